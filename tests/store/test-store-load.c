#include "mix-store-fixture.h"

#include "mix-error.h"
#include "mix-id.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"

/* Ids that a test can name. */
#define ID(n) "00000000-0000-7000-8000-00000000000" #n

#define DAY(month, day) mix_date_new (2026, month, day)

typedef gboolean (*Put) (MixStore *store, gconstpointer row, GError **error);

typedef struct
{
  Put put;
  gconstpointer row;
} Deed;

static gboolean
put_all (MixStore *store, gpointer data, GError **error)
{
  for (const Deed *deed = data; deed->put != NULL; deed++)
    if (!deed->put (store, deed->row, error))
      return FALSE;
  return TRUE;
}

static void
change (MixStore *store, const Deed *deeds)
{
  g_autoptr (GError) error = NULL;

  mix_store_change (store, "Put", put_all, (gpointer) deeds, &error);
  g_assert_no_error (error);
}

static MixPlan *
load (MixStore *store, MixDate as_at)
{
  g_autoptr (GError) error = NULL;
  MixPlan *plan = mix_store_load (store, as_at, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static const MixSourceRow source = {
  .id = ID (1), .title = "Made up", .publisher = "Tests", .licence = "None", .file_name = "a.csv", .as_at = 20000
};
static const MixOrganisationRow north = { .id = ID (2),
                                          .kind = MIX_ORGANISATION_NETWORK,
                                          .code = "U1",
                                          .name = "NORTH PCN",
                                          .short_name = "North",
                                          .in_plan = TRUE };
static const MixOrganisationRow south
    = { .id = ID (3), .kind = MIX_ORGANISATION_NETWORK, .code = "U2", .name = "SOUTH PCN", .short_name = "South" };
static const MixOrganisationRow elm = { .id = ID (4),
                                        .kind = MIX_ORGANISATION_PRACTICE,
                                        .code = "A1",
                                        .name = "ELM SURGERY",
                                        .short_name = "Elm",
                                        .postcode = "LS1 1AA",
                                        .supplier = "System",
                                        .sub_icb_code = "15F",
                                        .sub_icb_name = "Leeds",
                                        .icb_code = "QWO",
                                        .icb_name = "West Yorkshire",
                                        .in_plan = TRUE,
                                        .source_id = ID (1) };
static const MixPersonRow ann
    = { .id = ID (5), .name = "Ann", .start_date = MIX_DATE_NONE, .leaving_date = MIX_DATE_NONE };
static const MixServiceLineRow line = { .id = ID (7),
                                        .code = "T01",
                                        .name = "Structured medication review",
                                        .short_name = "Medication review",
                                        .category = "Clinical",
                                        .kind = "demand",
                                        .competence = "C01",
                                        .driver = "registered",
                                        .min_role = "clinical_pharmacist",
                                        .prescriber = "preferred",
                                        .risk = "high",
                                        .side = "pcn",
                                        .remote = "yes",
                                        .requires_training = "SMR",
                                        .source_id = ID (1),
                                        .level = 4,
                                        .minutes_millis = 30500,
                                        .rate_micros = -1,
                                        .undone_weight = -1,
                                        .minutes_grade = 'B',
                                        .rate_grade = '?',
                                        .enabled = TRUE,
                                        .own = TRUE };

static void
put_base (MixStore *store)
{
  change (store, (Deed[]) { { (Put) mix_store_put_source, &source },
                            { (Put) mix_store_put_organisation, &north },
                            { (Put) mix_store_put_organisation, &south },
                            { (Put) mix_store_put_organisation, &elm },
                            { (Put) mix_store_put_person, &ann },
                            { (Put) mix_store_put_service_line, &line },
                            { NULL, NULL } });
}

static void
put_memberships (MixStore *store)
{
  static const MixMembershipRow first = { .id = ID (8),
                                          .practice_id = ID (4),
                                          .network_id = ID (3),
                                          .start_date = 18000,
                                          .end_date = 20000,
                                          .source_id = ID (1) };
  static const MixMembershipRow second
      = { .id = ID (9), .practice_id = ID (4), .network_id = ID (2), .start_date = 20001, .end_date = MIX_DATE_NONE };

  change (store, (Deed[]) { { (Put) mix_store_put_membership, &second },
                            { (Put) mix_store_put_membership, &first },
                            { NULL, NULL } });
}

static void
test_every_field_comes_back (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (MixPlan) plan = NULL;
  MixPractice *practice;

  put_base (store);
  put_memberships (store);
  mix_store_fixture_close (store);
  store = mix_store_fixture_open (fixture);
  plan = load (store, 20500);

  practice = mix_plan_find_practice (plan, "A1");
  g_assert_true (mix_row_equal (&mix_row_type_organisation, mix_practice_get_row (practice), &elm));
  g_assert_true (mix_row_equal (&mix_row_type_source, mix_plan_find_source (plan, ID (1)), &source));
  g_assert_true (mix_row_equal (&mix_row_type_person, mix_person_get_row (mix_plan_find_person (plan, ID (5))), &ann));
  g_assert_true (mix_row_equal (&mix_row_type_service_line,
                                mix_service_line_get_row (mix_plan_find_service_line (plan, "T01")), &line));
  g_assert_cmpuint (mix_practice_get_n_memberships (practice), ==, 2);
  g_assert_cmpint (mix_practice_get_membership (practice, 0)->start_date, ==, 18000);
  g_assert_cmpint (mix_practice_get_membership (practice, 1)->end_date, ==, MIX_DATE_NONE);
  mix_store_fixture_close (store);
}

static void
test_membership_is_by_date (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (MixPlan) before = NULL, after = NULL;

  put_base (store);
  put_memberships (store);
  before = load (store, 20000);
  after = load (store, 20001);

  /* South is known only from history: its practice is not the plan's as long as it belongs there. */
  g_assert_null (mix_plan_find_practice (before, "A1"));
  g_assert_null (mix_plan_find_network (before, "U2"));
  g_assert_cmpstr (mix_network_get_name (mix_practice_get_network (mix_plan_find_practice (after, "A1"))), ==,
                   mix_network_get_name (mix_plan_find_network (after, "U1")));
  mix_store_fixture_close (store);
}

static MixFigureRow
make_figure (const char *id, const char *kind, MixDate from_date, gint64 value)
{
  return (MixFigureRow) {
    .id = id, .organisation_id = ID (4), .kind = kind, .from_date = from_date, .value = value, .grade = 'A'
  };
}

static gint64
get_patients (MixStore *store, MixDate as_at, MixDate *from_date)
{
  g_autoptr (MixPlan) plan = load (store, as_at);
  const MixFigure *figure
      = mix_figures_find (mix_practice_get_figures (mix_plan_find_practice (plan, "A1")), MIX_FIGURE_PATIENTS);

  *from_date = figure->from_date;
  return figure->value;
}

static void
test_figures_hold_from_their_date (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  MixFigureRow june = make_figure (ID (a), MIX_FIGURE_PATIENTS, DAY (6, 1), 100);
  MixFigureRow july = make_figure (ID (b), MIX_FIGURE_PATIENTS, DAY (7, 1), 200);
  MixFigureRow desks = make_figure (ID (c), MIX_FIGURE_DESKS, DAY (1, 1), 3);
  MixDate from_date;

  put_base (store);
  put_memberships (store);
  change (store, (Deed[]) { { (Put) mix_store_put_figure, &july },
                            { (Put) mix_store_put_figure, &june },
                            { (Put) mix_store_put_figure, &desks },
                            { NULL, NULL } });

  g_assert_cmpint (get_patients (store, DAY (6, 30), &from_date), ==, 100);
  g_assert_cmpint (get_patients (store, DAY (7, 1), &from_date), ==, 200);
  g_assert_cmpint (get_patients (store, DAY (12, 31), &from_date), ==, 200);
  /* Nothing is known from so early: the earliest figure stands in, and says from when it is. */
  g_assert_cmpint (get_patients (store, DAY (5, 31), &from_date), ==, 100);
  g_assert_cmpint (from_date, ==, DAY (6, 1));
  mix_store_fixture_close (store);
}

static void
put_fact (MixStore *store, const char *id, const char *fact, MixDate from_date, const char *value)
{
  MixPersonFactRow row = { .id = id, .person_id = ID (5), .fact = fact, .from_date = from_date, .value = value };

  change (store, (Deed[]) { { (Put) mix_store_put_person_fact, &row }, { NULL, NULL } });
}

static void
assert_fact (MixStore *store, MixDate as_at, const char *fact, const char *value)
{
  g_autoptr (MixPlan) plan = load (store, as_at);

  g_assert_cmpstr (mix_person_get_fact (mix_plan_find_person (plan, ID (5)), fact), ==, value);
}

static void
test_facts_hold_from_their_date (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  MixPersonRow starter = ann;

  put_base (store);
  put_fact (store, ID (a), MIX_FACT_BAND, DAY (1, 1), "6");
  put_fact (store, ID (b), MIX_FACT_BAND, DAY (9, 1), "7");
  put_fact (store, ID (c), MIX_FACT_PRESCRIBER, DAY (9, 1), "yes");

  assert_fact (store, DAY (8, 31), MIX_FACT_BAND, "6");
  assert_fact (store, DAY (9, 1), MIX_FACT_BAND, "7");
  /* Nobody prescribes before the day they may. */
  assert_fact (store, DAY (8, 31), MIX_FACT_PRESCRIBER, NULL);

  /* Of somebody yet to start, what holds on their first day. */
  starter.start_date = DAY (9, 1);
  change (store, (Deed[]) { { (Put) mix_store_put_person, &starter }, { NULL, NULL } });
  assert_fact (store, DAY (7, 1), MIX_FACT_BAND, "7");
  assert_fact (store, DAY (7, 1), MIX_FACT_PRESCRIBER, "yes");
  mix_store_fixture_close (store);
}

static void
test_competences_and_supervision (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  MixPersonRow ben = { .id = ID (6), .name = "Ben", .start_date = MIX_DATE_NONE, .leaving_date = MIX_DATE_NONE };
  MixCompetenceRow undated = { .id = ID (a),
                               .person_id = ID (5),
                               .code = "C02",
                               .level = "signed_off",
                               .from_date = MIX_DATE_NONE,
                               .until = MIX_DATE_NONE,
                               .signed_off_by = "Somebody" };
  MixCompetenceRow training = { .id = ID (b),
                                .person_id = ID (5),
                                .code = "C01",
                                .level = "in_training",
                                .from_date = DAY (1, 1),
                                .until = MIX_DATE_NONE };
  MixCompetenceRow signed_off = { .id = ID (c),
                                  .person_id = ID (5),
                                  .code = "C01",
                                  .level = "signed_off",
                                  .from_date = DAY (6, 1),
                                  .until = DAY (6, 30),
                                  .signed_off_by_id = ID (6) };
  MixSupervisionRow supervision = { .id = ID (d),
                                    .person_id = ID (5),
                                    .supervisor_id = ID (6),
                                    .kind = "clinical",
                                    .from_date = DAY (1, 1),
                                    .until = DAY (6, 30),
                                    .minutes_a_month = 90,
                                    .every_weeks = -1 };
  g_autoptr (MixPlan) may = NULL, july = NULL;
  MixPerson *person;

  put_base (store);
  change (store, (Deed[]) { { (Put) mix_store_put_person, &ben },
                            { (Put) mix_store_put_competence, &undated },
                            { (Put) mix_store_put_competence, &training },
                            { (Put) mix_store_put_competence, &signed_off },
                            { (Put) mix_store_put_supervision, &supervision },
                            { NULL, NULL } });

  may = load (store, DAY (5, 1));
  person = mix_plan_find_person (may, ID (5));
  g_assert_cmpuint (mix_person_get_n_competences (person), ==, 2);
  g_assert_true (mix_row_equal (&mix_row_type_competence, mix_person_get_competence (person, 0), &training));
  g_assert_true (mix_row_equal (&mix_row_type_competence, mix_person_get_competence (person, 1), &undated));
  g_assert_true (mix_row_equal (&mix_row_type_supervision, mix_person_get_supervision (person, 0), &supervision));

  /* A sign-off that has run out stays, for fit to say so; it does not fall back to the record before. */
  july = load (store, DAY (7, 1));
  person = mix_plan_find_person (july, ID (5));
  g_assert_true (mix_row_equal (&mix_row_type_competence, mix_person_find_competence (person, "C01"), &signed_off));
  g_assert_cmpuint (mix_person_get_n_supervisions (person), ==, 0);
  mix_store_fixture_close (store);
}

static void
test_work_runs_between_its_dates (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  MixAssignmentRow assignment = { .id = ID (a),
                                  .person_id = ID (5),
                                  .organisation_id = ID (4),
                                  .service_line_id = ID (7),
                                  .minutes = 225,
                                  .from_date = DAY (6, 1),
                                  .until = DAY (6, 30),
                                  .status = "agreed" };
  MixAllocationRow allocation = { .id = ID (b),
                                  .person_id = ID (5),
                                  .organisation_id = ID (4),
                                  .minutes = 450,
                                  .from_date = DAY (6, 1),
                                  .until = MIX_DATE_NONE };
  g_autoptr (MixPlan) may = NULL, june = NULL, july = NULL;

  put_base (store);
  change (store, (Deed[]) { { (Put) mix_store_put_assignment, &assignment },
                            { (Put) mix_store_put_allocation, &allocation },
                            { NULL, NULL } });
  may = load (store, DAY (5, 31));
  june = load (store, DAY (6, 30));
  july = load (store, DAY (7, 1));

  g_assert_cmpuint (mix_plan_get_assignments (may)->len, ==, 0);
  g_assert_cmpuint (mix_plan_get_allocations (may)->len, ==, 0);
  g_assert_true (mix_row_equal (&mix_row_type_assignment,
                                mix_assignment_get_row (mix_plan_find_assignment (june, ID (a))), &assignment));
  g_assert_true (
      mix_row_equal (&mix_row_type_allocation, g_ptr_array_index (mix_plan_get_allocations (june), 0), &allocation));
  g_assert_cmpuint (mix_plan_get_assignments (july)->len, ==, 0);
  g_assert_cmpuint (mix_plan_get_allocations (july)->len, ==, 1);
  mix_store_fixture_close (store);
}

static void
test_people_who_left_are_not_shown (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  MixPersonRow leaver = ann;
  g_autoptr (MixPlan) last_day = NULL, day_after = NULL;

  leaver.leaving_date = DAY (6, 30);
  change (store, (Deed[]) { { (Put) mix_store_put_person, &leaver }, { NULL, NULL } });
  last_day = load (store, DAY (6, 30));
  day_after = load (store, DAY (7, 1));
  g_assert_nonnull (mix_plan_find_person (last_day, ID (5)));
  g_assert_null (mix_plan_find_person (day_after, ID (5)));
  mix_store_fixture_close (store);
}

static void
test_planning_date (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (MixPlan) fixed = load (store, MIX_DATE_NONE), empty = NULL;

  g_assert_cmpint (mix_plan_get_as_at (fixed), ==, DAY (7, 1));
  g_assert_true (mix_store_undo (store, 1, NULL));
  empty = load (store, MIX_DATE_NONE);
  g_assert_cmpint (mix_plan_get_as_at (empty), ==, mix_date_today ());
  g_assert_cmpuint (mix_plan_get_practices (empty)->len, ==, 0);
  mix_store_fixture_close (store);
}

static void
test_reading_can_be_stopped (MixStoreFixture *fixture, gconstpointer data)
{
  MixStore *store = mix_store_fixture_create (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (MixPlan) plan = NULL;
  GError *error = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *key = g_strdup_printf ("key %u", i);

      mix_fixture_set (store, key, "value");
    }
  g_cancellable_cancel (cancellable);
  g_assert_null (mix_store_load (store, MIX_DATE_NONE, cancellable, &error));
  mix_fixture_assert_error (error, MIX_ERROR_CANCELLED);
  error = NULL;
  g_assert_false (mix_store_verify (store, cancellable, &error));
  mix_fixture_assert_error (error, MIX_ERROR_CANCELLED);

  plan = load (store, MIX_DATE_NONE);
  mix_fixture_set (store, "still", "works");
  mix_store_fixture_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  MIX_FIXTURE_TEST ("/store/load/fields", test_every_field_comes_back);
  MIX_FIXTURE_TEST ("/store/load/membership", test_membership_is_by_date);
  MIX_FIXTURE_TEST ("/store/load/figures", test_figures_hold_from_their_date);
  MIX_FIXTURE_TEST ("/store/load/facts", test_facts_hold_from_their_date);
  MIX_FIXTURE_TEST ("/store/load/competences", test_competences_and_supervision);
  MIX_FIXTURE_TEST ("/store/load/work", test_work_runs_between_its_dates);
  MIX_FIXTURE_TEST ("/store/load/people", test_people_who_left_are_not_shown);
  MIX_FIXTURE_TEST ("/store/load/planning-date", test_planning_date);
  MIX_FIXTURE_TEST ("/store/load/stopped", test_reading_can_be_stopped);
  return g_test_run ();
}
