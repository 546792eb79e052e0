#include "mix-xlsx-writer.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <xlsxwriter.h>

/* Days of workbooks are counted so that 1 January 1970 is this one. */
#define DAY_OF_1970 25569
#define SECONDS_A_DAY (24 * 60 * 60)

#define MOST_NAME 31
#define NOT_IN_NAMES "[]:*?/\\'"

/* Characters of the usual font. */
#define LEAST_WIDTH 8
#define MOST_WIDTH 60
#define WIDTH_SLACK 2

#define PAPER_A4 9

struct _MixXlsxWriter
{
  lxw_workbook *workbook; /* NULL once it was closed */
  const char *bytes;
  size_t length;
  GHashTable *formats; /* of lxw_format by the code of the number format; "" for words, "title" for titles */
  GHashTable *names;   /* of sheets, folded */
  GRegex *escapes;
  lxw_error problem; /* the first one */
};

static void
note_problem (MixXlsxWriter *self, lxw_error problem)
{
  if (self->problem == LXW_NO_ERROR)
    self->problem = problem;
}

static lxw_format *
get_format (MixXlsxWriter *self, const char *code)
{
  lxw_format *format = g_hash_table_lookup (self->formats, code);

  if (format != NULL)
    return format;
  format = workbook_add_format (self->workbook);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (*code != '\0')
    format_set_num_format (format, code);
  else
    format_set_text_wrap (format);
  g_hash_table_insert (self->formats, g_strdup (code), format);
  return format;
}

