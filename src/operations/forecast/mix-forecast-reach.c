#include "mix-forecast-reach.h"

#include "mix-config.h"
#include "mix-forecast-words.h"

#include <glib/gi18n-lib.h>

/* How sure is sure enough. */
#define SURE 0.8

/* Runs for each thing that is tried, and more vacancies than anybody would advertise at once. */
#define N_RUNS 4000
#define MOST_MORE 200

/* What is tried: the plan with something changed. */
typedef struct
{
  const MixForecastPicture *picture;
  MixHiringRecord *records[MIX_FORECAST_N_BANDS];
  int people;
  int days;
} Trial;

typedef struct
{
  gboolean from_conditional;
  guint interviews_a_week;
  guint n_more;
} Change;

static MixForecastBands
get_usual_bands (const Trial *trial)
{
  return trial->picture->vacancies->len > 0 ? ((const MixForecastVacancy *) trial->picture->vacancies->pdata[0])->bands
                                            : MIX_FORECAST_BANDS_7_AND_8;
}

static const MixHiringRecord *
get_record (Trial *trial, MixForecastBands bands)
{
  if (trial->records[bands] == NULL)
    trial->records[bands] = mix_forecast_picture_make_record (trial->picture, bands, MIX_FORECAST_EVERY_VISIT);
  return trial->records[bands];
}

/* Everybody counts as one: the question is how many people. */
static MixHiringForecast *
forecast_change (Trial *trial, const Change *change)
{
  guint n = trial->picture->vacancies->len;
  g_autofree MixHiringVacancy *list = g_new0 (MixHiringVacancy, n + change->n_more + 1);
  MixHiringForecast *forecast;

  for (guint i = 0; i < n + change->n_more; i++)
    {
      const MixForecastVacancy *vacancy = i < n ? g_ptr_array_index (trial->picture->vacancies, i) : NULL;

      list[i]
          = vacancy != NULL ? vacancy->hiring : (MixHiringVacancy) { .stage = MIX_HIRING_ADVERT, .notice_days = -1 };
      list[i].record = get_record (trial, vacancy != NULL ? vacancy->bands : get_usual_bands (trial));
      list[i].notice_from_conditional |= change->from_conditional;
      list[i].work = 1;
    }
  forecast = mix_hiring_forecast_begin (list, n + change->n_more, change->interviews_a_week, N_RUNS,
                                        trial->picture->settings.seed);
  mix_hiring_forecast_add_runs (forecast, N_RUNS);
  return forecast;
}

static MixHiringTeam *
make_team (Trial *trial, const MixHiringForecast *forecast)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (MixHiringMember));

  for (guint i = 0; i < trial->picture->members->len; i++)
    {
      MixHiringMember member = g_array_index (trial->picture->members, MixHiringMember, i);

      member.work = 1;
      g_array_append_val (people, member);
    }
  return mix_hiring_team_new (forecast, (const MixHiringMember *) (const void *) people->data, people->len,
                              trial->picture->settings.leavers_a_year, trial->picture->settings.seed + 1);
}

static double
try_change (Trial *trial, const Change *change, int *reached_in)
{
  g_autoptr (MixHiringForecast) forecast = forecast_change (trial, change);
  g_autoptr (MixHiringTeam) team = make_team (trial, forecast);

  if (reached_in != NULL)
    *reached_in = mix_hiring_team_get_day (team, trial->people, SURE);
  return mix_hiring_team_get_chance (team, trial->days, trial->people);
}

static void
add_way (MixForecastReach *self, Trial *trial, const Change *change, const char *words)
{
  MixForecastWay *way = g_new0 (MixForecastWay, 1);
  int reached_in = -1;

  way->words = g_strdup (words);
  way->chance = try_change (trial, change, &reached_in);
  way->reached_on = reached_in >= 0 ? trial->picture->as_at + reached_in : MIX_DATE_NONE;
  g_ptr_array_add (self->ways, way);
}

