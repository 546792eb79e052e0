#include "mix-text.h"

#include <string.h>

#define MINUS_SIGN "−"

static guint64
magnitude_of (gint64 number)
{
  return number < 0 ? (guint64) - (number + 1) + 1 : (guint64) number;
}

static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019 || character == 0x02bc;
}

/* Appends a letter or digit, or starts a new word at anything else; apostrophes vanish, so "St John's" finds "St
 * Johns". */
static void
append_folded (GString *folded, gunichar character)
{
  if (g_unichar_isalnum (character))
    g_string_append_unichar (folded, character);
  else if (!g_unichar_ismark (character) && !is_apostrophe (character) && folded->len > 0
           && folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
}

static gboolean
skip_text (const char **cursor, const char *wanted)
{
  if (wanted == NULL || !g_str_has_prefix (*cursor, wanted))
    return FALSE;
  *cursor += strlen (wanted);
  return TRUE;
}

static gboolean
skip_minus (const char **cursor)
{
  return skip_text (cursor, "-") || skip_text (cursor, MINUS_SIGN);
}

/* Reads digits with or without thousands commas; commas only where they belong. */
static gboolean
read_whole (const char **cursor, gint64 *whole)
{
  guint digits = 0, since_comma = 0;
  gboolean commas = FALSE;

  *whole = 0;
  for (;; (*cursor)++)
    {
      if (**cursor == ',')
        {
          if (commas ? since_comma != 3 : digits < 1 || digits > 3)
            return FALSE;
          commas = TRUE;
          since_comma = 0;
          continue;
        }
      if (!g_ascii_isdigit (**cursor))
        break;
      if (++digits > 15)
        return FALSE;
      since_comma++;
      *whole = *whole * 10 + (**cursor - '0');
    }
  return digits > 0 && (!commas || since_comma == 3);
}

/* Reads a point and one to three decimals, when there is a point. */
static gboolean
read_decimals (const char **cursor, gint64 *thousandths)
{
  gint64 unit = 100;

  *thousandths = 0;
  if (!skip_text (cursor, "."))
    return TRUE;
  if (!g_ascii_isdigit (**cursor))
    return FALSE;
  for (; g_ascii_isdigit (**cursor); (*cursor)++, unit /= 10)
    {
      if (unit == 0)
        return FALSE;
      *thousandths += unit * (**cursor - '0');
    }
  return TRUE;
}

/**
 * mix_text_collapse:
 * @text: (nullable): UTF-8 text
 *
 * Returns: (transfer full): @text without white space at its ends, and with one space for every run of white space
 *   inside it (line ends and no-break spaces too); "" for %NULL
 */
char *
mix_text_collapse (const char *text)
{
  GString *collapsed = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *cursor = text != NULL ? text : ""; *cursor != '\0'; cursor = g_utf8_next_char (cursor))
    {
      gunichar character = g_utf8_get_char (cursor);

      if (g_unichar_isspace (character))
        {
          gap = collapsed->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (collapsed, ' ');
      gap = FALSE;
      g_string_append_unichar (collapsed, character);
    }
  return g_string_free (collapsed, FALSE);
}

/* The same as the long way of mix_text_fold(), for most names. */
static char *
fold_ascii (const char *text)
{
  char *folded = g_malloc (strlen (text) + 1);
  gsize length = 0;

  for (; *text != '\0'; text++)
    {
      if (g_ascii_isalnum (*text))
        folded[length++] = g_ascii_tolower (*text);
      else if (*text != '\'' && length > 0 && folded[length - 1] != ' ')
        folded[length++] = ' ';
    }
  if (length > 0 && folded[length - 1] == ' ')
    length--;
  folded[length] = '\0';
  return folded;
}

/**
 * mix_text_fold:
 * @text: (nullable): UTF-8 text
 *
 * Makes two texts comparable for searching: case folded, accents and apostrophes dropped, one space for any other
 * punctuation.
 *
 * Returns: (transfer full): words of letters and digits with single spaces between them; "" for %NULL
 */
char *
mix_text_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *cased = NULL;
  g_autofree char *decomposed = NULL;
  GString *folded;

  if (text == NULL || g_str_is_ascii (text))
    return fold_ascii (text != NULL ? text : "");

  valid = g_utf8_make_valid (text, -1);
  cased = g_utf8_casefold (valid, -1);
  decomposed = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);
  folded = g_string_new (NULL);
  for (const char *cursor = decomposed; *cursor != '\0'; cursor = g_utf8_next_char (cursor))
    append_folded (folded, g_utf8_get_char (cursor));
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (folded, FALSE);
}

/**
 * mix_text_format_thousands:
 * @number: any number
 *
 * Returns: (transfer full): the number with thousands commas and a true minus sign: "294,463"
 */
char *
mix_text_format_thousands (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude_of (number));
  gsize length = strlen (digits);
  GString *formatted = g_string_new (number < 0 ? MINUS_SIGN : NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (formatted, ',');
      g_string_append_c (formatted, digits[i]);
    }
  return g_string_free (formatted, FALSE);
}

/**
 * mix_text_format_hours:
 * @minutes: a length of time
 *
 * Returns: (transfer full): hours to one decimal, rounded half away from zero, with a true minus sign: "3.5"
 */
char *
mix_text_format_hours (gint64 minutes)
{
  guint64 tenths = (magnitude_of (minutes) + 3) / 6;
  g_autofree char *hours = mix_text_format_thousands ((gint64) (tenths / 10));

  return g_strdup_printf ("%s%s.%u", minutes < 0 && tenths > 0 ? MINUS_SIGN : "", hours, (guint) (tenths % 10));
}

/**
 * mix_text_parse_decimal:
 * @text: (nullable): a number as people write it: "1234", "1,234.5", "−0.125"; white space around it is allowed
 * @prefix: (nullable): a sign that may stand before the digits, such as "£"
 * @thousandths: (out): the number × 1,000
 *
 * Returns: whether @text is a number of at most 15 digits before the point and three after it, and nothing else
 */
gboolean
mix_text_parse_decimal (const char *text, const char *prefix, gint64 *thousandths)
{
  g_autofree char *trimmed = mix_text_collapse (text);
  const char *cursor = trimmed;
  gint64 whole, decimals;
  gboolean negative = skip_minus (&cursor);

  if (skip_text (&cursor, prefix) && !negative)
    negative = skip_minus (&cursor);
  if (!read_whole (&cursor, &whole) || !read_decimals (&cursor, &decimals) || *cursor != '\0')
    return FALSE;
  *thousandths = (whole * 1000 + decimals) * (negative ? -1 : 1);
  return TRUE;
}
