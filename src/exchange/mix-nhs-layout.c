#include "mix-nhs-layout.h"

#include <string.h>

/* Words of a title that changed their name, in lower case; "" vanishes. Clinical commissioning groups became sub-ICB
 * locations in July 2022, sustainability and transformation partnerships became integrated care boards. */
static const struct
{
  const char *word;
  const char *stands_for;
} renamed_words[] = {
  { "ccg", "sub icb" },
  { "stp", "icb" },
  { "location", "" },
  { "loc", "" },
};

static const MixNhsLayout *const layouts[] = {
  &mix_nhs_membership_layout, &mix_nhs_network_layout,   &mix_nhs_practice_map_layout,  &mix_nhs_age_bands_layout,
  &mix_nhs_registers_layout,  &mix_nhs_workforce_layout, &mix_nhs_practice_list_layout, &mix_nhs_payments_layout,
};

static void
append_word (GString *folded, const char *word, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (renamed_words); i++)
    if (strlen (renamed_words[i].word) == length && memcmp (renamed_words[i].word, word, length) == 0)
      {
        word = renamed_words[i].stands_for;
        length = strlen (word);
      }
  if (length > 0 && folded->len > 0)
    g_string_append_c (folded, ' ');
  g_string_append_len (folded, word, (gssize) length);
}

/**
 * mix_nhs_fold_title:
 * @title: a column's title
 *
 * Makes titles of all years comparable: lower case, words parted by one space whatever stood between them (underscores,
 * line breaks), old names of organisations as today's, and without the word "location".
 *
 * Returns: (transfer full): the folded title: `sub icb code` for `SUB_ICB_LOCATION_CODE` and `CCG Code`
 */
char *
mix_nhs_fold_title (const char *title)
{
  g_autofree char *lower = g_ascii_strdown (title, -1);
  GString *folded = g_string_new (NULL);

  for (const char *at = lower; *at != '\0';)
    {
      gsize length = 0;

      while (g_ascii_isalnum (at[length]))
        length++;
      if (length > 0)
        append_word (folded, at, length);
      at += MAX (length, 1);
    }
  return g_string_free_and_steal (folded);
}

static gboolean
has_digits (const char *text, gsize n_digits)
{
  return strlen (text) == n_digits && strspn (text, "0123456789") == n_digits;
}

/**
 * mix_nhs_is_practice_code:
 *
 * Returns: whether @text has the form of a practice's code: a capital and five digits
 */
gboolean
mix_nhs_is_practice_code (const char *text)
{
  return g_ascii_isupper (text[0]) && has_digits (text + 1, 5);
}

/**
 * mix_nhs_is_pcn_code:
 *
 * Returns: whether @text has the form of a network's code: `U` and five digits. The placeholder `U` of unallocated
 *   practices has not.
 */
gboolean
mix_nhs_is_pcn_code (const char *text)
{
  return text[0] == 'U' && has_digits (text + 1, 5);
}

static int
find_column (GHashTable *titles, const MixNhsColumn *column)
{
  g_autofree char *folded = mix_nhs_fold_title (column->title);
  g_auto (GStrv) others = g_strsplit (column->others != NULL ? column->others : "", "|", -1);
  gpointer position;

  if (g_hash_table_lookup_extended (titles, folded, NULL, &position))
    return GPOINTER_TO_INT (position);
  for (char **other = others; *other != NULL; other++)
    if (g_hash_table_lookup_extended (titles, *other, NULL, &position))
      return GPOINTER_TO_INT (position);
  return -1;
}

/* Fills the index and says which share of the needed columns is there, in percent. */
static guint
match_header (GHashTable *titles, const MixNhsLayout *layout, MixNhsMatch *match, const char **missing)
{
  guint n_needed = 0;
  guint n_found = 0;

  *missing = NULL;
  for (guint i = 0; layout->columns[i].title != NULL; i++)
    {
      match->index[i] = find_column (titles, &layout->columns[i]);
      if (!layout->columns[i].needed)
        continue;
      n_needed++;
      if (match->index[i] >= 0)
        n_found++;
      else if (*missing == NULL)
        *missing = layout->columns[i].title;
    }
  return n_found * 100 / n_needed;
}

static gboolean
match_headerless (const MixRow *row, MixNhsMatch *match)
{
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      if (layouts[i]->n_headerless != row->n_fields || !layouts[i]->matches (row))
        continue;
      match->layout = layouts[i];
      match->has_header = FALSE;
      for (guint column = 0; layouts[i]->columns[column].title != NULL; column++)
        match->index[column] = layouts[i]->positions[column];
      return TRUE;
    }
  return FALSE;
}

static GHashTable *
collect_titles (const MixRow *row)
{
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = row->n_fields; i-- > 0;)
    g_hash_table_replace (titles, mix_nhs_fold_title (row->fields[i].text), GINT_TO_POINTER ((int) i));
  return titles;
}

/**
 * mix_nhs_match_row:
 * @row: a table's first row
 * @match: (out caller-allocates): what the table is
 * @nearest: (inout): when nothing matches, the layout that is most like it; kept when none is
 * @missing: (inout): the first needed column that it lacks for @nearest
 *
 * Returns: whether the table is of an official file that is understood
 */
gboolean
mix_nhs_match_row (const MixRow *row, MixNhsMatch *match, const MixNhsLayout **nearest, const char **missing)
{
  g_autoptr (GHashTable) titles = NULL;
  guint best = 49;

  if (match_headerless (row, match))
    return TRUE;

  titles = collect_titles (row);
  match->has_header = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      const char *lacks;
      guint share = match_header (titles, layouts[i], match, &lacks);

      match->layout = layouts[i];
      if (share == 100)
        return TRUE;
      if (share > best)
        {
          best = share;
          *nearest = layouts[i];
          *missing = lacks;
        }
    }
  match->layout = NULL;
  return FALSE;
}
