#include "mix-candidate-list.h"

#include "mix-config.h"
#include "mix-fit-words.h"

#include <glib/gi18n-lib.h>

static const MixDataColumn columns[] = {
  { "letter", NULL, N_ ("Letter"), MIX_CELL_TEXT, NULL },
  { "post", NULL, N_ ("Post"), MIX_CELL_TEXT, NULL },
  { "name", NULL, N_ ("Name"), MIX_CELL_TEXT, NULL },
  { "email", NULL, N_ ("E-mail"), MIX_CELL_TEXT, NULL },
  { "telephone", NULL, N_ ("Telephone"), MIX_CELL_TEXT, NULL },
  { "heard", NULL, N_ ("Heard of the post"), MIX_CELL_TEXT, NULL },
  { "prescriber", NULL, N_ ("Prescriber"), MIX_CELL_TEXT, NULL },
  { "applied_on", NULL, N_ ("Applied on"), MIX_CELL_DATE, NULL },
  { "notice_days", NULL, N_ ("Notice days"), MIX_CELL_COUNT, NULL },
  { "hours", NULL, N_ ("Hours a week"), MIX_CELL_MINUTES, NULL },
  { "stage", NULL, N_ ("Stage"), MIX_CELL_TEXT, NULL },
  { "days_in_stage", NULL, N_ ("Days in stage"), MIX_CELL_COUNT, NULL },
  { "turn", NULL, N_ ("Whose turn"), MIX_CELL_TEXT, NULL },
  { "next", NULL, N_ ("Next"), MIX_CELL_TEXT, NULL },
  { "due", NULL, N_ ("Due"), MIX_CELL_DATE, NULL },
  { "start_early", NULL, N_ ("Earliest start"), MIX_CELL_DATE, NULL },
  { "start_likely", NULL, N_ ("Likely start"), MIX_CELL_DATE, NULL },
  { "start_late", NULL, N_ ("Latest start"), MIX_CELL_DATE, NULL },
  { "outcome", NULL, N_ ("Outcome"), MIX_CELL_TEXT, NULL },
  { "keep_until", NULL, N_ ("Keep until"), MIX_CELL_DATE, NULL },
};

static void
add_optional (MixDataTable *table, const char *text)
{
  if (text != NULL)
    mix_data_table_add_text (table, text);
  else
    mix_data_table_add_unknown (table);
}

static void
add_optional_number (MixDataTable *table, int number)
{
  if (number >= 0)
    mix_data_table_add_number (table, number);
  else
    mix_data_table_add_unknown (table);
}

static const char *
get_prescriber_words (const MixCandidateRow *row)
{
  MixPrescriber prescriber;

  return row->prescriber != NULL && mix_prescriber_parse (row->prescriber, &prescriber)
             ? mix_prescriber_get_words (prescriber)
             : NULL;
}

static const char *
get_outcome_words (const MixCandidateRow *row)
{
  if (row->outcome == NULL)
    return NULL;
  if (g_str_equal (row->outcome, "withdrawn"))
    return _ ("withdrew");
  if (g_str_equal (row->outcome, "started"))
    return _ ("started");
  return g_str_equal (row->outcome, "declined") ? _ ("declined the offer") : _ ("not selected");
}

/* Who they are is left open while they are a letter. */
static void
add_person (MixDataTable *table, const MixVacancyCandidate *candidate)
{
  const MixCandidateRow *row = candidate->row;

  add_optional (table, candidate->is_named ? row->name : NULL);
  add_optional (table, candidate->is_named ? row->email : NULL);
  add_optional (table, candidate->is_named ? row->telephone : NULL);
  add_optional (table, candidate->is_named ? row->source : NULL);
  add_optional (table, get_prescriber_words (row));
  mix_data_table_add_date (table, row->applied_on);
  add_optional_number (table, row->notice_days);
  add_optional_number (table, row->contracted_minutes);
}

static void
add_candidate (MixDataTable *table, const MixVacancyCandidate *candidate)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, candidate->row->letter);
  add_optional (table, candidate->vacancy != NULL ? candidate->vacancy->title : NULL);
  add_person (table, candidate);
  mix_data_table_add_text (table, mix_recruitment_stage_get_name (candidate->stage));
  mix_data_table_add_number (table, candidate->days_in_stage);
  mix_data_table_add_text (table, mix_turn_get_name (candidate->next.turn));
  add_optional (table, candidate->next.words);
  mix_data_table_add_date (table, candidate->next.due);
  mix_data_table_add_date (table, candidate->start.early);
  mix_data_table_add_date (table, candidate->start.likely);
  mix_data_table_add_date (table, candidate->start.late);
  add_optional (table, get_outcome_words (candidate->row));
  mix_data_table_add_date (table, candidate->keep_until);
}

/**
 * mix_candidate_list_create_table:
 * @recruitment: a plan's recruitment
 * @vacancy: (nullable): whose candidates; %NULL for all
 *
 * Returns: (transfer full): the candidates as a table for a file, which mix-candidate-import.h reads again. While
 *   somebody is a letter their name, their address and where they heard of the post are left open
 */
MixDataTable *
mix_candidate_list_create_table (MixRecruitment *recruitment, const MixVacancy *vacancy)
{
  MixDataTable *table = mix_data_table_new (_ ("candidates"));
  GPtrArray *candidates = vacancy != NULL ? vacancy->candidates : mix_recruitment_get_candidates (recruitment);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      MixDataColumn column = columns[i];

      column.title = _ (column.title);
      mix_data_table_add_column (table, &column);
    }
  for (guint i = 0; i < candidates->len; i++)
    add_candidate (table, candidates->pdata[i]);
  return table;
}
