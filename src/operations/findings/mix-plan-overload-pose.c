#include "mix-plan-entries.h"
#include "mix-plan-overload-private.h"

/*
 * Turns a plan into the question of mix-overload.h. A work unit is a line at a place. It may go to everybody in reach
 * of the place whose fit is not blocked; on-site lines need time on site, and a network's own work does not. Blocked
 * work that a decision keeps is a unit of its own, which whoever has it may do, too. Time of people's own (meetings,
 * study) is theirs alone. Support of stretched work is in its supervisor's week already, as the work is now. Who is
 * able changes in the year where a sign-off ends: a line has an era from each such week on, and a unit for each.
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
  GHashTable *eras;      /* line → Eras */
  GHashTable *units;     /* key → unit + 1 */
  MixOverloadPose pose;
} Draft;

/* Who may do a line, from some weeks on. */
typedef struct
{
  GArray *starts;  /* of guint: the first week of each, ascending; the first is 0 */
  GPtrArray *able; /* of each: one byte a person */
} Eras;

static void
free_eras (gpointer data)
{
  Eras *eras = data;

  g_array_unref (eras->starts);
  g_ptr_array_unref (eras->able);
  g_free (eras);
}

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

static int
compare_weeks (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

static gboolean
has_week (const GArray *weeks, guint week)
{
  for (guint i = 0; i < weeks->len; i++)
    if (g_array_index (weeks, guint, i) == week)
      return TRUE;
  return FALSE;
}

/* The first week, and each after one in which somebody's sign-off for the line ends. */
static GArray *
list_starts (Draft *draft, MixServiceLine *line)
{
  const char *competence = mix_service_line_get_row (line)->competence;
  GArray *starts = g_array_new (FALSE, TRUE, sizeof (guint));

  g_array_set_size (starts, 1);
  for (guint i = 0; i < draft->n_people && competence != NULL; i++)
    {
      MixPerson *person = mix_team_load_get_person (draft->load, i)->person;
      const MixCompetenceRow *row = mix_person_find_competence (person, competence);
      MixDate last_day = row != NULL && row->until != MIX_DATE_NONE ? row->until : draft->first_week - 1;
      guint week = last_day < draft->first_week ? 0 : (guint) (last_day - draft->first_week) / DAYS_A_WEEK + 1;

      if (week > 0 && week < MIX_PLAN_N_WEEKS && !has_week (starts, week))
        g_array_append_val (starts, week);
    }
  g_array_sort (starts, compare_weeks);
  return starts;
}

/* Who may do a line on the first day of a week, or on the plan's if that is later. */
static guint8 *
find_able (Draft *draft, MixServiceLine *line, guint week)
{
  MixDate day = MAX (draft->first_week + (MixDate) week * DAYS_A_WEEK, mix_plan_get_as_at (draft->plan));
  guint8 *people = g_new0 (guint8, draft->n_people + 1);

  for (guint i = 0; i < draft->n_people; i++)
    {
      MixPerson *person = mix_team_load_get_person (draft->load, i)->person;

      people[i] = mix_plan_fit_work_out_on (person, line, day).grade != MIX_FIT_BLOCKED;
    }
  return people;
}

static const Eras *
get_eras (Draft *draft, MixServiceLine *line)
{
  Eras *eras = g_hash_table_lookup (draft->eras, line);

  if (eras != NULL)
    return eras;
  eras = g_new0 (Eras, 1);
  eras->starts = list_starts (draft, line);
  eras->able = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < eras->starts->len; i++)
    g_ptr_array_add (eras->able, find_able (draft, line, g_array_index (eras->starts, guint, i)));
  g_hash_table_insert (draft->eras, line, eras);
  return eras;
}

static gboolean
is_on_site (Draft *draft, MixServiceLine *line, const char *place_id)
{
  return mix_plan_find_practice (draft->plan, place_id) != NULL
         && g_strcmp0 (mix_service_line_get_row (line)->remote, "yes") != 0;
}

static void
allow_people (Draft *draft, guint unit, const guint8 *able, const char *place_id)
{
  const guint8 *reach = get_reach (draft, place_id);

  for (guint i = 0; i < draft->n_people; i++)
    if (reach[i] != 0 && able[i] != 0)
      mix_overload_problem_allow (draft->pose.problem, unit, i);
}

