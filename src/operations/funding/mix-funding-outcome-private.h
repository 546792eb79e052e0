#pragma once

#include "mix-funding-outcome.h"

G_BEGIN_DECLS

/* What a vacant post draws, by the day on which somebody starts. */
typedef struct
{
  guint job;
  guint network;                            /* where it is, or MIX_LEDGER_NO_NETWORK */
  const MixForecastVacancy *vacancy;        /* nullable: nobody is being looked for */
  const guint16 *starts;                    /* nullable: days from today, of each run */
  MixLedgerAmount whole[MIX_LEDGER_MONTHS]; /* of a month that is worked whole */
  MixPence *partial;                        /* by day from today: of the rest of its month */
  MixPence expected[MIX_LEDGER_MONTHS];
  gboolean known;
} MixFundingVacancy;

struct _MixFundingOutcome
{
  const MixFunding *funding;
  MixDate as_at;
  MixDate april;
  guint n_days; /* from today to the end of the year */
  guint n_runs;
  GArray *vacancies; /* of MixFundingVacancy */
  GPtrArray *lapses; /* of gint64 arrays: of each network, then of all */
};

MixPence *_mix_funding_outcome_list_years (const MixFundingOutcome *self,
                                           const MixFundingVacancy *vacancy) G_GNUC_WARN_UNUSED_RESULT;
MixFundingRange
_mix_funding_make_range (const gint64 *runs, guint n_runs, MixPence base, MixPence expected, gboolean known);

G_END_DECLS
