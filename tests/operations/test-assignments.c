#include "mix-plan-fixture.h"

#include "mix-assignments.h"
#include "mix-error.h"

static MixAssignmentDraft
make_draft (const char *person)
{
  return (MixAssignmentDraft) { .person_id = person,
                                .organisation = "X99003",
                                .service_line = "T06",
                                .minutes = 210,
                                .from_date = MIX_DATE_NONE,
                                .until = MIX_DATE_NONE };
}

static char *
add_work (MixPlanFixture *fixture, const char *person)
{
  MixAssignmentDraft draft = make_draft (person);
  g_autoptr (GError) error = NULL;
  char *id = mix_assignments_add (fixture->store, &draft, &error);

  g_assert_no_error (error);
  return id;
}

static const MixAssignmentRow *
find_row (MixPlan *plan, const char *id)
{
  MixAssignment *assignment = mix_plan_find_assignment (plan, id);

  g_assert_nonnull (assignment);
  return mix_assignment_get_row (assignment);
}

static void
test_add_move_remove (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *first = mix_plan_fixture_add_person (fixture, "Pharmacist 12", "clinical_pharmacist");
  g_autofree char *second = mix_plan_fixture_add_person (fixture, "Pharmacist 13", "clinical_pharmacist");
  g_autofree char *id = add_work (fixture, first);
  g_autoptr (MixPlan) added = mix_plan_fixture_load (fixture);
  g_autoptr (MixPlan) moved = NULL;

  mix_plan_fixture_assert_undo_name (fixture, "Give Care home round, Southlands, to Pharmacist 12");
  g_assert_cmpstr (find_row (added, id)->status, ==, "active");
  g_assert_cmpint (find_row (added, id)->from_date, ==, mix_date_new (2026, 7, 1));
  g_assert_true (mix_assignments_move (fixture->store, id, second, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Move Care home round, Southlands, to Pharmacist 13");
  moved = mix_plan_fixture_load (fixture);
  g_assert_cmpstr (find_row (moved, id)->person_id, ==, second);
  g_assert_true (mix_assignments_set_minutes (fixture->store, id, 90, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Change Care home round, Southlands, to 1.5 h");
  g_assert_true (mix_assignments_remove (fixture->store, id, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Take Care home round, Southlands, from Pharmacist 13");
}

static void
test_split (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *first = mix_plan_fixture_add_person (fixture, "Pharmacist 12", "clinical_pharmacist");
  g_autofree char *second = mix_plan_fixture_add_person (fixture, "Pharmacist 13", "clinical_pharmacist");
  g_autofree char *id = add_work (fixture, first);
  g_autoptr (MixPlan) plan = NULL;
  GError *error = NULL;
  int minutes = 0;

  g_assert_false (mix_assignments_split (fixture->store, id, second, 210, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "Care home round, Southlands takes 210 minutes*");
  g_assert_true (mix_assignments_split (fixture->store, id, second, 60, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Split Care home round, Southlands, with Pharmacist 13");
  plan = mix_plan_fixture_load (fixture);
  g_assert_cmpuint (mix_plan_get_assignments (plan)->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    minutes += mix_assignment_get_row (mix_plan_get_assignments (plan)->pdata[i])->minutes;
  g_assert_cmpint (minutes, ==, 210);
  g_assert_cmpint (find_row (plan, id)->minutes, ==, 150);
}

static void
test_refuses (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 12", "clinical_pharmacist");
  const MixAssignmentDraft right = make_draft (person);
  MixAssignmentDraft wrong[8];
  static const struct
  {
    int code;
    const char *says;
  } expected[] = {
    { MIX_ERROR_NOT_FOUND, "*no person “nobody”*" },
    { MIX_ERROR_NOT_FOUND, "*no practice or network “A1”*" },
    { MIX_ERROR_NOT_FOUND, "*no service line “T99”*" },
    { MIX_ERROR_REFUSED, "0 minutes*" },
    { MIX_ERROR_REFUSED, "10081 minutes*" },
    { MIX_ERROR_REFUSED, "*is before the first*" },
    { MIX_ERROR_REFUSED, "“done” is not a status*paused*" },
    { MIX_ERROR_REFUSED, "“Supervision given” is time*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    wrong[i] = right;
  wrong[0].person_id = "nobody";
  wrong[1].organisation = "A1";
  wrong[2].service_line = "T99";
  wrong[3].minutes = 0;
  wrong[4].minutes = 10081;
  wrong[5].until = mix_date_new (2026, 6, 30);
  wrong[6].status = "done";
  wrong[7].service_line = "T61";
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      GError *error = NULL;

      g_assert_null (mix_assignments_add (fixture->store, &wrong[i], &error));
      mix_plan_fixture_assert_refused (&error, expected[i].code, expected[i].says);
    }
  mix_plan_fixture_assert_undo_name (fixture, "Add Pharmacist 12");
}

/* Work that has yet to begin can be moved and taken away too. */
static void
test_future_work (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *person = mix_plan_fixture_add_person (fixture, "Pharmacist 12", "clinical_pharmacist");
  MixAssignmentDraft draft = make_draft (person);
  g_autofree char *id = NULL;

  draft.from_date = mix_date_new (2027, 1, 1);
  id = mix_assignments_add (fixture->store, &draft, NULL);
  g_assert_true (mix_assignments_set_minutes (fixture->store, id, 60, NULL));
  g_assert_true (mix_assignments_remove (fixture->store, id, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  MIX_PLAN_TEST ("/assignments/add-move-remove", test_add_move_remove);
  MIX_PLAN_TEST ("/assignments/split", test_split);
  MIX_PLAN_TEST ("/assignments/refuses", test_refuses);
  MIX_PLAN_TEST ("/assignments/future-work", test_future_work);
  return g_test_run ();
}
