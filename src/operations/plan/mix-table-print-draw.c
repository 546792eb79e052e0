#include "mix-table-print-private.h"

#include "mix-config.h"
#include "mix-error.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

static void
show_text (MixTablePrint *self, cairo_t *cairo, double x, double y)
{
  cairo_move_to (cairo, x, y);
  pango_cairo_show_layout (cairo, self->layout);
}

static void
draw_rule (MixTablePrint *self, cairo_t *cairo, const MixTablePrintBand *band, double y, double grey)
{
  double width = self->is_part ? _mix_table_print_get_band_width (self, band) : self->width;

  cairo_set_source_rgb (cairo, grey, grey, grey);
  cairo_set_line_width (cairo, MIX_TABLE_PRINT_RULE);
  cairo_move_to (cairo, 0, y);
  cairo_line_to (cairo, width, y);
  cairo_stroke (cairo);
  cairo_set_source_rgb (cairo, 0, 0, 0);
}

static void
draw_cell (MixTablePrint *self, guint column, double x, double width, gpointer data)
{
  MixTablePrintCursor *cursor = data;

  _mix_table_print_set_cell (self, cursor->row, column, width);
  cairo_tag_begin (cursor->cairo, cursor->row == MIX_TABLE_PRINT_TITLES ? "TH" : "TD", NULL);
  show_text (self, cursor->cairo, x, cursor->y);
  cairo_tag_end (cursor->cairo, cursor->row == MIX_TABLE_PRINT_TITLES ? "TH" : "TD");
}

/* What is followed by what it adds up to, or titles: a darker rule parts them. */
static gboolean
is_before_total (MixTablePrint *self, guint row)
{
  return row == MIX_TABLE_PRINT_TITLES || mix_data_table_is_total (self->table, row + 1);
}

/* Returns where the next row begins. */
double
_mix_table_print_draw_row (MixTablePrint *self, cairo_t *cairo, const MixTablePrintBand *band, guint row, double y)
{
  MixTablePrintCursor cursor = { .row = row, .cairo = cairo, .y = y };
  double height = _mix_table_print_get_row_height (self, band, row);

  cairo_tag_begin (cairo, "TR", NULL);
  _mix_table_print_for_each_column (self, band, draw_cell, &cursor);
  cairo_tag_end (cairo, "TR");
  draw_rule (self, cairo, band, y + height - MIX_TABLE_PRINT_ROW_GAP / 2,
             is_before_total (self, row) ? 0 : MIX_TABLE_PRINT_LIGHT_GREY);
  return y + height;
}

static void
draw_heading (MixTablePrint *self, cairo_t *cairo)
{
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
  _mix_table_print_set_scale (self, MIX_TABLE_PRINT_HEADING_SCALE, TRUE);
  _mix_table_print_set_text (self, self->heading, self->width * 2 / 3);
  show_text (self, cairo, 0, 0);
  _mix_table_print_set_scale (self, 1, FALSE);
  _mix_table_print_set_text (self, self->subheading, self->width / 3);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
  cairo_set_source_rgb (cairo, MIX_TABLE_PRINT_GREY, MIX_TABLE_PRINT_GREY, MIX_TABLE_PRINT_GREY);
  show_text (self, cairo, self->width * 2 / 3, 0);
  cairo_set_source_rgb (cairo, 0, 0, 0);
}

static void
draw_footing (MixTablePrint *self, cairo_t *cairo, guint page)
{
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), self->n_before + page + 1, self->n_all);

  _mix_table_print_set_scale (self, MIX_TABLE_PRINT_SMALL_SCALE, FALSE);
  _mix_table_print_set_text (self, number, self->width);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
  cairo_set_source_rgb (cairo, MIX_TABLE_PRINT_GREY, MIX_TABLE_PRINT_GREY, MIX_TABLE_PRINT_GREY);
  show_text (self, cairo, 0, self->height - _mix_table_print_get_text_height (self));
  cairo_set_source_rgb (cairo, 0, 0, 0);
}

static void
draw_own_page (MixTablePrint *self, cairo_t *cairo, guint page)
{
  const MixTablePrintPage *shown = &g_array_index (self->pages, MixTablePrintPage, page);
  const MixTablePrintBand *band = &g_array_index (self->bands, MixTablePrintBand, shown->band);
  double y = MIX_TABLE_PRINT_HEADING_HEIGHT;

  cairo_save (cairo);
  cairo_translate (cairo, MIX_TABLE_PRINT_MARGIN, MIX_TABLE_PRINT_MARGIN);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  draw_heading (self, cairo);
  cairo_tag_begin (cairo, "Table", NULL);
  y = _mix_table_print_draw_row (self, cairo, band, MIX_TABLE_PRINT_TITLES, y);
  for (guint row = shown->first_row; row < shown->last_row; row++)
    y = _mix_table_print_draw_row (self, cairo, band, row, y);
  cairo_tag_end (cairo, "Table");
  draw_footing (self, cairo, page);
  cairo_restore (cairo);
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
  g_return_if_fail (page < self->n_all);

  while (page >= self->n_before + self->pages->len)
    self = self->next;
  draw_own_page (self, cairo, page - self->n_before);
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
  for (MixTablePrint *print = self; print != NULL; print = print->next)
    g_clear_object (&print->layout);
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
