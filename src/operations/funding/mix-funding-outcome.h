#pragma once

#include "mix-forecast.h"
#include "mix-funding.h"

G_BEGIN_DECLS

/**
 * MixFundingRange:
 * @low: what one run in ten stays below, pence; the mean where that is lower
 * @expected: the mean of the runs, pence: only means add up
 * @high: what nine runs in ten stay below, pence; the mean where that is higher
 * @known: whether all that it takes is known; if not, at least this, of what lapses at most
 *
 * Money as it may turn out.
 */
typedef struct
{
  MixPence low;
  MixPence expected;
  MixPence high;
  gboolean known;
} MixFundingRange;

/**
 * MixVacancyLoss:
 * @job: number of the vacant post in the funding
 * @vacancy: (nullable): its vacancy in the forecast; %NULL: nobody is being looked for
 * @so_far: what a person in it would have drawn until today, of the whole time it was wanted
 * @by_year_end: what the year loses until somebody comes, by 31 March
 * @if_nobody: what the year loses if nobody comes
 *
 * What a vacant post loses.
 */
typedef struct
{
  guint job;
  const MixForecastVacancy *vacancy;
  MixLedgerAmount so_far;
  MixFundingRange by_year_end;
  MixLedgerAmount if_nobody;
} MixVacancyLoss;

/**
 * MixFundingOutcome:
 *
 * The money of a year as it may turn out: what is known of people in post, less what is not drawn after the day on
 * which each run of a forecast lets them leave, and what vacant posts draw from the day on which the run fills them.
 */
typedef struct _MixFundingOutcome MixFundingOutcome;

MixFundingOutcome *mix_funding_outcome_new (const MixFunding *funding,
                                            const MixForecast *forecast) G_GNUC_WARN_UNUSED_RESULT;
void mix_funding_outcome_free (MixFundingOutcome *self);
guint mix_funding_outcome_get_n_runs (const MixFundingOutcome *self);
MixFundingRange mix_funding_outcome_get_forecast (const MixFundingOutcome *self, guint network);
MixFundingRange mix_funding_outcome_get_month (const MixFundingOutcome *self, guint network, guint month);
MixFundingRange mix_funding_outcome_get_lapse (const MixFundingOutcome *self, guint network);
const gint64 *mix_funding_outcome_get_lapses (const MixFundingOutcome *self, guint network);
GArray *mix_funding_outcome_list_clock (const MixFundingOutcome *self) G_GNUC_WARN_UNUSED_RESULT;
MixLedgerAmount mix_funding_find_drawn (const MixFunding *funding, guint job, MixDate from, MixDate until, guint month);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixFundingOutcome, mix_funding_outcome_free)

G_END_DECLS
