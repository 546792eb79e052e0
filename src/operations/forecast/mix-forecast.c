#include "mix-forecast-private.h"

#include <math.h>

#include "mix-forecast-words.h"

/* Runs between two looks at the clock. */
#define RUNS_A_POLL 1000

/* Months that the team is looked at unless a day is said. */
#define USUAL_MONTHS 12
#define MOST_MONTHS 60

/* Of the seed of who leaves, beside that of vacancies. */
#define LEAVERS_SEED 1

static void
free_start (gpointer data)
{
  MixForecastStart *start = data;

  g_free (start->words);
  g_free (start);
}

static void
free_stage (gpointer data)
{
  MixForecastStage *stage = data;

  g_free (stage->words);
  g_array_unref (stage->steps);
  g_free (stage);
}

/* The picture’s vacancies, each with the record of its bands, which is made where it is not there yet. */
MixHiringVacancy *
_mix_forecast_list_vacancies (MixForecast *self, const MixForecastPicture *picture)
{
  MixHiringVacancy *list = g_new (MixHiringVacancy, MAX (picture->vacancies->len, 1));

  for (guint i = 0; i < picture->vacancies->len; i++)
    {
      const MixForecastVacancy *vacancy = g_ptr_array_index (picture->vacancies, i);

      if (self->records[vacancy->bands] == NULL)
        self->records[vacancy->bands]
            = mix_forecast_picture_make_record (picture, vacancy->bands, MIX_FORECAST_EVERY_VISIT);
      list[i] = vacancy->hiring;
      list[i].record = self->records[vacancy->bands];
    }
  return list;
}

static void
run (MixForecast *self,
     const MixForecastPicture *picture,
     const MixForecastAsk *ask,
     MixForecastPoll poll,
     gpointer poll_data)
{
  g_autofree MixHiringVacancy *vacancies = _mix_forecast_list_vacancies (self, picture);
  guint n_runs = ask->runs > 0 ? ask->runs : picture->settings.runs;
  gboolean stop = FALSE;

  self->runs = mix_hiring_forecast_begin (vacancies, picture->vacancies->len, picture->settings.interviews_a_week,
                                          n_runs, self->seed);
  while (!stop && mix_hiring_forecast_add_runs (self->runs, RUNS_A_POLL))
    stop = poll != NULL && poll (mix_hiring_forecast_get_n_runs (self->runs), n_runs, poll_data);
  self->n_runs = mix_hiring_forecast_get_n_runs (self->runs);
}

static MixDate
get_day (const MixForecast *self, guint vacancy, double share)
{
  return self->as_at + mix_hiring_forecast_get_quantile (self->runs, vacancy, share);
}

static void
add_starts (MixForecast *self, const MixForecastPicture *picture)
{
  for (guint i = 0; i < picture->vacancies->len; i++)
    {
      MixForecastStart *start = g_new0 (MixForecastStart, 1);

      start->vacancy = g_ptr_array_index (picture->vacancies, i);
      start->p10 = get_day (self, i, 0.1);
      start->p50 = get_day (self, i, 0.5);
      start->p90 = get_day (self, i, 0.9);
      start->chance = start->vacancy->wanted_on == MIX_DATE_NONE
                          ? NAN
                          : mix_forecast_get_chance (self, i, start->vacancy->wanted_on);
      start->words = mix_forecast_dup_start_words (start, self->as_at);
      g_ptr_array_add (self->starts, start);
    }
}

static int
find_wanted (const MixForecastPicture *picture, MixDate date)
{
  int wanted = -1;

  for (guint i = 0; i < picture->wanted->len; i++)
    {
      const MixForecastStep *step = &g_array_index (picture->wanted, MixForecastStep, i);

      if (step->from <= date)
        wanted = step->work;
    }
  return wanted;
}

static void
add_point (MixForecast *self, const MixForecastPicture *picture, MixDate date)
{
  static const double shares[] = { 0.1, 0.25, 0.5, 0.75, 0.9 };
  int quantiles[G_N_ELEMENTS (shares)];
  MixForecastPoint point = { .date = date, .wanted = find_wanted (picture, date), .chance = NAN };

  mix_hiring_team_get_quantiles (self->team, date - self->as_at, shares, G_N_ELEMENTS (shares), quantiles);
  point.p10 = quantiles[0];
  point.p25 = quantiles[1];
  point.p50 = quantiles[2];
  point.p75 = quantiles[3];
  point.p90 = quantiles[4];
  if (point.wanted >= 0)
    point.chance = mix_hiring_team_get_chance (self->team, date - self->as_at, point.wanted);
  g_array_append_val (self->points, point);
}

