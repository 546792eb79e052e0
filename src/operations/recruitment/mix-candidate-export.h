#pragma once

#include "mix-recruitment.h"

G_BEGIN_DECLS

char *mix_candidate_export_to_text (const MixVacancyCandidate *candidate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