/* @keeper: (nullable): whoever may do it besides those who are able, or, of time of people's own, alone. */
static guint
get_unit (Draft *draft, MixServiceLine *line, guint era, const char *place_id, const char *keeper_id)
{
  g_autofree char *key = g_strdup_printf ("%s %u %s %s", mix_service_line_get_row (line)->id, era, place_id,
                                          keeper_id != NULL ? keeper_id : "");
  guint unit = GPOINTER_TO_UINT (g_hash_table_lookup (draft->units, key));
  MixOverbookedWork *work;
  guint keeper;

  if (unit > 0)
    return unit - 1;
  unit = mix_overload_problem_add_unit (draft->pose.problem, is_on_site (draft, line, place_id));
  if (mix_service_line_is_demand (line))
    allow_people (draft, unit, get_eras (draft, line)->able->pdata[era], place_id);
  if (find_position (draft, keeper_id, &keeper))
    mix_overload_problem_allow (draft->pose.problem, unit, keeper);
  work = g_new0 (MixOverbookedWork, 1);
  *work = (MixOverbookedWork) { line, place_id, g_ptr_array_new_with_free_func (g_object_unref) };
  g_ptr_array_add (draft->pose.work, work);
  g_hash_table_insert (draft->units, g_steal_pointer (&key), GUINT_TO_POINTER (unit + 1));
  return unit;
}

static gboolean
is_kept (Draft *draft, const MixAssignmentRow *row, MixServiceLine *line, guint era, guint person)
{
  const guint8 *able = get_eras (draft, line)->able->pdata[era];

  if (!mix_service_line_is_demand (line))
    return TRUE;
  return able[person] == 0 && mix_plan_find_fit_override (draft->plan, row->id) != NULL;
}

/* Weeks of the same minutes go in at once. */
static void
add_weeks (Draft *draft, guint unit, guint person, const MixAssignmentRow *row, guint first, guint end)
{
  int minutes = mix_plan_weeks_get_minutes (row, draft->first_week + (MixDate) first * DAYS_A_WEEK);

  for (guint week = first + 1; week <= end; week++)
    {
      int next = week < end ? mix_plan_weeks_get_minutes (row, draft->first_week + (MixDate) week * DAYS_A_WEEK) : -1;

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

/* One unit for each era of the line. */
static void
add_assignment (Draft *draft, MixAssignment *assignment, MixServiceLine *line, guint person)
{
  const MixAssignmentRow *row = mix_assignment_get_row (assignment);
  const GArray *starts = get_eras (draft, line)->starts;

  for (guint era = 0; era < starts->len; era++)
    {
      guint end = era + 1 < starts->len ? g_array_index (starts, guint, era + 1) : MIX_PLAN_N_WEEKS;
      const char *keeper_id = is_kept (draft, row, line, era, person) ? row->person_id : NULL;
      guint unit = get_unit (draft, line, era, row->organisation_id, keeper_id);

      add_weeks (draft, unit, person, row, g_array_index (starts, guint, era), end);
      g_ptr_array_add (((MixOverbookedWork *) g_ptr_array_index (draft->pose.work, unit))->assignments,
                       g_object_ref (assignment));
    }
}

static void
add_work (Draft *draft, GPtrArray *assignments)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (assignments, i);
      const MixAssignmentRow *row = mix_assignment_get_row (assignment);
      MixServiceLine *line = mix_plan_find_service_line (draft->plan, row->service_line_id);
      guint person;

      if (line != NULL && mix_assignment_counts (assignment) && runs (draft, row)
          && find_position (draft, row->person_id, &person))
        add_assignment (draft, assignment, line, person);
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
  g_autoptr (GHashTable) eras = g_hash_table_new_full (NULL, NULL, NULL, free_eras);
  g_autoptr (GHashTable) units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Draft draft = { plan,
                  load,
                  mix_date_get_week_start (mix_plan_get_as_at (plan)),
                  n_people,
                  positions,
                  reach,
                  eras,
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
