#include "mix-people-guess.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-column-names.h"
#include "mix-text.h"

#define SAMPLE_ROWS 20

typedef struct
{
  MixSheet *sheet;
  int *columns;
} Guess;

static const char *const column_titles[MIX_PEOPLE_N_COLUMNS] = {
  [MIX_PEOPLE_IGNORED] = N_ ("Not taken"),
  [MIX_PEOPLE_NAME] = N_ ("Name"),
  [MIX_PEOPLE_FIRST_NAME] = N_ ("First name"),
  [MIX_PEOPLE_LAST_NAME] = N_ ("Last name"),
  [MIX_PEOPLE_ROLE] = N_ ("Role"),
  [MIX_PEOPLE_BAND] = N_ ("Band"),
  [MIX_PEOPLE_PAY_POINT] = N_ ("Pay point"),
  [MIX_PEOPLE_HOURS] = N_ ("Hours a week"),
  [MIX_PEOPLE_WTE] = N_ ("WTE"),
  [MIX_PEOPLE_PATTERN] = N_ ("Working pattern"),
  [MIX_PEOPLE_EMPLOYER] = N_ ("Employer"),
  [MIX_PEOPLE_HOME_PRACTICE] = N_ ("Home practice"),
  [MIX_PEOPLE_PRESCRIBER] = N_ ("Prescriber"),
  [MIX_PEOPLE_SUPERVISOR] = N_ ("Supervisor"),
  [MIX_PEOPLE_START_DATE] = N_ ("Start date"),
  [MIX_PEOPLE_END_DATE] = N_ ("Leaving date"),
};

static const MixColumnName names[] = {
  { "name", MIX_PEOPLE_NAME },
  { "full name", MIX_PEOPLE_NAME },
  { "staff name", MIX_PEOPLE_NAME },
  { "employee", MIX_PEOPLE_NAME },
  { "staff member", MIX_PEOPLE_NAME },
  { "team member", MIX_PEOPLE_NAME },
  { "person", MIX_PEOPLE_NAME },
  { "first name", MIX_PEOPLE_FIRST_NAME },
  { "forename", MIX_PEOPLE_FIRST_NAME },
  { "given name", MIX_PEOPLE_FIRST_NAME },
  { "last name", MIX_PEOPLE_LAST_NAME },
  { "surname", MIX_PEOPLE_LAST_NAME },
  { "family name", MIX_PEOPLE_LAST_NAME },
  { "role", MIX_PEOPLE_ROLE },
  { "job", MIX_PEOPLE_ROLE },
  { "job title", MIX_PEOPLE_ROLE },
  { "position", MIX_PEOPLE_ROLE },
  { "post", MIX_PEOPLE_ROLE },
  { "staff group", MIX_PEOPLE_ROLE },
  { "band", MIX_PEOPLE_BAND },
  { "grade", MIX_PEOPLE_BAND },
  { "afc", MIX_PEOPLE_BAND },
  { "pay point", MIX_PEOPLE_PAY_POINT },
  { "pay step", MIX_PEOPLE_PAY_POINT },
  { "increment", MIX_PEOPLE_PAY_POINT },
  { "hours", MIX_PEOPLE_HOURS },
  { "hrs", MIX_PEOPLE_HOURS },
  { "hours per week", MIX_PEOPLE_HOURS },
  { "contracted hours", MIX_PEOPLE_HOURS },
  { "wte", MIX_PEOPLE_WTE },
  { "fte", MIX_PEOPLE_WTE },
  { "whole time equivalent", MIX_PEOPLE_WTE },
  { "full time equivalent", MIX_PEOPLE_WTE },
  { "pattern", MIX_PEOPLE_PATTERN },
  { "working pattern", MIX_PEOPLE_PATTERN },
  { "days", MIX_PEOPLE_PATTERN },
  { "working days", MIX_PEOPLE_PATTERN },
  { "days worked", MIX_PEOPLE_PATTERN },
  { "employer", MIX_PEOPLE_EMPLOYER },
  { "employed by", MIX_PEOPLE_EMPLOYER },
  { "employing organisation", MIX_PEOPLE_EMPLOYER },
  { "host", MIX_PEOPLE_EMPLOYER },
  { "practice", MIX_PEOPLE_HOME_PRACTICE },
  { "home practice", MIX_PEOPLE_HOME_PRACTICE },
  { "base practice", MIX_PEOPLE_HOME_PRACTICE },
  { "base", MIX_PEOPLE_HOME_PRACTICE },
  { "surgery", MIX_PEOPLE_HOME_PRACTICE },
  { "site", MIX_PEOPLE_HOME_PRACTICE },
  { "prescriber", MIX_PEOPLE_PRESCRIBER },
  { "independent prescriber", MIX_PEOPLE_PRESCRIBER },
  { "prescribing", MIX_PEOPLE_PRESCRIBER },
  { "prescriber status", MIX_PEOPLE_PRESCRIBER },
  { "ip", MIX_PEOPLE_PRESCRIBER },
  { "supervisor", MIX_PEOPLE_SUPERVISOR },
  { "supervisor name", MIX_PEOPLE_SUPERVISOR },
  { "supervised by", MIX_PEOPLE_SUPERVISOR },
  { "line manager", MIX_PEOPLE_SUPERVISOR },
  { "start", MIX_PEOPLE_START_DATE },
  { "start date", MIX_PEOPLE_START_DATE },
  { "started", MIX_PEOPLE_START_DATE },
  { "date started", MIX_PEOPLE_START_DATE },
  { "joined", MIX_PEOPLE_START_DATE },
  { "end", MIX_PEOPLE_END_DATE },
  { "end date", MIX_PEOPLE_END_DATE },
  { "leaving date", MIX_PEOPLE_END_DATE },
  { "leaver", MIX_PEOPLE_END_DATE },
  { "left", MIX_PEOPLE_END_DATE },
  { NULL },
};

