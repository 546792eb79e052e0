#include "mix-employment-tables.h"

#include "mix-config.h"
#include "mix-employment-words.h"

#include <glib/gi18n-lib.h>

/* A study as tables: on paper, with assumptions, sources and grades. */

/* Pence below which they are shown. */
#define SMALL_MONEY 10000

static MixDataTable *
begin_table (const char *name, const char *heading)
{
  MixDataTable *table = mix_data_table_new (name);

  mix_data_table_set_heading (table, heading);
  return table;
}

static void
add_column (MixDataTable *table, const char *key, const char *title)
{
  mix_data_table_add_column (table, &(MixDataColumn) { key, NULL, title, MIX_CELL_TEXT, NULL });
}

static void
add_shares (MixDataTable *table, const MixEmploymentStudy *study)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, _ ("Comes first"));
  for (guint o = 0; o < study->n_columns; o++)
    {
      g_autofree char *share = mix_employment_dup_share (mix_employment_study_get_first_share (study, o));

      mix_data_table_add_text (table, study->columns[o].ranked ? share : _ ("Not ranked"));
    }
}

static char *
dup_with_range (const MixEmploymentCell *cell)
{
  MixEmploymentMoney low = { .known = TRUE, .likely = (MixPence) cell->low };
  MixEmploymentMoney high = { .known = TRUE, .likely = (MixPence) cell->high };
  gboolean is_small = cell->high < SMALL_MONEY;
  g_autofree char *from = is_small ? mix_employment_dup_small_money (&low) : mix_money_format_pounds (low.likely);
  g_autofree char *to = is_small ? mix_employment_dup_small_money (&high) : mix_money_format_pounds (high.likely);

  return g_strdup_printf (_ ("%s (%s to %s)"), cell->text, from, to);
}

static void
add_row (MixDataTable *table, const MixEmploymentRow *row)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, row->title);
  for (guint o = 0; o < row->n_cells; o++)
    {
      const MixEmploymentCell *cell = &row->cells[o];
      g_autofree char *range = NULL;

      if (row->group == MIX_EMPLOYMENT_GROUP_MONEY && cell->known && cell->has_range
          && row->line == MIX_EMPLOYMENT_NOTHING)
        range = dup_with_range (cell);
      mix_data_table_add_text (table, range != NULL ? range : cell->text);
    }
}

static void
add_group (MixDataTable *table, const MixEmploymentStudy *study, MixEmploymentGroup group)
{
  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, mix_employment_group_get_title (group));
  for (guint o = 0; o < study->n_columns; o++)
    mix_data_table_add_text (table, "");
}

/**
 * mix_employment_table_new:
 * @study: a study
 *
 * Returns: (transfer full): the rows below the columns, with a column for each option
 */
MixDataTable *
mix_employment_table_new (const MixEmploymentStudy *study)
{
  g_autofree char *subtitle = mix_employment_picture_dup_subtitle (study->picture);
  g_autofree char *heading = g_strdup_printf (
      _ ("%s: %s"), study->picture->name != NULL ? study->picture->name : _ ("Employment models"), subtitle);
  MixDataTable *table = begin_table ("comparison", heading);
  int group = -1;

  add_column (table, "row", _ ("In an average year"));
  for (guint o = 0; o < study->n_columns; o++)
    {
      const MixEmploymentOption *option = mix_employment_picture_get_option (study->picture, o);

      add_column (table, option->id, option->name);
    }
  add_shares (table, study);
  for (guint i = 0; i < study->rows->len; i++)
    {
      const MixEmploymentRow *row = &g_array_index (study->rows, MixEmploymentRow, i);

      if ((int) row->group != group)
        add_group (table, study, row->group);
      group = (int) row->group;
      add_row (table, row);
    }
  return table;
}

static MixDataTable *
make_sentences (const MixEmploymentStudy *study)
{
  MixDataTable *table = begin_table ("sentences", _ ("What would change the answer"));
  g_autofree char *disagreement = mix_employment_study_dup_disagreement (study);

  add_column (table, "option", _ ("Option"));
  add_column (table, "text", _ ("What would change the answer"));
  for (guint i = 0; i < study->sentences->len; i++)
    {
      const MixEmploymentSentence *sentence = &g_array_index (study->sentences, MixEmploymentSentence, i);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, mix_employment_picture_get_option (study->picture, sentence->option)->name);
      mix_data_table_add_text (table, sentence->text);
    }
  if (disagreement != NULL)
    {
      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, _ ("By person"));
      mix_data_table_add_text (table, disagreement);
    }
  return table;
}

