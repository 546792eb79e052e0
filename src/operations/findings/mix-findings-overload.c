#include "mix-findings-private.h"

/* Findings that take longer to work out than a picture: work that cannot be done, whoever does what. */

static gboolean
is_in_network (MixBoard *board, const char *network_id, const MixPlanOverbooked *set)
{
  for (guint i = 0; i < set->people->len; i++)
    if (mix_board_person_is_in_network (board, set->people->pdata[i], network_id))
      return TRUE;
  return FALSE;
}

static const char *
get_place_code (MixPlan *plan, const char *place_id)
{
  MixPractice *practice = mix_plan_find_practice (plan, place_id);
  MixNetwork *network = practice == NULL ? mix_plan_find_network (plan, place_id) : NULL;

  if (practice != NULL)
    return mix_practice_get_code (practice);
  return network != NULL ? mix_network_get_row (network)->code : "";
}

static void
add_work (MixFindingsDraft *draft, MixFinding *finding, const MixPlanOverbooked *set)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < set->work->len; i++)
    {
      const MixOverbookedWork *work = g_ptr_array_index (set->work, i);

      if (g_hash_table_add (named, (gpointer) mix_service_line_get_id (work->line)))
        mix_finding_add_line (finding, work->line);
      if (g_hash_table_add (named, (gpointer) work->place_id))
        mix_finding_add_place (finding, work->place_id, get_place_code (draft->plan, work->place_id));
      for (guint j = 0; j < work->assignments->len; j++)
        mix_finding_add_assignment (finding, mix_assignment_get_id (work->assignments->pdata[j]));
    }
}

static void
add_set (MixFindingsDraft *draft, const MixPlanOverbooked *set)
{
  MixFinding *finding = mix_finding_new (MIX_FINDING_OVERLOAD_GROUP);

  mix_finding_set_minutes (finding, set->minutes_over);
  mix_finding_take_title (finding, mix_plan_overbooked_dup_title (set));
  mix_finding_take_text (finding, mix_plan_overbooked_dup_words (set, draft->plan));
  for (guint i = 0; i < set->people->len; i++)
    mix_finding_add_person (finding, set->people->pdata[i]);
  add_work (draft, finding, set);
  for (guint i = 0; i < set->weeks->len; i++)
    mix_finding_add_week (finding, g_array_index (set->weeks, MixPlanOverbookedWeek, i).week);
  _mix_findings_take (draft, finding);
}

/* Adds the people and work that cannot go together in some week, whoever does what. */
void
_mix_findings_add_overload (MixFindingsDraft *draft, MixPlanOverload *overload)
{
  GPtrArray *sets = mix_plan_overload_get_sets (overload);

  for (guint i = 0; i < sets->len; i++)
    if (is_in_network (draft->board, draft->network_id, sets->pdata[i]))
      add_set (draft, sets->pdata[i]);
}
