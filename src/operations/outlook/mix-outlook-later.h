#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

GPtrArray *
mix_outlook_later_load (MixStore *store, MixPlan *plan, MixDate until, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
