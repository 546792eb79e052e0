#include "board-fixture.h"
#include "mix-plan-entries.h"
#include "mix-week-clashes.h"

/* The plan of board-fixture.c with working patterns, desks, and one line of work that must be done on site. */

static void
set_fact (MixPlan *plan, const char *person_id, const char *fact, const char *value)
{
  MixPersonFactRow row = { "f", person_id, fact, mix_date_new (2024, 4, 1), value };

  mix_person_set_fact (mix_plan_find_person (plan, person_id), &row);
}

static void
set_desks (MixPlan *plan, const char *place_id, gint64 desks)
{
  MixFigureRow row = { .id = "d",
                       .organisation_id = place_id,
                       .kind = MIX_FIGURE_DESKS,
                       .value = desks,
                       .grade = 'U',
                       .from_date = FIXTURE_DATE };

  mix_figures_set (mix_practice_get_figures (mix_plan_find_practice (plan, place_id)), &row);
}

static void
add_line (MixPlan *plan, const char *id, const char *remote)
{
  MixServiceLineRow row = *mix_service_line_get_row (mix_plan_find_service_line (plan, "smr"));
  g_autoptr (MixServiceLine) line = NULL;

  row.id = row.code = id;
  row.remote = remote;
  line = mix_service_line_new (&row);
  mix_plan_add_service_line (plan, line);
}

static void
place (MixPlan *plan, const char *person_id, int session, const char *place_id, MixDate from, MixDate until)
{
  MixSessionPlaceRow row = { "s", person_id, place_id, session, from, until };

  mix_plan_add_entry (plan, MIX_PLAN_SESSION_PLACE, &row);
}

static void
add_leave (MixPlan *plan, const char *person_id, int from_day, int until_day, int minutes)
{
  MixLeaveRow row = { "l", person_id, "annual", FIXTURE_DATE + from_day, FIXTURE_DATE + until_day, minutes };

  mix_person_add_leave (mix_plan_find_person (plan, person_id), &row);
}

static MixPlan *
make_plan (void)
{
  MixPlan *plan = board_fixture_new_plan ();

  set_fact (plan, "advanced", MIX_FACT_PATTERN, "WWWWWWRRSE");
  set_fact (plan, "clinical", MIX_FACT_PATTERN, "WWWWWWWWW-");
  set_fact (plan, "pathway", MIX_FACT_PATTERN, "WW--WW----");
  set_fact (plan, "technician", MIX_FACT_PATTERN, "WWWWWWWWWW");
  set_desks (plan, "p1", 2);
  set_desks (plan, "p3", 1);
  add_line (plan, "visit", "no");
  return plan;
}

static const MixRotaSession *
get_session (MixWeekRota *rota, const char *person_id, guint session)
{
  return &mix_week_rota_find_person (rota, person_id)->sessions[session];
}

static void
assert_there (MixWeekRota *rota, const char *person_id, guint session, MixWhere where, const char *place_id)
{
  g_assert_cmpint (get_session (rota, person_id, session)->where, ==, where);
  g_assert_cmpstr (get_session (rota, person_id, session)->place_id, ==, place_id);
}

static void
test_where (void)
{
  g_autoptr (MixPlan) plan = make_plan ();
  g_autoptr (MixWeekRota) rota = mix_week_rota_new (plan, FIXTURE_DATE + 3);

  g_assert_cmpint (mix_week_rota_get_monday (rota), ==, FIXTURE_DATE);
  assert_there (rota, "advanced", 0, MIX_WHERE_ON_SITE, "p1");
  assert_there (rota, "advanced", 6, MIX_WHERE_REMOTE, NULL);
  assert_there (rota, "advanced", 8, MIX_WHERE_STUDY, NULL);
  assert_there (rota, "advanced", 9, MIX_WHERE_ELSEWHERE, NULL);
  assert_there (rota, "clinical", 9, MIX_WHERE_OFF, NULL);
  assert_there (rota, "unknown", 0, MIX_WHERE_NOT_KNOWN, NULL);
  g_assert_cmpuint (mix_week_rota_find_place (rota, "p1")->used[0], ==, 2);
  g_assert_cmpuint (mix_week_rota_find_place (rota, "p1")->desks, ==, 2);
  g_assert_true (mix_week_rota_find_place (rota, "p1")->desks_entered);
  g_assert_cmpuint (mix_week_rota_find_place (rota, "p2")->desks, ==, MIX_DESKS_DEFAULT);
  g_assert_false (mix_week_rota_find_place (rota, "p2")->desks_entered);
}

