#pragma once

#include "mix-date.h"
#include "mix-store.h"

G_BEGIN_DECLS

gboolean _mix_week_put_place (MixStore *store,
                              const char *person_id,
                              guint session,
                              const char *place_id,
                              MixDate from,
                              MixDate until,
                              GError **error);

G_END_DECLS
