#include "mix-plan-fixture.h"

#include "mix-assignments.h"
#include "mix-error.h"
#include "mix-people.h"

static gboolean
supervise (MixStore *store, const char *person_id, const char *supervisor_id, const char *kind, GError **error)
{
  MixSupervisionDraft draft = { person_id, supervisor_id, kind, MIX_DATE_NONE, MIX_DATE_NONE, 0, 0 };

  return mix_people_supervise (store, &draft, error);
}

static void
test_add (MixPlanFixture *fixture, gconstpointer data)
{
  const char *facts[] = { "role",    "clinical_pharmacist", "band",          "7",      "contracted_minutes", "1350",
                          "pattern", "WWWW--RRE-",          "home_practice", "X99002", "employer",           "",
                          NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *id
      = mix_people_add (fixture->store, &(MixPersonDraft) { NULL, "Pharmacist 07", MIX_DATE_NONE, facts }, &error);
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);
  MixPerson *person = mix_plan_find_person (plan, id);
  int minutes;

  g_assert_no_error (error);
  mix_plan_fixture_assert_undo_name (fixture, "Add Pharmacist 07");
  g_assert_nonnull (person);
  g_assert_cmpstr (mix_person_get_fact (person, MIX_FACT_ROLE), ==, "clinical_pharmacist");
  g_assert_cmpstr (mix_person_get_fact (person, MIX_FACT_PATTERN), ==, "WWWW--RRE-");
  g_assert_null (mix_person_get_fact (person, MIX_FACT_EMPLOYER));
  g_assert_true (mix_person_get_contracted_minutes (person, &minutes));
  g_assert_cmpint (minutes, ==, 1350);
  g_assert_cmpint (mix_person_get_row (person)->start_date, ==, mix_date_new (2026, 7, 1));
  g_assert_nonnull (mix_plan_find_practice (plan, mix_person_get_fact (person, MIX_FACT_HOME_PRACTICE)));
}

/* Somebody who starts in autumn is planned with their role and hours in summer already. */
static void
test_add_later_start (MixPlanFixture *fixture, gconstpointer data)
{
  const char *facts[] = { "role", "gp", NULL };
  MixPersonDraft draft = { NULL, "Doctor 01", mix_date_new (2026, 10, 1), facts };
  g_autofree char *id = mix_people_add (fixture->store, &draft, NULL);
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);

  g_assert_cmpstr (mix_person_get_fact (mix_plan_find_person (plan, id), MIX_FACT_ROLE), ==, "gp");
}

static void
test_add_refuses (MixPlanFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *facts[3];
    int code;
    const char *says;
  } cases[] = {
    { "", { NULL }, MIX_ERROR_REFUSED, "The name is empty*" },
    { "  ", { NULL }, MIX_ERROR_REFUSED, "The name is empty*" },
    { "Two\nlines", { NULL }, MIX_ERROR_REFUSED, "The name is not a line*" },
    { "Call 943 476 5919", { NULL }, MIX_ERROR_REFUSED, "*NHS number*" },
    { "A", { "role", "surgeon" }, MIX_ERROR_REFUSED, "“surgeon” is not a role*clinical_pharmacist*" },
    { "A", { "band", "8" }, MIX_ERROR_REFUSED, "“8” is not a pay band*8a*" },
    { "A", { "band", "8e" }, MIX_ERROR_REFUSED, "*" },
    { "A", { "contracted_minutes", "0" }, MIX_ERROR_REFUSED, "*0 minutes*" },
    { "A", { "contracted_minutes", "3001" }, MIX_ERROR_REFUSED, "*at most 50 hours*" },
    { "A", { "contracted_minutes", "12x" }, MIX_ERROR_REFUSED, "*" },
    { "A", { "pattern", "WWWWWWWWW" }, MIX_ERROR_REFUSED, "*ten letters*" },
    { "A", { "pattern", "WWWWWWWWWX" }, MIX_ERROR_REFUSED, "*ten letters*" },
    { "A", { "pattern", "WWWWWWWWWWW" }, MIX_ERROR_REFUSED, "*ten letters*" },
    { "A", { "prescriber", "prescriber" }, MIX_ERROR_REFUSED, "*none, on_course, yes*" },
    { "A", { "pathway", "done" }, MIX_ERROR_REFUSED, "*on_pathway*" },
    { "A", { "registration", "yes" }, MIX_ERROR_REFUSED, "*current, lapsed*" },
    { "A", { "pay_point", "middle" }, MIX_ERROR_REFUSED, "*entry, intermediate, top*" },
    { "A", { "employer", "9434765919" }, MIX_ERROR_REFUSED, "*NHS number*" },
    { "A", { "home_practice", "X99009" }, MIX_ERROR_NOT_FOUND, "*no practice or network “X99009”*" },
    { "A", { "home_practice", "U99001" }, MIX_ERROR_REFUSED, "*is a network*" },
    { "A", { "shoe_size", "9" }, MIX_ERROR_REFUSED, "*shoe_size*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;

      g_assert_null (mix_people_add (fixture->store,
                                     &(MixPersonDraft) { NULL, cases[i].name, MIX_DATE_NONE, cases[i].facts }, &error));
      mix_plan_fixture_assert_refused (&error, cases[i].code, cases[i].says);
    }
  mix_plan_fixture_assert_undo_name (fixture, "New plan");
}

