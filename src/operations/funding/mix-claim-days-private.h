#pragma once

#include "mix-date.h"

G_BEGIN_DECLS

MixDate _mix_claim_days_find_next (const char *days, MixDate from);

G_END_DECLS
