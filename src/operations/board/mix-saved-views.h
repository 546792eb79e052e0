#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

char *mix_saved_views_save (MixStore *store, const char *page, const char *name, const char *state, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_saved_views_rename (MixStore *store, const char *view_id, const char *name, GError **error);
gboolean mix_saved_views_remove (MixStore *store, const char *view_id, GError **error);

G_END_DECLS
