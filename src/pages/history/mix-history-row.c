#include "mix-history-row.h"

#include "mix-config.h"
#include "mix-date.h"

#include <glib/gi18n-lib.h>

/* A change of the plan: what, who, when; and the button that goes back or forward to it. */
struct _MixHistoryRow
{
  AdwBin parent_instance;

  MixChange *change;
  GtkLabel *name;
  GtkLabel *made;
  GtkLabel *now;
  GtkButton *button;
};

enum
{
  GO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixHistoryRow, mix_history_row, ADW_TYPE_BIN)

static void
clicked_cb (MixHistoryRow *self)
{
  g_signal_emit (self, signals[GO], 0, self->change);
}

static void
mix_history_row_dispose (GObject *object)
{
  g_clear_object (&MIX_HISTORY_ROW (object)->change);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_HISTORY_ROW);
  G_OBJECT_CLASS (mix_history_row_parent_class)->dispose (object);
}

static void
mix_history_row_class_init (MixHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_history_row_dispose;

  /**
   * MixHistoryRow::go:
   * @change: the change up to which everything is to be in force, and nothing after it
   */
  signals[GO] = g_signal_new ("go", MIX_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              MIX_TYPE_CHANGE);

  gtk_widget_class_set_css_name (widget_class, "mixhistoryrow");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/history/mix-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MixHistoryRow, name);
  gtk_widget_class_bind_template_child (widget_class, MixHistoryRow, made);
  gtk_widget_class_bind_template_child (widget_class, MixHistoryRow, now);
  gtk_widget_class_bind_template_child (widget_class, MixHistoryRow, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
mix_history_row_init (MixHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_history_row_new:
 *
 * Returns: (transfer floating): a row that shows no change yet
 */
GtkWidget *
mix_history_row_new (void)
{
  return g_object_new (MIX_TYPE_HISTORY_ROW, NULL);
}

/* A moment in UTC as the clock on the wall showed it. */
static char *
describe_moment (const char *made_at)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (made_at, NULL);
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;
  g_autofree char *time = NULL;
  g_autofree char *date = NULL;
  MixDate day;

  if (local == NULL)
    return g_strdup (made_at);
  time = g_date_time_format (local, "%H:%M");
  day = mix_date_new (g_date_time_get_year (local), g_date_time_get_month (local),
                      g_date_time_get_day_of_month (local));
  date = day == mix_date_today () ? g_strdup (_ ("Today")) : mix_date_format_long_year (day);
  /* Translators: a day and a time of day: Today, 14:32 */
  return g_strdup_printf (_ ("%s, %s"), date, time);
}

/**
 * mix_history_describe_change:
 * @change: a change of a plan
 *
 * Returns: (transfer full): who made it, and when: "Anna Lee · Today, 14:32"
 */
char *
mix_history_describe_change (MixChange *change)
{
  g_autofree char *moment = describe_moment (mix_change_get_made_at (change));

  /* Translators: who made a change, and when. */
  return g_strdup_printf (_ ("%s · %s"), mix_change_get_author (change), moment);
}

static char *
describe_change (MixChange *change, MixHistoryPlace place)
{
  g_autofree char *made = mix_history_describe_change (change);

  /* Translators: %s is who made a change, and when. */
  return place == MIX_HISTORY_UNDONE ? g_strdup_printf (_ ("Undone · %s"), made) : g_steal_pointer (&made);
}

/**
 * mix_history_row_set_change:
 * @self: a row
 * @change: what it shows
 * @place: where it stands
 */
void
mix_history_row_set_change (MixHistoryRow *self, MixChange *change, MixHistoryPlace place)
{
  g_autofree char *words = describe_change (change, place);
  const char *label = place == MIX_HISTORY_UNDONE ? _ ("Redo to Here") : _ ("Undo to Here");
  g_autofree char *spoken = g_strdup_printf ("%s: %s", label, mix_change_get_name (change));

  g_set_object (&self->change, change);
  gtk_label_set_label (self->name, mix_change_get_name (change));
  gtk_label_set_label (self->made, words);
  gtk_button_set_label (self->button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->button), place != MIX_HISTORY_NOW);
  gtk_widget_set_visible (GTK_WIDGET (self->now), place == MIX_HISTORY_NOW);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (place == MIX_HISTORY_UNDONE)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "mix-secondary");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "mix-secondary");
}

/**
 * mix_history_row_set_editable:
 * @self: a row
 * @editable: whether the plan may be changed
 */
void
mix_history_row_set_editable (MixHistoryRow *self, gboolean editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), editable);
}
