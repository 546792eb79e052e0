#include "mix-column-names.h"

#include <string.h>

#include "mix-text.h"

/* How well a heading fits: the length of the words found in it, more when there is nothing else. */
static gsize
score (const char *folded, const char *words, gboolean whole)
{
  gsize length = strlen (words);
  const char *found = strstr (folded, words);

  if (g_str_equal (folded, words))
    return 1000 + length;
  if (whole)
    return 0;
  for (; found != NULL; found = strstr (found + 1, words))
    if ((found == folded || found[-1] == ' ') && (found[length] == '\0' || found[length] == ' '))
      return length;
  return 0;
}

static int
find_best (const MixColumnName *names, const char *title, gsize *best)
{
  g_autofree char *folded = mix_text_fold (title);
  int meaning = 0;

  *best = 0;
  for (const MixColumnName *name = names; name->words != NULL; name++)
    {
      gsize fit = score (folded, name->words, name->whole);

      if (fit > *best)
        {
          *best = fit;
          meaning = name->meaning;
        }
    }
  return meaning;
}

/**
 * mix_column_names_have:
 * @names: the ways to head a column
 * @title: a heading
 *
 * Returns: whether @title as a whole is one of them
 */
gboolean
mix_column_names_have (const MixColumnName *names, const char *title)
{
  g_autofree char *folded = mix_text_fold (title);

  for (const MixColumnName *name = names; name->words != NULL; name++)
    if (g_str_equal (name->words, folded))
      return TRUE;
  return FALSE;
}

/**
 * mix_column_names_match:
 * @names: the ways to head a column
 * @sheet: a table
 * @meanings: (out caller-allocates): for each column its meaning, 0 for none
 *
 * Gives each meaning to the column whose heading fits it best, and to no other.
 */
void
mix_column_names_match (const MixColumnName *names, MixSheet *sheet, int *meanings)
{
  guint n_columns = mix_sheet_get_n_columns (sheet);
  g_autofree gsize *fits = g_new0 (gsize, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      meanings[i] = mix_sheet_has_header (sheet) ? find_best (names, mix_sheet_get_title (sheet, i), &fits[i]) : 0;
      for (guint j = 0; j < i && meanings[i] != 0; j++)
        if (meanings[j] == meanings[i])
          meanings[fits[j] >= fits[i] ? i : j] = 0;
    }
}
