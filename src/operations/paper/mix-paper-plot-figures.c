#include "mix-paper-print-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* A row's figures on tiles beside each other, each over its title. */

#define TILE_GAP 8.0
#define PADDING 6.0
#define CORNER 5.0
#define TITLE_OFFSET 29.0
#define TINT 0.10

static void
fill_tile (cairo_t *cairo, double x, double y, double width)
{
  double height = MIX_PAPER_TILE_HEIGHT - TILE_GAP;

  cairo_new_sub_path (cairo);
  cairo_arc (cairo, x + width - CORNER, y + CORNER, CORNER, -G_PI_2, 0);
  cairo_arc (cairo, x + width - CORNER, y + height - CORNER, CORNER, 0, G_PI_2);
  cairo_arc (cairo, x + CORNER, y + height - CORNER, CORNER, G_PI_2, G_PI);
  cairo_arc (cairo, x + CORNER, y + CORNER, CORNER, G_PI, 3 * G_PI_2);
  cairo_close_path (cairo);
  cairo_set_source_rgba (cairo, MIX_PAPER_ACCENT_RED, MIX_PAPER_ACCENT_GREEN, MIX_PAPER_ACCENT_BLUE, TINT);
  cairo_fill (cairo);
}

/* As large as goes on one line. */
static void
set_figure (MixPaperPrint *self, const char *text, double width)
{
  static const double scales[] = { 1.9, 1.6, 1.3, 1.1, 0.9 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
      int needed;

      pango_attr_list_insert (attributes, pango_attr_scale_new (scales[i]));
      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_width (self->layout, -1);
      pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
      pango_layout_set_attributes (self->layout, attributes);
      pango_layout_set_text (self->layout, text, -1);
      pango_layout_get_size (self->layout, &needed, NULL);
      if (needed <= width * PANGO_SCALE)
        return;
    }
}

/* "At least" is for the title: the figure is large. */
static char *
dup_tile_title (MixDataTable *table, guint row, guint column)
{
  const char *title = mix_data_table_get_column (table, column)->title;

  switch (mix_data_table_get_bound (table, row, column))
    {
    case MIX_CELL_AT_LEAST:
      /* Translators: what a figure is of, which is a lower bound. */
      return g_strdup_printf (_ ("%s, at least"), title);
    case MIX_CELL_AT_MOST:
      /* Translators: what a figure is of, which is an upper bound. */
      return g_strdup_printf (_ ("%s, at most"), title);
    default:
      return g_strdup (title);
    }
}

static void
draw_tile (
    MixPaperPrint *self, const MixPaperPart *part, cairo_t *cairo, guint series, double x, double y, double width)
{
  guint column = part->plot.series[series];
  g_autofree char *figure = mix_data_table_dup_exact (part->table, part->plot.n_rows - 1, column);
  g_autofree char *title = dup_tile_title (part->table, part->plot.n_rows - 1, column);
  double height;

  fill_tile (cairo, x, y, width);
  set_figure (self, figure, width - 2 * PADDING);
  height = _mix_paper_print_get_text_height (self);
  cairo_set_source_rgb (cairo, MIX_PAPER_ACCENT_RED, MIX_PAPER_ACCENT_GREEN, MIX_PAPER_ACCENT_BLUE);
  cairo_move_to (cairo, x + PADDING, y + (TITLE_OFFSET - height) / 2 + 2);
  pango_cairo_show_layout (cairo, self->layout);
  _mix_paper_print_set_text (self, MIX_PAPER_ITEM_NOTE, title, width - 2 * PADDING);
  cairo_set_source_rgb (cairo, MIX_TABLE_PRINT_GREY, MIX_TABLE_PRINT_GREY, MIX_TABLE_PRINT_GREY);
  cairo_move_to (cairo, x + PADDING, y + TITLE_OFFSET);
  pango_cairo_show_layout (cairo, self->layout);
}

void
_mix_paper_plot_draw_figures (MixPaperPrint *self, const MixPaperPart *part, cairo_t *cairo, double y)
{
  guint n = part->plot.n_series;
  double width = (self->width - (n - 1) * TILE_GAP) / n;

  for (guint i = 0; i < n && part->plot.n_rows > 0; i++)
    draw_tile (self, part, cairo, i, i * (width + TILE_GAP), y, width);
}
