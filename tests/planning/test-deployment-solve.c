#include "mix-deployment-neighbourhood.h"
#include "mix-deployment-relaxation.h"
#include "mix-deployment-run.h"
#include "mix-deployment-solve.h"
#include "mix-error.h"

#define CASES 30

static int
choose (GRand *random, int low, int high)
{
  return g_rand_int_range (random, low, high + 1);
}

static void
fill_lines (MixDeployment *problem, GRand *random)
{
  for (int t = 0; t < problem->n_lines; t++)
    {
      problem->lines[t].weight = 10 * choose (random, 5, 30);
      problem->lines[t].remote_capable = choose (random, 0, 1);
      problem->lines[t].side = choose (random, MIX_DEPLOYMENT_NETWORK, MIX_DEPLOYMENT_BOTH);
    }
  for (int r = 0; r < problem->n_practices; r++)
    {
      problem->practices[r].network = choose (random, 0, problem->n_networks - 1);
      problem->practices[r].desks = choose (random, 0, 2);
      problem->practices[r].fair_share = 5 * choose (random, 0, 100);
      for (int t = 0; t < problem->n_lines; t++)
        problem->demand[r * problem->n_lines + t] = 5 * choose (random, 0, 80);
    }
}

static void
fill_people (MixDeployment *problem, GRand *random)
{
  for (int p = 0; p < problem->n_people; p++)
    {
      MixDeploymentPerson *person = &problem->people[p];

      person->sessions = choose (random, 0, 10);
      person->capacity = 5 * (person->sessions * choose (random, 30, 40));
      person->most_sites = choose (random, 0, 3);
      person->supervisor = choose (random, -1, problem->n_people - 1);
      person->is_supervisor = choose (random, 0, 1);
      person->supervision_limit = choose (random, 0, 60);
      for (int t = 0; t < problem->n_lines; t++)
        problem->fit[p * problem->n_lines + t] = choose (random, MIX_FIT_BLOCKED, MIX_FIT_UNDER_USED);
      for (int r = 0; r < problem->n_practices; r++)
        problem->reach[p * problem->n_practices + r] = choose (random, 0, 3) > 0;
    }
}

static MixDeployment *
make_problem (guint32 seed, int n_people, int n_practices, int n_lines)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  MixDeployment *problem = mix_deployment_new (n_people, n_practices, n_lines, 2);

  problem->band_low = 30;
  problem->band_high = 45;
  problem->supervision_percent = 20;
  problem->costs = (MixDeploymentCosts) { 40, 20, 5, 60, 50, 4000 };
  fill_lines (problem, random);
  fill_people (problem, random);
  for (int i = 0; i < 2 * n_people && n_practices > 0 && n_lines > 0; i++)
    mix_deployment_add_today (problem, choose (random, 0, n_people - 1), choose (random, 0, n_practices - 1),
                              choose (random, 0, n_lines - 1), 5 * choose (random, 1, 40));
  g_assert_true (mix_deployment_finish (problem, NULL));
  return problem;
}