/* A row holds from its first to its last day; the one that begins last wins. */
static void
test_placed (void)
{
  g_autoptr (MixPlan) plan = make_plan ();
  g_autoptr (MixWeekRota) rota = NULL;

  place (plan, "clinical", 0, "p2", FIXTURE_DATE, FIXTURE_DATE);
  place (plan, "clinical", 2, "p2", FIXTURE_DATE - 70, FIXTURE_DATE);
  place (plan, "clinical", 4, "p2", FIXTURE_DATE - 70, MIX_DATE_NONE);
  place (plan, "clinical", 4, "p3", FIXTURE_DATE, MIX_DATE_NONE);
  place (plan, "advanced", 6, "p3", FIXTURE_DATE, MIX_DATE_NONE);
  rota = mix_week_rota_new (plan, FIXTURE_DATE);
  assert_there (rota, "clinical", 0, MIX_WHERE_ON_SITE, "p2");
  assert_there (rota, "clinical", 2, MIX_WHERE_ON_SITE, "p1");
  assert_there (rota, "clinical", 4, MIX_WHERE_ON_SITE, "p3");
  g_assert_null (get_session (rota, "clinical", 4)->other_place_id);
  assert_there (rota, "advanced", 6, MIX_WHERE_REMOTE, NULL);
}

static void
test_without_home (void)
{
  g_autoptr (MixPlan) plan = make_plan ();
  g_autoptr (MixWeekRota) rota = NULL;

  set_fact (plan, "unknown", MIX_FACT_PATTERN, "W---------");
  board_fixture_add_assignment (plan, "w1", "unknown", "p2", "smr", 100, "active");
  board_fixture_add_assignment (plan, "w2", "unknown", "p3", "smr", 60, "active");
  board_fixture_add_assignment (plan, "w3", "unknown", "p3", "repeat", 60, "active");
  board_fixture_add_assignment (plan, "w4", "unknown", "p1", "repeat", 600, "paused");
  board_fixture_add_assignment (plan, "w5", "unknown", "n1", "claims", 600, "active");
  rota = mix_week_rota_new (plan, FIXTURE_DATE);
  assert_there (rota, "unknown", 0, MIX_WHERE_ON_SITE, "p3");
}

static void
test_away (void)
{
  g_autoptr (MixPlan) plan = make_plan ();
  g_autoptr (MixWeekRota) rota = NULL;
  g_autoptr (MixWeekRota) christmas = NULL;

  add_leave (plan, "clinical", 1, 2, -1);
  add_leave (plan, "technician", 0, 0, 225);
  add_leave (plan, "technician", 1, 1, 60);
  add_leave (plan, "advanced", 4, 4, -1);
  rota = mix_week_rota_new (plan, FIXTURE_DATE);
  assert_there (rota, "clinical", 1, MIX_WHERE_ON_SITE, "p1");
  assert_there (rota, "clinical", 2, MIX_WHERE_LEAVE, "p1");
  assert_there (rota, "clinical", 5, MIX_WHERE_LEAVE, "p1");
  assert_there (rota, "clinical", 6, MIX_WHERE_ON_SITE, "p1");
  assert_there (rota, "technician", 0, MIX_WHERE_ON_SITE, "p3");
  assert_there (rota, "technician", 1, MIX_WHERE_LEAVE, "p3");
  assert_there (rota, "technician", 3, MIX_WHERE_ON_SITE, "p3");
  assert_there (rota, "advanced", 8, MIX_WHERE_LEAVE, NULL);
  assert_there (rota, "advanced", 9, MIX_WHERE_ELSEWHERE, NULL);
  g_assert_cmpuint (mix_week_rota_find_place (rota, "p1")->used[2], ==, 1);

  christmas = mix_week_rota_new (plan, mix_date_new (2026, 12, 25));
  assert_there (christmas, "clinical", 8, MIX_WHERE_BANK_HOLIDAY, "p1");
  assert_there (christmas, "clinical", 6, MIX_WHERE_ON_SITE, "p1");
}

