#include "mix-deployment-search-private.h"

/* How many people are freed. */
#define FIRST_SIZE 8
#define LEAST_SIZE 5

/* One in so many practices that are not near is offered, too. */
#define RANDOM_PAIRS 60
#define RANDOM_PAIRS_WITHOUT_PRICES 4

/* Good enough: half a weighted minute. */
#define GAP 50

/* Nodes of a step's search tree: a step that needs more is too large. */
#define NODES 100

/**
 * mix_deployment_search_new:
 * @draft: where to begin; it is kept and improved
 * @seed: of the random choices
 *
 * Returns: (transfer full): a search without prices
 */
MixDeploymentSearch *
mix_deployment_search_new (MixDeploymentDraft *draft, guint64 seed)
{
  MixDeploymentSearch *self = g_new0 (MixDeploymentSearch, 1);
  const guint32 seeds[] = { seed & G_MAXUINT32, seed >> 32 };

  self->space = draft->space;
  self->draft = draft;
  self->cost = mix_deployment_draft_get_cost (draft);
  self->random = g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds));
  self->size = FIRST_SIZE;
  self->practice = -1;
  self->is_free = g_new0 (guint8, self->space->problem->n_people + 1);
  self->people = g_new0 (int, self->space->problem->n_people + 1);
  self->pairs = g_new0 (guint8, self->space->n_pairs + 1);
  return self;
}

/**
 * mix_deployment_search_free:
 * @self: a search
 *
 * Frees it, but not its draft.
 */
void
mix_deployment_search_free (MixDeploymentSearch *self)
{
  g_rand_free (self->random);
  g_free (self->price);
  g_free (self->share);
  g_free (self->best_value);
  g_free (self->is_free);
  g_free (self->people);
  g_free (self->pairs);
  g_free (self);
}

/* What everybody's best week is worth at the prices. */
static void
work_out_best_values (MixDeploymentSearch *self)
{
  g_autoptr (MixDeploymentBestWeek) week = mix_deployment_best_week_new (self->space);
  const int n = self->space->problem->n_people;

  g_free (self->best_value);
  self->best_value = g_new0 (double, n + 1);
  for (int p = 0; p < n; p++)
    {
      const MixDeploymentWeekPrices prices = mix_deployment_space_get_week_prices (self->space, self->price, p);

      self->best_value[p] = mix_deployment_best_week_find (week, p, &prices);
    }
}

static const double *
get_capacity_prices (const MixDeploymentSearch *self)
{
  const MixDeployment *problem = self->space->problem;

  return self->price == NULL ? NULL : self->price + self->space->n_cells + 2 * problem->n_practices + problem->n_people;
}

/**
 * mix_deployment_search_set_prices:
 * @self: a search
 * @price: (array): prices of all rows of the relaxation
 * @share: (array): how often the relaxation has a pair's practice visited
 *
 * Has it go by prices from now on: who is freed together, and what they are offered.
 */
void
mix_deployment_search_set_prices (MixDeploymentSearch *self, const double *price, const double *share)
{
  g_free (self->price);
  g_free (self->share);
  self->price = g_memdup2 (price, sizeof (double) * mix_deployment_space_count_rows (self->space));
  self->share = g_memdup2 (share, sizeof (double) * MAX (self->space->n_pairs, 1));
  work_out_best_values (self);
}

/**
 * mix_deployment_search_set_draft:
 * @self: a search
 * @draft: a deployment of the same space
 *
 * Goes on from another deployment.
 */
void
mix_deployment_search_set_draft (MixDeploymentSearch *self, const MixDeploymentDraft *draft)
{
  mix_deployment_draft_set (self->draft, draft);
  self->cost = mix_deployment_draft_get_cost (self->draft);
}

static void
offer_pairs (MixDeploymentSearch *self)
{
  const int others = self->share != NULL ? RANDOM_PAIRS : RANDOM_PAIRS_WITHOUT_PRICES;

  for (int i = 0; i < self->n_people; i++)
    {
      const int p = self->people[i];

      for (int pair = self->space->first_pair[p]; pair < self->space->first_pair[p + 1]; pair++)
        {
          const gboolean offered
              = mix_deployment_search_is_near (self, pair) || g_rand_int_range (self->random, 0, others) == 0;

          self->pairs[pair] = offered ? MIX_DEPLOYMENT_SITE_FREE : MIX_DEPLOYMENT_SITE_FORBIDDEN;
        }
    }
}

/* Fewer people where a step could not be finished, more where it was easy. */
static void
adapt_size (MixDeploymentSearch *self, const MixDeploymentOutcome *outcome)
{
  if (!outcome->finished)
    self->size -= 0.7;
  else if (outcome->nodes <= 1)
    self->size += 0.25;
  else if (outcome->nodes > NODES / 2)
    self->size -= 0.3;
  self->size = CLAMP (self->size, LEAST_SIZE, MIX_DEPLOYMENT_MOST_FREED);
}

static MixDeploymentOutcome
improve (MixDeploymentSearch *self, const MixDeploymentOffer *offer, const MixDeploymentEffort *effort)
{
  MixDeploymentOutcome outcome = { 0 };

  if (offer->n_people > 0)
    outcome = mix_deployment_neighbourhood_improve (self->draft, offer, effort);
  if (outcome.improved)
    self->cost = mix_deployment_draft_get_cost (self->draft);
  return outcome;
}

/**
 * mix_deployment_search_plan_anew:
 * @self: a search with people chosen
 * @seconds: most seconds; 0: no limit but that on nodes, so that the same seed gives the same answer
 *
 * Takes a step: plans the chosen people anew, while all others keep what they do.
 *
 * Returns: whether the draft became better
 */
gboolean
mix_deployment_search_plan_anew (MixDeploymentSearch *self, double seconds)
{
  const MixDeploymentOffer offer = {
    .people = self->people,
    .n_people = self->n_people,
    .pairs = self->pairs,
    .demand = self->price,
    .capacity = get_capacity_prices (self),
  };
  const MixDeploymentEffort effort = { .tree_nodes = NODES, .only_tree = TRUE, .seconds = seconds, .gap = GAP };
  MixDeploymentOutcome outcome;

  offer_pairs (self);
  outcome = improve (self, &offer, &effort);
  if (offer.n_people > 0)
    adapt_size (self, &outcome);
  self->steps++;
  return outcome.improved;
}

/**
 * mix_deployment_search_share_out:
 * @self: a search with people chosen
 * @seconds: most seconds; 0: no limit
 *
 * Shares out the chosen people's minutes as well as it can be with the sites and sessions that they have: a linear
 * program.
 *
 * Returns: whether the draft became better
 */
gboolean
mix_deployment_search_share_out (MixDeploymentSearch *self, double seconds)
{
  const MixDeploymentOffer offer = {
    .people = self->people,
    .n_people = self->n_people,
    .keep_sites = TRUE,
    .demand = self->price,
    .capacity = get_capacity_prices (self),
  };
  const MixDeploymentEffort effort = { .seconds = seconds };

  return improve (self, &offer, &effort).improved;
}
