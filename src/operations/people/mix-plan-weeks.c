#include "mix-plan-weeks.h"

#define DAYS_A_WEEK 7
#define WEEKDAYS 5

struct _MixPlanWeeks
{
  MixPlan *plan;
  MixTeamLoad *load;
  MixCapacitySettings settings;
  GPtrArray *absences; /* by person: GArray of MixAbsence */
};

/* Before the first day and after the last one somebody is not there at all. */
static void
add_employment (GArray *absences, const MixPersonRow *row)
{
  MixAbsence before = { MIX_ABSENCE_OTHER, MIX_DATE_NONE, row->start_date - 1, -1 };
  MixAbsence after = { MIX_ABSENCE_OTHER, row->leaving_date + 1, MIX_DATE_NONE, -1 };

  if (row->start_date != MIX_DATE_NONE)
    g_array_append_val (absences, before);
  if (row->leaving_date != MIX_DATE_NONE)
    g_array_append_val (absences, after);
}

static GArray *
list_absences (MixPerson *person)
{
  GArray *absences = g_array_new (FALSE, FALSE, sizeof (MixAbsence));
  GPtrArray *leave = mix_person_get_leave (person);

  for (guint i = 0; i < leave->len; i++)
    {
      const MixLeaveRow *row = g_ptr_array_index (leave, i);
      MixAbsence absence = { MIX_ABSENCE_OTHER, row->from_date, row->until, row->minutes };

      mix_absence_kind_parse (row->kind, &absence.kind);
      g_array_append_val (absences, absence);
    }
  add_employment (absences, mix_person_get_row (person));
  return absences;
}

/**
 * mix_plan_weeks_new:
 * @plan: a plan
 * @load: of the plan
 *
 * Returns: (transfer full): what its people have week by week
 */
MixPlanWeeks *
mix_plan_weeks_new (MixPlan *plan, MixTeamLoad *load)
{
  MixPlanWeeks *self = g_new0 (MixPlanWeeks, 1);

  self->plan = g_object_ref (plan);
  self->load = mix_team_load_ref (load);
  self->settings = mix_team_load_get_settings (plan);
  self->absences = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    g_ptr_array_add (self->absences, list_absences (mix_team_load_get_person (load, i)->person));
  return self;
}

/**
 * mix_plan_weeks_free:
 * @self: (transfer full): weeks
 */
void
mix_plan_weeks_free (MixPlanWeeks *self)
{
  g_ptr_array_unref (self->absences);
  mix_team_load_unref (self->load);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * mix_plan_weeks_get_week:
 * @self: weeks
 * @position: 0 for the week of the plan's day
 *
 * Returns: its Monday
 */
MixDate
mix_plan_weeks_get_week (const MixPlanWeeks *self, guint position)
{
  return mix_date_get_week_start (mix_plan_get_as_at (self->plan)) + (MixDate) position * DAYS_A_WEEK;
}

/**
 * mix_plan_weeks_work_out:
 * @self: weeks
 * @person_position: of somebody in the plan's list
 * @week: its Monday
 *
 * What somebody has in a week, with the leave and bank holidays of that week; nothing before they start and after they
 * leave. Their hours, pattern and role are those of the plan's day. On any thread.
 *
 * Returns: what they have
 */
MixPlanWeek
mix_plan_weeks_work_out (const MixPlanWeeks *self, guint person_position, MixDate week)
{
  const MixPersonLoad *load = mix_team_load_get_person (self->load, person_position);
  const GArray *absences = g_ptr_array_index (self->absences, person_position);
  const char *pattern = mix_person_get_fact (load->person, MIX_FACT_PATTERN);
  MixPlanWeek answer = { 0 };

  answer.sheet = mix_capacity_work_out_week (&self->settings, &load->sheet, pattern,
                                             (const MixAbsence *) (gpointer) absences->data, absences->len, week);
  if (answer.sheet.known)
    answer.on_site_minutes = mix_capacity_get_on_site_minutes (pattern, MAX (answer.sheet.net_minutes, 0));
  return answer;
}

/**
 * mix_plan_weeks_get_minutes:
 * @row: an assignment
 * @week: a Monday
 *
 * Returns: minutes it takes in that week: of one that it does not run all through, its share by weekdays, rounded half
 * up
 */
int
mix_plan_weeks_get_minutes (const MixAssignmentRow *row, MixDate week)
{
  MixDate from = row->from_date == MIX_DATE_NONE ? week : MAX (row->from_date, week);
  MixDate last = week + WEEKDAYS - 1;
  MixDate until = row->until == MIX_DATE_NONE ? last : MIN (row->until, last);

  return until < from ? 0 : (row->minutes * (until - from + 1) * 2 + WEEKDAYS) / (2 * WEEKDAYS);
}

static int
add_up (GPtrArray *assignments, const char *person_id, MixDate week)
{
  int minutes = 0;

  for (guint i = 0; i < assignments->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (g_ptr_array_index (assignments, i));

      if (mix_assignment_counts (g_ptr_array_index (assignments, i)) && g_str_equal (row->person_id, person_id))
        minutes += mix_plan_weeks_get_minutes (row, week);
    }
  return minutes;
}

/**
 * mix_plan_weeks_get_used:
 * @self: weeks
 * @person_position: of somebody in the plan's list
 * @week: a Monday
 *
 * Returns: minutes of their work in that week
 */
int
mix_plan_weeks_get_used (const MixPlanWeeks *self, guint person_position, MixDate week)
{
  const char *person_id = mix_person_get_id (mix_team_load_get_person (self->load, person_position)->person);

  return add_up (mix_plan_get_assignments (self->plan), person_id, week)
         + add_up (mix_plan_get_other_assignments (self->plan), person_id, week);
}
