#include "mix-days-bar.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-draw.h"

/* Where the mark of the usual days stands, so that there is room for what is past it; the same in every bar. */
#define USUAL_AT 0.66f
#define MARK_WIDTH 2.0f
#define BAR_HEIGHT 5.0f
#define RADIUS 2.5f

/* How long something has lasted against how long it usually does: a track, what has passed, a mark at the usual days,
 * and an open hatch for what is past it. */
struct _MixDaysBar
{
  GtkWidget parent_instance;

  int days;
  int usual;
};

enum
{
  PROP_0,
  PROP_DAYS,
  PROP_USUAL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixDaysBar, mix_days_bar, GTK_TYPE_WIDGET)

static void
update (MixDaysBar *self)
{
  g_autofree char *words = mix_days_bar_dup_words (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) MAX (self->usual, self->days),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) self->days,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw_past (GtkSnapshot *snapshot, float from, float until, float y)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (from, y, until - from, BAR_HEIGHT);
  const GdkRGBA *colour = mix_style_get_colour (MIX_COLOUR_STRETCHED_FILL);

  mix_pattern_append (snapshot, MIX_PATTERN_DIAGONAL, &area, MIX_PATTERN_SPACING_IN_BAR, NULL, colour);
  mix_draw_outline (snapshot, &area, 0, 1, colour);
}

static void
draw_passed (MixDaysBar *self, GtkSnapshot *snapshot, float width, float y)
{
  float usual_at = width * USUAL_AT;
  float end = usual_at * (float) self->days / (float) MAX (self->usual, 1);
  MixColour colour = mix_days_bar_is_late (self) ? MIX_COLOUR_STRETCHED_FILL : MIX_COLOUR_SERIES_1;

  gtk_snapshot_append_color (snapshot, mix_style_get_colour (colour),
                             &GRAPHENE_RECT_INIT (0, y, MIN (end, usual_at), BAR_HEIGHT));
  if (end > usual_at)
    draw_past (snapshot, usual_at, MIN (end, width), y);
}

static void
mix_days_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixDaysBar *self = MIX_DAYS_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float y = (height - BAR_HEIGHT) / 2;
  GskRoundedRect shape;

  mix_draw_mirror (snapshot, widget);
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (0, y, width, BAR_HEIGHT), RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_TRACK), &shape.bounds);
  if (self->usual >= 0)
    draw_passed (self, snapshot, width, y);
  gtk_snapshot_pop (snapshot);
  if (self->usual >= 0)
    gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_LIMIT),
                               &GRAPHENE_RECT_INIT (width * USUAL_AT - MARK_WIDTH / 2, 0, MARK_WIDTH, height));
}

static void
mix_days_bar_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MixDaysBar *self = MIX_DAYS_BAR (object);

  switch (property_id)
    {
    case PROP_DAYS:
      g_value_set_int (value, self->days);
      break;
    case PROP_USUAL:
      g_value_set_int (value, self->usual);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_days_bar_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MixDaysBar *self = MIX_DAYS_BAR (object);

  switch (property_id)
    {
    case PROP_DAYS:
      mix_days_bar_set_days (self, g_value_get_int (value));
      break;
    case PROP_USUAL:
      mix_days_bar_set_usual (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mix_days_bar_class_init (MixDaysBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = mix_days_bar_get_property;
  object_class->set_property = mix_days_bar_set_property;
  widget_class->snapshot = mix_days_bar_snapshot;

  props[PROP_DAYS] = g_param_spec_int ("days", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_USUAL]
      = g_param_spec_int ("usual", NULL, NULL, MIX_DAYS_BAR_NOT_KNOWN, G_MAXINT, MIX_DAYS_BAR_NOT_KNOWN, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "mixdaysbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
mix_days_bar_init (MixDaysBar *self)
{
  self->usual = MIX_DAYS_BAR_NOT_KNOWN;
  update (self);
}

/**
 * mix_days_bar_new:
 *
 * Returns: (transfer floating): a bar of which nothing is known
 */
GtkWidget *
mix_days_bar_new (void)
{
  return g_object_new (MIX_TYPE_DAYS_BAR, NULL);
}

/**
 * mix_days_bar_set_days:
 * @self: a bar
 * @days: how many days have passed, at least 0
 */
void
mix_days_bar_set_days (MixDaysBar *self, int days)
{
  g_return_if_fail (MIX_IS_DAYS_BAR (self) && days >= 0);

  if (self->days == days)
    return;
  self->days = days;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DAYS]);
}

/**
 * mix_days_bar_set_usual:
 * @self: a bar
 * @usual: how many days are usual; %MIX_DAYS_BAR_NOT_KNOWN where that is not known
 */
void
mix_days_bar_set_usual (MixDaysBar *self, int usual)
{
  g_return_if_fail (MIX_IS_DAYS_BAR (self));

  if (self->usual == usual)
    return;
  self->usual = usual;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_USUAL]);
}

/**
 * mix_days_bar_is_late:
 * @self: a bar
 *
 * Returns: whether more days have passed than are usual
 */
gboolean
mix_days_bar_is_late (MixDaysBar *self)
{
  g_return_val_if_fail (MIX_IS_DAYS_BAR (self), FALSE);
  return self->usual >= 0 && self->days > self->usual;
}

/**
 * mix_days_bar_dup_words:
 * @self: a bar
 *
 * Returns: (transfer full): the same in words: "71 days · usual 60"
 */
char *
mix_days_bar_dup_words (MixDaysBar *self)
{
  g_autofree char *days = NULL;

  g_return_val_if_fail (MIX_IS_DAYS_BAR (self), NULL);
  days = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", (gulong) self->days), self->days);
  if (self->usual < 0)
    return g_steal_pointer (&days);
  /* Translators: how many days it has lasted, and how many are usual: "71 days · usual 60" */
  return g_strdup_printf (_ ("%s · usual %d"), days, self->usual);
}
