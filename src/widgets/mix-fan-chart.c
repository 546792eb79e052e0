#include "mix-fan-chart-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-draw.h"
#include "mix-money.h"
#include "mix-text.h"

#define LEAST_WIDTH_EM 16
#define USUAL_WIDTH_EM 40
#define LEAST_HEIGHT_EM 12
#define USUAL_HEIGHT_EM 20

/* Large text makes it no wider than a narrow window, in pixels. */
#define MOST_LEAST_WIDTH 264

enum
{
  PROP_0,
  PROP_READING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/*
 * A figure that is not known over time: a line at the likely value, a darker band that half of the runs lie in and a
 * light one that eight in ten lie in, beside what is wanted, as steps. One point can be read: with the pointer, or with
 * the arrows.
 */
G_DEFINE_FINAL_TYPE (MixFanChart, mix_fan_chart, GTK_TYPE_WIDGET)

const MixFanPoint *
_mix_fan_chart_get_point (MixFanChart *self, guint position)
{
  return &g_array_index (self->points, MixFanPoint, position);
}

/* What is wanted on a day. Returns whether anything is. */
static gboolean
find_wanted (MixFanChart *self, MixDate date, int *wanted)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const MixFanStep *step = &g_array_index (self->steps, MixFanStep, i);

      if (step->from > date)
        break;
      *wanted = step->wanted;
      found = TRUE;
    }
  return found;
}

/* "1,002.5", or "£1,002". */
static char *
dup_figure (MixFanChart *self, gint64 hundredths)
{
  gint64 tenths = (hundredths + 5) / 10;
  g_autofree char *whole = NULL;

  if (self->money)
    return mix_money_format_pounds (hundredths);
  whole = mix_text_format_thousands (tenths / 10);
  return g_strdup_printf ("%s.%d", whole, (int) (tenths % 10));
}

/**
 * mix_fan_chart_dup_reading_words:
 * @self: a chart
 *
 * Returns: (transfer full): what it says at the point that is read: "1 Apr 2027: likely 63.5, 8 in 10 runs between 61.8
 *   and 64.6. 64.5 is wanted."; "" where none is
 */
char *
mix_fan_chart_dup_reading_words (MixFanChart *self)
{
  const MixFanPoint *point;
  g_autofree char *date = NULL, *low = NULL, *likely = NULL, *high = NULL, *words = NULL, *wanted_words = NULL;
  int wanted;

  g_return_val_if_fail (MIX_IS_FAN_CHART (self), NULL);
  if (self->reading < 0)
    return g_strdup ("");
  point = _mix_fan_chart_get_point (self, (guint) self->reading);
  date = mix_date_format_short_year (point->date);
  low = dup_figure (self, point->p10);
  likely = dup_figure (self, point->p50);
  high = dup_figure (self, point->p90);
  if (point->p10 == point->p90)
    /* Translators: a date, and a figure that is certain. */
    words = g_strdup_printf (_ ("%s: %s."), date, likely);
  else
    /* Translators: a date, a likely figure, and between which figures it lies eight times in ten. */
    words = g_strdup_printf (_ ("%s: likely %s, 8 in 10 runs between %s and %s."), date, likely, low, high);
  if (!find_wanted (self, point->date, &wanted))
    return g_steal_pointer (&words);
  wanted_words = dup_figure (self, wanted);
  /* Translators: a sentence about a figure, and what is wanted. */
  return g_strdup_printf (_ ("%s %s is wanted."), words, wanted_words);
}

static void
update (MixFanChart *self)
{
  g_autofree char *words = mix_fan_chart_dup_reading_words (self), *label = NULL;

  if (self->points->len == 0)
    label = g_strdup (_ ("No forecast yet"));
  else
    label = g_strdup_printf ("%s. %s", self->subject, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, MixFanChart *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->points->len > 0)
    mix_fan_chart_set_reading (self, (int) _mix_fan_chart_find_point (self, x));
}

static gboolean
move_reading_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  MixFanChart *self = MIX_FAN_CHART (widget);
  int by = g_variant_get_int32 (arguments);

  if (self->points->len == 0)
    return FALSE;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && ABS (by) == 1)
    by = -by;
  mix_fan_chart_set_reading (self, CLAMP (MAX (self->reading, 0) + by, 0, (int) self->points->len - 1));
  return TRUE;
}

static void
mix_fan_chart_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  int em = (int) ceilf (mix_draw_get_em (widget));
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = across ? MIN (em * LEAST_WIDTH_EM, MOST_LEAST_WIDTH) : em * LEAST_HEIGHT_EM;
  *natural = em * (across ? USUAL_WIDTH_EM : USUAL_HEIGHT_EM);
}

