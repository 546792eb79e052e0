#pragma once

#include "mix-capacity-words.h"
#include "mix-plan-fit.h"

G_BEGIN_DECLS

const char *mix_fit_grade_get_words (MixFitGrade grade);
char *mix_fit_reason_dup_words (const MixFitReason *reason,
                                MixPerson *person,
                                MixServiceLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *mix_fit_reason_dup_remedy (const MixFitReason *reason,
                                 MixPerson *person,
                                 MixServiceLine *line) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_fit_get_verdict (const MixFit *fit);

const char *mix_role_get_words (MixRole role);
const char *mix_prescriber_get_words (MixPrescriber prescriber);
const char *mix_competence_get_words (const char *code);

G_END_DECLS