static void
test_picture_date (void)
{
  g_assert_cmpint (mix_week_rota_choose_picture_date (FIXTURE_DATE + 2, FIXTURE_DATE + 4), ==, FIXTURE_DATE + 2);
  g_assert_cmpint (mix_week_rota_choose_picture_date (FIXTURE_DATE + 2, FIXTURE_DATE + 8), ==, FIXTURE_DATE + 7);
}

static const MixWeekClash *
find_clash (GArray *clashes, MixWeekClashKind kind, guint nth)
{
  for (guint i = 0; i < clashes->len; i++)
    if (g_array_index (clashes, MixWeekClash, i).kind == kind && nth-- == 0)
      return &g_array_index (clashes, MixWeekClash, i);
  return NULL;
}

static void
test_desk_clash (void)
{
  g_autoptr (MixPlan) plan = make_plan ();
  g_autoptr (MixWeekRota) rota = NULL;
  g_autoptr (GArray) clashes = NULL;
  const MixWeekClash *clash;
  g_autofree char *text = NULL;
  g_autofree char *hint = NULL;

  place (plan, "technician", 3, "p1", FIXTURE_DATE, MIX_DATE_NONE);
  board_fixture_add_assignment (plan, "w1", "clinical", "p1", "smr", 300, "active");
  rota = mix_week_rota_new (plan, FIXTURE_DATE);
  clashes = mix_week_clashes_find (rota);
  clash = find_clash (clashes, MIX_WEEK_CLASH_DESKS, 0);
  g_assert_nonnull (clash);
  g_assert_null (find_clash (clashes, MIX_WEEK_CLASH_DESKS, 1));
  text = mix_week_clash_dup_text (rota, clash);
  hint = mix_week_clash_dup_hint (clash);
  g_assert_cmpstr (text, ==, "p1 is 1 desk short on Tuesday afternoon.");
  g_assert_cmpstr (hint, ==, "1 of the 3 could work remotely.");
  g_assert_cmpuint (clash->n_ways, >=, 1);
  g_assert_cmpstr (clash->ways[0].person_id, ==, "clinical");
  g_assert_cmpint (clash->ways[0].where, ==, MIX_WHERE_REMOTE);
  g_assert_true (mix_week_clash_is_at (clash, mix_week_rota_find_person (rota, "advanced"), 3));
  g_assert_false (mix_week_clash_is_at (clash, mix_week_rota_find_person (rota, "advanced"), 2));
}

static void
test_two_places (void)
{
  g_autoptr (MixPlan) plan = make_plan ();
  g_autoptr (MixWeekRota) rota = NULL;
  g_autoptr (GArray) clashes = NULL;
  const MixWeekClash *clash;

  place (plan, "clinical", 0, "p2", FIXTURE_DATE - 7, FIXTURE_DATE);
  place (plan, "clinical", 0, "p3", FIXTURE_DATE, FIXTURE_DATE + 6);
  rota = mix_week_rota_new (plan, FIXTURE_DATE);
  clashes = mix_week_clashes_find (rota);
  clash = find_clash (clashes, MIX_WEEK_CLASH_TWO_PLACES, 0);
  g_assert_nonnull (clash);
  g_assert_cmpstr (clash->place_id, ==, "p3");
  g_assert_cmpstr (clash->other_place_id, ==, "p2");
  g_assert_cmpuint (clash->n_ways, ==, 2);
}

static void
test_homeless_work (void)
{
  g_autoptr (MixPlan) plan = make_plan ();
  g_autoptr (MixWeekRota) rota = NULL;
  g_autoptr (GArray) clashes = NULL;
  const MixWeekClash *clash;
  g_autofree char *text = NULL;

  board_fixture_add_assignment (plan, "w1", "clinical", "p2", "visit", 200, "active");
  board_fixture_add_assignment (plan, "w2", "clinical", "p3", "smr", 200, "active");
  rota = mix_week_rota_new (plan, FIXTURE_DATE);
  clashes = mix_week_clashes_find (rota);
  clash = find_clash (clashes, MIX_WEEK_CLASH_WORK, 0);
  g_assert_nonnull (clash);
  g_assert_null (find_clash (clashes, MIX_WEEK_CLASH_WORK, 1));
  text = mix_week_clash_dup_text (rota, clash);
  g_assert_cmpstr (text, ==, "clinical has 3.3 h of work at p2 and no half-day there.");
  g_assert_cmpuint (clash->n_ways, ==, 1);
  g_assert_cmpstr (clash->ways[0].place_id, ==, "p2");
}

