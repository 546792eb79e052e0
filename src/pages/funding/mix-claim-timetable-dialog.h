#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_CLAIM_TIMETABLE_DIALOG (mix_claim_timetable_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixClaimTimetableDialog, mix_claim_timetable_dialog, MIX, CLAIM_TIMETABLE_DIALOG, MixFormDialog)

AdwDialog *mix_claim_timetable_dialog_new (MixPage *page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
