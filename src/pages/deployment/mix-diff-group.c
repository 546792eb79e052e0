#include "mix-diff-group.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* The proposed changes at one place, or of one person. */
struct _MixDiffGroup
{
  GObject parent_instance;

  char *id;
  char *name;
  gboolean is_person;
  int undone_before; /* minutes a week that nobody does there; −1 where that is not asked */
  int undone_after;
  GListStore *changes; /* of MixDeployChange */
};

G_DEFINE_FINAL_TYPE (MixDiffGroup, mix_diff_group, G_TYPE_OBJECT)

static void
mix_diff_group_finalize (GObject *object)
{
  MixDiffGroup *self = MIX_DIFF_GROUP (object);

  g_free (self->id);
  g_free (self->name);
  g_object_unref (self->changes);
  G_OBJECT_CLASS (mix_diff_group_parent_class)->finalize (object);
}

static void
mix_diff_group_class_init (MixDiffGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_diff_group_finalize;
}

static void
mix_diff_group_init (MixDiffGroup *self)
{
  self->changes = g_list_store_new (MIX_TYPE_DEPLOY_CHANGE);
  self->undone_before = -1;
}

static const char *
get_id (MixDeployChange *change, gboolean by_person)
{
  return by_person ? mix_person_get_id (mix_deploy_change_get_person (change))
                   : mix_deploy_change_get_place_id (change);
}

static MixDiffGroup *
create_group (MixDeployProposal *proposal, MixDeployChange *change, gboolean by_person)
{
  MixDiffGroup *self = g_object_new (MIX_TYPE_DIFF_GROUP, NULL);

  self->is_person = by_person;
  self->id = g_strdup (get_id (change, by_person));
  self->name = g_strdup (by_person ? mix_person_get_name (mix_deploy_change_get_person (change))
                                   : mix_deploy_change_get_place (change));
  if (!by_person
      && !mix_deploy_proposal_get_place_undone (proposal, self->id, &self->undone_before, &self->undone_after))
    self->undone_before = -1;
  return self;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (((const MixDiffGroup *) a)->name, ((const MixDiffGroup *) b)->name);
}

/**
 * mix_diff_groups_new:
 * @proposal: a proposal
 * @by_person: whether a group is a person, not a place
 *
 * Changes that the plan has already are in no group.
 *
 * Returns: (transfer full) (element-type MixDiffGroup): the groups by name
 */
GPtrArray *
mix_diff_groups_new (MixDeployProposal *proposal, gboolean by_person)
{
  GListModel *changes = mix_deploy_proposal_get_changes (proposal);
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (MixDeployChange) change = g_list_model_get_item (changes, i);
      const char *id = get_id (change, by_person);
      MixDiffGroup *group = g_hash_table_lookup (by_id, id);

      if (mix_deploy_change_get_state (change) == MIX_DEPLOY_DONE)
        continue;
      if (group == NULL)
        {
          group = create_group (proposal, change, by_person);
          g_hash_table_insert (by_id, group->id, group);
          g_ptr_array_add (groups, group);
        }
      g_list_store_append (group->changes, change);
    }
  g_ptr_array_sort_values (groups, compare_names);
  return groups;
}

/**
 * mix_diff_group_get_id:
 * @self: a group
 *
 * Returns: (transfer none): id of the practice, network or person
 */
const char *
mix_diff_group_get_id (MixDiffGroup *self)
{
  return self->id;
}

/**
 * mix_diff_group_get_name:
 * @self: a group
 *
 * Returns: (transfer none): its name on screen
 */
const char *
mix_diff_group_get_name (MixDiffGroup *self)
{
  return self->name;
}

/**
 * mix_diff_group_is_person:
 * @self: a group
 *
 * Returns: whether it is a person, not a place
 */
gboolean
mix_diff_group_is_person (MixDiffGroup *self)
{
  return self->is_person;
}

/**
 * mix_diff_group_get_changes:
 * @self: a group
 *
 * Returns: (transfer none): a list of #MixDeployChange
 */
GListModel *
mix_diff_group_get_changes (MixDiffGroup *self)
{
  return G_LIST_MODEL (self->changes);
}

/**
 * mix_diff_group_dup_words:
 * @self: a group
 *
 * Returns: (transfer full): "6 changes · 8.1 h → 0.8 h nobody does"
 */
char *
mix_diff_group_dup_words (MixDiffGroup *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->changes));
  g_autofree char *count = g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (self->undone_before < 0)
    return g_steal_pointer (&count);
  before = mix_text_format_hours (self->undone_before);
  after = mix_text_format_hours (self->undone_after);
  /* Translators: "6 changes", hours before, hours after. */
  return g_strdup_printf (_ ("%s · %s h → %s h nobody does"), count, before, after);
}