static void
test_absent_supervisor (void)
{
  g_autoptr (MixPlan) plan = make_plan ();
  g_autoptr (MixWeekRota) before = mix_week_rota_new (plan, FIXTURE_DATE);
  g_autoptr (GArray) none = mix_week_clashes_find (before);
  g_autoptr (MixWeekRota) rota = NULL;
  g_autoptr (GArray) clashes = NULL;
  const MixWeekClash *clash;

  g_assert_null (find_clash (none, MIX_WEEK_CLASH_SUPERVISOR, 0));
  add_leave (plan, "advanced", 0, 2, -1);
  rota = mix_week_rota_new (plan, FIXTURE_DATE);
  clashes = mix_week_clashes_find (rota);
  clash = find_clash (clashes, MIX_WEEK_CLASH_SUPERVISOR, 0);
  g_assert_nonnull (clash);
  g_assert_cmpstr (clash->person_id, ==, "pathway");
  g_assert_cmpstr (clash->supervisor_id, ==, "advanced");
}

static void
test_judge (void)
{
  static const struct
  {
    MixWeekMove move;
    MixWeekVerdict verdict;
    const char *words;
  } cases[] = {
    { { "clinical", 0, 0, MIX_WHERE_ON_SITE, "p2" }, MIX_WEEK_VERDICT_FINE, "2 of 2 desks used at p2." },
    { { "clinical", 0, 0, MIX_WHERE_ON_SITE, "p3" },
      MIX_WEEK_VERDICT_CLASH,
      "No desk left at p3 on Monday morning: 2 of 1." },
    { { "clinical", 0, 0, MIX_WHERE_REMOTE, NULL }, MIX_WEEK_VERDICT_FINE, "Takes no desk." },
    { { "clinical", 0, 0, MIX_WHERE_ON_SITE, "p1" }, MIX_WEEK_VERDICT_NOTHING, "It is there already." },
    { { "clinical", 0, 9, MIX_WHERE_ON_SITE, "p1" }, MIX_WEEK_VERDICT_FINE, "1 of 2 desks used at p1." },
    { { "clinical", 9, 0, MIX_WHERE_ON_SITE, "p1" }, MIX_WEEK_VERDICT_IMPOSSIBLE, "There is no session to move." },
    { { "clinical", 0, 2, MIX_WHERE_ON_SITE, "p1" },
      MIX_WEEK_VERDICT_IMPOSSIBLE,
      "clinical is on leave on Tuesday morning." },
    { { "advanced", 6, 9, MIX_WHERE_REMOTE, NULL },
      MIX_WEEK_VERDICT_IMPOSSIBLE,
      "advanced works elsewhere on Friday afternoon." },
    { { "unknown", 0, 1, MIX_WHERE_ON_SITE, "p1" },
      MIX_WEEK_VERDICT_IMPOSSIBLE,
      "Nobody entered when unknown works. Enter the working pattern first." },
  };
  g_autoptr (MixPlan) plan = make_plan ();
  g_autoptr (MixWeekRota) rota = NULL;

  add_leave (plan, "clinical", 1, 1, -1);
  rota = mix_week_rota_new (plan, FIXTURE_DATE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;

      g_assert_cmpint (mix_week_move_judge (rota, &cases[i].move, &words), ==, cases[i].verdict);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/week-rota/where", test_where);
  g_test_add_func ("/week-rota/placed", test_placed);
  g_test_add_func ("/week-rota/without-home", test_without_home);
  g_test_add_func ("/week-rota/away", test_away);
  g_test_add_func ("/week-rota/picture-date", test_picture_date);
  g_test_add_func ("/week-rota/clash/desks", test_desk_clash);
  g_test_add_func ("/week-rota/clash/two-places", test_two_places);
  g_test_add_func ("/week-rota/clash/work", test_homeless_work);
  g_test_add_func ("/week-rota/clash/supervisor", test_absent_supervisor);
  g_test_add_func ("/week-rota/judge", test_judge);
  return g_test_run ();
}
