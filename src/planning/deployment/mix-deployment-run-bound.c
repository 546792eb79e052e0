#include "mix-deployment-run.h"

#include <math.h>
#include <string.h>

/* Rounds of the relaxation, each from the best prices of those before, in several ways: by short averages of slopes
 * where people are short, by long ones where there are people enough, and in steps that go by demand where there are
 * many. Found by trial. */
#define ITERATIONS 2000
#define LAST_STEP 0.003

/* With so many practices' lines, steps that go by demand come near the highest bound first, and others later. */
#define MANY_CELLS 2000

/* After the first round, steps are as long as if an answer cost this much more than the bound at least; later less. */
#define MORE_THAN_BOUND 0.04
#define LEAST_MORE_THAN_BOUND 0.02

/* After a change, prices are nearly right: a few small steps tell the search where people would go, then larger ones.
 */
#define AGAIN_ITERATIONS 40
#define AGAIN_FIRST_STEP 0.05
#define AGAIN_LATER_FIRST_STEP 0.2

/* Where steps of the search are counted, as many rounds; where all of a small problem is searched anyway, one. */
#define COUNTED_ROUNDS 3
#define RACED_ROUNDS 1

/* As soon as a round raises the bound by less than the search lowers the cost meanwhile, the search is helped for so
 * many times as long as the round took; but some rounds come first. */
#define TIMES_OF_HELP 4
#define ROUNDS_BEFORE_HELP 2

/* A raise by no more than this part of the cost is next to nothing. */
#define LITTLE_RAISE 1e-5

/* Prices are rounded and their bound worked out exactly each time so many iterations are done. */
#define PUBLISHED 250

enum
{
  SHORT_AVERAGE,
  LONG_AVERAGE,
  BY_DEMAND,
  N_WAYS,
};

static const struct
{
  double latest;
  double first_step;
  gboolean by_demand;
} ways[N_WAYS] = { { 0.4, 1, FALSE }, { 0.1, 1, FALSE }, { 0.1, 0.05, TRUE } };

/* In which order the ways are tried first. */
static const int few_order[] = { SHORT_AVERAGE, LONG_AVERAGE };
static const int many_order[] = { BY_DEMAND, BY_DEMAND, LONG_AVERAGE, SHORT_AVERAGE };

/* How the rounds went: by how much the last one of each kind raised the bound, and the last one of all. */
typedef struct
{
  MixDeploymentRun *run;
  double published;
  double first_objective;
  double raised[N_WAYS];
  double last_raise;
} Watch;

static gboolean
watch_cb (const MixDeploymentRelaxation *relaxation, int iteration, gpointer data)
{
  Watch *watch = data;

  if ((iteration == 1 || iteration % PUBLISHED == 0) && relaxation->bound > watch->published)
    {
      watch->published = relaxation->bound;
      mix_deployment_run_take_prices (watch->run, relaxation);
    }
  return mix_deployment_run_should_stop (watch->run);
}

static void
run_rule (Watch *watch, MixDeploymentRelaxation *relaxation, const MixDeploymentRelaxationRule *rule)
{
  mix_deployment_relaxation_run (relaxation, rule, watch_cb, watch);
  mix_deployment_run_take_prices (watch->run, relaxation);
  mix_deployment_run_take_price_set (watch->run, relaxation);
}

/* The cost of an answer that the search may find, as the same number each time where steps are counted. */
static double
get_known_objective (const Watch *watch)
{
  if (mix_deployment_run_is_counted (watch->run))
    return watch->first_objective;
  return mix_deployment_run_get_objective (watch->run);
}

/* As far above the bound as it may still rise: no further than the last round raised it, nor than an answer. */
static double
get_upper (const Watch *watch, double bound, int round)
{
  const double least = MAX (MORE_THAN_BOUND - 0.01 * (round - 1), LEAST_MORE_THAN_BOUND) * fabs (bound);
  const double objective = get_known_objective (watch);

  if (round == 0)
    return objective;
  return bound + MAX (least, MIN (watch->last_raise, objective - bound));
}

static int
get_best_way (const Watch *watch)
{
  int best = 0;

  for (int way = 1; way < N_WAYS; way++)
    if (watch->raised[way] > watch->raised[best])
      best = way;
  return best;
}

