#include "mix-deployment-run.h"

#include <math.h>

#include "mix-deployment-fixing.h"
#include "mix-deployment-greedy.h"

/* Ways to plan everybody anew by prices: how much prices count in the second round, and more than how often the
 * relaxation must have somebody visit a practice to make it one of theirs. Which is best depends on how scarce people
 * are. */
static const struct
{
  double price_part;
  double share;
} plans[] = { { 0.9, 0.05 }, { 0.3, 0.005 }, { 0.6, 0.05 }, { 0.3, 0.05 }, { 0.6, 0.005 }, { 0, -1 } };

/* The best of them is gone over so many times, as long as somebody is planned better. */
#define PASSES 4

/* After a step that gained something, so many people around it share out their minutes anew; and everybody after so
 * many steps. */
#define PEOPLE_AROUND_A_STEP 80
#define STEPS_BETWEEN_MINUTES 60

/* Most seconds of a step. */
#define STEP_SECONDS 1

/* Everything is searched at once in a small problem, otherwise when so many steps have left few pairs open. */
#define STEPS_BETWEEN_ALL 40

/* Most seconds of searching everything in a problem that is not small. */
#define ALL_SECONDS 10

/* An answer that costs no more than this part above the bound is near it. Prices leave so little open to such answers
 * that they are searched in a moment, and what is found, mostly the best answer, leaves little of the rest. */
#define NEAR_BOUND 0.0006

/* Everything is searched by a tree of so many nodes first; where that is too few, the solver is better at it. */
#define TREE_NODES 100

/* Where steps are counted, so many nodes of the search of everything are one step. */
#define NODES_A_STEP 100

typedef struct
{
  MixDeploymentRun *run;
  MixDeploymentSearch *search;
  double *price;
  double *share;
  double price_bound;
  int price_set;
  gboolean planned;
  gboolean is_small;
  gboolean is_complete;
  double until;
} Work;

static double
get_step_seconds (const Work *work)
{
  const double left = mix_deployment_run_get_seconds_left (work->run);

  return mix_deployment_run_is_counted (work->run) ? 0 : MIN (STEP_SECONDS, left);
}

static void
publish (Work *work)
{
  mix_deployment_run_take_draft (work->run, work->search->draft, work->search->cost);
}

static void
share_out_all (const Work *work, MixDeploymentSearch *search)
{
  mix_deployment_search_choose_everybody (search);
  mix_deployment_search_share_out (search, mix_deployment_run_get_seconds_left (work->run));
}

/* Everybody anew in the order of scarcity, at the relaxation's prices and at its practices. */
static void
plan_by_prices (Work *work, const MixDeploymentDraft *pinned, double price_part, double share)
{
  const MixDeploymentSpace *space = work->run->space;
  g_autoptr (MixDeploymentGreedy) greedy = mix_deployment_greedy_new (space);
  g_autoptr (MixDeploymentDraft) draft = mix_deployment_draft_new (space);
  g_autoptr (MixDeploymentSearch) search = NULL;
  g_autofree guint8 *pairs = g_new0 (guint8, space->n_pairs + 1);

  mix_deployment_draft_set (draft, pinned);
  for (int i = 0; i < space->n_pairs; i++)
    pairs[i] = work->share[i] > share || pinned->sessions[i] > 0;
  mix_deployment_greedy_set_prices (greedy, work->price, 1, pairs);
  mix_deployment_greedy_pass (greedy, draft);
  mix_deployment_greedy_set_prices (greedy, work->price, price_part, pairs);
  mix_deployment_greedy_pass (greedy, draft);
  mix_deployment_greedy_pass (greedy, draft);
  if (!mix_deployment_draft_all_fit (draft))
    return;
  search = mix_deployment_search_new (draft, 0);
  mix_deployment_search_set_prices (search, work->price, work->share);
  share_out_all (work, search);
  if (search->cost < work->search->cost)
    mix_deployment_search_set_draft (work->search, draft);
}

/* Plans one after the other anew among all others, and all minutes after that. */
static void
plan_each_again (Work *work)
{
  g_autoptr (MixDeploymentGreedy) greedy = mix_deployment_greedy_new (work->run->space);
  g_autoptr (MixDeploymentDraft) draft = mix_deployment_draft_new (work->run->space);

  for (int i = 0; i < PASSES && !mix_deployment_run_should_stop (work->run); i++)
    {
      mix_deployment_draft_set (draft, work->search->draft);
      if (mix_deployment_greedy_pass (greedy, draft) == 0 || !mix_deployment_draft_all_fit (draft))
        return;
      mix_deployment_search_set_draft (work->search, draft);
      share_out_all (work, work->search);
      publish (work);
    }
}

