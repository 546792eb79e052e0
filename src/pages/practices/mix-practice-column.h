#pragma once

#include "mix-practice-item.h"

G_BEGIN_DECLS

/**
 * MixPracticeColumn:
 * @id: in settings and menus
 * @title: above the column, not yet translated
 * @name: in full, not yet translated
 * @kinds: (array zero-terminated=1): the kinds of figure that it adds up
 * @shown: whether it is there at first
 * @shown_narrow: whether it is there on a narrow window
 *
 * A column of figures about practices.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *name;
  const char *kinds[4];
  gboolean shown;
  gboolean shown_narrow;
} MixPracticeColumn;

guint mix_practice_column_get_n (void);
const MixPracticeColumn *mix_practice_column_get_nth (guint position);
gboolean mix_practice_column_get_value (const MixPracticeColumn *column, MixPracticeItem *item, gint64 *value);
char *mix_practice_column_format (const MixPracticeColumn *column, gint64 value) G_GNUC_WARN_UNUSED_RESULT;
int mix_practice_column_compare (const MixPracticeColumn *column, MixPracticeItem *a, MixPracticeItem *b);

const char *mix_register_get_name (const char *code);

G_END_DECLS
