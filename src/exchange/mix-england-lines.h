#pragma once

#include <glib.h>

#include "mix-date.h"

G_BEGIN_DECLS

#define MIX_ENGLAND_MAX_FIELDS 64

/**
 * MixEnglandLines:
 * @text: a private mapping of the file; whoever opens it unmaps it
 * @length: its length
 * @line: number of the line that was cut last
 * @fields: its fields, texts in the mapping
 * @n_fields: how many
 *
 * A file of lines with fields between tabs, cut in place as it is read.
 */
typedef struct
{
  const char *path;
  char *text;
  gsize length;
  char *cursor;
  guint line;
  char *fields[MIX_ENGLAND_MAX_FIELDS];
  guint n_fields;
} MixEnglandLines;

gboolean _mix_england_lines_open (MixEnglandLines *self, const char *path, GError **error);
gboolean _mix_england_lines_next (MixEnglandLines *self, GError **error);
gboolean _mix_england_lines_at_end (const MixEnglandLines *self);
gboolean _mix_england_lines_is_called (const MixEnglandLines *self, const char *name, guint n_fields);
gboolean _mix_england_lines_refuse (const MixEnglandLines *self, GError **error, const char *reason);
gboolean _mix_england_lines_read_number (
    const MixEnglandLines *self, guint field, gint64 largest, gint64 *number, GError **error);
gboolean _mix_england_lines_read_int (const MixEnglandLines *self, guint field, int *number, GError **error);
gboolean _mix_england_lines_read_billionths (const MixEnglandLines *self, guint field, gint64 *number, GError **error);
gboolean _mix_england_lines_read_date (const MixEnglandLines *self, guint field, MixDate *date, GError **error);

G_END_DECLS
