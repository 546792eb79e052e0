#pragma once

#include "mix-recruitment.h"
#include "mix-vacancy-candidates.h"

G_BEGIN_DECLS

/* What is checked and made where somebody applies, one by one or many from a table. */
gboolean _mix_candidate_check_draft (const MixCandidateDraft *draft, GError **error);
void _mix_candidate_take_draft (MixCandidateRow *row, const MixCandidateDraft *draft);
char *_mix_candidate_find_free_letter (const MixVacancy *vacancy, GHashTable *taken) G_GNUC_WARN_UNUSED_RESULT;
MixCandidateRow
_mix_candidate_make_row (const char *id, const char *vacancy_id, const char *letter, const MixCandidateDraft *draft);
gboolean _mix_candidate_check_open (const MixVacancy *vacancy, GError **error);
gboolean _mix_candidate_check_words (const char *words, GError **error);
gboolean _mix_candidate_check_names_not (
    const MixVacancy *vacancy, const char *name, const char *email, const char *words, GError **error);

G_END_DECLS
