#include "mix-plan-fixture.h"

#include "mix-error.h"
#include "mix-new-plan.h"
#include "mix-stand-in.h"

static const char *const sunderland[] = { "U69720", "U05458", "U52297", "U43314", "U14646", "U61868", NULL };
static const char *const leeds[] = { "U16878", "U31228", "U43067", "U76315", "U94664", "U84543", "U67243", NULL };

static MixPlan *
make_plan (MixPlanFixture *fixture, const MixNewPlanDraft *draft, MixDate as_at)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.skillmix", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) store = mix_new_plan_create (path, NULL, NULL, draft, &error);
  MixPlan *plan;

  g_assert_no_error (error);
  plan = mix_store_load (store, as_at, NULL, &error);
  g_assert_no_error (error);
  mix_store_close (store);
  return plan;
}

static gint64
count_patients (MixPlan *plan)
{
  GPtrArray *practices = mix_plan_get_practices (plan);
  gint64 patients = 0;

  for (guint i = 0; i < practices->len; i++)
    {
      gint64 value = 0;

      g_assert_true (
          mix_figures_get_value (mix_practice_get_figures (practices->pdata[i]), MIX_FIGURE_PATIENTS, &value));
      patients += value;
    }
  return patients;
}

static void
assert_size (MixPlan *plan, const char *name, guint networks, guint practices, gint64 patients)
{
  g_assert_cmpstr (mix_plan_get_name (plan), ==, name);
  g_assert_cmpuint (mix_plan_get_networks (plan)->len, ==, networks);
  g_assert_cmpuint (mix_plan_get_practices (plan)->len, ==, practices);
  g_assert_cmpint (count_patients (plan), ==, patients);
}

static void
test_sunderland (MixPlanFixture *fixture, gconstpointer data)
{
  MixNewPlanDraft draft = { .network_codes = sunderland, .planning_date = MIX_DATE_NONE };
  g_autoptr (MixPlan) plan = make_plan (fixture, &draft, mix_date_new (2026, 7, 1));

  assert_size (plan, "Sunderland", 6, 38, 294463);
  g_assert_cmpuint (mix_plan_get_service_lines (plan)->len, >, 40);
}

static void
test_leeds (MixPlanFixture *fixture, gconstpointer data)
{
  MixNewPlanDraft draft = { .network_codes = leeds, .planning_date = MIX_DATE_NONE };
  g_autoptr (MixPlan) plan = make_plan (fixture, &draft, mix_date_new (2026, 7, 1));

  assert_size (plan, "Leeds, 7 networks", 7, 36, 347429);
}

static void
test_board (MixPlanFixture *fixture, gconstpointer data)
{
  MixNewPlanDraft draft = { .icb_code = "QNC", .planning_date = MIX_DATE_NONE };
  g_autoptr (MixPlan) plan = make_plan (fixture, &draft, mix_date_new (2026, 7, 1));

  assert_size (plan, "Staffordshire and Stoke-on-Trent", 25, 140, 1205104);
}

/* A practice in no network stands beside the networks, with its figures, and does not count as a network's. */
static void
test_loose_practices (MixPlanFixture *fixture, gconstpointer data)
{
  const char *networks[] = { "U69720", NULL };
  const char *practices[] = { "Y01262", NULL };
  MixNewPlanDraft draft = { .network_codes = networks, .practice_codes = practices, .planning_date = MIX_DATE_NONE };
  g_autoptr (MixPlan) plan = make_plan (fixture, &draft, mix_date_new (2026, 7, 1));
  MixPractice *practice = mix_plan_find_practice (plan, "Y01262");
  gint64 patients = 0;

  g_assert_nonnull (practice);
  g_assert_true (mix_stand_in_is (mix_practice_get_network (practice)));
  g_assert_true (mix_figures_get_value (mix_practice_get_figures (practice), MIX_FIGURE_PATIENTS, &patients));
  g_assert_cmpint (patients, ==, 39);
  g_assert_cmpuint (mix_plan_get_networks (plan)->len, ==, 2);
  g_assert_false (mix_stand_in_is (mix_plan_find_network (plan, "U69720")));
}

