#include <math.h>
#include <string.h>

#include "mix-comparison-criteria.h"
#include "mix-comparisons.h"
#include "mix-employment-models.h"
#include "mix-employment-plan.h"
#include "mix-employment-study.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-plan-fixture.h"
#include "mix-posts.h"

#define N_YEARS 2

static const char *const models[] = { "M02", "M01", "M04", "M10" };

static void
add_post (MixPlanFixture *fixture, const char *name, const char *band, int minutes)
{
  g_autoptr (GError) error = NULL;
  MixPostDraft draft = { .name = name,
                         .role = "clinical_pharmacist",
                         .band = band,
                         .pay_point = "top",
                         .organisation = "U99001",
                         .minutes = minutes,
                         .wanted_from = mix_date_new (2027, 4, 1) };
  g_autofree char *id = mix_posts_add (fixture->store, &draft, &error);

  g_assert_no_error (error);
  g_assert_nonnull (id);
}

static char *
add_comparison (MixPlanFixture *fixture)
{
  MixComparisonDraft draft = { "Options for 2027", "equal", mix_date_new (2027, 4, 1), N_YEARS };
  MixComparisonOptionDraft options[G_N_ELEMENTS (models) + 1];
  g_autoptr (GError) error = NULL;
  char *id;

  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    options[i] = (MixComparisonOptionDraft) { models[i], NULL, MIX_DATE_NONE };
  options[G_N_ELEMENTS (models)] = (MixComparisonOptionDraft) { "M04", "M02", mix_date_new (2028, 4, 1) };
  id = mix_comparisons_add (fixture->store, &draft, options, G_N_ELEMENTS (options), &error);
  g_assert_no_error (error);
  return id;
}

static void
accept_all (MixPlanFixture *fixture, MixPackSet *packs, const char *const *codes, guint n_codes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixEmploymentPack) pack = mix_employment_pack_new (packs, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n_codes; i++)
    {
      guint n_accepted;

      g_assert_true (mix_employment_models_accept_all (fixture->store, pack, codes[i], &n_accepted, &error));
      g_assert_no_error (error);
    }
}

/* Two people, who score and weigh the first two criteria. */
static void
add_judgement (MixPlanFixture *fixture, const char *comparison)
{
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (plan, comparison);
  g_autoptr (GPtrArray) options = mix_comparison_list_options (plan, comparison);

  for (guint c = 0; c < 2; c++)
    {
      const MixCriterionRow *criterion = criteria->pdata[c];

      for (guint o = 0; o < 4; o++)
        {
          MixScoreRow score = { .criterion_id = criterion->id,
                                .option_id = ((const MixComparisonOptionRow *) options->pdata[o])->id,
                                .reason = "Agreed",
                                .low = (int) (60 - 15 * o),
                                .likely = (int) (70 - 15 * o),
                                .high = (int) (80 - 15 * o) };

          g_assert_true (mix_scores_set (fixture->store, &score, NULL));
        }
      for (guint i = 0; i < 2; i++)
        {
          MixSwingRow swing = { .criterion_id = criterion->id,
                                .weighed_by = i == 0 ? "Amy" : "Ben",
                                .low = 40,
                                .likely = i == c ? 100 : 50,
                                .high = 100 };

          g_assert_true (mix_swings_set (fixture->store, &swing, NULL));
        }
    }
}

static MixEmploymentPicture *
make_picture (MixPlanFixture *fixture, MixPackSet *packs, const MixEmploymentRequest *request)
{
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  g_autoptr (GError) error = NULL;
  MixEmploymentPicture *picture = mix_employment_picture_new_for_plan (plan, packs, request, &error);

  g_assert_no_error (error);
  return picture;
}

/* Terms at likely values are the exact sums, but for rounding to the penny by person and month. */
static void
assert_terms_add_up (const MixEmploymentPicture *picture)
{
  g_autoptr (MixEmploymentPicture) copy = mix_employment_picture_copy (picture);

  g_clear_pointer (&copy->amounts, g_free);
  for (guint option = 0; option < picture->options->len; option++)
    for (guint year = 0; year < picture->n_years; year++)
      for (guint line = 0; line < picture->lines->len; line++)
        {
          gint64 exact = mix_employment_picture_get_amount (picture, option, year, line);
          gint64 sum = mix_employment_picture_get_amount (copy, option, year, line);

          g_assert_cmpint (ABS (exact - sum), <=, 60);
        }
}

