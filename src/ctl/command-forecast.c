#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-forecast.h"
#include "mix-forecast-json.h"
#include "mix-forecast-words.h"

#include <glib/gi18n-lib.h>

/* When vacancies are filled, and what the team comes to. */

#define MOST_RUNS 1000000
#define MOST_PEOPLE 10000

static const MixCtlOption forecast_options[] = {
  { "runs", N_ ("NUMBER"), N_ ("how often everything is run; as the plan says without it") },
  { "seed", N_ ("NUMBER"), N_ ("the same seed gives the same forecast; as the plan says without it") },
  { "until", N_ ("DATE"), N_ ("last day that the team is looked at; in a year without it") },
  { "people", N_ ("NUMBER"), N_ ("also the chance that so many are at work by --until, and what it would take") },
  { NULL },
};

static const MixCtlKey forecast_keys[] = {
  { "as_at", N_ ("the present day") },
  { "runs", N_ ("runs that were made") },
  { "seed", N_ ("by which seed") },
  { "vacancies[].id", N_ ("an open vacancy") },
  { "vacancies[].post_id", N_ ("its post") },
  { "vacancies[].title", N_ ("what it is called") },
  { "vacancies[].stage", N_ ("the stage it stands in") },
  { "vacancies[].wte", N_ ("what it brings, whole-time equivalents") },
  { "vacancies[].p10", N_ ("the day by which somebody is at work in one run of ten") },
  { "vacancies[].p50", N_ ("the same in half of the runs") },
  { "vacancies[].p90", N_ ("the same in nine runs of ten") },
  { "vacancies[].wanted_from", N_ ("the day it is wanted from; null where none is said") },
  { "vacancies[].on_time", N_ ("chance that somebody is at work by then, from 0 to 1; null where no day is wanted") },
  { "vacancies[].words", N_ ("the same in words") },
  { "team_wte[].date", N_ ("today, the first day of a month, or the last day asked for") },
  { "team_wte[].p10", N_ ("whole-time equivalents that one run of ten stays below") },
  { "team_wte[].p25", N_ ("the same for a quarter of the runs") },
  { "team_wte[].p50", N_ ("the same for half of them") },
  { "team_wte[].p75", N_ ("the same for three quarters") },
  { "team_wte[].p90", N_ ("the same for nine of ten") },
  { "team_wte[].wanted", N_ ("what is wanted then; null where nothing is said") },
  { "team_wte[].wanted_chance", N_ ("chance of so much, from 0 to 1; null where nothing is said") },
  { "stages[].name", N_ ("a stage") },
  { "stages[].reference_p10", N_ ("days that one of ten elsewhere stays below; null where not known") },
  { "stages[].reference_p50", N_ ("the same for half of them") },
  { "stages[].reference_p90", N_ ("the same for nine of ten") },
  { "stages[].reference_grade", N_ ("its grade, A to C; null where nothing is known") },
  { "stages[].own", N_ ("own stays that came to an end") },
  { "stages[].own_weight", N_ ("share of the typical time that is the own record’s, from 0 to 1") },
  { "stages[].typical_days", N_ ("what both say together; null where nothing is known") },
  { "stages[].exit_share", N_ ("of those who come so far, the share that goes no further") },
  { "stages[].words", N_ ("what the own record counts for, in words") },
  { "stages[].waiting[].days", N_ ("days after which somebody came through: the own record by itself") },
  { "stages[].waiting[].n_waiting", N_ ("who still waited until then") },
  { "stages[].waiting[].share", N_ ("share that waits longer: Kaplan and Meier") },
  { "stages[].waiting[].lower", N_ ("lower end of its 95% interval; null once nobody waits") },
  { "stages[].waiting[].upper", N_ ("upper end of it") },
  { "own_record.inside", N_ ("starts that fell in the range that should hold 8 in 10, each forecast from all others") },
  { "own_record.of", N_ ("of how many") },
  { "own_record.words", N_ ("the same in words") },
  { "own_record.starts[].title", N_ ("somebody who was found") },
  { "own_record.starts[].p10", N_ ("what would have been said on the day of the advert") },
  { "own_record.starts[].p90", N_ ("the same") },
  { "own_record.starts[].started", N_ ("what happened") },
  { "own_record.starts[].inside", N_ ("whether that lies between the two") },
  { "reach.people", N_ ("with --people: how many are to be at work") },
  { "reach.by", N_ ("by when") },
  { "reach.people_now", N_ ("who is at work today") },
  { "reach.vacancies", N_ ("open vacancies") },
  { "reach.more_adverts", N_ ("vacancies more, advertised today, that make it 8 of 10 runs; -1 where no number does") },
  { "reach.ways[].words", N_ ("a way") },
  { "reach.ways[].chance", N_ ("that it is enough, from 0 to 1") },
  { "reach.ways[].reached_on", N_ ("the day by which it is, in eight of ten runs; null for never") },
  { NULL },
};

