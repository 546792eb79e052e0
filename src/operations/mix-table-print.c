#include "mix-table-print.h"

#include "mix-config.h"
#include "mix-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* Points. */
#define MARGIN 36.0
#define CELL_GAP 8.0
#define ROW_GAP 4.0
#define RULE 0.4
#define HEADING_HEIGHT 34.0
#define FOOTING_HEIGHT 18.0
#define WIDEST_COLUMN 150.0

/* What the widths of a text may differ by when it is measured and when it is drawn. */
#define SLACK 1.5
#define POINTS_TO_THE_UNIT (1.0 / PANGO_SCALE)

#define FONT "Sans 8"
#define SMALL_SCALE 0.9
#define HEADING_SCALE 1.6

/* Dark enough on paper for anybody, and told apart without colour. */
#define GREY 0.35
#define LIGHT_GREY 0.7

/* Of columns, those that stand beside each other; of rows, those on one page. */
typedef struct
{
  guint band;
  guint first_row;
  guint last_row; /* after the last */
} Page;

typedef struct
{
  guint first; /* of the columns after the repeated ones */
  guint last;  /* after the last */
} Band;

struct _MixTablePrint
{
  MixDataTable *table;
  char *heading;
  char *subheading;

  PangoLayout *layout; /* of the context of the pages, or NULL */
  double width, height;
  GArray *columns; /* of guint: those that are printed; ids are for files */
  double *widths;  /* by printed column */
  double *least;   /* the same for the longest word */
  guint n_repeated;
  GArray *bands; /* of Band */
  GArray *pages; /* of Page */
};

/* "Sample Coast, 21 November 2026" */
static char *
name_plan (MixPlan *plan)
{
  g_autofree char *day = mix_date_format_full (mix_plan_get_as_at (plan));

  /* Translators: a plan's name, and a day. */
  return g_strdup_printf (_ ("%s, %s"), mix_plan_get_name (plan), day);
}

/**
 * mix_table_print_new:
 * @table: what to print
 * @title: what stands over it, where the table has no heading of its own
 * @plan: of which plan it is
 *
 * Returns: (transfer full): the print, without pages yet
 */
MixTablePrint *
mix_table_print_new (MixDataTable *table, const char *title, MixPlan *plan)
{
  MixTablePrint *self = g_new0 (MixTablePrint, 1);
  const char *heading = mix_data_table_get_heading (table);

  self->table = g_object_ref (table);
  self->heading = g_strdup (heading != NULL ? heading : title);
  self->subheading = name_plan (plan);
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self->bands = g_array_new (FALSE, FALSE, sizeof (Band));
  self->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  return self;
}

/**
 * mix_table_print_free:
 * @self: (transfer full): a print
 */
void
mix_table_print_free (MixTablePrint *self)
{
  g_clear_object (&self->layout);
  g_array_unref (self->pages);
  g_array_unref (self->bands);
  g_array_unref (self->columns);
  g_object_unref (self->table);
  g_free (self->widths);
  g_free (self->least);
  g_free (self->heading);
  g_free (self->subheading);
  g_free (self);
}

static void
set_scale (MixTablePrint *self, double scale, gboolean bold)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (self->layout, attributes);
}

/* Sets a text in a width, or on one line where it is below zero. */
static void
set_text (MixTablePrint *self, const char *text, double width)
{
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
}

static double
get_text_width (MixTablePrint *self)
{
  int width;

  pango_layout_get_size (self->layout, &width, NULL);
  return width * POINTS_TO_THE_UNIT + SLACK;
}

static double
get_text_height (MixTablePrint *self)
{
  int height;

  pango_layout_get_size (self->layout, NULL, &height);
  return height * POINTS_TO_THE_UNIT;
}

static guint
get_position (MixTablePrint *self, guint column)
{
  return g_array_index (self->columns, guint, column);
}

static const MixDataColumn *
get_column (MixTablePrint *self, guint column)
{
  return mix_data_table_get_column (self->table, get_position (self, column));
}

