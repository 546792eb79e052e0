#pragma once

#include "mix-hiring-record.h"
#include "mix-plan.h"

G_BEGIN_DECLS

/* Settings of a plan that forecasts use, whole numbers. */
#define MIX_OPTION_FORECAST_PREFIX "forecast."
#define MIX_OPTION_FORECAST_REFERENCE MIX_OPTION_FORECAST_PREFIX "reference_hires"
#define MIX_OPTION_FORECAST_EXIT_SHORTLIST MIX_OPTION_FORECAST_PREFIX "exit_shortlist_percent"
#define MIX_OPTION_FORECAST_EXIT_INTERVIEW MIX_OPTION_FORECAST_PREFIX "exit_interview_percent"
#define MIX_OPTION_FORECAST_EXIT_OFFER MIX_OPTION_FORECAST_PREFIX "exit_offer_percent"
#define MIX_OPTION_FORECAST_EXIT_CHECKS MIX_OPTION_FORECAST_PREFIX "exit_checks_percent"
#define MIX_OPTION_FORECAST_EXIT_NOTICE MIX_OPTION_FORECAST_PREFIX "exit_notice_percent"
#define MIX_OPTION_FORECAST_INTERVIEWS MIX_OPTION_FORECAST_PREFIX "interviews_a_week"
#define MIX_OPTION_FORECAST_LEAVERS MIX_OPTION_FORECAST_PREFIX "leavers_a_year_percent"
#define MIX_OPTION_FORECAST_PREPARE_P10 MIX_OPTION_FORECAST_PREFIX "prepare_days_p10"
#define MIX_OPTION_FORECAST_PREPARE_P50 MIX_OPTION_FORECAST_PREFIX "prepare_days_p50"
#define MIX_OPTION_FORECAST_PREPARE_P90 MIX_OPTION_FORECAST_PREFIX "prepare_days_p90"
#define MIX_OPTION_FORECAST_RUNS MIX_OPTION_FORECAST_PREFIX "runs"
#define MIX_OPTION_FORECAST_SEED MIX_OPTION_FORECAST_PREFIX "seed"

/**
 * MixForecastSettings:
 * @reference_hires: how many hires the reference counts as
 * @exit_shares: share of those who come to each stage that go no further
 * @interviews_a_week: how many can be held, or 0 where nothing limits them
 * @leavers_a_year: share of people who leave within a year and of whom it is not known; 0: not counted
 * @prepare: days before the advert; @p50 0 where nobody has said
 * @runs: how often everything is run
 * @seed: the same seed gives the same forecast
 *
 * What the plan says about forecasts, where the data packs do not.
 */
typedef struct
{
  int reference_hires;
  double exit_shares[MIX_HIRING_N_STAGES];
  guint interviews_a_week;
  double leavers_a_year;
  MixHiringReference prepare;
  guint runs;
  guint64 seed;
} MixForecastSettings;

MixForecastSettings mix_forecast_settings_read (MixPlan *plan);

G_END_DECLS
