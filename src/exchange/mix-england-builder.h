#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean mix_england_build (const char *source_folder, const char *target_folder, GError **error);

G_END_DECLS
