#include "mix-models-money.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-date.h"
#include "mix-employment-words.h"
#include "mix-money.h"

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

/* "£66,300.00 × management fee (7%)" */
static char *
dup_factors (const MixEmploymentPicture *picture, const MixEmploymentMoneyTerm *term)
{
  g_autofree char *money
      = mix_money_format_pounds ((MixPence) (term->pence < 0 ? term->pence - 0.5 : term->pence + 0.5));
  GString *words = g_string_new (money);

  for (guint i = 0; i < G_N_ELEMENTS (term->inputs); i++)
    if (term->inputs[i] != MIX_EMPLOYMENT_NOTHING)
      {
        const MixEmploymentInput *input = mix_employment_picture_get_input (picture, term->inputs[i]);
        g_autofree char *value = mix_employment_dup_value (input->unit, mix_spread_get_likely (&input->spread));

        g_string_append_printf (words, " × %s (%s)", input->name, value);
      }
  return g_string_free (words, FALSE);
}

static void
add_term (MixChartTable *table, const MixEmploymentPicture *picture, const MixEmploymentMoneyTerm *term)
{
  g_autofree char *year = dup_year (picture, term->year);
  g_autofree char *factors = dup_factors (picture, term);
  double value = term->pence;

  for (guint i = 0; i < G_N_ELEMENTS (term->inputs); i++)
    if (term->inputs[i] != MIX_EMPLOYMENT_NOTHING)
      value *= mix_spread_get_likely (&mix_employment_picture_get_input (picture, term->inputs[i])->spread);
  mix_chart_table_begin_row (table);
  mix_chart_table_add_text (table, year);
  mix_chart_table_add_text (table, factors);
  add_money (table, (MixPence) (value < 0 ? value - 0.5 : value + 0.5), TRUE);
}

/**
 * mix_models_money_create_line_table:
 * @picture: what is compared
 * @option: which of it
 * @line_id: a line of its money
 *
 * Returns: (transfer full): the arithmetic of the line, a row a part of it
 */
MixChartTable *
mix_models_money_create_line_table (const MixEmploymentPicture *picture, guint option, const char *line_id)
{
  g_autofree char *title = NULL;
  guint line = 0;
  MixChartTable *table;

  while (line + 1 < picture->lines->len && !g_str_equal (mix_employment_picture_get_line (picture, line)->id, line_id))
    line++;
  title = g_strdup_printf ("%s, %s", mix_employment_picture_get_option (picture, option)->name,
                           mix_employment_picture_get_line (picture, line)->name);
  table = mix_chart_table_new (title);
  mix_chart_table_add_column (table, _ ("Year"), FALSE);
  mix_chart_table_add_column (table, _ ("Arithmetic"), FALSE);
  mix_chart_table_add_column (table, _ ("Amount"), TRUE);
  for (guint i = 0; i < picture->terms->len; i++)
    {
      const MixEmploymentMoneyTerm *term = &g_array_index (picture->terms, MixEmploymentMoneyTerm, i);

      if (term->option == option && term->line == line)
        add_term (table, picture, term);
    }
  return table;
}