static void
test_study (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autofree char *comparison = NULL;
  g_autoptr (MixEmploymentPicture) picture = NULL;
  g_autoptr (MixEmploymentStudy) study = NULL;
  MixEmploymentRequest request = MIX_EMPLOYMENT_DEFAULT_REQUEST;

  add_post (fixture, "Pharmacist, north", "7", 2250);
  add_post (fixture, "Pharmacist, part time", "8a", 1125);
  accept_all (fixture, packs, models, G_N_ELEMENTS (models));
  comparison = add_comparison (fixture);
  add_judgement (fixture, comparison);
  picture = make_picture (fixture, packs, &request);
  g_assert_cmpuint (picture->options->len, ==, 5);
  g_assert_cmpuint (picture->n_posts, ==, 2);
  g_assert_cmpuint (picture->people->len, ==, 2);
  g_assert_cmpint (picture->minutes_a_week, ==, 3375);
  assert_terms_add_up (picture);
  study = mix_employment_study_new (picture, 20000, 1, NULL, NULL);
  for (guint i = 0; i < picture->gaps->len; i++)
    if (g_array_index (picture->gaps, MixEmploymentGap, i).stops_ranking)
      g_test_message ("stops: %s", g_array_index (picture->gaps, MixEmploymentGap, i).name);
  g_assert_cmpuint (study->n_ranked, ==, 5);
  for (guint o = 0; o < study->n_columns; o++)
    {
      const MixEmploymentColumn *column = mix_employment_study_get_column (study, o);

      g_assert_true (column->cost.known);
      g_assert_cmpint (column->cost.low, <, column->cost.high);
      g_assert_cmpint (column->cost.likely, >, 9000000);
      g_assert_cmpint (column->claim.likely, >, 0);
    }
  g_assert_nonnull (strstr (mix_employment_picture_get_option (picture, 4)->name, ", then "));
}

/* What each practice bears adds up to the net, in whole pence. */
static void
test_shares (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixEmploymentPicture) picture = NULL;
  g_autoptr (MixEmploymentStudy) study = NULL;
  const char *const codes[] = { "M02", NULL };
  MixEmploymentRequest request = MIX_EMPLOYMENT_DEFAULT_REQUEST;
  gint64 sum = 0;

  add_post (fixture, "Pharmacist, north", "7", 2250);
  accept_all (fixture, packs, models, 1);
  request.models = codes;
  request.split = "equal";
  request.n_years = 1;
  picture = make_picture (fixture, packs, &request);
  study = mix_employment_study_new (picture, 1000, 1, NULL, NULL);
  g_assert_cmpuint (picture->shares->len, ==, 2);
  for (guint i = 0; i < picture->shares->len; i++)
    sum += g_array_index (picture->shares, MixEmploymentPracticeShare, i).pence[0];
  g_assert_cmpint (sum, ==, study->columns[0].net.likely);
}

/* A fee that nobody knows: the federation is costed at least, named, and not ranked; once accepted it is. */
static void
test_unknown_fee (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  const char *const codes[] = { "M02", "M04", NULL };
  MixEmploymentRequest request = MIX_EMPLOYMENT_DEFAULT_REQUEST;
  g_autoptr (MixEmploymentPicture) before = NULL;
  g_autoptr (MixEmploymentPicture) after = NULL;
  g_autoptr (MixEmploymentStudy) study = NULL;
  gboolean named = FALSE;

  add_post (fixture, "Pharmacist, north", "7", 2250);
  accept_all (fixture, packs, codes, 1);
  request.models = codes;
  before = make_picture (fixture, packs, &request);
  study = mix_employment_study_new (before, 1000, 1, NULL, NULL);
  g_assert_true (study->columns[0].ranked);
  g_assert_false (study->columns[1].ranked);
  g_assert_false (study->columns[1].cost.known);
  g_assert_cmpint (study->columns[1].cost.likely, >, 0);
  for (guint i = 0; i < before->gaps->len; i++)
    named = named || g_strcmp0 (g_array_index (before->gaps, MixEmploymentGap, i).parameter, "management_fee") == 0;
  g_assert_true (named);
  accept_all (fixture, packs, codes + 1, 1);
  after = make_picture (fixture, packs, &request);
  g_assert_true (mix_employment_picture_get_option (after, 1)->ranked);
}

static void
assert_refused (MixPlanFixture *fixture, const MixEmploymentRequest *request, int code)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_null (mix_employment_picture_new_for_plan (plan, packs, request, &error));
  g_assert_error (error, MIX_ERROR, code);
}

static void
test_refused (MixPlanFixture *fixture, gconstpointer data)
{
  const char *const unknown[] = { "M99", NULL };
  const char *const half[] = { "M04:M02", NULL };
  const char *const nobody[] = { "Nobody", NULL };
  MixEmploymentRequest request = MIX_EMPLOYMENT_DEFAULT_REQUEST;

  assert_refused (fixture, &request, MIX_ERROR_REFUSED);
  add_post (fixture, "Pharmacist, north", "7", 2250);
  request.models = unknown;
  assert_refused (fixture, &request, MIX_ERROR_NOT_FOUND);
  request.models = half;
  assert_refused (fixture, &request, MIX_ERROR_USAGE);
  request.models = NULL;
  request.posts = nobody;
  assert_refused (fixture, &request, MIX_ERROR_NOT_FOUND);
  request.posts = NULL;
  request.split = "fairly";
  assert_refused (fixture, &request, MIX_ERROR_USAGE);
  request.split = NULL;
  request.comparison = "Never saved";
  assert_refused (fixture, &request, MIX_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  MIX_PLAN_TEST ("/employment-plan/study", test_study);
  MIX_PLAN_TEST ("/employment-plan/shares", test_shares);
  MIX_PLAN_TEST ("/employment-plan/unknown-fee", test_unknown_fee);
  MIX_PLAN_TEST ("/employment-plan/refused", test_refused);
  return g_test_run ();
}
