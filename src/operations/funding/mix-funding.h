#pragma once

#include "mix-funding-rows.h"
#include "mix-ledger.h"
#include "mix-plan.h"
#include "mix-rate-pack.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MIX_FUNDING_ALL_NETWORKS:
 *
 * In place of the number of a network: all of them, and jobs in none.
 */
#define MIX_FUNDING_ALL_NETWORKS (G_MAXUINT - 1)

/**
 * MIX_FUNDING_NO_JOB:
 *
 * In place of the number of a job.
 */
#define MIX_FUNDING_NO_JOB G_MAXUINT

/**
 * MixFundingRole:
 * @id: (nullable): of the other role; %NULL: claims for people since erased
 * @title: its name
 *
 * Another role of the scheme, as the ledger has it.
 */
typedef struct
{
  char *id;
  char *title;
} MixFundingRole;

/**
 * MixEntitlementBasis:
 * @weighted_patients: of its practices; -1: not known of all
 * @patient_millionths: millionths of a pound for each; -1: not known, or not by the patient
 * @grade: of that; U: the user’s
 * @source: (nullable): where that is from
 * @entered_on: when the user said so, or %MIX_DATE_NONE
 *
 * What an entitlement is made of.
 */
typedef struct
{
  gint64 weighted_patients;
  gint64 patient_millionths;
  char grade;
  const char *source;
  MixDate entered_on;
} MixEntitlementBasis;

/**
 * MixFundingJob:
 * @id: of the post, or of the person where no post names them
 * @person_id: (nullable): of who holds it
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
  char *person_id;
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
guint mix_funding_get_job_network (const MixFunding *self, guint job);
MixLedgerTotal mix_funding_get_total (const MixFunding *self, guint network);
MixLedgerTotal mix_funding_get_months (const MixFunding *self, guint network, guint first_month, guint n_months);
const MixFundingRole *mix_funding_get_role (const MixFunding *self, guint role);
MixEntitlementBasis mix_funding_get_basis (const MixFunding *self, guint network);
int mix_funding_get_year (const MixFunding *self);
MixPlan *mix_funding_get_plan (const MixFunding *self);
MixLedgerAmount mix_funding_find_lost (const MixFunding *self, guint job, MixDate until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixFunding, mix_funding_free)

G_END_DECLS
