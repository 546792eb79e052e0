#include "mix-diff-list-private.h"

/**
 * mix_diff_list_is_chosen:
 * @self: the list
 * @change: a change
 *
 * Returns: whether it is checked, and can still be made
 */
gboolean
mix_diff_list_is_chosen (MixDiffList *self, MixDeployChange *change)
{
  return mix_deploy_change_get_state (change) == MIX_DEPLOY_OPEN
         && !g_hash_table_contains (self->left_out, mix_deploy_change_get_id (change));
}

/**
 * mix_diff_list_set_chosen:
 * @self: the list
 * @change: a change
 * @chosen: whether it is checked
 */
void
mix_diff_list_set_chosen (MixDiffList *self, MixDeployChange *change, gboolean chosen)
{
  if (chosen)
    g_hash_table_remove (self->left_out, mix_deploy_change_get_id (change));
  else
    g_hash_table_add (self->left_out, g_strdup (mix_deploy_change_get_id (change)));
  mix_diff_list_refresh (self);
  g_signal_emit_by_name (self, "choice-changed");
}

/**
 * mix_diff_list_choose_all:
 * @self: the list
 * @chosen: whether all changes are checked
 */
void
mix_diff_list_choose_all (MixDiffList *self, gboolean chosen)
{
  GListModel *changes = self->proposal != NULL ? mix_deploy_proposal_get_changes (self->proposal) : NULL;

  g_hash_table_remove_all (self->left_out);
  for (guint i = 0; !chosen && changes != NULL && i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (MixDeployChange) change = g_list_model_get_item (changes, i);

      g_hash_table_add (self->left_out, g_strdup (mix_deploy_change_get_id (change)));
    }
  mix_diff_list_refresh (self);
  g_signal_emit_by_name (self, "choice-changed");
}

static void
add_chosen (MixDiffList *self, GListModel *changes, GPtrArray *chosen)
{
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (MixDeployChange) change = g_list_model_get_item (changes, i);

      if (mix_diff_list_is_chosen (self, change))
        g_ptr_array_add (chosen, g_steal_pointer (&change));
    }
}

/**
 * mix_diff_list_list_chosen:
 * @self: the list
 * @group_id: (nullable): only those of one group
 *
 * Returns: (transfer full) (element-type MixDeployChange): the changes that are checked and can be made
 */
GPtrArray *
mix_diff_list_list_chosen (MixDiffList *self, const char *group_id)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->groups)); i++)
    {
      g_autoptr (MixDiffGroup) group = g_list_model_get_item (G_LIST_MODEL (self->groups), i);

      if (group_id == NULL || g_str_equal (mix_diff_group_get_id (group), group_id))
        add_chosen (self, mix_diff_group_get_changes (group), chosen);
    }
  return chosen;
}