/* A fact of a later day leaves the earlier one as it was. */
static void
test_facts_are_dated (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = mix_plan_fixture_add_person (fixture, "Technician 12", "pharmacy_technician");
  const char *hours[] = { "contracted_minutes", "1500", NULL };
  const char *both[] = { "band", "5", "pathway", "on_pathway", NULL };
  g_autoptr (MixPlan) before = NULL;
  g_autoptr (MixPlan) after = NULL;
  int minutes;

  g_assert_true (mix_people_set_facts (fixture->store, id, hours, mix_date_new (2026, 9, 1), NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Change the hours of Technician 12");
  before = mix_store_load (fixture->store, mix_date_new (2026, 8, 31), NULL, NULL);
  after = mix_store_load (fixture->store, mix_date_new (2026, 9, 1), NULL, NULL);
  g_assert_true (mix_person_get_contracted_minutes (mix_plan_find_person (before, id), &minutes));
  g_assert_cmpint (minutes, ==, 2250);
  g_assert_true (mix_person_get_contracted_minutes (mix_plan_find_person (after, id), &minutes));
  g_assert_cmpint (minutes, ==, 1500);

  g_assert_true (mix_people_set_facts (fixture->store, id, both, MIX_DATE_NONE, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Change Technician 12");
  g_assert_true (mix_people_set_name (fixture->store, id, "Technician 13", NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Rename Technician 12 to Technician 13");
}

/* A form that says everything again changes only what differs, name and facts together. */
static void
test_update (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = mix_plan_fixture_add_person (fixture, "Technician 12", "pharmacy_technician");
  const char *same[] = { "role", "pharmacy_technician", "contracted_minutes", "2250", "employer", "", NULL };
  const char *other[] = { "role", "pharmacy_technician", "contracted_minutes", "", NULL };
  MixDate autumn = mix_date_new (2026, 9, 1);
  g_autoptr (MixPlan) plan = NULL;

  g_assert_true (mix_people_update (fixture->store, id, &(MixPersonUpdate) { "Technician 12", same, autumn }, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Add Technician 12");
  g_assert_true (mix_people_update (fixture->store, id, &(MixPersonUpdate) { NULL, other, autumn }, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Change the hours of Technician 12");
  plan = mix_store_load (fixture->store, autumn, NULL, NULL);
  g_assert_false (mix_person_get_contracted_minutes (mix_plan_find_person (plan, id), &(int) { 0 }));
  g_assert_true (mix_people_update (fixture->store, id, &(MixPersonUpdate) { "T", NULL, MIX_DATE_NONE }, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Rename Technician 12 to T");
  g_assert_true (mix_people_update (fixture->store, id, &(MixPersonUpdate) { "U", same, autumn }, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Change U");
  g_assert_true (mix_store_undo (fixture->store, 1, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Rename Technician 12 to T");
}

/* Else every pharmacist would begin blocked. */
static void
test_registered_by_default (MixPlanFixture *fixture, gconstpointer data)
{
  const char *lapsed[] = { "role", "clinical_pharmacist", "registration", "lapsed", NULL };
  g_autofree char *technician = mix_plan_fixture_add_person (fixture, "Technician 12", "pharmacy_technician");
  g_autofree char *clerk = mix_plan_fixture_add_person (fixture, "Clerk 01", "admin");
  g_autofree char *other
      = mix_people_add (fixture->store, &(MixPersonDraft) { NULL, "P", MIX_DATE_NONE, lapsed }, NULL);
  g_autoptr (MixPlan) plan = mix_plan_fixture_load (fixture);

  g_assert_cmpstr (mix_person_get_fact (mix_plan_find_person (plan, technician), "registration"), ==, "current");
  g_assert_null (mix_person_get_fact (mix_plan_find_person (plan, clerk), "registration"));
  g_assert_cmpstr (mix_person_get_fact (mix_plan_find_person (plan, other), "registration"), ==, "lapsed");
}

/* Setting what is so already is no change. */
static void
test_same_again (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = mix_plan_fixture_add_person (fixture, "Technician 12", "pharmacy_technician");
  const char *facts[] = { "role", "pharmacy_technician", NULL };

  g_assert_true (mix_people_set_facts (fixture->store, id, facts, MIX_DATE_NONE, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Add Technician 12");
}

static void
test_leave (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = mix_plan_fixture_add_person (fixture, "Pharmacist 01", "clinical_pharmacist");
  g_autoptr (MixPlan) plan = NULL;
  GError *error = NULL;

  g_assert_false (mix_people_set_leaving_date (fixture->store, id, mix_date_new (2026, 6, 30), &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*30 Jun 2026*before*1 Jul 2026*");
  g_assert_true (mix_people_set_leaving_date (fixture->store, id, mix_date_new (2026, 7, 31), NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Pharmacist 01 leaves, last day 31 Jul 2026");
  plan = mix_store_load (fixture->store, mix_date_new (2026, 8, 1), NULL, NULL);
  g_assert_null (mix_plan_find_person (plan, id));
  g_assert_true (mix_people_set_leaving_date (fixture->store, id, MIX_DATE_NONE, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Pharmacist 01 stays");
}

/* With somebody goes what hangs on them, and undo brings all of it back. */
static void
test_remove (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = mix_plan_fixture_add_person (fixture, "Pharmacist 01", "clinical_pharmacist");
  g_autofree char *senior = mix_plan_fixture_add_person (fixture, "Senior 01", "senior_clinical_pharmacist");
  MixAssignmentDraft work = { .person_id = id,
                              .organisation = "X99001",
                              .service_line = "T01",
                              .minutes = 300,
                              .from_date = MIX_DATE_NONE,
                              .until = MIX_DATE_NONE };
  MixCompetenceDraft competence = { .code = "frailty",
                                    .level = "signed_off",
                                    .from_date = MIX_DATE_NONE,
                                    .until = MIX_DATE_NONE,
                                    .signed_off_by_id = senior };
  g_autoptr (GError) error = NULL;
  g_autofree char *assignment = mix_assignments_add (fixture->store, &work, &error);
  g_autoptr (MixPlan) without = NULL;
  g_autoptr (MixPlan) with = NULL;

  g_assert_no_error (error);
  g_assert_true (mix_people_set_competence (fixture->store, id, &competence, NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Sign off Pharmacist 01 for frailty");
  g_assert_true (supervise (fixture->store, id, senior, "clinical", NULL));
  mix_plan_fixture_assert_undo_name (fixture, "Senior 01 supervises Pharmacist 01");

  g_assert_true (mix_people_remove (fixture->store, id, &error));
  g_assert_no_error (error);
  without = mix_plan_fixture_load (fixture);
  g_assert_null (mix_plan_find_person (without, id));
  g_assert_cmpuint (mix_plan_get_assignments (without)->len, ==, 0);

  g_assert_true (mix_store_undo (fixture->store, 1, NULL));
  with = mix_plan_fixture_load (fixture);
  g_assert_nonnull (mix_plan_find_assignment (with, assignment));
  g_assert_cmpuint (mix_person_get_n_competences (mix_plan_find_person (with, id)), ==, 1);
  g_assert_cmpuint (mix_person_get_n_supervisions (mix_plan_find_person (with, id)), ==, 1);
}

static void
test_competence_refuses (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = mix_plan_fixture_add_person (fixture, "Pharmacist 01", "clinical_pharmacist");
  MixCompetenceDraft right = { .code = "frailty",
                               .level = "signed_off",
                               .from_date = mix_date_new (2026, 7, 1),
                               .until = mix_date_new (2027, 6, 30),
                               .signed_off_by = "Dr Sample" };
  MixCompetenceDraft wrong = right;
  GError *error = NULL;

  wrong.code = "Frailty!";
  g_assert_false (mix_people_set_competence (fixture->store, id, &wrong, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*not the code of a competence*");
  wrong = right;
  wrong.level = "expert";
  g_assert_false (mix_people_set_competence (fixture->store, id, &wrong, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*“expert” is not a level*");
  wrong = right;
  wrong.until = mix_date_new (2026, 6, 30);
  g_assert_false (mix_people_set_competence (fixture->store, id, &wrong, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*before the first*");
  wrong = right;
  wrong.signed_off_by_id = id;
  g_assert_false (mix_people_set_competence (fixture->store, id, &wrong, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*their own competence*");
  wrong = right;
  wrong.signed_off_by = "943-476-5919";
  g_assert_false (mix_people_set_competence (fixture->store, id, &wrong, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*NHS number*");
  g_assert_true (mix_people_set_competence (fixture->store, id, &right, NULL));
}

static void
test_supervise_refuses (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *id = mix_plan_fixture_add_person (fixture, "Pharmacist 01", "clinical_pharmacist");
  g_autofree char *senior = mix_plan_fixture_add_person (fixture, "Senior 01", "senior_clinical_pharmacist");
  MixStore *store = fixture->store;
  GError *error = NULL;

  g_assert_false (supervise (store, id, id, "clinical", &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*their own supervisor*");
  g_assert_false (supervise (store, id, senior, "kind", &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_REFUSED, "*clinical, educational, prescribing*");
  g_assert_false (supervise (store, id, "nobody", "clinical", &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_NOT_FOUND, "*no person “nobody”*");
}

/* Whoever was entered first, the clinical supervisor helps with stretched work; ids say nothing about it. */
static void
test_clinical_supervisor_is_first (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *senior = mix_plan_fixture_add_person (fixture, "Senior 01", "senior_clinical_pharmacist");
  g_autofree char *prescriber = mix_plan_fixture_add_person (fixture, "Senior 02", "senior_clinical_pharmacist");
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MixPlan) plan = NULL;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pharmacist %02u", i + 1);
      char *id = mix_plan_fixture_add_person (fixture, name, "clinical_pharmacist");

      g_ptr_array_add (ids, id);
      g_assert_true (supervise (fixture->store, id, prescriber, "prescribing", NULL));
      g_assert_true (supervise (fixture->store, id, senior, "clinical", NULL));
    }
  plan = mix_plan_fixture_load (fixture);
  for (guint i = 0; i < ids->len; i++)
    {
      MixPerson *person = mix_plan_find_person (plan, ids->pdata[i]);

      g_assert_cmpuint (mix_person_get_n_supervisions (person), ==, 2);
      g_assert_cmpstr (mix_person_get_supervision (person, 0)->supervisor_id, ==, senior);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  MIX_PLAN_TEST ("/people/add", test_add);
  MIX_PLAN_TEST ("/people/add-later-start", test_add_later_start);
  MIX_PLAN_TEST ("/people/add-refuses", test_add_refuses);
  MIX_PLAN_TEST ("/people/facts-are-dated", test_facts_are_dated);
  MIX_PLAN_TEST ("/people/same-again", test_same_again);
  MIX_PLAN_TEST ("/people/update", test_update);
  MIX_PLAN_TEST ("/people/registered-by-default", test_registered_by_default);
  MIX_PLAN_TEST ("/people/leave", test_leave);
  MIX_PLAN_TEST ("/people/remove", test_remove);
  MIX_PLAN_TEST ("/people/competence-refuses", test_competence_refuses);
  MIX_PLAN_TEST ("/people/supervise-refuses", test_supervise_refuses);
  MIX_PLAN_TEST ("/people/clinical-supervisor-is-first", test_clinical_supervisor_is_first);
  return g_test_run ();
}