static void
choose_columns (MixTablePrint *self)
{
  g_array_set_size (self->columns, 0);
  for (guint i = 0; i < mix_data_table_get_n_columns (self->table); i++)
    {
      const char *key = mix_data_table_get_column (self->table, i)->key;

      if (!g_str_equal (key, "id") && !g_str_has_suffix (key, "_id"))
        g_array_append_val (self->columns, i);
    }
}

static gboolean
stands_right (MixTablePrint *self, guint column)
{
  MixCellType type = get_column (self, column)->type;

  return type == MIX_CELL_COUNT || type == MIX_CELL_MINUTES || type == MIX_CELL_MICROS;
}

/* As people read it; several names of a cell stand one below the other, and no hours leave a cell empty. */
static char *
dup_cell (MixTablePrint *self, guint row, guint column)
{
  guint position = get_position (self, column);
  MixCellType type = get_column (self, column)->type;
  g_autofree char *shown = NULL;
  g_auto (GStrv) names = NULL;

  if (type == MIX_CELL_MINUTES && mix_data_table_is_known (self->table, row, position)
      && mix_data_table_get_number (self->table, row, position) == 0)
    return g_strdup ("");
  shown = mix_data_table_dup_shown (self->table, row, position);
  names = g_strsplit (shown, "; ", -1);
  return g_strjoinv ("\n", names);
}

/* Figures and dates stay on one line, and so does every word. */
static void
measure_text (MixTablePrint *self, guint column, const char *text, gboolean title)
{
  MixCellType type = get_column (self, column)->type;
  gboolean whole = !title && type != MIX_CELL_TEXT && type != MIX_CELL_NAME;
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);

  set_scale (self, 1, title);
  set_text (self, text, -1);
  self->widths[column] = MAX (self->widths[column], get_text_width (self));
  if (whole)
    self->least[column] = MAX (self->least[column], get_text_width (self));
  for (guint i = 0; words[i] != NULL; i++)
    {
      set_text (self, words[i], -1);
      self->least[column] = MAX (self->least[column], MIN (get_text_width (self), WIDEST_COLUMN));
    }
}

static void
measure_columns (MixTablePrint *self)
{
  guint n_columns = self->columns->len;

  g_free (self->widths);
  g_free (self->least);
  self->widths = g_new0 (double, n_columns);
  self->least = g_new0 (double, n_columns);
  for (guint column = 0; column < n_columns; column++)
    {
      measure_text (self, column, get_column (self, column)->title, TRUE);
      for (guint row = 0; row < mix_data_table_get_n_rows (self->table); row++)
        {
          g_autofree char *text = dup_cell (self, row, column);

          measure_text (self, column, text, FALSE);
        }
      self->widths[column] = MAX (MIN (self->widths[column], WIDEST_COLUMN), self->least[column]);
    }
}

static double
add_up (const double *widths, guint first, guint last)
{
  double sum = 0;

  for (guint i = first; i < last; i++)
    sum += widths[i] + CELL_GAP;
  return sum;
}

/* What says which row it is stands at the start of every band: a name, with the code before it. */
static void
choose_repeated (MixTablePrint *self)
{
  gboolean named = self->columns->len > 1 && g_str_equal (get_column (self, 1)->key, "name");

  self->n_repeated = MIN (named ? 2 : 1, self->columns->len);
}

/* As many columns beside each other as have room in the width that they need at least. */
static void
choose_bands (MixTablePrint *self)
{
  guint n_columns = self->columns->len;
  double room = self->width - add_up (self->least, 0, self->n_repeated);
  guint first = self->n_repeated;

  g_array_set_size (self->bands, 0);
  do
    {
      Band band = { first, MIN (first + 1, n_columns) };

      while (band.last < n_columns && add_up (self->least, first, band.last + 1) <= room)
        band.last++;
      g_array_append_val (self->bands, band);
      first = band.last;
    }
  while (first < n_columns);
}

