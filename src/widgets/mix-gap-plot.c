#include "mix-gap-plot-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-draw.h"

enum
{
  PROP_0,
  PROP_PLANNED_SECONDS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (MixGapPlot, mix_gap_plot, GTK_TYPE_WIDGET)

/* How it stands, or NULL at the beginning. */
const MixGapPoint *
_mix_gap_plot_get_last (MixGapPlot *self)
{
  return self->points->len > 0 ? &g_array_index (self->points, MixGapPoint, self->points->len - 1) : NULL;
}

static char *
describe (MixGapPlot *self)
{
  const MixGapPoint *last = _mix_gap_plot_get_last (self);
  double gap = mix_gap_plot_get_gap (self);

  if (last == NULL)
    return g_strdup (_ ("No proposal yet"));
  if (!(gap < 1))
    /* Translators: %.1f is a number of seconds. */
    return g_strdup_printf (_ ("After %.1f seconds: not known how far from the best possible plan"), last->seconds);
  /* Translators: the numbers are seconds and per cent. */
  return g_strdup_printf (_ ("After %.1f seconds: at most %.1f%% from the best possible plan"), last->seconds,
                          gap * 100);
}

static void
update (MixGapPlot *self)
{
  g_autofree char *words = describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
mix_gap_plot_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  int em = (int) ceilf (mix_draw_get_em (widget));

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 10 * em : 7 * em;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 24 * em : 8 * em;
}

static void
mix_gap_plot_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_PLANNED_SECONDS)
    g_value_set_double (value, MIX_GAP_PLOT (object)->planned_seconds);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_gap_plot_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_PLANNED_SECONDS)
    mix_gap_plot_set_planned_seconds (MIX_GAP_PLOT (object), g_value_get_double (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
mix_gap_plot_finalize (GObject *object)
{
  g_array_unref (MIX_GAP_PLOT (object)->points);
  G_OBJECT_CLASS (mix_gap_plot_parent_class)->finalize (object);
}

static void
mix_gap_plot_class_init (MixGapPlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mix_gap_plot_get_property;
  object_class->set_property = mix_gap_plot_set_property;
  object_class->finalize = mix_gap_plot_finalize;
  widget_class->snapshot = _mix_gap_plot_snapshot;
  widget_class->measure = mix_gap_plot_measure;

  props[PROP_PLANNED_SECONDS]
      = g_param_spec_double ("planned-seconds", NULL, NULL, 0.1, 86400, 20,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "mixgapplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mix_gap_plot_init (MixGapPlot *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (MixGapPoint));
  self->planned_seconds = 20;
  update (self);
}

/**
 * mix_gap_plot_new:
 *
 * Returns: (transfer floating): a plot without points
 */
GtkWidget *
mix_gap_plot_new (void)
{
  return g_object_new (MIX_TYPE_GAP_PLOT, NULL);
}

/**
 * mix_gap_plot_clear:
 * @self: a plot
 *
 * Takes all points away.
 */
void
mix_gap_plot_clear (MixGapPlot *self)
{
  g_return_if_fail (MIX_IS_GAP_PLOT (self));
  g_array_set_size (self->points, 0);
  update (self);
}

/**
 * mix_gap_plot_add:
 * @self: a plot
 * @seconds: after the beginning, not before the last point
 * @objective: cost of the best plan found by then; NAN where there was none
 * @bound: cost that no plan can be below; NAN where it was not known
 *
 * Adds how the search stands.
 */
void
mix_gap_plot_add (MixGapPlot *self, double seconds, double objective, double bound)
{
  MixGapPoint point = { seconds, objective, bound };
  const MixGapPoint *last;

  g_return_if_fail (MIX_IS_GAP_PLOT (self));
  last = _mix_gap_plot_get_last (self);
  if (last != NULL)
    point.seconds = MAX (point.seconds, last->seconds);
  g_array_append_val (self->points, point);
  update (self);
}

/**
 * mix_gap_plot_get_n_points:
 * @self: a plot
 *
 * Returns: how many points it has
 */
guint
mix_gap_plot_get_n_points (MixGapPlot *self)
{
  g_return_val_if_fail (MIX_IS_GAP_PLOT (self), 0);
  return self->points->len;
}

/**
 * mix_gap_plot_get_point:
 * @self: a plot
 * @position: from 0, in the order of time
 *
 * Returns: a point: the numbers behind the picture
 */
MixGapPoint
mix_gap_plot_get_point (MixGapPlot *self, guint position)
{
  g_return_val_if_fail (MIX_IS_GAP_PLOT (self) && position < self->points->len, (MixGapPoint) { 0 });
  return g_array_index (self->points, MixGapPoint, position);
}

/**
 * mix_gap_plot_get_gap:
 * @self: a plot
 *
 * Returns: by which part of its cost the last plan is at most above the best possible: 0.014 for 1.4%; NAN where that
 *   is not known
 */
double
mix_gap_plot_get_gap (MixGapPlot *self)
{
  const MixGapPoint *last;

  g_return_val_if_fail (MIX_IS_GAP_PLOT (self), NAN);
  last = _mix_gap_plot_get_last (self);
  if (last == NULL || isnan (last->objective) || isnan (last->bound))
    return NAN;
  return last->objective > 0 ? MAX ((last->objective - last->bound) / last->objective, 0) : 0;
}

/**
 * mix_gap_plot_set_planned_seconds:
 * @self: a plot
 * @seconds: how long the search may take; the axis is at least as long
 */
void
mix_gap_plot_set_planned_seconds (MixGapPlot *self, double seconds)
{
  g_return_if_fail (MIX_IS_GAP_PLOT (self) && seconds > 0);

  if (self->planned_seconds == seconds)
    return;
  self->planned_seconds = seconds;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLANNED_SECONDS]);
}
