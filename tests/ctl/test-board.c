#include "ctl-tests.h"

static JsonObject *
find_lane (JsonObject *board, const char *key)
{
  return ctl_find_row (board, "lanes", "key", key);
}

static guint
count_cards (JsonObject *board, const char *lane)
{
  return json_array_get_length (json_object_get_array_member (find_lane (board, lane), "cards"));
}

/* A technician with one piece of work that they may not do, and one that they may. */
static char *
add_team (CtlFixture *fixture)
{
  char *id;

  ctl_new_plan (fixture);
  id = ctl_id (fixture, "person add --plan @ --name 'Technician 01' --role pharmacy_technician --hours 20 --band 5 "
                        "--registration current --home-practice X99001");
  ctl_do (fixture, "assign --plan @ --person %s --practice X99001 --service-line T12 --minutes 90", id);
  ctl_do (fixture, "assign --plan @ --person %s --practice X99002 --service-line T16 --minutes 150", id);
  return id;
}

static void
test_board (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autoptr (JsonObject) people = ctl_json (fixture, "show board --plan @");
  g_autoptr (JsonObject) statuses = ctl_json (fixture, "show board --plan @ --by status");
  g_autoptr (JsonObject) blocked = ctl_json (fixture, "show board --plan @ --by service_line --fit blocked");

  g_assert_cmpstr (json_object_get_string_member (people, "by"), ==, "person");
  g_assert_cmpuint (count_cards (people, id), ==, 2);
  g_assert_cmpint (json_object_get_int_member (find_lane (people, id), "used_minutes"), ==, 240);
  g_assert_cmpint (json_object_get_int_member (people, "cards"), ==, json_object_get_int_member (people, "shown"));
  g_assert_cmpuint (count_cards (statuses, "active"), ==, 2);
  g_assert_cmpuint (count_cards (statuses, "paused"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (blocked, "shown"), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (blocked, "lanes")), ==, 2);
  ctl_refused (fixture, 2, "usage", "show board --plan @ --by practices");
  ctl_refused (fixture, 2, "usage", "show board --plan @ --risk huge");
  ctl_refused (fixture, 3, "not_found", "show board --plan @ --view gone");
  ctl_refused (fixture, 3, "not_found", "show board --plan @ --network U00000");
}

/* Work that nobody does in the second network too. */
static char *
add_team_and_work (CtlFixture *fixture)
{
  char *id = add_team (fixture);

  ctl_do (fixture, "driver set --plan @ --practice X99003 --driver patients --count 6000");
  return id;
}

/* One network is shown alone; of several, what is for them together is left. */
static void
test_networks (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team_and_work (fixture);
  g_autoptr (JsonObject) all = ctl_json (fixture, "show board --plan @ --by practice");
  g_autoptr (JsonObject) networks = ctl_json (fixture, "show networks --plan @");
  JsonArray *list = json_object_get_array_member (networks, "networks");
  const char *first = json_object_get_string_member (json_array_get_object_element (list, 0), "code");
  const char *second = json_object_get_string_member (json_array_get_object_element (list, 1), "code");
  g_autoptr (JsonObject) one = ctl_json (fixture, "show board --plan @ --by practice --network %s", first);
  g_autoptr (JsonObject) other = ctl_json (fixture, "show board --plan @ --by practice --network %s", second);
  g_autoptr (JsonObject) both
      = ctl_json (fixture, "show board --plan @ --by practice --network %s --network %s", first, second);

  g_assert_cmpint (json_object_get_int_member (one, "shown"), <, json_object_get_int_member (all, "shown"));
  g_assert_cmpint (json_object_get_int_member (both, "shown"), ==,
                   json_object_get_int_member (one, "shown") + json_object_get_int_member (other, "shown"));
}

static void
test_saved_view (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autoptr (JsonObject) saved = NULL;

  ctl_do (fixture, "view save --plan @ --page board --name Unsafe --state "
                   "'{\"by\": \"practice\", \"filters\": {\"fit\": [\"blocked\"]}}'");
  saved = ctl_json (fixture, "show board --plan @ --view Unsafe");
  g_assert_cmpstr (json_object_get_string_member (saved, "by"), ==, "practice");
  g_assert_cmpint (json_object_get_int_member (saved, "shown"), ==, 1);
}

static void
test_heat_map (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_team (fixture);
  g_autoptr (JsonObject) map = ctl_json (fixture, "show heat-map --plan @");
  g_autoptr (JsonObject) lines = ctl_json (fixture, "show heat-map --plan @ --rows practices --columns lines");
  JsonArray *cells = json_object_get_array_member (map, "cells");
  JsonObject *row = ctl_find_row (map, "rows", "id", id);
  gint64 minutes = 0;

  g_assert_cmpuint (json_array_get_length (cells), ==, 2);
  for (guint i = 0; i < json_array_get_length (cells); i++)
    minutes += json_object_get_int_member (json_array_get_object_element (cells, i), "minutes");
  g_assert_cmpint (minutes, ==, 240);
  g_assert_cmpint (json_object_get_int_member (row, "minutes"), ==, 240);
  g_assert_false (json_object_get_null_member (row, "net_minutes"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (lines, "columns")), >=, 2);
  ctl_refused (fixture, 2, "usage", "show heat-map --plan @ --rows lines");
  ctl_refused (fixture, 2, "usage", "show heat-map --plan @ --rows practices --columns practices");
}

void
ctl_add_board_tests (void)
{
  CTL_TEST ("/ctl/board", test_board);
  CTL_TEST ("/ctl/board/networks", test_networks);
  CTL_TEST ("/ctl/board/saved-view", test_saved_view);
  CTL_TEST ("/ctl/heat-map", test_heat_map);
}
