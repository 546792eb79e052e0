#pragma once

#include "mix-difference.h"
#include "mix-overview.h"

G_BEGIN_DECLS

/**
 * MixScenarioFigures:
 * @overview: of the whole plan
 * @stretched_minutes: minutes a week above the skill of whoever does them
 *
 * What a plan comes to, to be put beside another.
 */
typedef struct
{
  MixOverviewFigures overview;
  gint64 stretched_minutes;
} MixScenarioFigures;

MixPlan *mix_scenario_load (const char *path, MixDate as_at, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixScenarioFigures mix_scenario_work_out (MixPlan *plan);

const char *mix_row_change_kind_get_name (MixRowChangeKind kind);
char *
mix_scenario_change_dup_words (const MixRowChange *change, MixPlan *before, MixPlan *after) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
