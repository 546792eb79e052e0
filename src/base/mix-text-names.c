#include "mix-text.h"

#include <string.h>

#define SHORT_NAME_LENGTH 14

/* Words that stay small inside a name. */
static const char *const small_words[]
    = { "and", "at", "by", "for", "in", "le", "next", "of", "on", "the", "to", "under", "upon", "with", NULL };

/* Capitals with a vowel in them that are no words. */
static const char *const capital_words[]
    = { "ICB", "ICS", "CIC", "STOMP", "SAS", "NEL", "UEA", "UOS", "ICO", "II", "III",
        "IV",  "VI",  "VII", "VIII",  "IX",  "XI",  "XII", "UK",  "USA", NULL };

/* Shortened words without a vowel, which are not capitals. */
static const char *const shortened_words[]
    = { "BLVD", "CNT", "CNTR", "CT", "CTR",  "CTRS", "DR",  "DRS",  "FR",    "GRP", "GT", "HLTH", "HTH", "LTD", "MC",
        "MR",   "MRS", "MS",   "MT", "PHYS", "PRCT", "PRT", "PTNR", "PTNRS", "RD",  "SQ", "SR",   "ST",  "STR", NULL };

/* Two-letter words with a vowel; any other two letters are somebody's initials. */
static const char *const two_letter_words[]
    = { "AL", "AM", "AN", "AS", "AT", "BY", "DE", "DI", "DU", "EL", "GO", "IN", "IS", "IT", "JO",
        "LA", "LE", "ME", "MY", "NO", "OF", "OM", "ON", "OR", "OX", "OZ", "TO", "UP", "WE", NULL };

/* Words that most practices share, and that tell none apart. */
static const char *const generic_words[]
    = { "the",         "surgery",  "surgeries", "surg",     "medical",    "med",       "medicine", "health",
        "healthcare",  "hlth",     "centre",    "center",   "ctr",        "ctre",      "hc",       "pship",
        "wellbeing",   "cntr",     "cnt",       "practice", "pract",      "practices", "group",    "grp",
        "partnership", "partners", "partner",   "ptnrs",    "ptnr",       "clinic",    "family",   "doctors",
        "gp",          "gps",      "general",   "primary",  "care",       "services",  "service",  "llp",
        "ltd",         "limited",  "pms",       "nhs",      "associates", "branch",    NULL };

/* A name up to one of these says who runs the practice, the words after it which one it is. */
static const char *const operator_words[] = { "alliance", "federation", "t/a", NULL };

static gboolean
has_vowel (const char *word)
{
  return strpbrk (word, "AEIOUY") != NULL || !g_str_is_ascii (word);
}

static gboolean
is_listed_lower (const char *const *list, const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);

  return g_strv_contains (list, lower);
}

static void
append_lower (GString *text, const char *word, gsize length)
{
  g_autofree char *lower = g_utf8_strdown (word, (gssize) length);

  g_string_append (text, lower);
}

/* "BRIEN" → "Brien". */
static void
append_capitalised (GString *text, const char *word)
{
  const char *rest = *word != '\0' ? g_utf8_next_char (word) : word;

  g_string_append_len (text, word, rest - word);
  append_lower (text, rest, strlen (rest));
}

static gboolean
stays_capital (const char *word)
{
  gsize length = strlen (word);

  if (length == 1 || g_strv_contains (capital_words, word))
    return TRUE;
  if (length == 2 && has_vowel (word))
    return !g_strv_contains (two_letter_words, word);
  return length <= 4 && !has_vowel (word) && !g_strv_contains (shortened_words, word);
}

/* A run of capitals with or without apostrophes inside it: "O'BRIEN", "JOHN'S", "MCCARTHY", "NHS". */
static void
append_word (GString *text, const char *word)
{
  gsize length = strlen (word);
  const char *apostrophe = strpbrk (word, "'");

  if (apostrophe != NULL)
    {
      g_autofree char *head = g_strndup (word, (gsize) (apostrophe - word));

      append_word (text, head);
      g_string_append_c (text, '\'');
      if (apostrophe - word == 1 && strlen (apostrophe) > 3 && *word != 'P')
        append_word (text, apostrophe + 1);
      else
        append_lower (text, apostrophe + 1, strlen (apostrophe + 1));
    }
  else if (g_str_equal (word, "GPS"))
    g_string_append (text, "GPs");
  else if (stays_capital (word))
    g_string_append (text, word);
  else if (length > 4 && g_str_has_prefix (word, "MC"))
    {
      g_string_append (text, "Mc");
      append_capitalised (text, word + 2);
    }
  else
    append_capitalised (text, word);
}

static gboolean
is_word_character (const char *cursor)
{
  return g_unichar_isalpha (g_utf8_get_char (cursor))
         || (*cursor == '\'' && g_unichar_isalpha (g_utf8_get_char (cursor + 1)));
}

/* Whether the word starts a name or a part of it: nothing before it, a bracket or a dash. */
static gboolean
starts_part (const GString *text)
{
  return text->len < 2 || text->str[text->len - 1] != ' ' || strchr ("-(", text->str[text->len - 2]) != NULL;
}

/* "DR ME SILVER": up to three capitals after the title are initials. */
static gboolean
is_initials (const GString *text, const char *word)
{
  return strlen (word) <= 3 && strpbrk (word, "'") == NULL && strlen (word) > 1
         && (g_str_equal (text->str, "Dr ") || g_str_has_suffix (text->str, " Dr ")) && !g_str_equal (word, "DE");
}

