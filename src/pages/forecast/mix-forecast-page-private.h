#pragma once

#include "mix-date-row.h"
#include "mix-fan-chart.h"
#include "mix-forecast-job.h"
#include "mix-forecast-page.h"
#include "mix-outlook-tile.h"
#include "mix-pack-set.h"
#include "mix-start-timeline.h"
#include "mix-survival-plot.h"

G_BEGIN_DECLS

/*
 * The parts of the page are in files of their own: the page as the window knows it and the forecast being made
 * (mix-forecast-page.c), what is shown of it (-tiles.c), the latest day to advertise (-advert.c), and the chance of so
 * many people by a day (-reach.c).
 */
struct _MixForecastPage
{
  MixPage parent_instance;

  MixPackSet *packs;
  MixForecastJob *job;               /* the one that runs, or NULL */
  MixForecastJob *done;              /* the last one that has a forecast; it owns both below */
  const MixForecastPicture *picture; /* what that was made of, or NULL */
  const MixForecast *forecast;       /* or NULL */
  guint n_vacancies;                 /* open ones of the plan that is shown */
  guint rest_id;                     /* the latest day is found anew once the slider rests */
  gboolean filling;

  GtkStack *stack;
  GtkBox *team_box;
  GtkBox *lower_box;
  GtkLabel *reading_day;
  GtkLabel *reading_figure;
  GtkLabel *reading_range;
  GtkLabel *reading_wanted;
  GtkLabel *leavers;
  MixFanChart *fan;
  MixStartTimeline *timeline;
  MixOutlookTile *outlook;
  GtkDropDown *bands_choice;
  MixDateRow *wanted_row;
  GtkScale *sure;
  GtkLabel *sure_label;
  GtkLabel *latest_day;
  GtkLabel *latest_words;
  GtkLabel *latest_others;
  GtkLabel *record_figure;
  GtkLabel *record_words;
  GtkLabel *source_words;
  GtkDropDown *stage_choice;
  GCancellable *reaching; /* the chance that is asked for; NULL while none is */
  AdwSpinRow *reach_people;
  MixDateRow *reach_row;
  GtkLabel *reach_words;
  GtkListBox *reach_ways;
  MixSurvivalPlot *survival;
  GtkLabel *stage_words;
};

void _mix_forecast_page_show (MixForecastPage *self);
void _mix_forecast_page_show_reading (MixForecastPage *self);
void _mix_forecast_page_bind_tiles (GtkWidgetClass *widget_class);
void _mix_forecast_page_add_tiles (MixForecastPage *self);

void _mix_forecast_page_show_reach (MixForecastPage *self);
void _mix_forecast_page_stop_reach (MixForecastPage *self);
void _mix_forecast_page_bind_reach (GtkWidgetClass *widget_class);

void _mix_forecast_page_show_latest (MixForecastPage *self);
void _mix_forecast_page_stop_looking (MixForecastPage *self);
void _mix_forecast_page_bind_advert (GtkWidgetClass *widget_class);

G_END_DECLS
