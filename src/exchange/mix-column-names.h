#pragma once

#include "mix-sheet.h"

G_BEGIN_DECLS

/**
 * MixColumnName:
 * @words: words of a heading in folded form, such as `hours per week`
 * @meaning: what a column with them holds
 * @whole: whether they must be the whole heading
 *
 * A way to head a column. A list of them ends with %NULL.
 */
typedef struct
{
  const char *words;
  int meaning;
  gboolean whole;
} MixColumnName;

gboolean mix_column_names_have (const MixColumnName *names, const char *title);
void mix_column_names_match (const MixColumnName *names, MixSheet *sheet, int *meanings);

G_END_DECLS
