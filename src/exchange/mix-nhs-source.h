#pragma once

#include "mix-nhs-layout.h"

G_BEGIN_DECLS

/**
 * MixNhsSource:
 *
 * A table of an official file while its rows are read: what the readers of the kinds share. The reading functions set
 * @error at the row and column when a cell is not what it should be.
 */
struct _MixNhsSource
{
  MixTableReader *reader;
  const MixNhsMatch *match;
  const MixNhsSink *sink;
  gpointer user_data;
  GCancellable *cancellable;

  const MixRow *row;
  guint n_rows;
  GError *failure;
  GStringChunk *trimmed;
  char date_text[16];
  MixDate date_value;
};

gboolean mix_nhs_source_next (MixNhsSource *self);
gboolean mix_nhs_source_finish (MixNhsSource *self, GError **error);
const char *mix_nhs_source_get_text (MixNhsSource *self, guint column);
gboolean mix_nhs_source_get_needed (MixNhsSource *self, guint column, const char **text, GError **error);
gboolean mix_nhs_source_get_number (MixNhsSource *self, guint column, guint decimals, gint64 *number, GError **error);
gboolean mix_nhs_source_get_date (MixNhsSource *self, guint column, MixDate *date, GError **error);
void mix_nhs_source_refuse (MixNhsSource *self, GError **error, guint column, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void mix_nhs_source_note (MixNhsSource *self, MixRowNoteKind kind, int column, const char *subject, const char *reason);
gboolean mix_nhs_parse_number (const char *text, guint decimals, gint64 *number);

G_END_DECLS
