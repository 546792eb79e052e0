#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean mix_output_save (const char *path, const char *bytes, gsize length, GError **error);

G_END_DECLS
