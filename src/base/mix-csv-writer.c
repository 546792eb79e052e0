#include "mix-csv-writer.h"

#include <string.h>

/* A comma is due before every cell but a row's first. An empty first cell is quoted, else its row had not begun. */
static void
begin_cell (GString *csv, gboolean empty)
{
  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');
  else if (empty)
    g_string_append (csv, "\"\"");
}

static void
append_quoted (GString *csv, const char *text, gboolean guarded)
{
  g_string_append_c (csv, '"');
  if (guarded)
    g_string_append_c (csv, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *text);
    }
  g_string_append_c (csv, '"');
}

/* A spreadsheet runs a cell that begins like this, quoted or not. */
static gboolean
is_formula_like (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/**
 * mix_csv_append_text:
 * @csv: rows so far
 * @text: (nullable): the next cell of the row; %NULL is an empty cell
 *
 * Appends a cell of words, quoted where RFC 4180 asks for it. What a spreadsheet would run as a formula gets an
 * apostrophe before it.
 */
void
mix_csv_append_text (GString *csv, const char *text)
{
  gboolean guarded;

  if (text == NULL)
    text = "";
  begin_cell (csv, *text == '\0');
  guarded = is_formula_like (text);
  if (guarded || strpbrk (text, ",\"\r\n") != NULL || *text == ' ' || g_str_has_suffix (text, " "))
    append_quoted (csv, text, guarded);
  else
    g_string_append (csv, text);
}

/**
 * mix_csv_append_figure:
 * @csv: rows so far
 * @figure: (nullable): the next cell of the row: a number or date in a file's form, such as "-3.5"; %NULL where it is
 *   not known
 *
 * Appends a cell that is ours and known to be a figure: a minus at its start is not taken for a formula.
 */
void
mix_csv_append_figure (GString *csv, const char *figure)
{
  if (figure == NULL)
    figure = "";
  begin_cell (csv, *figure == '\0');
  g_string_append (csv, figure);
}

/**
 * mix_csv_end_row:
 * @csv: rows so far
 *
 * Ends a row with CR LF.
 */
void
mix_csv_end_row (GString *csv)
{
  g_string_append (csv, "\r\n");
}

/**
 * mix_csv_append_row:
 * @csv: rows so far
 * @cells: (array zero-terminated=1): the cells of one row of words
 *
 * Appends a whole row.
 */
void
mix_csv_append_row (GString *csv, const char *const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    mix_csv_append_text (csv, cells[i]);
  mix_csv_end_row (csv);
}
