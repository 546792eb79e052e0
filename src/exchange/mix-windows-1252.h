#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mix_windows_1252_to_utf8 (const char *text, gsize length, gsize *out_length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
