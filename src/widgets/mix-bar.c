#include "mix-bar.h"

#include "mix-draw.h"

#define RADIUS 3.0f

/*
 * One bar beside a number, from "start" to "start" + "value" on a scale of 0 to "maximum": a list size among others, or
 * a step of a waterfall. "series" 0 takes the colour of the text.
 */
struct _MixBar
{
  GtkWidget parent_instance;

  double start;
  double value;
  double maximum;
  guint series; /* 1 to MIX_N_SERIES */
  MixPattern pattern;
  gboolean show_track;
};

enum
{
  PROP_0,
  PROP_START,
  PROP_VALUE,
  PROP_MAXIMUM,
  PROP_SERIES,
  PROP_SHOW_TRACK,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixBar, mix_bar, GTK_TYPE_WIDGET)

static void
update (MixBar *self, guint property)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, self->maximum, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  self->value, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
set_number (MixBar *self, double *field, double number, guint property)
{
  if (*field == number)
    return;
  *field = number;
  update (self, property);
}

static void
mix_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixBar *self = MIX_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  graphene_rect_t area;
  GskRoundedRect shape;
  GdkRGBA colour;

  if (self->maximum <= 0)
    return;
  mix_draw_mirror (snapshot, widget);
  gtk_widget_get_color (widget, &colour);
  if (self->series > 0)
    colour = *mix_style_get_colour (MIX_COLOUR_SERIES_1 + self->series - 1);
  if (self->show_track)
    {
      gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (0, 0, width, height), RADIUS);
      gtk_snapshot_push_rounded_clip (snapshot, &shape);
      gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_TRACK), &shape.bounds);
      gtk_snapshot_pop (snapshot);
    }
  graphene_rect_init (&area, (float) (self->start / self->maximum) * width, 0,
                      MAX ((float) (self->value / self->maximum) * width, self->value > 0 ? 1 : 0), height);
  gsk_rounded_rect_init_from_rect (&shape, &area, MIN (RADIUS, area.size.width / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  mix_pattern_append (snapshot, self->pattern, &area, MIX_PATTERN_SPACING_IN_BAR, &colour,
                      mix_style_get_colour (MIX_COLOUR_PATTERN_LINE));
  gtk_snapshot_pop (snapshot);
}

static void
mix_bar_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixBar *self = MIX_BAR (object);

  switch (property_id)
    {
    case PROP_START:
      g_value_set_double (value, self->start);
      break;
    case PROP_VALUE:
      g_value_set_double (value, self->value);
      break;
    case PROP_MAXIMUM:
      g_value_set_double (value, self->maximum);
      break;
    case PROP_SERIES:
      g_value_set_uint (value, self->series);
      break;
    case PROP_SHOW_TRACK:
      g_value_set_boolean (value, self->show_track);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_bar_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixBar *self = MIX_BAR (object);

  switch (property_id)
    {
    case PROP_START:
      mix_bar_set_start (self, g_value_get_double (value));
      break;
    case PROP_VALUE:
      mix_bar_set_value (self, g_value_get_double (value));
      break;
    case PROP_MAXIMUM:
      mix_bar_set_maximum (self, g_value_get_double (value));
      break;
    case PROP_SERIES:
      mix_bar_set_series (self, g_value_get_uint (value));
      break;
    case PROP_SHOW_TRACK:
      mix_bar_set_show_track (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_bar_class_init (MixBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_bar_get_property;
  object_class->set_property = mix_bar_set_property;
  widget_class->snapshot = mix_bar_snapshot;

  props[PROP_START] = g_param_spec_double ("start", NULL, NULL, 0, G_MAXDOUBLE, 0, flags);
  props[PROP_VALUE] = g_param_spec_double ("value", NULL, NULL, 0, G_MAXDOUBLE, 0, flags);
  props[PROP_MAXIMUM] = g_param_spec_double ("maximum", NULL, NULL, 0, G_MAXDOUBLE, 1, flags);
  props[PROP_SERIES] = g_param_spec_uint ("series", NULL, NULL, 0, MIX_N_SERIES, 1, flags);
  props[PROP_SHOW_TRACK] = g_param_spec_boolean ("show-track", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "mixbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
mix_bar_init (MixBar *self)
{
  self->maximum = 1;
  self->series = 1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * mix_bar_new:
 *
 * Returns: (transfer floating): a bar of nothing on a scale of 0 to 1
 */
GtkWidget *
mix_bar_new (void)
{
  return g_object_new (MIX_TYPE_BAR, NULL);
}

/**
 * mix_bar_get_value:
 * @self: a bar
 *
 * Returns: its length
 */
double
mix_bar_get_value (MixBar *self)
{
  g_return_val_if_fail (MIX_IS_BAR (self), 0);
  return self->value;
}

/**
 * mix_bar_set_value:
 * @self: a bar
 * @value: its length
 */
void
mix_bar_set_value (MixBar *self, double value)
{
  g_return_if_fail (MIX_IS_BAR (self) && value >= 0);
  set_number (self, &self->value, value, PROP_VALUE);
}

/**
 * mix_bar_set_start:
 * @self: a bar
 * @start: where it begins
 */
void
mix_bar_set_start (MixBar *self, double start)
{
  g_return_if_fail (MIX_IS_BAR (self) && start >= 0);
  set_number (self, &self->start, start, PROP_START);
}

/**
 * mix_bar_get_maximum:
 * @self: a bar
 *
 * Returns: what the full width stands for
 */
double
mix_bar_get_maximum (MixBar *self)
{
  g_return_val_if_fail (MIX_IS_BAR (self), 0);
  return self->maximum;
}

/**
 * mix_bar_set_maximum:
 * @self: a bar
 * @maximum: what the full width stands for; the same for all bars that are read together
 */
void
mix_bar_set_maximum (MixBar *self, double maximum)
{
  g_return_if_fail (MIX_IS_BAR (self) && maximum >= 0);
  set_number (self, &self->maximum, maximum, PROP_MAXIMUM);
}

/**
 * mix_bar_set_series:
 * @self: a bar
 * @series: its colour among the chart series, 1 to %MIX_N_SERIES, or 0 for the colour of the text
 */
void
mix_bar_set_series (MixBar *self, guint series)
{
  g_return_if_fail (MIX_IS_BAR (self) && series <= MIX_N_SERIES);

  if (self->series == series)
    return;
  self->series = series;
  update (self, PROP_SERIES);
}

/**
 * mix_bar_set_pattern:
 * @self: a bar
 * @pattern: its pattern
 */
void
mix_bar_set_pattern (MixBar *self, MixPattern pattern)
{
  g_return_if_fail (MIX_IS_BAR (self));

  if (self->pattern == pattern)
    return;
  self->pattern = pattern;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * mix_bar_set_show_track:
 * @self: a bar
 * @show_track: whether the rest of the scale is drawn
 */
void
mix_bar_set_show_track (MixBar *self, gboolean show_track)
{
  g_return_if_fail (MIX_IS_BAR (self));

  show_track = !!show_track;
  if (self->show_track == show_track)
    return;
  self->show_track = show_track;
  update (self, PROP_SHOW_TRACK);
}
