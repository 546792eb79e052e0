#include "mix-deployment-answer.h"
#include "mix-deployment-prices.h"

#include <string.h>

#include "mix-error.h"

/* Two people (the first supervises the second), two practices in one network, two lines: reviews of the network's side
 * that can be done remotely, and repeats of the practice's that cannot. */
static MixDeployment *
make_problem (void)
{
  MixDeployment *problem = mix_deployment_new (2, 2, 2, 1);

  problem->session_minutes = 200;
  problem->band_low = 30;
  problem->band_high = 50;
  problem->supervision_percent = 20;
  problem->costs = (MixDeploymentCosts) { 40, 20, 5, 60, 50, 4000 };
  problem->lines[0] = (MixDeploymentLine) { g_strdup ("reviews"), 600, TRUE, MIX_DEPLOYMENT_NETWORK, -1 };
  problem->lines[1] = (MixDeploymentLine) { g_strdup ("repeats"), 300, FALSE, MIX_DEPLOYMENT_PRACTICE, -1 };
  problem->practices[0] = (MixDeploymentPractice) { g_strdup ("north"), 0, 1, 250, 0 };
  problem->practices[1] = (MixDeploymentPractice) { g_strdup ("south"), 0, 0, 100, 0 };
  problem->people[0] = (MixDeploymentPerson) { 'S', 700, 4, 1, -1, 0, 0x3ff, TRUE, 10 };
  problem->people[1] = (MixDeploymentPerson) { 'C', 300, 2, 1, 0, 0, 0x3ff, FALSE, 0 };
  memcpy (problem->demand, (const int[]) { 300, 200, 100, 50 }, 4 * sizeof (int));
  memcpy (problem->fit, (const guint8[]) { MIX_FIT_FITS, MIX_FIT_UNDER_USED, MIX_FIT_STRETCHED, MIX_FIT_FITS }, 4);
  mix_deployment_add_today (problem, 0, 0, 0, 100);
  mix_deployment_add_today (problem, 1, 0, 0, 60);
  mix_deployment_add_pin (problem, 0, 0, 0, 40);
  g_assert_true (mix_deployment_finish (problem, NULL));
  return problem;
}

static MixDeploymentAnswer *
make_answer (const MixDeployment *problem)
{
  MixDeploymentAnswer *answer = mix_deployment_answer_new (problem);

  answer->sessions[0] = 2;
  answer->sessions[2] = 1;
  answer->remote_sessions[0] = 2;
  answer->remote_sessions[1] = 1;
  mix_deployment_answer_add (answer, 1, 0, 1, 120, 0);
  mix_deployment_answer_add (answer, 0, 0, 0, 150, 50);
  mix_deployment_answer_add (answer, 0, 0, 1, 30, 0);
  mix_deployment_answer_add (answer, 0, 1, 0, 0, 60);
  mix_deployment_answer_add (answer, 0, 1, 0, 0, 40);
  mix_deployment_answer_add (answer, 1, 0, 0, 0, 40);
  mix_deployment_answer_finish (answer);
  return answer;
}

