#pragma once

#include "mix-recruitment.h"

G_BEGIN_DECLS

/* A picture being made is filled by these, each once what it needs is there. */
void _mix_recruitment_name_candidates (MixVacancy *vacancy);
void _mix_recruitment_find_next_of_vacancy (MixVacancy *vacancy, MixDate as_at);
void _mix_recruitment_find_next_of_candidate (MixVacancyCandidate *candidate, MixDate as_at);
const MixVacancyCandidate *_mix_recruitment_find_furthest (const MixVacancy *vacancy);
void _mix_recruitment_find_starts (MixRecruitment *self, MixVacancy *vacancy);
MixUsualDays _mix_recruitment_read_usual_days (MixPackSet *packs, MixRecruitmentStage stage, const char *band);

G_END_DECLS
