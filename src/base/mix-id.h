#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mix_id_new (void) G_GNUC_WARN_UNUSED_RESULT;
char *mix_id_from_name (const char *kind, const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_id_is_valid (const char *text);
guint mix_id_hash (gconstpointer id);

G_END_DECLS
