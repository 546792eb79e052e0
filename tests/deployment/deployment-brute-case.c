#include "deployment-brute.h"

#define MOST_PEOPLE 4
#define MOST_PRACTICES 3
#define MOST_LINES 5

static int
pick_five (GRand *chance, int low, int high)
{
  return 5 * g_rand_int_range (chance, low / 5, high / 5 + 1);
}

static gboolean
happens (GRand *chance, double share)
{
  return g_rand_double (chance) < share;
}

static void
fill_costs (MixDeployment *problem, GRand *chance)
{
  problem->session_minutes = pick_five (chance, 100, 225);
  problem->band_low = pick_five (chance, 0, 50);
  problem->band_high = pick_five (chance, problem->band_low, 100);
  problem->supervision_percent = pick_five (chance, 10, 40);
  problem->costs = (MixDeploymentCosts) {
    .stretched = pick_five (chance, 0, 60),
    .under_used = pick_five (chance, 0, 40),
    .change = g_rand_int_range (chance, 0, 10),
    .fair = pick_five (chance, 0, 100),
    .balance = pick_five (chance, 0, 100),
    .site = pick_five (chance, 0, 8000),
  };
}

static void
fill_work (MixDeployment *problem, GRand *chance)
{
  for (int t = 0; t < problem->n_lines; t++)
    {
      problem->lines[t].weight = pick_five (chance, 50, 400);
      problem->lines[t].remote_capable = happens (chance, 0.5);
      problem->lines[t].side = (MixDeploymentSide) g_rand_int_range (chance, 0, 3);
    }
  for (int r = 0; r < problem->n_practices; r++)
    {
      problem->practices[r].network = g_rand_int_range (chance, 0, problem->n_networks);
      problem->practices[r].desks = happens (chance, 0.15) ? 0 : 1;
      problem->practices[r].fair_share = pick_five (chance, 0, 300);
      for (int t = 0; t < problem->n_lines; t++)
        problem->demand[r * problem->n_lines + t] = happens (chance, 0.15) ? 0 : pick_five (chance, 5, 150);
    }
}

static guint8
pick_fit (GRand *chance)
{
  double share = g_rand_double (chance);

  return share < 0.25   ? MIX_FIT_BLOCKED
         : share < 0.5  ? MIX_FIT_STRETCHED
         : share < 0.65 ? MIX_FIT_UNDER_USED
                        : MIX_FIT_FITS;
}

static void
fill_people (MixDeployment *problem, GRand *chance)
{
  for (int p = 0; p < problem->n_people; p++)
    {
      MixDeploymentPerson *person = &problem->people[p];

      person->sessions = g_rand_int_range (chance, 0, 4);
      person->capacity = pick_five (chance, 0, 5 + person->sessions * problem->session_minutes);
      person->most_sites = g_rand_int_range (chance, 0, 4);
      person->available = 0x3ff;
      person->supervisor = g_rand_int_range (chance, -1, problem->n_people);
      person->is_supervisor = happens (chance, 0.6);
      if (person->is_supervisor)
        person->supervision_limit = g_rand_int_range (chance, 0, 40);
      for (int t = 0; t < problem->n_lines; t++)
        problem->fit[p * problem->n_lines + t] = pick_fit (chance);
      for (int r = 0; r < problem->n_practices; r++)
        problem->reach[p * problem->n_practices + r] = happens (chance, 0.85);
    }
}

static void
fill_today (MixDeployment *problem, GRand *chance)
{
  gboolean has_pins = happens (chance, 0.2);

  for (int p = 0; p < problem->n_people; p++)
    for (int r = 0; r < problem->n_practices; r++)
      for (int t = 0; t < problem->n_lines; t++)
        {
          if (happens (chance, 0.25))
            mix_deployment_add_today (problem, p, r, t, pick_five (chance, 5, 100));
          if (has_pins && happens (chance, 0.05) && mix_deployment_can_do (problem, p, r, t))
            mix_deployment_add_pin (problem, p, r, t, pick_five (chance, 5, 60));
        }
}

/* In how many ways one person's sessions can be laid, about; too many are made fewer by taking sessions away. */
static guint
count_ways (const MixDeployment *problem)
{
  static const guint ways[4][4] = { { 1, 1, 1, 1 }, { 1, 2, 3, 4 }, { 1, 3, 6, 10 }, { 1, 4, 10, 20 } };
  guint all = 1;

  for (int p = 0; p < problem->n_people; p++)
    all *= ways[problem->people[p].sessions][problem->n_practices];
  return all;
}

static void
take_sessions_away (MixDeployment *problem, GRand *chance, guint most_ways)
{
  while (count_ways (problem) > most_ways)
    {
      MixDeploymentPerson *person = &problem->people[g_rand_int_range (chance, 0, problem->n_people)];

      person->sessions = MAX (0, person->sessions - 1);
    }
}

/**
 * deployment_brute_make_case:
 * @seed: of the chance
 * @most_ways: of laying everybody's sessions, about
 *
 * Returns: a small deployment problem, up to 4 × 3 × 5, in which everything there is may bind; pins may be more than
 * can hold
 */
MixDeployment *
deployment_brute_make_case (guint32 seed, guint most_ways)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  int n_people = g_rand_int_range (chance, 1, MOST_PEOPLE + 1);
  int n_practices = g_rand_int_range (chance, 1, MOST_PRACTICES + 1);
  int n_lines = g_rand_int_range (chance, 1, MOST_LINES + 1);
  MixDeployment *problem = mix_deployment_new (n_people, n_practices, n_lines, g_rand_int_range (chance, 1, 3));

  fill_costs (problem, chance);
  fill_work (problem, chance);
  fill_people (problem, chance);
  fill_today (problem, chance);
  take_sessions_away (problem, chance, most_ways);
  g_assert_true (mix_deployment_finish (problem, NULL));
  return problem;
}
