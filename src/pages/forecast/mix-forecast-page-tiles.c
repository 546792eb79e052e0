#include "mix-forecast-page-private.h"

#include "mix-chart-table-dialog.h"
#include "mix-config.h"
#include "mix-forecast-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What is shown of a forecast: the team as a fan with a reading in words, the starts, how long stages take, and how
 * well forecasts have done. */

#define HUNDREDTHS 100.0

/* The point of the fan that the words are about. */
static const MixForecastPoint *
get_reading (MixForecastPage *self)
{
  int position = mix_fan_chart_get_reading (self->fan);

  if (self->forecast == NULL || position < 0 || (guint) position >= self->forecast->points->len)
    return NULL;
  return &g_array_index (self->forecast->points, MixForecastPoint, position);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static char *
dup_wanted_words (const MixForecastPoint *point)
{
  g_autofree char *chance = NULL;

  if (point->wanted < 0)
    return NULL;
  if (isnan (point->chance))
    return g_strdup_printf (_ ("%.1f is wanted"), point->wanted / HUNDREDTHS);
  chance = mix_forecast_dup_percent (point->chance);
  return g_strdup_printf (_ ("%.1f is wanted: %s likely"), point->wanted / HUNDREDTHS, chance);
}

/* The reading in words, beside the fan. */
void
_mix_forecast_page_show_reading (MixForecastPage *self)
{
  const MixForecastPoint *point = get_reading (self);
  g_autofree char *day = NULL;
  g_autofree char *figure = NULL;
  g_autofree char *range = NULL;
  g_autofree char *wanted = NULL;

  if (point == NULL)
    return;
  day = mix_date_format_full (point->date);
  figure = g_strdup_printf (_ ("%.1f WTE"), point->p50 / HUNDREDTHS);
  range = g_strdup_printf (_ ("%.1f to %.1f"), point->p10 / HUNDREDTHS, point->p90 / HUNDREDTHS);
  wanted = dup_wanted_words (point);
  gtk_label_set_label (self->reading_day, day);
  gtk_label_set_label (self->reading_figure, figure);
  gtk_label_set_label (self->reading_range, range);
  show_text (self->reading_wanted, wanted);
}

/* The first day of the next financial year, or the last point before that. */
static int
find_usual_reading (MixForecastPage *self)
{
  GArray *points = self->forecast->points;
  int year = mix_date_get_financial_year (self->forecast->as_at);
  MixDate wanted = mix_date_new (year + 1, 4, 1);
  int position = 0;

  while ((guint) position + 1 < points->len && g_array_index (points, MixForecastPoint, position).date < wanted)
    position++;
  return position;
}

static void
show_fan (MixForecastPage *self)
{
  GArray *points = self->forecast->points;
  GArray *wanted = self->picture->wanted;
  g_autofree MixFanPoint *fan = g_new0 (MixFanPoint, points->len);
  g_autofree MixFanStep *steps = g_new0 (MixFanStep, wanted->len);
  int reading = mix_fan_chart_get_reading (self->fan);

  for (guint i = 0; i < points->len; i++)
    {
      const MixForecastPoint *point = &g_array_index (points, MixForecastPoint, i);

      fan[i] = (MixFanPoint) { point->date, point->p10, point->p25, point->p50, point->p75, point->p90 };
    }
  for (guint i = 0; i < wanted->len; i++)
    steps[i] = (MixFanStep) { g_array_index (wanted, MixForecastStep, i).from,
                              g_array_index (wanted, MixForecastStep, i).work };
  mix_fan_chart_set_points (self->fan, _ ("Team"), fan, points->len, steps, wanted->len, self->forecast->as_at);
  mix_fan_chart_set_reading (self->fan,
                             reading >= 0 && (guint) reading < points->len ? reading : find_usual_reading (self));
  _mix_forecast_page_show_reading (self);
}

static void
show_starts (MixForecastPage *self)
{
  GPtrArray *starts = self->forecast->starts;
  g_autofree MixStartRow *rows = g_new0 (MixStartRow, starts->len);

  for (guint i = 0; i < starts->len; i++)
    {
      const MixForecastStart *start = starts->pdata[i];

      rows[i] = (MixStartRow) { .title = start->vacancy->title,
                                .detail = start->vacancy->stage_name,
                                .words = start->words,
                                .first = start->p10,
                                .likely = start->p50,
                                .last = start->p90,
                                .wanted = start->vacancy->wanted_on };
    }
  mix_start_timeline_set_rows (self->timeline, rows, starts->len, self->forecast->as_at);
}

/* As counts, not as a rate: there are few. */
static void
show_record (MixForecastPage *self)
{
  g_autofree char *figure = g_strdup_printf (_ ("%u of %u"), self->forecast->n_inside, self->forecast->pasts->len);
  g_autofree char *words = mix_forecast_dup_record_words (self->forecast);
  g_autofree char *source = mix_forecast_dup_source_words (self->forecast);

  show_text (self->record_figure, self->forecast->pasts->len > 0 ? figure : NULL);
  show_text (self->record_words, words);
  show_text (self->source_words, source);
}

static const MixForecastStage *
get_stage (MixForecastPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->stage_choice);

  return self->forecast != NULL && selected < self->forecast->stages->len ? self->forecast->stages->pdata[selected]
                                                                          : NULL;
}