static void
plan_in_all_ways (Work *work)
{
  g_autoptr (MixDeploymentDraft) pinned = mix_deployment_draft_new (work->run->space);

  if (!mix_deployment_run_keep_pins (work->run, pinned, NULL))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (plans) && !mix_deployment_run_should_stop (work->run); i++)
    {
      plan_by_prices (work, pinned, plans[i].price_part, plans[i].share);
      publish (work);
    }
  plan_each_again (work);
}

/* Goes by new prices as soon as there are any; where steps are counted, only the first ones. */
static void
take_prices (Work *work)
{
  if (work->price_set > 0 && mix_deployment_run_is_counted (work->run))
    return;
  if (mix_deployment_run_get_price_set (work->run, NULL, NULL, NULL) == work->price_set)
    return;
  g_clear_pointer (&work->price, g_free);
  g_clear_pointer (&work->share, g_free);
  work->price_set = mix_deployment_run_get_price_set (work->run, &work->price, &work->share, &work->price_bound);
  mix_deployment_search_set_prices (work->search, work->price, work->share);
  if (!work->planned && work->run->options->start_prices == NULL)
    plan_in_all_ways (work);
  work->planned = TRUE;
}

static gboolean
watch_cb (gpointer data)
{
  return mix_deployment_run_should_stop (data);
}

static void
found_cb (const MixDeploymentDraft *draft, gpointer data)
{
  mix_deployment_run_take_draft (data, draft, mix_deployment_draft_get_cost (draft));
}

static double
get_all_seconds (const Work *work)
{
  const double left = mix_deployment_run_get_seconds_left (work->run);

  return work->is_small || mix_deployment_run_is_counted (work->run) ? left : MIN (left, ALL_SECONDS);
}

/* The rules leave out no answer that costs less than @upper. */
static void
search_everything (Work *work, const guint8 *rules, double upper)
{
  MixDeploymentRun *run = work->run;
  g_autofree int *people = g_new0 (int, run->problem->n_people + 1);
  const MixDeploymentOffer offer = { .people = people, .n_people = run->problem->n_people, .pairs = rules };
  const MixDeploymentEffort effort = {
    .nodes = mix_deployment_run_is_counted (run) ? (int) MIN (run->options->iterations, 10000) * NODES_A_STEP : 0,
    .tree_nodes = TREE_NODES,
    .seconds = get_all_seconds (work),
    .gap = run->options->gap * work->search->cost,
    .seed = work->price_set,
    .watch = watch_cb,
    .found = found_cb,
    .watch_data = run,
  };
  MixDeploymentOutcome outcome;

  for (int p = 0; p < offer.n_people; p++)
    people[p] = p;
  outcome = mix_deployment_neighbourhood_improve (work->search->draft, &offer, &effort);
  mix_deployment_search_set_draft (work->search, work->search->draft);
  work->search->steps++;
  mix_deployment_run_count_step (run);
  publish (work);
  mix_deployment_run_take_bound (run, MIN (upper, outcome.bound));
  work->is_complete = outcome.finished && work->search->cost <= upper;
}

/* Where the bound leaves few pairs open to answers that cost less than @upper, they are searched to the end. */
static void
try_everything (Work *work, double upper)
{
  const MixDeploymentSpace *space = work->run->space;
  g_autofree guint8 *rules = g_new0 (guint8, space->n_pairs + 1);

  if (mix_deployment_fix_sites (space, work->price, work->price_bound, upper, rules) <= MIX_DEPLOYMENT_FEW_OPEN_PAIRS)
    search_everything (work, rules, upper);
}

/* The best answer mostly costs little more than the bound, while that at hand costs much more: what can cost so little
 * is searched first, and if nothing does, the best found makes the rest small. */
static void
try_near_bound (Work *work)
{
  const double near = work->price_bound + NEAR_BOUND * fabs (work->price_bound);

  if (near < work->search->cost)
    try_everything (work, near);
}

static void
search_small_by_prices (Work *work)
{
  try_near_bound (work);
  if (!work->is_complete && !mix_deployment_run_should_stop (work->run))
    try_everything (work, work->search->cost);
}

