#include "mix-candidate-table.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-column-names.h"
#include "mix-text.h"

/* Shorter criteria are too likely to be words of another heading. */
#define LEAST_CRITERION 6

static const char *const column_titles[MIX_CANDIDATE_N_COLUMNS] = {
  [MIX_CANDIDATE_IGNORED] = N_ ("Not taken"),
  [MIX_CANDIDATE_NAME] = N_ ("Name"),
  [MIX_CANDIDATE_FIRST_NAME] = N_ ("First name"),
  [MIX_CANDIDATE_LAST_NAME] = N_ ("Last name"),
  [MIX_CANDIDATE_EMAIL] = N_ ("E-mail"),
  [MIX_CANDIDATE_TELEPHONE] = N_ ("Telephone"),
  [MIX_CANDIDATE_HEARD] = N_ ("Heard of the post"),
  [MIX_CANDIDATE_PRESCRIBER] = N_ ("Prescriber"),
  [MIX_CANDIDATE_APPLIED_ON] = N_ ("Applied on"),
  [MIX_CANDIDATE_NOTICE] = N_ ("Notice"),
  [MIX_CANDIDATE_HOURS] = N_ ("Hours a week"),
  [MIX_CANDIDATE_WTE] = N_ ("WTE"),
};

static const MixColumnName names[] = {
  { "name", MIX_CANDIDATE_NAME },
  { "full name", MIX_CANDIDATE_NAME },
  { "candidate", MIX_CANDIDATE_NAME },
  { "candidate name", MIX_CANDIDATE_NAME },
  { "applicant", MIX_CANDIDATE_NAME },
  { "applicant name", MIX_CANDIDATE_NAME },
  { "first name", MIX_CANDIDATE_FIRST_NAME },
  { "forename", MIX_CANDIDATE_FIRST_NAME },
  { "given name", MIX_CANDIDATE_FIRST_NAME },
  { "last name", MIX_CANDIDATE_LAST_NAME },
  { "surname", MIX_CANDIDATE_LAST_NAME },
  { "family name", MIX_CANDIDATE_LAST_NAME },
  { "email", MIX_CANDIDATE_EMAIL },
  { "e mail", MIX_CANDIDATE_EMAIL },
  { "email address", MIX_CANDIDATE_EMAIL },
  { "e mail address", MIX_CANDIDATE_EMAIL },
  { "telephone", MIX_CANDIDATE_TELEPHONE },
  { "telephone number", MIX_CANDIDATE_TELEPHONE },
  { "phone", MIX_CANDIDATE_TELEPHONE },
  { "phone number", MIX_CANDIDATE_TELEPHONE },
  { "mobile", MIX_CANDIDATE_TELEPHONE },
  { "mobile number", MIX_CANDIDATE_TELEPHONE },
  { "contact number", MIX_CANDIDATE_TELEPHONE },
  { "heard", MIX_CANDIDATE_HEARD },
  { "heard of the post", MIX_CANDIDATE_HEARD },
  { "heard about us", MIX_CANDIDATE_HEARD },
  { "where did you hear", MIX_CANDIDATE_HEARD },
  { "source", MIX_CANDIDATE_HEARD },
  { "advert seen in", MIX_CANDIDATE_HEARD },
  { "prescriber", MIX_CANDIDATE_PRESCRIBER },
  { "independent prescriber", MIX_CANDIDATE_PRESCRIBER },
  { "prescriber status", MIX_CANDIDATE_PRESCRIBER },
  { "ip", MIX_CANDIDATE_PRESCRIBER },
  { "applied", MIX_CANDIDATE_APPLIED_ON },
  { "applied on", MIX_CANDIDATE_APPLIED_ON },
  { "date applied", MIX_CANDIDATE_APPLIED_ON },
  { "application date", MIX_CANDIDATE_APPLIED_ON },
  { "date of application", MIX_CANDIDATE_APPLIED_ON },
  { "submitted", MIX_CANDIDATE_APPLIED_ON },
  { "received", MIX_CANDIDATE_APPLIED_ON },
  { "notice", MIX_CANDIDATE_NOTICE },
  { "notice period", MIX_CANDIDATE_NOTICE },
  { "notice days", MIX_CANDIDATE_NOTICE },
  { "hours", MIX_CANDIDATE_HOURS },
  { "hours wanted", MIX_CANDIDATE_HOURS },
  { "hours a week", MIX_CANDIDATE_HOURS },
  { "hours per week", MIX_CANDIDATE_HOURS },
  { "wte", MIX_CANDIDATE_WTE },
  { "fte", MIX_CANDIDATE_WTE },
  { NULL },
};

