#include "ctl-tests.h"

#include <string.h>

static void
make_plan (CtlFixture *fixture)
{
  ctl_new_plan (fixture);
  ctl_do (fixture, "person add --plan @ --name 'Pharmacist 07' --role clinical_pharmacist --pattern=WWWWRR---- "
                   "--home-practice X99001 --start 2026-01-01");
  ctl_do (fixture, "person add --plan @ --name 'Pharmacist 08' --role clinical_pharmacist --pattern=WWWWWWWW-- "
                   "--home-practice X99001 --start 2026-01-01");
}

static const char *
get_where (JsonObject *week, const char *name, const char *session)
{
  JsonObject *row = ctl_find_row (week, "people", "name", name);

  return json_object_get_string_member (json_object_get_object_member (row, "sessions"), session);
}

static guint
count_clashes (JsonObject *week, const char *code)
{
  JsonArray *clashes = json_object_get_array_member (week, "clashes");
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (clashes); i++)
    n += g_str_equal (json_object_get_string_member (json_array_get_object_element (clashes, i), "code"), code);
  return n;
}

static void
test_show (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) week = NULL;
  g_autoptr (JsonObject) practices = NULL;
  JsonObject *row;

  make_plan (fixture);
  ctl_do (fixture, "driver set --plan @ --practice X99001 --driver desks --count 1");
  week = ctl_json (fixture, "show week --plan @");
  g_assert_cmpstr (json_object_get_string_member (week, "week"), ==, "2026-06-29");
  g_assert_cmpstr (get_where (week, "Pharmacist 07", "mon_am"), ==, "Elm");
  g_assert_cmpstr (get_where (week, "Pharmacist 07", "wed_am"), ==, "Remote");
  g_assert_cmpstr (get_where (week, "Pharmacist 07", "fri_pm"), ==, "");
  g_assert_cmpuint (count_clashes (week, "desks"), ==, 4);
  practices = ctl_json (fixture, "show week --plan @ --by practice --week 2026-07-08");
  g_assert_cmpstr (json_object_get_string_member (practices, "week"), ==, "2026-07-06");
  row = ctl_find_row (practices, "practices", "code", "X99001");
  g_assert_cmpint (json_object_get_int_member (row, "desks"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (row, "people"), "mon_am"), ==,
                   "Pharmacist 07; Pharmacist 08 (2 of 1 desks)");
  ctl_refused (fixture, 2, "usage", "show week --plan @ --by moon");
}

static void
test_move (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) moved = NULL;
  g_autoptr (JsonObject) week = NULL;
  g_autoptr (JsonObject) later = NULL;

  make_plan (fixture);
  moved = ctl_json (fixture, "session move --plan @ --person 'Pharmacist 07' --session mon_am --practice X99002 "
                             "--week 2026-07-06");
  g_assert_cmpstr (json_object_get_string_member (moved, "verdict"), ==, "fine");
  g_assert_cmpstr (json_object_get_string_member (moved, "text"), ==, "1 of 2 desks used at Oak.");
  g_assert_cmpstr (json_object_get_string_member (moved, "change"), ==,
                   "Pharmacist 07 at Oak on Monday morning, in the week of 6 Jul 2026");
  ctl_do (fixture, "session move --plan @ --person 'Pharmacist 07' --session mon-pm --remote --week 2026-07-06 "
                   "--every-week");
  ctl_do (fixture, "session move --plan @ --person 'Pharmacist 07' --session tue_am --to-session thu_am "
                   "--week 2026-07-06");
  week = ctl_json (fixture, "show week --plan @ --week 2026-07-10");
  g_assert_cmpstr (get_where (week, "Pharmacist 07", "mon_am"), ==, "Oak");
  g_assert_cmpstr (get_where (week, "Pharmacist 07", "mon_pm"), ==, "Remote");
  g_assert_cmpstr (get_where (week, "Pharmacist 07", "tue_am"), ==, "");
  g_assert_cmpstr (get_where (week, "Pharmacist 07", "thu_am"), ==, "Elm");
  later = ctl_json (fixture, "show week --plan @ --week 2026-07-13");
  g_assert_cmpstr (get_where (later, "Pharmacist 07", "mon_am"), ==, "Elm");
  g_assert_cmpstr (get_where (later, "Pharmacist 07", "mon_pm"), ==, "Remote");
  g_assert_cmpstr (get_where (later, "Pharmacist 07", "tue_am"), ==, "Elm");
  ctl_refused (fixture, 2, "usage", "session move --plan @ --person 'Pharmacist 07' --session sun_am");
  ctl_refused (fixture, 3, "refused", "session move --plan @ --person 'Pharmacist 07' --session fri_pm --remote");
}

static void
test_print (CtlFixture *fixture, gconstpointer data)
{
  static const char *const views[] = { "week", "board", "heat-map", "people", "practices" };

  make_plan (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, views[i], NULL);
      g_autofree char *contents = NULL;

      ctl_do (fixture, "print --plan @ --what %s --to %s", views[i], path);
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_true (g_str_has_prefix (contents, "%PDF-"));
    }
  ctl_refused (fixture, 2, "usage", "print --plan @ --what moon --to /dev/null");
}

void
ctl_add_week_tests (void)
{
  CTL_TEST ("/ctl/week", test_show);
  CTL_TEST ("/ctl/session-move", test_move);
  CTL_TEST ("/ctl/print", test_print);
}
