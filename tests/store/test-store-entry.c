#include "mix-store-fixture.h"

#include "mix-database.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-private.h"
#include "mix-store-read.h"

/* Ids that a test can name. */
#define ID(n) "00000000-0000-7000-8000-00000000000" #n

#define DAY(month, day) mix_date_new (2026, month, day)

/* What every test finds in the plan: somebody, a line, and an assignment of it at the fixture's practice. */
#define PERSON ID (1)
#define LINE ID (2)
#define ASSIGNMENT ID (3)

typedef gboolean (*Put) (MixStore *store, gconstpointer row, GError **error);
typedef gboolean (*Remove) (MixStore *store, const char *id, GError **error);
typedef gpointer (*Read) (MixStore *store, const char *id, GError **error);

static char *practice_id;

static gboolean
put_base (MixStore *store, gpointer data, GError **error)
{
  MixServiceLineRow line = { .id = LINE,
                             .code = "T01",
                             .name = "Medication review",
                             .short_name = "Medication review",
                             .category = "Clinical",
                             .kind = "demand",
                             .driver = "registered",
                             .min_role = "clinical_pharmacist",
                             .prescriber = "no",
                             .risk = "high",
                             .side = "pcn",
                             .remote = "yes",
                             .level = 4,
                             .minutes_millis = 30000,
                             .rate_micros = -1,
                             .undone_weight = -1,
                             .minutes_grade = 'B',
                             .rate_grade = '?',
                             .enabled = TRUE };
  MixAssignmentRow assignment = { .id = ASSIGNMENT,
                                  .person_id = PERSON,
                                  .organisation_id = practice_id,
                                  .service_line_id = LINE,
                                  .minutes = 225,
                                  .from_date = DAY (1, 1),
                                  .until = MIX_DATE_NONE,
                                  .status = "active" };

  return mix_store_put_person (store, &(MixPersonRow) { PERSON, "Ann", DAY (1, 1), MIX_DATE_NONE }, error)
         && mix_store_put_service_line (store, &line, error) && mix_store_put_assignment (store, &assignment, error);
}

static MixStore *
create_base (MixStoreFixture *fixture)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (GError) error = NULL;

  mix_store_change (store, "Base", put_base, NULL, &error);
  g_assert_no_error (error);
  return store;
}

typedef struct
{
  const char *name;
  const MixRowType *type;
  Put put;
  Remove remove;
  Read read;
  gsize text; /* offset of a text that must not hold an NHS number */
  gconstpointer row;
} Kind;

