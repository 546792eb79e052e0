#pragma once

#include "mix-new-plan.h"

G_BEGIN_DECLS

gboolean _mix_new_plan_put_england (
    MixStore *store, MixEngland *england, GPtrArray *networks, GPtrArray *practices, GError **error);
gboolean _mix_new_plan_put_service_lines (MixStore *store, MixPackSet *packs, MixDate as_at, GError **error);

G_END_DECLS
