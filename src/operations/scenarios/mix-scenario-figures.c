#include "mix-scenario-figures.h"

#include "mix-outlook-later.h"
#include "mix-outlook-undone.h"
#include "mix-plan-forecast.h"

/**
 * mix_scenario_load:
 * @path: a plan
 * @as_at: the day, or %MIX_DATE_NONE for its planning date
 * @error: return location for an error
 *
 * Reads a plan only to look at it. On any thread.
 *
 * Returns: (transfer full) (nullable): its picture
 */
MixPlan *
mix_scenario_load (const char *path, MixDate as_at, GError **error)
{
  g_autoptr (MixStore) store = mix_store_open (path, MIX_STORE_READ_ONLY, error);
  MixPlan *plan;

  if (store == NULL)
    return NULL;
  plan = mix_store_load (store, as_at, NULL, error);
  mix_store_close (store);
  return plan;
}

static void
work_out_overview (MixPlan *plan, MixScenarioFigures *figures)
{
  g_autoptr (MixBoard) board = mix_board_new (plan);
  MixBoardCounts counts = mix_board_count (board, NULL);

  figures->overview = mix_overview_work_out (board, NULL);
  figures->stretched_minutes = counts.minutes[MIX_FIT_STRETCHED];
}

/* A branch holds no candidates, so that erasing them cannot miss it; those of the plan are looked at with it. */
static void
work_out_outcome (const MixFunding *funding,
                  MixPlan *branch,
                  MixPlan *plan,
                  GPtrArray *later,
                  MixPackSet *packs,
                  MixScenarioFigures *figures)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_new_of_branch (branch, plan, packs);
  g_autoptr (MixForecastPicture) picture = mix_forecast_picture_new (recruitment);
  MixForecastAsk ask = { .until = mix_plan_get_as_at (branch) }; /* the team is not looked at */
  g_autoptr (MixForecast) forecast = mix_forecast_new (picture, &ask, NULL, NULL);
  g_autoptr (MixFundingOutcome) outcome = mix_funding_outcome_new (funding, forecast);

  figures->claims = mix_funding_outcome_get_forecast (outcome, MIX_FUNDING_ALL_NETWORKS);
  figures->lapse = mix_funding_outcome_get_lapse (outcome, MIX_FUNDING_ALL_NETWORKS);
  figures->undone_until_year_end = mix_outlook_find_undone (branch, picture, forecast, later);
}

static gboolean
work_out_money (
    MixStore *store, MixPlan *branch, MixPlan *plan, MixPackSet *packs, MixScenarioFigures *figures, GError **error)
{
  int year = mix_date_get_financial_year (mix_plan_get_as_at (branch));
  MixDate year_end = mix_financial_year_get_first_day (year + 1) - 1;
  g_autoptr (GPtrArray) later = mix_outlook_later_load (store, branch, year_end, error);
  g_autoptr (MixFunding) funding = NULL;

  if (later == NULL)
    return FALSE;
  figures->financial_year = year;
  funding = mix_funding_new_from_store (store, branch, packs, year, error);
  if (funding == NULL)
    return FALSE;
  figures->money = mix_funding_get_total (funding, MIX_FUNDING_ALL_NETWORKS);
  work_out_outcome (funding, branch, plan, later, packs, figures);
  return TRUE;
}

/**
 * mix_scenario_work_out:
 * @path: a plan, or a scenario
 * @plan: (nullable): of a scenario: the plan that it is of
 * @as_at: the day, or %MIX_DATE_NONE for its planning date
 * @packs: the data packs, used by no other thread at the same time
 * @figures: (out): what it comes to
 * @error: return location for an error
 *
 * Looks at a plan, over a connection of its own. On any thread.
 *
 * Returns: whether it could be read
 */
gboolean
mix_scenario_work_out (
    const char *path, MixPlan *plan, MixDate as_at, MixPackSet *packs, MixScenarioFigures *figures, GError **error)
{
  g_autoptr (MixStore) store = mix_store_open (path, MIX_STORE_READ_ONLY, error);
  g_autoptr (MixPlan) branch = NULL;
  gboolean done;

  if (store == NULL)
    return FALSE;
  branch = mix_store_load (store, as_at, NULL, error);
  done = branch != NULL && work_out_money (store, branch, plan != NULL ? plan : branch, packs, figures, error);
  mix_store_close (store);
  if (done)
    work_out_overview (branch, figures);
  return done;
}
