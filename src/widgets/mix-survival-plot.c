#include "mix-survival-plot.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-date-axis.h"
#include "mix-draw.h"
#include "mix-style.h"

#define LEAST_WIDTH_EM 12
#define MOST_LEAST_WIDTH 240 /* so that it gets into a narrow window with large text */
#define USUAL_WIDTH_EM 22
#define LEAST_HEIGHT_EM 8
#define USUAL_HEIGHT_EM 11
#define HEAD_EM 3.2f
#define MARGIN_EM 0.8f
#define FOOT_EM 1.6f
#define LINE_WIDTH 2.0f
#define OUTLINE_WIDTH 1.2f
#define GRID_WIDTH 1.0f
#define TINT 0.16f
#define LABEL_GAP 4.0f
#define MOST_TICKS 5

/*
 * How many of those in a stage still wait after so many days: steps with a band about them, 95% sure, and a dashed line
 * at the days that are usual elsewhere.
 */
struct _MixSurvivalPlot
{
  GtkWidget parent_instance;

  char *subject;
  GArray *points; /* of MixSurvivalPoint, in the order of days */
  double usual_days;
};

typedef struct
{
  graphene_rect_t area;
  double days;
  double step;
  gboolean mirrored;
} Frame;

G_DEFINE_FINAL_TYPE (MixSurvivalPlot, mix_survival_plot, GTK_TYPE_WIDGET)

static const MixSurvivalPoint *
get_point (MixSurvivalPlot *self, guint position)
{
  return &g_array_index (self->points, MixSurvivalPoint, position);
}

/* "Checks: half have come through after 48 days." */
static char *
describe (MixSurvivalPlot *self)
{
  if (self->points->len == 0)
    return g_strdup (_ ("Nobody of your own has come through yet"));
  for (guint i = 0; i < self->points->len; i++)
    if (get_point (self, i)->share <= 0.5)
      /* Translators: a stage, and a number of days. */
      return g_strdup_printf (_ ("%s: half have come through after %.0f days"), self->subject,
                              get_point (self, i)->days);
  /* Translators: a stage. */
  return g_strdup_printf (_ ("%s: fewer than half have come through"), self->subject);
}

static double
choose_step (double days)
{
  static const double STEPS[] = { 5, 10, 20, 30, 50, 100, 200, 500 };

  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    if (days / STEPS[i] <= MOST_TICKS)
      return STEPS[i];
  return 1000;
}

static Frame
make_frame (MixSurvivalPlot *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float em = mix_draw_get_em (widget);
  Frame frame = { .days = MAX (self->usual_days, 1) * 1.1 };

  if (self->points->len > 0)
    frame.days = MAX (frame.days, get_point (self, self->points->len - 1)->days * 1.05);
  frame.step = choose_step (frame.days);
  frame.mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  frame.area = GRAPHENE_RECT_INIT (em * (frame.mirrored ? MARGIN_EM : HEAD_EM), em * MARGIN_EM,
                                   (float) gtk_widget_get_width (widget) - em * (HEAD_EM + MARGIN_EM),
                                   (float) gtk_widget_get_height (widget) - em * (MARGIN_EM + FOOT_EM));
  return frame;
}

static float
get_x (const Frame *frame, double days)
{
  float along = frame->area.size.width * (float) CLAMP (days / frame->days, 0, 1);

  return frame->mirrored ? frame->area.origin.x + frame->area.size.width - along : frame->area.origin.x + along;
}

static float
get_y (const Frame *frame, double share)
{
  return frame->area.origin.y + frame->area.size.height * (float) (1 - CLAMP (share, 0, 1));
}

static void
draw_shares (MixSurvivalPlot *self, GtkSnapshot *snapshot, const Frame *frame)
{
  for (int percent = 0; percent <= 100; percent += 50)
    {
      /* Translators: per cent on an axis. */
      g_autofree char *text = g_strdup_printf (_ ("%d%%"), percent);
      g_autoptr (PangoLayout) layout = mix_date_axis_create_layout (GTK_WIDGET (self), text);
      float y = get_y (frame, percent / 100.0), left = frame->area.origin.x;
      int width, height;

      pango_layout_get_pixel_size (layout, &width, &height);
      gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_TRACK),
                                 &GRAPHENE_RECT_INIT (left, y, frame->area.size.width, GRID_WIDTH));
      mix_draw_layout (snapshot, layout,
                       frame->mirrored ? left + frame->area.size.width + LABEL_GAP : left - LABEL_GAP - (float) width,
                       y - (float) height / 2, mix_style_get_colour (MIX_COLOUR_SECONDARY));
    }
}

