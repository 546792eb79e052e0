#pragma once

#include "mix-ctl.h"
#include "mix-funding.h"

G_BEGIN_DECLS

MixFunding *
mix_ctl_load_funding (MixCtl *self, int *financial_year, MixPlan **plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixFunding *
mix_ctl_load_funding_of (MixCtl *self, int financial_year, MixPlan **plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_ctl_read_year (MixCtl *self, int *financial_year, GError **error);
char *mix_ctl_dup_network (MixCtl *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_ctl_get_month (MixCtl *self, const char *option, MixDate *month, GError **error);
gboolean mix_ctl_get_pounds (MixCtl *self, const char *option, MixPence *pence, GError **error);
gboolean mix_ctl_read_network_number (MixCtl *self, const MixFunding *funding, guint *network, GError **error);
MixOtherRoleRow *mix_ctl_find_role (MixCtl *self, MixPlan *plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_ctl_add_held_rates (MixCtl *self, const MixFunding *funding);
void mix_ctl_add_amount (MixCtl *self, const char *key, const char *known_key, MixLedgerAmount amount);
char *mix_ctl_dup_amount (MixLedgerAmount amount, gboolean at_most) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