static lxw_format *
make_title_format (MixXlsxWriter *self, gboolean right)
{
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_bold (format);
  format_set_text_wrap (format);
  format_set_align (format, LXW_ALIGN_VERTICAL_BOTTOM);
  format_set_align (format, right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
  format_set_bottom (format, LXW_BORDER_THIN);
  return format;
}

static lxw_format *
get_title_format (MixXlsxWriter *self, gboolean right)
{
  const char *key = right ? "title-right" : "title-left";
  lxw_format *format = g_hash_table_lookup (self->formats, key);

  if (format == NULL)
    {
      format = make_title_format (self, right);
      g_hash_table_insert (self->formats, g_strdup (key), format);
    }
  return format;
}

/* As many decimals as people see of the number. */
static const char *
get_micros_code (const char *shown)
{
  static const char *const codes[] = { "0;−0", "0.0;−0.0", "0.00;−0.00", "0.000;−0.000" };
  const char *point = strchr (shown, '.');

  return codes[point != NULL ? MIN (strspn (point + 1, "0123456789"), G_N_ELEMENTS (codes) - 1) : 0];
}

static const char *
get_type_code (MixCellType type, const char *shown)
{
  switch (type)
    {
    case MIX_CELL_COUNT:
      return "#,##0;−#,##0";
    case MIX_CELL_MINUTES:
    case MIX_CELL_WTE:
      return "#,##0.0;−#,##0.0";
    case MIX_CELL_MICROS:
      return get_micros_code (shown);
    case MIX_CELL_HUNDREDTHS:
      return "#,##0.00;−#,##0.00";
    case MIX_CELL_MONEY:
      return "[$£-809]#,##0;−[$£-809]#,##0";
    case MIX_CELL_PERCENT:
    case MIX_CELL_CHANCE:
      return "0%;−0%";
    case MIX_CELL_GAP:
      return "0.0%";
    case MIX_CELL_DATE:
      return "[$-809]d mmm yyyy";
    default:
      g_assert_not_reached ();
    }
}

static double
get_value (MixCellType type, gint64 number)
{
  switch (type)
    {
    case MIX_CELL_MINUTES:
      return (double) number / 60;
    case MIX_CELL_MICROS:
    case MIX_CELL_HUNDREDTHS:
    case MIX_CELL_PERCENT:
    case MIX_CELL_CHANCE:
    case MIX_CELL_GAP:
      return (double) number / 1e6;
    case MIX_CELL_MONEY:
    case MIX_CELL_WTE:
      return (double) number / 100;
    case MIX_CELL_DATE:
      return (double) number + DAY_OF_1970;
    default:
      return (double) number;
    }
}

/* A bound stays a number: its words are part of how the number is shown, quoted around each half of its code. So are
 * the words for a chance that is next to none. */
static char *
dup_code (MixDataTable *table, guint row, guint column)
{
  g_autofree char *shown = mix_data_table_dup_shown (table, row, column);
  MixCellType type = mix_data_table_get_column (table, column)->type;
  const char *code = get_type_code (type, shown);
  MixCellBound bound = mix_data_table_get_bound (table, row, column);
  g_autofree char *mark = NULL;
  g_auto (GStrv) words = NULL, halves = NULL;

  if (type == MIX_CELL_CHANCE && !g_ascii_isdigit (*shown))
    return g_strdup_printf ("\"%s\"", shown);
  if (bound == MIX_CELL_EXACT)
    return g_strdup (code);
  mark = mix_cell_bound_dup_words (bound, "\x01");
  words = g_strsplit (mark, "\x01", 2);
  halves = g_strsplit (code, ";", 2);
  return g_strdup_printf ("\"%s\"%s\"%s\";\"%s\"%s\"%s\"", words[0], halves[0], words[1], words[0],
                          halves[1] != NULL ? halves[1] : halves[0], words[1]);
}

/* What looks like an escape to whoever reads the file is escaped itself: ECMA-376 part 1, 22.9.2.19. */
static void
write_text (MixXlsxWriter *self, lxw_worksheet *sheet, guint row, guint column, const char *text, lxw_format *format)
{
  g_autofree char *escaped = g_regex_replace_literal (self->escapes, text, -1, 0, "_x005F_", 0, NULL);

  note_problem (self, worksheet_write_string (sheet, row, (lxw_col_t) column, escaped, format));
}

static gboolean
is_text (MixDataTable *table, guint row, guint column)
{
  MixCellType type = mix_data_table_get_column (table, column)->type;

  return type == MIX_CELL_TEXT || type == MIX_CELL_NAME || type == MIX_CELL_TRUTH
         || !mix_data_table_is_known (table, row, column);
}

static void
write_cell (MixXlsxWriter *self, lxw_worksheet *sheet, MixDataTable *table, guint row, guint column)
{
  MixCellType type = mix_data_table_get_column (table, column)->type;
  g_autofree char *text = NULL;

  if (is_text (table, row, column))
    {
      text = mix_data_table_is_known (table, row, column) ? mix_data_table_dup_filed (table, row, column)
                                                          : mix_data_table_dup_shown (table, row, column);
      write_text (self, sheet, row + 1, column, text,
                  mix_cell_type_stands_right (type) ? get_format (self, "@") : get_format (self, ""));
      return;
    }
  text = dup_code (table, row, column);
  note_problem (self, worksheet_write_number (sheet, row + 1, (lxw_col_t) column,
                                              get_value (type, mix_data_table_get_number (table, row, column)),
                                              get_format (self, text)));
}

static glong
get_longest_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  glong longest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (lines[i], -1));
  return longest;
}

static void
write_column (MixXlsxWriter *self, lxw_worksheet *sheet, MixDataTable *table, guint column)
{
  const MixDataColumn *type = mix_data_table_get_column (table, column);
  glong width = MIN (get_longest_line (type->title), MOST_WIDTH / 3);

  write_text (self, sheet, 0, column, type->title, get_title_format (self, mix_cell_type_stands_right (type->type)));
  for (guint row = 0; row < mix_data_table_get_n_rows (table); row++)
    {
      g_autofree char *shown = mix_data_table_dup_shown (table, row, column);

      width = MAX (width, get_longest_line (shown));
      write_cell (self, sheet, table, row, column);
    }
  worksheet_set_column (sheet, (lxw_col_t) column, (lxw_col_t) column,
                        (double) (CLAMP (width, LEAST_WIDTH, MOST_WIDTH) + WIDTH_SLACK), NULL);
}