/* Whether a cell reads as what a column may hold. Only for kinds that other text hardly looks like. */
static gboolean
reads_as (const char *text, MixPeopleColumn meaning)
{
  g_autofree char *kept = NULL;
  gint64 minutes;
  MixRole role;

  switch (meaning)
    {
    case MIX_PEOPLE_ROLE:
      return mix_cell_parse_role (text, &role);
    case MIX_PEOPLE_WTE:
      return strchr (text, '.') != NULL && mix_cell_parse_wte (text, &minutes) && minutes <= 2250;
    case MIX_PEOPLE_HOURS:
      return mix_cell_parse_amount (text, MIX_CELL_UNIT_HOURS, 0, &minutes) && minutes > 10 * 60;
    case MIX_PEOPLE_PATTERN:
      return (kept = mix_cell_parse_pattern (text)) != NULL;
    case MIX_PEOPLE_BAND:
      return mix_cell_parse_band (text, &kept);
    default:
      return FALSE;
    }
}

/* Whether most of a column's first cells read as @meaning. */
static gboolean
column_reads_as (const Guess *self, guint column, MixPeopleColumn meaning)
{
  guint n_filled = 0;
  guint n_fitting = 0;

  for (guint row = 0; row < MIN (mix_sheet_get_n_rows (self->sheet), SAMPLE_ROWS); row++)
    {
      const char *text = mix_sheet_get_cell (self->sheet, row, column);

      n_filled += text[0] != '\0';
      n_fitting += text[0] != '\0' && reads_as (text, meaning);
    }
  return n_fitting > 0 && n_fitting * 10 >= n_filled * 8;
}

static gboolean
has_meaning (const Guess *self, MixPeopleColumn meaning)
{
  for (guint i = 0; i < mix_sheet_get_n_columns (self->sheet); i++)
    if (self->columns[i] == (int) meaning)
      return TRUE;
  return FALSE;
}

/* The first column without a meaning whose cells are words. */
static void
guess_name (const Guess *self)
{
  for (guint i = 0; i < mix_sheet_get_n_columns (self->sheet); i++)
    {
      const char *text = mix_sheet_get_n_rows (self->sheet) > 0 ? mix_sheet_get_cell (self->sheet, 0, i) : "";

      if (self->columns[i] == MIX_PEOPLE_IGNORED && g_unichar_isalpha (g_utf8_get_char (text)))
        {
          self->columns[i] = MIX_PEOPLE_NAME;
          return;
        }
    }
}

static void
guess_from_cells (const Guess *self)
{
  static const MixPeopleColumn meanings[]
      = { MIX_PEOPLE_ROLE, MIX_PEOPLE_WTE, MIX_PEOPLE_HOURS, MIX_PEOPLE_PATTERN, MIX_PEOPLE_BAND };

  if (!has_meaning (self, MIX_PEOPLE_NAME) && !has_meaning (self, MIX_PEOPLE_LAST_NAME))
    guess_name (self);
  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    for (guint column = 0; column < mix_sheet_get_n_columns (self->sheet) && !has_meaning (self, meanings[i]); column++)
      if (self->columns[column] == MIX_PEOPLE_IGNORED && column_reads_as (self, column, meanings[i]))
        self->columns[column] = (int) meanings[i];
}

static gboolean
has_any_meaning (const Guess *self)
{
  for (guint i = 0; i < mix_sheet_get_n_columns (self->sheet); i++)
    if (self->columns[i] != MIX_PEOPLE_IGNORED)
      return TRUE;
  return FALSE;
}

/**
 * mix_people_column_get_title:
 *
 * Returns: what the column holds, for people
 */
const char *
mix_people_column_get_title (MixPeopleColumn column)
{
  g_return_val_if_fail (column < MIX_PEOPLE_N_COLUMNS, NULL);

  return _ (column_titles[column]);
}

/**
 * mix_people_guess_columns:
 * @sheet: a table of people
 * @columns: (out caller-allocates): for each column its #MixPeopleColumn
 *
 * Guesses what the columns hold, from their headings, else from their cells. When no heading says anything, the table
 * is taken to have none.
 */
void
mix_people_guess_columns (MixSheet *sheet, int *columns)
{
  Guess guess = { sheet, columns };

  mix_column_names_match (names, sheet, columns);
  if (!has_any_meaning (&guess))
    mix_sheet_set_has_header (sheet, FALSE);
  guess_from_cells (&guess);
}

/**
 * mix_people_guess_is_column:
 * @title: a heading
 *
 * Returns: whether this is how a column about people is headed
 */
gboolean
mix_people_guess_is_column (const char *title)
{
  return mix_column_names_have (names, title);
}
