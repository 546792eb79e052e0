#pragma once

#include "mix-data-table.h"
#include "mix-text-column.h"

G_BEGIN_DECLS

/**
 * MixTextColumnKind:
 * @key: what it is called in a file
 * @title: its heading, not translated
 * @flags: how it looks
 * @func: gives the text of an item's cell, from the item alone
 * @compare: (nullable): order of two items; %NULL: the column cannot be sorted by
 * @shown_narrow: whether a narrow window has room for it
 *
 * A column of a table, said once for the screen and for a file.
 */
typedef struct
{
  const char *key;
  const char *title;
  MixTextColumnFlags flags;
  MixTextColumnFunc func;
  GCompareDataFunc compare;
  gboolean shown_narrow;
} MixTextColumnKind;

GtkColumnViewColumn *mix_text_column_kind_create_column (const MixTextColumnKind *self) G_GNUC_WARN_UNUSED_RESULT;
MixDataTable *mix_text_column_kinds_create_data (const MixTextColumnKind *kinds,
                                                 guint n_kinds,
                                                 const char *name,
                                                 GListModel *items) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
