#pragma once

#include "mix-form-dialog.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_NOTE_DIALOG (mix_note_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixNoteDialog, mix_note_dialog, MIX, NOTE_DIALOG, MixFormDialog)

AdwDialog *mix_note_dialog_new (MixPage *page, const MixVacancyCandidate *candidate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
