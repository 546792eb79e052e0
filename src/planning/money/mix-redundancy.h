#pragma once

#include <glib.h>

#include "mix-date.h"
#include "mix-job-cost.h"
#include "mix-rate-series.h"

G_BEGIN_DECLS

/**
 * MixService:
 * @born_on: date of birth, or %MIX_DATE_NONE where it is not known
 * @employed_from: first day with this employer, or one whose staff passed to it; %MIX_DATE_NONE where not known
 * @nhs_from: first day of continuous NHS service, or %MIX_DATE_NONE where it is not known
 *
 * What a person's redundancy pay depends on.
 */
typedef struct
{
  MixDate born_on;
  MixDate employed_from;
  MixDate nhs_from;
} MixService;

/**
 * MixRedundancyRules:
 * @known: whether they are; all zeros are rules that are not known
 * @least_years: full years of service without which nothing is due
 * @statutory_most_years: the most years that count, the last ones
 * @statutory_weeks_young: weeks of pay for each year below the age of 22, in millionths
 * @statutory_weeks: for each year from 22 on, in millionths
 * @statutory_weeks_old: for each year from 41 on, in millionths
 * @statutory_week: (nullable): the most that counts as a week's pay, in millionths of a pound
 * @nhs_months: months of pay for each year, in millionths
 * @nhs_most_months: the most months, in millionths
 * @nhs_least_pay: pence a year that count at least, whole-time
 * @nhs_most_pay: pence a year that count at most, whole-time
 *
 * Statutory redundancy pay, and that of the NHS terms, which includes it.
 */
typedef struct
{
  gboolean known;
  int least_years;
  int statutory_most_years;
  gint64 statutory_weeks_young;
  gint64 statutory_weeks;
  gint64 statutory_weeks_old;
  const MixRateSeries *statutory_week;
  gint64 nhs_months;
  gint64 nhs_most_months;
  MixPence nhs_least_pay;
  MixPence nhs_most_pay;
} MixRedundancyRules;

int mix_service_count_years (MixDate from, MixDate day);
gboolean mix_redundancy_get_statutory_pay (const MixRedundancyRules *rules,
                                           const MixService *service,
                                           const MixJobTerms *terms,
                                           MixDate day,
                                           MixDate as_known_on,
                                           MixPence *pay);
gboolean mix_redundancy_get_nhs_pay (
    const MixRedundancyRules *rules, const MixService *service, const MixJobTerms *terms, MixDate day, MixPence *pay);

G_END_DECLS
