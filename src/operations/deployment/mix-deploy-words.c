#include "mix-deploy-words.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mix-fit-words.h"
#include "mix-text.h"

/* Loss below this, in minutes, is none. */
#define LEAST_LOSS 3

/**
 * mix_deploy_get_average_weight:
 * @problem: a problem
 *
 * Returns: what a minute of its demand costs undone on average, in 1/100 weighted minute: with it costs are told as
 *   hours of average work
 */
double
mix_deploy_get_average_weight (const MixDeployment *problem)
{
  double cost = 0;
  double minutes = 0;

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      {
        int demand = mix_deployment_get_demand (problem, r, t);

        cost += (double) demand * problem->lines[t].weight;
        minutes += demand;
      }
  return cost > 0 ? cost / minutes : 100;
}

/**
 * mix_deploy_thing_get_name:
 * @thing: what there could be one more of
 *
 * Returns: its name in files and commands
 */
const char *
mix_deploy_thing_get_name (MixDeploymentThing thing)
{
  static const char *const NAMES[] = { "person_hour", "desk", "supervision_hour" };

  return NAMES[thing];
}

static int
count_minutes (const MixDeployNames *names, double cost)
{
  return (int) lround (cost / mix_deploy_get_average_weight (names->problem));
}

/* The most that an estimate proves, rounded up so that it stays so. */
static int
count_minutes_at_most (const MixDeployNames *names, double cost)
{
  return (int) ceil (cost / mix_deploy_get_average_weight (names->problem));
}

static const char *
get_subject_words (const MixDeployNames *names, int subject)
{
  if (names->competences[subject] != NULL)
    return mix_competence_get_words (names->competences[subject]);
  return names->lines[subject];
}

/**
 * mix_deploy_training_words_new:
 * @names: names
 * @training: an estimate
 *
 * Returns: (transfer full): the training in words, with its estimate
 */
MixDeployTrainingWords *
mix_deploy_training_words_new (const MixDeployNames *names, const MixDeploymentTraining *training)
{
  MixDeployTrainingWords *self = g_new0 (MixDeployTrainingWords, 1);
  g_autofree char *hours = NULL;

  self->person_id = g_strdup (names->people_ids[training->person]);
  self->competence = g_strdup (names->competences[training->subject]);
  self->line_id = g_strdup (names->lines_ids[training->subject]);
  self->estimate_minutes = count_minutes_at_most (names, training->estimate);
  self->exact_minutes = -1;
  hours = mix_text_format_hours (self->estimate_minutes);
  /* Translators: somebody, and what for: "Pharmacist 12: anticoagulation". */
  self->title = g_strdup_printf (C_ ("training", "%s: %s"), names->people[training->person],
                                 get_subject_words (names, training->subject));
  self->words = g_strdup_printf (_ ("Worth at most %s h of average work a week."), hours);
  return self;
}

/* What a training brings, as far as planning anew has shown it. */
static char *
dup_gain_words (const MixDeploymentGain *gain, const char *hours, const char *undone)
{
  gboolean is_least = !gain->everybody || !gain->exact;
  g_autofree char *worth
      = g_strdup_printf (is_least ? _ ("Worth at least %s h of average work a week: those nearest to it planned anew.")
                                  : _ ("Worth %s h of average work a week, everybody planned anew."),
                         hours);
  g_autofree char *less = NULL;

  if (lround (gain->undone) <= 0)
    return g_steal_pointer (&worth);
  less = g_strdup_printf (_ ("%s h less undone."), undone);
  /* Translators: two sentences. */
  return g_strdup_printf (C_ ("sentences", "%s %s"), worth, less);
}

/**
 * mix_deploy_training_words_set_exact:
 * @self: a training
 * @names: names
 * @gain: what it brings, found by planning anew
 *
 * Says what the training really brings: of a large team, what it brings at least.
 */
