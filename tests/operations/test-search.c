#include "mix-plan-fixture.h"
#include "mix-search.h"

static char *
describe_hits (MixPlan *plan, const char *text)
{
  g_autoptr (GPtrArray) hits = mix_search_plan (plan, text, 10);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "", mix_search_hit_get_title (hits->pdata[i]));
  return g_string_free (titles, FALSE);
}

static void
test_people_and_order (MixPlanFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *titles;
  } cases[] = {
    { "", "" },
    { "  ", "" },
    { "zzz", "" },
    { "smith", "Smith Ann|Bell Smith" },
    { "ann smi", "Smith Ann" },
    { "SMI ann", "Smith Ann" },
    { "mith", "" },
  };
  g_autofree char *first = mix_plan_fixture_add_person (fixture, "Bell Smith", "clinical_pharmacist");
  g_autofree char *second = mix_plan_fixture_add_person (fixture, "Smith Ann", "clinical_pharmacist");
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *titles = describe_hits (plan, cases[i].text);

      g_assert_cmpstr (titles, ==, cases[i].titles);
    }
}

static void
test_by_code (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  MixPractice *practice = g_ptr_array_index (mix_plan_get_practices (plan), 0);
  g_autoptr (GPtrArray) hits = mix_search_plan (plan, mix_practice_get_code (practice), 10);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpint (mix_search_hit_get_kind (hits->pdata[0]), ==, MIX_SEARCH_PRACTICE);
  g_assert_cmpstr (mix_search_hit_get_id (hits->pdata[0]), ==, mix_practice_get_id (practice));
}

static void
test_limit (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("Technician %u", i);
      g_autofree char *id = mix_plan_fixture_add_person (fixture, name, "pharmacy_technician");
    }
  plan = mix_plan_fixture_load (fixture);
  hits = mix_search_plan (plan, "tech", 3);
  g_assert_cmpuint (hits->len, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  MIX_PLAN_TEST ("/search/people-and-order", test_people_and_order);
  MIX_PLAN_TEST ("/search/by-code", test_by_code);
  MIX_PLAN_TEST ("/search/limit", test_limit);
  return g_test_run ();
}
