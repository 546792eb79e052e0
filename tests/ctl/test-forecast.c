#include "ctl-tests.h"

#include <string.h>

static JsonObject *
get_row (JsonObject *document, const char *list, guint position)
{
  return json_array_get_object_element (json_object_get_array_member (document, list), position);
}

static void
test_forecast (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) forecast = NULL;
  g_autofree char *id = NULL;
  JsonObject *last, *reach;

  ctl_new_plan (fixture);
  ctl_do (fixture,
          "person add --plan @ --name 'Pharmacist 01' --role clinical_pharmacist --hours 37.5 --start 2026-01-01");
  id = ctl_id (fixture, "post add --plan @ --name 'Pharmacist' --role clinical_pharmacist --band 7 --hours 30 "
                        "--wanted-from 2027-04-01");
  forecast
      = ctl_json (fixture, "forecast --plan @ --as-at 2026-11-21 --runs 1000 --seed 3 --until 2027-06-15 --people 3");
  g_assert_cmpint (ctl_get_number (forecast, "runs"), ==, 1000);
  g_assert_cmpint (ctl_get_number (forecast, "seed"), ==, 3);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (forecast, "stages")), ==, 8);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (forecast, "team_wte")), ==, 9);
  last = get_row (forecast, "team_wte", 8);
  g_assert_cmpfloat (json_object_get_double_member (last, "p50"), ==, 1);
  g_assert_cmpfloat (json_object_get_double_member (last, "wanted"), ==, 1.8);
  reach = json_object_get_object_member (forecast, "reach");
  g_assert_cmpint (ctl_get_number (reach, "people_now"), ==, 1);
  ctl_refused (fixture, 3, "refused", "forecast --plan @ --runs many");
}

static void
test_advertise_by (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) usual = NULL, sure = NULL;
  g_autofree char *id = NULL;

  ctl_new_plan (fixture);
  id = ctl_id (fixture, "post add --plan @ --name 'Pharmacist' --role clinical_pharmacist --band 7 --hours 30");
  usual = ctl_json (fixture, "advertise-by --plan @ --as-at 2026-11-21 --post Pharmacist --by 2028-01-01 --runs 2000");
  sure = ctl_json (
      fixture, "advertise-by --plan @ --as-at 2026-11-21 --post %s --by 2028-01-01 --runs 2000 --confidence 0.95", id);
  g_assert_cmpint (strcmp (ctl_get_text (sure, "latest"), ctl_get_text (usual, "latest")), <, 0);
  g_assert_cmpstr (ctl_get_text (sure, "latest"), ==, ctl_get_text (sure, "latest_95"));
  g_assert_cmpstr (ctl_get_text (usual, "post_id"), ==, id);
  g_assert_false (json_object_get_boolean_member (usual, "gone"));
  g_assert_cmpint (ctl_get_number (usual, "days_left"), >, 0);
  ctl_refused (fixture, 3, "not_found", "advertise-by --plan @ --post Nobody --by 2028-01-01");
  ctl_refused (fixture, 3, "refused", "advertise-by --plan @ --post Pharmacist --by 2028-01-01 --confidence 1.5");
}

void
ctl_add_forecast_tests (void)
{
  CTL_TEST ("/ctl/forecast/forecast", test_forecast);
  CTL_TEST ("/ctl/forecast/advertise-by", test_advertise_by);
}
