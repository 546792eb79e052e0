#include "board-fixture.h"
#include "mix-plan-entries.h"
#include "mix-plan-overload.h"

static MixPlanOverload *
work_out (MixPlan *plan)
{
  g_autoptr (MixTeamLoad) load = mix_team_load_new (plan);
  MixPlanOverload *overload = mix_plan_overload_new (plan, load, NULL);

  g_assert_nonnull (overload);
  return overload;
}

static const MixPlanOverbooked *
get_set (MixPlanOverload *overload, guint position)
{
  GPtrArray *sets = mix_plan_overload_get_sets (overload);

  g_assert_cmpuint (position, <, sets->len);
  return g_ptr_array_index (sets, position);
}

static const MixPlanOverbookedWeek *
get_week (const MixPlanOverbooked *set, guint position)
{
  g_assert_cmpuint (position, <, set->weeks->len);
  return &g_array_index (set->weeks, MixPlanOverbookedWeek, position);
}

static void
assert_person (const MixPlanOverbooked *set, guint position, const char *id)
{
  g_assert_cmpuint (position, <, set->people->len);
  g_assert_cmpstr (mix_person_get_id (g_ptr_array_index (set->people, position)), ==, id);
}

/* The fixture's people with its small assignments only: nobody has too much. */
static MixPlan *
new_plan (void)
{
  MixPlan *plan = board_fixture_new_plan_without_work ();

  board_fixture_add_assignment (plan, "a-blocked", "clinical", "p1", "warfarin", 2, "active");
  board_fixture_add_assignment (plan, "a-stretched", "pathway", "p2", "smr", 60, "active");
  board_fixture_add_assignment (plan, "a-under", "clinical", "p1", "repeat", 120, "active");
  board_fixture_add_assignment (plan, "a-fits", "advanced", "p1", "smr", 90, "active");
  return plan;
}

/* "pathway" has 3,060 minutes of 818, but three people together could do all of it; not in weeks with bank holidays. */
static void
test_over_alone_but_not_together (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_plan ();
  g_autoptr (MixPlanOverload) overload = work_out (plan);
  const MixPlanOverbooked *set = get_set (overload, 0);
  g_autofree char *title = mix_plan_overbooked_dup_title (set);

  g_assert_cmpint (mix_plan_overload_get_minutes_over (overload, 0), ==, 0);
  g_assert_cmpuint (mix_plan_overload_get_sets (overload)->len, ==, 1);
  g_assert_cmpstr (title, ==, "advanced, clinical and pathway");
  for (guint i = 0; i < set->weeks->len; i++)
    g_assert_cmpuint (mix_date_count_bank_holidays (get_week (set, i)->week, get_week (set, i)->week + 4), >, 0);
}

/* Nobody but "advanced" may do warfarin; 1,717 minutes are theirs in a usual week, and the blocked 2 go to them, too.
 */
static void
test_only_one_may (void)
{
  g_autoptr (MixPlan) plan = new_plan ();
  g_autoptr (MixPlanOverload) overload = NULL;
  g_autofree char *title = NULL, *words = NULL;
  const MixPlanOverbooked *set;
  const MixOverbookedWork *work;

  board_fixture_add_assignment (plan, "w", "advanced", "p1", "warfarin", 1800, "active");
  overload = work_out (plan);
  g_assert_cmpuint (mix_plan_overload_get_sets (overload)->len, ==, 1);
  set = get_set (overload, 0);
  g_assert_cmpuint (set->people->len, ==, 1);
  assert_person (set, 0, "advanced");
  g_assert_cmpuint (set->work->len, ==, 1);
  work = g_ptr_array_index (set->work, 0);
  g_assert_cmpstr (work->place_id, ==, "p1");
  g_assert_cmpuint (work->assignments->len, ==, 2);
  g_assert_cmpuint (set->weeks->len, ==, MIX_PLAN_N_WEEKS);
  g_assert_cmpint (get_week (set, 0)->week, ==, FIXTURE_DATE);
  g_assert_cmpint (get_week (set, 0)->minutes_over, ==, 85);
  g_assert_cmpint (mix_plan_overload_get_minutes_over (overload, 0), ==, 85);
  /* The first week with two bank holidays, 28 December: 2250 − 900 − 68 − 30 − 14 − 28 − 12 − 60. */
  g_assert_cmpint (get_week (set, set->worst)->week, ==, mix_date_new (2026, 12, 28));
  g_assert_cmpint (set->minutes_wanted, ==, 1802);
  g_assert_cmpint (set->minutes_there, ==, 1138);
  g_assert_cmpint (set->minutes_over, ==, 664);

  title = mix_plan_overbooked_dup_title (set);
  words = mix_plan_overbooked_dup_words (set, plan);
  g_assert_cmpstr (title, ==, "advanced");
  g_assert_cmpstr (words, ==,
                   "11.1 h too much in the week of 28 Dec 2026, whoever does what. Only they can do warfarin at p1: "
                   "30.0 h of work for 19.0 h of time. Too much in 51 more weeks.");
}

