#include "mix-store-fixture.h"

#include "mix-error.h"
#include "mix-id.h"
#include "mix-plan-entries.h"

/* Ids that a test can name. */
#define ID(n) "00000000-0000-7000-8000-00000000000" #n

typedef gboolean (*Write) (MixStore *store, gconstpointer row, GError **error);

typedef struct
{
  Write write;
  gconstpointer row;
} Deed;

static gboolean
write_row (MixStore *store, gpointer data, GError **error)
{
  const Deed *deed = data;

  return deed->write (store, deed->row, error);
}

static void
assert_done (MixStore *store, GCallback write, gconstpointer row)
{
  g_autoptr (GError) error = NULL;
  gboolean done = mix_store_change (store, "Write", write_row, &(Deed) { (Write) write, row }, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

static void
assert_refused (MixStore *store, GCallback write, gconstpointer row, int code)
{
  g_autofree char *before = mix_fixture_dump (store), *after = NULL;
  GError *error = NULL;

  g_assert_false (mix_store_change (store, "Write", write_row, &(Deed) { (Write) write, row }, &error));
  mix_fixture_assert_error (error, code);
  after = mix_fixture_dump (store);
  g_assert_cmpstr (after, ==, before);
}

static guint
count_history (MixStore *store)
{
  g_autoptr (GPtrArray) history = mix_store_get_history (store, 0, NULL);

  return history->len;
}

static MixPersonRow
make_person (const char *id, const char *name)
{
  return (MixPersonRow) { .id = id, .name = name, .start_date = 20000, .leaving_date = MIX_DATE_NONE };
}

static void
test_put_inserts_then_replaces (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  MixPersonRow row = make_person (ID (1), "Ann");
  g_autoptr (MixPlan) plan = NULL;

  assert_done (store, G_CALLBACK (mix_store_put_person), &row);
  assert_done (store, G_CALLBACK (mix_store_put_person), &row);
  g_assert_cmpuint (count_history (store), ==, 2);
  row.name = "Anne";
  assert_done (store, G_CALLBACK (mix_store_put_person), &row);
  g_assert_cmpuint (count_history (store), ==, 3);
  plan = mix_store_load (store, MIX_DATE_NONE, NULL, NULL);
  g_assert_cmpstr (mix_person_get_name (mix_plan_find_person (plan, ID (1))), ==, "Anne");
  mix_store_fixture_close (store);
}

static void
test_bad_rows_are_refused (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  MixPersonRow bad_id = make_person ("Ann", "Ann"), patient = make_person (ID (1), "943 476 5919");
  MixPersonRow nameless = make_person (ID (1), NULL), ann = make_person (ID (1), "Ann");
  MixAssignmentRow no_line = { .id = ID (2),
                               .person_id = ID (1),
                               .organisation_id = ID (3),
                               .service_line_id = ID (4),
                               .minutes = 10,
                               .from_date = 20000,
                               .until = MIX_DATE_NONE,
                               .status = "active" };
  MixCompetenceRow bad_level = { .id = ID (2), .person_id = ID (1), .code = "C01", .level = "some", .from_date = 1 };

  assert_refused (store, G_CALLBACK (mix_store_put_person), &bad_id, MIX_ERROR_REFUSED);
  assert_refused (store, G_CALLBACK (mix_store_put_person), &patient, MIX_ERROR_REFUSED);
  assert_refused (store, G_CALLBACK (mix_store_put_person), &nameless, MIX_ERROR_REFUSED);
  assert_done (store, G_CALLBACK (mix_store_put_person), &ann);
  assert_refused (store, G_CALLBACK (mix_store_put_assignment), &no_line, MIX_ERROR_REFUSED);
  assert_refused (store, G_CALLBACK (mix_store_put_competence), &bad_level, MIX_ERROR_REFUSED);
  mix_store_fixture_close (store);
}

static void
test_identity_is_unique_and_for_good (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autofree char *practice_id = mix_id_from_name ("organisation", "A00001");
  MixFigureRow figure = { .id = ID (1),
                          .organisation_id = practice_id,
                          .kind = MIX_FIGURE_PATIENTS,
                          .from_date = 20000,
                          .value = 1,
                          .grade = 'A' };
  MixFigureRow twin = figure, moved = figure;

  twin.id = ID (2);
  moved.from_date = 20001;
  assert_done (store, G_CALLBACK (mix_store_put_figure), &figure);
  assert_refused (store, G_CALLBACK (mix_store_put_figure), &twin, MIX_ERROR_REFUSED);
  assert_refused (store, G_CALLBACK (mix_store_put_figure), &moved, MIX_ERROR_REFUSED);
  figure.grade = 'X';
  assert_refused (store, G_CALLBACK (mix_store_put_figure), &figure, MIX_ERROR_REFUSED);
  mix_store_fixture_close (store);
}

static void
test_remove (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autofree char *practice_id = mix_id_from_name ("organisation", "A00001");
  g_autofree char *membership_id = mix_id_from_name ("membership", "A00001");

  assert_refused (store, G_CALLBACK (mix_store_remove_person), ID (1), MIX_ERROR_NOT_FOUND);
  assert_refused (store, G_CALLBACK (mix_store_remove_organisation), practice_id, MIX_ERROR_REFUSED);
  assert_done (store, G_CALLBACK (mix_store_remove_membership), membership_id);
  assert_done (store, G_CALLBACK (mix_store_remove_organisation), practice_id);
  assert_refused (store, G_CALLBACK (mix_store_remove_organisation), practice_id, MIX_ERROR_NOT_FOUND);
  g_assert_true (mix_store_undo (store, 2, NULL));
  assert_refused (store, G_CALLBACK (mix_store_remove_organisation), practice_id, MIX_ERROR_REFUSED);
  mix_store_fixture_close (store);
}

static void
test_removing_a_person_takes_what_is_theirs (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autofree char *practice_id = mix_id_from_name ("organisation", "A00001"), *before = NULL, *after = NULL;
  MixPersonRow ann = make_person (ID (1), "Ann"), ben = make_person (ID (2), "Ben");
  MixPersonFactRow fact = { ID (3), ID (1), MIX_FACT_BAND, 20000, "7" };
  MixCompetenceRow own = { ID (4), ID (1), "C01", "signed_off", 20000, MIX_DATE_NONE, ID (1), NULL };
  MixCompetenceRow given = { ID (5), ID (2), "C01", "signed_off", 20000, MIX_DATE_NONE, ID (1), NULL };
  MixSupervisionRow supervision = { ID (6), ID (2), ID (1), "clinical", 20000, MIX_DATE_NONE, -1, -1 };
  MixAllocationRow allocation = { ID (7), ID (1), practice_id, 225, 20000, MIX_DATE_NONE };
  g_autoptr (MixPlan) plan = NULL;
  MixPerson *person;

  assert_done (store, G_CALLBACK (mix_store_put_person), &ann);
  assert_done (store, G_CALLBACK (mix_store_put_person), &ben);
  assert_done (store, G_CALLBACK (mix_store_put_person_fact), &fact);
  assert_done (store, G_CALLBACK (mix_store_put_competence), &own);
  assert_done (store, G_CALLBACK (mix_store_put_competence), &given);
  assert_done (store, G_CALLBACK (mix_store_put_supervision), &supervision);
  assert_done (store, G_CALLBACK (mix_store_put_allocation), &allocation);
  before = mix_fixture_dump (store);
  assert_done (store, G_CALLBACK (mix_store_remove_person), ID (1));

  plan = mix_store_load (store, 20500, NULL, NULL);
  g_assert_null (mix_plan_find_person (plan, ID (1)));
  g_assert_cmpuint (mix_plan_get_allocations (plan)->len, ==, 0);
  person = mix_plan_find_person (plan, ID (2));
  g_assert_cmpuint (mix_person_get_n_supervisions (person), ==, 0);
  g_assert_cmpstr (mix_person_get_competence (person, 0)->signed_off_by, ==, "Ann");
  g_assert_null (mix_person_get_competence (person, 0)->signed_off_by_id);

  g_assert_true (mix_store_undo (store, 1, NULL));
  after = mix_fixture_dump (store);
  g_assert_cmpstr (after, ==, before);
  mix_store_fixture_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  MIX_FIXTURE_TEST ("/store/rows/put", test_put_inserts_then_replaces);
  MIX_FIXTURE_TEST ("/store/rows/refused", test_bad_rows_are_refused);
  MIX_FIXTURE_TEST ("/store/rows/identity", test_identity_is_unique_and_for_good);
  MIX_FIXTURE_TEST ("/store/rows/remove", test_remove);
  MIX_FIXTURE_TEST ("/store/rows/remove-person", test_removing_a_person_takes_what_is_theirs);
  return g_test_run ();
}
