#pragma once

#include "mix-plan-overload.h"

G_BEGIN_DECLS

#define MIX_TYPE_OVERLOAD_WATCH (mix_overload_watch_get_type ())
G_DECLARE_FINAL_TYPE (MixOverloadWatch, mix_overload_watch, MIX, OVERLOAD_WATCH, GObject)

MixOverloadWatch *mix_overload_watch_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_overload_watch_ask (MixOverloadWatch *self, MixPlan *plan, MixTeamLoad *load);
void mix_overload_watch_stop (MixOverloadWatch *self);
MixPlanOverload *mix_overload_watch_find (MixOverloadWatch *self, MixPlan *plan);
gboolean mix_overload_watch_has_answered (MixOverloadWatch *self);

G_END_DECLS