static void
test_cost (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = make_answer (problem);
  g_autofree double *undone = mix_deployment_answer_dup_undone (answer, problem);
  MixDeploymentCost cost = mix_deployment_answer_get_cost (answer, problem);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (answer->minutes->len, ==, 5);
  g_assert_true (mix_deployment_answer_check (answer, problem, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (undone[0], ==, 60);
  g_assert_cmpfloat (undone[1], ==, 50);
  g_assert_cmpfloat (undone[2], ==, 0);
  g_assert_cmpfloat (undone[3], ==, 50);
  g_assert_cmpfloat (cost.undone, ==, 60 * 600 + 50 * 300 + 50 * 300);
  g_assert_cmpfloat (cost.misfit, ==, 30 * 20 + 40 * 40);
  /* 200 for 100, and anew 30, 100 and 120; 40 for 60. */
  g_assert_cmpfloat (cost.change, ==, 5 * (100 + 30 + 100 + 120 + 20));
  g_assert_cmpfloat (cost.sites, ==, 2 * 4000);
  g_assert_cmpfloat (cost.fair, ==, 0);
  /* 340 of 490 are the network's, half of them at most. */
  g_assert_cmpfloat_with_epsilon (cost.balance, 50 * (340 - 245), 1e-6);
  g_assert_cmpfloat_with_epsilon (cost.total, cost.undone + cost.misfit + cost.change + cost.sites + cost.balance,
                                  1e-6);
}

static void
test_nothing_done (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = mix_deployment_answer_new (problem);
  MixDeploymentCost cost = mix_deployment_answer_get_cost (answer, problem);

  g_assert_cmpfloat (cost.undone, ==, 400 * 600 + 250 * 300);
  g_assert_cmpfloat (cost.change, ==, 5 * 160);
  g_assert_cmpfloat (cost.fair, ==, 60 * 350);
  g_assert_cmpfloat (cost.balance, ==, 0);
}

typedef struct
{
  int person, practice, line;
  double on_site, remote;
  const char *words;
} Excess;

static const Excess excesses[] = {
  { 0, 0, 0, 70, 0, "More is done of line reviews at practice north than its demand of 300 minutes" },
  { 1, 1, 1, 0, 10, "cannot be: the line cannot be done remotely" },
  { 0, 1, 1, 10, 0, "Person 0 has 10 minutes on site at practice south in sessions of 0 minutes" },
  { 1, 0, 0, 0, 11, "Person 0 must give 10.2 minutes of supervision a week, and can give 10" },
  { 1, 0, 1, -10, 0, "less than nothing" },
  { 0, 0, 1, 30, 0, "on site at practice north in sessions of 200" },
  { 0, 0, 0, -150, -20, "Person 0 has 30 minutes of line reviews at practice north, and 40 are pinned" },
  { 1, 0, 9, 10, 0, "nobody or nothing" },
};

/* Each is one thing more than make_answer() has, and more than may be. */
static void
test_excess (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();

  /* Only one thing binds at a time. */
  problem->practices[1].desks = 1;
  for (gsize i = 0; i < G_N_ELEMENTS (excesses); i++)
    {
      const Excess *excess = &excesses[i];
      g_autoptr (MixDeploymentAnswer) answer = make_answer (problem);
      g_autoptr (GError) error = NULL;

      if (excess->on_site == 30)
        answer->sessions[0] = 1;
      if (strstr (excess->words, "less than nothing") != NULL)
        mix_deployment_answer_add (answer, 1, 0, 1, -120, 0);
      mix_deployment_answer_add (answer, excess->person, excess->practice, excess->line, excess->on_site,
                                 excess->remote);
      mix_deployment_answer_finish (answer);
      g_assert_false (mix_deployment_answer_check (answer, problem, 0, &error));
      g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, excess->words));
    }
}

static void
check_sessions (int person_practice, int sessions, int remote_sessions, const char *words)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = make_answer (problem);
  g_autoptr (GError) error = NULL;

  answer->sessions[person_practice] = (guint8) sessions;
  answer->remote_sessions[1] = (guint8) remote_sessions;
  g_assert_false (mix_deployment_answer_check (answer, problem, 0, &error));
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_sessions (void)
{
  check_sessions (0, 3, 1, "Person 0: sessions 5 of at most 4, sites 1 of at most 1");
  check_sessions (2, 1, 2, "Person 1: sessions 3 of at most 2, sites 1 of at most 1");
  check_sessions (3, 1, 0, "Person 1 has 40 minutes of remote work in remote sessions of 0 minutes");
  check_sessions (3, 1, 1, "Person 1: sessions 3 of at most 2, sites 2 of at most 1");
}

/* Whole minutes as solvers mean them; others keep to limits and add up exactly. */
static void
test_exact (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = mix_deployment_answer_new (problem);
  const MixDeploymentMinutes *work;

  mix_deployment_answer_add (answer, 0, 0, 0, 39.9999999, 100.0 / 3);
  mix_deployment_answer_add (answer, 0, 0, 1, -1e-9, 0);
  mix_deployment_answer_add (answer, 0, 1, 0, 0, 200.0 / 3 + 1e-9);
  mix_deployment_answer_finish (answer);
  mix_deployment_answer_make_exact (answer, problem);
  g_assert_cmpuint (answer->minutes->len, ==, 2);
  work = &g_array_index (answer->minutes, MixDeploymentMinutes, 0);
  g_assert_cmpfloat (work->on_site, ==, 40);
  g_assert_cmpfloat (work->remote * 1024, ==, (double) (int) (work->remote * 1024));
  g_assert_cmpfloat_with_epsilon (work->remote, 100.0 / 3, 2.0 / 1024);
  g_assert_cmpfloat (work->remote + g_array_index (answer->minutes, MixDeploymentMinutes, 1).remote, <, 100);
}

