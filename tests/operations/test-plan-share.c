#include "board-fixture.h"
#include "mix-plan-balance.h"
#include "mix-plan-fairness.h"
#include "mix-plan-mop-up.h"
#include "mix-plan-options.h"

static GArray *
balance (MixPlan *plan)
{
  g_autoptr (MixTeamLoad) load = mix_team_load_new (plan);

  return mix_plan_balance_work_out (plan, load);
}

static const MixPlanBalance *
find_balance (GArray *rows, const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const MixPlanBalance *row = &g_array_index (rows, MixPlanBalance, i);

      if ((row->person != NULL && g_str_equal (mix_person_get_id (row->person), id))
          || (row->practice != NULL && g_str_equal (mix_practice_get_id (row->practice), id))
          || (row->network != NULL && g_str_equal (mix_network_get_id (row->network), id)))
        return row;
    }
  g_assert_not_reached ();
}

/* Of the fixture at p1: 90 for the network, 120 for the practice, and 2 of warfarin, blocked, for both. */
static void
test_balance (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (GArray) rows = balance (plan);
  const MixPlanBalance *practice = find_balance (rows, "p1");
  const MixPlanBalance *pathway = find_balance (rows, "pathway");
  const MixPlanBalance *all = &g_array_index (rows, MixPlanBalance, 0);
  int per_mille;

  g_assert_cmpuint (rows->len, ==, 1 + 2 + 3 + 5);
  g_assert_cmpint (practice->balance.network_minutes, ==, 90);
  g_assert_cmpint (practice->balance.practice_minutes, ==, 120);
  g_assert_cmpint (practice->balance.both_minutes, ==, 2);
  g_assert_cmpint (mix_plan_balance_get_over (practice, MIX_CARD_SIDE_BOTH), ==, 2);
  g_assert_cmpint (mix_plan_balance_get_under (practice, MIX_CARD_SIDE_PRACTICE), ==, 120);
  g_assert_cmpint (mix_plan_balance_get_under (practice, MIX_CARD_SIDE_NETWORK), ==, 0);
  g_assert_true (mix_balance_get_network_per_mille (&practice->balance, &per_mille));
  g_assert_cmpint (per_mille, ==, 429); /* 91 of 212 */
  g_assert_cmpint (practice->verdict, ==, MIX_BALANCE_WITHIN);
  g_assert_cmpint (mix_plan_balance_get_over (pathway, MIX_CARD_SIDE_NETWORK), ==, 60);
  g_assert_cmpint (mix_plan_balance_get_over (pathway, MIX_CARD_SIDE_BOTH), ==, 3000);
  g_assert_cmpint (mix_plan_balance_get_minutes (all, MIX_FIT_FITS), ==, 90);
  g_assert_cmpint (find_balance (rows, "n1")->balance.network_minutes, ==, 150);
  g_assert_cmpint (find_balance (rows, "p3")->verdict, ==, MIX_BALANCE_NO_WORK); /* paused */
}

static const MixPlanBalance *
judge_alone (MixPlan *plan, const char *person_id, GArray **rows)
{
  g_clear_pointer (rows, g_array_unref);
  *rows = balance (plan);
  return find_balance (*rows, person_id);
}

/* A floating pharmacist with only network work, an attached one with only their practice's; the band is the plan's own.
 */
static void
test_floating_and_attached (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (GArray) rows = NULL;

  board_fixture_add_assignment (plan, "s1", "technician", "p3", "repeat", 900, "active");
  g_assert_cmpint (judge_alone (plan, "advanced", &rows)->verdict, ==, MIX_BALANCE_TOO_MUCH_NETWORK);
  g_assert_cmpint (judge_alone (plan, "technician", &rows)->verdict, ==, MIX_BALANCE_TOO_LITTLE_NETWORK);
  mix_plan_add_setting (plan, MIX_OPTION_BALANCE_LOW, "0");
  mix_plan_add_setting (plan, MIX_OPTION_BALANCE_HIGH, "100");
  g_assert_cmpint (judge_alone (plan, "advanced", &rows)->verdict, ==, MIX_BALANCE_WITHIN);
  g_assert_cmpint (judge_alone (plan, "technician", &rows)->verdict, ==, MIX_BALANCE_WITHIN);
}

static const MixPlanFairShare *
find_share (GArray *shares, const char *id)
{
  for (guint i = 0; i < shares->len; i++)
    if (g_str_equal (mix_practice_get_id (g_array_index (shares, MixPlanFairShare, i).practice), id))
      return &g_array_index (shares, MixPlanFairShare, i);
  g_assert_not_reached ();
}

/* p1 has 212 minutes for 10,000 patients, p2 3,060 for 5,000; nobody knows the patients of p3. */
static void
test_fairness (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  MixFairness fairness;
  g_autoptr (GArray) shares = mix_plan_fairness_work_out (plan, NULL, &fairness);
  g_autoptr (GArray) second = NULL;

  g_assert_cmpuint (shares->len, ==, 3);
  g_assert_cmpuint (fairness.n_known, ==, 2);
  g_assert_cmpint (find_share (shares, "p1")->share.minutes_per_1000, ==, 21200);
  g_assert_cmpint (find_share (shares, "p1")->share.fair_minutes, ==, 2181); /* 3272 × 2 ÷ 3 */
  g_assert_true (find_share (shares, "p1")->share.is_short);
  g_assert_cmpint (find_share (shares, "p2")->share.minutes_per_1000, ==, 612000);
  g_assert_false (find_share (shares, "p2")->share.is_short);
  g_assert_false (find_share (shares, "p3")->share.known);
  g_assert_cmpint (fairness.most, ==, 612000);
  second = mix_plan_fairness_work_out (plan, "n2", &fairness);
  g_assert_cmpuint (second->len, ==, 1);
  g_assert_cmpuint (fairness.n_known, ==, 0);
}