static void
draw_days (MixSurvivalPlot *self, GtkSnapshot *snapshot, const Frame *frame)
{
  float below = frame->area.origin.y + frame->area.size.height;

  for (double days = 0; days <= frame->days; days += frame->step)
    {
      g_autofree char *number = g_strdup_printf ("%.0f", days);
      /* Translators: days on an axis. */
      g_autofree char *text = days > 0 ? g_strdup (number) : g_strdup (_ ("0 days"));
      g_autoptr (PangoLayout) layout = mix_date_axis_create_layout (GTK_WIDGET (self), text);
      float x = get_x (frame, days);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_TRACK),
                                 &GRAPHENE_RECT_INIT (x, frame->area.origin.y, GRID_WIDTH, frame->area.size.height));
      x = CLAMP (x - (float) width / 2, 0, (float) (gtk_widget_get_width (GTK_WIDGET (self)) - width));
      mix_draw_layout (snapshot, layout, x, below + LABEL_GAP, mix_style_get_colour (MIX_COLOUR_SECONDARY));
    }
}

/* The interval from one step to the next; nothing where the desktop asks for no tints. */
static void
draw_interval (MixSurvivalPlot *self, GtkSnapshot *snapshot, const Frame *frame)
{
  GdkRGBA colour = *mix_style_get_colour (MIX_COLOUR_SERIES_1);
  gboolean is_plain = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  colour.alpha = TINT;
  for (guint i = 0; i < self->points->len; i++)
    {
      const MixSurvivalPoint *point = get_point (self, i);
      double until = i + 1 < self->points->len ? point[1].days : frame->days;
      float from_x = get_x (frame, point->days), until_x = get_x (frame, until);
      graphene_rect_t area;

      if (isnan (point->lower) || isnan (point->upper))
        continue;
      area = GRAPHENE_RECT_INIT (MIN (from_x, until_x), get_y (frame, point->upper), fabsf (until_x - from_x),
                                 get_y (frame, point->lower) - get_y (frame, point->upper));
      if (is_plain)
        mix_draw_outline (snapshot, &area, 0, OUTLINE_WIDTH, mix_style_get_colour (MIX_COLOUR_SERIES_1));
      else
        gtk_snapshot_append_color (snapshot, &colour, &area);
    }
}

static void
draw_steps (MixSurvivalPlot *self, GtkSnapshot *snapshot, const Frame *frame)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);
  g_autoptr (GskPath) path = NULL;
  float y = get_y (frame, 1);

  gsk_path_builder_move_to (builder, get_x (frame, 0), y);
  for (guint i = 0; i < self->points->len; i++)
    {
      float x = get_x (frame, get_point (self, i)->days);

      gsk_path_builder_line_to (builder, x, y);
      y = get_y (frame, get_point (self, i)->share);
      gsk_path_builder_line_to (builder, x, y);
    }
  gsk_path_builder_line_to (builder, get_x (frame, frame->days), y);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, mix_style_get_colour (MIX_COLOUR_SERIES_1));
}

static void
draw_usual (MixSurvivalPlot *self, GtkSnapshot *snapshot, const Frame *frame)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (OUTLINE_WIDTH);
  g_autoptr (PangoLayout) layout = mix_date_axis_create_layout (GTK_WIDGET (self), _ ("usual"));
  g_autoptr (GskPath) path = NULL;
  float x = get_x (frame, self->usual_days);
  int width;

  gsk_path_builder_move_to (builder, x, frame->area.origin.y);
  gsk_path_builder_line_to (builder, x, frame->area.origin.y + frame->area.size.height);
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_dash (stroke, (float[2]) { 3, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, mix_style_get_colour (MIX_COLOUR_SECONDARY));
  pango_layout_get_pixel_size (layout, &width, NULL);
  x = frame->mirrored || x + LABEL_GAP + (float) width > (float) gtk_widget_get_width (GTK_WIDGET (self))
          ? x - LABEL_GAP - (float) width
          : x + LABEL_GAP;
  mix_draw_layout (snapshot, layout, x, 0, mix_style_get_colour (MIX_COLOUR_SECONDARY));
}

