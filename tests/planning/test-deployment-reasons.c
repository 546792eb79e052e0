#include "mix-deployment-reasons.h"

#include <math.h>

enum
{
  QUERIES, /* remote-capable, counts little */
  RECALLS, /* on site, counts much */
};

enum
{
  ANN,
  BEN,
};

/* Two people, two practices, and work that only some of it can be done of. Ann does queries at the first practice all
 * her time; Ben may do nothing but has time. */
static MixDeployment *
make_problem (void)
{
  MixDeployment *problem = mix_deployment_new (2, 2, 2, 1);

  problem->costs = (MixDeploymentCosts) { .stretched = 40, .under_used = 20, .change = 5, .site = 4000 };
  problem->supervision_percent = 20;
  problem->lines[QUERIES] = (MixDeploymentLine) { .weight = 100, .remote_capable = TRUE, .competence = -1 };
  problem->lines[RECALLS] = (MixDeploymentLine) { .weight = 300, .competence = -1 };
  for (int r = 0; r < 2; r++)
    problem->practices[r].desks = 1;
  for (int p = 0; p < 2; p++)
    problem->people[p] = (MixDeploymentPerson) { .capacity = 450, .sessions = 2, .most_sites = 1, .supervisor = -1 };
  problem->demand[QUERIES] = 450;
  problem->demand[RECALLS] = 120;
  problem->fit[ANN * 2 + QUERIES] = MIX_FIT_FITS;
  problem->fit[ANN * 2 + RECALLS] = MIX_FIT_FITS;
  g_assert_true (mix_deployment_finish (problem, NULL));
  return problem;
}

static MixDeploymentAnswer *
make_answer (const MixDeployment *problem, int queries)
{
  MixDeploymentAnswer *answer = mix_deployment_answer_new (problem);

  answer->sessions[ANN * 2] = 2;
  mix_deployment_answer_add (answer, ANN, 0, QUERIES, queries, 0);
  mix_deployment_answer_finish (answer);
  g_assert_true (mix_deployment_answer_check (answer, problem, 0, NULL));
  return answer;
}

/* The first reason: it counts most. */
static MixDeploymentReason
find_first (const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  g_autoptr (GArray) reasons = mix_deployment_reasons_find (problem, answer, NULL, NULL);

  g_assert_cmpuint (reasons->len, >, 0);
  return g_array_index (reasons, MixDeploymentReason, 0);
}

static void
test_capacity_names_the_relief (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = make_answer (problem, 450);
  MixDeploymentReason reason = find_first (problem, answer);
  g_autoptr (MixDeploymentAnswer) after = mix_deployment_reason_dup_way_out (&reason, problem, answer);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (reason.obstacle, ==, MIX_DEPLOYMENT_OBSTACLE_CAPACITY);
  g_assert_cmpint (reason.line, ==, RECALLS);
  g_assert_cmpfloat (reason.minutes, ==, 120);
  g_assert_cmpint (reason.n_able, ==, 1);
  g_assert_cmpint (reason.person, ==, ANN);
  g_assert_cmpint (reason.relieved_line, ==, QUERIES);
  g_assert_cmpfloat (reason.way_minutes, ==, 120);
  /* 120 minutes of weight 300 for 120 of weight 100, all of it new to her. */
  g_assert_cmpfloat (reason.way_cost, ==, -120 * 200);
  g_assert_true (mix_deployment_answer_check (after, problem, 0, &error));
  g_assert_no_error (error);
}

static void
test_blocked_names_whose_time_costs_least (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = make_answer (problem, 450);
  MixDeploymentReason reason;

  problem->fit[ANN * 2 + RECALLS] = MIX_FIT_BLOCKED;
  reason = find_first (problem, answer);
  g_assert_cmpint (reason.obstacle, ==, MIX_DEPLOYMENT_OBSTACLE_BLOCKED);
  g_assert_cmpint (reason.n_able, ==, 0);
  g_assert_cmpint (reason.person, ==, BEN);
  g_assert_cmpint (reason.relieved_line, ==, -1);
}

static void
test_reach (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = make_answer (problem, 300);
  MixDeploymentReason reason;

  problem->demand[1 * 2 + RECALLS] = 200;
  problem->reach[ANN * 2 + 1] = FALSE;
  reason = find_first (problem, answer);
  g_assert_cmpint (reason.obstacle, ==, MIX_DEPLOYMENT_OBSTACLE_REACH);
  g_assert_cmpint (reason.practice, ==, 1);
  g_assert_cmpint (reason.person, ==, ANN);
}

