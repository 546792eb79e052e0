#pragma once

#include "mix-form-dialog.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_VACANCY_CRITERIA_DIALOG (mix_vacancy_criteria_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    MixVacancyCriteriaDialog, mix_vacancy_criteria_dialog, MIX, VACANCY_CRITERIA_DIALOG, MixFormDialog)

AdwDialog *mix_vacancy_criteria_dialog_new (MixPage *page, const MixVacancy *vacancy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
