#include "mix-allocation-guess.h"

#include <string.h>

#include "mix-column-names.h"
#include "mix-people-guess.h"
#include "mix-text.h"

/* More than this many in a cell cannot be sessions of one person's week. */
#define SESSIONS_A_WEEK 10

/* Headings of either form that tell a column which is none of the allocation's. */
#define OTHER MIX_ALLOCATION_N_COLUMNS

/* Most must be the whole heading: practices' names, which head the columns of a matrix, hold the same words. */
static const MixColumnName names[] = {
  { "person", MIX_ALLOCATION_PERSON, TRUE },
  { "name", MIX_ALLOCATION_PERSON, TRUE },
  { "full name", MIX_ALLOCATION_PERSON },
  { "staff", MIX_ALLOCATION_PERSON, TRUE },
  { "staff name", MIX_ALLOCATION_PERSON },
  { "staff member", MIX_ALLOCATION_PERSON },
  { "team member", MIX_ALLOCATION_PERSON },
  { "employee", MIX_ALLOCATION_PERSON },
  { "pharmacist", MIX_ALLOCATION_PERSON, TRUE },
  { "clinician", MIX_ALLOCATION_PERSON },
  { "practice", MIX_ALLOCATION_PRACTICE, TRUE },
  { "gp practice", MIX_ALLOCATION_PRACTICE, TRUE },
  { "practice code", MIX_ALLOCATION_PRACTICE, TRUE },
  { "practice name", MIX_ALLOCATION_PRACTICE, TRUE },
  { "surgery", MIX_ALLOCATION_PRACTICE, TRUE },
  { "site", MIX_ALLOCATION_PRACTICE, TRUE },
  { "location", MIX_ALLOCATION_PRACTICE, TRUE },
  { "service line", MIX_ALLOCATION_SERVICE_LINE, TRUE },
  { "task", MIX_ALLOCATION_SERVICE_LINE, TRUE },
  { "activity", MIX_ALLOCATION_SERVICE_LINE, TRUE },
  { "work", MIX_ALLOCATION_SERVICE_LINE, TRUE },
  { "sessions", MIX_ALLOCATION_AMOUNT },
  { "session", MIX_ALLOCATION_AMOUNT },
  { "hours", MIX_ALLOCATION_AMOUNT },
  { "hrs", MIX_ALLOCATION_AMOUNT },
  { "minutes", MIX_ALLOCATION_AMOUNT },
  { "mins", MIX_ALLOCATION_AMOUNT },
  { "time", MIX_ALLOCATION_AMOUNT, TRUE },
  { "amount", MIX_ALLOCATION_AMOUNT },
  { "from", MIX_ALLOCATION_FROM, TRUE },
  { "start", MIX_ALLOCATION_FROM, TRUE },
  { "start date", MIX_ALLOCATION_FROM },
  { "until", MIX_ALLOCATION_UNTIL },
  { "to", MIX_ALLOCATION_UNTIL, TRUE },
  { "end", MIX_ALLOCATION_UNTIL, TRUE },
  { "end date", MIX_ALLOCATION_UNTIL },
  { "total", OTHER },
  { "totals", OTHER },
  { "sum", OTHER },
  { "contracted", OTHER },
  { "notes", OTHER },
  { "comments", OTHER },
  { NULL },
};

static gboolean
is_amount (const char *text, gint64 *minutes)
{
  return mix_cell_parse_amount (text, MIX_CELL_UNIT_HOURS, 60, minutes);
}

static gboolean
is_blank (const char *text)
{
  return text[0] == '\0' || g_str_equal (text, "-") || g_str_equal (text, "\xe2\x80\x93");
}

/* Whether a column's cells are amounts and at least one is. */
static gboolean
holds_amounts (MixSheet *sheet, guint column)
{
  guint n_amounts = 0;
  guint n_others = 0;

  for (guint row = 0; row < mix_sheet_get_n_rows (sheet); row++)
    {
      const char *text = mix_sheet_get_cell (sheet, row, column);
      gint64 minutes;

      if (is_amount (text, &minutes))
        n_amounts++;
      else if (!is_blank (text))
        n_others++;
    }
  return n_amounts > n_others;
}

static int
find (MixSheet *sheet, const int *columns, int meaning)
{
  for (guint i = 0; i < mix_sheet_get_n_columns (sheet); i++)
    if (columns[i] == meaning)
      return (int) i;
  return -1;
}

/* Gives what the columns are called to no other meaning: a contract's hours, a band, a total. */
static gboolean
is_other (MixSheet *sheet, const int *columns, guint column)
{
  return columns[column] == OTHER || mix_people_guess_is_column (mix_sheet_get_title (sheet, column));
}