static double
get_column_width (MixTablePrint *self, const Band *band, guint column)
{
  double wanted = add_up (self->widths, 0, self->n_repeated) + add_up (self->widths, band->first, band->last);
  double least = add_up (self->least, 0, self->n_repeated) + add_up (self->least, band->first, band->last);
  double share = wanted > least ? CLAMP ((self->width - least) / (wanted - least), 0, 1) : 1;

  return self->least[column] + (self->widths[column] - self->least[column]) * share;
}

/* Calls for each column of a band, with its left edge and width. */
static void
for_each_column (MixTablePrint *self,
                 const Band *band,
                 void (*func) (MixTablePrint *self, guint column, double x, double width, gpointer data),
                 gpointer data)
{
  double x = 0;

  for (guint i = 0; i < self->n_repeated + band->last - band->first; i++)
    {
      guint column = i < self->n_repeated ? i : band->first + i - self->n_repeated;
      double width = get_column_width (self, band, column);

      func (self, column, x, width, data);
      x += width + CELL_GAP;
    }
}

/* Stands for a row: the titles. */
#define TITLES G_MAXUINT

typedef struct
{
  guint row;
  double height;
  cairo_t *cairo;
  double y;
} Cursor;

static void
set_cell (MixTablePrint *self, guint row, guint column, double width)
{
  g_autofree char *shown = row != TITLES ? dup_cell (self, row, column) : NULL;

  set_scale (self, 1, row == TITLES);
  set_text (self, shown != NULL ? shown : get_column (self, column)->title, width);
  pango_layout_set_alignment (self->layout, stands_right (self, column) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static void
measure_cell (MixTablePrint *self, guint column, double x, double width, gpointer data)
{
  Cursor *cursor = data;

  set_cell (self, cursor->row, column, width);
  cursor->height = MAX (cursor->height, get_text_height (self));
}

static double
get_row_height (MixTablePrint *self, const Band *band, guint row)
{
  Cursor cursor = { .row = row };

  for_each_column (self, band, measure_cell, &cursor);
  return cursor.height + ROW_GAP;
}

static void
set_band_on_pages (MixTablePrint *self, guint position)
{
  const Band *band = &g_array_index (self->bands, Band, position);
  guint n_rows = mix_data_table_get_n_rows (self->table);
  double room = self->height - HEADING_HEIGHT - FOOTING_HEIGHT - get_row_height (self, band, TITLES);
  Page page = { position, 0, 0 };
  double used = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      double height = get_row_height (self, band, row);

      if (used + height > room && row > page.first_row)
        {
          page.last_row = row;
          g_array_append_val (self->pages, page);
          page.first_row = row;
          used = 0;
        }
      used += height;
    }
  page.last_row = n_rows;
  g_array_append_val (self->pages, page);
}

/**
 * mix_table_print_set_pages:
 * @self: a print
 * @context: of the paper
 * @width: of a page, in points
 * @height: of a page, in points
 *
 * Sets the table on pages.
 *
 * Returns: how many there are; one at least
 */
guint
mix_table_print_set_pages (MixTablePrint *self, PangoContext *context, double width, double height)
{
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  g_clear_object (&self->layout);
  self->layout = pango_layout_new (context);
  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);
  self->width = width - 2 * MARGIN;
  self->height = height - 2 * MARGIN;
  g_array_set_size (self->pages, 0);
  choose_columns (self);
  measure_columns (self);
  choose_repeated (self);
  choose_bands (self);
  for (guint i = 0; i < self->bands->len; i++)
    set_band_on_pages (self, i);
  return self->pages->len;
}

static void
show_text (MixTablePrint *self, cairo_t *cairo, double x, double y)
{
  cairo_move_to (cairo, x, y);
  pango_cairo_show_layout (cairo, self->layout);
}

static void
draw_rule (MixTablePrint *self, cairo_t *cairo, double y, double grey)
{
  cairo_set_source_rgb (cairo, grey, grey, grey);
  cairo_set_line_width (cairo, RULE);
  cairo_move_to (cairo, 0, y);
  cairo_line_to (cairo, self->width, y);
  cairo_stroke (cairo);
  cairo_set_source_rgb (cairo, 0, 0, 0);
}

