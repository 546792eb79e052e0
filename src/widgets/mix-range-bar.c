#include "mix-range-bar.h"

#include "mix-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "mix-draw.h"
#include "mix-pattern.h"
#include "mix-style.h"

#define HEIGHT_EM 0.8f
#define LEAST_WIDTH_EM 3
#define USUAL_WIDTH_EM 5.5f
#define RADIUS 3.0f
#define TICK_WIDTH 2.0f
#define TRACK_SHARE 0.55f
#define LEAST_LENGTH 4.0f

/* A range on its scale, with a tick at the likely figure. Without a range only the scale is drawn, dashed: not known.
 */
struct _MixRangeBar
{
  GtkWidget parent_instance;

  gboolean known;
  MixRange range;
  guint series; /* from 1 */
};

G_DEFINE_FINAL_TYPE (MixRangeBar, mix_range_bar, GTK_TYPE_WIDGET)

static char *
describe (MixRangeBar *self, const char *subject)
{
  if (!self->known)
    /* Translators: what is measured. */
    return g_strdup_printf (_ ("%s: not known"), subject);
  /* Translators: what is measured, its range, the end of the scale, and the likely figure. */
  return g_strdup_printf (_ ("%s: %g to %g of %g, likely %g"), subject, self->range.low, self->range.high,
                          self->range.most, self->range.likely);
}

static void
fill (GtkSnapshot *snapshot, const graphene_rect_t *area, const GdkRGBA *colour)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, area, MIN (RADIUS, area->size.height / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, colour, area);
  gtk_snapshot_pop (snapshot);
}

static float
get_x (MixRangeBar *self, double value, float width)
{
  double share = (value - self->range.least) / (self->range.most - self->range.least);

  return (float) CLAMP (share, 0, 1) * width;
}

static void
draw_unknown (GtkSnapshot *snapshot, float width, float height)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.4f);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, 0, height / 2);
  gsk_path_builder_line_to (builder, width, height / 2);
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_dash (stroke, (float[2]) { 3, 4 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, mix_style_get_colour (MIX_COLOUR_SECONDARY));
}

static void
mix_range_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixRangeBar *self = MIX_RANGE_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float track = height * TRACK_SHARE;
  GdkRGBA colour = *mix_style_get_colour (MIX_COLOUR_SERIES_1 + self->series - 1);
  float low, high;

  mix_draw_mirror (snapshot, widget);
  if (!self->known)
    {
      draw_unknown (snapshot, width, height);
      return;
    }
  low = MIN (get_x (self, self->range.low, width), width - LEAST_LENGTH);
  high = MAX (get_x (self, self->range.high, width), low + LEAST_LENGTH);
  fill (snapshot, &GRAPHENE_RECT_INIT (0, (height - track) / 2, width, track), mix_style_get_colour (MIX_COLOUR_TRACK));
  if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    colour.alpha = 0.8f;
  fill (snapshot, &GRAPHENE_RECT_INIT (low, 0, high - low, height), &colour);
  gtk_snapshot_append_color (
      snapshot, mix_style_get_colour (MIX_COLOUR_LIMIT),
      &GRAPHENE_RECT_INIT (get_x (self, self->range.likely, width) - TICK_WIDTH / 2, 0, TICK_WIDTH, height));
}

static void
mix_range_bar_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  float em = mix_draw_get_em (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) (em * HEIGHT_EM);
  else
    {
      *minimum = (int) (em * LEAST_WIDTH_EM);
      *natural = (int) (em * USUAL_WIDTH_EM);
    }
}

static void
mix_range_bar_class_init (MixRangeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mix_range_bar_snapshot;
  widget_class->measure = mix_range_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "mixrangebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mix_range_bar_init (MixRangeBar *self)
{
  self->series = 1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * mix_range_bar_new:
 *
 * Returns: (transfer floating): a bar of something that is not known
 */
GtkWidget *
mix_range_bar_new (void)
{
  return g_object_new (MIX_TYPE_RANGE_BAR, NULL);
}

/**
 * mix_range_bar_set_range:
 * @self: a bar
 * @subject: what is measured, for screen readers
 * @range: (nullable): a range on a scale that is longer than nothing; %NULL: not known
 */
void
mix_range_bar_set_range (MixRangeBar *self, const char *subject, const MixRange *range)
{
  g_autofree char *words = NULL;

  g_return_if_fail (MIX_IS_RANGE_BAR (self) && (range == NULL || range->most > range->least));

  self->known = range != NULL;
  if (range != NULL)
    self->range = *range;
  words = describe (self, subject);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mix_range_bar_set_money:
 * @self: a bar
 * @words: the range in words, for screen readers: figures of money are pence
 *
 * Makes it a range of money that is lost, in the colour that charts have for that.
 */
void
mix_range_bar_set_money (MixRangeBar *self, const char *words)
{
  g_return_if_fail (MIX_IS_RANGE_BAR (self));

  self->series = MIX_N_SERIES - 1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mix_range_bar_get_range:
 * @self: a bar
 *
 * Returns: (transfer none) (nullable): its range; %NULL where it is not known
 */
const MixRange *
mix_range_bar_get_range (MixRangeBar *self)
{
  g_return_val_if_fail (MIX_IS_RANGE_BAR (self), NULL);
  return self->known ? &self->range : NULL;
}
