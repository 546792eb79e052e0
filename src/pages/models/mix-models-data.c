#include "mix-models-data.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-employment-words.h"

/* What fills the cell of an option in a row; NULL where it is not known. */
typedef char *(*CellFunc) (const MixEmploymentStudy *study, guint option, gconstpointer what);

static void
add_columns (MixDataTable *table, const MixEmploymentStudy *study)
{
  static const MixDataColumn HEADS[] = {
    { "group", NULL, N_ ("Group"), MIX_CELL_TEXT, N_ ("what the row is about") },
    { "row", NULL, N_ ("Row"), MIX_CELL_TEXT, N_ ("what is compared") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (HEADS); i++)
    mix_data_table_add_column (table, &HEADS[i]);
  for (guint i = 0; study != NULL && i < study->n_columns; i++)
    {
      const MixEmploymentOption *option = mix_employment_picture_get_option (study->picture, i);
      g_autofree char *key = g_strdup_printf ("model_%u", i + 1);
      MixDataColumn column = { key, NULL, option->name, MIX_CELL_TEXT, N_ ("what it is for the model") };

      mix_data_table_add_column (table, &column);
    }
}

static void
add_row (MixDataTable *table,
         const MixEmploymentStudy *study,
         const char *group,
         const char *title,
         CellFunc func,
         gconstpointer what)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, group);
  mix_data_table_add_text (table, title);
  for (guint i = 0; i < study->n_columns; i++)
    {
      g_autofree char *text = func (study, i, what);

      if (text != NULL)
        mix_data_table_add_text (table, text);
      else
        mix_data_table_add_unknown (table);
    }
}

static char *
dup_cost (const MixEmploymentStudy *study, guint option, gconstpointer what)
{
  return mix_employment_dup_money (&mix_employment_study_get_column (study, option)->cost);
}

static char *
dup_cost_range (const MixEmploymentStudy *study, guint option, gconstpointer what)
{
  const MixEmploymentColumn *column = mix_employment_study_get_column (study, option);

  return column->cost.known ? mix_employment_dup_money_range (&column->cost) : NULL;
}

static char *
dup_rank (const MixEmploymentStudy *study, guint option, gconstpointer what)
{
  const MixEmploymentColumn *column = mix_employment_study_get_column (study, option);

  return column->ranked ? mix_employment_dup_share (column->rank_shares[GPOINTER_TO_UINT (what)]) : NULL;
}

static char *
dup_cell (const MixEmploymentStudy *study, guint option, gconstpointer what)
{
  const MixEmploymentRow *row = what;

  return row->cells[option].known ? g_strdup (row->cells[option].text) : NULL;
}

static char *
dup_nothing (const MixEmploymentStudy *study, guint option, gconstpointer what)
{
  return g_strdup ("");
}

/* Range, grade and source of the input of that name that an option has. */
static char *
dup_assumption (const MixEmploymentStudy *study, guint option, gconstpointer what)
{
  for (guint i = 0; i < study->picture->inputs->len; i++)
    {
      const MixEmploymentInput *input = mix_employment_picture_get_input (study->picture, i);
      g_autofree char *low = NULL;
      g_autofree char *high = NULL;

      if (input->option != option || !g_str_equal (input->name, what))
        continue;
      if (!input->known)
        return NULL;
      low = mix_employment_dup_value (input->unit, mix_spread_get_quantile (&input->spread, 0));
      high = mix_employment_dup_value (input->unit, mix_spread_get_quantile (&input->spread, 1));
      /* Translators: the ends of a range, a grade, and where it is from. */
      return g_strdup_printf (_ ("%s to %s (%c: %s)"), low, high, input->grade != 0 ? input->grade : '?',
                              input->source != NULL ? input->source : _ ("no source"));
    }
  return g_strdup ("");
}

static void
add_ranks (MixDataTable *table, const MixEmploymentStudy *study)
{
  for (guint rank = 0; rank < study->n_ranked; rank++)
    {
      g_autofree char *title = g_strdup_printf (_ ("Rank %u"), rank + 1);

      add_row (table, study, _ ("Ranks"), title, dup_rank, GUINT_TO_POINTER (rank));
    }
}

static void
add_rows (MixDataTable *table, const MixEmploymentStudy *study)
{
  for (guint i = 0; i < study->rows->len; i++)
    {
      const MixEmploymentRow *row = &g_array_index (study->rows, MixEmploymentRow, i);

      add_row (table, study, mix_employment_group_get_title (row->group), row->title, dup_cell, row);
    }
}

static void
add_sentences (MixDataTable *table, const MixEmploymentStudy *study)
{
  for (guint i = 0; i < study->sentences->len; i++)
    add_row (table, study, _ ("What would change the answer"),
             g_array_index (study->sentences, MixEmploymentSentence, i).text, dup_nothing, NULL);
}

/* Where each figure is from: a comparison without its assumptions is an opinion. */
static void
add_assumptions (MixDataTable *table, const MixEmploymentStudy *study)
{
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < study->picture->inputs->len; i++)
    {
      const char *name = mix_employment_picture_get_input (study->picture, i)->name;

      if (g_hash_table_add (done, (char *) name))
        add_row (table, study, _ ("Assumptions"), name, dup_assumption, name);
    }
}

/**
 * mix_models_data_new:
 * @study: (nullable): a comparison worked out
 *
 * Returns: (transfer full): all that the page says as a table, a column a model, with the assumptions and their sources
 */
MixDataTable *
mix_models_data_new (const MixEmploymentStudy *study)
{
  MixDataTable *table = mix_data_table_new ("employment_models");

  add_columns (table, study);
  if (study == NULL)
    return table;
  if (study->picture->name != NULL)
    mix_data_table_set_heading (table, study->picture->name);
  add_row (table, study, _ ("Sum"), _ ("Cost a year"), dup_cost, NULL);
  add_row (table, study, _ ("Sum"), _ ("Likely range"), dup_cost_range, NULL);
  add_ranks (table, study);
  add_rows (table, study);
  add_sentences (table, study);
  add_assumptions (table, study);
  return table;
}
