#pragma once

#include "mix-forecast.h"
#include "mix-funding-outcome.h"
#include "mix-outlook.h"

G_BEGIN_DECLS

/**
 * MixPlanOutlookPoint:
 * @date: a day
 * @wte: the team, hundredths of a whole-time equivalent
 * @capacity: its minutes a week for work
 * @undone: minutes a week that nobody does, of demand that is known
 *
 * A plan on a day, over all runs.
 */
typedef struct
{
  MixDate date;
  MixOutlookFan wte;
  MixOutlookFan capacity;
  MixOutlookFan undone;
} MixPlanOutlookPoint;

/**
 * MixPlanOutlookRow:
 * @id: of a service line, practice or network
 * @name: its name, short where it has a short one
 * @wanted: minutes a week, of demand that is known
 * @undone_today: minutes a week of it that nobody does on the present day
 * @undone: the same on the last day of the financial year, over all runs
 *
 * A part of the work.
 */
typedef struct
{
  char *id;
  char *name;
  gint64 wanted;
  gint64 undone_today;
  MixOutlookFan undone;
} MixPlanOutlookRow;

/**
 * MixPlanOutlookMoney:
 * @network: its number in the funding, or %MIX_FUNDING_ALL_NETWORKS
 * @id: (nullable): of the network; %NULL for all
 * @name: (nullable): its name; %NULL for all
 * @entitlement: most that may be claimed in the year
 * @claimed: what will have been claimed
 * @lapses: what of the entitlement is lost on 31 March
 *
 * What becomes of a network's money.
 */
typedef struct
{
  guint network;
  char *id;
  char *name;
  MixLedgerAmount entitlement;
  MixFundingRange claimed;
  MixFundingRange lapses;
} MixPlanOutlookMoney;

/**
 * MixPlanOutlook:
 * @as_at: the present day
 * @year_end: the last day of the financial year
 * @n_runs: runs that were made
 * @seed: by which
 * @n_not_known: demands of which nobody knows how much they are: what is undone is “at least” unless 0
 * @points: (element-type MixPlanOutlookPoint): today, the first day of each month, and the last day asked for
 * @at_year_end: the last day of the financial year
 * @lines: (element-type MixPlanOutlookRow): service lines with work, by what is undone
 * @places: (element-type MixPlanOutlookRow): practices, and networks with work of their own, by what is undone
 * @networks: (element-type MixPlanOutlookRow): all of the plan
 * @money: (element-type MixPlanOutlookMoney): all networks together, then each
 *
 * What becomes of a plan: one forecast from the vacancy to the patient and the money, of the same draws.
 */
typedef struct
{
  MixDate as_at;
  MixDate year_end;
  guint n_runs;
  guint64 seed;
  guint n_not_known;
  GArray *points;
  MixPlanOutlookPoint at_year_end;
  GPtrArray *lines;
  GPtrArray *places;
  GPtrArray *networks;
  GPtrArray *money;

  /*< private >*/
  MixPlan *plan;
  const MixForecastPicture *picture;
  const MixFunding *funding;
  MixForecast *forecast;
  MixFundingOutcome *outcome;
  struct _MixOutlookScene *scene;
  MixOutlook *work;
} MixPlanOutlook;

MixPlanOutlook *mix_plan_outlook_new (MixPlan *plan,
                                      const MixForecastPicture *picture,
                                      const MixFunding *funding,
                                      GPtrArray *later,
                                      const MixForecastAsk *ask,
                                      MixForecastPoll poll,
                                      gpointer poll_data) G_GNUC_WARN_UNUSED_RESULT;
void mix_plan_outlook_free (MixPlanOutlook *self);
const MixForecast *mix_plan_outlook_get_forecast (const MixPlanOutlook *self);
const MixFundingOutcome *mix_plan_outlook_get_outcome (const MixPlanOutlook *self);
const char *mix_plan_outlook_get_vacancy_network (const MixPlanOutlook *self, guint vacancy);
gboolean mix_plan_outlook_get_fan (
    const MixPlanOutlook *self, guint point, MixOutlookMeasure measure, const char *id, MixOutlookFan *fan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixPlanOutlook, mix_plan_outlook_free)

G_END_DECLS
