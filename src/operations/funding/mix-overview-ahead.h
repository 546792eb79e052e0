#pragma once

#include "mix-funding-outcome.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

/**
 * MixOverviewAhead:
 * @work_wanted: what open vacancies are to bring, in hundredths of a whole-time equivalent
 * @work_coming: what of that is expected to be at work by the end of the year: each by its chance
 * @lapse: what of the entitlement is lost on 31 March
 * @lapse_is_known: whether the entitlement is known; if not, nothing is said of what lapses
 * @n_overdue: things whose day is past
 * @n_overdue_ours: of these, how many are the team's to do
 * @n_overdue_candidates: how many are candidates'
 *
 * What lies ahead of a plan, or one of its networks.
 */
typedef struct
{
  int work_wanted;
  int work_coming;
  MixFundingRange lapse;
  gboolean lapse_is_known;
  guint n_overdue;
  guint n_overdue_ours;
  guint n_overdue_candidates;
} MixOverviewAhead;

MixOverviewAhead mix_overview_ahead_work_out (const MixFunding *funding,
                                              const MixFundingOutcome *outcome,
                                              const MixForecast *forecast,
                                              MixRecruitment *recruitment,
                                              guint network);

G_END_DECLS
