#include "mix-config.h"
#include "mix-ctl-deploy.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

#define MOST_SECONDS 86400
#define MOST_ITERATIONS 1000000000
#define MOST_MOVES 100000

const MixCtlOption mix_ctl_deploy_options[] = {
  { "seconds", N_ ("NUMBER"), N_ ("how long it may take; without it, as the plan’s settings say") },
  { "iterations", N_ ("NUMBER"), N_ ("steps of the search instead: the same seed then gives the same answer") },
  { "seed", N_ ("NUMBER"), N_ ("of the search; without it, 0") },
  { "pin", N_ ("WHAT"),
    N_ ("what must stay, beside the plan’s own pins: a person, a practice’s code, or the id of an assignment"),
    MIX_CTL_REPEATED },
  { "mode", N_ ("MODE"),
    N_ ("free: anybody may go anywhere; attached: everybody belongs to one practice; floating: everybody floats over "
        "their network; without it, free") },
  { "moves", N_ ("NUMBER"), N_ ("at most so many changes from today") },
  { "explain", N_ ("NUMBER"),
    N_ ("so many of the best trainings are worked out anew, which takes a while; without it, 5, or 0 for --instance") },
  { NULL },
};

static MixPerson *
find_person (MixPlan *plan, const char *text, GError **error)
{
  GPtrArray *people = mix_plan_get_people (plan);
  MixPerson *found = mix_plan_find_person (plan, text);

  if (found != NULL)
    return found;
  for (guint i = 0; i < people->len; i++)
    if (g_str_equal (mix_person_get_name (people->pdata[i]), text))
      {
        if (found != NULL)
          {
            mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("Several people are called “%s”. Give the id instead."),
                           text);
            return NULL;
          }
        found = people->pdata[i];
      }
  if (found == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, text,
                   _ ("“%s” is nobody, no practice and no assignment of this plan, so it cannot be pinned."), text);
  return found;
}

static gboolean
add_pin (MixPlan *plan, MixDeployOptions *options, const char *text, GError **error)
{
  MixPractice *practice = mix_plan_find_practice (plan, text);
  MixNetwork *network = mix_plan_find_network (plan, text);
  MixAssignment *assignment = mix_plan_find_assignment (plan, text);
  MixPerson *person;

  if (practice != NULL || network != NULL)
    {
      mix_deploy_options_add_pin (options, MIX_DEPLOY_PIN_PRACTICE,
                                  practice != NULL ? mix_practice_get_id (practice) : mix_network_get_id (network));
      return TRUE;
    }
  if (assignment != NULL)
    {
      mix_deploy_options_add_pin (options, MIX_DEPLOY_PIN_CARD, text);
      return TRUE;
    }
  person = find_person (plan, text, error);
  if (person != NULL)
    mix_deploy_options_add_pin (options, MIX_DEPLOY_PIN_PERSON, mix_person_get_id (person));
  return person != NULL;
}

static gboolean
get_numbers (MixCtl *self, MixDeployOptions *options, GError **error)
{
  int seconds = 0, iterations = 0, seed = 0;

  if (!mix_ctl_get_whole (self, "seconds", MOST_SECONDS, &seconds, error)
      || !mix_ctl_get_whole (self, "iterations", MOST_ITERATIONS, &iterations, error)
      || !mix_ctl_get_whole (self, "seed", G_MAXINT, &seed, error)
      || !mix_ctl_get_whole (self, "moves", MOST_MOVES, &options->most_moves, error))
    return FALSE;
  options->seconds = seconds;
  options->iterations = iterations;
  options->seed = (guint64) seed;
  return TRUE;
}

/**
 * mix_ctl_deploy_get_options:
 * @self: a command
 * @plan: (nullable): the plan, or %NULL for a problem of a file
 * @options: filled in
 * @error: return location for an error
 *
 * Returns: whether the options that were given make sense
 */
gboolean
mix_ctl_deploy_get_options (MixCtl *self, MixPlan *plan, MixDeployOptions *options, GError **error)
{
  const char *const *pins = mix_ctl_get_all (self, "pin");
  const char *mode = mix_ctl_get (self, "mode");

  if (!get_numbers (self, options, error) || !mix_ctl_deploy_check_explain (self, error))
    return FALSE;
  if (mode != NULL && !mix_deploy_mode_parse (mode, &options->mode))
    {
      mix_set_error (error, MIX_ERROR_USAGE, mode,
                     _ ("“%s” is no way to deploy. Choose one of: free, attached, floating."), mode);
      return FALSE;
    }
  for (guint i = 0; pins != NULL && plan != NULL && pins[i] != NULL; i++)
    if (!add_pin (plan, options, pins[i], error))
      return FALSE;
  return TRUE;
}
