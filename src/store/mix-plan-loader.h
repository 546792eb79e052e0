#pragma once

#include "mix-plan-changes.h"
#include "mix-store-private.h"
#include "mix-table.h"

G_BEGIN_DECLS

MixPlan *
_mix_plan_load (MixStore *store, const MixPlanRow *row, MixDate as_at, GCancellable *cancellable, GError **error);
MixPlan *_mix_plan_load_after (MixStore *store,
                               const MixPlanRow *row,
                               MixPlan *before,
                               const MixStoreTouched *touched,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
