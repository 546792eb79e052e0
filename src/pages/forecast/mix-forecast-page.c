#include "mix-forecast-page-private.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-plan-forecast.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (MixForecastPage, mix_forecast_page, MIX_TYPE_PAGE)

static void
show_state (MixForecastPage *self)
{
  const char *name = self->n_vacancies == 0 ? "missing" : self->forecast == NULL ? "waiting" : "content";

  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
show_subtitle (MixForecastPage *self)
{
  g_autofree char *runs = NULL;
  g_autofree char *seed = NULL;
  g_autofree char *words = NULL;

  if (self->forecast != NULL)
    {
      seed = g_strdup_printf ("%" G_GUINT64_FORMAT, self->forecast->seed);
      runs = mix_text_format_thousands (self->forecast->n_runs);
      /* Translators: how often a forecast was run, and from which seed. */
      words = g_strdup_printf (_ ("%s runs · seed %s"), runs, seed);
    }
  mix_page_set_subtitle (MIX_PAGE (self), words);
}

static void
stop (MixForecastPage *self)
{
  mix_background_job_drop (g_steal_pointer (&self->job), self);
}

/* The job that has ended keeps what it was made of and what it found. */
static void
take_forecast (MixForecastPage *self)
{
  g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->done);
  self->done = g_steal_pointer (&self->job);
  self->picture = mix_forecast_job_get_picture (self->done);
  self->forecast = mix_forecast_job_get_forecast (self->done);
}

static void
job_finished_cb (MixForecastPage *self)
{
  if (mix_forecast_job_get_forecast (self->job) == NULL)
    {
      stop (self);
      return;
    }
  take_forecast (self);
  _mix_forecast_page_show (self);
  _mix_forecast_page_show_latest (self);
  _mix_forecast_page_show_reach (self);
  show_subtitle (self);
  show_state (self);
}

/* What is shown stays until the next forecast is there. */
static void
run (MixForecastPage *self)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_new (mix_page_get_plan (MIX_PAGE (self)), self->packs);
  MixForecastPicture *picture = mix_forecast_picture_new (recruitment);
  MixForecastAsk ask = { .until = MIX_DATE_NONE };

  stop (self);
  self->n_vacancies = picture->vacancies->len;
  show_state (self);
  if (self->n_vacancies == 0)
    {
      mix_forecast_picture_free (picture);
      return;
    }
  self->job = mix_forecast_job_new (picture, &ask);
  g_signal_connect_object (self->job, "finished", G_CALLBACK (job_finished_cb), self, G_CONNECT_SWAPPED);
  mix_background_job_start (MIX_BACKGROUND_JOB (self->job));
  mix_outlook_tile_update (self->outlook, mix_page_get_document (MIX_PAGE (self)));
}

static void
mix_forecast_page_plan_changed (MixPage *page, MixPlan *plan)
{
  run (MIX_FORECAST_PAGE (page));
}

static void
run_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  run (user_data);
}

static void
go_to_recruitment_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  mix_page_go_to (user_data, "recruitment", NULL);
}

static void
narrow_cb (MixForecastPage *self)
{
  GtkOrientation orientation
      = mix_page_is_narrow (MIX_PAGE (self)) ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->team_box), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->lower_box), orientation);
}

static void
mix_forecast_page_dispose (GObject *object)
{
  MixForecastPage *self = MIX_FORECAST_PAGE (object);

  stop (self);
  _mix_forecast_page_stop_looking (self);
  _mix_forecast_page_stop_reach (self);
  self->forecast = NULL;
  self->picture = NULL;
  g_clear_object (&self->done);
  g_clear_object (&self->packs);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (mix_forecast_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, team_box);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, lower_box);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, reading_day);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, reading_figure);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, reading_range);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, reading_wanted);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, leavers);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, fan);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, outlook);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, bands_choice);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, wanted_row);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, sure);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, sure_label);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, latest_day);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, latest_words);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, latest_others);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, record_figure);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, record_words);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, source_words);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, stage_choice);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, survival);
  gtk_widget_class_bind_template_child (widget_class, MixForecastPage, stage_words);
}

static void
mix_forecast_page_class_init (MixForecastPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_forecast_page_dispose;
  MIX_PAGE_CLASS (klass)->plan_changed = mix_forecast_page_plan_changed;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  g_type_ensure (MIX_TYPE_FAN_CHART);
  g_type_ensure (MIX_TYPE_OUTLOOK_TILE);
  g_type_ensure (MIX_TYPE_START_TIMELINE);
  g_type_ensure (MIX_TYPE_SURVIVAL_PLOT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/forecast/mix-forecast-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  _mix_forecast_page_bind_tiles (widget_class);
  _mix_forecast_page_bind_advert (widget_class);
  _mix_forecast_page_bind_reach (widget_class);
}

static void
mix_forecast_page_init (MixForecastPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "run", .activate = run_cb },
    { .name = "go-to-recruitment", .activate = go_to_recruitment_cb },
  };

  self->packs = mix_pack_set_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  _mix_forecast_page_add_tiles (self);
}
