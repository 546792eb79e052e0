#include "mix-plan-fixture.h"

#include "mix-error.h"
#include "mix-id.h"
#include "mix-people.h"
#include "mix-plan-entries.h"
#include "mix-recruitment-rows.h"
#include "mix-scenario-table.h"
#include "mix-scenario.h"
#include "mix-store-rows.h"

#include <string.h>

/* Branches of a plan, the changes they are made with, and what they come to. */

static gboolean
hire (MixStore *scenario, gpointer name, GError **error)
{
  const char *const facts[] = { "role", "clinical_pharmacist", "contracted_minutes", "1125", NULL };
  MixPersonDraft draft = { .name = name, .start_date = mix_date_new (2026, 4, 1), .facts = facts };
  g_autofree char *id = mix_people_add (scenario, &draft, error);

  return id != NULL;
}

static MixScenarioFigures
work_out (const char *path)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  MixScenarioFigures figures = { 0 };

  mix_scenario_work_out (path, NULL, MIX_DATE_NONE, packs, &figures, &error);
  g_assert_no_error (error);
  return figures;
}

/* Only the branch has somebody more; taken over, the plan has them and says so in its history. */
static void
test_try (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixScenario) scenario
      = mix_scenario_new_with (fixture->store, "One more", hire, (gpointer) "Pharmacist 61", NULL, &error);
  MixScenarioFigures before, after;

  g_assert_no_error (error);
  before = work_out (fixture->path);
  after = work_out (scenario->path);
  g_assert_cmpint (after.overview.contracted_minutes, ==, before.overview.contracted_minutes + 1125);
  mix_scenario_take (scenario, fixture->store, NULL, &error);
  g_assert_no_error (error);
  mix_plan_fixture_assert_undo_name (fixture, "Take Over From One more");
  before = work_out (fixture->path);
  g_assert_cmpint (before.overview.contracted_minutes, ==, after.overview.contracted_minutes);
}

/* A change that is refused leaves no branch. */
static void
test_refused (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixScenario) scenario = mix_scenario_new_with (fixture->store, "None", hire, (gpointer) "", NULL, &error);
  g_autoptr (GPtrArray) list = mix_scenario_list (fixture->path);

  g_assert_null (scenario);
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_names (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixScenario) scenario = mix_scenario_new (fixture->store, "Half: 50/50", NULL, NULL);
  g_autofree char *free_name = mix_scenario_dup_free_name (fixture->path, "Half: 50/50");
  g_autofree char *name = NULL;
  g_autofree char *plan = mix_scenario_dup_plan_path (scenario->path, &name);
  g_autofree char *none = mix_scenario_dup_plan_path (fixture->path, NULL);

  g_assert_cmpstr (free_name, ==, "Half: 50/50 2");
  g_assert_cmpstr (name, ==, "Half: 50/50");
  g_assert_cmpstr (plan, ==, mix_store_get_path (fixture->store));
  g_assert_null (none);
}

static gboolean
put_candidate (MixStore *store, gpointer row, GError **error)
{
  return mix_store_put_recruitment (store, MIX_PLAN_CANDIDATE, row, error);
}

/* Nobody who asked to be erased has to be looked for in branches. */
static void
test_without_candidates (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = mix_id_new ();
  g_autofree char *vacancy_id = mix_id_new ();
  MixCandidateRow row = { .id = id,
                          .vacancy_id = vacancy_id,
                          .letter = "Letter A",
                          .name = "Zebedee Quux",
                          .stage = "applied",
                          .applied_on = mix_date_new (2026, 4, 1),
                          .stage_from = mix_date_new (2026, 4, 1),
                          .outcome_on = MIX_DATE_NONE,
                          .interview_on = MIX_DATE_NONE,
                          .notice_given_on = MIX_DATE_NONE,
                          .start_on = MIX_DATE_NONE,
                          .interview_time = -1,
                          .interview_minutes = -1,
                          .notice_days = -1,
                          .contracted_minutes = -1 };
  g_autoptr (MixScenario) scenario = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  mix_store_change_apart (fixture->store, put_candidate, &row, &error);
  g_assert_no_error (error);
  scenario = mix_scenario_new (fixture->store, "Branch", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (scenario->path, &bytes, &length, NULL));
  g_assert_null (memmem (bytes, length, "Zebedee", 7));
}

/* What differs from the plan is said with its sign, in the unit of its column; what does not is not. */
static void
test_side_by_side (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixDataTable) table = mix_scenario_table_new ();
  MixScenarioFigures figures = { .overview = { .contracted_minutes = 2250, .nobody_minutes = 600 },
                                 .money = { .entitlement = { 100000, TRUE }, .cost = { 0, TRUE } },
                                 .lapse = { .expected = 40000, .known = TRUE } };
  g_autofree char *wte = NULL;
  g_autofree char *lapses = NULL;
  g_autofree char *same = NULL;

  mix_scenario_table_add (table, "The plan", &figures);
  figures.overview.contracted_minutes = 4500;
  figures.lapse.expected = 15000;
  mix_scenario_table_add (table, "Two", &figures);
  wte = mix_scenario_table_dup_difference (table, 1, MIX_SCENARIO_WTE);
  lapses = mix_scenario_table_dup_difference (table, 1, MIX_SCENARIO_LAPSES);
  same = mix_scenario_table_dup_difference (table, 1, MIX_SCENARIO_UNDONE);
  g_assert_cmpstr (wte, ==, "+1.0");
  g_assert_cmpstr (lapses, ==, "−£250");
  g_assert_null (same);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  MIX_PLAN_TEST ("/scenarios/try", test_try);
  MIX_PLAN_TEST ("/scenarios/refused", test_refused);
  MIX_PLAN_TEST ("/scenarios/names", test_names);
  MIX_PLAN_TEST ("/scenarios/without-candidates", test_without_candidates);
  MIX_PLAN_TEST ("/scenarios/side-by-side", test_side_by_side);
  return g_test_run ();
}
