#pragma once

#include "mix-recruitment.h"

G_BEGIN_DECLS

/* Inside a change. What a vacancy or a candidate is called never holds a candidate's name here. */
gboolean _mix_vacancy_enter_stage (MixStore *store,
                                   MixPlan *plan,
                                   const MixVacancy *vacancy,
                                   MixRecruitmentStage stage,
                                   const char *outcome,
                                   MixDate date,
                                   GError **error);
gboolean _mix_vacancy_take_on (MixStore *store,
                               MixRecruitment *recruitment,
                               MixVacancy *vacancy,
                               const char *person_id,
                               MixDate date,
                               GError **error);
gboolean _mix_vacancy_put (MixStore *store, const MixVacancyRow *row, GError **error);
MixVacancy *_mix_vacancy_find (MixRecruitment *recruitment, const char *id, GError **error);
MixVacancyCandidate *_mix_candidate_find (MixRecruitment *recruitment, const char *id, GError **error);
gboolean _mix_candidate_put (MixStore *store, const MixCandidateRow *row, GError **error);
gboolean _mix_recruitment_check_names_nobody (MixRecruitment *recruitment, const char *text, GError **error);

G_END_DECLS