static void
test_sessions_and_sites (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = make_answer (problem, 300);
  MixDeploymentReason reason;

  problem->demand[1 * 2 + RECALLS] = 200;
  problem->people[ANN].most_sites = 2;
  reason = find_first (problem, answer);
  g_assert_cmpint (reason.obstacle, ==, MIX_DEPLOYMENT_OBSTACLE_SESSIONS);
  problem->people[ANN].most_sites = 1;
  problem->people[ANN].sessions = 3;
  reason = find_first (problem, answer);
  g_assert_cmpint (reason.obstacle, ==, MIX_DEPLOYMENT_OBSTACLE_SITES);
  g_assert_cmpint (reason.person, ==, ANN);
}

static void
test_desk (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = make_answer (problem, 300);
  MixDeploymentReason reason;

  problem->demand[1 * 2 + RECALLS] = 200;
  problem->people[ANN].most_sites = 2;
  problem->people[ANN].sessions = 3;
  problem->practices[1].desks = 0;
  reason = find_first (problem, answer);
  g_assert_cmpint (reason.obstacle, ==, MIX_DEPLOYMENT_OBSTACLE_DESK);
  g_assert_cmpint (reason.practice, ==, 1);
  g_assert_cmpfloat (reason.way_minutes, ==, 150);
}

static void
test_supervision (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = make_answer (problem, 300);
  MixDeploymentReason reason;

  problem->fit[ANN * 2 + RECALLS] = MIX_FIT_STRETCHED;
  problem->people[ANN].supervisor = BEN;
  problem->people[BEN].is_supervisor = TRUE;
  reason = find_first (problem, answer);
  g_assert_cmpint (reason.obstacle, ==, MIX_DEPLOYMENT_OBSTACLE_SUPERVISION);
  g_assert_cmpint (reason.person, ==, BEN);
  g_assert_cmpfloat (reason.way_minutes, ==, 120);
}

static void
test_cost (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = make_answer (problem, 300);
  g_autoptr (MixDeploymentAnswer) after = NULL;
  MixDeploymentReason reason;

  problem->demand[RECALLS] = 0;
  problem->demand[QUERIES] = 300;
  problem->demand[1 * 2 + RECALLS] = 10;
  problem->people[ANN].most_sites = 2;
  problem->people[ANN].sessions = 3;
  reason = find_first (problem, answer);
  g_assert_cmpint (reason.obstacle, ==, MIX_DEPLOYMENT_OBSTACLE_COST);
  g_assert_cmpint (reason.person, ==, ANN);
  /* Going there costs 4,000, the minutes are worth 3,000 and new to her. */
  g_assert_cmpfloat (reason.way_cost, ==, 4000 - 10 * 300 + 10 * 5);
  after = mix_deployment_reason_dup_way_out (&reason, problem, answer);
  g_assert_true (mix_deployment_answer_check (after, problem, 0, NULL));

  problem->demand[1 * 2 + RECALLS] = 30;
  reason = find_first (problem, answer);
  g_assert_cmpint (reason.obstacle, ==, MIX_DEPLOYMENT_OBSTACLE_NONE);
  g_assert_cmpfloat (reason.way_cost, <, 0);
}

static void
test_relief_is_offered_once (void)
{
  g_autoptr (MixDeployment) problem = make_problem ();
  g_autoptr (MixDeploymentAnswer) answer = NULL;
  g_autoptr (GArray) reasons = NULL;
  double relieved = 0;

  problem->lines[RECALLS].remote_capable = TRUE;
  problem->demand[RECALLS] = 300;
  problem->demand[1 * 2 + RECALLS] = 300;
  answer = mix_deployment_answer_new (problem);
  answer->remote_sessions[ANN] = 2;
  mix_deployment_answer_add (answer, ANN, 0, QUERIES, 0, 450);
  mix_deployment_answer_finish (answer);
  reasons = mix_deployment_reasons_find (problem, answer, NULL, NULL);
  g_assert_cmpuint (reasons->len, ==, 2);
  for (guint i = 0; i < reasons->len; i++)
    {
      const MixDeploymentReason *reason = &g_array_index (reasons, MixDeploymentReason, i);

      g_assert_cmpint (reason->obstacle, ==, MIX_DEPLOYMENT_OBSTACLE_CAPACITY);
      relieved += reason->way_minutes;
    }
  g_assert_cmpfloat (relieved, ==, 450);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deployment-reasons/capacity-names-the-relief", test_capacity_names_the_relief);
  g_test_add_func ("/deployment-reasons/blocked-names-whose-time-costs-least",
                   test_blocked_names_whose_time_costs_least);
  g_test_add_func ("/deployment-reasons/reach", test_reach);
  g_test_add_func ("/deployment-reasons/sessions-and-sites", test_sessions_and_sites);
  g_test_add_func ("/deployment-reasons/desk", test_desk);
  g_test_add_func ("/deployment-reasons/supervision", test_supervision);
  g_test_add_func ("/deployment-reasons/cost", test_cost);
  g_test_add_func ("/deployment-reasons/relief-is-offered-once", test_relief_is_offered_once);
  return g_test_run ();
}
