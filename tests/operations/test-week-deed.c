#include "mix-plan-fixture.h"

#include "mix-error.h"
#include "mix-people.h"
#include "mix-plan-entries.h"
#include "mix-store-rows.h"
#include "mix-week-data.h"
#include "mix-week-deed.h"

/* A Monday after the fixture's planning date. */
#define MONDAY (mix_date_new (2026, 7, 6))

typedef struct
{
  MixPlanFixture *fixture;
  char *person;
} Week;

static char *
add_person (MixPlanFixture *fixture, const char *name, const char *pattern)
{
  const char *facts[] = { "role", "clinical_pharmacist", "pattern", pattern, "home_practice", "X99001", NULL };
  g_autoptr (GError) error = NULL;
  char *id
      = mix_people_add (fixture->store, &(MixPersonDraft) { NULL, name, mix_date_new (2026, 1, 1), facts }, &error);

  g_assert_no_error (error);
  return id;
}

static MixWeekRota *
make_rota (MixPlanFixture *fixture, MixDate day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlan) plan = mix_store_load (fixture->store, mix_date_get_week_start (day), NULL, &error);

  g_assert_no_error (error);
  return mix_week_rota_new (plan, day);
}

static const char *
get_place_id (MixWeekRota *rota, const char *code)
{
  return mix_practice_get_id (mix_plan_find_practice (mix_week_rota_get_plan (rota), code));
}

static void
do_move (MixPlanFixture *fixture,
         const char *person,
         guint session,
         guint to_session,
         const char *code,
         MixDate day,
         gboolean every_week)
{
  g_autoptr (MixWeekRota) rota = make_rota (fixture, day);
  g_autoptr (GError) error = NULL;
  MixWeekMove move;

  g_assert_true (mix_week_move_begin (rota, person, session, &move));
  move.to_session = to_session;
  move.where = code != NULL ? MIX_WHERE_ON_SITE : MIX_WHERE_REMOTE;
  move.place_id = code != NULL ? get_place_id (rota, code) : NULL;
  g_assert_true (mix_week_deed_move (fixture->store, rota, &move, every_week, &error));
  g_assert_no_error (error);
}

/* The code of the practice, or the word for what else they do. */
static void
assert_there (MixPlanFixture *fixture, const char *person, MixDate day, guint session, const char *where)
{
  g_autoptr (MixWeekRota) rota = make_rota (fixture, day);
  const MixRotaSession *there = &mix_week_rota_find_person (rota, person)->sessions[session];
  const MixRotaPlace *place
      = there->where == MIX_WHERE_ON_SITE ? mix_week_rota_find_place (rota, there->place_id) : NULL;

  g_assert_cmpstr (place != NULL ? mix_practice_get_code (place->practice) : mix_where_get_code (there->where), ==,
                   where);
}

static void
test_this_week (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_person (fixture, "Pharmacist 07", "WWWW------");

  do_move (fixture, person, 1, 1, "X99002", MONDAY, FALSE);
  mix_plan_fixture_assert_undo_name (fixture, "Pharmacist 07 at Oak on Monday afternoon, in the week of 6 Jul 2026");
  assert_there (fixture, person, MONDAY, 1, "X99002");
  assert_there (fixture, person, MONDAY, 0, "X99001");
  assert_there (fixture, person, MONDAY - 7, 1, "X99001");
  assert_there (fixture, person, MONDAY + 7, 1, "X99001");
}

/* One week stands out of the rule before it, and a later rule takes back what was said of its days. */
static void
test_every_week (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_person (fixture, "Pharmacist 07", "WWWW------");

  do_move (fixture, person, 1, 1, "X99002", MONDAY, TRUE);
  do_move (fixture, person, 1, 1, "X99003", MONDAY + 14, FALSE);
  assert_there (fixture, person, MONDAY + 7, 1, "X99002");
  assert_there (fixture, person, MONDAY + 14, 1, "X99003");
  assert_there (fixture, person, MONDAY + 21, 1, "X99002");
  do_move (fixture, person, 1, 1, "X99001", MONDAY + 7, TRUE);
  assert_there (fixture, person, MONDAY, 1, "X99002");
  assert_there (fixture, person, MONDAY + 7, 1, "X99001");
  assert_there (fixture, person, MONDAY + 14, 1, "X99001");
  assert_there (fixture, person, MONDAY + 70, 1, "X99001");
}

