#include "mix-plan-fixture.h"

#include "mix-error.h"
#include "mix-organisations.h"
#include "mix-plan-settings.h"

static MixOrganisationDraft
make_practice (void)
{
  return (MixOrganisationDraft) {
    .code = "X99010", .name = "BIRCH SURGERY", .network = "U99002", .from_date = MIX_DATE_NONE
  };
}

static const char *
get_network_code (MixPlanFixture *fixture, const char *practice, MixDate day)
{
  g_autoptr (MixPlan) plan = mix_store_load (fixture->store, day, NULL, NULL);
  MixPractice *found = mix_plan_find_practice (plan, practice);

  return found != NULL ? g_intern_string (mix_network_get_row (mix_practice_get_network (found))->code) : NULL;
}

static void
test_add_and_move (MixPlanFixture *fixture, gconstpointer data)
{
  MixOrganisationDraft network = { .code = "U99010", .name = "WEST PCN", .icb_code = "QZZ" };
  MixOrganisationDraft practice = make_practice ();
  MixDate autumn = mix_date_new (2026, 10, 1);

  g_assert_true (mix_organisations_add_network (fixture->store, &network, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Add network WEST PCN");
  g_assert_true (mix_organisations_add_practice (fixture->store, &practice, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Add practice BIRCH SURGERY");
  g_assert_cmpstr (get_network_code (fixture, "X99010", mix_date_new (2026, 7, 1)), ==, "U99002");
  g_assert_cmpstr (get_network_code (fixture, "X99010", mix_date_new (2026, 6, 30)), ==, NULL);

  g_assert_true (mix_organisations_move_practice (fixture->store, "X99010", "U99010", autumn, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Move Birch to West");
  g_assert_cmpstr (get_network_code (fixture, "X99010", autumn - 1), ==, "U99002");
  g_assert_cmpstr (get_network_code (fixture, "X99010", autumn), ==, "U99010");
  g_assert_true (mix_store_undo (fixture->store, 1, NULL));
  g_assert_cmpstr (get_network_code (fixture, "X99010", autumn), ==, "U99002");
}

static void
test_refuses (MixPlanFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *code;
    const char *name;
    const char *network;
    int error;
    const char *says;
  } cases[] = {
    { "x99010", "B", "U99002", MIX_ERROR_REFUSED, "“x99010” cannot be a code*" },
    { "X9", "B", "U99002", MIX_ERROR_REFUSED, "*cannot be a code*" },
    { "X99001", "B", "U99002", MIX_ERROR_REFUSED, "The plan has X99001 already*ELM SURGERY*" },
    { "X99010", "", "U99002", MIX_ERROR_REFUSED, "The name is empty*" },
    { "X99010", "943 476 5919", "U99002", MIX_ERROR_REFUSED, "*NHS number*" },
    { "X99010", "B", "U99009", MIX_ERROR_NOT_FOUND, "*“U99009”*" },
    { "X99010", "B", "X99001", MIX_ERROR_REFUSED, "ELM SURGERY is a practice*" },
  };
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MixOrganisationDraft draft
          = { .code = cases[i].code, .name = cases[i].name, .network = cases[i].network, .from_date = MIX_DATE_NONE };

      g_assert_false (mix_organisations_add_practice (fixture->store, &draft, &error));
      mix_plan_fixture_assert_refused (&error, cases[i].error, cases[i].says);
    }
  g_assert_false (mix_organisations_move_practice (fixture->store, "U99001", "U99002", MIX_DATE_NONE, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*is a network*");
  mix_plan_fixture_assert_undo_name (fixture, "New plan");
}

static gint64
get_figure (MixPlanFixture *fixture, const char *kind)
{
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  const MixFigure *figure = mix_figures_find (mix_practice_get_figures (mix_plan_find_practice (plan, "X99001")), kind);

  if (figure == NULL)
    return -1;
  g_assert_cmpint (figure->grade, ==, 'U');
  return figure->value;
}

/* A driver of a service line and the figure it counts are one and the same. */
static void
test_figures (MixPlanFixture *fixture, gconstpointer data)
{
  MixDate day = mix_date_new (2026, 7, 1);
  MixFigureDraft beds = { "X99001", "care_home_beds", 42, MIX_DATE_NONE, "Counted by us" };
  MixFigureDraft items = { "X99001", "items", 120000, MIX_DATE_NONE, NULL };
  MixFigureDraft blood = { "X99001", "qof:HYP", 900, MIX_DATE_NONE, NULL };

  g_assert_true (mix_organisations_set_figure (fixture->store, &beds, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Set Care home beds of Elm");
  g_assert_true (mix_organisations_set_figure (fixture->store, &items, NULL));
  g_assert_true (mix_organisations_set_figure (fixture->store, &blood, NULL));
  g_assert_cmpint (get_figure (fixture, MIX_FIGURE_CARE_HOME_BEDS), ==, 42);
  g_assert_cmpint (get_figure (fixture, MIX_FIGURE_REPEAT_ITEMS), ==, 120000);
  g_assert_cmpint (get_figure (fixture, "register:HYP"), ==, 900);
  g_assert_true (mix_organisations_forget_figure (fixture->store, "X99001", "items", day, NULL));
  g_assert_cmpint (get_figure (fixture, MIX_FIGURE_REPEAT_ITEMS), ==, -1);
}

static void
test_figures_refuse (MixPlanFixture *fixture, gconstpointer data)
{
  const MixFigureDraft wrong[] = {
    { "X99001", "shoes", 1, MIX_DATE_NONE, NULL },
    { "X99001", "register:", 1, MIX_DATE_NONE, NULL },
    { "X99001", "desks", -1, MIX_DATE_NONE, NULL },
    { "X99001", "desks", 2000000000, MIX_DATE_NONE, NULL },
    { "X99001", "desks", 2, MIX_DATE_NONE, "Call 943 476 5919" },
  };
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (mix_organisations_set_figure (fixture->store, &wrong[i], &error));
      mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*");
    }
  g_assert_false (
      mix_organisations_forget_figure (fixture->store, "X99001", "desks", mix_date_new (2026, 7, 1), &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_NOT_FOUND, "*");
}

static void
test_plan_settings (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPlan) plan = NULL;
  GError *error = NULL;

  g_assert_true (mix_plan_rename (fixture->store, "Coast", NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Call the plan Coast");
  g_assert_true (mix_plan_set_planning_date (fixture->store, mix_date_new (2027, 4, 1), NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Plan for 1 Apr 2027");
  plan = mix_plan_fixture_load (fixture);
  g_assert_cmpstr (mix_plan_get_name (plan), ==, "Coast");
  g_assert_cmpint (mix_plan_get_as_at (plan), ==, mix_date_new (2027, 4, 1));
  g_assert_true (mix_plan_set_planning_date (fixture->store, MIX_DATE_NONE, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Plan for today");
  g_assert_false (mix_plan_rename (fixture->store, " ", &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*empty*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  MIX_PLAN_TEST ("/organisations/add-and-move", test_add_and_move);
  MIX_PLAN_TEST ("/organisations/refuses", test_refuses);
  MIX_PLAN_TEST ("/organisations/figures", test_figures);
  MIX_PLAN_TEST ("/organisations/figures-refuse", test_figures_refuse);
  MIX_PLAN_TEST ("/organisations/plan-settings", test_plan_settings);
  return g_test_run ();
}