static void
test_practices_alone (MixPlanFixture *fixture, gconstpointer data)
{
  const char *practices[] = { "Y01262", NULL };
  MixNewPlanDraft draft = { .practice_codes = practices, .planning_date = MIX_DATE_NONE };
  g_autoptr (MixPlan) plan = make_plan (fixture, &draft, mix_date_new (2026, 7, 1));

  assert_size (plan, "Pallion Primary Care Services", 1, 1, 39);
}

/* Figures come with their grade and source; a network without a return has no staff figures. */
static void
test_figures (MixPlanFixture *fixture, gconstpointer data)
{
  const char *codes[] = { "U52297", "U20290", NULL };
  MixNewPlanDraft draft = { .network_codes = codes, .planning_date = MIX_DATE_NONE };
  g_autoptr (MixPlan) plan = make_plan (fixture, &draft, mix_date_new (2026, 7, 1));
  MixFigures *figures = mix_practice_get_figures (mix_plan_find_practice (plan, "A89001"));
  const MixFigure *patients = mix_figures_find (figures, MIX_FIGURE_PATIENTS);
  const MixFigure *staff
      = mix_figures_find (mix_network_get_figures (mix_plan_find_network (plan, "U52297")), "staff:pharmacist");

  g_assert_cmpint (patients->value, ==, 13594);
  g_assert_cmpint (patients->grade, ==, 'A');
  g_assert_cmpint (patients->from_date, ==, mix_date_new (2026, 7, 1));
  g_assert_cmpstr (mix_plan_find_source (plan, patients->source_id)->file_name, ==, "gp-reg-pat-prac-quin-age.csv");
  g_assert_cmpint (mix_figures_find (figures, MIX_FIGURE_AGED_18_64)->grade, ==, 'C');
  g_assert_cmpint (mix_figures_find (figures, MIX_FIGURE_WEIGHTED_RATIO)->grade, ==, 'C');
  g_assert_cmpint (mix_figures_find (figures, "register:HYP")->value, ==, 2621);
  g_assert_cmpint (staff->value, ==, 5386667);
  g_assert_null (
      mix_figures_find (mix_network_get_figures (mix_plan_find_network (plan, "U20290")), "staff:pharmacist"));
}

static const char *
get_network_code (MixStore *store, const char *practice, MixDate day)
{
  g_autoptr (MixPlan) plan = mix_store_load (store, day, NULL, NULL);
  MixPractice *found = mix_plan_find_practice (plan, practice);

  return found != NULL ? g_intern_string (mix_network_get_row (mix_practice_get_network (found))->code) : NULL;
}

/* Membership is by date: A89024 moved on 1 June 2024. A plan of one of the two networks knows both. */
static void
test_membership_by_date (MixPlanFixture *fixture, gconstpointer data)
{
  const char *one[] = { "U14646", NULL };
  MixNewPlanDraft both_draft = { .network_codes = sunderland, .planning_date = MIX_DATE_NONE };
  MixNewPlanDraft one_draft = { .network_codes = one, .planning_date = MIX_DATE_NONE };
  g_autofree char *both_path = g_build_filename (fixture->folder, "both.skillmix", NULL);
  g_autofree char *one_path = g_build_filename (fixture->folder, "one.skillmix", NULL);
  g_autoptr (MixStore) both = mix_new_plan_create (both_path, NULL, NULL, &both_draft, NULL);
  g_autoptr (MixStore) single = mix_new_plan_create (one_path, NULL, NULL, &one_draft, NULL);
  g_autoptr (MixPlan) plan = mix_store_load (single, mix_date_new (2026, 7, 1), NULL, NULL);

  g_assert_cmpstr (get_network_code (both, "A89024", mix_date_new (2024, 5, 31)), ==, "U05458");
  g_assert_cmpstr (get_network_code (both, "A89024", mix_date_new (2024, 6, 1)), ==, "U14646");
  g_assert_cmpstr (get_network_code (single, "A89024", mix_date_new (2024, 5, 31)), ==, NULL);
  g_assert_cmpstr (get_network_code (single, "A89024", mix_date_new (2024, 6, 1)), ==, "U14646");
  g_assert_cmpuint (mix_plan_get_networks (plan)->len, ==, 1);
  g_assert_cmpuint (mix_practice_get_n_memberships (mix_plan_find_practice (plan, "A89024")), >=, 2);
  mix_store_close (both);
  mix_store_close (single);
}