/* Today, the first day of each month, and the last day that is asked for. */
static void
add_points (MixForecast *self, const MixForecastPicture *picture, MixDate until)
{
  int year, month;
  MixDate date;

  if (until == MIX_DATE_NONE)
    until = mix_date_add_months (self->as_at, USUAL_MONTHS);
  until = CLAMP (until, self->as_at, mix_date_add_months (self->as_at, MOST_MONTHS));
  mix_date_split (self->as_at, &year, &month, NULL);
  add_point (self, picture, self->as_at);
  for (date = mix_date_add_months (mix_date_new (year, month, 1), 1); date < until;
       date = mix_date_add_months (date, 1))
    add_point (self, picture, date);
  if (until > self->as_at)
    add_point (self, picture, until);
}

/**
 * mix_forecast_new:
 * @picture: what the plan knows; it must live as long as the forecast
 * @ask: what is asked for
 * @poll: (nullable): told of progress, and asked whether to stop
 * @poll_data: for @poll
 *
 * On any thread.
 *
 * Returns: (transfer full): the forecast
 */
MixForecast *
mix_forecast_new (const MixForecastPicture *picture,
                  const MixForecastAsk *ask,
                  MixForecastPoll poll,
                  gpointer poll_data)
{
  MixForecast *self = g_new0 (MixForecast, 1);

  self->picture = picture;
  self->as_at = picture->as_at;
  self->seed = ask->has_seed ? ask->seed : picture->settings.seed;
  self->starts = g_ptr_array_new_with_free_func (free_start);
  self->points = g_array_new (FALSE, FALSE, sizeof (MixForecastPoint));
  self->stages = g_ptr_array_new_with_free_func (free_stage);
  self->pasts = g_array_new (FALSE, FALSE, sizeof (MixForecastPast));
  run (self, picture, ask, poll, poll_data);
  self->team = mix_hiring_team_new (self->runs, (const MixHiringMember *) (const void *) picture->members->data,
                                    picture->members->len, picture->settings.leavers_a_year, self->seed + LEAVERS_SEED);
  add_starts (self, picture);
  add_points (self, picture, ask->until);
  _mix_forecast_add_stages (self, picture);
  _mix_forecast_add_pasts (self, picture);
  return self;
}

/**
 * mix_forecast_free:
 *
 * Frees it.
 */
void
mix_forecast_free (MixForecast *self)
{
  g_clear_pointer (&self->team, mix_hiring_team_free);
  g_clear_pointer (&self->runs, mix_hiring_forecast_free);
  for (guint i = 0; i < MIX_FORECAST_N_BANDS; i++)
    g_clear_pointer (&self->records[i], mix_hiring_record_free);
  g_ptr_array_unref (self->starts);
  g_array_unref (self->points);
  g_ptr_array_unref (self->stages);
  g_array_unref (self->pasts);
  g_free (self);
}

/**
 * mix_forecast_get_chance:
 * @start: the number of a start
 * @date: a day
 *
 * Returns: the share of runs in which somebody is at work by then
 */
double
mix_forecast_get_chance (const MixForecast *self, guint start, MixDate date)
{
  return mix_hiring_forecast_get_chance (self->runs, start, date - self->as_at);
}

/**
 * mix_forecast_get_runs:
 *
 * Returns: (transfer none): when each of the picture’s vacancies is filled, in every run
 */
const MixHiringForecast *
mix_forecast_get_runs (const MixForecast *self)
{
  return self->runs;
}

/**
 * mix_forecast_find_leaves:
 * @person_id: somebody’s id
 *
 * Returns: (transfer none) (array) (nullable): days until they are gone, in each run; %NULL where the plan counts with
 *   nobody leaving but those of whom that is known, or the person is none of the team
 */
const guint16 *
mix_forecast_find_leaves (const MixForecast *self, const char *person_id)
{
  guint member;

  if (self->picture->settings.leavers_a_year <= 0
      || !g_ptr_array_find_with_equal_func (self->picture->member_ids, person_id, g_str_equal, &member))
    return NULL;
  return mix_hiring_team_get_leaves (self->team, member);
}

/**
 * mix_forecast_get_team:
 *
 * Returns: (transfer none): when each of the picture’s members leaves, in every run
 */
const MixHiringTeam *
mix_forecast_get_team (const MixForecast *self)
{
  return self->team;
}
