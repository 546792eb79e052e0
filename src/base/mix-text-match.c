#include "mix-text-match.h"

#include "mix-text.h"

#define MAX_DECOMPOSED 8

static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019 || character == 0x02bc;
}

static gboolean
is_in_word (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character) || is_apostrophe (character);
}

/* Steps over one character's letters in @word, as mix_text_fold() would have written them. */
static gboolean
skip_folded (const char **word, gunichar character)
{
  gunichar parts[MAX_DECOMPOSED];
  gsize n_parts = g_unichar_fully_decompose (character, TRUE, parts, MAX_DECOMPOSED);

  for (gsize i = 0; i < n_parts && i < MAX_DECOMPOSED; i++)
    {
      if (!g_unichar_isalnum (parts[i]))
        continue;
      if (g_utf8_get_char (*word) != g_unichar_tolower (parts[i]))
        return FALSE;
      *word = g_utf8_next_char (*word);
      if (**word == '\0')
        return TRUE;
    }
  return TRUE;
}

/* Where @word ends when the word at @text begins with it; NULL when it does not. */
static const char *
match_beginning (const char *text, const char *word)
{
  while (*text != '\0' && *word != '\0')
    {
      gunichar character = g_utf8_get_char (text);

      if (!is_in_word (character) || !skip_folded (&word, character))
        return NULL;
      text = g_utf8_next_char (text);
    }
  return *word == '\0' ? text : NULL;
}

static const char *
find_longest (const char *text, const char *const *words)
{
  const char *longest = NULL;

  for (; *words != NULL; words++)
    {
      const char *end = **words != '\0' ? match_beginning (text, *words) : NULL;

      if (end != NULL && (longest == NULL || end > longest))
        longest = end;
    }
  return longest;
}

/**
 * mix_text_find_words:
 * @text: UTF-8 text, as it is shown
 * @words: (array zero-terminated=1): words as mix_text_fold() writes them
 *
 * Finds the beginnings of words that are looked for, to show them in bold.
 *
 * Returns: (transfer full) (element-type MixTextRange): the parts of @text, from first to last
 */
GArray *
mix_text_find_words (const char *text, const char *const *words)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (MixTextRange));
  gboolean is_inside = FALSE;

  g_return_val_if_fail (text != NULL && words != NULL, ranges);

  for (const char *cursor = text; *cursor != '\0'; cursor = g_utf8_next_char (cursor))
    {
      gboolean was_inside = is_inside;
      const char *end;

      is_inside = is_in_word (g_utf8_get_char (cursor));
      end = is_inside && !was_inside ? find_longest (cursor, words) : NULL;
      if (end != NULL)
        {
          MixTextRange range = { (guint) (cursor - text), (guint) (end - text) };

          g_array_append_val (ranges, range);
        }
    }
  return ranges;
}
