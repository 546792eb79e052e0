#include "mix-heat-view-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-face.h"
#include "mix-text.h"

/* The hours of a board in the words of the heat map. */

static void
set_corner (MixHeatTable *table, gboolean people)
{
  MixHeatHead edge = { _ ("In all"), people ? _ ("of net hours") : _ ("of what is needed") };

  mix_heat_table_set_corner (table, _ ("Hours a week"), &edge);
}

/* "3.5", or "3.5 of 5.0" where some of the work is nobody's. */
static char *
dup_figure (const MixMatrixCell *cell)
{
  g_autofree char *done = mix_text_format_hours (cell->minutes);
  g_autofree char *needed = mix_text_format_hours (cell->minutes + cell->nobody);

  if (cell->nobody == 0)
    return g_steal_pointer (&done);
  /* Translators: hours that somebody does, of hours needed; there is room for some ten letters. */
  return g_strdup_printf (_ ("%s of %s"), done, needed);
}

static char *
dup_words (const MixMatrixCell *cell, const char *figure)
{
  GString *words = g_string_new (NULL);

  /* Translators: %s is "15.7", or "3.5 of 5.0". */
  g_string_append_printf (words, _ ("%s hours a week"), figure);
  g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, ", %u card", ", %u cards", cell->n_cards),
                          cell->n_cards);
  if (cell->worst != MIX_FIT_FITS)
    g_string_append_printf (words, ". %s", mix_mark_get_word (mix_fit_grade_get_mark (cell->worst)));
  if (cell->home)
    g_string_append_printf (words, ". %s", _ ("Home practice"));
  return g_string_free (words, FALSE);
}

static void
set_cell (MixBoardMatrix *matrix, MixHeatTable *table, guint row, guint column)
{
  const MixMatrixCell *cell = mix_board_matrix_get_cell (matrix, row, column);
  gint64 largest = mix_board_matrix_get_largest (matrix);
  g_autofree char *figure = NULL;
  g_autofree char *words = NULL;
  g_autofree char *done = NULL;
  MixHeatCell heat = { .mark = MIX_MARK_FITS, .home = cell->home };

  if (cell->n_cards > 0)
    {
      figure = dup_figure (cell);
      words = dup_words (cell, figure);
      done = mix_text_format_hours (cell->minutes);
      /* Beside a mark there is no room for what is needed. */
      heat.text = cell->worst == MIX_FIT_FITS ? figure : done;
      heat.words = words;
      heat.share = largest > 0 ? (float) cell->minutes / (float) largest : 0;
      heat.mark = mix_fit_grade_get_mark (cell->worst);
    }
  else if (cell->home)
    heat.words = _ ("nothing. Home practice");
  if (cell->n_cards > 0 || cell->home)
    mix_heat_table_set_cell (table, row, column, &heat);
}

static void
set_edge (MixHeatTable *table, guint row, gint64 used, gint64 whole, gboolean known, gboolean over)
{
  g_autofree char *figure = mix_text_format_hours (used);
  g_autofree char *hours = mix_text_format_hours (whole);
  /* Translators: after a bold number of hours: "19.0 of 25.4". */
  g_autofree char *rest = known ? g_strdup_printf (_ ("of %s"), hours) : g_strdup (_ ("h, net not known"));
  g_autofree char *percent = known && whole > 0 ? g_strdup_printf (_ ("%d%%"), (int) (used * 100 / whole)) : NULL;
  MixHeatEdge edge = { figure, rest, percent, (double) used, known ? (double) whole : -1, over };

  mix_heat_table_set_edge (table, row, &edge);
}

static void
set_row (MixBoardMatrix *matrix, MixHeatTable *table, guint row)
{
  const MixMatrixHead *head = mix_board_matrix_get_row (matrix, row);
  MixHeatHead heat = { head->title, head->subtitle };

  mix_heat_table_set_row (table, row, &heat);
  if (head->load != NULL)
    set_edge (table, row, mix_person_load_get_used (head->load), MAX (head->load->sheet.net_minutes, 0),
              head->load->sheet.known, mix_person_load_is_over (head->load));
  else
    set_edge (table, row, head->minutes, head->minutes + head->nobody, TRUE, FALSE);
}

static void
add_hours (MixBoardMatrix *matrix, MixHeatTable *table, const char *title, gboolean nobody)
{
  const MixMatrixHead *all = mix_board_matrix_get_total (matrix);
  g_autofree char *hours = mix_text_format_hours (nobody ? all->nobody : all->minutes);
  g_autofree char *total = g_strdup_printf (_ ("%s h"), hours);
  guint foot = mix_heat_table_add_foot (table, title, total, nobody);

  for (guint i = 0; i < mix_board_matrix_get_n_columns (matrix); i++)
    {
      const MixMatrixHead *head = mix_board_matrix_get_column (matrix, i);
      g_autofree char *text = mix_text_format_hours (nobody ? head->nobody : head->minutes);

      mix_heat_table_set_foot (table, foot, i, text, MIX_HEAT_PLAIN);
    }
}

static void
add_per_thousand (MixBoardMatrix *matrix, MixHeatTable *table)
{
  static const MixHeatTrend trends[] = { MIX_HEAT_LOW, MIX_HEAT_PLAIN, MIX_HEAT_HIGH };
  gint64 mean = mix_board_matrix_get_total (matrix)->per_thousand;
  g_autofree char *hours = mix_text_format_hours (MAX (mean, 0));
  g_autofree char *total = mean >= 0 ? g_strdup_printf (_ ("%s mean"), hours) : NULL;
  guint foot = mix_heat_table_add_foot (table, _ ("Hours per 1,000 patients"), total, FALSE);

  for (guint i = 0; i < mix_board_matrix_get_n_columns (matrix); i++)
    {
      const MixMatrixHead *head = mix_board_matrix_get_column (matrix, i);
      g_autofree char *text = mix_text_format_hours (MAX (head->per_thousand, 0));

      /* Translators: in a narrow cell, for "not known". */
      mix_heat_table_set_foot (table, foot, i, head->per_thousand >= 0 ? text : _ ("?"), trends[head->level]);
    }
}

/* What the heat map shows of a matrix; where only some cards are looked for, nothing is said of their share. */
MixHeatTable *
_mix_heat_view_make_table (MixBoardMatrix *matrix, gboolean narrowed)
{
  guint n_rows = mix_board_matrix_get_n_rows (matrix);
  guint n_columns = mix_board_matrix_get_n_columns (matrix);
  MixHeatTable *table = mix_heat_table_new (n_rows, n_columns);

  set_corner (table, mix_board_matrix_get_row_axis (matrix) == MIX_MATRIX_PEOPLE);
  for (guint i = 0; i < n_columns; i++)
    {
      const MixMatrixHead *head = mix_board_matrix_get_column (matrix, i);

      mix_heat_table_set_column (table, i, &(MixHeatHead) { head->title, head->subtitle });
    }
  for (guint row = 0; row < n_rows; row++)
    {
      set_row (matrix, table, row);
      for (guint column = 0; column < n_columns; column++)
        set_cell (matrix, table, row, column);
    }
  add_hours (matrix, table, _ ("Done by somebody"), FALSE);
  if (mix_board_matrix_get_total (matrix)->nobody > 0)
    add_hours (matrix, table, _ ("Nobody yet"), TRUE);
  if (!narrowed && mix_board_matrix_get_column_axis (matrix) == MIX_MATRIX_PRACTICES)
    add_per_thousand (matrix, table);
  return table;
}
