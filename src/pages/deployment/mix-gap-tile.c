#include "mix-gap-tile.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Costs are in hundredths of a minute of plain work. */
#define COSTS_A_MINUTE 100

/* The axis of a search that is over is as long as it took, and at least so long. */
#define LEAST_SECONDS 0.4

/*
 * How far a proposal is from the best possible plan at most: as a number, in hours, and over time; while it is worked
 * out, how long for and how to stop, and afterwards how to ask again.
 */
struct _MixGapTile
{
  AdwBin parent_instance;

  GtkBox *outer;
  GtkBox *figure_box;
  GtkLabel *figure;
  GtkLabel *words;
  GtkLabel *hours;
  MixGapPlot *plot;
  AdwSpinner *spinner;
  GtkImage *error_mark;
  GtkLabel *status;
  GtkStack *buttons;
  GtkButton *keep_button;
  AdwSplitButton *propose_button;
};

G_DEFINE_FINAL_TYPE (MixGapTile, mix_gap_tile, ADW_TYPE_BIN)

/* Rounded up, since it is "at most". */
static char *
dup_percent (double gap)
{
  double tenths = gap > 1e-9 ? ceil (gap * 1000 - 1e-6) : 0;

  return g_strdup_printf (tenths < 100 ? "%.1f%%" : "%.0f%%", tenths / 10);
}

/* A bound of nothing, as there is before the first prices say more, tells nothing. */
static void
show_gap (MixGapTile *self)
{
  double gap = mix_gap_plot_get_gap (self->plot);
  guint n = mix_gap_plot_get_n_points (self->plot);
  MixGapPoint last = n > 0 ? mix_gap_plot_get_point (self->plot, n - 1) : (MixGapPoint) { 0 };
  gboolean known = gap < 1;
  g_autofree char *figure = known ? dup_percent (gap) : NULL;
  g_autofree char *minutes
      = known ? mix_text_format_hours ((gint64) ceil (MAX (last.objective - last.bound, 0) / COSTS_A_MINUTE)) : NULL;
  /* Translators: hours a week. */
  g_autofree char *hours = minutes != NULL ? g_strdup_printf (_ ("or %s h of plain work"), minutes) : NULL;

  gtk_label_set_label (self->figure, figure != NULL ? figure : "…");
  gtk_label_set_label (self->words, figure != NULL ? _ ("at most from the best possible plan")
                                                   : _ ("Not known yet how far from the best possible plan"));
  gtk_label_set_label (self->hours, hours != NULL ? hours : "");
}

static void
show_status (MixGapTile *self, const char *words, gboolean running, gboolean refused)
{
  gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (self->keep_button));

  gtk_widget_set_visible (GTK_WIDGET (self->spinner), running);
  gtk_widget_set_visible (GTK_WIDGET (self->error_mark), refused);
  gtk_label_set_label (self->status, words);
  gtk_stack_set_visible_child_name (self->buttons, running ? "running" : "idle");
  if (had_focus && !running)
    gtk_widget_grab_focus (GTK_WIDGET (self->propose_button));
}

static void
mix_gap_tile_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (mix_gap_tile_parent_class)->dispose (object);
}

static void
mix_gap_tile_class_init (MixGapTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_gap_tile_dispose;
  g_type_ensure (MIX_TYPE_GAP_PLOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/deployment/mix-gap-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, MixGapTile, outer);
  gtk_widget_class_bind_template_child (widget_class, MixGapTile, figure_box);
  gtk_widget_class_bind_template_child (widget_class, MixGapTile, figure);
  gtk_widget_class_bind_template_child (widget_class, MixGapTile, words);
  gtk_widget_class_bind_template_child (widget_class, MixGapTile, hours);
  gtk_widget_class_bind_template_child (widget_class, MixGapTile, plot);
  gtk_widget_class_bind_template_child (widget_class, MixGapTile, spinner);
  gtk_widget_class_bind_template_child (widget_class, MixGapTile, error_mark);
  gtk_widget_class_bind_template_child (widget_class, MixGapTile, status);
  gtk_widget_class_bind_template_child (widget_class, MixGapTile, buttons);
  gtk_widget_class_bind_template_child (widget_class, MixGapTile, keep_button);
  gtk_widget_class_bind_template_child (widget_class, MixGapTile, propose_button);
}