/* People or practices across: the columns of amounts whose headings say nothing else. */
static void
guess_matrix (MixSheet *sheet, int *columns, gboolean practices_down)
{
  for (guint i = 0; i < mix_sheet_get_n_columns (sheet); i++)
    {
      if (columns[i] == MIX_ALLOCATION_AMOUNT || columns[i] == MIX_ALLOCATION_SERVICE_LINE)
        columns[i] = MIX_ALLOCATION_IGNORED;
      if (columns[i] == MIX_ALLOCATION_IGNORED && !is_other (sheet, columns, i) && holds_amounts (sheet, i))
        columns[i] = practices_down ? MIX_ALLOCATION_PERSON_AMOUNT : MIX_ALLOCATION_PRACTICE_AMOUNT;
    }
}

static guint
count_amount_columns (MixSheet *sheet, const int *columns)
{
  guint n_columns = 0;

  for (guint i = 0; i < mix_sheet_get_n_columns (sheet); i++)
    if (columns[i] == MIX_ALLOCATION_IGNORED && !is_other (sheet, columns, i) && holds_amounts (sheet, i))
      n_columns++;
  return n_columns;
}

/* The first column of words stands for people when no heading says which does. */
static void
guess_person (MixSheet *sheet, int *columns)
{
  for (guint i = 0; i < mix_sheet_get_n_columns (sheet); i++)
    if (columns[i] == MIX_ALLOCATION_IGNORED && !holds_amounts (sheet, i))
      {
        columns[i] = MIX_ALLOCATION_PERSON;
        return;
      }
}

/**
 * mix_allocation_guess_columns:
 * @sheet: a table of who works where
 * @columns: (out caller-allocates): for each column its #MixAllocationColumn
 *
 * Guesses the form: a row for each person and practice, people down and practices across, or the other way round.
 */
void
mix_allocation_guess_columns (MixSheet *sheet, int *columns)
{
  gboolean has_person, has_practice;

  mix_column_names_match (names, sheet, columns);
  has_person = find (sheet, columns, MIX_ALLOCATION_PERSON) >= 0;
  has_practice = find (sheet, columns, MIX_ALLOCATION_PRACTICE) >= 0;

  if (has_person && has_practice && find (sheet, columns, MIX_ALLOCATION_AMOUNT) < 0
      && count_amount_columns (sheet, columns) > 1)
    {
      columns[find (sheet, columns, MIX_ALLOCATION_PRACTICE)] = MIX_ALLOCATION_IGNORED;
      guess_matrix (sheet, columns, FALSE);
    }
  else if (has_practice && !has_person)
    guess_matrix (sheet, columns, TRUE);
  else if (!has_practice)
    {
      if (!has_person)
        guess_person (sheet, columns);
      guess_matrix (sheet, columns, FALSE);
    }

  for (guint i = 0; i < mix_sheet_get_n_columns (sheet); i++)
    if (columns[i] == OTHER)
      columns[i] = MIX_ALLOCATION_IGNORED;
}

static gboolean
title_says (MixSheet *sheet, guint column, const char *word)
{
  g_autofree char *folded = mix_text_fold (mix_sheet_get_title (sheet, column));

  return strstr (folded, word) != NULL;
}

static gboolean
is_amount_column (int meaning)
{
  return meaning == MIX_ALLOCATION_AMOUNT || meaning == MIX_ALLOCATION_PRACTICE_AMOUNT
         || meaning == MIX_ALLOCATION_PERSON_AMOUNT;
}

/* Sessions come whole or by halves, at most ten; any other number must be hours. */
static gboolean
looks_like_sessions (MixSheet *sheet, guint column)
{
  for (guint row = 0; row < mix_sheet_get_n_rows (sheet); row++)
    {
      gint64 minutes;

      if (is_amount (mix_sheet_get_cell (sheet, row, column), &minutes)
          && (minutes > SESSIONS_A_WEEK * 60 || minutes % 30 != 0))
        return FALSE;
    }
  return TRUE;
}

/**
 * mix_allocation_guess_unit:
 * @sheet: a table of who works where
 * @columns: for each column its #MixAllocationColumn
 *
 * Returns: the unit that a heading names; else sessions when all numbers could be sessions, else hours
 */
MixAllocationUnit
mix_allocation_guess_unit (MixSheet *sheet, const int *columns)
{
  gboolean sessions = TRUE;

  for (guint i = 0; i < mix_sheet_get_n_columns (sheet); i++)
    {
      if (!is_amount_column (columns[i]))
        continue;
      if (title_says (sheet, i, "session"))
        return MIX_ALLOCATION_SESSIONS;
      if (title_says (sheet, i, "hour") || title_says (sheet, i, "hrs"))
        return MIX_ALLOCATION_HOURS;
      if (columns[i] == MIX_ALLOCATION_AMOUNT && title_says (sheet, i, "min"))
        return MIX_ALLOCATION_MINUTES;
      sessions = sessions && looks_like_sessions (sheet, i);
    }
  return sessions ? MIX_ALLOCATION_SESSIONS : MIX_ALLOCATION_HOURS;
}
