#include "mix-data-table.h"

#include "mix-config.h"
#include "mix-csv-writer.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GAP "  "

static gboolean
is_figure (const MixDataColumn *column)
{
  return column->type != MIX_CELL_TEXT && column->type != MIX_CELL_NAME && column->type != MIX_CELL_TRUTH;
}

static gboolean
stands_right (const MixDataColumn *column)
{
  return is_figure (column) && column->type != MIX_CELL_DATE;
}

/* Millionths as a decimal number without zeros at its end. */
static char *
format_micros (gint64 micros)
{
  guint64 magnitude = micros < 0 ? (guint64) -micros : (guint64) micros;
  g_autofree char *number = g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%06u", micros < 0 ? "-" : "", magnitude / 1000000,
                                             (guint) (magnitude % 1000000));
  gsize length = strlen (number);

  while (number[length - 1] == '0')
    length--;
  if (number[length - 1] == '.')
    length--;
  return g_strndup (number, length);
}

/* Hours to a hundredth, which minutes always are close to: "3.75". */
static char *
format_hours (gint64 minutes)
{
  return format_micros ((minutes * 100 + (minutes < 0 ? -30 : 30)) / 60 * 10000);
}

static char *
format_rounded_micros (gint64 micros)
{
  gint64 unit = ABS (micros) < 1000000 ? 1000 : 100000;

  return format_micros ((micros + (micros < 0 ? -unit : unit) / 2) / unit * unit);
}

/**
 * mix_data_table_dup_shown:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): the cell as people read it; "Not known" where it is not
 */
char *
mix_data_table_dup_shown (MixDataTable *self, guint row, guint column)
{
  MixCellType type = mix_data_table_get_column (self, column)->type;
  gint64 number = mix_data_table_get_number (self, row, column);

  if (!mix_data_table_is_known (self, row, column))
    return stands_right (mix_data_table_get_column (self, column)) ? g_strdup (_ ("Not known")) : g_strdup ("");
  switch (type)
    {
    case MIX_CELL_TEXT:
      return g_strdup (mix_data_table_get_text (self, row, column));
    case MIX_CELL_NAME:
      return mix_text_title_case (mix_data_table_get_text (self, row, column));
    case MIX_CELL_COUNT:
      return mix_text_format_thousands (number);
    case MIX_CELL_MINUTES:
      return mix_text_format_hours (number);
    case MIX_CELL_MICROS:
      return format_rounded_micros (number);
    case MIX_CELL_DATE:
      return mix_date_format_iso ((MixDate) number);
    case MIX_CELL_TRUTH:
      return g_strdup (number != 0 ? _ ("yes") : _ ("no"));
    default:
      g_assert_not_reached ();
    }
}

/**
 * mix_data_table_dup_filed:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): the cell as a spreadsheet reads it: plain digits, hours as decimals; empty where it is not
 *   known
 */
char *
mix_data_table_dup_filed (MixDataTable *self, guint row, guint column)
{
  gint64 number = mix_data_table_get_number (self, row, column);

  if (!mix_data_table_is_known (self, row, column))
    return g_strdup ("");
  switch (mix_data_table_get_column (self, column)->type)
    {
    case MIX_CELL_TEXT:
    case MIX_CELL_NAME:
      return g_strdup (mix_data_table_get_text (self, row, column));
    case MIX_CELL_COUNT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    case MIX_CELL_MINUTES:
      return format_hours (number);
    case MIX_CELL_MICROS:
      return format_micros (number);
    case MIX_CELL_DATE:
      return mix_date_format_iso ((MixDate) number);
    case MIX_CELL_TRUTH:
      return g_strdup (number != 0 ? _ ("yes") : _ ("no"));
    default:
      g_assert_not_reached ();
    }
}

/**
 * mix_data_table_to_csv:
 * @self: a table
 *
 * Returns: (transfer full): the table as CSV with a row of titles, in UTF-8 with a mark that makes spreadsheets see so
 */
