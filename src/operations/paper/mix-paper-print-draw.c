#include "mix-paper-print-private.h"

#include "mix-config.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* Every item is tagged by what it is, so that a reader can say it; tags say nothing to a printer. */
static const char *
get_tag (MixPaperItemKind kind)
{
  switch (kind)
    {
    case MIX_PAPER_ITEM_TITLE:
      return "H1";
    case MIX_PAPER_ITEM_HEADING:
      return "H2";
    case MIX_PAPER_ITEM_CAPTION:
      return "Caption";
    case MIX_PAPER_ITEM_NOTE:
      return "Note";
    case MIX_PAPER_ITEM_ROWS:
      return "Table";
    case MIX_PAPER_ITEM_PLOT:
      return "Figure";
    default:
      return "P";
    }
}

static void
draw_text (MixPaperPrint *self, const MixPaperItem *item, cairo_t *cairo)
{
  _mix_paper_print_set_text (self, item->kind, item->text, self->width);
  if (item->kind == MIX_PAPER_ITEM_NOTE || item->kind == MIX_PAPER_ITEM_SUBTITLE)
    cairo_set_source_rgb (cairo, MIX_TABLE_PRINT_GREY, MIX_TABLE_PRINT_GREY, MIX_TABLE_PRINT_GREY);
  if (item->kind == MIX_PAPER_ITEM_TITLE || item->kind == MIX_PAPER_ITEM_HEADING)
    cairo_set_source_rgb (cairo, MIX_PAPER_ACCENT_RED, MIX_PAPER_ACCENT_GREEN, MIX_PAPER_ACCENT_BLUE);
  cairo_move_to (cairo, 0, item->y);
  pango_cairo_show_layout (cairo, self->layout);
  cairo_set_source_rgb (cairo, 0, 0, 0);
}

static void
draw_rows (const MixPaperItem *item, cairo_t *cairo)
{
  const MixTablePrintBand *band = &g_array_index (item->table->bands, MixTablePrintBand, item->band);
  double y = _mix_table_print_draw_row (item->table, cairo, band, MIX_TABLE_PRINT_TITLES, item->y);

  for (guint row = item->first_row; row < item->last_row; row++)
    y = _mix_table_print_draw_row (item->table, cairo, band, row, y);
}

/* The outline's entries lead to destinations: "section-3". */
static void
begin_destination (const MixPaperItem *item, cairo_t *cairo)
{
  g_autofree char *attributes = g_strdup_printf ("name='section-%u'", item->section);

  cairo_tag_begin (cairo, CAIRO_TAG_DEST, attributes);
}

static void
draw_item (MixPaperPrint *self, const MixPaperItem *item, cairo_t *cairo)
{
  if (item->kind == MIX_PAPER_ITEM_HEADING)
    begin_destination (item, cairo);
  cairo_tag_begin (cairo, get_tag (item->kind), NULL);
  if (item->kind == MIX_PAPER_ITEM_ROWS)
    draw_rows (item, cairo);
  else if (item->kind == MIX_PAPER_ITEM_PLOT)
    _mix_paper_plot_draw (self, item->part, cairo, item->y);
  else
    draw_text (self, item, cairo);
  cairo_tag_end (cairo, get_tag (item->kind));
  if (item->kind == MIX_PAPER_ITEM_HEADING)
    cairo_tag_end (cairo, CAIRO_TAG_DEST);
}

static void
draw_footing (MixPaperPrint *self, cairo_t *cairo, guint page)
{
  /* Translators: numbers of pages. */
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, self->n_pages);
  double y;

  _mix_paper_print_set_text (self, MIX_PAPER_ITEM_NOTE, self->paper->subtitle, self->width);
  y = self->height - _mix_paper_print_get_text_height (self);
  cairo_set_source_rgb (cairo, MIX_TABLE_PRINT_GREY, MIX_TABLE_PRINT_GREY, MIX_TABLE_PRINT_GREY);
  cairo_move_to (cairo, 0, y);
  pango_cairo_show_layout (cairo, self->layout);
  _mix_paper_print_set_text (self, MIX_PAPER_ITEM_NOTE, number, self->width);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
  cairo_move_to (cairo, 0, y);
  pango_cairo_show_layout (cairo, self->layout);
  cairo_set_source_rgb (cairo, 0, 0, 0);
}

/**
 * mix_paper_print_draw:
 * @self: a paper whose pages were set
 * @cairo: of the page, in points from its corner
 * @page: from 0
 *
 * Draws a page.
 */
void
mix_paper_print_draw (MixPaperPrint *self, cairo_t *cairo, guint page)
{
  g_return_if_fail (page < self->n_pages);

  cairo_save (cairo);
  cairo_translate (cairo, MIX_PAPER_MARGIN, MIX_PAPER_MARGIN);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  for (guint i = 0; i < self->items->len; i++)
    {
      const MixPaperItem *item = &g_array_index (self->items, MixPaperItem, i);

      if (item->page == page)
        draw_item (self, item, cairo);
    }
  draw_footing (self, cairo, page);
  cairo_restore (cairo);
}

static cairo_status_t
write_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The day that the paper is of stands for the day it was made on: the same paper is the same bytes. */
static void
set_metadata (const MixPaperPrint *self, cairo_surface_t *surface)
{
  g_autofree char *day = mix_date_format_iso (self->paper->as_at);
  g_autofree char *created = g_strdup_printf ("%sT00:00:00Z", day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->paper->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, self->paper->subtitle);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Skillmix");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static void
add_outline (const MixPaperPrint *self, cairo_surface_t *surface)
{
  for (guint i = 0; i < self->paper->sections->len; i++)
    {
      const MixPaperSection *section = self->paper->sections->pdata[i];
      g_autofree char *attributes = g_strdup_printf ("dest='section-%u'", i);

      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, section->heading, attributes, 0);
    }
}

/* What is tagged after a page was shown would begin another: the document ends on its last. */
static void
draw_pages (MixPaperPrint *self, cairo_t *cairo)
{
  cairo_tag_begin (cairo, "Document", NULL);
  for (guint page = 0; page < self->n_pages; page++)
    {
      mix_paper_print_draw (self, cairo, page);
      if (page + 1 == self->n_pages)
        cairo_tag_end (cairo, "Document");
      cairo_show_page (cairo);
    }
}

static void
draw_all (MixPaperPrint *self, cairo_surface_t *surface)
{
  cairo_t *cairo = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cairo);

  /* One unit of a PDF is a point, so text is set at 72 points to the inch. */
  pango_cairo_context_set_resolution (context, 72);
  mix_paper_print_set_pages (self, context, MIX_PAPER_WIDTH, MIX_PAPER_HEIGHT);
  add_outline (self, surface);
  draw_pages (self, cairo);
  if (cairo_status (cairo) != CAIRO_STATUS_SUCCESS)
    g_warning ("%s", cairo_status_to_string (cairo_status (cairo)));
  g_clear_object (&self->layout);
  g_ptr_array_set_size (self->tables, 0);
  g_array_set_size (self->items, 0);
  g_object_unref (context);
  cairo_destroy (cairo);
}

/**
 * mix_paper_print_make_pdf:
 * @self: a paper
 *
 * Needs no display.
 *
 * Returns: (transfer full): it as a PDF file of A4 pages, with tags and an outline; its pages have to be set anew after
 */
GBytes *
mix_paper_print_make_pdf (MixPaperPrint *self)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (write_bytes_cb, bytes, MIX_PAPER_WIDTH, MIX_PAPER_HEIGHT);

  set_metadata (self, surface);
  draw_all (self, surface);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}
