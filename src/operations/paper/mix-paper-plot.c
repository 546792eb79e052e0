#include "mix-paper-print-private.h"

#include "mix-config.h"
#include "mix-money.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Bars of a table on paper. Series are told apart by pattern, too: a grey print has no colours. */

#define LABEL_WIDTH 130.0
#define VALUE_WIDTH 60.0
#define PATTERN_STEP 4.0
#define PATTERN_WIDTH 0.9
#define MARK_OVERHANG 2.5
#define KEY_SIZE 8.0
#define KEY_GAP 14.0
#define MICROS_A_PERCENT 1e4

/* Keys that have room to the right of the labels. */
#define MOST_BESIDE_LABELS 4

static const double colours[MIX_PAPER_MOST_SERIES][3] = {
  { 0x2f / 255.0, 0x78 / 255.0, 0xbd / 255.0 }, { 0xbd / 255.0, 0x7b / 255.0, 0x00 / 255.0 },
  { 0x00 / 255.0, 0x5f / 255.0, 0x53 / 255.0 }, { 0x3d / 255.0, 0x23 / 255.0, 0x75 / 255.0 },
  { 0xa5 / 255.0, 0x30 / 255.0, 0x0c / 255.0 }, { 0x82 / 255.0, 0x87 / 255.0, 0x8f / 255.0 },
};

void
_mix_paper_plot_set_series_colour (cairo_t *cairo, guint series, double opacity)
{
  const double *colour = colours[series % MIX_PAPER_MOST_SERIES];

  cairo_set_source_rgba (cairo, colour[0], colour[1], colour[2], opacity);
}

/* Lines from one edge of a box to the other, @slope to the side on the way down. */
static void
add_lines (cairo_t *cairo, double width, double height, double slope)
{
  for (double x = -height; x < width + height; x += PATTERN_STEP)
    {
      cairo_move_to (cairo, x, 0);
      cairo_line_to (cairo, x + slope * height, height);
    }
}

static void
add_rows (cairo_t *cairo, double width, double height)
{
  for (double y = PATTERN_STEP / 2; y < height; y += PATTERN_STEP)
    {
      cairo_move_to (cairo, 0, y);
      cairo_line_to (cairo, width, y);
    }
}

/* By series: solid, diagonal, dots, horizontal, crossed, vertical. */
static void
add_pattern (cairo_t *cairo, guint series, double width, double height)
{
  static const double dots[] = { PATTERN_WIDTH, PATTERN_STEP - PATTERN_WIDTH };

  switch (series % MIX_PAPER_MOST_SERIES)
    {
    case 0:
      return;
    case 2:
      cairo_set_dash (cairo, dots, G_N_ELEMENTS (dots), 0);
      add_rows (cairo, width, height);
      break;
    case 3:
      add_rows (cairo, width, height);
      break;
    case 5:
      add_lines (cairo, width, height, 0);
      break;
    case 4:
      add_lines (cairo, width, height, -1);
      add_lines (cairo, width, height, 1);
      break;
    default:
      add_lines (cairo, width, height, 1);
    }
}

static void
fill_box (cairo_t *cairo, guint series, double x, double y, double width, double height)
{
  if (width <= 0)
    return;
  cairo_save (cairo);
  cairo_translate (cairo, x, y);
  cairo_rectangle (cairo, 0, 0, width, height);
  _mix_paper_plot_set_series_colour (cairo, series, 1);
  cairo_fill_preserve (cairo);
  cairo_clip (cairo);
  add_pattern (cairo, series, width, height);
  cairo_set_source_rgba (cairo, 1, 1, 1, 0.75);
  cairo_set_line_width (cairo, PATTERN_WIDTH);
  cairo_stroke (cairo);
  cairo_restore (cairo);
}

/* What money that lapses is drawn as everywhere. */
static guint
get_style (const MixPaperPart *part, guint series)
{
  const guint lost = 4;
  const char *key = mix_data_table_get_column (part->table, part->plot.series[series])->key;

  return g_str_equal (key, "lapses") ? lost : series;
}

static double
get_value (const MixPaperPart *part, guint row, guint column)
{
  if (column == MIX_PAPER_NO_COLUMN || !mix_data_table_is_known (part->table, row, column))
    return 0;
  return MAX ((double) mix_data_table_get_number (part->table, row, column), 0);
}

static double
find_most (const MixPaperPart *part)
{
  double most = 1;

  for (guint row = 0; row < part->plot.n_rows; row++)
    {
      double sum = 0;

      for (guint i = 0; i < part->plot.n_series; i++)
        sum += get_value (part, row, part->plot.series[i]);
      most = MAX (most, MAX (sum, get_value (part, row, part->plot.mark)));
    }
  return most;
}

/* As short as an axis has it. */
char *
_mix_paper_plot_dup_tick (MixCellType type, double value)
{
  gint64 number = (gint64) floor (value + 0.5);

  if (type == MIX_CELL_MONEY)
    return mix_money_format_short (number);
  if (type == MIX_CELL_MINUTES)
    return mix_text_format_hours (number);
  if (type == MIX_CELL_WTE)
    return mix_text_format_hours (number * 6 / 10);
  if (type == MIX_CELL_CHANCE || type == MIX_CELL_PERCENT)
    return g_strdup_printf ("%.0f%%", value / MICROS_A_PERCENT);
  return mix_text_format_thousands (number);
}