char *
mix_data_table_to_csv (MixDataTable *self)
{
  GString *csv = g_string_new (NULL);
  guint n_columns = mix_data_table_get_n_columns (self);

  for (guint column = 0; column < n_columns; column++)
    mix_csv_append_text (csv, mix_data_table_get_column (self, column)->title);
  mix_csv_end_row (csv);
  for (guint row = 0; row < mix_data_table_get_n_rows (self); row++)
    {
      for (guint column = 0; column < n_columns; column++)
        {
          g_autofree char *cell = mix_data_table_dup_filed (self, row, column);

          if (is_figure (mix_data_table_get_column (self, column)))
            mix_csv_append_figure (csv, cell);
          else
            mix_csv_append_text (csv, cell);
        }
      mix_csv_end_row (csv);
    }
  g_string_prepend (csv, "\xef\xbb\xbf");
  return g_string_free_and_steal (csv);
}

/* A cell of the clipboard's form may hold neither its separators nor what a spreadsheet would run. */
static void
append_clipboard_cell (GString *text, const char *cell, gboolean figure, gboolean last)
{
  g_autofree char *plain = g_strdelimit (g_strdup (cell), "\t\r\n", ' ');

  if (!figure && *plain != '\0' && strchr ("=+-@", *plain) != NULL)
    g_string_append_c (text, '\'');
  g_string_append (text, plain);
  g_string_append_c (text, last ? '\n' : '\t');
}

/**
 * mix_data_table_to_clipboard:
 * @self: a table
 *
 * Returns: (transfer full): the table as tab-separated text, which spreadsheets paste as cells
 */
char *
mix_data_table_to_clipboard (MixDataTable *self)
{
  GString *text = g_string_new (NULL);
  guint n_columns = mix_data_table_get_n_columns (self);

  for (guint column = 0; column < n_columns; column++)
    append_clipboard_cell (text, mix_data_table_get_column (self, column)->title, FALSE, column + 1 == n_columns);
  for (guint row = 0; row < mix_data_table_get_n_rows (self); row++)
    for (guint column = 0; column < n_columns; column++)
      {
        g_autofree char *cell = mix_data_table_dup_filed (self, row, column);

        append_clipboard_cell (text, cell, is_figure (mix_data_table_get_column (self, column)),
                               column + 1 == n_columns);
      }
  return g_string_free_and_steal (text);
}

static void
append_aligned (GString *text, const char *cell, glong width, gboolean right, gboolean last)
{
  glong space = MAX (width - g_utf8_strlen (cell, -1), 0);

  if (right)
    g_string_append_printf (text, "%*s%s", (int) space, "", cell);
  else if (last)
    g_string_append (text, cell);
  else
    g_string_append_printf (text, "%s%*s", cell, (int) space, "");
  g_string_append (text, last ? "\n" : GAP);
}

static glong
measure_column (MixDataTable *self, guint column)
{
  glong width = g_utf8_strlen (mix_data_table_get_column (self, column)->title, -1);

  for (guint row = 0; row < mix_data_table_get_n_rows (self); row++)
    {
      g_autofree char *cell = mix_data_table_dup_shown (self, row, column);

      width = MAX (width, g_utf8_strlen (cell, -1));
    }
  return width;
}

/**
 * mix_data_table_to_text:
 * @self: a table
 *
 * Returns: (transfer full): the table in columns of spaces, for a terminal
 */
char *
mix_data_table_to_text (MixDataTable *self)
{
  GString *text = g_string_new (NULL);
  guint n_columns = mix_data_table_get_n_columns (self);
  g_autofree glong *widths = g_new0 (glong, n_columns);

  for (guint column = 0; column < n_columns; column++)
    {
      const MixDataColumn *type = mix_data_table_get_column (self, column);

      widths[column] = measure_column (self, column);
      append_aligned (text, type->title, widths[column], stands_right (type), column + 1 == n_columns);
    }
  for (guint row = 0; row < mix_data_table_get_n_rows (self); row++)
    for (guint column = 0; column < n_columns; column++)
      {
        g_autofree char *cell = mix_data_table_dup_shown (self, row, column);

        append_aligned (text, cell, widths[column], stands_right (mix_data_table_get_column (self, column)),
                        column + 1 == n_columns);
      }
  return g_string_free_and_steal (text);
}
