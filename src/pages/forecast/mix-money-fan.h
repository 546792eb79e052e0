#pragma once

#include <adwaita.h>

#include "mix-funding-course.h"

G_BEGIN_DECLS

#define MIX_TYPE_MONEY_FAN (mix_money_fan_get_type ())
G_DECLARE_FINAL_TYPE (MixMoneyFan, mix_money_fan, MIX, MONEY_FAN, AdwBin)

void mix_money_fan_show (MixMoneyFan *self, const MixFundingOutcome *outcome, guint network, MixDate today);

G_END_DECLS
