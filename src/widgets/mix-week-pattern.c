#include "mix-week-pattern.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-draw.h"

#define N_DAYS 5
#define N_SESSIONS (2 * N_DAYS)
#define BOX_WIDTH 14.0f
#define BOX_HEIGHT 6.0f
#define COLUMN_GAP 3.0f
#define ROW_GAP 3.0f

/*
 * A working week as ten small boxes, a column a day, morning above afternoon. On site is filled, remote outlined, study
 * dotted, elsewhere hatched, off pale.
 */
struct _MixWeekPattern
{
  GtkWidget parent_instance;

  char *pattern; /* N_SESSIONS characters, Monday morning first, or NULL when not known */
};

enum
{
  PROP_0,
  PROP_PATTERN,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixWeekPattern, mix_week_pattern, GTK_TYPE_WIDGET)

static const struct
{
  char code;
  const char *words;
} kinds[] = {
  { 'W', N_ ("on site") },   { 'R', N_ ("remote") }, { 'S', N_ ("study") },
  { 'E', N_ ("elsewhere") }, { '-', N_ ("off") },
};

static const char *const day_names[N_DAYS] = { N_ ("Mon"), N_ ("Tue"), N_ ("Wed"), N_ ("Thu"), N_ ("Fri") };

/* "Mon, Tue morning": the days on which @pattern has @code. */
static char *
list_days (const char *pattern, char code)
{
  GString *text = g_string_new (NULL);

  for (guint day = 0; day < N_DAYS; day++)
    {
      gboolean morning = pattern[2 * day] == code;
      gboolean afternoon = pattern[2 * day + 1] == code;

      if (!morning && !afternoon)
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, _ (day_names[day]));
      if (!afternoon)
        g_string_append_printf (text, " %s", _ ("morning"));
      else if (!morning)
        g_string_append_printf (text, " %s", _ ("afternoon"));
    }
  return g_string_free (text, FALSE);
}

/**
 * mix_week_pattern_describe:
 * @pattern: (nullable): ten characters, Monday morning first: W R S E -
 *
 * Returns: (transfer full): the same in words: "on site Mon, Tue; study Wed afternoon; off Fri"
 */
char *
mix_week_pattern_describe (const char *pattern)
{
  GString *text;

  if (pattern == NULL || strlen (pattern) != N_SESSIONS)
    return g_strdup (_ ("Working pattern not known"));
  text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *days = list_days (pattern, kinds[i].code);

      if (*days == '\0')
        continue;
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? "; " : "", _ (kinds[i].words), days);
    }
  return g_string_free (text, FALSE);
}

static void
update_accessible (MixWeekPattern *self)
{
  g_autofree char *text = mix_week_pattern_describe (self->pattern);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
}

static void
draw_box (GtkSnapshot *snapshot, const graphene_rect_t *box, char code)
{
  const GdkRGBA *blue = mix_style_get_colour (MIX_COLOUR_SERIES_1);
  const GdkRGBA *grey = mix_style_get_colour (MIX_COLOUR_SECONDARY);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, box, 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  switch (code)
    {
    case 'W':
      gtk_snapshot_append_color (snapshot, blue, box);
      break;
    case 'S':
      mix_pattern_append (snapshot, MIX_PATTERN_DOTS, box, 4, mix_style_get_colour (MIX_COLOUR_UNDER_FILL),
                          mix_style_get_colour (MIX_COLOUR_PATTERN_LINE));
      break;
    case 'E':
      mix_pattern_append (snapshot, MIX_PATTERN_DIAGONAL, box, 3, NULL, grey);
      break;
    case '-':
      gtk_snapshot_append_color (snapshot, mix_style_get_colour (MIX_COLOUR_TRACK), box);
      break;
    default:
      break;
    }
  gtk_snapshot_pop (snapshot);
  if (code == 'R')
    mix_draw_outline (snapshot, box, 2, 1.4f, blue);
}

static void
mix_week_pattern_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MixWeekPattern *self = MIX_WEEK_PATTERN (widget);
  float top = ((float) gtk_widget_get_height (widget) - 2 * BOX_HEIGHT - ROW_GAP) / 2;

  if (self->pattern == NULL)
    return;
  mix_draw_mirror (snapshot, widget);
  for (guint i = 0; i < N_SESSIONS; i++)
    {
      float x = (float) (i / 2) * (BOX_WIDTH + COLUMN_GAP);
      float y = top + (float) (i % 2) * (BOX_HEIGHT + ROW_GAP);

      draw_box (snapshot, &GRAPHENE_RECT_INIT (x, y, BOX_WIDTH, BOX_HEIGHT), self->pattern[i]);
    }
}

static void
mix_week_pattern_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) (N_DAYS * (BOX_WIDTH + COLUMN_GAP) - COLUMN_GAP);
  else
    *minimum = *natural = (int) (2 * BOX_HEIGHT + ROW_GAP);
}

static void
mix_week_pattern_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_PATTERN)
    g_value_set_string (value, MIX_WEEK_PATTERN (object)->pattern);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_week_pattern_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_PATTERN)
    mix_week_pattern_set_pattern (MIX_WEEK_PATTERN (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_week_pattern_finalize (GObject *object)
{
  g_free (MIX_WEEK_PATTERN (object)->pattern);
  G_OBJECT_CLASS (mix_week_pattern_parent_class)->finalize (object);
}

static void
mix_week_pattern_class_init (MixWeekPatternClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mix_week_pattern_get_property;
  object_class->set_property = mix_week_pattern_set_property;
  object_class->finalize = mix_week_pattern_finalize;
  widget_class->snapshot = mix_week_pattern_snapshot;
  widget_class->measure = mix_week_pattern_measure;

  props[PROP_PATTERN] = g_param_spec_string ("pattern", NULL, NULL, NULL,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mix_week_pattern_init (MixWeekPattern *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  update_accessible (self);
}

/**
 * mix_week_pattern_new:
 * @pattern: (nullable): ten characters, Monday morning first: W R S E -
 *
 * Returns: (transfer floating): the boxes
 */
GtkWidget *
mix_week_pattern_new (const char *pattern)
{
  return g_object_new (MIX_TYPE_WEEK_PATTERN, "pattern", pattern, NULL);
}

/**
 * mix_week_pattern_set_pattern:
 * @self: the boxes
 * @pattern: (nullable): ten characters, Monday morning first; one of another length is taken as not known
 */
void
mix_week_pattern_set_pattern (MixWeekPattern *self, const char *pattern)
{
  g_return_if_fail (MIX_IS_WEEK_PATTERN (self));

  if (pattern != NULL && strlen (pattern) != N_SESSIONS)
    pattern = NULL;
  if (!g_set_str (&self->pattern, pattern))
    return;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PATTERN]);
}