/**
 * mix_candidate_column_get_title:
 * @column: what a column holds
 *
 * Returns: (transfer none): that, for people
 */
const char *
mix_candidate_column_get_title (MixCandidateColumn column)
{
  g_return_val_if_fail (column < MIX_CANDIDATE_N_COLUMNS, NULL);

  return _ (column_titles[column]);
}

/* Whether a heading asks about a criterion: it is the criterion, or has it in it. */
static gboolean
is_about (const char *title, const char *criterion)
{
  g_autofree char *heading = mix_text_fold (title);
  g_autofree char *folded = mix_text_fold (criterion);

  return g_str_equal (heading, folded) || (strlen (folded) >= LEAST_CRITERION && strstr (heading, folded) != NULL);
}

/* A heading that is wholly one of ours stays so: “Independent prescriber” may be a criterion, too. */
static void
guess_answers (MixSheet *sheet, const char *const *criteria, int *columns)
{
  for (guint column = 0; column < mix_sheet_get_n_columns (sheet); column++)
    {
      const char *title = mix_sheet_get_title (sheet, column);

      if (mix_column_names_have (names, title))
        continue;
      for (guint i = 0; criteria[i] != NULL; i++)
        if (is_about (title, criteria[i]))
          columns[column] = (int) (MIX_CANDIDATE_N_COLUMNS + i);
    }
}

static gboolean
has_meaning (MixSheet *sheet, const int *columns, int meaning)
{
  for (guint i = 0; i < mix_sheet_get_n_columns (sheet); i++)
    if (columns[i] == meaning)
      return TRUE;
  return FALSE;
}

/* The first column that @looks_right, where none has the meaning yet. */
static void
guess_from_cells (MixSheet *sheet, int *columns, int meaning, gboolean (*looks_right) (const char *text))
{
  if (has_meaning (sheet, columns, meaning) || mix_sheet_get_n_rows (sheet) == 0)
    return;
  for (guint i = 0; i < mix_sheet_get_n_columns (sheet); i++)
    if (columns[i] == MIX_CANDIDATE_IGNORED && looks_right (mix_sheet_get_cell (sheet, 0, i)))
      {
        columns[i] = meaning;
        return;
      }
}

static gboolean
looks_like_email (const char *text)
{
  return strchr (text, '@') != NULL;
}

static gboolean
looks_like_name (const char *text)
{
  return g_unichar_isalpha (g_utf8_get_char (text)) && strchr (text, '@') == NULL;
}

/**
 * mix_candidate_guess_columns:
 * @sheet: a table of candidates
 * @criteria: (array zero-terminated=1): what they are judged by, which columns may hold their answers to
 * @columns: (out caller-allocates): for each column its #MixCandidateColumn, or from %MIX_CANDIDATE_N_COLUMNS on which
 *   criterion it answers
 *
 * Guesses what the columns hold, from their headings, else from their cells. When no heading says anything, the table
 * is taken to have none.
 */
void
mix_candidate_guess_columns (MixSheet *sheet, const char *const *criteria, int *columns)
{
  gboolean any = FALSE;

  mix_column_names_match (names, sheet, columns);
  if (mix_sheet_has_header (sheet))
    guess_answers (sheet, criteria, columns);
  for (guint i = 0; i < mix_sheet_get_n_columns (sheet); i++)
    any = any || columns[i] != MIX_CANDIDATE_IGNORED;
  if (!any)
    mix_sheet_set_has_header (sheet, FALSE);
  guess_from_cells (sheet, columns, MIX_CANDIDATE_EMAIL, looks_like_email);
  if (!has_meaning (sheet, columns, MIX_CANDIDATE_LAST_NAME))
    guess_from_cells (sheet, columns, MIX_CANDIDATE_NAME, looks_like_name);
}
