#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *mix_odt_write (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