/* The first change is the plan itself: undo empties it, redo makes it again. */
static void
test_undo (MixPlanFixture *fixture, gconstpointer data)
{
  MixNewPlanDraft draft = { .network_codes = sunderland, .name = "Ours", .planning_date = mix_date_new (2026, 9, 1) };
  g_autofree char *path = g_build_filename (fixture->folder, "new.skillmix", NULL);
  g_autoptr (MixStore) store = mix_new_plan_create (path, NULL, NULL, &draft, NULL);
  g_autofree char *name = mix_store_dup_undo_name (store);
  g_autoptr (MixPlan) empty = NULL;
  g_autoptr (MixPlan) full = NULL;

  g_assert_cmpstr (name, ==, "New plan");
  g_assert_true (mix_store_undo (store, 1, NULL));
  empty = mix_store_load (store, MIX_DATE_NONE, NULL, NULL);
  g_assert_cmpuint (mix_plan_get_networks (empty)->len, ==, 0);
  g_assert_true (mix_store_redo (store, 1, NULL));
  full = mix_store_load (store, MIX_DATE_NONE, NULL, NULL);
  assert_size (full, "Ours", 6, 38, 294463);
  g_assert_cmpint (mix_plan_get_as_at (full), ==, mix_date_new (2026, 9, 1));
  mix_store_close (store);
}

static void
test_refuses (MixPlanFixture *fixture, gconstpointer data)
{
  const char *unknown[] = { "U69720", "U00009", NULL };
  const char *former[] = { "U00567", NULL };
  const char *in_a_network[] = { "A89001", NULL };
  const char *no_practice[] = { "Z99999", NULL };
  const MixNewPlanDraft wrong[] = {
    { .network_codes = unknown },
    { .network_codes = former },
    { .icb_code = "QQQ" },
    { .practice_codes = in_a_network },
    { .practice_codes = no_practice },
    { 0 },
    { .network_codes = sunderland, .name = "" },
    { .network_codes = sunderland, .name = "Plan 943 476 5919" },
  };
  static const struct
  {
    int code;
    const char *says;
  } expected[] = {
    { MIX_ERROR_NOT_FOUND, "There is no network “U00009”*" },
    { MIX_ERROR_NOT_FOUND, "*" },
    { MIX_ERROR_NOT_FOUND, "*board “QQQ”*" },
    { MIX_ERROR_REFUSED, "A89001 is in a network.*U52297*" },
    { MIX_ERROR_NOT_FOUND, "There is no practice “Z99999”*" },
    { MIX_ERROR_REFUSED, "*at least one network*" },
    { MIX_ERROR_REFUSED, "The name of the plan is empty*" },
    { MIX_ERROR_REFUSED, "*NHS number*" },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "new.skillmix", NULL);
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_null (mix_new_plan_create (path, NULL, NULL, &wrong[i], &error));
      mix_plan_fixture_assert_refused (&error, expected[i].code, expected[i].says);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_assert_null (mix_new_plan_create (fixture->path, NULL, NULL, &(MixNewPlanDraft) { .icb_code = "QNC" }, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*");
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  MIX_PLAN_TEST ("/new-plan/sunderland", test_sunderland);
  MIX_PLAN_TEST ("/new-plan/leeds", test_leeds);
  MIX_PLAN_TEST ("/new-plan/board", test_board);
  MIX_PLAN_TEST ("/new-plan/loose-practices", test_loose_practices);
  MIX_PLAN_TEST ("/new-plan/practices-alone", test_practices_alone);
  MIX_PLAN_TEST ("/new-plan/figures", test_figures);
  MIX_PLAN_TEST ("/new-plan/membership-by-date", test_membership_by_date);
  MIX_PLAN_TEST ("/new-plan/undo", test_undo);
  MIX_PLAN_TEST ("/new-plan/refuses", test_refuses);
  return g_test_run ();
}
