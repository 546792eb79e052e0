#pragma once

#include "mix-ctl.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

/* The options by which commands of recruitment name what they are about. */
#define MIX_CTL_VACANCY_OPTION                                                                                         \
  { "vacancy", N_ ("VACANCY"), N_ ("which: an id, or the name of a post that is open"), MIX_CTL_REQUIRED }
#define MIX_CTL_CANDIDATE_OPTIONS                                                                                      \
  { "candidate", N_ ("CANDIDATE"), N_ ("who: an id, or the letter, with --vacancy"), MIX_CTL_REQUIRED },               \
  {                                                                                                                    \
    "vacancy", N_ ("VACANCY"), N_ ("of which vacancy, where a letter is given")                                        \
  }

MixRecruitment *mix_ctl_load_recruitment (MixCtl *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixRecruitment *mix_ctl_load_recruitment_names (MixCtl *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixVacancy *mix_ctl_find_vacancy (MixCtl *self, MixRecruitment *recruitment, GError **error);
MixVacancyCandidate *mix_ctl_find_candidate (MixCtl *self, MixRecruitment *recruitment, GError **error);
char *mix_ctl_dup_vacancy_id (MixCtl *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char *mix_ctl_dup_candidate_id (MixCtl *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_ctl_find_stage (MixCtl *self, const char *option, MixRecruitmentStage *stage, GError **error);
gboolean mix_ctl_get_days (MixCtl *self, const char *option, int *days, GError **error);

G_END_DECLS
