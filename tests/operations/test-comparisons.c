#include "mix-plan-fixture.h"

#include "mix-comparison-criteria.h"
#include "mix-comparisons.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-plan-options.h"
#include "mix-post-list.h"
#include "mix-posts.h"

static const MixComparisonOptionDraft two_options[]
    = { { "M01", NULL, MIX_DATE_NONE }, { "M04", NULL, MIX_DATE_NONE } };

static char *
add_post (MixPlanFixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  MixPostDraft draft
      = { .name = name, .role = "clinical_pharmacist", .band = "7", .minutes = 2250, .wanted_from = MIX_DATE_NONE };
  char *id = mix_posts_add (fixture->store, &draft, &error);

  g_assert_no_error (error);
  return id;
}

/* A post of its own takes the place of the one that its person had by being there. */
static void
test_posts (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Ann", "clinical_pharmacist");
  g_autofree char *gp = mix_plan_fixture_add_person (fixture, "Dr Example", "gp");
  g_autofree char *id = NULL;
  g_autoptr (MixPlan) before = mix_plan_fixture_load (fixture), after = NULL;
  g_autoptr (GPtrArray) implied = mix_post_list_new (before), posts = NULL;
  const MixPost *post;

  g_assert_cmpuint (implied->len, ==, 1);
  post = mix_post_list_find (implied, person);
  g_assert_true (post->is_implied && post->is_reimbursed);
  g_assert_cmpstr (post->area, ==, "national");
  g_assert_null (mix_post_list_find (implied, gp));

  id = add_post (fixture, "Care home pharmacist");
  g_assert_true (mix_posts_fill (fixture->store, id, person, NULL));
  g_assert_true (mix_plan_options_set (fixture->store, MIX_SETTING_AREA, 3, NULL));
  after = mix_plan_fixture_load (fixture);
  posts = mix_post_list_new (after);
  g_assert_cmpuint (posts->len, ==, 1);
  post = mix_post_list_find (posts, id);
  g_assert_false (post->is_implied);
  g_assert_cmpstr (mix_person_get_name (post->person), ==, "Ann");
  g_assert_cmpstr (post->row->funding, ==, "scheme");
  g_assert_cmpstr (post->area, ==, "inner_london");
}

