#include "mix-deployment-training.h"

#include <math.h>
#include <string.h>

#include "mix-deployment-market.h"

/* No rise below this is one, in 1/100 weighted minute. */
#define LEAST_RISE 1

typedef struct
{
  const MixDeploymentMarket *market;
  const MixDeployment *problem;
  MixDeployment *changed;
  const MixDeploymentTrainingRules *rules;
  double slack;
  GArray *all;
} Estimates;

static int
get_subject (const MixDeploymentTrainingRules *rules, int line)
{
  return rules != NULL && rules->subjects != NULL ? rules->subjects[line] : line;
}

static MixFitGrade
get_trained_fit (const MixDeployment *problem, const MixDeploymentTrainingRules *rules, int person, int line)
{
  MixFitGrade fit = mix_deployment_get_fit (problem, person, line);

  if (rules != NULL && rules->trained != NULL)
    return rules->trained[(gsize) person * problem->n_lines + line];
  return fit == MIX_FIT_BLOCKED || fit == MIX_FIT_STRETCHED ? MIX_FIT_FITS : fit;
}

/* Returns: whether it changes anything. */
static gboolean
train (const MixDeployment *problem,
       MixDeployment *changed,
       const MixDeploymentTrainingRules *rules,
       int person,
       int subject)
{
  gboolean any = FALSE;

  for (int t = 0; t < problem->n_lines; t++)
    {
      MixFitGrade trained = get_trained_fit (problem, rules, person, t);

      if (get_subject (rules, t) != subject || trained == mix_deployment_get_fit (problem, person, t))
        continue;
      changed->fit[(gsize) person * problem->n_lines + t] = trained;
      any = TRUE;
    }
  return any;
}

static void
forget (Estimates *self, int person)
{
  gsize first = (gsize) person * self->problem->n_lines;

  memcpy (self->changed->fit + first, self->problem->fit + first, self->problem->n_lines);
}

/**
 * mix_deployment_dup_trained:
 * @problem: a finished problem
 * @rules: (nullable): what training does
 * @person: number of a person
 * @subject: number of a subject
 *
 * Returns: (transfer full): the problem as it would be if the person were trained in the subject
 */
MixDeployment *
mix_deployment_dup_trained (const MixDeployment *problem,
                            const MixDeploymentTrainingRules *rules,
                            int person,
                            int subject)
{
  MixDeployment *copy = mix_deployment_copy (problem);

  train (problem, copy, rules, person, subject);
  return copy;
}

/* Every training of one person at the prices as they are. */
static void
estimate_person (Estimates *self, int person)
{
  double before = mix_deployment_market_value_week (self->market, self->problem, person);

  for (int subject = 0; subject < self->problem->n_lines; subject++)
    {
      MixDeploymentTraining training = { .person = person, .subject = subject };

      if (!train (self->problem, self->changed, self->rules, person, subject))
        continue;
      training.rise = mix_deployment_market_value_week (self->market, self->changed, person) - before;
      training.estimate = training.rise + self->slack;
      forget (self, person);
      if (training.rise >= LEAST_RISE)
        g_array_append_val (self->all, training);
    }
}

static void
refine (Estimates *self, MixDeploymentTraining *training)
{
  double before = mix_deployment_market_value_week (self->market, self->problem, training->person);
  double after;

  train (self->problem, self->changed, self->rules, training->person, training->subject);
  after = mix_deployment_market_value_week_closely (self->market, self->changed, training->person);
  forget (self, training->person);
  training->rise = fmin (training->rise, after - before);
  training->estimate = fmax (0, training->rise + self->slack);
  training->refined = TRUE;
}

static int
compare_trainings (gconstpointer one, gconstpointer other)
{
  const MixDeploymentTraining *a = one;
  const MixDeploymentTraining *b = other;

  if (a->rise != b->rise)
    return a->rise > b->rise ? -1 : 1;
  if (a->person != b->person)
    return a->person < b->person ? -1 : 1;
  return (a->subject > b->subject) - (a->subject < b->subject);
}

/* Refining only ever lowers an estimate, so the first ones are known as soon as all of them are refined. */
static gboolean
refine_best (Estimates *self, guint n_refined, GCancellable *cancellable, GError **error)
{
  guint i = 0;

  while (i < MIN (n_refined, self->all->len))
    {
      MixDeploymentTraining *training = &g_array_index (self->all, MixDeploymentTraining, i);

      if (training->refined)
        {
          i++;
          continue;
        }
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      refine (self, training);
      g_array_sort (self->all, compare_trainings);
      i = 0;
    }
  return TRUE;
}

/**
 * mix_deployment_training_estimate:
 * @problem: a finished problem
 * @prices: prices of it
 * @objective: what the deployment that is compared with costs, in 1/100 weighted minute
 * @rules: (nullable): what training does
 * @n_refined: so many of the best are worked out more closely
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Estimates for every person and every subject what training would bring. All prices are kept, and that person's best
 * week is found anew (skillmix-deployment(7)): the bound falls by at most the rise of its value, so what the
 * deployment could be better by is at most the rise and the gap between @objective and the bound of @prices. The best
 * estimates are refined by fitting the person's own two prices, at which the bound holds too, to the changed week.
 *
 * Returns: (transfer full) (nullable) (element-type MixDeploymentTraining): those that bring anything, most first;
 * %NULL when cancelled
 */
GArray *
mix_deployment_training_estimate (const MixDeployment *problem,
                                  const MixDeploymentPrices *prices,
                                  double objective,
                                  const MixDeploymentTrainingRules *rules,
                                  guint n_refined,
                                  GCancellable *cancellable,
                                  GError **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (MixDeploymentTraining));
  g_autoptr (MixDeployment) changed = mix_deployment_copy (problem);
  g_autoptr (MixDeploymentMarket) market = mix_deployment_market_new (problem, prices);
  Estimates estimates = { market, problem, changed, rules, 0, all };

  estimates.slack = fmax (0, objective - mix_deployment_prices_get_bound (market->prices, problem));
  for (int p = 0; p < problem->n_people && !g_cancellable_is_cancelled (cancellable); p++)
    estimate_person (&estimates, p);
  g_array_sort (all, compare_trainings);
  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || !refine_best (&estimates, n_refined, cancellable, error))
    return NULL;
  return g_steal_pointer (&all);
}