void
mix_deploy_training_words_set_exact (MixDeployTrainingWords *self,
                                     const MixDeployNames *names,
                                     const MixDeploymentGain *gain)
{
  g_autofree char *hours = NULL;
  g_autofree char *undone = NULL;

  self->exact_minutes = MIN (count_minutes (names, gain->gain), self->estimate_minutes);
  self->undone_minutes = (int) lround (gain->undone);
  hours = mix_text_format_hours (self->exact_minutes);
  undone = mix_text_format_hours (self->undone_minutes);
  g_free (self->words);
  self->words = dup_gain_words (gain, hours, undone);
}

/**
 * mix_deploy_training_words_free:
 * @self: (nullable): a training
 *
 * Frees it.
 */
void
mix_deploy_training_words_free (MixDeployTrainingWords *self)
{
  if (self == NULL)
    return;
  g_free (self->person_id);
  g_free (self->competence);
  g_free (self->line_id);
  g_free (self->title);
  g_free (self->words);
  g_free (self);
}

/**
 * mix_deploy_worth_words_new:
 * @names: names
 * @worth: what one more of something is worth
 *
 * Returns: (transfer full): that in words
 */
MixDeployWorthWords *
mix_deploy_worth_words_new (const MixDeployNames *names, const MixDeploymentWorth *worth)
{
  MixDeployWorthWords *self = g_new0 (MixDeployWorthWords, 1);
  gboolean is_desk = worth->thing == MIX_DEPLOYMENT_DESK;
  const char *name = is_desk ? names->places[worth->number] : names->people[worth->number];
  g_autofree char *hours = NULL;

  self->thing = worth->thing;
  self->id = g_strdup (is_desk ? names->places_ids[worth->number] : names->people_ids[worth->number]);
  self->minutes = count_minutes (names, worth->worth);
  hours = mix_text_format_hours (self->minutes);
  switch (worth->thing)
    {
    case MIX_DEPLOYMENT_DESK:
      self->words = g_strdup_printf (_ ("One more desk at %s: worth %s h of average work a week."), name, hours);
      break;
    case MIX_DEPLOYMENT_SUPERVISION:
      self->words
          = g_strdup_printf (_ ("One more hour of supervision a week by %s: worth %s h of average work."), name, hours);
      break;
    case MIX_DEPLOYMENT_HOUR:
    default:
      self->words = g_strdup_printf (_ ("One more hour a week of %s: worth %s h of average work."), name, hours);
      break;
    }
  return self;
}

/**
 * mix_deploy_worth_words_free:
 * @self: (nullable): what one more of something is worth
 *
 * Frees it.
 */
void
mix_deploy_worth_words_free (MixDeployWorthWords *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->words);
  g_free (self);
}

/**
 * mix_deploy_alternative_words_new:
 * @names: names
 * @alternative: somebody else for a piece of work
 * @line: number of the line that the work is in
 *
 * Returns: (transfer full): the price of it in words: hours of the same work left undone that would be as bad
 */
MixDeployAlternativeWords *
mix_deploy_alternative_words_new (const MixDeployNames *names, const MixDeploymentAlternative *alternative, int line)
{
  MixDeployAlternativeWords *self = g_new0 (MixDeployAlternativeWords, 1);
  const char *name = names->people[alternative->person];
  g_autofree char *hours = NULL;

  self->person_id = g_strdup (names->people_ids[alternative->person]);
  self->possible = alternative->possible;
  self->minutes = (int) lround (alternative->price / MAX (1, names->problem->lines[line].weight));
  hours = mix_text_format_hours (self->minutes);
  if (!self->possible)
    self->words = g_strdup_printf (_ ("%s has no place for it in their week."), name);
  else if (self->minutes < LEAST_LOSS)
    self->words = g_strdup_printf (_ ("%s instead: nothing lost."), name);
  else
    self->words = g_strdup_printf (_ ("%s instead: like +%s h undone."), name, hours);
  return self;
}

/**
 * mix_deploy_alternative_words_free:
 * @self: (nullable): an alternative
 *
 * Frees it.
 */
void
mix_deploy_alternative_words_free (MixDeployAlternativeWords *self)
{
  if (self == NULL)
    return;
  g_free (self->person_id);
  g_free (self->words);
  g_free (self);
}
