#pragma once

#include "mix-recruitment.h"

G_BEGIN_DECLS

/**
 * MixStageCondition:
 * @words: what has to be true, in the user's language
 * @holds: whether it is
 *
 * What must be true before a vacancy leaves a stage.
 */
typedef struct
{
  char *words;
  gboolean holds;
} MixStageCondition;

GArray *mix_stage_conditions_list (MixRecruitment *recruitment, const MixVacancy *vacancy) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_stage_conditions_check (MixRecruitment *recruitment, const MixVacancy *vacancy, GError **error);
const char *mix_stage_condition_get_words (const char *code);
gboolean mix_stage_conditions_are_known (const char *codes, GError **error);

G_END_DECLS
