#include "mix-models-money.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-date.h"
#include "mix-employment-arithmetic.h"
#include "mix-employment-words.h"
#include "mix-money.h"

#define MONTHS_A_YEAR 12

/* The money of an option, opened: its lines by year, and what a line is made of. */

static char *
dup_year (const MixEmploymentPicture *picture, guint year)
{
  int first = mix_date_get_financial_year (picture->from) + (int) year;

  return g_strdup_printf ("%d/%02d", first, (first + 1) % 100);
}

static void
add_money (MixChartTable *table, MixPence pence, gboolean known)
{
  g_autofree char *money = mix_money_format_pounds (pence);
  g_autofree char *text = NULL;

  if (!known && pence == 0)
    mix_chart_table_add_text (table, NULL);
  else
    {
      /* Translators: an amount of money with a part that is not known. */
      text = known ? g_strdup (money) : g_strdup_printf (_ ("at least %s"), money);
      mix_chart_table_add_text (table, text);
    }
}

static void
add_line (MixChartTable *table, const MixEmploymentPicture *picture, guint option, guint line)
{
  MixPence sum = 0;
  gboolean known = TRUE;

  mix_chart_table_begin_row (table);
  mix_chart_table_add_text (table, mix_employment_picture_get_line (picture, line)->name);
  for (guint year = 0; year < picture->n_years; year++)
    {
      MixPence amount = mix_employment_picture_get_amount (picture, option, year, line);
      gboolean year_known = mix_employment_picture_is_known (picture, option, year, line);

      add_money (table, amount, year_known);
      sum += amount;
      known = known && year_known;
    }
  add_money (table, sum, known);
}

static void
add_net (MixChartTable *table, const MixEmploymentPicture *picture, guint option)
{
  MixPence all = 0;
  gboolean all_known = TRUE;

  mix_chart_table_begin_row (table);
  mix_chart_table_add_text (table, _ ("Net to practices"));
  for (guint year = 0; year < picture->n_years; year++)
    {
      MixPence sum = 0;
      gboolean known = TRUE;

      for (guint line = 0; line < picture->lines->len; line++)
        {
          sum += mix_employment_picture_get_amount (picture, option, year, line);
          known = known && mix_employment_picture_is_known (picture, option, year, line);
        }
      add_money (table, sum, known);
      all += sum;
      all_known = all_known && known;
    }
  add_money (table, all, all_known);
}

/**
 * mix_models_money_create_years_table:
 * @picture: what is compared
 * @option: which of it
 *
 * Returns: (transfer full): its money, a row a line, a column a year
 */
MixChartTable *
mix_models_money_create_years_table (const MixEmploymentPicture *picture, guint option)
{
  MixChartTable *table = mix_chart_table_new (mix_employment_picture_get_option (picture, option)->name);

  mix_chart_table_add_column (table, _ ("Line"), FALSE);
  for (guint year = 0; year < picture->n_years; year++)
    {
      g_autofree char *heading = dup_year (picture, year);

      mix_chart_table_add_column (table, heading, TRUE);
    }
  mix_chart_table_add_column (table, _ ("All years"), TRUE);
  for (guint line = 0; line < picture->lines->len; line++)
    add_line (table, picture, option, line);
  add_net (table, picture, option);
  return table;
}

static gboolean
find_line (const char *id, MixEmploymentLine *line)
{
  for (guint i = 0; i < MIX_EMPLOYMENT_N_LINES; i++)
    if (g_str_equal (mix_employment_line_get_name (i), id))
      {
        *line = i;
        return TRUE;
      }
  return FALSE;
}

static void
add_entry (MixChartTable *table, const MixEmploymentEntry *entry)
{
  g_autofree char *months = mix_employment_entry_dup_months (entry);

  mix_chart_table_begin_row (table);
  mix_chart_table_add_text (table, entry->title);
  mix_chart_table_add_text (table, months);
  mix_chart_table_add_text (table, entry->arithmetic);
  add_money (table, entry->pence, entry->known);
}

/**
 * mix_models_money_create_line_table:
 * @picture: what is compared, made of a plan
 * @option: which of it
 * @line_id: a line of its money
 *
 * Returns: (transfer full): the arithmetic of the line, a row a post and months that are alike
 */
MixChartTable *
mix_models_money_create_line_table (const MixEmploymentPicture *picture,
                                    const MixComparisonOptionRow *option,
                                    const char *line_id)
{
  MixEmploymentLine line;
  MixChartTable *table;
  g_autoptr (MixEmploymentCost) cost = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (picture->costing == NULL || !find_line (line_id, &line))
    return NULL;
  table = mix_chart_table_new (mix_employment_line_get_title (line));
  mix_chart_table_add_column (table, _ ("Post"), FALSE);
  mix_chart_table_add_column (table, _ ("Months"), FALSE);
  mix_chart_table_add_column (table, _ ("Arithmetic"), FALSE);
  mix_chart_table_add_column (table, _ ("Each month"), TRUE);
  cost = mix_employment_costing_cost (picture->costing, option->model, option->later_model, option->later_from);
  entries = mix_employment_arithmetic_open (picture->costing, cost, line, 0, picture->n_years * MONTHS_A_YEAR);
  for (guint i = 0; i < entries->len; i++)
    add_entry (table, entries->pdata[i]);
  return table;
}

/**
 * mix_models_money_create_shares_table:
 * @picture: what is compared
 *
 * Returns: (transfer full): what each practice pays of the net cost in an average year, a column an option
 */
MixChartTable *
mix_models_money_create_shares_table (const MixEmploymentPicture *picture)
{
  MixChartTable *table = mix_chart_table_new (_ ("What Each Practice Pays a Year"));

  mix_chart_table_add_column (table, _ ("Practice"), FALSE);
  for (guint i = 0; i < picture->options->len; i++)
    mix_chart_table_add_column (table, mix_employment_picture_get_option (picture, i)->name, TRUE);
  for (guint i = 0; i < picture->shares->len; i++)
    {
      const MixEmploymentPracticeShare *share = &g_array_index (picture->shares, MixEmploymentPracticeShare, i);

      mix_chart_table_begin_row (table);
      mix_chart_table_add_text (table, share->name);
      for (guint option = 0; option < picture->options->len; option++)
        add_money (table, share->pence[option], share->known[option]);
    }
  return table;
}