static void
show_stage (MixForecastPage *self)
{
  const MixForecastStage *stage = get_stage (self);
  g_autofree MixSurvivalPoint *points = NULL;

  if (stage == NULL || self->filling)
    return;
  points = g_new0 (MixSurvivalPoint, MAX (stage->steps->len, 1));
  for (guint i = 0; i < stage->steps->len; i++)
    {
      const MixSurvivalStep *step = &g_array_index (stage->steps, MixSurvivalStep, i);

      points[i] = (MixSurvivalPoint) { step->days, step->n_waiting, step->share_waiting, step->lower, step->upper };
    }
  mix_survival_plot_set_points (self->survival, stage->name, points, stage->steps->len, stage->typical_days);
  show_text (self->stage_words, stage->words);
}

static void
fill_stages (MixForecastPage *self)
{
  GPtrArray *stages = self->forecast->stages;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (self->stage_choice);

  for (guint i = 0; i < stages->len; i++)
    gtk_string_list_append (names, ((const MixForecastStage *) stages->pdata[i])->name);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->stage_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->stage_choice, selected < stages->len ? selected : 0);
  self->filling = FALSE;
  show_stage (self);
}

/* Shows the forecast that is there. */
void
_mix_forecast_page_show (MixForecastPage *self)
{
  g_autofree char *leavers = NULL;

  if (self->forecast == NULL)
    return;
  show_fan (self);
  show_starts (self);
  show_record (self);
  fill_stages (self);
  leavers = mix_forecast_dup_leavers_words (self->picture);
  show_text (self->leavers, leavers);
}

static void
show_table (MixForecastPage *self, MixChartTable *table)
{
  adw_dialog_present (mix_chart_table_dialog_new (table), GTK_WIDGET (self));
}

static void
show_fan_table_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixForecastPage *self = user_data;
  g_autoptr (MixChartTable) table = mix_fan_chart_create_table (self->fan);

  show_table (self, table);
}

static void
show_starts_table_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixForecastPage *self = user_data;
  g_autoptr (MixChartTable) table = mix_start_timeline_create_table (self->timeline);

  show_table (self, table);
}

static void
show_survival_table_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixForecastPage *self = user_data;
  g_autoptr (MixChartTable) table = mix_survival_plot_create_table (self->survival);

  show_table (self, table);
}

/* Adds the actions that show the numbers behind the pictures. */
void
_mix_forecast_page_add_tiles (MixForecastPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "team-table", .activate = show_fan_table_cb },
    { .name = "starts-table", .activate = show_starts_table_cb },
    { .name = "stage-table", .activate = show_survival_table_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
}

/* Binds what the template calls of the tiles. */
void
_mix_forecast_page_bind_tiles (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, show_stage);
  gtk_widget_class_bind_template_callback_full (widget_class, "show_reading",
                                                G_CALLBACK (_mix_forecast_page_show_reading));
}
