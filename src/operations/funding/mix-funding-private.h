#pragma once

#include "mix-funding.h"
#include "mix-post-list.h"

G_BEGIN_DECLS

struct _MixFunding
{
  MixPlan *plan;
  MixRatePack *rates;
  int financial_year;
  gboolean holds_rates;
  GPtrArray *facts;    /* of MixPersonFactRow */
  GArray *jobs;        /* of MixFundingJob, as in ledger_jobs */
  GArray *ledger_jobs; /* of MixLedgerJob */
  GPtrArray *series;   /* of MixRateSeries */
  GPtrArray *filled;   /* of MixRateSeries, one a job: the minutes of a vacant post from whichever day; NULL: held */
  GPtrArray *places;   /* of GArray of MixLedgerPlace, one a job */
  MixAnnualAmount *entitlements;
  MixEntitlementBasis *bases; /* of each network */
  GArray *roles;              /* of MixFundingRole, as in ledger_roles */
  GArray *ledger_roles;       /* of MixLedgerRole */
  GArray *ledger_claims;      /* of MixLedgerClaim, as in claims */
  GPtrArray *claims;          /* of MixClaimRow of the year; the plan's */
  MixLedger *ledger;
};

/* What a person or post has where no day is said: long before any plan. */
#define MIX_FUNDING_ALWAYS (mix_date_new (1900, 1, 1))

MixRateSeries *_mix_funding_take_series (MixFunding *self);
guint _mix_funding_find_network (const MixFunding *self, const char *network_id);
guint _mix_funding_find_place (const MixFunding *self, const char *organisation_id, MixDate day);
void _mix_funding_set_common_rates (const MixFunding *self, const char *area, MixJobRates *rates);
void _mix_funding_add_job (MixFunding *self,
                           const MixFundingJob *job,
                           const MixLedgerJob *ledger_job,
                           const MixRateSeries *filled,
                           GArray *places);
void
_mix_funding_add_person (MixFunding *self, const MixPersonRow *person, const MixPost *post, const char *usual_area);
void _mix_funding_add_vacancy (MixFunding *self, const MixPost *post);
gboolean _mix_funding_find_entitlements (MixFunding *self, MixPackSet *packs, GError **error);
void _mix_funding_add_roles (MixFunding *self);
void _mix_funding_add_claims (MixFunding *self);
gboolean _mix_funding_find_month (const MixFunding *self, MixDate date, guint *month);

G_END_DECLS
