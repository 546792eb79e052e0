#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_ENTITLEMENT_DIALOG (mix_entitlement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixEntitlementDialog, mix_entitlement_dialog, MIX, ENTITLEMENT_DIALOG, MixFormDialog)

AdwDialog *
mix_entitlement_dialog_new (MixPage *page, int financial_year, const char *network_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
