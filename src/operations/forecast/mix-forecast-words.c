#include "mix-forecast-words.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * mix_forecast_get_stage_name:
 * @stage: a stage
 *
 * Returns: its name in the user’s language
 */
const char *
mix_forecast_get_stage_name (MixHiringStage stage)
{
  static const char *const names[MIX_HIRING_N_STAGES] = {
    [MIX_HIRING_PREPARE] = N_ ("Before the advert"),
    [MIX_HIRING_ADVERT] = N_ ("Advert"),
    [MIX_HIRING_SHORTLIST] = N_ ("Shortlist"),
    [MIX_HIRING_INTERVIEW] = N_ ("Interview"),
    [MIX_HIRING_OFFER] = N_ ("Offer"),
    [MIX_HIRING_CHECKS] = N_ ("Checks"),
    [MIX_HIRING_UNCONDITIONAL_OFFER] = N_ ("Unconditional offer"),
    [MIX_HIRING_NOTICE] = N_ ("Notice"),
  };

  return _ (names[stage]);
}

/**
 * mix_forecast_dup_percent:
 * @chance: from 0 to 1
 *
 * Returns: (transfer full): "62%", but never 0% or 100%, which no number of runs can say
 */
char *
mix_forecast_dup_percent (double chance)
{
  if (chance > 0.995)
    /* Translators: of a chance. */
    return g_strdup (_ ("over 99%"));
  if (chance < 0.005)
    /* Translators: of a chance. */
    return g_strdup (_ ("under 1%"));
  return g_strdup_printf (_ ("%.0f%%"), chance * 100);
}

/**
 * mix_forecast_dup_start_words:
 * @start: a start
 * @as_at: the present day
 *
 * Returns: (transfer full): how it looks: "62% on time"
 */
char *
mix_forecast_dup_start_words (const MixForecastStart *start, MixDate as_at)
{
  g_autofree char *percent = NULL;

  if (isnan (start->chance))
    return g_strdup (_ ("no day is wanted"));
  if (start->vacancy->wanted_on < as_at)
    return g_strdup (_ ("late"));
  percent = mix_forecast_dup_percent (start->chance);
  /* Translators: a chance: "62%" */
  return g_strdup_printf (_ ("%s on time"), percent);
}

/**
 * mix_forecast_dup_chance_words:
 * @date: a day
 * @chance: that somebody is at work by then
 *
 * Returns: (transfer full): "in post by 1 Apr 2027: 62%"
 */
char *
mix_forecast_dup_chance_words (MixDate date, double chance)
{
  g_autofree char *day = mix_date_format_short_year (date);
  g_autofree char *percent = mix_forecast_dup_percent (chance);

  /* Translators: a day, and a chance. */
  return g_strdup_printf (_ ("in post by %s: %s"), day, percent);
}

/**
 * mix_forecast_dup_point_words:
 * @point: the team on a day
 *
 * Returns: (transfer full): "64.5 is wanted: 13% likely"; "" where nothing is wanted
 */
char *
mix_forecast_dup_point_words (const MixForecastPoint *point)
{
  g_autofree char *percent = NULL;

  if (point->wanted < 0)
    return g_strdup ("");
  percent = mix_forecast_dup_percent (point->chance);
  /* Translators: whole-time equivalents, and a chance: "64.5 is wanted: 13% likely" */
  return g_strdup_printf (_ ("%.1f is wanted: %s likely"), point->wanted / 100.0, percent);
}

/**
 * mix_forecast_dup_weight_words:
 * @reference_hires: how many hires the reference counts as
 * @n_own: own stays that came to an end
 *
 * Returns: (transfer full): what the own record counts for
 */
char *
mix_forecast_dup_weight_words (int reference_hires, guint n_own)
{
  if (n_own == 0)
    return g_strdup (_ ("The reference alone: nobody of yours has come through."));
  /* Translators: numbers of hires; the last two are a fraction: "3/8 of the typical time" */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "The reference counts as %d hire; with your %u, your own record makes %u/%u of the typical time.",
                   "The reference counts as %d hires; with your %u, your own record makes %u/%u of the typical time.",
                   (gulong) reference_hires),
      reference_hires, n_own, n_own, n_own + (guint) reference_hires);
}

/**
 * mix_forecast_dup_record_words:
 * @self: a forecast
 *
 * Counts and no share of them: of ten, five to ten inside is unremarkable.
 *
 * Returns: (transfer full): how well this would have done: "8 of 10 starts fell in the range that should hold 8 in 10"
 */
char *
mix_forecast_dup_record_words (const MixForecast *self)
{
  if (self->pasts->len == 0)
    return g_strdup (_ ("Nobody has been found in this plan yet, so there is no record of forecasts"));
  /* Translators: two numbers of starts. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u start fell in the range that should hold 8 in 10",
                                       "%u of %u starts fell in the range that should hold 8 in 10", self->pasts->len),
                          self->n_inside, self->pasts->len);
}

/**
 * mix_forecast_dup_source_words:
 * @self: a forecast
 *
 * Returns: (transfer full): what it is made from: "From 14 hires here and the reference ranges. The 3 still waiting
 *   count too."
 */
char *
mix_forecast_dup_source_words (const MixForecast *self)
{
  g_autofree char *hires = NULL, *waiting = NULL;

  if (self->pasts->len == 0)
    hires = g_strdup (_ ("From the reference ranges: there are no hires here yet."));
  else
    hires = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "From %u hire here and the reference ranges.",
                                          "From %u hires here and the reference ranges.", self->pasts->len),
                             self->pasts->len);
  if (self->n_waiting == 0)
    return g_steal_pointer (&hires);
  waiting = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The %u still waiting counts too.",
                                          "The %u still waiting count too.", self->n_waiting),
                             self->n_waiting);
  /* Translators: two sentences. */
  return g_strdup_printf (_ ("%s %s"), hires, waiting);
}

/**
 * mix_forecast_dup_leavers_words:
 * @picture: what the plan knows
 *
 * Returns: (transfer full): who is counted as leaving
 */
char *
mix_forecast_dup_leavers_words (const MixForecastPicture *picture)
{
  guint n_known = 0;

  for (guint i = 0; i < picture->members->len; i++)
    n_known += g_array_index (picture->members, MixHiringMember, i).leaves_in != MIX_HIRING_STAYS;
  if (picture->settings.leavers_a_year > 0)
    /* Translators: per cent. */
    return g_strdup_printf (_ ("%.0f%% of people are taken to leave in a year"),
                            picture->settings.leavers_a_year * 100);
  if (n_known == 0)
    return g_strdup (_ ("Nobody is known to leave"));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u person is known to leave", "%u people are known to leave", n_known), n_known);
}

/**
 * mix_forecast_dup_prepare_words:
 * @picture: what the plan knows
 *
 * Returns: (transfer full) (nullable): how vacancies that are yet to be advertised are forecast, where nobody has said
 *   how long that takes; %NULL where there are none
 */
char *
mix_forecast_dup_prepare_words (const MixForecastPicture *picture)
{
  guint n = 0;

  for (guint i = 0; i < picture->vacancies->len; i++)
    n += ((const MixForecastVacancy *) picture->vacancies->pdata[i])->hiring.stage == MIX_HIRING_PREPARE;
  if (n == 0 || picture->settings.prepare.p50 > 0)
    return NULL;
  return g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE,
          "%u vacancy is forecast as if it were advertised today: how many days come before is not known.",
          "%u vacancies are forecast as if they were advertised today: how many days come before is not known.", n),
      n);
}