static void
draw_cell (MixTablePrint *self, guint column, double x, double width, gpointer data)
{
  Cursor *cursor = data;

  set_cell (self, cursor->row, column, width);
  show_text (self, cursor->cairo, x, cursor->y);
}

static double
draw_row (MixTablePrint *self, cairo_t *cairo, const Band *band, guint row, double y)
{
  Cursor cursor = { .row = row, .cairo = cairo, .y = y };
  double height = get_row_height (self, band, row);

  for_each_column (self, band, draw_cell, &cursor);
  draw_rule (self, cairo, y + height - ROW_GAP / 2, row == TITLES ? 0 : LIGHT_GREY);
  return y + height;
}

static void
draw_heading (MixTablePrint *self, cairo_t *cairo)
{
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
  set_scale (self, HEADING_SCALE, TRUE);
  set_text (self, self->heading, self->width * 2 / 3);
  show_text (self, cairo, 0, 0);
  set_scale (self, 1, FALSE);
  set_text (self, self->subheading, self->width / 3);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
  cairo_set_source_rgb (cairo, GREY, GREY, GREY);
  show_text (self, cairo, self->width * 2 / 3, 0);
  cairo_set_source_rgb (cairo, 0, 0, 0);
}

static void
draw_footing (MixTablePrint *self, cairo_t *cairo, guint page)
{
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, self->pages->len);

  set_scale (self, SMALL_SCALE, FALSE);
  set_text (self, number, self->width);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
  cairo_set_source_rgb (cairo, GREY, GREY, GREY);
  show_text (self, cairo, 0, self->height - get_text_height (self));
  cairo_set_source_rgb (cairo, 0, 0, 0);
}

/**
 * mix_table_print_draw:
 * @self: a print whose pages were set
 * @cairo: of the paper, in points from its corner
 * @page: from 0
 *
 * Draws a page.
 */
void
mix_table_print_draw (MixTablePrint *self, cairo_t *cairo, guint page)
{
  const Page *shown = &g_array_index (self->pages, Page, page);
  const Band *band = &g_array_index (self->bands, Band, shown->band);
  double y = HEADING_HEIGHT;

  g_return_if_fail (page < self->pages->len);

  cairo_save (cairo);
  cairo_translate (cairo, MARGIN, MARGIN);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  draw_heading (self, cairo);
  y = draw_row (self, cairo, band, TITLES, y);
  for (guint row = shown->first_row; row < shown->last_row; row++)
    y = draw_row (self, cairo, band, row, y);
  draw_footing (self, cairo, page);
  cairo_restore (cairo);
}

/* Whole or not at all: the pages are made in memory and then put in the place of the file. */
static cairo_status_t
write_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_all (MixTablePrint *self, GByteArray *bytes)
{
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (write_bytes_cb, bytes, MIX_PRINT_WIDTH, MIX_PRINT_HEIGHT);
  cairo_t *cairo = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cairo);
  guint n_pages;

  /* One unit of a PDF is a point, so text is set at 72 points to the inch. */
  pango_cairo_context_set_resolution (context, 72);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->heading);
  n_pages = mix_table_print_set_pages (self, context, MIX_PRINT_WIDTH, MIX_PRINT_HEIGHT);
  for (guint page = 0; page < n_pages; page++)
    {
      mix_table_print_draw (self, cairo, page);
      cairo_show_page (cairo);
    }
  g_clear_object (&self->layout);
  g_object_unref (context);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

/**
 * mix_table_print_save_pdf:
 * @self: a print
 * @path: the file to write
 *
 * Prints to a PDF file of A4 on its side. Needs no display.
 *
 * Returns: whether it was written
 */
gboolean
mix_table_print_save_pdf (MixTablePrint *self, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) cause = NULL;

  draw_all (self, bytes);
  if (g_file_set_contents (path, (const char *) bytes->data, (gssize) bytes->len, &cause))
    return TRUE;
  mix_set_error (error, MIX_ERROR_FAILED, path, _ ("%s could not be written: %s"), path, cause->message);
  return FALSE;
}
