#pragma once

#include "mix-form-dialog.h"
#include "mix-funding-months.h"

G_BEGIN_DECLS

/**
 * MixClaimMonthDeed:
 * @MIX_CLAIM_MONTH_MAKE: claim what is due
 * @MIX_CLAIM_MONTH_PAY: note that what was claimed is paid
 *
 * What is done for a whole month.
 */
typedef enum
{
  MIX_CLAIM_MONTH_MAKE,
  MIX_CLAIM_MONTH_PAY,
} MixClaimMonthDeed;

#define MIX_TYPE_CLAIM_MONTH_DIALOG (mix_claim_month_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixClaimMonthDialog, mix_claim_month_dialog, MIX, CLAIM_MONTH_DIALOG, MixFormDialog)

AdwDialog *mix_claim_month_dialog_new (MixPage *page,
                                       const MixFunding *funding,
                                       guint network,
                                       int month,
                                       MixClaimMonthDeed deed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
