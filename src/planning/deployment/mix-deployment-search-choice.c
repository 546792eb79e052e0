#include "mix-deployment-search-private.h"

#include <string.h>

/* One in as many of the freed people is anybody. */
#define RANDOM_PEOPLE 6

/* How often whose week loses most at the prices is freed, rather than anybody. */
#define PART_BY_LOSS 0.5

/**
 * mix_deployment_search_is_near:
 * @self: a search
 * @pair: number of a pair
 *
 * Returns: whether the person is at the practice, or the relaxation often has them there
 */
gboolean
mix_deployment_search_is_near (const MixDeploymentSearch *self, int pair)
{
  return self->draft->sessions[pair] > 0 || (self->share != NULL && self->share[pair] > MIX_DEPLOYMENT_OFFERED_SHARE);
}

static void
free_person (MixDeploymentSearch *self, int person)
{
  if (self->is_free[person])
    return;
  self->is_free[person] = TRUE;
  self->people[self->n_people++] = person;
}

static void
free_nobody (MixDeploymentSearch *self)
{
  memset (self->is_free, 0, self->space->problem->n_people);
  self->n_people = 0;
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
    if (mix_deployment_search_is_near (self, i) && g_rand_int_range (self->random, 0, ++n) == 0)
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
      if (!mix_deployment_search_is_near (self, i))
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

/* By how much a person's week is worth less than their best one at the prices. All such losses, and what is lost on
 * work undone and places left empty that have a price, make up the gap. */
static double
get_loss (const MixDeploymentSearch *self, int person)
{
  const MixDeploymentWeekPrices prices = mix_deployment_space_get_week_prices (self->space, self->price, person);

  return MAX (0, self->best_value[person] - mix_deployment_draft_get_person_value (self->draft, person, &prices));
}

/* Somebody, with a chance that is as large as their loss. */
static int
choose_by_loss (MixDeploymentSearch *self)
{
  const int n = self->space->problem->n_people;
  g_autofree double *losses = g_new (double, n);
  double sum = 0;
  double rest;
  int person = 0;

  for (int p = 0; p < n; p++)
    {
      losses[p] = get_loss (self, p);
      sum += losses[p];
    }
  rest = g_rand_double (self->random) * sum;
  while (person < n - 1 && rest >= losses[person])
    rest -= losses[person++];
  return person;
}

static int
choose_person (MixDeploymentSearch *self)
{
  if (self->price != NULL && g_rand_double (self->random) < PART_BY_LOSS)
    return choose_by_loss (self);
  return g_rand_int_range (self->random, 0, self->space->problem->n_people);
}

/**
 * mix_deployment_search_choose:
 * @self: a search of a problem with people
 * @person: somebody to free, or −1: anybody, rather those whose week loses much at the prices
 *
 * Chooses who is planned anew next: the person, and others around one of their practices.
 */
void
mix_deployment_search_choose (MixDeploymentSearch *self, int person)
{
  if (person < 0)
    person = choose_person (self);
  self->practice = choose_practice (self, person);
  free_nobody (self);
  free_person (self, person);
  free_others (self, self->practice, MIN (self->space->problem->n_people, (int) self->size));
}

/**
 * mix_deployment_search_choose_around:
 * @self: a search of a problem with people
 * @practice: a practice, or −1: anybody will do
 * @size: how many people, at most
 *
 * Chooses people around a practice.
 */
void
mix_deployment_search_choose_around (MixDeploymentSearch *self, int practice, int size)
{
  self->practice = practice;
  free_nobody (self);
  free_others (self, practice, MIN (self->space->problem->n_people, size));
}

/**
 * mix_deployment_search_choose_everybody:
 * @self: a search
 *
 * Chooses everybody.
 */
void
mix_deployment_search_choose_everybody (MixDeploymentSearch *self)
{
  self->practice = -1;
  free_nobody (self);
  for (int p = 0; p < self->space->problem->n_people; p++)
    free_person (self, p);
}
