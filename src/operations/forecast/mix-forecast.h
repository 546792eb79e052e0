#pragma once

#include "mix-forecast-picture.h"
#include "mix-survival.h"

G_BEGIN_DECLS

/**
 * MixForecastAsk:
 * @runs: how often everything is run, or 0 for what the plan says
 * @seed: the same seed gives the same forecast
 * @has_seed: whether @seed is meant; else what the plan says
 * @until: the last day that the team is looked at, or %MIX_DATE_NONE for about a year
 *
 * What is asked for.
 */
typedef struct
{
  guint runs;
  guint64 seed;
  gboolean has_seed;
  MixDate until;
} MixForecastAsk;

/**
 * MixForecastStart:
 * @vacancy: which; the picture’s
 * @p10: the day before which one run in ten has somebody at work
 * @p50: the day before which half of the runs have
 * @p90: the day before which nine runs in ten have
 * @chance: that somebody is at work by the wanted day, from 0 to 1; no number where no day is wanted
 * @words: how it looks: “62% on time”
 *
 * When a vacancy is filled.
 */
typedef struct
{
  const MixForecastVacancy *vacancy;
  MixDate p10;
  MixDate p50;
  MixDate p90;
  double chance;
  char *words;
} MixForecastStart;

/**
 * MixForecastPoint:
 * @date: a day
 * @p10: what one run in ten stays below, in hundredths of a whole-time equivalent
 * @p25: what a quarter of the runs stay below
 * @p50: what half of them do
 * @p75: what three quarters do
 * @p90: what nine in ten do
 * @wanted: what is wanted then, or -1 where nothing is said
 * @chance: that so much is at work, from 0 to 1; no number where nothing is said
 *
 * The team on a day.
 */
typedef struct
{
  MixDate date;
  int p10;
  int p25;
  int p50;
  int p75;
  int p90;
  int wanted;
  double chance;
} MixForecastPoint;

/**
 * MixForecastStage:
 * @stage: which
 * @name: in the user’s language
 * @reference: what is known of it from elsewhere
 * @grade: of that, or 0
 * @n_own: own stays that came to an end
 * @own_weight: share of the typical time that is the own record’s
 * @typical_days: that half of the stays are thought to stay below; no number where nothing is known
 * @exit_share: of those who come so far, who are thought to go no further
 * @words: “The reference counts as 5 hires; with your 3, …”
 * @steps: (element-type MixSurvivalStep): how many still wait, Kaplan and Meier, of the own record alone
 *
 * What is thought of a stage.
 */
typedef struct
{
  MixHiringStage stage;
  const char *name;
  MixHiringReference reference;
  char grade;
  guint n_own;
  double own_weight;
  double typical_days;
  double exit_share;
  char *words;
  GArray *steps;
} MixForecastStage;

/**
 * MixForecastPast:
 * @title: who was found
 * @p10: what would have been said on the day of the advert, from all other hires
 * @p90: the same
 * @started_on: what happened
 * @is_inside: whether that lies between the two
 *
 * A forecast of what has happened.
 */
typedef struct
{
  const char *title;
  MixDate p10;
  MixDate p90;
  MixDate started_on;
  gboolean is_inside;
} MixForecastPast;

/**
 * MixForecast:
 * @as_at: the present day
 * @n_runs: runs that were made
 * @seed: by which
 * @n_waiting: vacancies that still wait, which count too
 * @starts: (element-type MixForecastStart): of each open vacancy
 * @points: (element-type MixForecastPoint): the team today and on the first day of each month
 * @stages: (element-type MixForecastStage): in their order
 * @pasts: (element-type MixForecastPast): how well this would have done
 * @n_inside: how many of those lay inside
 *
 * When vacancies are filled, and what the team comes to.
 */
typedef struct
{
  MixDate as_at;
  guint n_runs;
  guint64 seed;
  guint n_waiting;
  GPtrArray *starts;
  GArray *points;
  GPtrArray *stages;
  GArray *pasts;
  guint n_inside;

  /*< private >*/
  const MixForecastPicture *picture;
  MixHiringRecord *records[MIX_FORECAST_N_BANDS];
  MixHiringForecast *runs;
  MixHiringTeam *team;
} MixForecast;

/**
 * MixForecastPoll:
 * @n_done: runs that were made
 * @n_runs: of how many
 *
 * Returns: whether to stop; what was run by then is the forecast
 */
typedef gboolean (*MixForecastPoll) (guint n_done, guint n_runs, gpointer data);

MixForecast *mix_forecast_new (const MixForecastPicture *picture,
                               const MixForecastAsk *ask,
                               MixForecastPoll poll,
                               gpointer poll_data) G_GNUC_WARN_UNUSED_RESULT;
void mix_forecast_free (MixForecast *self);
const MixHiringForecast *mix_forecast_get_runs (const MixForecast *self);
const MixHiringTeam *mix_forecast_get_team (const MixForecast *self);
const guint16 *mix_forecast_find_leaves (const MixForecast *self, const char *person_id);
double mix_forecast_get_chance (const MixForecast *self, guint start, MixDate date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixForecast, mix_forecast_free)

G_END_DECLS
