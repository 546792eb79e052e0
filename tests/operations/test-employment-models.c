#include "mix-plan-fixture.h"

#include "mix-comparison-criteria.h"
#include "mix-comparisons.h"
#include "mix-employment-advice.h"
#include "mix-employment-catalogue.h"
#include "mix-employment-models.h"
#include "mix-error.h"
#include "mix-plan-entries.h"

#define MILLION G_GINT64_CONSTANT (1000000)

static MixEmploymentPack *pack;

static MixPlan *
load (MixPlanFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MixPlan *plan = mix_store_load (fixture->store, MIX_DATE_NONE, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static MixEmploymentCatalogue *
open_catalogue (MixPlanFixture *fixture)
{
  g_autoptr (MixPlan) plan = load (fixture);

  return mix_employment_catalogue_new (plan, pack);
}

static MixEmploymentValue
get_value (MixEmploymentCatalogue *catalogue, const char *code, MixEmploymentParameter parameter)
{
  return mix_employment_catalogue_get_value (catalogue, code, parameter);
}

static void
set (MixPlanFixture *fixture, const char *code, MixEmploymentParameter parameter, const char *text)
{
  g_autoptr (GError) error = NULL;
  MixEmploymentFigure figure;

  mix_employment_figure_parse (parameter, text, &figure, &error);
  g_assert_no_error (error);
  mix_employment_models_set (fixture->store, pack, code, parameter, &figure, "Their offer", &error);
  g_assert_no_error (error);
}

/* Four models are options at first; switching one is a change that can be undone. */
static void
test_options_here (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixEmploymentCatalogue) before = open_catalogue (fixture), after = NULL, undone = NULL;
  g_autofree char *name = NULL;

  g_assert_cmpuint (mix_employment_catalogue_get_n_models (before), ==, 12);
  g_assert_true (mix_employment_catalogue_find_model (before, "m04")->enabled);
  g_assert_false (mix_employment_catalogue_find_model (before, "M08")->enabled);
  g_assert_true (mix_employment_models_enable (fixture->store, pack, "M08", TRUE, NULL));
  after = open_catalogue (fixture);
  g_assert_true (mix_employment_catalogue_find_model (after, "M08")->enabled);
  name = mix_store_dup_undo_name (fixture->store);
  g_assert_cmpstr (name, ==, "NHS trust or community provider is an option here");
  g_assert_true (mix_store_undo (fixture->store, 1, NULL));
  undone = open_catalogue (fixture);
  g_assert_false (mix_employment_catalogue_find_model (undone, "M08")->enabled);
}

/* Unknown, accepted, the user's own, and the pack's again. */
static void
test_a_fee (MixPlanFixture *fixture, gconstpointer data)
{
  const MixEmploymentParameter fee = MIX_EMPLOYMENT_MANAGEMENT_FEE;
  g_autoptr (MixEmploymentCatalogue) first = open_catalogue (fixture), accepted = NULL, own = NULL, last = NULL;
  MixEmploymentValue value = get_value (first, "M04", fee);

  g_assert_cmpint (value.figure.state, ==, MIX_EMPLOYMENT_NOT_KNOWN);
  g_assert_true (value.has_suggestion);
  g_assert_true (mix_employment_models_accept (fixture->store, pack, "M04", fee, NULL));
  accepted = open_catalogue (fixture);
  value = get_value (accepted, "M04", fee);
  g_assert_cmpint (value.figure.likely, ==, 70000);
  g_assert_cmpint (value.grade, ==, 'C');
  g_assert_cmpint (value.origin, ==, MIX_EMPLOYMENT_ACCEPTED);

  set (fixture, "M04", fee, "6.5% 8% 9%");
  own = open_catalogue (fixture);
  value = get_value (own, "M04", fee);
  g_assert_cmpint (value.figure.low, ==, 65000);
  g_assert_cmpint (value.grade, ==, 'U');
  g_assert_cmpstr (value.source, ==, "Their offer");
  g_assert_true (mix_employment_models_reset (fixture->store, pack, "M04", fee, NULL));
  last = open_catalogue (fixture);
  g_assert_cmpint (get_value (last, "M04", fee).figure.state, ==, MIX_EMPLOYMENT_NOT_KNOWN);
}

static void
test_accept_everything (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixEmploymentCatalogue) after = NULL;
  g_autoptr (GError) error = NULL;
  MixEmploymentTerms terms;
  guint n_accepted;

  set (fixture, "M04", MIX_EMPLOYMENT_MANAGEMENT_FEE, "5%");
  g_assert_true (mix_employment_models_accept_all (fixture->store, pack, "M04", &n_accepted, NULL));
  g_assert_cmpuint (n_accepted, >, 10);
  after = open_catalogue (fixture);
  /* VAT has no suggestion of its own: its chance has. */
  g_assert_cmpuint (mix_employment_catalogue_count_unknown (after, "M04"), ==, 1);
  g_assert_cmpint (get_value (after, "M04", MIX_EMPLOYMENT_MANAGEMENT_FEE).figure.likely, ==, 50000);
  mix_employment_catalogue_get_terms (after, "M04", &terms);
  g_assert_cmpint (terms.figures[MIX_EMPLOYMENT_VAT].state, ==, MIX_EMPLOYMENT_NOT_KNOWN);
  g_assert_cmpint (terms.figures[MIX_EMPLOYMENT_LIABILITY_CARRIER].choice, ==, MIX_EMPLOYMENT_CARRIER_COMPANY);
  g_assert_false (mix_employment_models_accept_all (fixture->store, pack, "M04", NULL, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
}

/* A copy has what its original has, and keeps to what is entered for it. */
static void
test_a_copy (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *code = NULL;
  g_autoptr (MixEmploymentCatalogue) catalogue = NULL, changed = NULL;

  set (fixture, "M04", MIX_EMPLOYMENT_MANAGEMENT_FEE, "5%");
  code = mix_employment_models_copy (fixture->store, pack, "M04", "Our federation", NULL);
  g_assert_cmpstr (code, ==, "X01");
  set (fixture, code, MIX_EMPLOYMENT_OVERHEAD, "none");
  set (fixture, "M04", MIX_EMPLOYMENT_MANAGEMENT_FEE, "6%");
  catalogue = open_catalogue (fixture);
  g_assert_cmpint (get_value (catalogue, code, MIX_EMPLOYMENT_MANAGEMENT_FEE).figure.likely, ==, 50000);
  g_assert_cmpint (get_value (catalogue, code, MIX_EMPLOYMENT_OVERHEAD).figure.state, ==,
                   MIX_EMPLOYMENT_NOT_APPLICABLE);
  g_assert_cmpint (get_value (catalogue, code, MIX_EMPLOYMENT_TURNOVER).figure.likely, ==, MILLION / 5);
  g_assert_cmpint (get_value (catalogue, code, MIX_EMPLOYMENT_TURNOVER).origin, ==, MIX_EMPLOYMENT_FROM_ORIGINAL);
  g_assert_true (mix_employment_models_rename (fixture->store, code, "Federation, their offer", NULL));
  g_assert_true (mix_employment_models_remove (fixture->store, code, NULL));
  changed = open_catalogue (fixture);
  g_assert_null (mix_employment_catalogue_find_model (changed, code));
}

static void
assert_not_parsed (MixEmploymentParameter parameter, const char *text)
{
  g_autoptr (GError) error = NULL;
  MixEmploymentFigure figure;

  g_assert_false (mix_employment_figure_parse (parameter, text, &figure, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
}

static void
test_refusals (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) rename = NULL, unknown = NULL, none = NULL;

  assert_not_parsed (MIX_EMPLOYMENT_MANAGEMENT_FEE, "7");
  assert_not_parsed (MIX_EMPLOYMENT_MANAGEMENT_FEE, "9% 7% 12%");
  assert_not_parsed (MIX_EMPLOYMENT_MANAGEMENT_FEE, "7% 9%");
  assert_not_parsed (MIX_EMPLOYMENT_MANAGEMENT_FEE, "some");
  assert_not_parsed (MIX_EMPLOYMENT_VAT, "reduced");
  assert_not_parsed (MIX_EMPLOYMENT_OVERHEAD, "7%");
  g_assert_false (mix_employment_models_rename (fixture->store, "M04", "Ours", &rename));
  g_assert_error (rename, MIX_ERROR, MIX_ERROR_REFUSED);
  g_assert_false (mix_employment_models_enable (fixture->store, pack, "M99", TRUE, &unknown));
  g_assert_error (unknown, MIX_ERROR, MIX_ERROR_NOT_FOUND);
  g_assert_false (mix_employment_models_accept (fixture->store, pack, "M04", MIX_EMPLOYMENT_VAT, &none));
  g_assert_error (none, MIX_ERROR, MIX_ERROR_REFUSED);
}

static void
assert_text (MixEmploymentParameter parameter, const char *entered, const char *shown)
{
  MixEmploymentFigure figure;
  g_autofree char *text = NULL;

  g_assert_true (mix_employment_figure_parse (parameter, entered, &figure, NULL));
  text = mix_employment_figure_dup_text (&figure, parameter);
  g_assert_cmpstr (text, ==, shown);
}

static void
test_words (MixPlanFixture *fixture, gconstpointer data)
{
  assert_text (MIX_EMPLOYMENT_MANAGEMENT_FEE, "3% 7.25% 12%", "7.25% (3% to 12%)");
  assert_text (MIX_EMPLOYMENT_MANAGEMENT_FEE, "0.07", "7%");
  assert_text (MIX_EMPLOYMENT_PROVIDER_PRICE, "£68,000 79000 98000", "£79,000 a WTE a year (£68,000 to £98,000)");
  assert_text (MIX_EMPLOYMENT_HOURLY_PRICE, "41.50", "£41.50 an hour");
  assert_text (MIX_EMPLOYMENT_VAT, "exempt", "Exempt");
  assert_text (MIX_EMPLOYMENT_OVERHEAD, "none", "none");
  assert_text (MIX_EMPLOYMENT_OVERHEAD, "unknown", "not known");
}

static void
test_everything_can_be_found_out (MixPlanFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < MIX_EMPLOYMENT_N_PARAMETERS; i++)
    g_assert_nonnull (mix_employment_parameter_get_advice (i));
}

int
main (int argc, char **argv)
{
  g_autoptr (MixPackSet) packs = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  packs = mix_pack_set_new (NULL, "/nonexistent");
  pack = mix_employment_pack_new (packs, NULL);
  g_assert_nonnull (pack);
  MIX_PLAN_TEST ("/employment-models/options", test_options_here);
  MIX_PLAN_TEST ("/employment-models/fee", test_a_fee);
  MIX_PLAN_TEST ("/employment-models/accept-all", test_accept_everything);
  MIX_PLAN_TEST ("/employment-models/copy", test_a_copy);
  MIX_PLAN_TEST ("/employment-models/refused", test_refusals);
  MIX_PLAN_TEST ("/employment-models/words", test_words);
  MIX_PLAN_TEST ("/employment-models/advice", test_everything_can_be_found_out);
  result = g_test_run ();
  g_object_unref (pack);
  return result;
}