static gboolean
read_ask (MixCtl *self, MixForecastAsk *ask, int *people, GError **error)
{
  int runs = 0, seed = 0;

  if (!mix_ctl_get_whole (self, "runs", MOST_RUNS, &runs, error)
      || !mix_ctl_get_whole (self, "seed", G_MAXINT, &seed, error)
      || !mix_ctl_get_whole (self, "people", MOST_PEOPLE, people, error)
      || !mix_ctl_get_date (self, "until", &ask->until, error))
    return FALSE;
  ask->runs = (guint) runs;
  ask->seed = (guint64) seed;
  ask->has_seed = mix_ctl_has (self, "seed");
  return TRUE;
}

static void
print_start (MixCtl *self, const MixForecast *forecast, const MixForecastStart *start)
{
  g_autofree char *first = mix_date_format_short_year (start->p10), *last = mix_date_format_short_year (start->p90);
  g_autofree char *likely = mix_date_format_short_year (start->p50), *words = NULL;

  if (start->vacancy->wanted_on != MIX_DATE_NONE && start->vacancy->wanted_on >= forecast->as_at)
    words = mix_forecast_dup_chance_words (start->vacancy->wanted_on, start->chance);
  /* Translators: a vacancy, its stage, the likely day, the days that 8 in 10 runs lie between, and how it looks. */
  mix_ctl_print (self, _ ("%s (%s): likely %s, 8 in 10 runs between %s and %s; %s.\n"), start->vacancy->title,
                 start->vacancy->stage_name, likely, first, last, words != NULL ? words : start->words);
}

static void
print_starts (MixCtl *self, const MixForecast *forecast, const MixForecastPicture *picture)
{
  g_autofree char *prepare = mix_forecast_dup_prepare_words (picture);

  if (forecast->starts->len == 0)
    mix_ctl_print (self, _ ("Nobody is being looked for: no vacancy is open.\n"));
  for (guint i = 0; i < forecast->starts->len; i++)
    print_start (self, forecast, g_ptr_array_index (forecast->starts, i));
  if (prepare != NULL)
    mix_ctl_print (self, "%s\n", prepare);
}

static void
print_point (MixCtl *self, const MixForecastPoint *point)
{
  g_autofree char *date = mix_date_format_short_year (point->date);
  g_autofree char *words = mix_forecast_dup_point_words (point);

  if (point->p10 == point->p90)
    /* Translators: a day, a figure, and what is wanted. */
    mix_ctl_print (self, _ ("%s: %.1f. %s\n"), date, point->p50 / 100.0, words);
  else
    /* Translators: a day, a likely figure, between which figures it lies eight times in ten, and what is wanted. */
    mix_ctl_print (self, _ ("%s: likely %.1f, 8 in 10 runs between %.1f and %.1f. %s\n"), date, point->p50 / 100.0,
                   point->p10 / 100.0, point->p90 / 100.0, words);
}

static void
print_team (MixCtl *self, const MixForecast *forecast, const MixForecastPicture *picture)
{
  g_autofree char *leavers = mix_forecast_dup_leavers_words (picture);

  mix_ctl_print (self, _ ("\nTeam, whole-time equivalents:\n"));
  for (guint i = 0; i < forecast->points->len; i++)
    print_point (self, &g_array_index (forecast->points, MixForecastPoint, i));
  mix_ctl_print (self, "%s.\n", leavers);
}

static void
print_reach (MixCtl *self, const MixForecastPicture *picture, int people, MixDate until)
{
  MixDate by = until != MIX_DATE_NONE ? until : mix_date_add_months (picture->as_at, 12);
  g_autoptr (MixForecastReach) reach = mix_forecast_reach_new (picture, people, by);
  g_autofree char *words = mix_forecast_reach_dup_words (reach);

  mix_forecast_reach_add_json (reach, mix_ctl_get_json (self));
  mix_ctl_print (self, "\n%s\n", words);
  for (guint i = 0; i < reach->ways->len; i++)
    {
      const MixForecastWay *way = g_ptr_array_index (reach->ways, i);
      g_autofree char *percent = mix_forecast_dup_percent (way->chance);

      mix_ctl_print (self, "%s: %s\n", way->words, percent);
    }
}

static gboolean
show_forecast (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autoptr (MixForecastPicture) picture = NULL;
  g_autoptr (MixForecast) forecast = NULL;
  g_autofree char *record = NULL, *source = NULL;
  MixForecastAsk ask = { .until = MIX_DATE_NONE };
  int people = 0;

  if (plan == NULL || !read_ask (self, &ask, &people, error))
    return FALSE;
  picture = mix_ctl_load_forecast_picture (plan);
  forecast = mix_forecast_new (picture, &ask, NULL, NULL);
  record = mix_forecast_dup_record_words (forecast);
  source = mix_forecast_dup_source_words (forecast);
  mix_forecast_add_json (forecast, mix_ctl_get_json (self));
  print_starts (self, forecast, picture);
  print_team (self, forecast, picture);
  mix_ctl_print (self, "\n%s. %s\n", record, source);
  if (people > 0)
    print_reach (self, picture, people, ask.until);
  return TRUE;
}

const MixCtlCommand mix_command_forecast = {
  .name = "forecast",
  .summary = N_ ("say when vacancies are filled, and what the team comes to"),
  .run = show_forecast,
  .options = forecast_options,
  .keys = forecast_keys,
};