/* One row of each kind, no two fields of a type alike. */
static const Kind *
get_kinds (guint *n_kinds)
{
  static MixFitOverrideRow fit_override;
  static MixDemandOverrideRow demand_override;
  static MixCohortRow cohort;
  static MixTallyRow tally;
  static MixLeaveRow leave;
  static MixSessionPlaceRow session_place;
  static MixPinRow pin;
  static MixSavedViewRow saved_view;
  static const Kind kinds[] = {
    { "fit override", &mix_row_type_fit_override, (Put) mix_store_put_fit_override, mix_store_remove_fit_override,
      (Read) mix_store_read_fit_override, G_STRUCT_OFFSET (MixFitOverrideRow, reason), &fit_override },
    { "demand override", &mix_row_type_demand_override, (Put) mix_store_put_demand_override,
      mix_store_remove_demand_override, (Read) mix_store_read_demand_override, 0, &demand_override },
    { "cohort", &mix_row_type_cohort, (Put) mix_store_put_cohort, mix_store_remove_cohort, (Read) mix_store_read_cohort,
      G_STRUCT_OFFSET (MixCohortRow, name), &cohort },
    { "tally", &mix_row_type_tally, (Put) mix_store_put_tally, mix_store_remove_tally, (Read) mix_store_read_tally,
      G_STRUCT_OFFSET (MixTallyRow, counted_by), &tally },
    { "leave", &mix_row_type_leave, (Put) mix_store_put_leave, mix_store_remove_leave, (Read) mix_store_read_leave, 0,
      &leave },
    { "session place", &mix_row_type_session_place, (Put) mix_store_put_session_place, mix_store_remove_session_place,
      (Read) mix_store_read_session_place, 0, &session_place },
    { "pin", &mix_row_type_pin, (Put) mix_store_put_pin, mix_store_remove_pin, (Read) mix_store_read_pin,
      G_STRUCT_OFFSET (MixPinRow, reason), &pin },
    { "saved view", &mix_row_type_saved_view, (Put) mix_store_put_saved_view, mix_store_remove_saved_view,
      (Read) mix_store_read_saved_view, G_STRUCT_OFFSET (MixSavedViewRow, state), &saved_view },
  };

  fit_override
      = (MixFitOverrideRow) { ID (a), ASSIGNMENT, "Dr Example", "Trained next month", DAY (7, 1), DAY (9, 30) };
  demand_override = (MixDemandOverrideRow) { ID (a), practice_id, LINE, DAY (7, 1), 90 };
  cohort = (MixCohortRow) { ID (a), practice_id, LINE, "Switch", 12500, 1240, DAY (7, 1), DAY (9, 30) };
  tally = (MixTallyRow) { ID (a), LINE, practice_id, "The front desk", 14, 1, DAY (6, 22) };
  leave = (MixLeaveRow) { ID (a), PERSON, "annual", DAY (7, 6), DAY (7, 17), -1 };
  session_place = (MixSessionPlaceRow) { ID (a), PERSON, practice_id, 3, DAY (7, 1), MIX_DATE_NONE };
  pin = (MixPinRow) { ID (a), PERSON, NULL, LINE, "never", "Not again", DAY (7, 1), MIX_DATE_NONE };
  saved_view = (MixSavedViewRow) { ID (a), "board", "Unsafe work", "{\"fit\": [\"blocked\"]}" };
  *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

typedef struct
{
  const Kind *kind;
  gconstpointer row;
  const char *id; /* to remove, where there is no row */
} Deed;

static gboolean
do_deed (MixStore *store, gpointer data, GError **error)
{
  const Deed *deed = data;

  return deed->row != NULL ? deed->kind->put (store, deed->row, error) : deed->kind->remove (store, deed->id, error);
}

static void
assert_done (MixStore *store, Deed deed)
{
  g_autoptr (GError) error = NULL;

  mix_store_change (store, deed.kind->name, do_deed, &deed, &error);
  g_assert_no_error (error);
}

static void
assert_refused (MixStore *store, Deed deed, int code)
{
  GError *error = NULL;

  g_assert_false (mix_store_change (store, deed.kind->name, do_deed, &deed, &error));
  mix_fixture_assert_error (error, code);
}

/* Each kind of row comes back as it was put, after the plan was closed; it can be undone, redone and removed. */
static void
test_round_trip (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  guint n_kinds;
  const Kind *kinds = get_kinds (&n_kinds);

  for (const Kind *kind = kinds; kind < kinds + n_kinds; kind++)
    {
      g_autofree char *before = mix_fixture_dump (store), *undone = NULL, *with = NULL, *redone = NULL;
      gpointer row;

      assert_done (store, (Deed) { kind, kind->row, NULL });
      with = mix_fixture_dump (store);
      mix_store_fixture_close (store);
      store = mix_store_fixture_open (fixture);
      row = kind->read (store, ID (a), NULL);
      g_assert_nonnull (row);
      g_assert_true (mix_row_equal (kind->type, row, kind->row));
      mix_row_free (kind->type, row);

      g_assert_true (mix_store_undo (store, 1, NULL));
      undone = mix_fixture_dump (store);
      g_assert_cmpstr (undone, ==, before);
      g_assert_true (mix_store_redo (store, 1, NULL));
      redone = mix_fixture_dump (store);
      g_assert_cmpstr (redone, ==, with);
      assert_done (store, (Deed) { kind, NULL, ID (a) });
      assert_refused (store, (Deed) { kind, NULL, ID (a) }, MIX_ERROR_NOT_FOUND);
    }
  mix_store_fixture_close (store);
}

static void
test_no_patient_in_texts (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  guint n_kinds, n_texts = 0;
  const Kind *kinds = get_kinds (&n_kinds);

  for (const Kind *kind = kinds; kind < kinds + n_kinds; kind++)
    {
      gpointer row;

      if (kind->text == 0)
        continue;
      row = mix_row_copy (kind->type, kind->row);
      G_STRUCT_MEMBER (const char *, row, kind->text) = "for 943 476 5919";
      assert_refused (store, (Deed) { kind, row, NULL }, MIX_ERROR_REFUSED);
      mix_row_free (kind->type, row);
      n_texts++;
    }
  g_assert_cmpuint (n_texts, ==, 5);
  mix_store_fixture_close (store);
}

/* The plan itself refuses what makes no sense, whoever writes it. */
static void
test_bad_values_are_refused (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  guint n_kinds;
  const Kind *kinds = get_kinds (&n_kinds);
  MixFitOverrideRow endless = *(const MixFitOverrideRow *) kinds[0].row;
  MixDemandOverrideRow twin = *(const MixDemandOverrideRow *) kinds[1].row;
  MixCohortRow empty = *(const MixCohortRow *) kinds[2].row;
  MixLeaveRow illness = *(const MixLeaveRow *) kinds[4].row;
  MixSessionPlaceRow eleventh = *(const MixSessionPlaceRow *) kinds[5].row;

  endless.until = MIX_DATE_NONE;
  assert_refused (store, (Deed) { &kinds[0], &endless, NULL }, MIX_ERROR_REFUSED);
  assert_done (store, (Deed) { &kinds[1], &twin, NULL });
  twin.id = ID (b);
  assert_refused (store, (Deed) { &kinds[1], &twin, NULL }, MIX_ERROR_REFUSED);
  empty.items = 0;
  assert_refused (store, (Deed) { &kinds[2], &empty, NULL }, MIX_ERROR_REFUSED);
  illness.kind = "back pain";
  assert_refused (store, (Deed) { &kinds[4], &illness, NULL }, MIX_ERROR_REFUSED);
  eleventh.session = 10;
  assert_refused (store, (Deed) { &kinds[5], &eleventh, NULL }, MIX_ERROR_REFUSED);
  mix_store_fixture_close (store);
}

static gboolean
remove_person (MixStore *store, gpointer data, GError **error)
{
  return mix_store_remove_person (store, PERSON, error);
}

static gboolean
remove_assignment (MixStore *store, gpointer data, GError **error)
{
  return mix_store_remove_assignment (store, ASSIGNMENT, error);
}

static void
test_belongings_go_too (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  guint n_kinds;
  const Kind *kinds = get_kinds (&n_kinds);
  g_autofree char *before = NULL, *after = NULL;
  static const guint of_person[] = { 0, 4, 5, 6 };

  for (guint i = 0; i < G_N_ELEMENTS (of_person); i++)
    assert_done (store, (Deed) { &kinds[of_person[i]], kinds[of_person[i]].row, NULL });
  before = mix_fixture_dump (store);

  g_assert_true (mix_store_change (store, "Remove", remove_assignment, NULL, NULL));
  g_assert_null (mix_store_read_fit_override (store, ID (a), NULL));
  g_assert_true (mix_store_undo (store, 1, NULL));

  g_assert_true (mix_store_change (store, "Remove", remove_person, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (of_person); i++)
    g_assert_null (kinds[of_person[i]].read (store, ID (a), NULL));
  g_assert_true (mix_store_undo (store, 1, NULL));
  after = mix_fixture_dump (store);
  g_assert_cmpstr (after, ==, before);
  mix_store_fixture_close (store);
}

static void
put (MixStore *store, Put put_row, gconstpointer row)
{
  Kind kind = { .name = "Put", .put = put_row };

  assert_done (store, (Deed) { &kind, row, NULL });
}

static MixPlan *
load (MixStore *store, MixDate as_at)
{
  g_autoptr (GError) error = NULL;
  MixPlan *plan = mix_store_load (store, as_at, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static int
get_demand_override (MixStore *store, MixDate as_at)
{
  g_autoptr (MixPlan) plan = load (store, as_at);
  const MixDemandOverrideRow *row = mix_plan_find_demand_override (plan, practice_id, LINE);

  return row != NULL ? row->minutes : -1;
}

static void
test_overrides_hold_from_their_date (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  MixFitOverrideRow july = { ID (a), ASSIGNMENT, "Dr Example", "First", DAY (7, 1), DAY (7, 31) };
  MixFitOverrideRow september = { ID (b), ASSIGNMENT, "Dr Example", "Second", DAY (9, 1), DAY (9, 30) };
  g_autoptr (MixPlan) june = NULL, august = NULL;

  put (store, (Put) mix_store_put_demand_override,
       &(MixDemandOverrideRow) { ID (b), practice_id, LINE, DAY (9, 1), -1 });
  put (store, (Put) mix_store_put_demand_override,
       &(MixDemandOverrideRow) { ID (a), practice_id, LINE, DAY (7, 1), 90 });
  g_assert_cmpint (get_demand_override (store, DAY (6, 30)), ==, -1);
  g_assert_cmpint (get_demand_override (store, DAY (7, 1)), ==, 90);
  g_assert_cmpint (get_demand_override (store, DAY (9, 1)), ==, -1);

  put (store, (Put) mix_store_put_fit_override, &september);
  put (store, (Put) mix_store_put_fit_override, &july);
  june = load (store, DAY (6, 30));
  g_assert_null (mix_plan_find_fit_override (june, ASSIGNMENT));
  g_assert_cmpuint (mix_plan_get_fit_overrides (june)->len, ==, 2);
  /* One that has run out stays, for a finding to say so. */
  august = load (store, DAY (8, 15));
  g_assert_true (mix_row_equal (&mix_row_type_fit_override, mix_plan_find_fit_override (august, ASSIGNMENT), &july));
  mix_store_fixture_close (store);
}

static void
test_newest_tally_counts (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  MixTallyRow first = { ID (b), LINE, practice_id, "Ann", 14, 1, DAY (5, 4) };
  MixTallyRow second = { ID (a), LINE, practice_id, "Ann", 20, 2, DAY (6, 1) };
  g_autoptr (MixPlan) may = NULL, july = NULL;

  put (store, (Put) mix_store_put_tally, &second);
  put (store, (Put) mix_store_put_tally, &first);
  may = load (store, DAY (5, 31));
  july = load (store, DAY (7, 1));
  g_assert_cmpint (mix_plan_find_tally (may, LINE)->items, ==, 14);
  g_assert_cmpint (mix_plan_find_tally (july, LINE)->items, ==, 20);
  g_assert_null (mix_plan_find_tally (july, ID (9)));
  mix_store_fixture_close (store);
}

static const char *
get_place (MixPlan *plan, int session, MixDate date)
{
  const MixSessionPlaceRow *row = mix_plan_find_session_place (plan, PERSON, session, date);

  return row != NULL ? row->id : "home";
}

/* A place for one week stands over the usual one, whichever was entered first. */
static void
test_places_in_sessions (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  MixSessionPlaceRow usual = { ID (b), PERSON, practice_id, 0, DAY (7, 6), MIX_DATE_NONE };
  MixSessionPlaceRow one_week = { ID (a), PERSON, practice_id, 0, DAY (7, 6), DAY (7, 10) };
  MixSessionPlaceRow over = { ID (c), PERSON, practice_id, 1, DAY (6, 1), DAY (6, 5) };
  g_autoptr (MixPlan) plan = NULL;

  put (store, (Put) mix_store_put_session_place, &one_week);
  put (store, (Put) mix_store_put_session_place, &usual);
  put (store, (Put) mix_store_put_session_place, &over);
  plan = load (store, DAY (7, 1));
  g_assert_cmpuint (mix_plan_get_session_places (plan)->len, ==, 3);
  g_assert_cmpstr (get_place (plan, 0, DAY (7, 1)), ==, "home");
  g_assert_cmpstr (get_place (plan, 0, DAY (7, 8)), ==, ID (a));
  g_assert_cmpstr (get_place (plan, 0, DAY (7, 13)), ==, ID (b));
  g_assert_cmpstr (get_place (plan, 1, DAY (7, 8)), ==, "home");
  mix_store_fixture_close (store);
}

static void
test_leave_and_what_is_over (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  MixLeaveRow last = { ID (b), PERSON, "study", mix_date_new (2025, 7, 1), mix_date_new (2025, 7, 1), 225 };
  MixLeaveRow next = { ID (c), PERSON, "annual", DAY (8, 3), DAY (8, 14), -1 };
  MixPinRow over = { ID (a), PERSON, NULL, LINE, "keep", "Once", DAY (1, 1), DAY (6, 30) };
  g_autoptr (MixPlan) plan = NULL;
  GPtrArray *leave;

  put (store, (Put) mix_store_put_leave, &next);
  put (store, (Put) mix_store_put_leave, &last);
  put (store, (Put) mix_store_put_pin, &over);
  plan = load (store, DAY (7, 1));
  leave = mix_person_get_leave (mix_plan_find_person (plan, PERSON));
  g_assert_cmpuint (leave->len, ==, 2);
  g_assert_cmpstr (((const MixLeaveRow *) leave->pdata[0])->id, ==, ID (b));
  g_assert_cmpint (((const MixLeaveRow *) leave->pdata[0])->minutes, ==, 225);
  g_assert_cmpstr (((const MixLeaveRow *) leave->pdata[1])->id, ==, ID (c));
  g_assert_cmpuint (mix_plan_get_pins (plan)->len, ==, 0);
  mix_store_fixture_close (store);
}

static MixAssignmentRow
make_assignment (const char *id, MixDate from_date, MixDate until)
{
  return (MixAssignmentRow) { id, PERSON, practice_id, LINE, 60, from_date, until, "active" };
}

static void
test_other_assignments (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = create_base (fixture);
  MixAssignmentRow ended_long_ago = make_assignment (ID (4), 0, mix_date_new (2025, 6, 30));
  MixAssignmentRow ended = make_assignment (ID (5), 0, mix_date_new (2025, 7, 1));
  MixAssignmentRow next = make_assignment (ID (6), mix_date_new (2027, 6, 30), MIX_DATE_NONE);
  MixAssignmentRow far = make_assignment (ID (7), mix_date_new (2027, 7, 1), MIX_DATE_NONE);
  g_autoptr (MixPlan) plan = NULL;
  GPtrArray *others;

  put (store, (Put) mix_store_put_assignment, &ended_long_ago);
  put (store, (Put) mix_store_put_assignment, &ended);
  put (store, (Put) mix_store_put_assignment, &next);
  put (store, (Put) mix_store_put_assignment, &far);
  plan = load (store, DAY (7, 1));
  others = mix_plan_get_other_assignments (plan);
  g_assert_cmpuint (mix_plan_get_assignments (plan)->len, ==, 1);
  g_assert_cmpuint (others->len, ==, 2);
  g_assert_cmpstr (mix_assignment_get_id (others->pdata[0]), ==, ID (5));
  g_assert_cmpstr (mix_assignment_get_id (others->pdata[1]), ==, ID (6));
  mix_store_fixture_close (store);
}

/* A plan of the first version moves up with all it holds; what can be undone begins anew, and says so. */
static void
test_first_version_moves_up (MixStoreFixture *fixture, gconstpointer data)
{
  guint n_steps, n_kinds;
  MixStoreOptions first = { .steps = mix_schema_get_steps (&n_steps), .n_steps = 1 };
  const Kind *kinds = get_kinds (&n_kinds);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (MixPersonRow) person = NULL;
  gint64 version;
  MixStore *store;

  g_assert_true (mix_database_create (fixture->path, first.steps, 1, NULL, &error));
  store = _mix_store_open_with (fixture->path, MIX_STORE_DEFAULT, &first, &error);
  g_assert_no_error (error);
  mix_store_change (store, "New plan", mix_fixture_put_plan, NULL, &error);
  g_assert_no_error (error);
  mix_store_change (store, "Base", put_base, NULL, &error);
  g_assert_no_error (error);
  mix_store_fixture_close (store);

  store = mix_store_fixture_open (fixture);
  g_assert_true (mix_database_query_integer (store->db, store->path, "PRAGMA user_version", &version, NULL));
  g_assert_cmpint (version, ==, n_steps);
  history = mix_store_get_history (store, 0, NULL);
  g_assert_cmpuint (history->len, ==, n_steps + 1);
  g_assert_null (mix_store_dup_undo_name (store));
  person = mix_store_read_person (store, PERSON, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_kinds; i++)
    assert_done (store, (Deed) { &kinds[i], kinds[i].row, NULL });
  g_assert_true (mix_store_undo (store, 3, NULL));
  mix_store_fixture_close (store);
}

/* A plan that begins today has nothing in its history but its own changes. */
static void
test_new_plan_has_no_step_in_its_history (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (GPtrArray) history = mix_store_get_history (store, 0, NULL);

  g_assert_cmpuint (history->len, ==, 1);
  g_assert_true (mix_store_undo (store, 1, NULL));
  mix_store_fixture_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  practice_id = mix_id_from_name ("organisation", "A00001");
  MIX_FIXTURE_TEST ("/store/entry/round-trip", test_round_trip);
  MIX_FIXTURE_TEST ("/store/entry/no-patient", test_no_patient_in_texts);
  MIX_FIXTURE_TEST ("/store/entry/refused", test_bad_values_are_refused);
  MIX_FIXTURE_TEST ("/store/entry/belongings", test_belongings_go_too);
  MIX_FIXTURE_TEST ("/store/entry/overrides", test_overrides_hold_from_their_date);
  MIX_FIXTURE_TEST ("/store/entry/tallies", test_newest_tally_counts);
  MIX_FIXTURE_TEST ("/store/entry/session-places", test_places_in_sessions);
  MIX_FIXTURE_TEST ("/store/entry/leave", test_leave_and_what_is_over);
  MIX_FIXTURE_TEST ("/store/entry/other-assignments", test_other_assignments);
  MIX_FIXTURE_TEST ("/store/entry/first-version", test_first_version_moves_up);
  MIX_FIXTURE_TEST ("/store/entry/new-plan", test_new_plan_has_no_step_in_its_history);
  return g_test_run ();
}
