#pragma once

#include "mix-form-dialog.h"
#include "mix-funding-rows.h"

G_BEGIN_DECLS

#define MIX_TYPE_CLAIM_DIALOG (mix_claim_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixClaimDialog, mix_claim_dialog, MIX, CLAIM_DIALOG, MixFormDialog)

AdwDialog *mix_claim_dialog_new (MixPage *page, int financial_year, const char *network_id, const MixClaimRow *claim)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
