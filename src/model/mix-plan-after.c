#include "mix-plan-changes.h"

#include "mix-plan-private.h"
#include "mix-row-type.h"

static void
share_list (GPtrArray **list, GPtrArray *before)
{
  g_ptr_array_unref (*list);
  *list = g_ptr_array_ref (before);
}

static void
share_table (GHashTable **table, GHashTable *before)
{
  g_hash_table_unref (*table);
  *table = g_hash_table_ref (before);
}

static void
share_entries (MixPlan *self, MixPlanParts fresh)
{
  for (guint i = 0; i < MIX_N_PLAN_ENTRIES; i++)
    if ((fresh & _mix_plan_get_part_of_entry (i)) == 0)
      _mix_plan_share_entries (self, self->before, i);
}

/* What is looked up by id or code, of the lists that are shared. */
static void
index_list (MixPlan *self, GPtrArray *list)
{
  GHashTable *known = self->before->things;
  GHashTableIter iter;
  gpointer key, thing;

  if (list->len == 0)
    return;
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &key, &thing))
    if (G_OBJECT_TYPE (thing) == G_OBJECT_TYPE (g_ptr_array_index (list, 0)))
      g_hash_table_insert (self->things, key, thing);
}

static void
share_things (MixPlan *self, MixPlanParts fresh)
{
  MixPlan *before = self->before;
  gboolean places = (fresh & MIX_PLAN_PART_PLACES) == 0;
  gboolean people = (fresh & MIX_PLAN_PART_PEOPLE) == 0;
  gboolean lines = (fresh & MIX_PLAN_PART_SERVICE_LINES) == 0;

  if (places)
    {
      share_list (&self->networks, before->networks);
      share_list (&self->practices, before->practices);
    }
  if (people)
    share_list (&self->people, before->people);
  if (lines)
    share_list (&self->service_lines, before->service_lines);
  if (places && people && lines)
    {
      share_table (&self->things, before->things);
      return;
    }
  index_list (self, self->networks);
  index_list (self, self->practices);
  index_list (self, self->people);
  index_list (self, self->service_lines);
}

/**
 * mix_plan_new_after:
 * @before: a picture of the plan
 * @row: the plan's own row; copied
 * @fresh: the parts that changed since then
 *
 * A picture of the same day that shares with the one before all but some parts. Those are empty, for the loader to
 * fill; things in them that prove not to differ are shared all the same. Of assignments, those that changed are
 * forgotten by mix_plan_forget_assignment() and added as they are. mix_plan_end_after() comes last; until then @before
 * has to live.
 *
 * Returns: (transfer full): a plan for the loader to fill
 */
MixPlan *
mix_plan_new_after (MixPlan *before, const MixPlanRow *row, MixPlanParts fresh)
{
  MixPlan *self = mix_plan_new (row, before->as_at);

  self->before = before;
  if ((fresh & MIX_PLAN_PART_SETTINGS) == 0)
    share_table (&self->settings, before->settings);
  if ((fresh & MIX_PLAN_PART_SOURCES) == 0)
    share_table (&self->sources, before->sources);
  share_list (&self->assignments, before->assignments);
  share_list (&self->other_assignments, before->other_assignments);
  share_things (self, fresh);
  share_entries (self, fresh);
  return self;
}

static void
forget (GPtrArray **list, GPtrArray *before, const char *id)
{
  guint position;

  if (!_mix_plan_search_assignment (*list, id, &position))
    return;
  _mix_plan_own_assignments (list, before);
  g_ptr_array_remove_index (*list, position);
}

/**
 * mix_plan_forget_assignment:
 * @self: a plan being loaded after another
 * @id: of an assignment that changed, came or went
 */
void
mix_plan_forget_assignment (MixPlan *self, const char *id)
{
  forget (&self->assignments, self->before->assignments, id);
  forget (&self->other_assignments, self->before->other_assignments, id);
}

static gboolean
are_same (GPtrArray *list, GPtrArray *before)
{
  return list->len == before->len
         && (list->len == 0 || memcmp (list->pdata, before->pdata, list->len * sizeof (gpointer)) == 0);
}

static void
share_if_same (GPtrArray **list, GPtrArray *before)
{
  if (*list != before && are_same (*list, before))
    share_list (list, before);
}

/* People are filled by and by, so that only at the end it shows who did not change. */
static void
keep_people (MixPlan *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      MixPerson *person = g_ptr_array_index (self->people, i);
      MixPerson *before = mix_plan_find_person (self->before, mix_person_get_id (person));

      if (before == NULL || before == person || !mix_person_equal (before, person))
        continue;
      g_hash_table_replace (self->things, (gpointer) mix_person_get_id (before), before);
      g_ptr_array_index (self->people, i) = g_object_ref (before);
      g_object_unref (person);
    }
}

/**
 * mix_plan_end_after:
 * @self: a plan that is loaded after another
 *
 * From here on it is immutable, like every plan.
 */
void
mix_plan_end_after (MixPlan *self)
{
  MixPlan *before = self->before;

  if (self->people != before->people)
    keep_people (self);
  share_if_same (&self->networks, before->networks);
  share_if_same (&self->practices, before->practices);
  share_if_same (&self->people, before->people);
  share_if_same (&self->service_lines, before->service_lines);
  share_if_same (&self->assignments, before->assignments);
  share_if_same (&self->other_assignments, before->other_assignments);
  self->before = NULL;
}
