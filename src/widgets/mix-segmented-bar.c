#include "mix-segmented-bar.h"

#include <adwaita.h>

#include "mix-draw.h"
#include "mix-series-key.h"

#define BAR_HEIGHT 14.0f
#define GAP 8

/* The parts of a whole side by side, each with its own colour and pattern, over a legend that says the same in words.
 */
struct _MixSegmentedBar
{
  GtkWidget parent_instance;

  GtkWidget *legend;
  GArray *values; /* of double */
};

G_DEFINE_FINAL_TYPE (MixSegmentedBar, mix_segmented_bar, GTK_TYPE_WIDGET)

static void
clear_legend (MixSegmentedBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->legend)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->legend), child);
}

static void
mix_segmented_bar_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  MixSegmentedBar *self = MIX_SEGMENTED_BAR (widget);

  gtk_widget_measure (self->legend, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += (int) BAR_HEIGHT + GAP;
      *natural += (int) BAR_HEIGHT + GAP;
    }
}

static void
mix_segmented_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkAllocation below = { 0, (int) BAR_HEIGHT + GAP, width, height - (int) BAR_HEIGHT - GAP };

  gtk_widget_size_allocate (MIX_SEGMENTED_BAR (widget)->legend, &below, -1);
}

static void
draw_segments (MixSegmentedBar *self, GtkSnapshot *snapshot, float width)
{
  double total = 0;
  float x = 0;

  for (guint i = 0; i < self->values->len; i++)
    total += g_array_index (self->values, double, i);
  for (guint i = 0; i < self->values->len && total > 0; i++)
    {
      float part = (float) (g_array_index (self->values, double, i) / total) * width;

      mix_pattern_append (snapshot, mix_pattern_of_series (i),
                          &GRAPHENE_RECT_INIT (x, 0, MAX (part - 1, 0), BAR_HEIGHT), MIX_PATTERN_SPACING_IN_BAR,
                          mix_style_get_colour (MIX_COLOUR_SERIES_1 + i),
                          mix_style_get_colour (MIX_COLOUR_PATTERN_LINE));
      x += part;
    }
}

static void
mix_segmented_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixSegmentedBar *self = MIX_SEGMENTED_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  GskRoundedRect shape;

  gtk_snapshot_save (snapshot);
  mix_draw_mirror (snapshot, widget);
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (0, 0, width, BAR_HEIGHT), 3);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  draw_segments (self, snapshot, width);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
  gtk_widget_snapshot_child (widget, self->legend, snapshot);
}

static GtkSizeRequestMode
mix_segmented_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mix_segmented_bar_dispose (GObject *object)
{
  g_clear_pointer (&MIX_SEGMENTED_BAR (object)->legend, gtk_widget_unparent);
  G_OBJECT_CLASS (mix_segmented_bar_parent_class)->dispose (object);
}

static void
mix_segmented_bar_finalize (GObject *object)
{
  g_array_unref (MIX_SEGMENTED_BAR (object)->values);
  G_OBJECT_CLASS (mix_segmented_bar_parent_class)->finalize (object);
}

static void
mix_segmented_bar_class_init (MixSegmentedBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mix_segmented_bar_dispose;
  object_class->finalize = mix_segmented_bar_finalize;
  widget_class->measure = mix_segmented_bar_measure;
  widget_class->size_allocate = mix_segmented_bar_size_allocate;
  widget_class->snapshot = mix_segmented_bar_snapshot;
  widget_class->get_request_mode = mix_segmented_bar_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mix_segmented_bar_init (MixSegmentedBar *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  self->legend = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->legend), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->legend), 3);
  gtk_widget_add_css_class (self->legend, "mix-dense");
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
}

/**
 * mix_segmented_bar_new:
 *
 * Returns: (transfer floating): a bar without parts
 */
GtkWidget *
mix_segmented_bar_new (void)
{
  return g_object_new (MIX_TYPE_SEGMENTED_BAR, NULL);
}

/**
 * mix_segmented_bar_set_segments:
 * @self: a bar
 * @segments: (array length=n_segments): the parts, copied
 * @n_segments: how many, at most %MIX_N_SERIES
 */
void
mix_segmented_bar_set_segments (MixSegmentedBar *self, const MixBarSegment *segments, guint n_segments)
{
  g_return_if_fail (MIX_IS_SEGMENTED_BAR (self) && n_segments <= MIX_N_SERIES);

  clear_legend (self);
  g_array_set_size (self->values, 0);
  for (guint i = 0; i < n_segments; i++)
    {
      g_array_append_val (self->values, segments[i].value);
      adw_wrap_box_append (ADW_WRAP_BOX (self->legend), mix_series_key_new (i, segments[i].label, segments[i].text));
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * mix_segmented_bar_get_n_segments:
 * @self: a bar
 *
 * Returns: how many parts it has
 */
guint
mix_segmented_bar_get_n_segments (MixSegmentedBar *self)
{
  g_return_val_if_fail (MIX_IS_SEGMENTED_BAR (self), 0);
  return self->values->len;
}