static void
mix_gap_tile_init (MixGapTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_gap_tile_begin:
 * @self: the tile
 * @planned_seconds: how long it may take
 *
 * A search begins.
 */
void
mix_gap_tile_begin (MixGapTile *self, double planned_seconds)
{
  mix_gap_plot_clear (self->plot);
  mix_gap_plot_set_planned_seconds (self->plot, planned_seconds);
  gtk_button_set_label (self->keep_button, _ ("Stop"));
  mix_gap_tile_set_old (self, FALSE);
  show_gap (self);
  show_status (self, _ ("Reading the plan"), TRUE, FALSE);
}

/**
 * mix_gap_tile_focus:
 * @self: the tile
 *
 * Puts the keyboard on the button that stops the search.
 */
void
mix_gap_tile_focus (MixGapTile *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->keep_button));
}

/**
 * mix_gap_tile_add:
 * @self: the tile
 * @seconds: since it began
 * @objective: cost of the best plan so far in hundredths of a minute of plain work; NAN where there is none
 * @bound: what no plan can cost less than; NAN where that is not known
 *
 * How the search stands.
 */
void
mix_gap_tile_add (MixGapTile *self, double seconds, double objective, double bound)
{
  g_autofree char *words = NULL;

  mix_gap_plot_add (self->plot, seconds, objective, bound);
  show_gap (self);
  if (isnan (objective))
    /* Translators: seconds. */
    words = g_strdup_printf (_ ("%.0f s · looking for a first plan"), floor (seconds));
  else
    words = g_strdup_printf (_ ("%.0f s · still improving"), floor (seconds));
  gtk_button_set_label (self->keep_button, isnan (objective) ? _ ("Stop") : _ ("Keep This One"));
  show_status (self, words, TRUE, FALSE);
}

/**
 * mix_gap_tile_end:
 * @self: the tile
 * @words: how it ended: "Done after 20 s"
 *
 * The search is over; the last point stands.
 */
void
mix_gap_tile_end (MixGapTile *self, const char *words)
{
  guint n = mix_gap_plot_get_n_points (self->plot);

  if (n > 0)
    mix_gap_plot_set_planned_seconds (self->plot,
                                      MAX (mix_gap_plot_get_point (self->plot, n - 1).seconds, LEAST_SECONDS));
  show_gap (self);
  show_status (self, words, FALSE, FALSE);
}

/**
 * mix_gap_tile_refuse:
 * @self: the tile
 * @words: what went wrong, with what, and what to do
 *
 * There is no proposal because something is not right.
 */
void
mix_gap_tile_refuse (MixGapTile *self, const char *words)
{
  show_gap (self);
  show_status (self, words, FALSE, TRUE);
}

/**
 * mix_gap_tile_set_old:
 * @self: the tile
 * @old: whether it was worked out before the last change of the plan
 */
void
mix_gap_tile_set_old (MixGapTile *self, gboolean old)
{
  gtk_widget_set_opacity (GTK_WIDGET (self->figure_box), old ? 0.6 : 1);
  gtk_widget_set_opacity (GTK_WIDGET (self->plot), old ? 0.6 : 1);
}

/**
 * mix_gap_tile_set_narrow:
 * @self: the tile
 * @narrow: whether its parts stand below each other
 */
void
mix_gap_tile_set_narrow (MixGapTile *self, gboolean narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->outer),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->figure_box),
                                  narrow ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

/**
 * mix_gap_tile_get_plot:
 * @self: the tile
 *
 * Returns: (transfer none): its picture, which has the numbers
 */
MixGapPlot *
mix_gap_tile_get_plot (MixGapTile *self)
{
  return self->plot;
}

/**
 * mix_gap_tile_get_words:
 * @self: the tile
 *
 * Returns: (transfer none): how the search stands, in words
 */
const char *
mix_gap_tile_get_words (MixGapTile *self)
{
  return gtk_label_get_label (self->status);
}
