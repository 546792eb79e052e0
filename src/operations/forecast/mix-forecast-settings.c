#include "mix-forecast-settings.h"

#include <math.h>

#include "mix-plan-options.h"

static double
get_share (MixPlan *plan, const char *key)
{
  return mix_plan_options_get (plan, key) / 100.0;
}

static double
get_days (MixPlan *plan, const char *key)
{
  int days = mix_plan_options_get (plan, key);

  return days > 0 ? days : NAN;
}

/**
 * mix_forecast_settings_read:
 * @plan: a plan
 *
 * Returns: what it says about forecasts, or our defaults
 */
MixForecastSettings
mix_forecast_settings_read (MixPlan *plan)
{
  MixForecastSettings settings = {
    .reference_hires = mix_plan_options_get (plan, MIX_OPTION_FORECAST_REFERENCE),
    .interviews_a_week = (guint) mix_plan_options_get (plan, MIX_OPTION_FORECAST_INTERVIEWS),
    .leavers_a_year = get_share (plan, MIX_OPTION_FORECAST_LEAVERS),
    .prepare = { .p10 = get_days (plan, MIX_OPTION_FORECAST_PREPARE_P10),
                 .p50 = get_days (plan, MIX_OPTION_FORECAST_PREPARE_P50),
                 .p90 = get_days (plan, MIX_OPTION_FORECAST_PREPARE_P90) },
    .runs = (guint) mix_plan_options_get (plan, MIX_OPTION_FORECAST_RUNS),
    .seed = (guint64) mix_plan_options_get (plan, MIX_OPTION_FORECAST_SEED),
  };

  settings.exit_shares[MIX_HIRING_SHORTLIST] = get_share (plan, MIX_OPTION_FORECAST_EXIT_SHORTLIST);
  settings.exit_shares[MIX_HIRING_INTERVIEW] = get_share (plan, MIX_OPTION_FORECAST_EXIT_INTERVIEW);
  settings.exit_shares[MIX_HIRING_OFFER] = get_share (plan, MIX_OPTION_FORECAST_EXIT_OFFER);
  settings.exit_shares[MIX_HIRING_CHECKS] = get_share (plan, MIX_OPTION_FORECAST_EXIT_CHECKS);
  settings.exit_shares[MIX_HIRING_NOTICE] = get_share (plan, MIX_OPTION_FORECAST_EXIT_NOTICE);
  return settings;
}