/* Weighted patients come first where they are known: 10,000 at 1.2 are 12,000. */
static void
test_weighted (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  MixFigures *figures = mix_practice_get_figures (mix_plan_find_practice (plan, "p1"));
  MixFigureRow row = { .id = "w",
                       .organisation_id = "p1",
                       .kind = MIX_FIGURE_WEIGHTED_RATIO,
                       .value = 1200000,
                       .from_date = FIXTURE_DATE,
                       .grade = 'C' };
  MixFairness fairness;
  g_autoptr (GArray) shares = NULL;

  mix_figures_set (figures, &row);
  shares = mix_plan_fairness_work_out (plan, "n1", &fairness);
  g_assert_true (find_share (shares, "p1")->weighted);
  g_assert_false (find_share (shares, "p2")->weighted);
  g_assert_cmpint (find_share (shares, "p1")->share.patients, ==, 12000);
}

static void
add_past (MixPlan *plan, const char *line, int minutes, int from_month, int until_month, const char *status)
{
  MixDate from = mix_plan_mop_up_get_month (plan, 0);
  g_autofree char *id = g_strdup_printf ("past-%s-%d", line, from_month);
  MixAssignmentRow row = { id,
                           "clinical",
                           "p1",
                           line,
                           minutes,
                           mix_date_add_months (from, from_month),
                           mix_date_add_months (from, until_month) - 1,
                           status };
  g_autoptr (MixAssignment) assignment = mix_assignment_new (&row);

  mix_plan_add_other_assignment (plan, assignment);
}

static const MixPlanMopUp *
find_mop_up (GArray *rows, const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (mix_person_get_id (g_array_index (rows, MixPlanMopUp, i).person), id))
      return &g_array_index (rows, MixPlanMopUp, i);
  g_assert_not_reached ();
}

/* Months are those up to November 2026; October has 22 weekdays. */
static void
test_mop_up (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (GArray) steady = NULL;
  g_autoptr (GArray) rising = NULL;

  g_assert_cmpint (mix_plan_mop_up_get_month (plan, 11), ==, mix_date_new (2026, 11, 1));
  g_assert_cmpint (mix_plan_mop_up_get_month (plan, 0), ==, mix_date_new (2025, 12, 1));
  add_past (plan, "smr", 1000, 6, 12, "ended");
  add_past (plan, "repeat", 100, 6, 11, "ended");
  add_past (plan, "claims", 500, 6, 11, "paused");
  steady = mix_plan_mop_up_work_out (plan);
  g_assert_cmpint (find_mop_up (steady, "clinical")->months[10].minutes, ==, 1100 * 22);
  g_assert_cmpint (find_mop_up (steady, "clinical")->months[10].mop_up_minutes, ==, 100 * 22);
  g_assert_cmpint (find_mop_up (steady, "clinical")->months[5].minutes, ==, 0);
  g_assert_false (find_mop_up (steady, "clinical")->rising);

  /* September and October each get more; in November the fixture's own 120 minutes join, from the 23rd. */
  add_past (plan, "repeat", 50, 9, 12, "ended");
  add_past (plan, "claims", 50, 10, 12, "ended");
  add_past (plan, "repeat", 300, 11, 12, "active");
  rising = mix_plan_mop_up_work_out (plan);
  g_assert_true (find_mop_up (rising, "clinical")->rising);
  g_assert_false (find_mop_up (rising, "advanced")->rising);
}

/* Of one alone it is as of all together. */
static void
test_one_alone (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_large_plan (6, 8, 5, 200);
  g_autoptr (MixTeamLoad) load = mix_team_load_new (plan);
  g_autoptr (GArray) rows = mix_plan_balance_work_out (plan, load);
  g_autoptr (GArray) months = mix_plan_mop_up_work_out (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixPlanBalance *row = &g_array_index (rows, MixPlanBalance, i);
      MixPlanBalance alone = { .person = row->person, .practice = row->practice, .network = row->network };

      mix_plan_balance_fill (&alone, plan, load);
      g_assert_cmpmem (alone.minutes, sizeof alone.minutes, row->minutes, sizeof row->minutes);
      g_assert_cmpint (alone.verdict, ==, row->verdict);
    }
  for (guint i = 0; i < months->len; i++)
    {
      const MixPlanMopUp *row = &g_array_index (months, MixPlanMopUp, i);
      MixPlanMopUp alone = mix_plan_mop_up_get (plan, row->person);

      g_assert_cmpmem (alone.months, sizeof alone.months, row->months, sizeof row->months);
      g_assert_true (alone.rising == row->rising);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-share/balance", test_balance);
  g_test_add_func ("/plan-share/floating-and-attached", test_floating_and_attached);
  g_test_add_func ("/plan-share/fairness", test_fairness);
  g_test_add_func ("/plan-share/weighted", test_weighted);
  g_test_add_func ("/plan-share/mop-up", test_mop_up);
  g_test_add_func ("/plan-share/one-alone", test_one_alone);
  return g_test_run ();
}