/* At @align of its width, 0 for its start; returns the width. */
double
_mix_paper_plot_show_text (MixPaperPrint *self, cairo_t *cairo, const char *text, double x, double y, double align)
{
  int width;

  _mix_paper_print_set_text (self, MIX_PAPER_ITEM_NOTE, text, -1);
  pango_layout_get_size (self->layout, &width, NULL);
  cairo_move_to (cairo, x - width * MIX_TABLE_PRINT_POINTS_TO_THE_UNIT * align, y);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  pango_cairo_show_layout (cairo, self->layout);
  return width * MIX_TABLE_PRINT_POINTS_TO_THE_UNIT;
}

static void
draw_label (MixPaperPrint *self, const MixPaperPart *part, cairo_t *cairo, guint row, double y)
{
  g_autofree char *label = mix_data_table_dup_shown (part->table, row, part->plot.label);

  _mix_paper_print_set_text (self, MIX_PAPER_ITEM_NOTE, label, LABEL_WIDTH - MIX_PAPER_GAP);
  pango_layout_set_height (self->layout, 0);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  cairo_move_to (cairo, 0, y);
  pango_cairo_show_layout (cairo, self->layout);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_height (self->layout, -1);
}

static void
draw_mark (cairo_t *cairo, double x, double y)
{
  cairo_set_source_rgb (cairo, 0, 0, 0);
  cairo_set_line_width (cairo, 1.6);
  cairo_move_to (cairo, x, y - MARK_OVERHANG);
  cairo_line_to (cairo, x, y + MIX_PAPER_BAR_HEIGHT + MARK_OVERHANG);
  cairo_stroke (cairo);
}

static void
draw_bar (MixPaperPrint *self, const MixPaperPart *part, cairo_t *cairo, guint row, double y, double scale)
{
  double x = LABEL_WIDTH;

  draw_label (self, part, cairo, row, y);
  for (guint i = 0; i < part->plot.n_series; i++)
    {
      double width = get_value (part, row, part->plot.series[i]) * scale;

      fill_box (cairo, get_style (part, i), x, y, width, MIX_PAPER_BAR_HEIGHT);
      x += width;
    }
  if (get_value (part, row, part->plot.mark) > 0)
    draw_mark (cairo, LABEL_WIDTH + get_value (part, row, part->plot.mark) * scale, y);
  if (part->plot.n_series == 1)
    {
      g_autofree char *value = mix_data_table_dup_shown (part->table, row, part->plot.series[0]);

      _mix_paper_plot_show_text (self, cairo, value, x + MIX_PAPER_GAP, y, 0);
    }
}

static void
draw_axis (MixPaperPrint *self, const MixPaperPart *part, cairo_t *cairo, double y, double most, double scale)
{
  MixCellType type = mix_data_table_get_column (part->table, part->plot.series[0])->type;

  for (guint i = 0; i <= 2; i++)
    {
      g_autofree char *tick = _mix_paper_plot_dup_tick (type, most * i / 2);

      _mix_paper_plot_show_text (self, cairo, tick, LABEL_WIDTH + most * scale * i / 2, y, i / 2.0);
    }
}

static void
draw_legend (MixPaperPrint *self, const MixPaperPart *part, cairo_t *cairo, double y)
{
  double x = part->plot.n_series > MOST_BESIDE_LABELS ? 0 : LABEL_WIDTH;

  for (guint i = 0; i < part->plot.n_series; i++)
    {
      const char *title = mix_data_table_get_column (part->table, part->plot.series[i])->title;

      fill_box (cairo, get_style (part, i), x, y + 1, KEY_SIZE, KEY_SIZE);
      x += KEY_SIZE + KEY_GAP / 4;
      x += _mix_paper_plot_show_text (self, cairo, title, x, y, 0) + KEY_GAP;
    }
}

/* How much room a plot takes, in points. */
double
_mix_paper_plot_get_height (const MixPaperPart *part)
{
  double legend = part->plot.n_series > 1 ? MIX_PAPER_LEGEND_HEIGHT : 0;

  if (part->plot.kind == MIX_PAPER_FAN)
    return MIX_PAPER_FAN_HEIGHT + MIX_PAPER_AXIS_HEIGHT;
  if (part->plot.kind == MIX_PAPER_FIGURES)
    return MIX_PAPER_TILE_HEIGHT;
  return legend + part->plot.n_rows * MIX_PAPER_BAR_STEP + MIX_PAPER_AXIS_HEIGHT;
}

static void
draw_bars (MixPaperPrint *self, const MixPaperPart *part, cairo_t *cairo, double y)
{
  double most = find_most (part);
  double scale = (self->width - LABEL_WIDTH - VALUE_WIDTH) / most;

  if (part->plot.n_series > 1)
    {
      draw_legend (self, part, cairo, y);
      y += MIX_PAPER_LEGEND_HEIGHT;
    }
  for (guint row = 0; row < part->plot.n_rows; row++, y += MIX_PAPER_BAR_STEP)
    draw_bar (self, part, cairo, row, y, scale);
  draw_axis (self, part, cairo, y, most, scale);
}

void
_mix_paper_plot_draw (MixPaperPrint *self, const MixPaperPart *part, cairo_t *cairo, double y)
{
  if (part->plot.kind == MIX_PAPER_FAN)
    _mix_paper_plot_draw_fan (self, part, cairo, y);
  else if (part->plot.kind == MIX_PAPER_FIGURES)
    _mix_paper_plot_draw_figures (self, part, cairo, y);
  else
    draw_bars (self, part, cairo, y);
  cairo_set_source_rgb (cairo, 0, 0, 0);
}
