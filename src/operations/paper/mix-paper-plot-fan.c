#include "mix-paper-print-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Ranges over time: 8 in 10 runs, half of them, the likely line, and what is wanted as steps. */

#define LEFT 36.0
#define OUTER_TINT 0.16
#define INNER_TINT 0.26
#define N_TICKS 4

typedef struct
{
  const MixPaperPart *part;
  double left, width; /* of the plot, points */
  double top, height;
  double from, until; /* days */
  double least, most; /* values */
} Fan;

enum
{
  P10,
  P25,
  P50,
  P75,
  P90,
};

static double
get_x (const Fan *fan, guint row)
{
  double day = (double) mix_data_table_get_number (fan->part->table, row, fan->part->plot.label);

  return fan->left + (day - fan->from) / MAX (fan->until - fan->from, 1) * fan->width;
}

static double
find_y (const Fan *fan, double value)
{
  return fan->top + fan->height - (value - fan->least) / (fan->most - fan->least) * fan->height;
}

static double
get_value (const Fan *fan, guint row, guint column)
{
  return (double) mix_data_table_get_number (fan->part->table, row, column);
}

static double
get_y (const Fan *fan, guint row, guint series)
{
  return find_y (fan, get_value (fan, row, fan->part->plot.series[series]));
}

static gboolean
has_mark (const Fan *fan, guint row)
{
  return fan->part->plot.mark != MIX_PAPER_NO_COLUMN
         && mix_data_table_is_known (fan->part->table, row, fan->part->plot.mark);
}

/* From a little below all that is drawn to a little above; from nothing where that is not far. */
static void
set_scale (Fan *fan)
{
  double margin;

  fan->least = G_MAXDOUBLE;
  fan->most = -G_MAXDOUBLE;
  for (guint row = 0; row < fan->part->plot.n_rows; row++)
    {
      fan->least = MIN (fan->least, get_value (fan, row, fan->part->plot.series[P10]));
      fan->most = MAX (fan->most, get_value (fan, row, fan->part->plot.series[P90]));
      if (!has_mark (fan, row))
        continue;
      fan->least = MIN (fan->least, get_value (fan, row, fan->part->plot.mark));
      fan->most = MAX (fan->most, get_value (fan, row, fan->part->plot.mark));
    }
  margin = MAX ((fan->most - fan->least) * 0.1, 1);
  fan->least = fan->least >= 0 && fan->least < fan->most / 2 ? 0 : fan->least - margin;
  fan->most += margin;
}

static void
fill_band (const Fan *fan, cairo_t *cairo, guint lower, guint upper, double tint)
{
  guint n_rows = fan->part->plot.n_rows;

  for (guint row = 0; row < n_rows; row++)
    cairo_line_to (cairo, get_x (fan, row), get_y (fan, row, lower));
  for (guint row = n_rows; row > 0; row--)
    cairo_line_to (cairo, get_x (fan, row - 1), get_y (fan, row - 1, upper));
  cairo_close_path (cairo);
  _mix_paper_plot_set_series_colour (cairo, 0, tint);
  cairo_fill (cairo);
}

static void
draw_likely (const Fan *fan, cairo_t *cairo)
{
  for (guint row = 0; row < fan->part->plot.n_rows; row++)
    cairo_line_to (cairo, get_x (fan, row), get_y (fan, row, P50));
  _mix_paper_plot_set_series_colour (cairo, 0, 1);
  cairo_set_line_width (cairo, 1.6);
  cairo_stroke (cairo);
}

/* What is wanted holds from its day until the next one. */
static void
draw_wanted (const Fan *fan, cairo_t *cairo)
{
  static const double dashes[] = { 4, 3 };
  const guint lost = 4;
  double before = NAN;

  for (guint row = 0; row < fan->part->plot.n_rows; row++)
    {
      double y = has_mark (fan, row) ? find_y (fan, get_value (fan, row, fan->part->plot.mark)) : NAN;

      if (!isnan (before))
        cairo_line_to (cairo, get_x (fan, row), before);
      if (!isnan (y))
        cairo_line_to (cairo, get_x (fan, row), y);
      before = y;
    }
  _mix_paper_plot_set_series_colour (cairo, lost, 1);
  cairo_set_dash (cairo, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cairo, 1.2);
  cairo_stroke (cairo);
  cairo_set_dash (cairo, NULL, 0, 0);
}

static void
draw_values (MixPaperPrint *self, const Fan *fan, cairo_t *cairo)
{
  MixCellType type = mix_data_table_get_column (fan->part->table, fan->part->plot.series[P50])->type;

  for (guint i = 0; i <= N_TICKS; i++)
    {
      double value = fan->least + (fan->most - fan->least) * i / N_TICKS;
      double y = find_y (fan, value);
      g_autofree char *tick = _mix_paper_plot_dup_tick (type, value);

      cairo_set_source_rgb (cairo, MIX_TABLE_PRINT_LIGHT_GREY, MIX_TABLE_PRINT_LIGHT_GREY, MIX_TABLE_PRINT_LIGHT_GREY);
      cairo_set_line_width (cairo, MIX_TABLE_PRINT_RULE);
      cairo_move_to (cairo, fan->left, y);
      cairo_line_to (cairo, fan->left + fan->width, y);
      cairo_stroke (cairo);
      _mix_paper_plot_show_text (self, cairo, tick, fan->left - MIX_PAPER_GAP, y - MIX_PAPER_GAP, 1);
    }
}

/* Months below, as many as do not touch. */
static void
draw_days (MixPaperPrint *self, const Fan *fan, cairo_t *cairo)
{
  const double apart = 40;
  double free_from = fan->left - apart / 2, right = fan->left + fan->width;

  for (guint row = 0; row < fan->part->plot.n_rows; row++)
    {
      MixDate day = (MixDate) mix_data_table_get_number (fan->part->table, row, fan->part->plot.label);
      double x = get_x (fan, row);
      g_autofree char *text = mix_date_format_short (day);

      double align = row == 0 ? 0 : x > right - apart / 2 ? 1 : 0.5;

      if (x - align * apart < free_from)
        continue;
      _mix_paper_plot_show_text (self, cairo, text, x, fan->top + fan->height + 1, align);
      free_from = x + (1 - align) * apart;
    }
}

void
_mix_paper_plot_draw_fan (MixPaperPrint *self, const MixPaperPart *part, cairo_t *cairo, double y)
{
  Fan fan = { .part = part, .left = LEFT, .width = self->width - LEFT, .top = y, .height = MIX_PAPER_FAN_HEIGHT };

  if (part->plot.n_rows == 0)
    return;
  fan.from = (double) mix_data_table_get_number (part->table, 0, part->plot.label);
  fan.until = (double) mix_data_table_get_number (part->table, part->plot.n_rows - 1, part->plot.label);
  set_scale (&fan);
  draw_values (self, &fan, cairo);
  fill_band (&fan, cairo, P10, P90, OUTER_TINT);
  fill_band (&fan, cairo, P25, P75, INNER_TINT);
  draw_likely (&fan, cairo);
  draw_wanted (&fan, cairo);
  draw_days (self, &fan, cairo);
  cairo_set_source_rgb (cairo, 0, 0, 0);
}
