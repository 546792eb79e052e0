#include "mix-plan-balance.h"

#include "mix-plan-options.h"

typedef struct
{
  MixPlan *plan;
  GArray *rows;        /* of MixPlanBalance */
  GHashTable *rows_of; /* person, practice or network → position + 1 */
} Draft;

static void
add_row (Draft *draft, gpointer subject, const MixPlanBalance *row)
{
  g_array_append_val (draft->rows, *row);
  if (subject != NULL)
    g_hash_table_insert (draft->rows_of, subject, GUINT_TO_POINTER (draft->rows->len));
}

static void
add_rows (Draft *draft)
{
  GPtrArray *networks = mix_plan_get_networks (draft->plan);
  GPtrArray *practices = mix_plan_get_practices (draft->plan);
  GPtrArray *people = mix_plan_get_people (draft->plan);

  add_row (draft, NULL, &(MixPlanBalance) { 0 });
  for (guint i = 0; i < networks->len; i++)
    add_row (draft, networks->pdata[i], &(MixPlanBalance) { .network = networks->pdata[i] });
  for (guint i = 0; i < practices->len; i++)
    add_row (draft, practices->pdata[i], &(MixPlanBalance) { .practice = practices->pdata[i] });
  for (guint i = 0; i < people->len; i++)
    add_row (draft, people->pdata[i], &(MixPlanBalance) { .person = people->pdata[i] });
}

static void
add_to (Draft *draft, gpointer subject, MixCardSide side, MixFitGrade grade, int minutes)
{
  guint position = subject != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (draft->rows_of, subject)) : 0;

  if (position > 0)
    g_array_index (draft->rows, MixPlanBalance, position - 1).minutes[side][grade] += minutes;
}

/* What an assignment adds to; FALSE where it does not count. */
static gboolean
find_subjects (MixPlan *plan, MixAssignment *assignment, MixPlanBalance *subjects, MixCardSide *side)
{
  const MixAssignmentRow *row = mix_assignment_get_row (assignment);
  MixServiceLine *line = mix_plan_find_service_line (plan, row->service_line_id);

  if (line == NULL || !mix_service_line_is_demand (line) || !mix_assignment_counts (assignment))
    return FALSE;
  subjects->person = mix_plan_find_person (plan, row->person_id);
  subjects->practice = mix_plan_find_practice (plan, row->organisation_id);
  subjects->network = subjects->practice != NULL ? mix_practice_get_network (subjects->practice)
                                                 : mix_plan_find_network (plan, row->organisation_id);
  *side = mix_card_side_of (line);
  return subjects->person != NULL;
}

static void
add_assignment (Draft *draft, MixAssignment *assignment, MixFitGrade grade)
{
  int minutes = mix_assignment_get_row (assignment)->minutes;
  MixPlanBalance subjects = { 0 };
  MixCardSide side;

  if (!find_subjects (draft->plan, assignment, &subjects, &side))
    return;
  g_array_index (draft->rows, MixPlanBalance, 0).minutes[side][grade] += minutes;
  add_to (draft, subjects.network, side, grade, minutes);
  add_to (draft, subjects.practice, side, grade, minutes);
  add_to (draft, subjects.person, side, grade, minutes);
}

static gint64
sum_side (const MixPlanBalance *row, MixCardSide side)
{
  gint64 minutes = 0;

  for (guint grade = 0; grade < MIX_N_FIT_GRADES; grade++)
    minutes += row->minutes[side][grade];
  return minutes;
}

static void
judge (MixPlan *plan, MixPlanBalance *row)
{
  row->balance = (MixBalance) { sum_side (row, MIX_CARD_SIDE_NETWORK), sum_side (row, MIX_CARD_SIDE_PRACTICE),
                                sum_side (row, MIX_CARD_SIDE_BOTH) };
  row->verdict = mix_balance_judge (&row->balance, mix_plan_options_get (plan, MIX_OPTION_BALANCE_LOW),
                                    mix_plan_options_get (plan, MIX_OPTION_BALANCE_HIGH));
}