/* Each way once, then the one that raised the bound by most when it was last tried. */
static int
choose_way (const Watch *watch, int round)
{
  if (watch->run->space->n_cells < MANY_CELLS)
    return round < (int) G_N_ELEMENTS (few_order) ? few_order[round] : get_best_way (watch);
  return round < (int) G_N_ELEMENTS (many_order) ? many_order[round] : get_best_way (watch);
}

static void
run_round (Watch *watch, MixDeploymentRelaxation *relaxation, int round)
{
  const int way = choose_way (watch, round);
  const double before = relaxation->bound;
  const MixDeploymentRelaxationRule rule = {
    .iterations = ITERATIONS,
    .first_step = round == 0 && watch->run->options->start_prices != NULL
                      ? AGAIN_LATER_FIRST_STEP * ways[way].first_step
                      : ways[way].first_step,
    .last_step = LAST_STEP,
    .latest = ways[way].latest,
    .by_demand = ways[way].by_demand,
    .upper = get_upper (watch, before, round),
  };

  run_rule (watch, relaxation, &rule);
  watch->last_raise = relaxation->bound - before;
  if (round > 0)
    watch->raised[way] = watch->last_raise;
}

static void
run_again (Watch *watch, MixDeploymentRelaxation *relaxation)
{
  const MixDeploymentRelaxationRule rule = {
    .iterations = AGAIN_ITERATIONS,
    .first_step = AGAIN_FIRST_STEP,
    .last_step = AGAIN_FIRST_STEP,
    .latest = ways[SHORT_AVERAGE].latest,
    .upper = mix_deployment_run_get_objective (watch->run),
  };

  mix_deployment_relaxation_set_prices (relaxation, watch->run->options->start_prices);
  run_rule (watch, relaxation, &rule);
}

/* There must be people left for two searches. */
static gboolean
may_help (const MixDeploymentRun *self, int round)
{
  return round + 1 >= ROUNDS_BEFORE_HELP && self->problem->n_people > MIX_DEPLOYMENT_MOST_FREED
         && !mix_deployment_run_is_small (self) && !mix_deployment_run_is_counted (self);
}

/* Where the bound has come near its highest, or the answer is still far from its lowest, another step of the search
 * brings them together faster than another round. */
static void
help_search (const Watch *watch, double seconds_before, double objective_before)
{
  const double seconds = mix_deployment_run_get_seconds (watch->run) - seconds_before;

  if (watch->last_raise < objective_before - mix_deployment_run_get_objective (watch->run)
      || watch->last_raise <= LITTLE_RAISE * objective_before)
    mix_deployment_run_help_search (watch->run, TIMES_OF_HELP * seconds);
}

/* Some prices there must always be. */
static gboolean
may_go_on (MixDeploymentRun *self, int round)
{
  if (mix_deployment_run_get_price_set (self, NULL, NULL, NULL) == 0)
    return TRUE;
  if (mix_deployment_run_should_stop (self))
    return FALSE;
  if (mix_deployment_run_is_raced (self))
    return round < RACED_ROUNDS;
  return round < COUNTED_ROUNDS || !mix_deployment_run_is_counted (self);
}

/**
 * mix_deployment_run_raise_bound:
 * @self: a run with a first answer
 *
 * Raises the bound, and gives prices to the search after each round. Nothing that the search finds matters here, so
 * that the same seed gives the same bound where steps are counted. In a race all that the prices leave open is then
 * searched from here too.
 */
void
mix_deployment_run_raise_bound (MixDeploymentRun *self)
{
  g_autoptr (MixDeploymentRelaxation) relaxation = mix_deployment_relaxation_new (self->space);
  Watch watch = { self, -INFINITY, mix_deployment_run_get_objective (self), { INFINITY, 0, 0 }, INFINITY };

  if (self->options->start_prices != NULL)
    run_again (&watch, relaxation);
  for (int round = 0; may_go_on (self, round); round++)
    {
      const double seconds = mix_deployment_run_get_seconds (self);
      const double objective = mix_deployment_run_get_objective (self);

      memcpy (relaxation->price, relaxation->best_price, sizeof (double) * relaxation->n_rows);
      run_round (&watch, relaxation, round);
      if (may_help (self, round))
        help_search (&watch, seconds, objective);
    }
  if (mix_deployment_run_is_raced (self))
    mix_deployment_run_search_by_prices (self);
}
