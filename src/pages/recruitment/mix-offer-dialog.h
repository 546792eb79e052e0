#pragma once

#include "mix-form-dialog.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_OFFER_DIALOG (mix_offer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixOfferDialog, mix_offer_dialog, MIX, OFFER_DIALOG, MixFormDialog)

AdwDialog *mix_offer_dialog_new (MixPage *page, const MixVacancyCandidate *candidate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
