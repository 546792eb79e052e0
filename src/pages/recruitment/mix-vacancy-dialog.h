#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_VACANCY_DIALOG (mix_vacancy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixVacancyDialog, mix_vacancy_dialog, MIX, VACANCY_DIALOG, MixFormDialog)

AdwDialog *mix_vacancy_dialog_new (MixPage *page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
