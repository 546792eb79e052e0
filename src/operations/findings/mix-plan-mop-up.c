#include "mix-plan-mop-up.h"

#include "mix-id.h"
#include "mix-plan-fit.h"
#include "mix-team-load.h"

#define WEEKDAYS 5

typedef struct
{
  MixPlan *plan;
  GArray *rows;
  GHashTable *positions; /* person id → position + 1 */
} Draft;

/**
 * mix_plan_mop_up_get_month:
 * @plan: a plan
 * @position: of a month in #MixPlanMopUp
 *
 * Returns: its first day
 */
MixDate
mix_plan_mop_up_get_month (MixPlan *plan, guint position)
{
  int year, month, day;

  mix_date_split (mix_plan_get_as_at (plan), &year, &month, &day);
  return mix_date_add_months (mix_date_new (year, month, 1), (int) position - (MIX_PLAN_N_MONTHS - 1));
}

static int
count_weekdays (MixDate from, MixDate until)
{
  int n_days = 0;

  for (MixDate date = from; date <= until; date++)
    n_days += mix_date_get_weekday (date) <= WEEKDAYS ? 1 : 0;
  return n_days;
}

/* The last day on which it took time; what has ended, ended by the plan's day at the latest. */
static MixDate
get_last_day (Draft *draft, const MixAssignmentRow *row, MixDate month_end)
{
  MixDate last = row->until == MIX_DATE_NONE ? month_end : MIN (row->until, month_end);

  return g_str_equal (row->status, "ended") ? MIN (last, mix_plan_get_as_at (draft->plan)) : last;
}

static gboolean
ran (const MixAssignmentRow *row)
{
  if (g_str_equal (row->status, "ended"))
    return row->until != MIX_DATE_NONE;
  return !g_str_equal (row->status, "paused");
}

static void
add_months (Draft *draft, MixPlanMopUp *mop_up, const MixAssignmentRow *row, gboolean is_mop_up)
{
  for (guint i = 0; i < MIX_PLAN_N_MONTHS; i++)
    {
      MixDate month = mix_plan_mop_up_get_month (draft->plan, i);
      MixDate last = get_last_day (draft, row, mix_date_add_months (month, 1) - 1);
      MixDate first = row->from_date == MIX_DATE_NONE ? month : MAX (row->from_date, month);
      gint64 minutes = (gint64) row->minutes * count_weekdays (first, last);

      mop_up->months[i].minutes += minutes;
      if (is_mop_up)
        mop_up->months[i].mop_up_minutes += minutes;
    }
}

static void
add_work (Draft *draft, GPtrArray *assignments)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (g_ptr_array_index (assignments, i));
      guint position = GPOINTER_TO_UINT (g_hash_table_lookup (draft->positions, row->person_id));
      MixServiceLine *line = position > 0 ? mix_plan_find_service_line (draft->plan, row->service_line_id) : NULL;
      MixPlanMopUp *mop_up;
      MixFitLine fit_line;
      MixFitPerson fit_person;

      if (line == NULL || !mix_service_line_is_demand (line) || !ran (row))
        continue;
      mop_up = &g_array_index (draft->rows, MixPlanMopUp, position - 1);
      mix_plan_fit_get_line (line, &fit_line);
      mix_plan_fit_get_person (mop_up->person, NULL, &fit_person);
      add_months (draft, mop_up, row, mix_fit_is_mop_up (&fit_line, &fit_person));
    }
}

static GArray *
work_out (MixPlan *plan, MixPerson *const *people, guint n_people)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (mix_id_hash, g_str_equal);
  Draft draft = { plan, g_array_new (FALSE, FALSE, sizeof (MixPlanMopUp)), positions };

  for (guint i = 0; i < n_people; i++)
    {
      MixPlanMopUp row = { .person = people[i] };

      g_array_append_val (draft.rows, row);
      g_hash_table_insert (positions, (gpointer) mix_person_get_id (row.person), GUINT_TO_POINTER (i + 1));
    }
  add_work (&draft, mix_plan_get_assignments (plan));
  add_work (&draft, mix_plan_get_other_assignments (plan));
  for (guint i = 0; i < draft.rows->len; i++)
    {
      MixPlanMopUp *row = &g_array_index (draft.rows, MixPlanMopUp, i);

      row->rising = mix_mop_up_is_rising (row->months, MIX_PLAN_N_MONTHS);
    }
  return draft.rows;
}

/**
 * mix_plan_mop_up_get:
 * @plan: a plan
 * @person: somebody in it
 *
 * As mix_plan_mop_up_work_out(), for one of them alone.
 *
 * Returns: theirs
 */
MixPlanMopUp
mix_plan_mop_up_get (MixPlan *plan, MixPerson *person)
{
  g_autoptr (GArray) rows = work_out (plan, &person, 1);

  return g_array_index (rows, MixPlanMopUp, 0);
}

/**
 * mix_plan_mop_up_work_out:
 * @plan: a plan
 *
 * Adds up everybody's work month by month; the month of the plan's day counts whole, as planned. Paused work counts in
 * no month, since when it was paused is not recorded. Levels are those of the plan's day. On any thread.
 *
 * Returns: (transfer full) (element-type MixPlanMopUp): everybody in the plan's order; valid while @plan lives
 */
GArray *
mix_plan_mop_up_work_out (MixPlan *plan)
{
  GPtrArray *people = mix_plan_get_people (plan);

  return work_out (plan, (MixPerson *const *) people->pdata, people->len);
}