static gboolean
may_go_on (Work *work)
{
  if (work->is_complete || mix_deployment_run_should_stop (work->run))
    return FALSE;
  if (!mix_deployment_run_is_counted (work->run))
    return mix_deployment_run_get_seconds (work->run) < work->until;
  return work->search->steps < work->run->options->iterations && !mix_deployment_run_is_near_enough (work->run);
}

static void
share_out_minutes (Work *work)
{
  mix_deployment_run_begin_step (work->run, work->search);
  mix_deployment_search_share_out (work->search, get_step_seconds (work));
  mix_deployment_run_end_step (work->run, work->search);
}

static void
take_step (Work *work)
{
  MixDeploymentSearch *search = work->search;
  gboolean improved;

  mix_deployment_search_choose (search, -1);
  mix_deployment_run_begin_step (work->run, search);
  improved = mix_deployment_search_plan_anew (search, get_step_seconds (work));
  mix_deployment_run_end_step (work->run, search);
  mix_deployment_run_count_step (work->run);
  if (improved)
    {
      mix_deployment_search_choose_around (search, search->practice, PEOPLE_AROUND_A_STEP);
      share_out_minutes (work);
    }
}

/* Step by step, until nothing better is left or time is up. */
static void
go_on (Work *work)
{
  while (may_go_on (work))
    {
      take_prices (work);
      take_step (work);
      if (work->search->steps % STEPS_BETWEEN_MINUTES == 0)
        {
          mix_deployment_search_choose_everybody (work->search);
          share_out_minutes (work);
        }
      if (work->price_set > 0 && work->search->steps % STEPS_BETWEEN_ALL == 0)
        try_everything (work, work->search->cost);
    }
}

static void
clear (Work *work)
{
  g_free (work->price);
  g_free (work->share);
}

/**
 * mix_deployment_run_search_by_prices:
 * @self: a run of a small problem with a first answer and prices
 *
 * Searches everything that the prices leave open, in a race with mix_deployment_run_solve_whole().
 */
void
mix_deployment_run_search_by_prices (MixDeploymentRun *self)
{
  g_autoptr (MixDeploymentDraft) draft = mix_deployment_draft_new (self->space);
  g_autoptr (MixDeploymentSearch) search = NULL;
  Work work = { .run = self, .is_small = TRUE, .planned = TRUE, .until = INFINITY };

  if (mix_deployment_run_should_stop (self))
    return;
  mix_deployment_run_get_best (self, draft);
  search = mix_deployment_search_new (draft, self->options->seed);
  work.search = search;
  take_prices (&work);
  search_small_by_prices (&work);
  clear (&work);
}

/**
 * mix_deployment_run_help_search:
 * @self: a run with a first answer and prices
 * @seconds: most seconds
 *
 * Takes steps beside the search, with other people than it has in hand at the time.
 */
void
mix_deployment_run_help_search (MixDeploymentRun *self, double seconds)
{
  g_autoptr (MixDeploymentDraft) draft = mix_deployment_draft_new (self->space);
  g_autoptr (MixDeploymentSearch) search = NULL;
  Work work = { .run = self, .planned = TRUE, .until = mix_deployment_run_get_seconds (self) + seconds };

  mix_deployment_run_get_best (self, draft);
  search = mix_deployment_search_new (draft,
                                      self->options->seed + mix_deployment_run_get_price_set (self, NULL, NULL, NULL));
  work.search = search;
  go_on (&work);
  clear (&work);
}

/**
 * mix_deployment_run_search:
 * @self: a run with a first answer
 * @draft: it; changed
 *
 * Makes the answer better: planned by prices as soon as there are any, then step by step.
 */
void
mix_deployment_run_search (MixDeploymentRun *self, MixDeploymentDraft *draft)
{
  g_autoptr (MixDeploymentSearch) search = mix_deployment_search_new (draft, self->options->seed);
  Work work = { .run = self, .search = search, .until = INFINITY };

  if (self->space->n_pairs == 0)
    {
      mix_deployment_run_take_bound (self, search->cost);
      return;
    }
  work.is_small = mix_deployment_run_is_small (self);
  if (mix_deployment_run_is_counted (self))
    mix_deployment_run_wait_for_price_set (self);
  take_prices (&work);
  if (work.is_small)
    search_small_by_prices (&work);
  go_on (&work);
  clear (&work);
}
