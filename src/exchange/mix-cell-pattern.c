#include "mix-cell-text.h"

#include <string.h>

#include "mix-pattern.h"
#include "mix-text.h"

#define N_DAYS 5

static const struct
{
  const char *word;
  int day;
} day_words[] = {
  { "monday", 0 }, { "mon", 0 },       { "m", 0 },   { "tuesday", 1 }, { "tues", 1 }, { "tue", 1 },      { "tu", 1 },
  { "t", 1 },      { "wednesday", 2 }, { "wed", 2 }, { "weds", 2 },    { "w", 2 },    { "thursday", 3 }, { "thurs", 3 },
  { "thur", 3 },   { "thu", 3 },       { "th", 3 },  { "friday", 4 },  { "fri", 4 },  { "f", 4 },
};

typedef enum
{
  WORD_NONE,
  WORD_DAY,
  WORD_TO,
  WORD_MORNING,
  WORD_AFTERNOON,
  WORD_REMOTE,
  WORD_STUDY,
  WORD_FILLER,
} WordKind;

static const struct
{
  const char *word;
  WordKind kind;
} other_words[] = {
  { "to", WORD_TO },        { "am", WORD_MORNING },          { "morning", WORD_MORNING },
  { "pm", WORD_AFTERNOON }, { "afternoon", WORD_AFTERNOON }, { "remote", WORD_REMOTE },
  { "home", WORD_REMOTE },  { "wfh", WORD_REMOTE },          { "study", WORD_STUDY },
  { "and", WORD_FILLER },   { "all", WORD_FILLER },          { "day", WORD_FILLER },
};

static WordKind
classify (const char *word, int *day)
{
  for (gsize i = 0; i < G_N_ELEMENTS (day_words); i++)
    if (g_str_equal (word, day_words[i].word))
      {
        *day = day_words[i].day;
        return WORD_DAY;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (other_words); i++)
    if (g_str_equal (word, other_words[i].word))
      return other_words[i].kind;
  return WORD_NONE;
}

/* Marks days @first to @last; a half of a day said after it takes the other half back. */
static void
mark (char *pattern, int first, int last, WordKind kind)
{
  for (int day = first; day >= 0 && day <= last; day++)
    {
      char *morning = pattern + 2 * day;
      char *afternoon = morning + 1;

      if (kind == WORD_DAY)
        *morning = *afternoon = MIX_SESSION_ON_SITE;
      else if (kind == WORD_MORNING)
        *afternoon = MIX_SESSION_OFF;
      else if (kind == WORD_AFTERNOON)
        *morning = MIX_SESSION_OFF;
      else
        {
          char session = kind == WORD_STUDY ? MIX_SESSION_STUDY : MIX_SESSION_REMOTE;

          *morning = *morning != MIX_SESSION_OFF ? session : MIX_SESSION_OFF;
          *afternoon = *afternoon != MIX_SESSION_OFF ? session : MIX_SESSION_OFF;
        }
    }
}

static gboolean
read_days (char **words, char *pattern)
{
  int first = -1;
  int last = -1;
  gboolean to = FALSE;

  for (char **word = words; *word != NULL; word++)
    {
      int day = -1;
      WordKind kind = classify (*word, &day);

      if (kind == WORD_NONE || (first < 0 && kind != WORD_DAY && kind != WORD_FILLER) || (to && kind != WORD_DAY))
        return FALSE;
      if (kind == WORD_DAY)
        {
          if (to && day <= last)
            return FALSE;
          mark (pattern, to ? last + 1 : day, day, kind);
          first = to ? first : day;
          last = day;
        }
      else if (kind != WORD_TO && kind != WORD_FILLER)
        mark (pattern, first, last, kind);
      to = kind == WORD_TO;
    }
  return first >= 0 && !to;
}

/* Puts "to" for a hyphen or dash between two days, so that words are all that is left. */
static char *
spell_out_ranges (const char *text)
{
  g_autoptr (GString) spelled = g_string_new (text);

  g_string_replace (spelled, "-", " to ", 0);
  g_string_replace (spelled, "\xe2\x80\x93", " to ", 0);
  return mix_text_fold (spelled->str);
}

/**
 * mix_cell_parse_pattern:
 * @text: a working pattern: ten characters of `W`, `R`, `S`, `E`, `-` with Monday morning first, or days as people
 *   write them: `Mon-Wed`, `Mon, Tue am, Thu pm remote`
 *
 * Returns: (transfer full) (nullable): the ten characters, or %NULL when @text is no pattern
 */
char *
mix_cell_parse_pattern (const char *text)
{
  g_autofree char *upper = g_ascii_strup (text, -1);
  g_auto (GStrv) parts = g_strsplit_set (upper, " |/,", -1);
  g_autofree char *compact = g_strjoinv ("", parts);
  g_autofree char *spelled = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *pattern = g_strnfill (MIX_PATTERN_N_SESSIONS, MIX_SESSION_OFF);

  if (mix_pattern_is_valid (compact))
    return g_steal_pointer (&compact);

  spelled = spell_out_ranges (text);
  words = g_strsplit (spelled, " ", -1);
  return read_days (words, pattern) ? g_steal_pointer (&pattern) : NULL;
}
