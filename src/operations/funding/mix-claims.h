#pragma once

#include "mix-funding.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixClaimDraft:
 * @network: who claims: id or code of a network
 * @person: (nullable): whom for: an id; %NULL: for another role of the scheme
 * @role: (nullable): the other role: an id
 * @month: any day of the month that it is for
 * @claimed: pence; below zero: paid back
 * @claimed_on: the day of the claim, or %MIX_DATE_NONE for the planning date
 * @paid_on: the day it was paid, or %MIX_DATE_NONE: not yet
 * @paid: pence, once it is paid
 * @note: (nullable): such as what was queried
 *
 * What was claimed for somebody, or for another role, and a month. Exactly one of @person and @role is said.
 */
typedef struct
{
  const char *network;
  const char *person;
  const char *role;
  MixDate month;
  MixPence claimed;
  MixDate claimed_on;
  MixDate paid_on;
  MixPence paid;
  const char *note;
} MixClaimDraft;

char *mix_claims_add (MixStore *store, const MixClaimDraft *draft, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_claims_change (MixStore *store, const char *claim_id, const MixClaimDraft *draft, GError **error);
gboolean mix_claims_remove (MixStore *store, const char *claim_id, GError **error);
gboolean mix_claims_make (MixStore *store,
                          const MixFunding *funding,
                          guint network,
                          guint month,
                          MixDate claimed_on,
                          guint *n_claims,
                          GError **error);
gboolean mix_claims_make_again (
    MixStore *store, const MixFunding *funding, guint network, MixDate claimed_on, guint *n_claims, GError **error);
gboolean
mix_claims_pay (MixStore *store, const char *network, MixDate month, MixDate paid_on, guint *n_claims, GError **error);

G_END_DECLS
