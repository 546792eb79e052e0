#include "mix-outlook-undone.h"

#include "mix-outlook-scene.h"

#define DAYS_A_WEEK 7

/* Runs that are enough for a mean of work: money takes all of them. */
#define MOST_RUNS 1000

/* A day in the middle of each week until 31 March, in days from the plan's: it stands for its week. */
GArray *
_mix_outlook_list_weeks (MixDate as_at)
{
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (int));
  int last = mix_financial_year_get_first_day (mix_date_get_financial_year (as_at) + 1) - 1 - as_at;

  for (int day = DAYS_A_WEEK / 2; day <= last; day += DAYS_A_WEEK)
    g_array_append_val (weeks, day);
  return weeks;
}

/* Minutes that nobody does in all those weeks, mean of the runs. */
gint64
_mix_outlook_sum_undone (MixOutlookProblem *problem, const GArray *weeks, guint n_runs)
{
  g_autoptr (MixOutlook) work = NULL;
  double sum = 0;

  problem->days = (const int *) (gconstpointer) weeks->data;
  problem->n_days = weeks->len;
  problem->n_runs = MIN (n_runs, MOST_RUNS);
  work = mix_outlook_new (problem, NULL, NULL);
  for (guint i = 0; i < weeks->len; i++)
    sum += mix_outlook_get_mean (work, i, MIX_OUTLOOK_UNDONE, 0);
  return (gint64) (sum + 0.5);
}

/**
 * mix_outlook_find_undone:
 * @plan: a picture of a plan
 * @picture: what forecasts of it are made of
 * @forecast: of that
 * @later: (nullable) (element-type MixPlan): pictures on days on which hours or skills change, as
 *   mix_outlook_later_load() has them
 *
 * Follows a forecast to the work alone, as mix_plan_outlook_new() does: by a day of each week, in the first thousand
 * runs. Demand that is not known is not counted. On any thread.
 *
 * Returns: minutes in all from the plan's day to 31 March that nobody does, mean of the runs
 */
gint64
mix_outlook_find_undone (MixPlan *plan,
                         const MixForecastPicture *picture,
                         const MixForecast *forecast,
                         GPtrArray *later)
{
  g_autoptr (MixOutlookScene) scene = _mix_outlook_scene_new (plan, picture, forecast, later);
  g_autoptr (GArray) weeks = _mix_outlook_list_weeks (mix_plan_get_as_at (plan));
  MixOutlookProblem problem = _mix_outlook_scene_pose (scene, NULL, 0, 0);

  return _mix_outlook_sum_undone (&problem, weeks, forecast->n_runs);
}
