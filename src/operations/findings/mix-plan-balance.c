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

static void
add_assignment (Draft *draft, MixAssignment *assignment, MixFitGrade grade)
{
  const MixAssignmentRow *row = mix_assignment_get_row (assignment);
  MixServiceLine *line = mix_plan_find_service_line (draft->plan, row->service_line_id);
  MixPerson *person = mix_plan_find_person (draft->plan, row->person_id);
  MixPractice *practice = mix_plan_find_practice (draft->plan, row->organisation_id);
  MixNetwork *network = practice != NULL ? mix_practice_get_network (practice)
                                         : mix_plan_find_network (draft->plan, row->organisation_id);
  MixCardSide side;

  if (line == NULL || person == NULL || !mix_service_line_is_demand (line) || !mix_assignment_counts (assignment))
    return;
  side = mix_card_side_of (line);
  g_array_index (draft->rows, MixPlanBalance, 0).minutes[side][grade] += row->minutes;
  add_to (draft, network, side, grade, row->minutes);
  add_to (draft, practice, side, grade, row->minutes);
  add_to (draft, person, side, grade, row->minutes);
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
judge (Draft *draft)
{
  int low = mix_plan_options_get (draft->plan, MIX_OPTION_BALANCE_LOW);
  int high = mix_plan_options_get (draft->plan, MIX_OPTION_BALANCE_HIGH);

  for (guint i = 0; i < draft->rows->len; i++)
    {
      MixPlanBalance *row = &g_array_index (draft->rows, MixPlanBalance, i);

      row->balance = (MixBalance) { sum_side (row, MIX_CARD_SIDE_NETWORK), sum_side (row, MIX_CARD_SIDE_PRACTICE),
                                    sum_side (row, MIX_CARD_SIDE_BOTH) };
      row->verdict = mix_balance_judge (&row->balance, low, high);
    }
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
  judge (&draft);
  return draft.rows;
}

/**
 * mix_plan_balance_find:
 * @rows: (element-type MixPlanBalance): from mix_plan_balance_work_out()
 * @subject: (nullable): a person, practice or network of the plan
 *
 * Returns: (transfer none) (nullable): theirs
 */
const MixPlanBalance *
mix_plan_balance_find (const GArray *rows, gconstpointer subject)
{
  for (guint i = 0; subject != NULL && i < rows->len; i++)
    {
      const MixPlanBalance *row = &g_array_index (rows, MixPlanBalance, i);

      if (row->person == subject || row->practice == subject || row->network == subject)
        return row;
    }
  return NULL;
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
