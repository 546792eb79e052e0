#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

gboolean mix_plan_rename (MixStore *store, const char *name, GError **error);
gboolean mix_plan_set_planning_date (MixStore *store, MixDate planning_date, GError **error);

G_END_DECLS