static MixDataTable *
make_bars (const MixEmploymentStudy *study)
{
  MixDataTable *table = begin_table ("sensitivities", _ ("What matters most"));
  const guint most = 15;

  add_column (table, "name", _ ("What matters"));
  add_column (table, "range", _ ("From, to"));
  add_column (table, "low", _ ("Leader first where low"));
  add_column (table, "high", _ ("Leader first where high"));
  for (guint i = 0; i < MIN (study->bars->len, most); i++)
    {
      const MixEmploymentBar *bar = &g_array_index (study->bars, MixEmploymentBar, i);
      g_autofree char *low = mix_employment_dup_share (bar->share_low);
      g_autofree char *high = mix_employment_dup_share (bar->share_high);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, bar->name);
      mix_data_table_add_text (table, bar->range);
      mix_data_table_add_text (table, low);
      mix_data_table_add_text (table, high);
    }
  return table;
}

static MixDataTable *
make_worth (const MixEmploymentStudy *study)
{
  MixDataTable *table = begin_table ("evpi", _ ("Worth finding out"));

  add_column (table, "name", _ ("What to find out"));
  add_column (table, "advice", _ ("How"));
  add_column (table, "worth", _ ("Worth at most"));
  for (guint i = 0; i < study->worth->len; i++)
    {
      const MixEmploymentWorth *worth = &g_array_index (study->worth, MixEmploymentWorth, i);
      g_autofree char *words = mix_employment_worth_dup_words (worth);

      if (worth->points <= 0)
        break;
      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, worth->name);
      mix_data_table_add_text (table, worth->advice != NULL ? worth->advice : "");
      mix_data_table_add_text (table, words);
    }
  for (guint i = 0; i < study->picture->gaps->len; i++)
    {
      const MixEmploymentGap *gap = &g_array_index (study->picture->gaps, MixEmploymentGap, i);
      g_autofree char *name = g_strdup_printf (
          _ ("%s: %s"), mix_employment_picture_get_option (study->picture, gap->option)->name, gap->name);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, name);
      mix_data_table_add_text (table, gap->advice != NULL ? gap->advice : "");
      mix_data_table_add_text (table, _ ("Not known"));
    }
  return table;
}

static void
add_input (MixDataTable *table, const MixEmploymentPicture *picture, guint number)
{
  const MixEmploymentInput *input = mix_employment_picture_get_input (picture, number);
  g_autofree char *name = mix_employment_input_dup_name (picture, number);
  g_autofree char *range = mix_employment_input_dup_value (picture, number);
  const char grade[] = { input->grade != '\0' ? (input->grade == 'U' ? '\0' : input->grade) : '?', '\0' };

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, name);
  mix_data_table_add_text (table, range);
  mix_data_table_add_text (table, input->grade == 'U' ? _ ("Yours") : grade);
  mix_data_table_add_text (table, input->source != NULL ? input->source : "");
}

static MixDataTable *
make_assumptions (const MixEmploymentStudy *study)
{
  MixDataTable *table = begin_table ("assumptions", _ ("Assumptions, sources and grades"));
  g_autoptr (GPtrArray) assumptions = mix_employment_picture_list_assumptions (study->picture);

  add_column (table, "name", _ ("Figure"));
  add_column (table, "value", _ ("Low, likely, high"));
  add_column (table, "grade", _ ("Grade"));
  add_column (table, "source", _ ("Source, or reason"));
  for (guint i = 0; i < assumptions->len; i++)
    {
      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, _ ("Assumption"));
      mix_data_table_add_text (table, "");
      mix_data_table_add_text (table, "C");
      mix_data_table_add_text (table, assumptions->pdata[i]);
    }
  for (guint i = 0; i < study->picture->inputs->len; i++)
    add_input (table, study->picture, i);
  return table;
}

/**
 * mix_employment_tables_list:
 * @study: a study, whole
 *
 * Returns: (transfer full) (element-type MixDataTable): all of it: the comparison, what would change the answer, what
 *   matters, what is worth finding out, and every assumption with its source and grade
 */
GPtrArray *
mix_employment_tables_list (const MixEmploymentStudy *study)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (tables, mix_employment_table_new (study));
  g_ptr_array_add (tables, make_sentences (study));
  g_ptr_array_add (tables, make_bars (study));
  g_ptr_array_add (tables, make_worth (study));
  g_ptr_array_add (tables, make_assumptions (study));
  return tables;
}

/**
 * mix_employment_tables_print:
 * @study: a study, whole
 * @plan: its plan
 *
 * Returns: (transfer full): all of it to be printed, a table after the other
 */
MixTablePrint *
mix_employment_tables_print (const MixEmploymentStudy *study, MixPlan *plan)
{
  g_autoptr (GPtrArray) tables = mix_employment_tables_list (study);
  MixTablePrint *print = mix_table_print_new (tables->pdata[0], NULL, plan);

  for (guint i = 1; i < tables->len; i++)
    if (mix_data_table_get_n_rows (tables->pdata[i]) > 0)
      mix_table_print_append (print, mix_table_print_new (tables->pdata[i], NULL, plan));
  return print;
}