/* A decision to keep blocked work lets whoever has it do it, and nobody else. */
static void
test_kept_work (void)
{
  g_autoptr (MixPlan) plan = new_plan ();
  MixFitOverrideRow row = { "o", "w", "Dr Oak", "No one else this month", FIXTURE_DATE, FIXTURE_DATE + 30 };
  g_autoptr (MixPlanOverload) before = NULL;
  g_autoptr (MixPlanOverload) kept = NULL;

  board_fixture_add_assignment (plan, "w", "clinical", "p1", "warfarin", 1750, "active");
  before = work_out (plan);
  assert_person (get_set (before, 0), 0, "advanced");
  mix_plan_add_entry (plan, MIX_PLAN_FIT_OVERRIDE, &row);
  kept = work_out (plan);
  for (guint i = 0; i < mix_plan_overload_get_sets (kept)->len; i++)
    g_assert_cmpuint (get_set (kept, i)->weeks->len, <, MIX_PLAN_N_WEEKS);
  g_assert_cmpint (mix_plan_overload_get_minutes_over (kept, 0), ==, 0);
}

/* Two may do warfarin until one's sign-off ends on a Wednesday: from the week after, the other has too much. */
static void
test_sign_off_ends (void)
{
  g_autoptr (MixPlan) plan = new_plan ();
  MixDate wednesday = FIXTURE_DATE + 5 * 7 + 2;
  MixCompetenceRow row
      = { "c-new", "clinical", "anticoagulation", "signed_off", FIXTURE_DATE - 100, wednesday, NULL, NULL };
  g_autoptr (MixPlanOverload) overload = NULL;
  const MixPlanOverbooked *set;

  mix_person_add_competence (mix_plan_find_person (plan, "clinical"), &row);
  board_fixture_add_assignment (plan, "w", "clinical", "p1", "warfarin", 1800, "active");
  overload = work_out (plan);
  g_assert_cmpuint (mix_plan_overload_get_sets (overload)->len, >, 0);
  set = get_set (overload, 0);
  assert_person (set, 0, "advanced");
  g_assert_cmpint (get_week (set, 0)->week, ==, FIXTURE_DATE + 6 * 7);
  g_assert_cmpint (mix_plan_overload_get_minutes_over (overload, 5), ==, 0);
  g_assert_cmpint (mix_plan_overload_get_minutes_over (overload, 6), >, 0);
}

/* A week's leave in March: nothing is left of it, and of no other week that is usual. */
static void
test_leave (void)
{
  g_autoptr (MixPlan) plan = new_plan ();
  MixDate monday = mix_date_new (2027, 3, 8);
  MixLeaveRow row = { "l", "advanced", "annual", monday, monday + 6, -1 };
  g_autoptr (MixPlanOverload) overload = NULL;
  const MixPlanOverbooked *set;

  board_fixture_add_assignment (plan, "w", "advanced", "p1", "warfarin", 500, "active");
  mix_person_add_leave (mix_plan_find_person (plan, "advanced"), &row);
  overload = work_out (plan);
  g_assert_cmpuint (mix_plan_overload_get_sets (overload)->len, ==, 1);
  set = get_set (overload, 0);
  g_assert_cmpuint (set->weeks->len, ==, 1);
  g_assert_cmpint (get_week (set, 0)->week, ==, monday);
  g_assert_cmpint (set->minutes_there, ==, 0);
  g_assert_cmpint (set->minutes_over, ==, 502);
}

