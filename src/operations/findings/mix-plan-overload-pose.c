#include "mix-plan-entries.h"
#include "mix-plan-overload-private.h"

/*
 * Turns a plan into the question of mix-overload.h. A work unit is a line at a place. It may go to everybody in reach
 * of the place whose fit is not blocked; on-site lines need time on site, and a network's own work does not. Blocked
 * work that a decision keeps is a unit of its own, which whoever has it may do, too. Time of people's own (meetings,
 * study) is theirs alone. Support of stretched work is in its supervisor's week already, as the work is now.
 */

#define DAYS_A_WEEK 7

typedef struct
{
  MixPlan *plan;
  MixTeamLoad *load;
  MixDate first_week;
  guint n_people;
  GHashTable *positions; /* person id → position + 1 */
  GHashTable *reach;     /* id of a network, or of a practice in none → one byte a person */
  GHashTable *able;      /* line → one byte a person */
  GHashTable *units;     /* key → unit + 1 */
  MixOverloadPose pose;
} Draft;

void
_mix_overbooked_work_free (MixOverbookedWork *work)
{
  g_ptr_array_unref (work->assignments);
  g_free (work);
}

static gboolean
find_position (Draft *draft, const char *person_id, guint *position)
{
  guint found = person_id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (draft->positions, person_id)) : 0;

  *position = found - 1;
  return found > 0;
}

/* What people are in reach of: all of a network's places at once. */
static const char *
get_reach_id (MixPlan *plan, const char *organisation_id)
{
  MixPractice *practice = mix_plan_find_practice (plan, organisation_id);
  MixNetwork *network = practice != NULL ? mix_practice_get_network (practice) : NULL;

  return network != NULL ? mix_network_get_id (network) : organisation_id;
}

static guint8 *
get_reach (Draft *draft, const char *organisation_id)
{
  const char *id = get_reach_id (draft->plan, organisation_id);
  guint8 *people = g_hash_table_lookup (draft->reach, id);

  if (people == NULL)
    {
      people = g_new0 (guint8, draft->n_people + 1);
      g_hash_table_insert (draft->reach, (gpointer) id, people);
    }
  return people;
}

static void
put_in_reach (Draft *draft, const char *person_id, const char *organisation_id)
{
  guint position;

  if (organisation_id != NULL && find_position (draft, person_id, &position))
    get_reach (draft, organisation_id)[position] = 1;
}

static void
put_work_in_reach (Draft *draft, GPtrArray *assignments)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (g_ptr_array_index (assignments, i));

      if (mix_assignment_counts (g_ptr_array_index (assignments, i)))
        put_in_reach (draft, row->person_id, row->organisation_id);
    }
}

static void
find_reach (Draft *draft)
{
  GPtrArray *allocations = mix_plan_get_allocations (draft->plan);

  for (guint i = 0; i < draft->n_people; i++)
    {
      MixPerson *person = mix_team_load_get_person (draft->load, i)->person;

      put_in_reach (draft, mix_person_get_id (person), mix_person_get_fact (person, MIX_FACT_HOME_PRACTICE));
    }
  for (guint i = 0; i < allocations->len; i++)
    {
      const MixAllocationRow *row = g_ptr_array_index (allocations, i);

      put_in_reach (draft, row->person_id, row->organisation_id);
    }
  put_work_in_reach (draft, mix_plan_get_assignments (draft->plan));
  put_work_in_reach (draft, mix_plan_get_other_assignments (draft->plan));
}

static const guint8 *
get_able (Draft *draft, MixServiceLine *line)
{
  guint8 *people = g_hash_table_lookup (draft->able, line);

  if (people != NULL)
    return people;
  people = g_new0 (guint8, draft->n_people + 1);
  for (guint i = 0; i < draft->n_people; i++)
    people[i] = mix_plan_fit_work_out (draft->plan, mix_team_load_get_person (draft->load, i)->person, line).grade
                != MIX_FIT_BLOCKED;
  g_hash_table_insert (draft->able, line, people);
  return people;
}

static gboolean
is_on_site (Draft *draft, MixServiceLine *line, const char *place_id)
{
  return mix_plan_find_practice (draft->plan, place_id) != NULL
         && g_strcmp0 (mix_service_line_get_row (line)->remote, "yes") != 0;
}

static void
allow_people (Draft *draft, guint unit, MixServiceLine *line, const char *place_id)
{
  const guint8 *reach = get_reach (draft, place_id);
  const guint8 *able = get_able (draft, line);

  for (guint i = 0; i < draft->n_people; i++)
    if (reach[i] != 0 && able[i] != 0)
      mix_overload_problem_allow (draft->pose.problem, unit, i);
}

