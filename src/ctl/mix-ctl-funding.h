#pragma once

#include "mix-ctl.h"
#include "mix-funding.h"

G_BEGIN_DECLS

MixFunding *
mix_ctl_load_funding (MixCtl *self, int *financial_year, MixPlan **plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_ctl_add_held_rates (MixCtl *self, const MixFunding *funding);
void mix_ctl_add_amount (MixCtl *self, const char *key, const char *known_key, MixLedgerAmount amount);
char *mix_ctl_dup_amount (MixLedgerAmount amount, gboolean at_most) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
