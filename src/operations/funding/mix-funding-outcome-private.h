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
  const guint16 *stays;                     /* nullable: days that whoever starts stays, of each run */
  MixLedgerAmount whole[MIX_LEDGER_MONTHS]; /* of a month that is worked whole; of past months as planned */
  MixPence *partial;                        /* by day from today: of the rest of its month */
  MixPence *years;                          /* by day from today: of the rest of the year; the last is of nobody */
  MixPence expected[MIX_LEDGER_MONTHS];
  gboolean known;
} MixFundingVacancy;

/* What is not drawn in a network by somebody at work, by the day on which they are gone. */
typedef struct
{
  guint job;
  guint network;         /* or MIX_LEDGER_NO_NETWORK */
  const guint16 *leaves; /* days from today, of each run */
  MixPence whole[MIX_LEDGER_MONTHS];
  MixPence *partial; /* by day from today: what they draw in the month of the day before it */
  MixPence *years;   /* by day from today: what is lost of the year; the last is of nobody who goes */
  MixPence expected[MIX_LEDGER_MONTHS]; /* of what is lost */
} MixFundingLeaver;

struct _MixFundingOutcome
{
  const MixFunding *funding;
  MixDate as_at;
  MixDate april;
  guint n_days; /* from today to the end of the year */
  guint n_runs;
  int *months;       /* by day from today: its month of the year, -1 before it; the last is none of the year */
  GArray *vacancies; /* of MixFundingVacancy */
  GArray *leavers;   /* of MixFundingLeaver */
  GPtrArray *lapses; /* of gint64 arrays: of each network, then of all */
};

gboolean _mix_funding_is_in (guint asked, guint network);
void _mix_funding_outcome_add_vacancies (MixFundingOutcome *self, const MixForecast *forecast);
void _mix_funding_outcome_add_leavers (MixFundingOutcome *self, const MixForecast *forecast);
MixPence _mix_funding_outcome_find_drawn (const MixFundingOutcome *self,
                                          const MixFundingVacancy *vacancy,
                                          guint run,
                                          guint earliest);
void _mix_funding_outcome_add_drawn (const MixFundingOutcome *self, guint network, gint64 *runs);
void _mix_funding_outcome_add_drawn_in_month (const MixFundingOutcome *self, guint network, int month, gint64 *runs);
void _mix_funding_outcome_take_lost (const MixFundingOutcome *self, guint network, gint64 *runs);
void _mix_funding_outcome_take_lost_in_month (const MixFundingOutcome *self, guint network, int month, gint64 *runs);
void _mix_funding_outcome_add_month (const MixFundingOutcome *self, guint network, int month, gint64 *runs);
MixPence _mix_funding_outcome_add_expected (
    const MixFundingOutcome *self, guint network, int first, int n_months, gboolean *known);
MixPence _mix_funding_find_mean (const gint64 *runs, guint n_runs);
MixFundingRange
_mix_funding_make_range (const gint64 *runs, guint n_runs, MixPence base, MixPence expected, gboolean known);

G_END_DECLS