/* Between two words: "Stoke-on-Trent", "Hill and Dale". */
static gboolean
is_inside (const GString *text, char after)
{
  if (after == '-')
    return text->len > 1 && text->str[text->len - 1] == '-' && text->str[text->len - 2] != ' ';
  return after == ' ' && !starts_part (text);
}

/* Digits beside a word decide: "LS25" stays, "1ST" becomes "1st". */
static void
append_run (GString *text, const char *word, char after)
{
  static const char *const ordinals[] = { "ST", "ND", "RD", "TH", NULL };
  gboolean digit_before = text->len > 0 && g_ascii_isdigit (text->str[text->len - 1]);

  if ((g_ascii_isdigit (after) && strlen (word) <= 4) || is_initials (text, word))
    g_string_append (text, word);
  else if (digit_before && g_strv_contains (ordinals, word))
    append_lower (text, word, strlen (word));
  else if (is_inside (text, after) && is_listed_lower (small_words, word))
    append_lower (text, word, strlen (word));
  else
    append_word (text, word);
}

static gboolean
has_lower_case (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_islower (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static void
drop_trailing_commas (char *text)
{
  gsize length = strlen (text);

  while (length > 0 && (text[length - 1] == ',' || text[length - 1] == ' '))
    text[--length] = '\0';
}

/**
 * mix_text_title_case:
 * @published: (nullable): a name as an official file has it, mostly in capitals
 *
 * Makes a name readable on screen. A name with any lower-case letter is kept but for white space and a trailing comma.
 *
 * Returns: (transfer full): "THE NEW CITY MEDICAL GROUP," as "The New City Medical Group"; "" for %NULL
 */
char *
mix_text_title_case (const char *published)
{
  g_autofree char *collapsed = mix_text_collapse (published);
  GString *text;

  drop_trailing_commas (collapsed);
  if (has_lower_case (collapsed))
    return g_steal_pointer (&collapsed);

  text = g_string_new (NULL);
  for (const char *cursor = collapsed; *cursor != '\0';)
    {
      const char *end = cursor;

      while (is_word_character (end))
        end = g_utf8_next_char (end);
      if (end > cursor)
        {
          g_autofree char *word = g_strndup (cursor, (gsize) (end - cursor));

          append_run (text, word, *end);
        }
      else
        {
          end = g_utf8_next_char (cursor);
          g_string_append_len (text, cursor, end - cursor);
        }
      cursor = end;
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_generic (const char *word)
{
  g_autofree char *folded = mix_text_fold (word);

  return *folded == '\0' || g_strv_contains (generic_words, folded);
}

static guint
count_distinguishing (char **words)
{
  guint count = 0;

  for (guint i = 0; words[i] != NULL; i++)
    count += !is_generic (words[i]) && strlen (words[i]) > 2 ? 1 : 0;
  return count;
}

/* The words after the operator's name, where they say which practice it is. */
static char **
skip_operator (char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (is_listed_lower (operator_words, words[i]) && count_distinguishing (words + i + 1) > 0)
      return words + i + 1;
  return words;
}

static gboolean
append_fitting (GString *name, const char *word)
{
  glong used = g_utf8_strlen (name->str, -1) + (name->len > 0 ? 1 : 0);

  if (used + g_utf8_strlen (word, -1) > SHORT_NAME_LENGTH)
    return FALSE;
  if (name->len > 0)
    g_string_append_c (name, ' ');
  g_string_append (name, word);
  return TRUE;
}

/* A name of nothing but a title, "Dr" or "St", takes the beginning of the next word. */
static void
append_cut (GString *name, const char *word)
{
  glong room = SHORT_NAME_LENGTH - 1 - g_utf8_strlen (name->str, -1) - (name->len > 0 ? 1 : 0);
  g_autofree char *cut = g_utf8_substring (word, 0, MIN (room, g_utf8_strlen (word, -1)));

  g_string_append_printf (name, "%s%s…", name->len > 0 ? " " : "", cut);
}

/* A word such as "and" or "&" at the end says nothing. */
static void
drop_dangling_word (GString *name)
{
  char *space = strrchr (name->str, ' ');

  if (space != NULL && (g_str_equal (space + 1, "&") || is_listed_lower (small_words, space + 1)))
    g_string_truncate (name, (gsize) (space - name->str));
}

static gboolean
is_skipped (const char *word, gboolean first, gboolean keep_generic)
{
  if (*word == '\0' || g_str_equal (word, "-") || g_ascii_strcasecmp (word, "the") == 0)
    return TRUE;
  if (g_str_equal (word, "&") || is_listed_lower (small_words, word))
    return first;
  return !keep_generic && is_generic (word);
}

/**
 * mix_text_short_practice_name:
 * @published: (nullable): a practice's name as published
 *
 * The words that tell a practice from others, in at most 14 characters: whole words as far as they fit. Two practices
 * of a plan may come out alike; telling those apart is for the plan.
 *
 * Returns: (transfer full): "Deerness Park" for "DEERNESS PARK MEDICAL GROUP"; "" for %NULL
 */
char *
mix_text_short_practice_name (const char *published)
{
  g_autofree char *title = mix_text_title_case (published);
  g_auto (GStrv) all = g_strsplit_set (title, " ,()", -1);
  char **words = skip_operator (all);
  gboolean keep_generic = count_distinguishing (words) == 0;
  GString *name = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (is_skipped (words[i], name->len == 0, keep_generic))
        continue;
      if (!append_fitting (name, words[i]))
        {
          if (name->len <= 3)
            append_cut (name, words[i]);
          break;
        }
    }
  drop_dangling_word (name);
  return g_string_free (name, FALSE);
}