/* The chance rises with each vacancy: the others keep their luck. */
static int
find_more_adverts (Trial *trial)
{
  Change change = { FALSE, trial->picture->settings.interviews_a_week, 0 };
  guint enough = MOST_MORE, short_of = 0;

  if (try_change (trial, &change, NULL) >= SURE)
    return 0;
  change.n_more = MOST_MORE;
  if (try_change (trial, &change, NULL) < SURE)
    return -1;
  while (enough - short_of > 1)
    {
      change.n_more = (enough + short_of) / 2;
      if (try_change (trial, &change, NULL) >= SURE)
        enough = change.n_more;
      else
        short_of = change.n_more;
    }
  return (int) enough;
}

static void
add_ways (MixForecastReach *self, Trial *trial)
{
  guint interviews = trial->picture->settings.interviews_a_week;
  Change change = { FALSE, interviews, 0 };

  add_way (self, trial, &change, _ ("As planned"));
  change.from_conditional = TRUE;
  add_way (self, trial, &change, _ ("With notice given on the conditional offer"));
  if (interviews > 0)
    {
      change = (Change) { FALSE, 2 * interviews, 0 };
      add_way (self, trial, &change, _ ("With twice as many interview days"));
    }
  self->more_adverts = find_more_adverts (trial);
  if (self->more_adverts > 0)
    {
      g_autofree char *words
          = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "With %d more vacancy advertised today",
                                          "With %d more vacancies advertised today", (gulong) self->more_adverts),
                             self->more_adverts);

      change = (Change) { FALSE, interviews, (guint) self->more_adverts };
      add_way (self, trial, &change, words);
    }
}

static void
free_way (gpointer data)
{
  MixForecastWay *way = data;

  g_free (way->words);
  g_free (way);
}

/**
 * mix_forecast_reach_new:
 * @picture: what the plan knows
 * @people: how many are to be at work
 * @by: by when, not before today
 *
 * Returns: (transfer full): the chance, and what it would take
 */
MixForecastReach *
mix_forecast_reach_new (const MixForecastPicture *picture, int people, MixDate by)
{
  MixForecastReach *self = g_new0 (MixForecastReach, 1);
  Trial trial = { .picture = picture, .people = people, .days = MAX (by - picture->as_at, 0) };

  self->people = people;
  self->by = by;
  self->n_now = (int) picture->members->len;
  self->n_vacancies = (int) picture->vacancies->len;
  self->ways = g_ptr_array_new_with_free_func (free_way);
  add_ways (self, &trial);
  for (guint i = 0; i < MIX_FORECAST_N_BANDS; i++)
    g_clear_pointer (&trial.records[i], mix_hiring_record_free);
  return self;
}

/**
 * mix_forecast_reach_free:
 *
 * Frees it.
 */
void
mix_forecast_reach_free (MixForecastReach *self)
{
  g_ptr_array_unref (self->ways);
  g_free (self);
}

/**
 * mix_forecast_reach_dup_words:
 *
 * Returns: (transfer full): "50 people at work by 1 Apr 2027: 12% likely. 11 more vacancies advertised today would make
 *   it 8 in 10 runs."
 */
char *
mix_forecast_reach_dup_words (const MixForecastReach *self)
{
  const MixForecastWay *planned = g_ptr_array_index (self->ways, 0);
  g_autofree char *day = mix_date_format_short_year (self->by);
  g_autofree char *percent = mix_forecast_dup_percent (planned->chance), *chance = NULL, *more = NULL;

  /* Translators: a number of people, a day, and a chance. */
  chance = g_strdup_printf (_ ("%d people at work by %s: %s likely."), self->people, day, percent);
  if (self->more_adverts == 0)
    return g_steal_pointer (&chance);
  if (self->more_adverts < 0)
    more = g_strdup (_ ("No number of adverts today would make it 8 in 10 runs."));
  else
    more = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%d more vacancy advertised today would make it 8 in 10 runs.",
                     "%d more vacancies advertised today would make it 8 in 10 runs.", (gulong) self->more_adverts),
        self->more_adverts);
  return g_strdup_printf (_ ("%s %s"), chance, more);
}
