#include "mix-plan-fixture.h"

#include "mix-assignments.h"
#include "mix-card-deeds.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-plan-entries.h"

/* Two people; three pieces of work, two of them the same work of the first at one place. */
typedef struct
{
  MixPlanFixture plan;
  char *people[2];
  char *ids[4];
} Fixture;

static char *
add_work (Fixture *fixture, const char *line, int minutes)
{
  MixAssignmentDraft draft = { .person_id = fixture->people[0],
                               .organisation = "X99003",
                               .service_line = line,
                               .minutes = minutes,
                               .from_date = MIX_DATE_NONE,
                               .until = MIX_DATE_NONE };
  g_autoptr (GError) error = NULL;
  char *id = mix_assignments_add (fixture->plan.store, &draft, &error);

  g_assert_no_error (error);
  return id;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  mix_plan_fixture_set_up (&fixture->plan, data);
  fixture->people[0] = mix_plan_fixture_add_person (&fixture->plan, "Pharmacist 12", "clinical_pharmacist");
  fixture->people[1] = mix_plan_fixture_add_person (&fixture->plan, "Pharmacist 13", "clinical_pharmacist");
  fixture->ids[0] = add_work (fixture, "T06", 210);
  fixture->ids[1] = add_work (fixture, "T06", 90);
  fixture->ids[2] = add_work (fixture, "T01", 60);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixture->people); i++)
    g_free (fixture->people[i]);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->ids); i++)
    g_free (fixture->ids[i]);
  mix_plan_fixture_tear_down (&fixture->plan, data);
}

static const char *const *
get_ids (Fixture *fixture)
{
  return (const char *const *) fixture->ids;
}

static const MixAssignmentRow *
find_row (MixPlan *plan, const char *id)
{
  MixAssignment *assignment = mix_plan_find_assignment (plan, id);

  return assignment != NULL ? mix_assignment_get_row (assignment) : NULL;
}

