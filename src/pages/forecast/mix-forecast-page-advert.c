#include "mix-forecast-page-private.h"

#include "mix-config.h"
#include "mix-forecast-advert.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The latest day to advertise a further post, so that somebody starts by a wanted day, and is that sure. */

/* Months from today that are first asked for. */
#define USUAL_MONTHS 9

#define PER_CENT 100.0

/* How sure the answers beside the one asked for are. */
static const int OTHERS[] = { 50, 95 };

static MixDate
find_latest (MixForecastPage *self, int percent, char **words)
{
  MixForecastAdvert advert = {
    .bands = (MixForecastBands) gtk_drop_down_get_selected (self->bands_choice),
    .wanted_on = mix_date_row_get_date (self->wanted_row),
    .runs = MIX_FORECAST_RUNS_WHILE_MOVING,
  };
  MixDate latest = mix_forecast_advert_find_latest (&advert, self->picture, percent / PER_CENT);

  *words = mix_forecast_advert_dup_words (latest, self->picture->as_at);
  return latest;
}

static char *
dup_other (MixForecastPage *self, int percent)
{
  g_autofree char *words = NULL;
  MixDate latest = find_latest (self, percent, &words);
  g_autofree char *day = latest >= self->picture->as_at ? mix_date_format_full (latest) : g_strdup (words);

  /* Translators: how sure in per cent, and the latest day for that. */
  return g_strdup_printf (_ ("%d%% sure: %s"), percent, day);
}

static void
show_others (MixForecastPage *self, int percent)
{
  GString *text = g_string_new (NULL);
  g_autofree char *lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    {
      g_autofree char *line = OTHERS[i] != percent ? dup_other (self, OTHERS[i]) : NULL;

      if (line != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  lines = g_string_free (text, FALSE);
  gtk_label_set_label (self->latest_others, lines);
}

/* One big day, and what it is for. */
void
_mix_forecast_page_show_latest (MixForecastPage *self)
{
  int percent = (int) lround (gtk_range_get_value (GTK_RANGE (self->sure)));
  g_autofree char *sure = g_strdup_printf ("%d%%", percent);
  g_autofree char *words = NULL;
  g_autofree char *day = NULL;
  MixDate latest;

  gtk_label_set_label (self->sure_label, sure);
  if (self->picture == NULL)
    return;
  if (mix_date_row_get_date (self->wanted_row) == MIX_DATE_NONE)
    mix_date_row_set_date (self->wanted_row, mix_date_add_months (self->picture->as_at, USUAL_MONTHS));
  latest = find_latest (self, percent, &words);
  day = mix_date_format_full (latest);
  gtk_label_set_label (self->latest_day, day);
  gtk_label_set_label (self->latest_words, words);
  if (latest < self->picture->as_at)
    gtk_widget_add_css_class (GTK_WIDGET (self->latest_day), "mix-blocked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->latest_day), "mix-blocked");
  show_others (self, percent);
}

static gboolean
rest_cb (gpointer data)
{
  MixForecastPage *self = data;

  self->rest_id = 0;
  _mix_forecast_page_show_latest (self);
  return G_SOURCE_REMOVE;
}

/* Once a frame at most, however often the slider moves. */
static void
advert_changed_cb (MixForecastPage *self)
{
  if (self->rest_id == 0 && self->picture != NULL && mix_date_row_is_valid (self->wanted_row))
    self->rest_id = g_idle_add (rest_cb, self);
}

/* What was asked for ends with the page. */
void
_mix_forecast_page_stop_looking (MixForecastPage *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
}

/* Binds what the template calls of the latest day. */
void
_mix_forecast_page_bind_advert (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, advert_changed_cb);
}
