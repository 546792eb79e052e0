#pragma once

#include "mix-plan.h"

G_BEGIN_DECLS

char *mix_source_describe (MixPlan *plan, const char *source_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
