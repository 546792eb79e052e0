#pragma once

#include "mix-difference.h"
#include "mix-plan.h"

G_BEGIN_DECLS

const char *mix_row_change_kind_get_name (MixRowChangeKind kind);
char *
mix_scenario_change_dup_words (const MixRowChange *change, MixPlan *before, MixPlan *after) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
