#include "ctl-tests.h"

static JsonObject *
find_parameter (CtlFixture *fixture, const char *model, const char *parameter, JsonObject **document)
{
  *document = ctl_json (fixture, "models show --plan @ --model %s", model);
  return ctl_find_row (*document, "parameters", "parameter", parameter);
}

static guint
count_rows (JsonObject *document, const char *table)
{
  return json_array_get_length (json_object_get_array_member (document, table));
}

static void
test_models (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) list = NULL, all = NULL, copied = NULL;
  JsonObject *copy;

  ctl_new_plan (fixture);
  list = ctl_json (fixture, "models list --plan @");
  g_assert_cmpuint (count_rows (list, "models"), ==, 4);
  ctl_do (fixture, "models on --plan @ --model M08");
  ctl_do (fixture, "models off --plan @ --model M10");
  ctl_do (fixture, "models copy --plan @ --model M04 --name 'Our federation'");
  ctl_do (fixture, "models add --plan @ --name 'Alliance' --employer 'A company'");
  ctl_do (fixture, "models rename --plan @ --model X02 --name 'Joint company'");
  all = ctl_json (fixture, "models list --plan @ --all");
  g_assert_cmpuint (count_rows (all, "models"), ==, 14);
  copy = ctl_find_row (all, "models", "code", "X01");
  g_assert_cmpstr (ctl_get_text (copy, "based_on"), ==, "M04");
  g_assert_true (json_object_get_boolean_member (ctl_find_row (all, "models", "code", "M08"), "enabled"));
  g_assert_false (json_object_get_boolean_member (ctl_find_row (all, "models", "code", "M10"), "enabled"));
  ctl_do (fixture, "models remove --plan @ --model X02");
  ctl_refused (fixture, 3, "refused", "models remove --plan @ --model M04");
  ctl_refused (fixture, 3, "not_found", "models on --plan @ --model M99");
  copied = ctl_json (fixture, "models list --plan @");
  g_assert_cmpuint (count_rows (copied, "models"), ==, 5);
}

static void
test_parameters (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) first = NULL, set = NULL, accepted = NULL, reset = NULL;
  JsonObject *fee;

  ctl_new_plan (fixture);
  fee = find_parameter (fixture, "M04", "management_fee", &first);
  g_assert_cmpstr (ctl_get_text (fee, "state"), ==, "unknown");
  g_assert_cmpstr (ctl_get_text (fee, "suggestion"), ==, "7% (3% to 12%)");
  ctl_do (fixture, "models set --plan @ --model M04 --parameter management_fee --value '6%% 8%% 9%%' --source Offer");
  fee = find_parameter (fixture, "M04", "management_fee", &set);
  g_assert_cmpstr (ctl_get_text (fee, "origin"), ==, "plan");
  g_assert_cmpstr (ctl_get_text (fee, "grade"), ==, "U");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (fee, "likely"), 0.08, 1e-9);
  ctl_do (fixture, "models accept --plan @ --model M04");
  fee = find_parameter (fixture, "M04", "overhead", &accepted);
  g_assert_cmpstr (ctl_get_text (fee, "origin"), ==, "accepted");
  ctl_do (fixture, "models accept --plan @ --model M10 --parameter provider_price");
  ctl_do (fixture, "models reset --plan @ --model M04 --parameter management_fee");
  fee = find_parameter (fixture, "M04", "management_fee", &reset);
  g_assert_cmpstr (ctl_get_text (fee, "state"), ==, "unknown");
  ctl_refused (fixture, 3, "refused", "models set --plan @ --model M04 --parameter charm --value 7%%");
  ctl_refused (fixture, 3, "refused", "models set --plan @ --model M04 --parameter vat --value reduced");
  ctl_refused (fixture, 3, "refused", "models accept --plan @ --model M04 --parameter vat");
  ctl_refused (fixture, 3, "not_found", "models reset --plan @ --model M04 --parameter management_fee");
}

static void
test_posts (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *person = NULL, *post = NULL;
  g_autoptr (JsonObject) list = NULL, after = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  person = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 07' --role clinical_pharmacist --hours 30 "
                            "--home-practice X99001 --band 7");
  post = ctl_id (fixture, "post add --plan @ --name 'Care homes' --role clinical_pharmacist --band 8a --hours 37.5 "
                          "--practice U99001 --model M04 --wanted-from 2026-09-01");
  ctl_do (fixture, "post set --plan @ --post 'Care homes' --pay-point top --area outer_london");
  ctl_do (fixture, "post place --plan @ --post 'Care homes' --practice X99001 --hours 22.5");
  list = ctl_json (fixture, "post list --plan @");
  g_assert_cmpuint (count_rows (list, "posts"), ==, 2);
  row = ctl_find_row (list, "posts", "id", post);
  g_assert_cmpstr (ctl_get_text (row, "area"), ==, "outer_london");
  g_assert_cmpstr (ctl_get_text (row, "places"), ==, "X99001 22.5");
  g_assert_cmpint (ctl_get_number (row, "minutes"), ==, 2250);
  g_assert_true (json_object_get_null_member (row, "person"));
  g_assert_true (json_object_get_boolean_member (ctl_find_row (list, "posts", "id", person), "implied"));

  ctl_do (fixture, "post fill --plan @ --post %s --person 'Pharmacist 07'", post);
  ctl_assert_change (fixture, "Pharmacist 07 fills the post Care homes");
  after = ctl_json (fixture, "post list --plan @");
  g_assert_cmpuint (count_rows (after, "posts"), ==, 1);
  ctl_do (fixture, "post close --plan @ --post 'Care homes' --on 2027-04-01");
  ctl_refused (fixture, 3, "refused", "post close --plan @ --post 'Care homes' --on 2026-08-01");
  ctl_refused (fixture, 3, "not_found", "post set --plan @ --post 'Care homes' --model M99");
  ctl_refused (fixture, 3, "not_found", "post remove --plan @ --post Nothing");
  ctl_do (fixture, "post remove --plan @ --post 'Care homes'");
}