static MixDeploymentResult *
solve (const MixDeployment *problem, gint64 iterations, guint64 seed)
{
  const MixDeploymentOptions options = { .iterations = iterations, .seed = seed };
  g_autoptr (GError) error = NULL;
  MixDeploymentResult *result = mix_deployment_solve (problem, &options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  return result;
}

/* What holds for every result. */
static void
check_result (const MixDeploymentResult *result, const MixDeployment *problem)
{
  g_autoptr (GError) error = NULL;
  const MixDeploymentCost cost = mix_deployment_answer_get_cost (result->answer, problem);

  g_assert_true (mix_deployment_answer_check (result->answer, problem, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (cost.total, ==, result->cost.total);
  g_assert_cmpfloat (result->price_bound, ==, mix_deployment_prices_get_bound (result->prices, problem));
  g_assert_cmpfloat (result->price_bound, <=, result->bound);
  g_assert_cmpfloat (result->bound, >=, 0);
  g_assert_cmpfloat (result->price_bound, <=, cost.total + 1e-6);
  g_assert_cmpfloat (mix_deployment_result_get_gap (result), >=, 0);
}

static void
test_answer_holds_and_bound_is_below (void)
{
  for (guint32 seed = 1; seed <= CASES; seed++)
    {
      g_autoptr (MixDeployment) problem = make_problem (seed, 1 + seed % 5, 1 + seed % 4, 1 + seed % 6);
      g_autoptr (MixDeploymentResult) result = solve (problem, 3, seed);

      check_result (result, problem);
    }
}

/* Everybody free and everything offered: what the neighbourhood finds is the best there is. */
static double
find_best_cost (const MixDeployment *problem)
{
  g_autoptr (MixDeploymentAnswer) nothing = mix_deployment_answer_new (problem);
  g_autofree gboolean *everybody = g_new (gboolean, problem->n_people);
  g_autoptr (MixDeploymentAnswer) best = NULL;

  for (int p = 0; p < problem->n_people; p++)
    everybody[p] = TRUE;
  best = mix_deployment_neighbourhood_solve (problem, nothing, everybody, 20, NULL);
  return mix_deployment_answer_get_cost (best, problem).total;
}

static void
test_small_problems_are_solved_to_the_end (void)
{
  for (guint32 seed = 100; seed < 110; seed++)
    {
      g_autoptr (MixDeployment) problem = make_problem (seed, 4, 3, 5);
      g_autoptr (MixDeploymentResult) result = solve (problem, 20, seed);

      check_result (result, problem);
      g_assert_cmpfloat_with_epsilon (result->cost.total, find_best_cost (problem), 0.5);
      g_assert_cmpfloat (mix_deployment_result_get_gap (result), <, 1e-4);
    }
}

/* Half of what was found becomes pins; then the answer must keep them. */
static void
test_pins_hold (void)
{
  for (guint32 seed = 200; seed < 210; seed++)
    {
      g_autoptr (MixDeployment) problem = make_problem (seed, 5, 3, 6);
      g_autoptr (MixDeploymentResult) first = solve (problem, 2, seed);
      g_autoptr (MixDeploymentResult) second = NULL;

      for (guint i = 0; i < first->answer->minutes->len; i += 2)
        {
          const MixDeploymentMinutes *work = &g_array_index (first->answer->minutes, MixDeploymentMinutes, i);

          mix_deployment_add_pin (problem, work->person, work->practice, work->line,
                                  (int) ((work->on_site + work->remote) / 2));
        }
      g_assert_true (mix_deployment_finish (problem, NULL));
      second = solve (problem, 2, seed);
      check_result (second, problem);
    }
}

static void
test_pin_that_cannot_hold_is_named (void)
{
  g_autoptr (MixDeployment) problem = make_problem (7, 3, 2, 4);
  const MixDeploymentOptions options = { .iterations = 1 };
  g_autoptr (GError) error = NULL;

  problem->people[2].capacity = 100;
  problem->practices[1].code = g_strdup ("A89002");
  problem->lines[3].id = g_strdup ("T10");
  problem->demand[1 * 4 + 3] = 500;
  problem->fit[2 * 4 + 3] = MIX_FIT_FITS;
  problem->reach[2 * 2 + 1] = TRUE;
  mix_deployment_add_pin (problem, 2, 1, 3, 300);
  g_assert_true (mix_deployment_finish (problem, NULL));
  g_assert_null (mix_deployment_solve (problem, &options, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
  g_assert_nonnull (g_strstr_len (error->message, -1, "T10"));
  g_assert_nonnull (g_strstr_len (error->message, -1, "A89002"));
}

static void
test_pin_on_what_is_blocked_is_named (void)
{
  g_autoptr (MixDeployment) problem = make_problem (8, 2, 2, 3);
  const MixDeploymentOptions options = { .iterations = 1 };
  g_autoptr (GError) error = NULL;

  problem->demand[0] = 100;
  problem->fit[0] = MIX_FIT_BLOCKED;
  mix_deployment_add_pin (problem, 0, 0, 0, 50);
  g_assert_true (mix_deployment_finish (problem, NULL));
  g_assert_null (mix_deployment_solve (problem, &options, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
}

static void
assert_same (const MixDeploymentResult *a, const MixDeploymentResult *b)
{
  g_assert_cmpmem (a->answer->sessions, a->answer->n_people * a->answer->n_practices, b->answer->sessions,
                   b->answer->n_people * b->answer->n_practices);
  g_assert_cmpuint (a->answer->minutes->len, ==, b->answer->minutes->len);
  for (guint i = 0; i < a->answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *one = &g_array_index (a->answer->minutes, MixDeploymentMinutes, i);
      const MixDeploymentMinutes *other = &g_array_index (b->answer->minutes, MixDeploymentMinutes, i);

      g_assert_cmpint (one->person, ==, other->person);
      g_assert_cmpint (one->practice, ==, other->practice);
      g_assert_cmpint (one->line, ==, other->line);
      g_assert_cmpfloat (one->on_site, ==, other->on_site);
      g_assert_cmpfloat (one->remote, ==, other->remote);
    }
  g_assert_cmpmem (a->prices->demand, sizeof (gint64) * a->prices->n_practices * a->prices->n_lines, b->prices->demand,
                   sizeof (gint64) * b->prices->n_practices * b->prices->n_lines);
  g_assert_cmpfloat (a->bound, ==, b->bound);
  g_assert_cmpint (a->iterations, ==, b->iterations);
}

static void
test_same_seed_gives_same_bytes (void)
{
  g_autoptr (MixDeployment) problem = make_problem (11, 12, 9, 8);
  g_autoptr (MixDeploymentResult) first = solve (problem, 6, 5);
  g_autoptr (MixDeploymentResult) second = solve (problem, 6, 5);

  check_result (first, problem);
  assert_same (first, second);
}

static void
test_nothing_to_do_is_an_answer (void)
{
  const int sizes[][3] = { { 0, 0, 0 }, { 0, 2, 3 }, { 3, 0, 0 }, { 2, 2, 0 }, { 1, 1, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (MixDeployment) problem = mix_deployment_new (sizes[i][0], sizes[i][1], sizes[i][2], 1);
      g_autoptr (MixDeploymentResult) result = NULL;

      g_assert_true (mix_deployment_finish (problem, NULL));
      result = solve (problem, 2, 1);
      check_result (result, problem);
      g_assert_cmpuint (result->answer->minutes->len, ==, 0);
    }
}

static void
test_nobody_may_do_anything (void)
{
  g_autoptr (MixDeployment) problem = make_problem (21, 4, 3, 5);
  g_autoptr (MixDeploymentResult) result = NULL;

  for (int i = 0; i < 4 * 5; i++)
    problem->fit[i] = MIX_FIT_BLOCKED;
  result = solve (problem, 2, 1);
  check_result (result, problem);
  g_assert_cmpfloat_with_epsilon (result->bound, result->cost.total, 1);
}

/* After a change the old answer and prices are a good start, and limits that it breaks are mended. */
static void
test_begins_from_an_answer (void)
{
  g_autoptr (MixDeployment) problem = make_problem (31, 12, 9, 8);
  g_autoptr (MixDeploymentResult) first = solve (problem, 6, 1);
  g_autoptr (MixDeployment) changed = mix_deployment_copy (problem);
  g_autoptr (MixDeploymentResult) second = NULL;
  const MixDeploymentOptions options = {
    .iterations = 1,
    .start_answer = first->answer,
    .start_prices = first->prices,
  };

  changed->people[0].capacity /= 2;
  changed->people[1].most_sites = MIN (1, changed->people[1].most_sites);
  for (int t = 0; t < changed->n_lines; t++)
    changed->demand[t] /= 3;
  for (int t = 0; t < changed->n_lines; t++)
    changed->fit[2 * changed->n_lines + t] = MIX_FIT_BLOCKED;
  g_assert_true (mix_deployment_finish (changed, NULL));
  second = mix_deployment_solve (changed, &options, NULL);
  g_assert_nonnull (second);
  check_result (second, changed);
}

static gboolean
stop_cb (const MixDeploymentProgress *progress, gpointer data)
{
  int *polls = data;

  g_assert_cmpfloat (progress->bound, <=, progress->objective + 1e-6);
  return ++*polls >= 3;
}

static void
test_stops_and_keeps_the_best (void)
{
  g_autoptr (MixDeployment) problem = make_problem (41, 40, 20, 20);
  int polls = 0;
  const MixDeploymentOptions options = { .seconds = 60, .poll = stop_cb, .poll_data = &polls };
  g_autoptr (MixDeploymentResult) result = mix_deployment_solve (problem, &options, NULL);

  g_assert_nonnull (result);
  check_result (result, problem);
  g_assert_cmpint (polls, >=, 3);
}

/* Without prices of desks, capacity and the like the best week is the best set of sites one by one. */
static void
test_forced_and_forbidden_sites (void)
{
  g_autoptr (MixDeployment) problem = make_problem (51, 3, 4, 6);
  g_autoptr (MixDeploymentSpace) space = mix_deployment_space_new (problem);
  g_autoptr (MixDeploymentBestWeek) week = mix_deployment_best_week_new (space);
  g_autoptr (MixDeploymentPrices) prices = mix_deployment_prices_new (problem);
  guint8 sites[4] = { MIX_DEPLOYMENT_SITE_FREE };
  double best;

  for (int i = 0; i < 4 * 6; i++)
    prices->demand[i] = 150 * MIX_DEPLOYMENT_PRICE_UNIT;
  best = mix_deployment_best_week_get_value (week, 1, prices, NULL, NULL);
  for (int r = 0; r < 4; r++)
    {
      double forced;
      double forbidden;

      sites[r] = MIX_DEPLOYMENT_SITE_FORCED;
      forced = mix_deployment_best_week_get_value (week, 1, prices, sites, NULL);
      sites[r] = MIX_DEPLOYMENT_SITE_FORBIDDEN;
      forbidden = mix_deployment_best_week_get_value (week, 1, prices, sites, NULL);
      sites[r] = MIX_DEPLOYMENT_SITE_FREE;
      g_assert_cmpfloat_with_epsilon (MAX (forced, forbidden), best, 1e-6);
    }
}

/* Each person's loss at the prices is not negative, and all of them are no more than the gap. */
static void
test_losses_are_part_of_the_gap (void)
{
  for (guint32 seed = 1; seed <= CASES; seed++)
    {
      g_autoptr (MixDeployment) problem = make_problem (seed, 2 + seed % 4, 1 + seed % 4, 1 + seed % 6);
      g_autoptr (MixDeploymentResult) result = solve (problem, 1, seed);
      g_autoptr (MixDeploymentSpace) space = mix_deployment_space_new (problem);
      g_autoptr (MixDeploymentRelaxation) relaxation = mix_deployment_relaxation_new (space);
      g_autoptr (MixDeploymentDraft) draft = mix_deployment_draft_new_from_answer (space, result->answer);
      g_autoptr (MixDeploymentBestWeek) week = mix_deployment_best_week_new (space);
      double lost = 0;

      mix_deployment_relaxation_set_prices (relaxation, result->prices);
      for (int p = 0; p < problem->n_people; p++)
        {
          const MixDeploymentWeekPrices prices = mix_deployment_space_get_week_prices (space, relaxation->price, p);
          const double loss = mix_deployment_best_week_find (week, p, &prices)
                              - mix_deployment_draft_get_person_value (draft, p, &prices);

          g_assert_cmpfloat (loss, >=, -0.01);
          lost += loss;
        }
      g_assert_cmpfloat (lost, <=, result->cost.total - result->price_bound + 1);
    }
}

static void
assert_nobody_twice (const MixDeploymentSearch *one, const MixDeploymentSearch *other)
{
  for (int i = 0; i < one->n_people; i++)
    for (int j = 0; j < other->n_people; j++)
      g_assert_cmpint (one->people[i], !=, other->people[j]);
}

/* Two searches at once plan different people, and what both find holds together, or is left out. */
static void
test_two_searches_share_an_answer (void)
{
  for (guint32 seed = 1; seed <= CASES; seed++)
    {
      g_autoptr (MixDeployment) problem = make_problem (seed, 8, 4, 6);
      const MixDeploymentOptions options = { .seconds = 60 };
      g_autoptr (MixDeploymentRun) run = mix_deployment_run_new (problem, &options);
      g_autoptr (MixDeploymentDraft) first = mix_deployment_draft_new (run->space);
      g_autoptr (MixDeploymentDraft) second = mix_deployment_draft_new (run->space);
      g_autoptr (MixDeploymentSearch) one = NULL;
      g_autoptr (MixDeploymentSearch) other = NULL;
      double before;

      g_assert_true (mix_deployment_run_find_first_answer (run, first, NULL));
      before = mix_deployment_run_get_objective (run);
      one = mix_deployment_search_new (first, seed);
      other = mix_deployment_search_new (second, seed);
      mix_deployment_search_choose_around (one, 0, 4);
      mix_deployment_run_begin_step (run, one);
      mix_deployment_search_choose_everybody (other);
      mix_deployment_run_begin_step (run, other);
      g_assert_cmpint (one->n_people + other->n_people, ==, problem->n_people);
      assert_nobody_twice (one, other);
      mix_deployment_search_plan_anew (one, 0);
      mix_deployment_search_plan_anew (other, 0);
      mix_deployment_run_end_step (run, one);
      mix_deployment_run_end_step (run, other);
      mix_deployment_run_get_best (run, first);
      g_assert_true (mix_deployment_draft_all_fit (first));
      g_assert_cmpfloat_with_epsilon (mix_deployment_draft_get_cost (first), mix_deployment_run_get_objective (run),
                                      0.01);
      g_assert_cmpfloat (mix_deployment_run_get_objective (run), <=, before);
    }
}

/* With so many people both threads search once the bound stands. */
static void
test_many_people_are_searched_twice (void)
{
  g_autoptr (MixDeployment) problem = make_problem (3, MIX_DEPLOYMENT_MOST_FREED + 20, 12, 8);
  const MixDeploymentOptions options = { .seconds = 2 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeploymentResult) result = mix_deployment_solve (problem, &options, &error);

  g_assert_no_error (error);
  check_result (result, problem);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deployment-solve/answer-holds-and-bound-is-below", test_answer_holds_and_bound_is_below);
  g_test_add_func ("/deployment-solve/small-problems-are-solved-to-the-end", test_small_problems_are_solved_to_the_end);
  g_test_add_func ("/deployment-solve/losses-are-part-of-the-gap", test_losses_are_part_of_the_gap);
  g_test_add_func ("/deployment-solve/two-searches-share-an-answer", test_two_searches_share_an_answer);
  g_test_add_func ("/deployment-solve/many-people-are-searched-twice", test_many_people_are_searched_twice);
  g_test_add_func ("/deployment-solve/pins-hold", test_pins_hold);
  g_test_add_func ("/deployment-solve/pin-that-cannot-hold-is-named", test_pin_that_cannot_hold_is_named);
  g_test_add_func ("/deployment-solve/pin-on-what-is-blocked-is-named", test_pin_on_what_is_blocked_is_named);
  g_test_add_func ("/deployment-solve/same-seed-gives-same-bytes", test_same_seed_gives_same_bytes);
  g_test_add_func ("/deployment-solve/nothing-to-do-is-an-answer", test_nothing_to_do_is_an_answer);
  g_test_add_func ("/deployment-solve/nobody-may-do-anything", test_nobody_may_do_anything);
  g_test_add_func ("/deployment-solve/begins-from-an-answer", test_begins_from_an_answer);
  g_test_add_func ("/deployment-solve/stops-and-keeps-the-best", test_stops_and_keeps_the_best);
  g_test_add_func ("/deployment-solve/forced-and-forbidden-sites", test_forced_and_forbidden_sites);
  return g_test_run ();
}
