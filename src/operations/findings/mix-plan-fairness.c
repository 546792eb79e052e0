#include "mix-plan-fairness.h"

#include "mix-plan-options.h"
#include "mix-round.h"
#include "mix-team-load.h"

#define MICROS 1000000

static MixPlanFairShare
begin_share (MixPractice *practice)
{
  MixFigures *figures = mix_practice_get_figures (practice);
  MixPlanFairShare share = { .practice = practice, .share = { .patients = -1 } };
  gint64 ratio;

  if (!mix_figures_get_value (figures, MIX_FIGURE_PATIENTS, &share.share.patients))
    share.share.patients = -1;
  else if (mix_figures_get_value (figures, MIX_FIGURE_WEIGHTED_RATIO, &ratio) && ratio > 0)
    {
      share.weighted = TRUE;
      share.share.patients = mix_round_half_up ((MixWide) share.share.patients * ratio, MICROS);
    }
  return share;
}

static GArray *
list_practices (MixPlan *plan, const char *network_id, GHashTable *positions)
{
  GPtrArray *practices = mix_plan_get_practices (plan);
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (MixPlanFairShare));

  for (guint i = 0; i < practices->len; i++)
    {
      MixPractice *practice = g_ptr_array_index (practices, i);
      MixNetwork *network = mix_practice_get_network (practice);
      MixPlanFairShare share;

      if (network_id != NULL && (network == NULL || !g_str_equal (mix_network_get_id (network), network_id)))
        continue;
      share = begin_share (practice);
      g_array_append_val (shares, share);
      g_hash_table_insert (positions, practice, GUINT_TO_POINTER (shares->len));
    }
  return shares;
}

static void
add_work (MixPlan *plan, GArray *shares, GHashTable *positions)
{
  GPtrArray *assignments = mix_plan_get_assignments (plan);

  for (guint i = 0; i < assignments->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (assignments, i);
      const MixAssignmentRow *row = mix_assignment_get_row (assignment);
      MixServiceLine *line = mix_plan_find_service_line (plan, row->service_line_id);
      MixPractice *practice = mix_plan_find_practice (plan, row->organisation_id);
      guint position = practice != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (positions, practice)) : 0;

      if (position > 0 && line != NULL && mix_service_line_is_demand (line) && mix_assignment_counts (assignment))
        g_array_index (shares, MixPlanFairShare, position - 1).share.minutes += row->minutes;
    }
}

static MixFairness
compare (MixPlan *plan, GArray *shares)
{
  g_autofree MixFairShare *values = g_new (MixFairShare, shares->len + 1);
  MixFairness fairness;

  for (guint i = 0; i < shares->len; i++)
    values[i] = g_array_index (shares, MixPlanFairShare, i).share;
  fairness = mix_fairness_work_out (values, shares->len, mix_plan_options_get (plan, MIX_OPTION_FAIRNESS_SHORTFALL));
  for (guint i = 0; i < shares->len; i++)
    g_array_index (shares, MixPlanFairShare, i).share = values[i];
  return fairness;
}

/**
 * mix_plan_fairness_work_out:
 * @plan: a plan
 * @network_id: (nullable): to compare the practices of one network only
 * @fairness: (out): how evenly the work is spread over the practices
 *
 * Compares minutes a week of work at each practice with its patients: weighted ones where the plan knows the ratio,
 * else registered ones. A network's own work is at no practice. On any thread.
 *
 * Returns: (transfer full) (element-type MixPlanFairShare): each practice in the plan's order; valid while @plan lives
 */
GArray *
mix_plan_fairness_work_out (MixPlan *plan, const char *network_id, MixFairness *fairness)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);
  GArray *shares = list_practices (plan, network_id, positions);

  add_work (plan, shares, positions);
  *fairness = compare (plan, shares);
  return shares;
}
