#include "mix-paper-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* Columns of a table in which there is nothing: they are left out of it, and said to be. */

/* What can be none: no words, days or truths. */
static gboolean
is_counted (MixCellType type)
{
  return mix_cell_type_stands_right (type) && type != MIX_CELL_CHANCE;
}

static gboolean
is_idle (MixDataTable *table, guint column)
{
  guint n_rows = mix_data_table_get_n_rows (table);

  if (n_rows == 0 || column == 0 || !is_counted (mix_data_table_get_column (table, column)->type))
    return FALSE;
  for (guint row = 0; row < n_rows; row++)
    if (!mix_data_table_is_known (table, row, column) || mix_data_table_get_number (table, row, column) != 0
        || mix_data_table_get_bound (table, row, column) != MIX_CELL_EXACT)
      return FALSE;
  return TRUE;
}

static gboolean
is_plotted (const MixPaperSection *section, MixDataTable *table)
{
  for (guint i = 0; i < section->parts->len; i++)
    {
      const MixPaperPart *part = section->parts->pdata[i];

      if (part->kind == MIX_PAPER_PLOT && part->table == table)
        return TRUE;
    }
  return FALSE;
}

static void
copy_cell (MixDataTable *copy, MixDataTable *table, guint row, guint column)
{
  MixCellType type = mix_data_table_get_column (table, column)->type;

  if (!mix_data_table_is_known (table, row, column))
    mix_data_table_add_unknown (copy);
  else if (type == MIX_CELL_TEXT || type == MIX_CELL_NAME)
    mix_data_table_add_text (copy, mix_data_table_get_text (table, row, column));
  else
    mix_data_table_add_bound (copy, mix_data_table_get_number (table, row, column),
                              mix_data_table_get_bound (table, row, column));
}

static MixDataTable *
copy_without (MixDataTable *table, const gboolean *left_out)
{
  MixDataTable *copy = mix_data_table_new (mix_data_table_get_name (table));
  guint n_columns = mix_data_table_get_n_columns (table), n_rows = mix_data_table_get_n_rows (table);

  mix_data_table_set_heading (copy, mix_data_table_get_heading (table));
  for (guint column = 0; column < n_columns; column++)
    if (!left_out[column])
      mix_data_table_add_column (copy, mix_data_table_get_column (table, column));
  for (guint row = 0; row < n_rows; row++)
    {
      mix_data_table_begin_row (copy);
      for (guint column = 0; column < n_columns; column++)
        if (!left_out[column])
          copy_cell (copy, table, row, column);
    }
  if (mix_data_table_is_total (table, n_rows - 1))
    mix_data_table_set_total (copy);
  return copy;
}

/* "Nothing in: Paid, Top-up." */
static char *
leave_out (MixPaperPart *part)
{
  guint n_columns = mix_data_table_get_n_columns (part->table), n_idle = 0;
  g_autofree gboolean *idle = g_new (gboolean, n_columns);
  g_autoptr (GString) titles = g_string_new (NULL);
  MixDataTable *copy;

  for (guint column = 0; column < n_columns; column++)
    {
      idle[column] = is_idle (part->table, column);
      if (idle[column])
        g_string_append_printf (titles, "%s%s", n_idle++ > 0 ? ", " : "",
                                mix_data_table_get_column (part->table, column)->title);
    }
  if (n_idle == 0)
    return NULL;
  copy = copy_without (part->table, idle);
  g_object_unref (part->table);
  part->table = copy;
  /* Translators: the heading of a table, and titles of columns with nothing in them. */
  return g_strdup_printf (_ ("%s: none in %s."), mix_data_table_get_heading (copy), titles->str);
}

static void
tidy_section (MixPaperSection *section)
{
  for (guint i = 0; i < section->parts->len; i++)
    {
      MixPaperPart *part = section->parts->pdata[i];
      g_autofree char *words = NULL;

      if (part->kind == MIX_PAPER_TABLE && !is_plotted (section, part->table))
        words = leave_out (part);
      if (words != NULL)
        _mix_paper_insert_note (section, ++i, words);
    }
}

void
_mix_paper_tidy (MixPaper *paper)
{
  for (guint i = 0; i < paper->sections->len; i++)
    tidy_section (paper->sections->pdata[i]);
}
