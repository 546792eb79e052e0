#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_COMPETENCE_DIALOG (mix_competence_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixCompetenceDialog, mix_competence_dialog, MIX, COMPETENCE_DIALOG, MixFormDialog)

AdwDialog *mix_competence_dialog_new (MixPage *page, MixPerson *person, const char *code);
const char *mix_competence_level_get_words (const char *level);

G_END_DECLS