/* Several cards go as one change, and one undo brings all of them back. */
static void
test_give_many (Fixture *fixture, gconstpointer data)
{
  g_autofree char *new_id = mix_id_new ();
  MixCardWork works[] = {
    { .assignment_id = fixture->ids[0] },
    { .assignment_id = fixture->ids[2] },
    { .new_id = new_id, .place_id = "X99003", .line_id = "T01", .minutes = 120 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlan) given = NULL;
  g_autoptr (MixPlan) back = NULL;

  mix_card_deeds_give (fixture->plan.store, works, G_N_ELEMENTS (works), fixture->people[1], NULL, &error);
  g_assert_no_error (error);
  mix_plan_fixture_assert_undo_name (&fixture->plan, "Move 3 cards, to Pharmacist 13");
  given = mix_plan_fixture_load (&fixture->plan);
  g_assert_cmpstr (find_row (given, fixture->ids[0])->person_id, ==, fixture->people[1]);
  g_assert_cmpstr (find_row (given, fixture->ids[1])->person_id, ==, fixture->people[0]);
  g_assert_cmpstr (find_row (given, fixture->ids[2])->person_id, ==, fixture->people[1]);
  g_assert_cmpint (find_row (given, new_id)->minutes, ==, 120);

  g_assert_true (mix_store_undo (fixture->plan.store, 1, NULL));
  back = mix_plan_fixture_load (&fixture->plan);
  g_assert_cmpstr (find_row (back, fixture->ids[0])->person_id, ==, fixture->people[0]);
  g_assert_null (find_row (back, new_id));
}

/* Where one of them can't go, none goes. */
static void
test_all_or_none (Fixture *fixture, gconstpointer data)
{
  MixCardWork works[] = { { .assignment_id = fixture->ids[0] }, { .assignment_id = "gone" } };
  GError *error = NULL;
  g_autoptr (MixPlan) plan = NULL;

  g_assert_false (mix_card_deeds_give (fixture->plan.store, works, 2, fixture->people[1], NULL, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_NOT_FOUND, "*gone*");
  plan = mix_plan_fixture_load (&fixture->plan);
  g_assert_cmpstr (find_row (plan, fixture->ids[0])->person_id, ==, fixture->people[0]);
}

/* A decision is part of the change, and ends when the work goes to somebody else. */
static void
test_give_by_decision (Fixture *fixture, gconstpointer data)
{
  MixFitOverrideDraft decision
      = { NULL, "Dr Lee", "Nobody else this month", MIX_DATE_NONE, mix_date_new (2026, 9, 30) };
  g_autofree char *part_id = mix_id_new ();
  MixCardWork part = { .assignment_id = fixture->ids[0], .new_id = part_id, .minutes = 60, .blocked = TRUE };
  MixCardWork whole = { .assignment_id = part_id };
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlan) kept = NULL;
  g_autoptr (MixPlan) moved = NULL;

  mix_card_deeds_give (fixture->plan.store, &part, 1, fixture->people[1], &decision, &error);
  g_assert_no_error (error);
  mix_plan_fixture_assert_undo_name (&fixture->plan,
                                     "Split Care home round, Southlands, with Pharmacist 13, by decision of Dr Lee");
  kept = mix_plan_fixture_load (&fixture->plan);
  g_assert_cmpint (find_row (kept, fixture->ids[0])->minutes, ==, 150);
  g_assert_cmpint (find_row (kept, part_id)->minutes, ==, 60);
  g_assert_cmpstr (mix_plan_find_fit_override (kept, part_id)->decided_by, ==, "Dr Lee");
  g_assert_null (mix_plan_find_fit_override (kept, fixture->ids[0]));

  g_assert_true (mix_card_deeds_give (fixture->plan.store, &whole, 1, fixture->people[0], NULL, &error));
  moved = mix_plan_fixture_load (&fixture->plan);
  g_assert_null (mix_plan_find_fit_override (moved, part_id));
  g_assert_true (mix_store_undo (fixture->plan.store, 1, &error));
  g_clear_object (&moved);
  moved = mix_plan_fixture_load (&fixture->plan);
  g_assert_nonnull (mix_plan_find_fit_override (moved, part_id));
}

/* Without a reason nothing is given. */
static void
test_decision_needs_reason (Fixture *fixture, gconstpointer data)
{
  MixFitOverrideDraft decision = { NULL, "Dr Lee", "", MIX_DATE_NONE, mix_date_new (2026, 9, 30) };
  MixCardWork work = { .assignment_id = fixture->ids[0], .blocked = TRUE };
  GError *error = NULL;
  g_autoptr (MixPlan) plan = NULL;

  g_assert_false (mix_card_deeds_give (fixture->plan.store, &work, 1, fixture->people[1], &decision, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "The reason is empty*");
  plan = mix_plan_fixture_load (&fixture->plan);
  g_assert_cmpstr (find_row (plan, fixture->ids[0])->person_id, ==, fixture->people[0]);
}

static void
test_join (Fixture *fixture, gconstpointer data)
{
  const char *const same[] = { fixture->ids[0], fixture->ids[1], NULL };
  const char *const one[] = { fixture->ids[0], NULL };
  GError *error = NULL;
  g_autoptr (MixPlan) plan = NULL;

  g_assert_false (mix_card_deeds_join (fixture->plan.store, get_ids (fixture), &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "Only the same work of one person*");
  g_assert_false (mix_card_deeds_join (fixture->plan.store, one, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "One card cannot be joined*");
  g_assert_true (mix_card_deeds_join (fixture->plan.store, same, &error));
  mix_plan_fixture_assert_undo_name (&fixture->plan, "Join Care home round, Southlands");
  plan = mix_plan_fixture_load (&fixture->plan);
  g_assert_cmpint (find_row (plan, fixture->ids[0])->minutes, ==, 300);
  g_assert_null (find_row (plan, fixture->ids[1]));
}

static void
test_release_and_duplicate (Fixture *fixture, gconstpointer data)
{
  g_autofree char *new_id = mix_id_new ();
  GError *error = NULL;
  g_autoptr (MixPlan) plan = NULL;

  g_assert_false (mix_card_deeds_release (fixture->plan.store, fixture->ids[0], 210, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*takes 210 minutes*");
  g_assert_true (mix_card_deeds_release (fixture->plan.store, fixture->ids[0], 90, &error));
  mix_plan_fixture_assert_undo_name (&fixture->plan, "Split Care home round, Southlands, 1.5 h to nobody");
  g_assert_true (mix_card_deeds_duplicate (fixture->plan.store, fixture->ids[0], new_id, &error));
  mix_plan_fixture_assert_undo_name (&fixture->plan, "Duplicate Care home round, Southlands");
  plan = mix_plan_fixture_load (&fixture->plan);
  g_assert_cmpint (find_row (plan, fixture->ids[0])->minutes, ==, 120);
  g_assert_cmpint (find_row (plan, new_id)->minutes, ==, 120);
}

static void
test_change_rows (Fixture *fixture, gconstpointer data)
{
  const char *const one[] = { fixture->ids[0], NULL };
  MixStore *store = fixture->plan.store;
  GError *error = NULL;
  g_autoptr (MixPlan) plan = NULL;

  g_assert_true (mix_card_deeds_set_status (store, get_ids (fixture), "paused", &error));
  mix_plan_fixture_assert_undo_name (&fixture->plan, "Set 3 cards, to Paused");
  g_assert_false (mix_card_deeds_set_status (store, one, "done", &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "“done” is not a status*");
  g_assert_true (mix_card_deeds_set_line (store, one, "T01", &error));
  g_assert_false (mix_card_deeds_set_line (store, one, "T61", &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*is time of the person’s own*");
  g_assert_true (mix_card_deeds_end (store, one, mix_date_new (2027, 3, 31), &error));
  g_assert_false (mix_card_deeds_end (store, one, mix_date_new (2020, 3, 31), &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*is before the first*");
  plan = mix_plan_fixture_load (&fixture->plan);
  g_assert_cmpstr (find_row (plan, fixture->ids[2])->status, ==, "paused");
  g_assert_cmpint (find_row (plan, fixture->ids[0])->until, ==, mix_date_new (2027, 3, 31));
  g_assert_cmpstr (find_row (plan, fixture->ids[0])->service_line_id, ==,
                   find_row (plan, fixture->ids[2])->service_line_id);
}

/* What touched one card: what was done to it, and a decision about it; not what was undone, and not other cards. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  const char *const one[] = { fixture->ids[0], NULL };
  MixFitOverrideDraft decision = { NULL, "Dr Lee", "Nobody else", MIX_DATE_NONE, mix_date_new (2026, 9, 30) };
  MixStore *store = fixture->plan.store;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) others = NULL;

  g_assert_true (mix_card_deeds_set_status (store, one, "paused", NULL));
  g_assert_true (mix_card_deeds_keep (store, one, &decision, NULL));
  g_assert_true (mix_card_deeds_set_status (store, one, "agreed", NULL));
  g_assert_true (mix_store_undo (store, 1, NULL));
  changes = mix_store_get_history_of (store, fixture->ids[0], 0, NULL);
  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_true (g_str_has_prefix (mix_change_get_name (changes->pdata[0]), "Keep Care home round"));
  g_assert_cmpstr (mix_change_get_name (changes->pdata[1]), ==, "Set Care home round, Southlands, to Paused");
  g_assert_true (g_str_has_prefix (mix_change_get_name (changes->pdata[2]), "Give Care home round"));
  others = mix_store_get_history_of (store, fixture->ids[2], 0, NULL);
  g_assert_cmpuint (others->len, ==, 1);
}

static void
test_unassign (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MixPlan) plan = NULL;

  g_assert_true (mix_card_deeds_unassign (fixture->plan.store, get_ids (fixture), NULL));
  mix_plan_fixture_assert_undo_name (&fixture->plan, "Give 3 cards back to nobody");
  plan = mix_plan_fixture_load (&fixture->plan);
  g_assert_cmpuint (mix_plan_get_assignments (plan)->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/card-deeds/give-many", Fixture, NULL, set_up, test_give_many, tear_down);
  g_test_add ("/card-deeds/all-or-none", Fixture, NULL, set_up, test_all_or_none, tear_down);
  g_test_add ("/card-deeds/give-by-decision", Fixture, NULL, set_up, test_give_by_decision, tear_down);
  g_test_add ("/card-deeds/decision-needs-reason", Fixture, NULL, set_up, test_decision_needs_reason, tear_down);
  g_test_add ("/card-deeds/join", Fixture, NULL, set_up, test_join, tear_down);
  g_test_add ("/card-deeds/release-duplicate", Fixture, NULL, set_up, test_release_and_duplicate, tear_down);
  g_test_add ("/card-deeds/change-rows", Fixture, NULL, set_up, test_change_rows, tear_down);
  g_test_add ("/card-deeds/history", Fixture, NULL, set_up, test_history, tear_down);
  g_test_add ("/card-deeds/unassign", Fixture, NULL, set_up, test_unassign, tear_down);
  return g_test_run ();
}
