#include "mix-outlook-tile.h"

#include "mix-chart-table-dialog.h"
#include "mix-config.h"
#include "mix-fan-chart.h"
#include "mix-money-fan.h"
#include "mix-outlook-job.h"
#include "mix-outlook-words.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define MINUTES_AN_HOUR 60
#define HUNDREDTHS 100

/*
 * What becomes of the work and the money if all goes on as it does: the lapse in one sentence and as a fan by month,
 * and the work that nobody does as another, all of it or of one line.
 */
struct _MixOutlookTile
{
  AdwBin parent_instance;

  MixOutlookJob *job;  /* the one that runs, or NULL */
  MixOutlookJob *done; /* the last one that has an outlook, or NULL */
  gboolean filling;

  GtkLabel *lapse;
  MixMoneyFan *money;
  GtkLabel *undone;
  GtkLabel *progress;
  GtkWidget *progress_box;
  GtkDropDown *choice;
  MixFanChart *fan;
  GtkLabel *reading;
  GtkLabel *source;
};

G_DEFINE_FINAL_TYPE (MixOutlookTile, mix_outlook_tile, ADW_TYPE_BIN)

static const MixPlanOutlook *
get_outlook (MixOutlookTile *self)
{
  return self->done != NULL ? mix_outlook_job_get_outlook (self->done) : NULL;
}

static int
to_hundredths (gint64 minutes)
{
  return (int) (minutes * HUNDREDTHS / MINUTES_AN_HOUR);
}

/* The line that was chosen; NULL for all of them. */
static const MixPlanOutlookRow *
get_line (MixOutlookTile *self)
{
  const MixPlanOutlook *outlook = get_outlook (self);
  guint selected = gtk_drop_down_get_selected (self->choice);

  return selected > 0 && selected <= outlook->lines->len ? outlook->lines->pdata[selected - 1] : NULL;
}

static MixFanPoint
make_point (const MixPlanOutlook *outlook, guint point, const MixPlanOutlookRow *line)
{
  MixFanPoint fan = { .date = g_array_index (outlook->points, MixPlanOutlookPoint, point).date };
  MixOutlookFan work;

  if (mix_plan_outlook_get_fan (outlook, point, line != NULL ? MIX_OUTLOOK_UNDONE_OF_LINE : MIX_OUTLOOK_UNDONE,
                                line != NULL ? line->id : NULL, &work))
    fan = (MixFanPoint) { fan.date,
                          to_hundredths (work.p10),
                          to_hundredths (work.p25),
                          to_hundredths (work.p50),
                          to_hundredths (work.p75),
                          to_hundredths (work.p90) };
  return fan;
}

static void
show_reading (MixOutlookTile *self)
{
  g_autofree char *words
      = mix_fan_chart_get_n_points (self->fan) > 0 ? mix_fan_chart_dup_reading_words (self->fan) : NULL;

  gtk_label_set_label (self->reading, words != NULL ? words : "");
}

/* The first point after the financial year, or the last one. */
static int
find_usual_reading (const MixPlanOutlook *outlook)
{
  guint position = 0;

  while (position + 1 < outlook->points->len
         && g_array_index (outlook->points, MixPlanOutlookPoint, position).date <= outlook->year_end)
    position++;
  return (int) position;
}

static void
show_fan (MixOutlookTile *self)
{
  const MixPlanOutlook *outlook = get_outlook (self);
  g_autofree MixFanPoint *points = NULL;
  const MixPlanOutlookRow *line;
  int reading = mix_fan_chart_get_reading (self->fan);

  if (outlook == NULL || self->filling)
    return;
  line = get_line (self);
  points = g_new (MixFanPoint, outlook->points->len);
  for (guint i = 0; i < outlook->points->len; i++)
    points[i] = make_point (outlook, i, line);
  /* Translators: what a chart shows, hours a week. */
  mix_fan_chart_set_points (self->fan, line != NULL ? line->name : _ ("Hours a week that nobody does"), points,
                            outlook->points->len, NULL, 0, outlook->as_at);
  mix_fan_chart_set_reading (
      self->fan, reading >= 0 && (guint) reading < outlook->points->len ? reading : find_usual_reading (outlook));
  show_reading (self);
}