static void
mix_fan_chart_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_READING)
    g_value_set_int (value, MIX_FAN_CHART (object)->reading);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_fan_chart_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_READING)
    mix_fan_chart_set_reading (MIX_FAN_CHART (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_fan_chart_finalize (GObject *object)
{
  MixFanChart *self = MIX_FAN_CHART (object);

  g_free (self->subject);
  g_array_unref (self->points);
  g_array_unref (self->steps);
  G_OBJECT_CLASS (mix_fan_chart_parent_class)->finalize (object);
}

static void
add_key (GtkWidgetClass *widget_class, guint key, int by)
{
  gtk_widget_class_add_binding (widget_class, key, 0, move_reading_cb, "i", by);
}

static void
mix_fan_chart_class_init (MixFanChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mix_fan_chart_get_property;
  object_class->set_property = mix_fan_chart_set_property;
  object_class->finalize = mix_fan_chart_finalize;
  widget_class->snapshot = _mix_fan_chart_snapshot;
  widget_class->measure = mix_fan_chart_measure;

  /**
   * MixFanChart:reading:
   *
   * The point that is read, or -1.
   */
  props[PROP_READING] = g_param_spec_int ("reading", NULL, NULL, -1, G_MAXINT, -1,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  add_key (widget_class, GDK_KEY_Left, -1);
  add_key (widget_class, GDK_KEY_Right, 1);
  add_key (widget_class, GDK_KEY_Home, -G_MAXINT16);
  add_key (widget_class, GDK_KEY_End, G_MAXINT16);
  gtk_widget_class_set_css_name (widget_class, "mixfanchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mix_fan_chart_init (MixFanChart *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->points = g_array_new (FALSE, FALSE, sizeof (MixFanPoint));
  self->steps = g_array_new (FALSE, FALSE, sizeof (MixFanStep));
  self->today = MIX_DATE_NONE;
  self->reading = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  update (self);
}

/**
 * mix_fan_chart_new:
 *
 * Returns: (transfer floating): a chart without points
 */
GtkWidget *
mix_fan_chart_new (void)
{
  return g_object_new (MIX_TYPE_FAN_CHART, NULL);
}

static int
choose_reading (MixFanChart *self)
{
  for (guint i = 1; i < self->points->len; i++)
    {
      int month, day;

      if (mix_date_split (_mix_fan_chart_get_point (self, i)->date, NULL, &month, &day) && month == 4 && day == 1)
        return (int) i;
    }
  return (int) self->points->len - 1;
}

/**
 * mix_fan_chart_set_points:
 * @self: a chart
 * @subject: what is shown: "Team, whole-time equivalents"
 * @points: (array length=n_points): in the order of days, copied
 * @n_points: how many
 * @steps: (array length=n_steps) (nullable): what is wanted, in the order of days, copied
 * @n_steps: how many
 * @today: the present day
 *
 * Shows other figures; the same point is read as before where there is one, else the first day of a financial year, or
 * the last.
 */
void
mix_fan_chart_set_points (MixFanChart *self,
                          const char *subject,
                          const MixFanPoint *points,
                          guint n_points,
                          const MixFanStep *steps,
                          guint n_steps,
                          MixDate today)
{
  g_return_if_fail (MIX_IS_FAN_CHART (self));

  g_set_str (&self->subject, subject);
  g_array_set_size (self->points, 0);
  g_array_set_size (self->steps, 0);
  if (n_points > 0)
    g_array_append_vals (self->points, points, n_points);
  if (n_steps > 0)
    g_array_append_vals (self->steps, steps, n_steps);
  self->today = today;
  if (self->reading < 0 || self->reading >= (int) n_points)
    mix_fan_chart_set_reading (self, choose_reading (self));
  update (self);
}

/**
 * mix_fan_chart_set_money:
 * @self: a chart
 * @money: whether its figures are pence, to be shown as pounds
 */
void
mix_fan_chart_set_money (MixFanChart *self, gboolean money)
{
  g_return_if_fail (MIX_IS_FAN_CHART (self));

  if (self->money == money)
    return;
  self->money = money;
  update (self);
}

/**
 * mix_fan_chart_get_n_points:
 * @self: a chart
 *
 * Returns: how many points it has
 */
guint
mix_fan_chart_get_n_points (MixFanChart *self)
{
  g_return_val_if_fail (MIX_IS_FAN_CHART (self), 0);
  return self->points->len;
}

/**
 * mix_fan_chart_get_reading:
 * @self: a chart
 *
 * Returns: the point that is read, or -1
 */
int
mix_fan_chart_get_reading (MixFanChart *self)
{
  g_return_val_if_fail (MIX_IS_FAN_CHART (self), -1);
  return self->reading;
}

/**
 * mix_fan_chart_set_reading:
 * @self: a chart
 * @position: a point, or -1 for none
 */
void
mix_fan_chart_set_reading (MixFanChart *self, int position)
{
  g_return_if_fail (MIX_IS_FAN_CHART (self));

  position = CLAMP (position, -1, (int) self->points->len - 1);
  if (self->reading == position)
    return;
  self->reading = position;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READING]);
}

static void
add_figure (MixFanChart *self, MixChartTable *table, gint64 figure)
{
  g_autofree char *text = dup_figure (self, figure);

  mix_chart_table_add_text (table, text);
}

/**
 * mix_fan_chart_create_table:
 * @self: a chart
 *
 * Returns: (transfer full): its numbers, a row a point
 */
MixChartTable *
mix_fan_chart_create_table (MixFanChart *self)
{
  MixChartTable *table;

  g_return_val_if_fail (MIX_IS_FAN_CHART (self), NULL);
  table = mix_chart_table_new (self->subject != NULL ? self->subject : _ ("Forecast"));
  mix_chart_table_add_column (table, _ ("Day"), FALSE);
  mix_chart_table_add_column (table, _ ("9 in 10 runs have at least"), TRUE);
  mix_chart_table_add_column (table, _ ("Likely"), TRUE);
  mix_chart_table_add_column (table, _ ("9 in 10 runs have at most"), TRUE);
  if (self->steps->len > 0)
    mix_chart_table_add_column (table, _ ("Wanted"), TRUE);
  for (guint i = 0; i < self->points->len; i++)
    {
      const MixFanPoint *point = _mix_fan_chart_get_point (self, i);
      g_autofree char *date = mix_date_format_short_year (point->date);
      int wanted;

      mix_chart_table_begin_row (table);
      mix_chart_table_add_text (table, date);
      add_figure (self, table, point->p10);
      add_figure (self, table, point->p50);
      add_figure (self, table, point->p90);
      if (find_wanted (self, point->date, &wanted))
        add_figure (self, table, wanted);
      else if (self->steps->len > 0)
        mix_chart_table_add_text (table, NULL);
    }
  return table;
}
