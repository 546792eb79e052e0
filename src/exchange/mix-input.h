#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFileInputStream *mix_input_open (GFile *file, goffset *size, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gssize mix_input_read (GInputStream *stream, const char *name, void *buffer, gsize size, GError **error);

G_END_DECLS