static void
test_remote (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_person (fixture, "Pharmacist 07", "WWWW------");

  do_move (fixture, person, 0, 0, NULL, MONDAY, FALSE);
  assert_there (fixture, person, MONDAY, 0, "remote");
  assert_there (fixture, person, MONDAY + 7, 0, "X99001");
  do_move (fixture, person, 0, 0, "X99002", MONDAY, FALSE);
  assert_there (fixture, person, MONDAY, 0, "X99002");
}

/* The half-days change places, with what they were. */
static void
test_exchange (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_person (fixture, "Pharmacist 07", "WWRR------");

  do_move (fixture, person, 0, 0, "X99002", MONDAY, TRUE);
  do_move (fixture, person, 0, 1, "X99002", MONDAY, TRUE);
  assert_there (fixture, person, MONDAY, 0, "X99001");
  assert_there (fixture, person, MONDAY, 1, "X99002");
  do_move (fixture, person, 0, 2, "X99001", MONDAY, TRUE);
  assert_there (fixture, person, MONDAY + 7, 0, "remote");
  assert_there (fixture, person, MONDAY + 7, 2, "X99001");
  do_move (fixture, person, 2, 9, "X99003", MONDAY, FALSE);
  assert_there (fixture, person, MONDAY, 2, "off");
  assert_there (fixture, person, MONDAY, 9, "X99003");
  assert_there (fixture, person, MONDAY + 7, 2, "X99001");
  assert_there (fixture, person, MONDAY + 7, 9, "off");
}

/* Two bounded places for the same days are a clash; a way out of it leaves one. */
static void
test_two_places (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_person (fixture, "Pharmacist 07", "WWWW------");

  do_move (fixture, person, 1, 1, "X99002", MONDAY, FALSE);
  do_move (fixture, person, 1, 1, "X99002", MONDAY, FALSE);
  assert_there (fixture, person, MONDAY, 1, "X99002");
}

static void
test_refuses (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_person (fixture, "Pharmacist 07", "WWWE------");
  g_autoptr (MixWeekRota) rota = make_rota (fixture, MONDAY);
  MixWeekMove move;
  GError *error = NULL;

  g_assert_true (mix_week_move_begin (rota, person, 0, &move));
  move.to_session = 3;
  g_assert_false (mix_week_deed_move (fixture->store, rota, &move, FALSE, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "Pharmacist 07 works elsewhere on Tuesday afternoon.");
  g_assert_false (mix_week_move_begin (rota, person, 9, &move));
}

static void
test_table (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = add_person (fixture, "Pharmacist 07", "WR--------");
  g_autoptr (MixWeekRota) rota = make_rota (fixture, MONDAY);
  g_autoptr (MixDataTable) by_person = mix_week_data_new (rota, MIX_WEEK_BY_PERSON, NULL, NULL);
  g_autoptr (MixDataTable) by_practice = mix_week_data_new (rota, MIX_WEEK_BY_PRACTICE, NULL, NULL);

  g_assert_cmpuint (mix_data_table_get_n_rows (by_person), ==, 1);
  g_assert_cmpstr (mix_data_table_get_heading (by_person), ==, "Week rota, 6–10 July 2026");
  g_assert_cmpstr (mix_data_table_get_text (by_person, 0, 1), ==, "Elm");
  g_assert_cmpstr (mix_data_table_get_text (by_person, 0, 2), ==, "Remote");
  g_assert_cmpstr (mix_data_table_get_text (by_person, 0, 3), ==, "");
  g_assert_cmpuint (mix_data_table_get_n_rows (by_practice), ==, 3);
  g_assert_cmpstr (mix_data_table_get_text (by_practice, 0, 3), ==, "Pharmacist 07");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  MIX_PLAN_TEST ("/week-deed/this-week", test_this_week);
  MIX_PLAN_TEST ("/week-deed/every-week", test_every_week);
  MIX_PLAN_TEST ("/week-deed/remote", test_remote);
  MIX_PLAN_TEST ("/week-deed/exchange", test_exchange);
  MIX_PLAN_TEST ("/week-deed/two-places", test_two_places);
  MIX_PLAN_TEST ("/week-deed/refuses", test_refuses);
  MIX_PLAN_TEST ("/week-deed/table", test_table);
  return g_test_run ();
}