static void
mix_survival_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixSurvivalPlot *self = MIX_SURVIVAL_PLOT (widget);
  Frame frame = make_frame (self);

  if (frame.area.size.width <= 0 || frame.area.size.height <= 0)
    return;
  draw_shares (self, snapshot, &frame);
  draw_days (self, snapshot, &frame);
  if (self->usual_days > 0)
    draw_usual (self, snapshot, &frame);
  if (self->points->len == 0)
    return;
  draw_interval (self, snapshot, &frame);
  draw_steps (self, snapshot, &frame);
}

static void
mix_survival_plot_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  int em = (int) ceilf (mix_draw_get_em (widget));

  *minimum
      = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN (em * LEAST_WIDTH_EM, MOST_LEAST_WIDTH) : em * LEAST_HEIGHT_EM;
  *natural = em * (orientation == GTK_ORIENTATION_HORIZONTAL ? USUAL_WIDTH_EM : USUAL_HEIGHT_EM);
}

static void
mix_survival_plot_finalize (GObject *object)
{
  MixSurvivalPlot *self = MIX_SURVIVAL_PLOT (object);

  g_free (self->subject);
  g_array_unref (self->points);
  G_OBJECT_CLASS (mix_survival_plot_parent_class)->finalize (object);
}

static void
mix_survival_plot_class_init (MixSurvivalPlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_survival_plot_finalize;
  widget_class->snapshot = mix_survival_plot_snapshot;
  widget_class->measure = mix_survival_plot_measure;
  gtk_widget_class_set_css_name (widget_class, "mixsurvivalplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mix_survival_plot_init (MixSurvivalPlot *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (MixSurvivalPoint));
  mix_survival_plot_set_points (self, NULL, NULL, 0, 0);
}

/**
 * mix_survival_plot_new:
 *
 * Returns: (transfer floating): a plot without steps
 */
GtkWidget *
mix_survival_plot_new (void)
{
  return g_object_new (MIX_TYPE_SURVIVAL_PLOT, NULL);
}

/**
 * mix_survival_plot_set_points:
 * @self: a plot
 * @subject: the stage
 * @points: (array length=n_points): in the order of days, copied
 * @n_points: how many
 * @usual_days: typical days of the reference, or 0 where none are known
 */
void
mix_survival_plot_set_points (
    MixSurvivalPlot *self, const char *subject, const MixSurvivalPoint *points, guint n_points, double usual_days)
{
  g_autofree char *words = NULL;

  g_return_if_fail (MIX_IS_SURVIVAL_PLOT (self));

  g_set_str (&self->subject, subject);
  g_array_set_size (self->points, 0);
  if (n_points > 0)
    g_array_append_vals (self->points, points, n_points);
  self->usual_days = usual_days;
  words = describe (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
add_share (MixChartTable *table, double share)
{
  g_autofree char *text = isnan (share) ? NULL : g_strdup_printf (_ ("%.0f%%"), share * 100);

  mix_chart_table_add_text (table, text);
}

/**
 * mix_survival_plot_create_table:
 * @self: a plot
 *
 * Returns: (transfer full): its numbers, a row a step
 */
MixChartTable *
mix_survival_plot_create_table (MixSurvivalPlot *self)
{
  MixChartTable *table;

  g_return_val_if_fail (MIX_IS_SURVIVAL_PLOT (self), NULL);
  table = mix_chart_table_new (self->subject != NULL ? self->subject : _ ("Still Waiting"));
  mix_chart_table_add_column (table, _ ("Days"), TRUE);
  mix_chart_table_add_column (table, _ ("Waiting until then"), TRUE);
  mix_chart_table_add_column (table, _ ("Still waiting after"), TRUE);
  mix_chart_table_add_column (table, _ ("At least, 95% sure"), TRUE);
  mix_chart_table_add_column (table, _ ("At most, 95% sure"), TRUE);
  for (guint i = 0; i < self->points->len; i++)
    {
      const MixSurvivalPoint *point = get_point (self, i);
      g_autofree char *days = g_strdup_printf ("%.0f", point->days);
      g_autofree char *waiting = g_strdup_printf ("%u", point->n_waiting);

      mix_chart_table_begin_row (table);
      mix_chart_table_add_text (table, days);
      mix_chart_table_add_text (table, waiting);
      add_share (table, point->share);
      add_share (table, point->lower);
      add_share (table, point->upper);
    }
  return table;
}