/* A pin that is met by two parts, neither of them whole, is met after rounding. */
static void
test_exact_pin (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = mix_deployment_answer_new (problem);
  const MixDeploymentMinutes *work;

  mix_deployment_answer_add (answer, 0, 0, 0, 40.0 / 3, 80.0 / 3);
  mix_deployment_answer_finish (answer);
  mix_deployment_answer_make_exact (answer, problem);
  work = &g_array_index (answer->minutes, MixDeploymentMinutes, 0);
  g_assert_cmpfloat (work->on_site + work->remote, ==, 40);
}

/* Without prices nothing need be paid for, so only what is gained by keeping today's work and pins counts. */
static void
test_bound_of_nothing (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentPrices) prices = mix_deployment_prices_new (problem);

  /* Today's minutes gain 5 each as a price of 0 leaves them, less 40 for those that are stretched: 100 × 5 of change
   * are given back, 60 × 5 are not. */
  g_assert_cmpfloat (mix_deployment_prices_get_bound (prices, problem), ==, 60 * 5);
}

/* One person, one practice, one line, worked out by hand. */
static void
test_bound_by_hand (void)
{
  g_autoptr (MixDeployment) problem = mix_deployment_new (1, 1, 1, 1);
  g_autoptr (MixDeploymentPrices) prices = mix_deployment_prices_new (problem);

  problem->session_minutes = 200;
  problem->costs = (MixDeploymentCosts) { .change = 5, .site = 4000 };
  problem->lines[0].weight = 600;
  problem->practices[0].desks = 1;
  problem->people[0] = (MixDeploymentPerson) { .capacity = 250, .sessions = 2, .most_sites = 1, .supervisor = -1 };
  problem->fit[0] = MIX_FIT_FITS;
  problem->demand[0] = 500;
  mix_deployment_add_today (problem, 0, 0, 0, 100);
  g_assert_true (mix_deployment_finish (problem, NULL));
  prices->demand[0] = 600 * MIX_DEPLOYMENT_PRICE_UNIT;
  prices->capacity[0] = 590 * MIX_DEPLOYMENT_PRICE_UNIT;
  prices->desk[0] = 100;
  /* A minute gains 10, today's 5 more and others 5 less: two sessions bring 100 × 15 + 300 × 5 for a visit of 4000, so
   * nobody goes. */
  g_assert_cmpfloat (mix_deployment_prices_get_bound (prices, problem), ==, 5 * 100 + 600 * 500 - 590 * 250 - 0.1 * 10);
  problem->costs.site = 1000;
  g_assert_cmpfloat_with_epsilon (mix_deployment_prices_get_bound (prices, problem),
                                  5 * 100 + 600 * 500 - 590 * 250 - 0.1 * 10 - (1500 + 1500 - 1000 - 2 * 0.1), 1e-9);
}

static void
test_clip (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentPrices) prices = mix_deployment_prices_new (problem);
  g_autoptr (MixDeploymentPrices) clipped = NULL;

  prices->demand[0] = -7;
  prices->fair[0] = 60001;
  prices->band_high[0] = 99999;
  prices->capacity[0] = -5;
  prices->supervision[0] = 9;
  prices->supervision[1] = 9;
  clipped = mix_deployment_prices_copy (prices);
  mix_deployment_prices_clip (clipped, problem);
  g_assert_cmpint (clipped->demand[0], ==, -7);
  g_assert_cmpint (clipped->fair[0], ==, 60000);
  g_assert_cmpint (clipped->band_high[0], ==, 50000);
  g_assert_cmpint (clipped->capacity[0], ==, 0);
  g_assert_cmpint (clipped->supervision[0], ==, 9);
  g_assert_cmpint (clipped->supervision[1], ==, 0);
  g_assert_cmpint (mix_deployment_prices_get_exact_bound (prices, problem), ==,
                   mix_deployment_prices_get_exact_bound (clipped, problem));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deployment-answer/cost", test_cost);
  g_test_add_func ("/deployment-answer/nothing-done", test_nothing_done);
  g_test_add_func ("/deployment-answer/excess", test_excess);
  g_test_add_func ("/deployment-answer/sessions", test_sessions);
  g_test_add_func ("/deployment-answer/exact", test_exact);
  g_test_add_func ("/deployment-answer/exact-pin", test_exact_pin);
  g_test_add_func ("/deployment-prices/bound-of-nothing", test_bound_of_nothing);
  g_test_add_func ("/deployment-prices/bound-by-hand", test_bound_by_hand);
  g_test_add_func ("/deployment-prices/clip", test_clip);

  return g_test_run ();
}