/* Titles stay in sight and on every page; as wide as a page of A4 on its side. */
static void
set_up_sheet (lxw_worksheet *sheet)
{
  worksheet_freeze_panes (sheet, 1, 1);
  worksheet_repeat_rows (sheet, 0, 0);
  worksheet_set_paper (sheet, PAPER_A4);
  worksheet_set_landscape (sheet);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_set_footer (sheet, "&L&A&R&P / &N");
}

/* A name that a workbook allows, and that it does not have. */
static char *
choose_name (MixXlsxWriter *self, const char *name)
{
  g_autofree char *allowed = g_strdelimit (g_strdup (name), NOT_IN_NAMES, ' ');

  for (guint number = 1;; number++)
    {
      g_autofree char *end = number > 1 ? g_strdup_printf (" %u", number) : g_strdup ("");
      g_autofree char *begin
          = g_utf8_substring (allowed, 0, MIN (g_utf8_strlen (allowed, -1), MOST_NAME - (glong) strlen (end)));
      g_autofree char *chosen = g_strconcat (begin, end, NULL);
      g_autofree char *folded = g_utf8_casefold (chosen, -1);

      if (g_hash_table_add (self->names, g_steal_pointer (&folded)))
        return g_steal_pointer (&chosen);
    }
}

static void
set_properties (MixXlsxWriter *self, const char *title, MixDate created_on)
{
  lxw_doc_properties properties = {
    .title = title,
    .comments = "Skillmix",
    .created = (time_t) created_on * SECONDS_A_DAY,
  };

  workbook_set_properties (self->workbook, &properties);
}

/**
 * mix_xlsx_writer_new:
 * @title: what the workbook is called in its properties
 * @created_on: the day that its properties give
 *
 * Returns: (transfer full): a workbook without sheets
 */
MixXlsxWriter *
mix_xlsx_writer_new (const char *title, MixDate created_on)
{
  MixXlsxWriter *self = g_new0 (MixXlsxWriter, 1);
  lxw_workbook_options options = { .output_buffer = &self->bytes, .output_buffer_size = &self->length };

  self->workbook = workbook_new_opt (NULL, &options);
  self->formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->escapes = g_regex_new ("_(?=x[0-9A-Fa-f]{4}_)", 0, 0, NULL);
  set_properties (self, title, created_on);
  return self;
}

/**
 * mix_xlsx_writer_free:
 * @self: (transfer full): a workbook
 */
void
mix_xlsx_writer_free (MixXlsxWriter *self)
{
  g_clear_pointer (&self->workbook, lxw_workbook_free);
  g_hash_table_unref (self->formats);
  g_hash_table_unref (self->names);
  g_regex_unref (self->escapes);
  free ((char *) self->bytes);
  g_free (self);
}

/**
 * mix_xlsx_writer_add_table:
 * @self: a workbook
 * @name: of the sheet; changed where a workbook does not allow it, or has it
 * @table: what it shows, each column by its type: numbers, money in pounds, shares, hours and days are numbers with a
 *   format, never words; what is not known is the words “Not known”, and a bound a number whose format says so
 *
 * Adds a sheet: a row of titles, then the rows.
 */
void
mix_xlsx_writer_add_table (MixXlsxWriter *self, const char *name, MixDataTable *table)
{
  g_autofree char *chosen = choose_name (self, name);
  lxw_worksheet *sheet = workbook_add_worksheet (self->workbook, chosen);

  set_up_sheet (sheet);
  for (guint column = 0; column < mix_data_table_get_n_columns (table); column++)
    write_column (self, sheet, table, column);
}

/**
 * mix_xlsx_writer_finish:
 * @self: a workbook with a sheet; nothing can be added to it any more
 *
 * Returns: (transfer full) (nullable): the file; %MIX_ERROR_REFUSED where a table is larger than a workbook allows
 */
GBytes *
mix_xlsx_writer_finish (MixXlsxWriter *self, GError **error)
{
  note_problem (self, workbook_close (g_steal_pointer (&self->workbook)));
  if (self->problem == LXW_NO_ERROR)
    return g_bytes_new (self->bytes, self->length);
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("The workbook could not be made: %s"),
                 lxw_strerror (self->problem));
  return NULL;
}
