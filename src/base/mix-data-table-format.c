#include "mix-data-table.h"

#include "mix-config.h"
#include "mix-csv-writer.h"
#include "mix-money.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GAP "  "

static gboolean
is_figure (const MixDataColumn *column)
{
  return column->type != MIX_CELL_TEXT && column->type != MIX_CELL_NAME && column->type != MIX_CELL_TRUTH;
}

/**
 * mix_cell_type_stands_right:
 * @type: what a cell holds
 *
 * Returns: whether it stands at the right end of its column, as numbers do
 */
gboolean
mix_cell_type_stands_right (MixCellType type)
{
  return type != MIX_CELL_TEXT && type != MIX_CELL_NAME && type != MIX_CELL_TRUTH && type != MIX_CELL_DATE;
}

static gboolean
stands_right (const MixDataColumn *column)
{
  return mix_cell_type_stands_right (column->type);
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

/* Two decimals whatever they are, with the minus sign that people read. */
static char *
format_hundredths (gint64 micros)
{
  gint64 hundredths = (ABS (micros) + 5000) / 10000;

  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%02d", micros < 0 && hundredths > 0 ? "−" : "", hundredths / 100,
                          (int) (hundredths % 100));
}

/* Pounds with pence: "1234.50". */
static char *
format_pence (gint64 pence)
{
  return g_strdup_printf ("%s%" G_GINT64_FORMAT ".%02d", pence < 0 ? "-" : "", ABS (pence) / 100,
                          (int) (ABS (pence) % 100));
}

static char *
format_percent (gint64 micros)
{
  g_autofree char *percent = mix_text_format_thousands ((micros + (micros < 0 ? -5000 : 5000)) / 10000);

  return g_strdup_printf ("%s%%", percent);
}

/* No number of runs can say never or always. */
static char *
format_chance (gint64 micros)
{
  if (micros > MIX_CELL_CHANCE_MOST)
    /* Translators: of a chance. */
    return g_strdup (_ ("over 99%"));
  if (micros < MIX_CELL_CHANCE_LEAST)
    /* Translators: of a chance. */
    return g_strdup (_ ("under 1%"));
  return format_percent (micros);
}

static char *
format_gap (gint64 micros)
{
  gint64 tenths = (micros + 999) / 1000;

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%d%%", tenths / 10, (int) (tenths % 10));
}

/* Hundredths to a tenth, as mix_text_format_hours() has minutes. */
static char *
format_tenths (gint64 hundredths)
{
  return mix_text_format_hours ((hundredths + (hundredths < 0 ? -5 : 5)) / 10 * 6);
}

static char *
show_number (MixCellType type, gint64 number)
{
  switch (type)
    {
    case MIX_CELL_COUNT:
      return mix_text_format_thousands (number);
    case MIX_CELL_MINUTES:
      return mix_text_format_hours (number);
    case MIX_CELL_MICROS:
      return format_rounded_micros (number);
    case MIX_CELL_HUNDREDTHS:
      return format_hundredths (number);
    case MIX_CELL_MONEY:
      return mix_money_format_pounds (number);
    case MIX_CELL_PERCENT:
      return format_percent (number);
    case MIX_CELL_CHANCE:
      return format_chance (number);
    case MIX_CELL_GAP:
      return format_gap (number);
    case MIX_CELL_WTE:
      return format_tenths (number);
    case MIX_CELL_DATE:
      return mix_date_format_iso ((MixDate) number);
    case MIX_CELL_TRUTH:
      return g_strdup (number != 0 ? _ ("yes") : _ ("no"));
    default:
      g_assert_not_reached ();
    }
}

static char *
file_number (MixCellType type, gint64 number)
{
  switch (type)
    {
    case MIX_CELL_COUNT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    case MIX_CELL_MINUTES:
      return format_hours (number);
    case MIX_CELL_MICROS:
    case MIX_CELL_HUNDREDTHS:
    case MIX_CELL_PERCENT:
    case MIX_CELL_CHANCE:
    case MIX_CELL_GAP:
      return format_micros (number);
    case MIX_CELL_MONEY:
      return format_pence (number);
    case MIX_CELL_WTE:
      return format_micros (number * 10000);
    default:
      return show_number (type, number);
    }
}

/**
 * mix_cell_bound_dup_words:
 * @bound: what a number says
 * @number: the number
 *
 * Returns: (transfer full): "£1,234", "at least £1,234", "at most £1,234"
 */
char *
mix_cell_bound_dup_words (MixCellBound bound, const char *number)
{
  if (bound == MIX_CELL_EXACT)
    return g_strdup (number);
  return g_strdup_printf (bound == MIX_CELL_AT_MOST ? _ ("at most %s") : _ ("at least %s"), number);
}

/**
 * mix_data_table_dup_exact:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): the cell as people read it, without words of whether it is a bound; "Not known" where it is
 * not; empty where it is not meant
 */
char *
mix_data_table_dup_exact (MixDataTable *self, guint row, guint column)
{
  MixCellType type = mix_data_table_get_column (self, column)->type;

  if (!mix_data_table_is_meant (self, row, column))
    return g_strdup ("");
  if (!mix_data_table_is_known (self, row, column))
    return stands_right (mix_data_table_get_column (self, column)) ? g_strdup (_ ("Not known")) : g_strdup ("");
  if (type == MIX_CELL_TEXT)
    return g_strdup (mix_data_table_get_text (self, row, column));
  if (type == MIX_CELL_NAME)
    return mix_text_title_case (mix_data_table_get_text (self, row, column));
  return show_number (type, mix_data_table_get_number (self, row, column));
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
  g_autofree char *exact = mix_data_table_dup_exact (self, row, column);

  return mix_cell_bound_dup_words (mix_data_table_get_bound (self, row, column), exact);
}

/**
 * mix_data_table_dup_filed:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): the cell as a spreadsheet reads it: plain digits, hours as decimals, words where it is a
 *   bound; empty where it is not known
 */
char *
mix_data_table_dup_filed (MixDataTable *self, guint row, guint column)
{
  MixCellType type = mix_data_table_get_column (self, column)->type;
  g_autofree char *number = NULL;

  if (!mix_data_table_is_known (self, row, column))
    return g_strdup ("");
  if (type == MIX_CELL_TEXT || type == MIX_CELL_NAME)
    return g_strdup (mix_data_table_get_text (self, row, column));
  number = file_number (type, mix_data_table_get_number (self, row, column));
  return mix_cell_bound_dup_words (mix_data_table_get_bound (self, row, column), number);
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
