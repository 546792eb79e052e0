#pragma once

#include "mix-inspector.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

#define MIX_TYPE_RECRUITMENT_INSPECTOR (mix_recruitment_inspector_get_type ())
G_DECLARE_FINAL_TYPE (MixRecruitmentInspector, mix_recruitment_inspector, MIX, RECRUITMENT_INSPECTOR, MixInspector)

void mix_recruitment_inspector_show_today (MixRecruitmentInspector *self, MixRecruitment *recruitment);
void mix_recruitment_inspector_show_vacancy (MixRecruitmentInspector *self,
                                             const MixVacancy *vacancy,
                                             const char *lost,
                                             gboolean editable);
void mix_recruitment_inspector_show_candidate (MixRecruitmentInspector *self,
                                               const MixVacancyCandidate *candidate,
                                               gboolean editable);

G_END_DECLS
