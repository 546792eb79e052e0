#include "mix-models-data.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-employment-words.h"

static const MixDataColumn columns[] = {
  { "group", NULL, N_ ("Group"), MIX_CELL_TEXT, N_ ("what the row is about") },
  { "row", NULL, N_ ("Row"), MIX_CELL_TEXT, N_ ("what is compared") },
  { "model", NULL, N_ ("Model"), MIX_CELL_TEXT, N_ ("the employment model") },
  { "value", NULL, N_ ("Value"), MIX_CELL_TEXT, N_ ("what it is for the model; empty where it is not known") },
};

static void
add_cell (MixDataTable *table, const char *group, const char *title, const char *option, const char *text)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, group);
  mix_data_table_add_text (table, title);
  mix_data_table_add_text (table, option);
  if (text != NULL)
    mix_data_table_add_text (table, text);
  else
    mix_data_table_add_unknown (table);
}

static const char *
get_name (const MixEmploymentStudy *study, guint option)
{
  return mix_employment_picture_get_option (study->picture, option)->name;
}

static void
add_sums (MixDataTable *table, const MixEmploymentStudy *study)
{
  for (guint i = 0; i < study->n_columns; i++)
    {
      const MixEmploymentColumn *column = mix_employment_study_get_column (study, i);
      g_autofree char *cost = mix_employment_dup_money (&column->cost);
      g_autofree char *range = mix_employment_dup_money_range (&column->cost);

      add_cell (table, _ ("Sum"), _ ("Cost a year"), get_name (study, i), cost);
      add_cell (table, _ ("Sum"), _ ("Likely range"), get_name (study, i), range);
    }
}

static void
add_ranks (MixDataTable *table, const MixEmploymentStudy *study)
{
  for (guint i = 0; i < study->n_columns; i++)
    {
      const MixEmploymentColumn *column = mix_employment_study_get_column (study, i);
      g_autofree char *share = column->ranked ? mix_employment_dup_share (column->rank_shares[0]) : NULL;

      add_cell (table, _ ("Rank"), _ ("Comes first"), get_name (study, i), share);
    }
}

static void
add_rows (MixDataTable *table, const MixEmploymentStudy *study)
{
  for (guint r = 0; r < study->rows->len; r++)
    {
      const MixEmploymentRow *row = &g_array_index (study->rows, MixEmploymentRow, r);

      for (guint i = 0; i < study->n_columns; i++)
        add_cell (table, mix_employment_group_get_title (row->group), row->title, get_name (study, i),
                  row->cells[i].known ? row->cells[i].text : NULL);
    }
}

static void
add_sentences (MixDataTable *table, const MixEmploymentStudy *study)
{
  for (guint i = 0; i < study->sentences->len; i++)
    {
      const MixEmploymentSentence *sentence = &g_array_index (study->sentences, MixEmploymentSentence, i);

      add_cell (table, _ ("What would change the answer"), "", get_name (study, sentence->option), sentence->text);
    }
}

/* Where each figure is from: a comparison without its assumptions is an opinion. */
static void
add_sources (MixDataTable *table, const MixEmploymentStudy *study)
{
  const MixEmploymentPicture *picture = study->picture;

  for (guint i = 0; i < picture->inputs->len; i++)
    {
      const MixEmploymentInput *input = mix_employment_picture_get_input (picture, i);
      const char *option = input->option != MIX_EMPLOYMENT_NOTHING ? get_name (study, input->option) : "";
      g_autofree char *low = mix_employment_dup_value (input->unit, mix_spread_get_quantile (&input->spread, 0));
      g_autofree char *high = mix_employment_dup_value (input->unit, mix_spread_get_quantile (&input->spread, 1));
      /* Translators: the ends of a range, a grade, and where it is from. */
      g_autofree char *text
          = g_strdup_printf (_ ("%s to %s (%c: %s)"), low, high, input->grade != 0 ? input->grade : '?',
                             input->source != NULL ? input->source : _ ("no source"));

      add_cell (table, _ ("Assumption"), input->name, option, input->known ? text : NULL);
    }
}

/**
 * mix_models_data_new:
 * @study: (nullable): a comparison worked out
 *
 * Returns: (transfer full): all that the page says as a table, with the assumptions and their sources
 */
MixDataTable *
mix_models_data_new (const MixEmploymentStudy *study)
{
  MixDataTable *table = mix_data_table_new ("employment_models");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    mix_data_table_add_column (table, &columns[i]);
  if (study == NULL)
    return table;
  if (study->picture->name != NULL)
    mix_data_table_set_heading (table, study->picture->name);
  add_sums (table, study);
  add_ranks (table, study);
  add_rows (table, study);
  add_sentences (table, study);
  add_sources (table, study);
  return table;
}