/* The line that was chosen stays chosen. */
static void
fill_choice (MixOutlookTile *self)
{
  const MixPlanOutlook *outlook = get_outlook (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkStringObject *before = gtk_drop_down_get_selected_item (self->choice);
  const char *chosen = before != NULL ? gtk_string_object_get_string (before) : NULL;
  guint selected = 0;

  gtk_string_list_append (names, _ ("All work"));
  for (guint i = 0; i < outlook->lines->len; i++)
    {
      const MixPlanOutlookRow *line = outlook->lines->pdata[i];

      gtk_string_list_append (names, line->name);
      if (g_strcmp0 (chosen, line->name) == 0)
        selected = i + 1;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->choice, selected);
  self->filling = FALSE;
}

static void
show_outlook (MixOutlookTile *self)
{
  const MixPlanOutlook *outlook = get_outlook (self);
  g_autofree char *lapse = mix_plan_outlook_dup_lapse_words (outlook, MIX_FUNDING_ALL_NETWORKS);
  g_autofree char *undone = mix_plan_outlook_dup_undone_words (outlook);
  g_autofree char *source = mix_plan_outlook_dup_source_words (outlook);

  gtk_label_set_label (self->lapse, lapse);
  mix_money_fan_show (self->money, mix_plan_outlook_get_outcome (outlook), MIX_FUNDING_ALL_NETWORKS, outlook->as_at);
  gtk_label_set_label (self->undone, undone);
  gtk_label_set_label (self->source, source);
  fill_choice (self);
  show_fan (self);
}

static void
show_progress (MixOutlookTile *self)
{
  g_autofree char *done = NULL, *all = NULL, *words = NULL;

  gtk_widget_set_visible (self->progress_box, self->job != NULL);
  if (self->job == NULL)
    return;
  done = mix_text_format_thousands (mix_outlook_job_get_n_done (self->job));
  all = mix_text_format_thousands (mix_outlook_job_get_n_runs (self->job));
  /* Translators: how many runs were made, and of how many. */
  words = g_strdup_printf (_ ("%s of %s runs"), done, all);
  gtk_label_set_label (self->progress, words);
}

static void
stop (MixOutlookTile *self)
{
  mix_background_job_drop (g_steal_pointer (&self->job), self);
}

static void
job_finished_cb (MixOutlookTile *self)
{
  g_signal_handlers_disconnect_by_data (self->job, self);
  if (mix_outlook_job_get_outlook (self->job) != NULL)
    {
      g_clear_object (&self->done);
      self->done = g_steal_pointer (&self->job);
      show_outlook (self);
    }
  else if (mix_outlook_job_get_error (self->job) != NULL)
    gtk_label_set_label (self->lapse, mix_outlook_job_get_error (self->job)->message);
  g_clear_object (&self->job);
  show_progress (self);
}

static void
show_table_cb (MixOutlookTile *self)
{
  g_autoptr (MixChartTable) table = mix_fan_chart_create_table (self->fan);

  adw_dialog_present (mix_chart_table_dialog_new (table), GTK_WIDGET (self));
}

static void
mix_outlook_tile_dispose (GObject *object)
{
  MixOutlookTile *self = MIX_OUTLOOK_TILE (object);

  stop (self);
  g_clear_object (&self->done);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (mix_outlook_tile_parent_class)->dispose (object);
}

static void
mix_outlook_tile_class_init (MixOutlookTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_outlook_tile_dispose;
  g_type_ensure (MIX_TYPE_FAN_CHART);
  g_type_ensure (MIX_TYPE_MONEY_FAN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/forecast/mix-outlook-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, MixOutlookTile, lapse);
  gtk_widget_class_bind_template_child (widget_class, MixOutlookTile, money);
  gtk_widget_class_bind_template_child (widget_class, MixOutlookTile, undone);
  gtk_widget_class_bind_template_child (widget_class, MixOutlookTile, progress);
  gtk_widget_class_bind_template_child (widget_class, MixOutlookTile, progress_box);
  gtk_widget_class_bind_template_child (widget_class, MixOutlookTile, choice);
  gtk_widget_class_bind_template_child (widget_class, MixOutlookTile, fan);
  gtk_widget_class_bind_template_child (widget_class, MixOutlookTile, reading);
  gtk_widget_class_bind_template_child (widget_class, MixOutlookTile, source);
  gtk_widget_class_bind_template_callback (widget_class, show_fan);
  gtk_widget_class_bind_template_callback (widget_class, show_reading);
  gtk_widget_class_bind_template_callback (widget_class, show_table_cb);
}

static void
mix_outlook_tile_init (MixOutlookTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_outlook_tile_update:
 * @self: the tile
 * @document: an open plan
 *
 * Works out what becomes of the plan as it is, off the main thread. What is shown stays until that is there.
 */
void
mix_outlook_tile_update (MixOutlookTile *self, MixDocument *document)
{
  stop (self);
  self->job = mix_outlook_job_new (document, FALSE);
  g_signal_connect_object (self->job, "progress", G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->job, "finished", G_CALLBACK (job_finished_cb), self, G_CONNECT_SWAPPED);
  mix_background_job_start (MIX_BACKGROUND_JOB (self->job));
  show_progress (self);
}

/**
 * mix_outlook_tile_is_running:
 * @self: the tile
 *
 * Returns: whether an outlook is being made
 */
gboolean
mix_outlook_tile_is_running (MixOutlookTile *self)
{
  return self->job != NULL;
}
