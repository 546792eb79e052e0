#include "mix-capacity-bar.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-draw.h"
#include "mix-text.h"

#define N_PARTS (MIX_MARK_FITS + 1)

/* Where the mark of the net hours stands, so that there is room for what is too much; the same in every bar. */
#define NET_AT 0.85f
#define LIMIT_WIDTH 2.0f
#define RADIUS 3.0f

/*
 * A person's week as a bar: what is used, in the order blocked, stretched, under-used, fits; a track for what is free;
 * a mark at the net hours; an open hatch for what is beyond it. All in minutes a week.
 */
struct _MixCapacityBar
{
  GtkWidget parent_instance;

  int net;
  int used[N_PARTS];
  int ghost; /* what a card in the hand would add */
};

enum
{
  PROP_0,
  PROP_NET,
  PROP_BLOCKED,
  PROP_STRETCHED,
  PROP_UNDER_USED,
  PROP_FITS,
  PROP_GHOST,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixCapacityBar, mix_capacity_bar, GTK_TYPE_WIDGET)

static char *
describe (MixCapacityBar *self)
{
  g_autofree char *used = mix_text_format_hours (mix_capacity_bar_get_total (self));
  GString *text;

  if (self->net < 0)
    /* Translators: %s is a number of hours. */
    return g_strdup_printf (_ ("%s hours used, net hours not known"), used);
  text = g_string_new (NULL);
  {
    g_autofree char *net = mix_text_format_hours (self->net);

    /* Translators: two numbers of hours. */
    g_string_append_printf (text, _ ("%s of %s hours used"), used, net);
  }
  for (MixMark mark = MIX_MARK_BLOCKED; mark < MIX_MARK_FITS; mark++)
    if (self->used[mark] > 0)
      {
        g_autofree char *hours = mix_text_format_hours (self->used[mark]);

        g_string_append_printf (text, ", %s %s", hours, mix_mark_get_word (mark));
      }
  return g_string_free (text, FALSE);
}

static void
update_accessible (MixCapacityBar *self)
{
  g_autofree char *text = describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, MAX (self->net, 0) / 60.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, mix_capacity_bar_get_total (self) / 60.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static void
set_minutes (MixCapacityBar *self, int *field, int minutes, guint property)
{
  if (*field == minutes)
    return;
  *field = minutes;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
draw_free (GtkSnapshot *snapshot, const graphene_rect_t *track, float limit)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, track, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_TRACK),
                             &GRAPHENE_RECT_INIT (0, 0, limit, track->size.height));
  gtk_snapshot_pop (snapshot);
}

/* Returns where the used part ends, which may be past the limit. */
static float
draw_used (GtkSnapshot *snapshot, MixCapacityBar *self, float limit, float height, float pixels_a_minute)
{
  GskRoundedRect shape;
  float x = 0;

  gsk_rounded_rect_init (&shape, &GRAPHENE_RECT_INIT (0, 0, limit, height), &GRAPHENE_SIZE_INIT (RADIUS, RADIUS),
                         &GRAPHENE_SIZE_INIT (0, 0), &GRAPHENE_SIZE_INIT (0, 0), &GRAPHENE_SIZE_INIT (RADIUS, RADIUS));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  for (MixMark mark = MIX_MARK_BLOCKED; mark < N_PARTS; mark++)
    {
      float width = (float) self->used[mark] * pixels_a_minute;

      if (width > 0 && x < limit)
        mix_pattern_append (snapshot, mix_mark_get_pattern (mark),
                            &GRAPHENE_RECT_INIT (x, 0, MIN (width, limit - x), height), MIX_PATTERN_SPACING_IN_BAR,
                            mix_style_get_colour (mix_mark_get_fill (mark)),
                            mix_style_get_colour (MIX_COLOUR_PATTERN_LINE));
      x += width;
    }
  gtk_snapshot_pop (snapshot);
  return x;
}

static void
draw_beyond (GtkSnapshot *snapshot, float from, float until, float height)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (from, 0, until - from, height);
  const GdkRGBA *colour = mix_style_get_colour (MIX_COLOUR_BLOCKED_FILL);

  mix_pattern_append (snapshot, MIX_PATTERN_DIAGONAL, &area, MIX_PATTERN_SPACING_IN_BAR, NULL, colour);
  mix_draw_outline (snapshot, &area, 0, 1.2f, colour);
}