/**
 * mix_plan_balance_work_out:
 * @plan: a plan
 * @load: of the plan
 *
 * Adds up all work that counts on the plan's day, time of people's own apart. A network has the work at its practices
 * and its own. On any thread.
 *
 * Returns: (transfer full) (element-type MixPlanBalance): all of the plan, then each network, each practice and each
 *   person in the plan's order; valid while @plan lives
 */
GArray *
mix_plan_balance_work_out (MixPlan *plan, const MixTeamLoad *load)
{
  GPtrArray *assignments = mix_plan_get_assignments (plan);
  g_autoptr (GHashTable) rows_of = g_hash_table_new (NULL, NULL);
  Draft draft = { plan, g_array_new (FALSE, FALSE, sizeof (MixPlanBalance)), rows_of };

  add_rows (&draft);
  for (guint i = 0; i < assignments->len; i++)
    add_assignment (&draft, g_ptr_array_index (assignments, i), mix_team_load_get_fit (load, i)->grade);
  for (guint i = 0; i < draft.rows->len; i++)
    judge (plan, &g_array_index (draft.rows, MixPlanBalance, i));
  return draft.rows;
}

/* Cheap, since most assignments are of others. */
static gboolean
may_be_of (const MixPlanBalance *row, const MixAssignmentRow *assignment)
{
  if (row->person != NULL)
    return g_str_equal (assignment->person_id, mix_person_get_id (row->person));
  return row->practice == NULL || g_str_equal (assignment->organisation_id, mix_practice_get_id (row->practice));
}

/**
 * mix_plan_balance_fill:
 * @self: (inout): a person, a practice or a network; gets the rest
 * @plan: their plan
 * @load: of the plan
 *
 * As mix_plan_balance_work_out(), for one of them alone.
 */
void
mix_plan_balance_fill (MixPlanBalance *self, MixPlan *plan, const MixTeamLoad *load)
{
  GPtrArray *assignments = mix_plan_get_assignments (plan);

  for (guint i = 0; i < assignments->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (assignments, i);
      MixPlanBalance subjects = { 0 };
      MixCardSide side;

      if (!may_be_of (self, mix_assignment_get_row (assignment)) || !find_subjects (plan, assignment, &subjects, &side)
          || (self->network != NULL && subjects.network != self->network))
        continue;
      self->minutes[side][mix_team_load_get_fit (load, i)->grade] += mix_assignment_get_row (assignment)->minutes;
    }
  judge (plan, self);
}

/**
 * mix_plan_balance_get_minutes:
 * @self: somebody's or some place's work
 * @grade: a fit
 *
 * Returns: minutes a week of work that suits like this, whoever asked for it
 */
gint64
mix_plan_balance_get_minutes (const MixPlanBalance *self, MixFitGrade grade)
{
  gint64 minutes = 0;

  for (guint side = 0; side < MIX_N_CARD_SIDES; side++)
    minutes += self->minutes[side][grade];
  return minutes;
}

/**
 * mix_plan_balance_get_over:
 * @self: somebody's or some place's work
 * @side: whose priority
 *
 * Returns: minutes a week of it that are beyond the skill of whoever has them: blocked or stretched
 */
gint64
mix_plan_balance_get_over (const MixPlanBalance *self, MixCardSide side)
{
  return self->minutes[side][MIX_FIT_BLOCKED] + self->minutes[side][MIX_FIT_STRETCHED];
}

/**
 * mix_plan_balance_get_under:
 * @self: somebody's or some place's work
 * @side: whose priority
 *
 * Returns: minutes a week of it that are beneath the skill of whoever has them
 */
gint64
mix_plan_balance_get_under (const MixPlanBalance *self, MixCardSide side)
{
  return self->minutes[side][MIX_FIT_UNDER_USED];
}
