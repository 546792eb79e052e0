#include "mix-deployment-search.h"

#include <string.h>

/* How many people are freed. */
#define LEAST_SIZE 5
#define MOST_SIZE 24

/* A practice that the relaxation has somebody visit as often as this is offered to them. */
#define OFFERED_SHARE 0.02

/* One in as many other practices is offered, too. */
#define RANDOM_PAIRS 60
#define RANDOM_PAIRS_WITHOUT_PRICES 4

/* One in as many of the freed people is anybody. */
#define RANDOM_PEOPLE 6

/* Good enough: half a weighted minute. */
#define GAP 50

/* Nodes of a step's search tree: a step that needs more is too large. */
#define NODES 200

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
  self->size = 8;
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
  g_free (self->demand);
  g_free (self->capacity);
  g_free (self->share);
  g_free (self->is_free);
  g_free (self->people);
  g_free (self->pairs);
  g_free (self);
}

/**
 * mix_deployment_search_set_prices:
 * @self: a search
 * @demand: prices of work at [practice × n_lines + line]
 * @capacity: (array): prices of people's minutes
 * @share: (array): how often the relaxation has a pair's practice visited
 *
 * Has it go by prices from now on: who is freed together, and what they are offered.
 */
void
mix_deployment_search_set_prices (MixDeploymentSearch *self,
                                  const double *demand,
                                  const double *capacity,
                                  const double *share)
{
  g_free (self->demand);
  g_free (self->capacity);
  g_free (self->share);
  self->demand = g_memdup2 (demand, sizeof (double) * self->space->n_cells);
  self->capacity = g_memdup2 (capacity, sizeof (double) * self->space->problem->n_people);
  self->share = g_memdup2 (share, sizeof (double) * self->space->n_pairs);
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
free_person (MixDeploymentSearch *self, int person)
{
  if (self->is_free[person])
    return;
  self->is_free[person] = TRUE;
  self->people[self->n_people++] = person;
}

static gboolean
is_near (const MixDeploymentSearch *self, int pair)
{
  return self->draft->sessions[pair] > 0 || (self->share != NULL && self->share[pair] > OFFERED_SHARE);
}

/* A practice where the person is or might be. */
static int
choose_practice (MixDeploymentSearch *self, int person)
{
  const int first = self->space->first_pair[person];
  const int end = self->space->first_pair[person + 1];
  int chosen = -1;
  int n = 0;

  for (int i = first; i < end; i++)
    if (is_near (self, i) && g_rand_int_range (self->random, 0, ++n) == 0)
      chosen = i;
  if (chosen < 0 && end > first)
    chosen = g_rand_int_range (self->random, first, end);
  return chosen < 0 ? -1 : self->space->pairs[chosen].practice;
}

/* How a person has to do with a practice: 2 there or nearly, 1 in its network, 0 not. */
static int
get_nearness (const MixDeploymentSearch *self, int person, int practice)
{
  const MixDeployment *problem = self->space->problem;
  const int network = problem->practices[practice].network;
  int nearness = 0;

  for (int i = self->space->first_pair[person]; i < self->space->first_pair[person + 1]; i++)
    {
      if (!is_near (self, i))
        continue;
      if (self->space->pairs[i].practice == practice)
        return 2;
      if (problem->practices[self->space->pairs[i].practice].network == network)
        nearness = 1;
    }
  return nearness;
}

/* Frees others around a practice: those there first, then those in its network; in random order. */
static void
free_others (MixDeploymentSearch *self, int practice, int size)
{
  const int n = self->space->problem->n_people;
  g_autofree int *nearness = g_new (int, n);
  const int offset = g_rand_int_range (self->random, 0, n);
  int stride = g_rand_int_range (self->random, 1, n + 1);

  while (stride > 1 && n % stride == 0)
    stride--;
  for (int p = 0; p < n; p++)
    nearness[p] = practice < 0 ? 0 : get_nearness (self, p, practice);
  for (int near = 2; near >= 1; near--)
    for (int i = 0; i < n && self->n_people < size; i++)
      {
        const int p = (offset + (gint64) i * stride) % n;

        if (g_rand_int_range (self->random, 0, RANDOM_PEOPLE) == 0)
          free_person (self, g_rand_int_range (self->random, 0, n));
        else if (nearness[p] == near)
          free_person (self, p);
      }
  while (self->n_people < size)
    free_person (self, g_rand_int_range (self->random, 0, n));
}

static void
offer_pairs (MixDeploymentSearch *self)
{
  for (int i = 0; i < self->n_people; i++)
    {
      const int p = self->people[i];

      for (int pair = self->space->first_pair[p]; pair < self->space->first_pair[p + 1]; pair++)
        {
          const int others = self->share != NULL ? RANDOM_PAIRS : RANDOM_PAIRS_WITHOUT_PRICES;
          const gboolean offered = is_near (self, pair) || g_rand_int_range (self->random, 0, others) == 0;

          self->pairs[pair] = offered ? MIX_DEPLOYMENT_SITE_FREE : MIX_DEPLOYMENT_SITE_FORBIDDEN;
        }
    }
}

static MixDeploymentOutcome
improve (MixDeploymentSearch *self, double seconds)
{
  const MixDeploymentOffer offer = {
    .people = self->people,
    .n_people = self->n_people,
    .pairs = self->pairs,
    .demand = self->demand,
    .capacity = self->capacity,
    .least_gain = 5,
  };
  const MixDeploymentEffort effort = { .nodes = NODES, .seconds = seconds, .gap = GAP };

  return mix_deployment_neighbourhood_improve (self->draft, &offer, &effort);
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
  self->size = CLAMP (self->size, LEAST_SIZE, MOST_SIZE);
}

/**
 * mix_deployment_search_take_step:
 * @self: a search
 * @person: somebody to free, or −1: anybody
 * @seconds: most seconds; 0: no limit but that on nodes, so that the same seed gives the same answer
 *
 * Frees some people and plans them anew.
 *
 * Returns: whether the draft became better
 */
gboolean
mix_deployment_search_take_step (MixDeploymentSearch *self, int person, double seconds)
{
  const int n = self->space->problem->n_people;
  MixDeploymentOutcome outcome;

  if (n == 0)
    return FALSE;
  memset (self->is_free, 0, n);
  self->n_people = 0;
  if (person < 0)
    person = g_rand_int_range (self->random, 0, n);
  free_person (self, person);
  free_others (self, choose_practice (self, person), MIN (n, (int) self->size));
  offer_pairs (self);
  outcome = improve (self, seconds);
  adapt_size (self, &outcome);
  self->steps++;
  if (outcome.improved)
    self->cost = mix_deployment_draft_get_cost (self->draft);
  return outcome.improved;
}

/**
 * mix_deployment_search_improve_minutes:
 * @self: a search
 * @seconds: most seconds; 0: no limit
 *
 * Shares out everybody's minutes as well as it can be with the sites and sessions that they have: a linear program.
 *
 * Returns: whether the draft became better
 */
gboolean
mix_deployment_search_improve_minutes (MixDeploymentSearch *self, double seconds)
{
  MixDeploymentOffer offer = {
    .people = self->people,
    .n_people = self->space->problem->n_people,
    .keep_sites = TRUE,
    .demand = self->demand,
    .capacity = self->capacity,
    .least_gain = -25,
  };
  const MixDeploymentEffort effort = { .seconds = seconds };
  MixDeploymentOutcome outcome;

  for (int p = 0; p < offer.n_people; p++)
    self->people[p] = p;
  outcome = mix_deployment_neighbourhood_improve (self->draft, &offer, &effort);
  if (outcome.improved)
    self->cost = mix_deployment_draft_get_cost (self->draft);
  return outcome.improved;
}