static void
draw_ghost (GtkSnapshot *snapshot, float from, float until, float height, const GdkRGBA *colour)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.4f);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_rect (builder, &GRAPHENE_RECT_INIT (from + 0.7f, 0.7f, until - from - 1.4f, height - 1.4f));
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_dash (stroke, (float[2]) { 3, 2 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

static void
mix_capacity_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixCapacityBar *self = MIX_CAPACITY_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float limit = width * NET_AT;
  float scale = self->net > 0 ? limit / (float) self->net : 0;
  GdkRGBA colour;
  float end;

  mix_draw_mirror (snapshot, widget);
  gtk_widget_get_color (widget, &colour);
  if (self->net < 0)
    {
      draw_ghost (snapshot, 0, limit, height, mix_style_get_colour (MIX_COLOUR_SECONDARY));
      return;
    }
  draw_free (snapshot, &GRAPHENE_RECT_INIT (0, 0, limit, height), limit);
  end = self->net > 0 ? draw_used (snapshot, self, limit, height, scale)
                      : (mix_capacity_bar_get_total (self) > 0 ? width : 0);
  if (end > limit)
    draw_beyond (snapshot, limit, MIN (end, width), height);
  if (self->ghost > 0 && end < width)
    draw_ghost (snapshot, end, MIN (end + (float) self->ghost * scale, width), height, &colour);
  gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_LIMIT),
                             &GRAPHENE_RECT_INIT (limit - LIMIT_WIDTH / 2, -1, LIMIT_WIDTH, height + 2));
}

static void
mix_capacity_bar_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixCapacityBar *self = MIX_CAPACITY_BAR (object);

  switch (property_id)
    {
    case PROP_NET:
      g_value_set_int (value, self->net);
      break;
    case PROP_BLOCKED:
    case PROP_STRETCHED:
    case PROP_UNDER_USED:
    case PROP_FITS:
      g_value_set_int (value, self->used[property_id - PROP_BLOCKED]);
      break;
    case PROP_GHOST:
      g_value_set_int (value, self->ghost);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_capacity_bar_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixCapacityBar *self = MIX_CAPACITY_BAR (object);

  switch (property_id)
    {
    case PROP_NET:
      mix_capacity_bar_set_net (self, g_value_get_int (value));
      break;
    case PROP_BLOCKED:
    case PROP_STRETCHED:
    case PROP_UNDER_USED:
    case PROP_FITS:
      mix_capacity_bar_set_used (self, property_id - PROP_BLOCKED, g_value_get_int (value));
      break;
    case PROP_GHOST:
      mix_capacity_bar_set_ghost (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_capacity_bar_class_init (MixCapacityBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_capacity_bar_get_property;
  object_class->set_property = mix_capacity_bar_set_property;
  widget_class->snapshot = mix_capacity_bar_snapshot;

  props[PROP_NET] = g_param_spec_int ("net", NULL, NULL, MIX_CAPACITY_BAR_NOT_KNOWN, G_MAXINT, 0, flags);
  props[PROP_BLOCKED] = g_param_spec_int ("blocked", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_STRETCHED] = g_param_spec_int ("stretched", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_UNDER_USED] = g_param_spec_int ("under-used", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_FITS] = g_param_spec_int ("fits", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_GHOST] = g_param_spec_int ("ghost", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "mixcapacitybar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
mix_capacity_bar_init (MixCapacityBar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Hours used"), -1);
  update_accessible (self);
}

/**
 * mix_capacity_bar_new:
 *
 * Returns: (transfer floating): a bar of no capacity
 */
GtkWidget *
mix_capacity_bar_new (void)
{
  return g_object_new (MIX_TYPE_CAPACITY_BAR, NULL);
}

/**
 * mix_capacity_bar_set_net:
 * @self: a bar
 * @minutes: minutes a week there are for work, or %MIX_CAPACITY_BAR_NOT_KNOWN
 */
void
mix_capacity_bar_set_net (MixCapacityBar *self, int minutes)
{
  g_return_if_fail (MIX_IS_CAPACITY_BAR (self));
  set_minutes (self, &self->net, minutes, PROP_NET);
}

/**
 * mix_capacity_bar_set_used:
 * @self: a bar
 * @mark: blocked, stretched, under-used or fits
 * @minutes: minutes a week used by work of that fit
 */
void
mix_capacity_bar_set_used (MixCapacityBar *self, MixMark mark, int minutes)
{
  g_return_if_fail (MIX_IS_CAPACITY_BAR (self) && mark < N_PARTS && minutes >= 0);
  set_minutes (self, &self->used[mark], minutes, PROP_BLOCKED + mark);
}

/**
 * mix_capacity_bar_set_ghost:
 * @self: a bar
 * @minutes: minutes a week that a card in the hand would add, 0 for none
 */
void
mix_capacity_bar_set_ghost (MixCapacityBar *self, int minutes)
{
  g_return_if_fail (MIX_IS_CAPACITY_BAR (self) && minutes >= 0);
  set_minutes (self, &self->ghost, minutes, PROP_GHOST);
}

/**
 * mix_capacity_bar_get_total:
 * @self: a bar
 *
 * Returns: minutes a week used in all
 */
int
mix_capacity_bar_get_total (MixCapacityBar *self)
{
  int total = 0;

  g_return_val_if_fail (MIX_IS_CAPACITY_BAR (self), 0);

  for (guint i = 0; i < N_PARTS; i++)
    total += self->used[i];
  return total;
}
