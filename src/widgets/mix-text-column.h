#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MixTextColumnFunc:
 *
 * Returns: (transfer full) (nullable): an item's text in a column; %NULL shows "Not known", dimmed
 */
typedef char *(*MixTextColumnFunc) (gpointer item, gpointer user_data);

/**
 * MixTextColumnFlags:
 * @MIX_TEXT_COLUMN_NUMERIC: figures: right-aligned and tabular
 * @MIX_TEXT_COLUMN_EXPAND: takes the width that is left
 */
typedef enum
{
  MIX_TEXT_COLUMN_DEFAULT = 0,
  MIX_TEXT_COLUMN_NUMERIC = 1 << 0,
  MIX_TEXT_COLUMN_EXPAND = 1 << 1,
} MixTextColumnFlags;

GtkColumnViewColumn *mix_text_column_new (const char *title,
                                          MixTextColumnFlags flags,
                                          MixTextColumnFunc func,
                                          GCompareDataFunc compare,
                                          gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void mix_text_column_mark_numeric (GtkColumnViewColumn *column);
void mix_text_columns_align_headings (GtkColumnView *view);

G_END_DECLS
