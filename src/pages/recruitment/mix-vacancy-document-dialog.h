#pragma once

#include "mix-page.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_VACANCY_DOCUMENT_DIALOG (mix_vacancy_document_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixVacancyDocumentDialog, mix_vacancy_document_dialog, MIX, VACANCY_DOCUMENT_DIALOG, AdwDialog)

AdwDialog *mix_vacancy_document_dialog_new (MixPage *page,
                                            MixRecruitment *recruitment,
                                            const MixVacancy *vacancy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
