#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MixArchiveMember:
 * @name: path inside the ZIP, `/` between its parts
 * @size: bytes when unpacked, as the ZIP's directory says
 * @entry: its place in the directory, from 0
 *
 * A file in a ZIP.
 */
typedef struct
{
  char *name;
  goffset size;
  guint entry;
} MixArchiveMember;

GPtrArray *mix_archive_list (GInputStream *stream, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#define MIX_TYPE_ARCHIVE_STREAM (mix_archive_stream_get_type ())
G_DECLARE_FINAL_TYPE (MixArchiveStream, mix_archive_stream, MIX, ARCHIVE_STREAM, GInputStream)

GInputStream *mix_archive_stream_new (GInputStream *stream,
                                      const char *name,
                                      const MixArchiveMember *member,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