static void
make_comparison (CtlFixture *fixture)
{
  ctl_new_plan (fixture);
  ctl_do (fixture, "comparison save --plan @ --name Options --models M01,M04 --from 2027-04-01 --years 2");
}

static void
test_comparison (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *post = NULL;
  g_autoptr (JsonObject) list = NULL;
  JsonObject *row;

  make_comparison (fixture);
  post = ctl_id (fixture, "post add --plan @ --name Hub --role pharmacy_technician --band 5 --hours 30");
  ctl_do (fixture, "comparison posts --plan @ --post Hub");
  ctl_refused (fixture, 3, "not_found", "comparison posts --plan @ --post Nothing");
  ctl_do (fixture, "comparison option add --plan @ --model M04 --then M01 --from 2028-04-01");
  ctl_do (fixture, "comparison option move --plan @ --option M04 --to left");
  ctl_refused (fixture, 3, "refused", "comparison option move --plan @ --option M04 --to up");
  ctl_do (fixture, "comparison duplicate --plan @ --comparison Options --name Second");
  ctl_do (fixture, "comparison option remove --plan @ --comparison Options --option M04,M01");
  ctl_do (fixture, "comparison set --plan @ --comparison Second --name Later --shares use --years 5");
  list = ctl_json (fixture, "comparison list --plan @");
  row = ctl_find_row (list, "comparisons", "name", "Later");
  g_assert_cmpstr (ctl_get_text (row, "options"), ==, "M04 M01 M04,M01");
  g_assert_cmpstr (ctl_get_text (row, "shares"), ==, "use");
  g_assert_cmpint (ctl_get_number (row, "years"), ==, 5);
  g_assert_cmpstr (ctl_get_text (ctl_find_row (list, "comparisons", "name", "Options"), "options"), ==, "M04 M01");
  ctl_refused (fixture, 3, "not_found", "comparison show --plan @");
  ctl_refused (fixture, 3, "refused", "comparison save --plan @ --name Later");
  ctl_refused (fixture, 3, "not_found", "comparison save --plan @ --name More --models M99");
  ctl_do (fixture, "comparison remove --plan @ --comparison Later");
}

static void
test_judging (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *own = NULL;
  g_autoptr (JsonObject) shown = NULL;
  JsonObject *score, *swing;

  make_comparison (fixture);
  own = ctl_id (fixture, "comparison criterion add --plan @ --name Parking --worst None --best Plenty");
  ctl_do (fixture, "comparison criterion set --plan @ --criterion Parking --best 'Two places'");
  ctl_do (fixture, "comparison score --plan @ --criterion Parking --option M04 --points 20,40,60 --reason 'A yard'");
  ctl_do (fixture, "comparison swing --plan @ --by 'Dr Example' --criterion money --points 100");
  ctl_do (fixture, "comparison swing --plan @ --by 'Dr Example' --criterion control --points 60,70,80");
  shown = ctl_json (fixture, "comparison show --plan @");
  g_assert_cmpuint (count_rows (shown, "criteria"), ==, 10);
  g_assert_cmpuint (count_rows (shown, "scores"), ==, 18);
  g_assert_cmpuint (count_rows (shown, "swings"), ==, 2);
  score = ctl_find_row (shown, "scores", "reason", "A yard");
  g_assert_cmpint (ctl_get_number (score, "likely"), ==, 40);
  swing = ctl_find_row (shown, "swings", "criterion", "Money");
  g_assert_cmpint (ctl_get_number (swing, "low"), ==, 100);
  ctl_refused (fixture, 3, "refused",
               "comparison score --plan @ --criterion Parking --option M04 --points 20,40 --reason No");
  ctl_refused (fixture, 3, "refused", "comparison score --plan @ --criterion Parking --option M04 --points 40");
  ctl_refused (fixture, 3, "refused",
               "comparison score --plan @ --criterion money --option M04 --points 4 --reason No");
  ctl_do (fixture, "comparison score --plan @ --criterion Parking --option M04 --points unknown");
  ctl_do (fixture, "comparison swing --plan @ --by 'Dr Example' --remove");
  ctl_do (fixture, "comparison criterion remove --plan @ --criterion Parking");
  ctl_refused (fixture, 3, "refused", "comparison criterion remove --plan @ --criterion money");
}

void
ctl_add_models_tests (void)
{
  CTL_TEST ("/ctl/models/models", test_models);
  CTL_TEST ("/ctl/models/parameters", test_parameters);
  CTL_TEST ("/ctl/models/posts", test_posts);
  CTL_TEST ("/ctl/models/comparison", test_comparison);
  CTL_TEST ("/ctl/models/judging", test_judging);
}
