#pragma once

#include "mix-ledger.h"
#include "mix-plan.h"
#include "mix-rate-pack.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixFundingJob:
 * @id: of the post, or of the person where no post names them
 * @title: name of the post, or of the person
 * @person: (nullable): name of who holds it; %NULL: vacant
 * @wanted_from: of a vacant post: since when it is wanted, or %MIX_DATE_NONE
 * @is_reimbursed: whether the scheme pays for it
 * @has_hours: whether its hours are known; without them its money is not known
 *
 * Whose money a line of the ledger is.
 */
typedef struct
{
  char *id;
  char *title;
  char *person;
  MixDate wanted_from;
  gboolean is_reimbursed;
  gboolean has_hours;
} MixFundingJob;

/**
 * MixFunding:
 *
 * The money of a plan in a financial year.
 */
typedef struct _MixFunding MixFunding;

MixFunding *mix_funding_new (MixPlan *plan,
                             GPtrArray *people,
                             GPtrArray *facts,
                             MixPackSet *packs,
                             int financial_year,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixFunding *mix_funding_new_from_store (
    MixStore *store, MixPlan *plan, MixPackSet *packs, int financial_year, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_funding_free (MixFunding *self);
const MixLedger *mix_funding_get_ledger (const MixFunding *self);
gboolean mix_funding_holds_rates (const MixFunding *self);
guint mix_funding_get_n_networks (const MixFunding *self);
MixNetwork *mix_funding_get_network (const MixFunding *self, guint network);
guint mix_funding_get_n_jobs (const MixFunding *self);
const MixFundingJob *mix_funding_get_job (const MixFunding *self, guint job);
MixLedgerTotal mix_funding_get_total (const MixFunding *self, guint network);
MixLedgerAmount mix_funding_find_lost (const MixFunding *self, guint job, MixDate until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixFunding, mix_funding_free)

G_END_DECLS