/* Weeks whose smallest work differs, but not the people, are one set: its work is that of the worst week. */
static void
test_same_people (void)
{
  g_autoptr (MixPlan) plan = new_plan ();
  MixDate later = FIXTURE_DATE + 14;
  MixAssignmentRow row = { "w", "advanced", "p1", "warfarin", 2000, FIXTURE_DATE, FIXTURE_DATE + 4, "agreed" };
  MixAssignmentRow next = { "x", "advanced", "p2", "warfarin", 3000, later, later + 4, "agreed" };
  g_autoptr (MixAssignment) assignment = mix_assignment_new (&row);
  g_autoptr (MixAssignment) other = mix_assignment_new (&next);
  g_autoptr (MixPlanOverload) overload = NULL;
  const MixPlanOverbooked *set;

  mix_plan_add_other_assignment (plan, assignment);
  mix_plan_add_other_assignment (plan, other);
  overload = work_out (plan);
  g_assert_cmpuint (mix_plan_overload_get_sets (overload)->len, ==, 1);
  set = get_set (overload, 0);
  g_assert_cmpuint (set->weeks->len, ==, 2);
  g_assert_cmpuint (set->worst, ==, 1);
  g_assert_cmpint (get_week (set, 1)->week, ==, later);
  g_assert_cmpuint (set->work->len, ==, 1);
  g_assert_cmpstr (((const MixOverbookedWork *) g_ptr_array_index (set->work, 0))->place_id, ==, "p2");
  g_assert_cmpint (set->minutes_wanted, ==, 3000);
  g_assert_cmpint (set->minutes_over, ==, 3002 - 1717); /* with the blocked 2 at p1 */
}

/* Work of the other network is out of reach, and the hours of "unknown" are not known: nothing is claimed of them. */
static void
test_reach (void)
{
  g_autoptr (MixPlan) plan = new_plan ();
  g_autoptr (MixPlanOverload) overload = NULL;

  board_fixture_add_assignment (plan, "r", "technician", "p3", "repeat", 1800, "active");
  board_fixture_add_assignment (plan, "u", "unknown", "p3", "claims", 9000, "active");
  overload = work_out (plan);
  g_assert_cmpuint (mix_plan_overload_get_sets (overload)->len, ==, 1);
  g_assert_cmpuint (get_set (overload, 0)->people->len, ==, 1);
  assert_person (get_set (overload, 0), 0, "technician");
}

/* From a Thursday on a week has two fifths of it. */
static void
test_part_of_a_week (void)
{
  g_autoptr (MixPlan) plan = new_plan ();
  MixAssignmentRow row = { "w", "advanced", "p1", "warfarin", 5000, FIXTURE_DATE + 3, FIXTURE_DATE + 7, "agreed" };
  g_autoptr (MixAssignment) assignment = mix_assignment_new (&row);
  g_autoptr (MixPlanOverload) overload = NULL;

  mix_plan_add_other_assignment (plan, assignment);
  overload = work_out (plan);
  g_assert_cmpuint (get_set (overload, 0)->weeks->len, ==, 1);
  g_assert_cmpint (get_set (overload, 0)->minutes_wanted, ==, 2002); /* the next week has 1,002 */
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
run (MixPlan *plan, GCancellable *cancellable)
{
  g_autoptr (MixTeamLoad) load = mix_team_load_new (plan);
  GAsyncResult *result = NULL;

  mix_plan_overload_new_async (plan, load, cancellable, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

static void
test_off_the_main_thread (void)
{
  g_autoptr (MixPlan) plan = board_fixture_new_large_plan (30, 10, 12, 400);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = run (plan, cancellable);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlanOverload) overload = mix_plan_overload_new_finish (result, &error);
  g_autoptr (GAsyncResult) cancelled = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (overload);
  g_cancellable_cancel (cancellable);
  cancelled = run (plan, cancellable);
  g_assert_null (mix_plan_overload_new_finish (cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-overload/over-alone-but-not-together", test_over_alone_but_not_together);
  g_test_add_func ("/plan-overload/only-one-may", test_only_one_may);
  g_test_add_func ("/plan-overload/kept-work", test_kept_work);
  g_test_add_func ("/plan-overload/sign-off-ends", test_sign_off_ends);
  g_test_add_func ("/plan-overload/leave", test_leave);
  g_test_add_func ("/plan-overload/same-people", test_same_people);
  g_test_add_func ("/plan-overload/reach", test_reach);
  g_test_add_func ("/plan-overload/part-of-a-week", test_part_of_a_week);
  g_test_add_func ("/plan-overload/off-the-main-thread", test_off_the_main_thread);
  return g_test_run ();
}