static void
test_a_closed_post (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_post (fixture, "Hub technician");
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture), closed = NULL;
  g_autoptr (GPtrArray) posts = NULL;
  g_autoptr (GError) error = NULL;
  MixDate day = mix_plan_get_as_at (plan);

  g_assert_false (mix_posts_close (fixture->store, id, day - 1, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
  g_assert_true (mix_posts_close (fixture->store, id, day, NULL));
  closed = mix_plan_fixture_load (fixture);
  posts = mix_post_list_new (closed);
  g_assert_cmpuint (posts->len, ==, 0);
  g_assert_true (mix_posts_close (fixture->store, id, MIX_DATE_NONE, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Keep the post Hub technician");
  g_assert_true (mix_posts_remove (fixture->store, id, NULL));
}

static void
assert_post_refused (MixPlanFixture *fixture, MixPostDraft draft)
{
  g_autoptr (GError) error = NULL;

  draft.wanted_from = MIX_DATE_NONE;
  g_assert_null (mix_posts_add (fixture->store, &draft, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
}

static void
test_posts_that_make_no_sense (MixPlanFixture *fixture, gconstpointer data)
{
  MixPostDraft good = { .name = "Pharmacist", .role = "clinical_pharmacist", .band = "7", .minutes = 2250 };
  MixPostDraft draft = good;

  draft.role = "gp";
  assert_post_refused (fixture, draft);
  draft = good;
  draft.band = "8";
  assert_post_refused (fixture, draft);
  draft = good;
  draft.minutes = 9000;
  assert_post_refused (fixture, draft);
  draft = good;
  draft.area = "london";
  assert_post_refused (fixture, draft);
  draft = good;
  draft.name = "for 943 476 5919";
  assert_post_refused (fixture, draft);
}

static char *
add_comparison (MixPlanFixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  MixComparisonDraft draft = { .name = name, .from_date = MIX_DATE_NONE };
  char *id = mix_comparisons_add (fixture->store, &draft, two_options, G_N_ELEMENTS (two_options), &error);

  g_assert_no_error (error);
  return id;
}

static const char *
get_criterion_id (GPtrArray *criteria, const char *code)
{
  for (guint i = 0; i < criteria->len; i++)
    if (g_str_equal (((const MixCriterionRow *) criteria->pdata[i])->code, code))
      return ((const MixCriterionRow *) criteria->pdata[i])->id;
  g_assert_not_reached ();
}

static void
test_a_comparison_begins (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_comparison (fixture, "Options");
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (plan, id);
  g_autoptr (GPtrArray) options = mix_comparison_list_options (plan, id);
  const MixComparisonRow *row = mix_comparison_find (plan, "options");
  int month, day;

  g_assert_cmpstr (row->id, ==, id);
  g_assert_cmpint (row->years, ==, 3);
  g_assert_true (mix_date_split (row->from_date, NULL, &month, &day));
  g_assert_cmpint (month, ==, 4);
  g_assert_cmpint (day, ==, 1);
  g_assert_cmpint (row->from_date, >, mix_plan_get_as_at (plan));
  g_assert_cmpuint (criteria->len, ==, MIX_N_CRITERION_KINDS);
  g_assert_cmpuint (options->len, ==, 2);
  g_assert_cmpstr (mix_criterion_get_title (criteria->pdata[0]), ==, "Control over the work");
  mix_plan_fixture_assert_undo_name (fixture, "Save the comparison Options");
}

/* Scores with a reason and weights of two people, which a second comparison has too, but changes for itself. */
static void
test_judging_and_a_second_one (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_comparison (fixture, "Options"), *second = NULL;
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture), after = NULL;
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (plan, id);
  g_autoptr (GPtrArray) options = mix_comparison_list_options (plan, id), people = NULL, copied = NULL, columns = NULL;
  const char *control = get_criterion_id (criteria, "control"),
             *option = ((MixComparisonOptionRow *) options->pdata[1])->id;
  MixScoreRow score = { .criterion_id = control, .option_id = option, .reason = "They place staff" };
  MixSwingRow swings[] = { { NULL, control, "Zoe", 40, 50, 60 }, { NULL, control, "Ann", 100, 100, 100 } };

  score.low = 20;
  score.likely = 40;
  score.high = 60;
  g_assert_true (mix_scores_set (fixture->store, &score, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Control over the work of Federation: 40 points");
  g_assert_true (mix_swings_set (fixture->store, &swings[0], NULL));
  g_assert_true (mix_swings_set (fixture->store, &swings[1], NULL));
  second = mix_comparisons_duplicate (fixture->store, id, "Options again", NULL);
  g_assert_true (mix_scores_clear (fixture->store, control, option, NULL));
  g_assert_true (mix_swings_remove_person (fixture->store, id, "Zoe", NULL));

  after = mix_plan_fixture_load (fixture);
  g_assert_null (mix_comparison_find_score (after, control, option));
  people = mix_comparison_list_people (after, second);
  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpstr (people->pdata[0], ==, "Ann");
  copied = mix_comparison_list_criteria (after, second);
  columns = mix_comparison_list_options (after, second);
  g_assert_cmpint (mix_comparison_find_score (after, get_criterion_id (copied, "control"),
                                              ((MixComparisonOptionRow *) columns->pdata[1])->id)
                       ->likely,
                   ==, 40);
  g_assert_true (mix_comparisons_remove (fixture->store, id, NULL));
}

static void
assert_score_refused (MixPlanFixture *fixture, MixScoreRow score)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mix_scores_set (fixture->store, &score, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
}

static char *
dup_code_of (MixPlanFixture *fixture, const char *comparison, guint position)
{
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (plan, comparison);

  return g_strdup (((const MixCriterionRow *) criteria->pdata[position])->code);
}

/* One step in what can be undone, and it stops at the ends. */
static void
test_order_of_criteria (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_comparison (fixture, "Options");
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (plan, id);
  const MixCriterionRow *second = criteria->pdata[1];
  g_autofree char *first_code = NULL, *last_code = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mix_criteria_move (fixture->store, second->id, -1, &error));
  g_assert_no_error (error);
  first_code = dup_code_of (fixture, id, 0);
  g_assert_cmpstr (first_code, ==, second->code);
  g_assert_true (mix_criteria_move (fixture->store, second->id, 100, &error));
  g_assert_no_error (error);
  last_code = dup_code_of (fixture, id, criteria->len - 1);
  g_assert_cmpstr (last_code, ==, second->code);
}

static void
test_judgements_that_make_no_sense (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_comparison (fixture, "Options"), *other = add_comparison (fixture, "Others");
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (plan, id);
  g_autoptr (GPtrArray) options = mix_comparison_list_options (plan, id);
  g_autoptr (GPtrArray) others = mix_comparison_list_options (plan, other);
  g_autoptr (GError) name = NULL, money = NULL;
  const char *option = ((MixComparisonOptionRow *) options->pdata[0])->id;
  const char *stranger = ((MixComparisonOptionRow *) others->pdata[0])->id;
  const char *control = get_criterion_id (criteria, "control");

  assert_score_refused (fixture, (MixScoreRow) { NULL, control, option, "Because", 40, 30, 60 });
  assert_score_refused (fixture, (MixScoreRow) { NULL, control, option, "Because", 40, 50, 101 });
  assert_score_refused (fixture, (MixScoreRow) { NULL, control, option, "", 40, 50, 60 });
  assert_score_refused (fixture, (MixScoreRow) { NULL, control, stranger, "Because", 40, 50, 60 });
  assert_score_refused (fixture,
                        (MixScoreRow) { NULL, get_criterion_id (criteria, "money"), option, "Because", 40, 50, 60 });
  g_assert_false (mix_criteria_remove (fixture->store, get_criterion_id (criteria, "money"), &money));
  g_assert_error (money, MIX_ERROR, MIX_ERROR_REFUSED);
  g_assert_false (mix_comparisons_set (fixture->store, other,
                                       &(MixComparisonDraft) { .name = "options", .from_date = MIX_DATE_NONE }, &name));
  g_assert_error (name, MIX_ERROR, MIX_ERROR_REFUSED);
}

static void
test_a_later_model (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_comparison (fixture, "Options"), *option = NULL, *none = NULL;
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  MixDate begin = mix_comparison_find (plan, "Options")->from_date;
  g_autoptr (GError) error = NULL, outside = NULL;
  MixComparisonOptionDraft later = { "M04", "M01", begin + 400 }, too_late = { "M04", "M01", begin + 4 * 366 };
  MixComparisonDraft shorter = { .from_date = MIX_DATE_NONE, .years = 1 };

  none = mix_comparisons_add_option (fixture->store, id, &too_late, &error);
  g_assert_null (none);
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
  option = mix_comparisons_add_option (fixture->store, id, &later, NULL);
  g_assert_nonnull (option);
  g_assert_false (mix_comparisons_set (fixture->store, id, &shorter, &outside));
  g_assert_error (outside, MIX_ERROR, MIX_ERROR_REFUSED);
  g_assert_true (mix_comparisons_remove_option (fixture->store, option, NULL));
}

static void
test_order_of_columns (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_comparison (fixture, "Options"), *third = NULL;
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (GPtrArray) options = NULL;

  third = mix_comparisons_add_option (fixture->store, id, &(MixComparisonOptionDraft) { "M10", NULL, MIX_DATE_NONE },
                                      NULL);
  g_assert_true (mix_comparisons_move_option (fixture->store, third, -1, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Move the column Private provider");
  plan = mix_plan_fixture_load (fixture);
  options = mix_comparison_list_options (plan, id);
  g_assert_cmpstr (((MixComparisonOptionRow *) options->pdata[0])->model, ==, "M01");
  g_assert_cmpstr (((MixComparisonOptionRow *) options->pdata[1])->model, ==, "M10");
  g_assert_cmpstr (((MixComparisonOptionRow *) options->pdata[2])->model, ==, "M04");
  g_assert_true (mix_comparisons_move_option (fixture->store, third, 9, NULL));
  g_assert_false (mix_comparisons_move_option (fixture->store, id, 1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  MIX_PLAN_TEST ("/comparisons/posts", test_posts);
  MIX_PLAN_TEST ("/comparisons/closed-post", test_a_closed_post);
  MIX_PLAN_TEST ("/comparisons/posts-refused", test_posts_that_make_no_sense);
  MIX_PLAN_TEST ("/comparisons/begins", test_a_comparison_begins);
  MIX_PLAN_TEST ("/comparisons/second", test_judging_and_a_second_one);
  MIX_PLAN_TEST ("/comparisons/criteria-order", test_order_of_criteria);
  MIX_PLAN_TEST ("/comparisons/refused", test_judgements_that_make_no_sense);
  MIX_PLAN_TEST ("/comparisons/later-model", test_a_later_model);
  MIX_PLAN_TEST ("/comparisons/order", test_order_of_columns);
  return g_test_run ();
}