/* @keeper: (nullable): whoever may do it besides those who are able, or, of time of people's own, alone. */
static guint
get_unit (Draft *draft, MixServiceLine *line, const char *place_id, const char *keeper_id)
{
  g_autofree char *key = g_strjoin (" ", mix_service_line_get_row (line)->id, place_id, keeper_id, NULL);
  guint unit = GPOINTER_TO_UINT (g_hash_table_lookup (draft->units, key));
  MixOverbookedWork *work;
  guint keeper;

  if (unit > 0)
    return unit - 1;
  unit = mix_overload_problem_add_unit (draft->pose.problem, is_on_site (draft, line, place_id));
  if (mix_service_line_is_demand (line))
    allow_people (draft, unit, line, place_id);
  if (find_position (draft, keeper_id, &keeper))
    mix_overload_problem_allow (draft->pose.problem, unit, keeper);
  work = g_new0 (MixOverbookedWork, 1);
  *work = (MixOverbookedWork){ line, place_id, g_ptr_array_new_with_free_func (g_object_unref) };
  g_ptr_array_add (draft->pose.work, work);
  g_hash_table_insert (draft->units, g_steal_pointer (&key), GUINT_TO_POINTER (unit + 1));
  return unit;
}

static gboolean
is_kept (Draft *draft, const MixAssignmentRow *row, MixServiceLine *line, guint person)
{
  if (!mix_service_line_is_demand (line))
    return TRUE;
  return get_able (draft, line)[person] == 0 && mix_plan_find_fit_override (draft->plan, row->id) != NULL;
}

/* Weeks of the same minutes go in at once. */
static void
add_weeks (Draft *draft, guint unit, guint person, const MixAssignmentRow *row)
{
  guint first = 0;
  int minutes = mix_plan_weeks_get_minutes (row, draft->first_week);

  for (guint week = 1; week <= MIX_PLAN_N_WEEKS; week++)
    {
      int next = week < MIX_PLAN_N_WEEKS
                     ? mix_plan_weeks_get_minutes (row, draft->first_week + (MixDate) week * DAYS_A_WEEK)
                     : -1;

      if (next == minutes)
        continue;
      mix_overload_problem_add_work (draft->pose.problem, unit, person, first, week - first, minutes);
      first = week;
      minutes = next;
    }
}

static gboolean
runs (Draft *draft, const MixAssignmentRow *row)
{
  MixDate end = draft->first_week + MIX_PLAN_N_WEEKS * DAYS_A_WEEK;

  return (row->until == MIX_DATE_NONE || row->until >= draft->first_week)
         && (row->from_date == MIX_DATE_NONE || row->from_date < end);
}

static void
add_work (Draft *draft, GPtrArray *assignments)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (assignments, i);
      const MixAssignmentRow *row = mix_assignment_get_row (assignment);
      MixServiceLine *line = mix_plan_find_service_line (draft->plan, row->service_line_id);
      guint person, unit;

      if (line == NULL || !mix_assignment_counts (assignment) || !runs (draft, row)
          || !find_position (draft, row->person_id, &person))
        continue;
      unit = get_unit (draft, line, row->organisation_id, is_kept (draft, row, line, person) ? row->person_id : NULL);
      add_weeks (draft, unit, person, row);
      g_ptr_array_add (((MixOverbookedWork *) g_ptr_array_index (draft->pose.work, unit))->assignments,
                       g_object_ref (assignment));
    }
}

static void
set_capacity (Draft *draft)
{
  g_autoptr (MixPlanWeeks) weeks = mix_plan_weeks_new (draft->plan, draft->load);

  for (guint i = 0; i < draft->n_people; i++)
    for (guint week = 0; week < MIX_PLAN_N_WEEKS; week++)
      {
        MixPlanWeek there = mix_plan_weeks_work_out (weeks, i, mix_plan_weeks_get_week (weeks, week));
        int minutes = there.sheet.known ? MAX (there.sheet.net_minutes, 0) : -1;

        mix_overload_problem_set_capacity (draft->pose.problem, i, week, minutes, there.on_site_minutes);
      }
}

/*
 * _mix_plan_overload_pose:
 *
 * Returns: (transfer full): @plan's people, weeks and work from the week of its day on
 */
MixOverloadPose
_mix_plan_overload_pose (MixPlan *plan, MixTeamLoad *load)
{
  guint n_people = mix_team_load_get_n_people (load);
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) reach = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GHashTable) able = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GHashTable) units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Draft draft = { plan,
                  load,
                  mix_date_get_week_start (mix_plan_get_as_at (plan)),
                  n_people,
                  positions,
                  reach,
                  able,
                  units,
                  { mix_overload_problem_new (n_people, MIX_PLAN_N_WEEKS),
                    g_ptr_array_new_with_free_func ((GDestroyNotify) _mix_overbooked_work_free) } };

  for (guint i = 0; i < n_people; i++)
    g_hash_table_insert (positions, (gpointer) mix_person_get_id (mix_team_load_get_person (load, i)->person),
                         GUINT_TO_POINTER (i + 1));
  find_reach (&draft);
  add_work (&draft, mix_plan_get_assignments (plan));
  add_work (&draft, mix_plan_get_other_assignments (plan));
  set_capacity (&draft);
  return draft.pose;
}
