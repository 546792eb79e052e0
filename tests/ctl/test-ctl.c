#include "ctl-tests.h"

#include "mix-store.h"

#include <string.h>

static const char *
get_text (JsonObject *object, const char *key)
{
  g_assert_true (json_object_has_member (object, key));
  return json_object_get_string_member_with_default (object, key, NULL);
}

static gint64
get_number (JsonObject *object, const char *key)
{
  g_assert_true (json_object_has_member (object, key));
  return json_object_get_int_member (object, key);
}

static void
assert_change (CtlFixture *fixture, const char *name)
{
  g_autoptr (JsonObject) history = ctl_json (fixture, "history --plan @ --limit 1");
  JsonArray *rows = json_object_get_array_member (history, "history");

  g_assert_cmpstr (get_text (json_array_get_object_element (rows, 0), "name"), ==, name);
}

/* The six networks of the larger case, by exact keys. */
static void
test_new_and_show (CtlFixture *fixture, gconstpointer data)
{
  static const char *const keys[]
      = { "code", "name", "pcn_code", "patients", "aged_65_plus", "aged_75_plus", "registers" };
  g_autoptr (JsonObject) made = ctl_json (
      fixture, "new --plan @ --pcn U69720 --pcn U05458 --pcn U52297 --pcn U43314 --pcn U14646 --pcn U61868");
  g_autoptr (JsonObject) shown = ctl_json (fixture, "show practices --plan @ --as-at 2026-07-01");
  g_autoptr (JsonObject) networks = ctl_json (fixture, "show networks --plan @");
  JsonObject *practice = ctl_find_row (shown, "practices", "code", "A89001");

  g_assert_cmpint (get_number (made, "networks"), ==, 6);
  g_assert_cmpint (get_number (made, "practices"), ==, 38);
  g_assert_cmpint (get_number (made, "patients"), ==, 294463);
  g_assert_cmpstr (get_text (made, "name"), ==, "Sunderland");
  g_assert_cmpstr (get_text (shown, "as_at"), ==, "2026-07-01");
  g_assert_cmpuint (json_object_get_size (practice), ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (json_object_has_member (practice, keys[i]));
  g_assert_cmpint (get_number (practice, "patients"), ==, 13594);
  g_assert_cmpint (get_number (practice, "aged_75_plus"), ==, 1114);
  g_assert_cmpstr (get_text (practice, "pcn_code"), ==, "U52297");
  g_assert_cmpint (get_number (json_object_get_object_member (practice, "registers"), "HYP"), ==, 2621);
  g_assert_cmpint (get_number (ctl_find_row (networks, "networks", "code", "U69720"), "patients"), ==, 52870);
  ctl_do (fixture, "show service-lines --plan @");
  ctl_do (fixture, "show sources --plan @");
  ctl_do (fixture, "show allocations --plan @");
}

static void
test_membership_as_at (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) before = NULL;
  g_autoptr (JsonObject) after = NULL;

  ctl_do (fixture, "new --plan @ --pcn U05458 --pcn U14646");
  before = ctl_json (fixture, "show practices --plan @ --as-at 2024-05-31");
  after = ctl_json (fixture, "show practices --plan @ --as-at 2024-06-01");
  g_assert_cmpstr (get_text (ctl_find_row (before, "practices", "code", "A89024"), "pcn_code"), ==, "U05458");
  g_assert_cmpstr (get_text (ctl_find_row (after, "practices", "code", "A89024"), "pcn_code"), ==, "U14646");
}

/* What is not known is null, and "Not known" for people; never zero. */
static void
test_unknown (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) shown = NULL;
  g_auto (CtlRun) run = { 0 };
  JsonObject *practice;

  ctl_new_plan (fixture);
  shown = ctl_json (fixture, "show practices --plan @");
  practice = ctl_find_row (shown, "practices", "code", "X99003");
  g_assert_true (json_object_get_null_member (practice, "patients"));
  g_assert_true (json_object_get_null_member (practice, "aged_65_plus"));
  g_assert_true (json_object_get_null_member (json_object_get_object_member (practice, "registers"), "HYP"));
  run = ctl_run (fixture, NULL, "show practices --plan @");
  g_assert_nonnull (strstr (run.output, "Not known"));
}

static void
test_person (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonObject) people = NULL;
  g_autoptr (JsonObject) again = NULL;
  g_auto (CtlRun) run = { 0 };
  JsonObject *person;

  ctl_new_plan (fixture);
  before = ctl_show (fixture, "people");
  id = ctl_id (fixture,
               "person add --plan @ --name 'Pharmacist 07' --role clinical_pharmacist --band 7 --hours 22.5 "
               "--pattern=WWWWRR---- --employer 'Sample Federation' --home-practice X99001 --prescriber on_course "
               "--pathway on_pathway --start 2026-06-01");
  g_assert_true (g_uuid_string_is_valid (id));
  people = ctl_json (fixture, "show people --plan @");
  person = ctl_find_row (people, "people", "id", id);
  g_assert_cmpstr (get_text (person, "name"), ==, "Pharmacist 07");
  g_assert_cmpint (get_number (person, "contracted_minutes"), ==, 1350);
  g_assert_cmpstr (get_text (person, "home_practice"), ==, "X99001");
  g_assert_cmpstr (get_text (person, "registration"), ==, "current");
  g_assert_true (json_object_get_null_member (person, "leaving_date"));

  ctl_do (fixture, "person set --plan @ --person %s --hours 30 --from 2026-09-01", id);
  assert_change (fixture, "Change the hours of Pharmacist 07");
  again = ctl_json (fixture, "person set --plan @ --person %s --hours 30 --from 2026-09-01", id);
  g_assert_true (json_object_get_null_member (again, "change"));
  ctl_do (fixture, "person leave --plan @ --person 'Pharmacist 07' --on 2026-12-31");
  ctl_do (fixture, "person remove --plan @ --person %s --author 'A. Tester'", id);
  assert_change (fixture, "Remove Pharmacist 07");
  after = ctl_show (fixture, "people");
  g_assert_cmpstr (before, ==, after);

  run = ctl_run (fixture, NULL, "person add --plan @ --name P --role gp");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_uuid_string_is_valid (g_strstrip (run.output)));
}

static void
test_competence_and_supervision (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *senior = NULL;
  g_autoptr (JsonObject) competences = NULL;
  g_autoptr (JsonObject) supervision = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  id = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 07' --role clinical_pharmacist");
  senior = ctl_id (fixture, "person add --plan @ --name 'Senior 01' --role senior_clinical_pharmacist");
  ctl_do (fixture,
          "competence set --plan @ --person %s --competence anticoagulation --level signed_off --by 'Senior 01' "
          "--from 2026-05-01 --until 2027-04-30",
          id);
  competences = ctl_json (fixture, "show competences --plan @");
  row = ctl_find_row (competences, "competences", "person_id", id);
  g_assert_cmpstr (get_text (row, "competence"), ==, "anticoagulation");
  g_assert_cmpstr (get_text (row, "until"), ==, "2027-04-30");
  g_assert_cmpstr (get_text (row, "signed_off_by"), ==, "Senior 01");

  ctl_do (fixture, "supervise --plan @ --person %s --supervisor %s --kind prescribing", id, senior);
  supervision = ctl_json (fixture, "show supervision --plan @");
  row = ctl_find_row (supervision, "supervision", "person_id", id);
  g_assert_cmpstr (get_text (row, "supervisor"), ==, "Senior 01");
  ctl_do (fixture, "unsupervise --plan @ --supervision %s", get_text (row, "id"));
  assert_change (fixture, "Senior 01 supervises Pharmacist 07 no longer");
}

static void
test_assign (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonObject) shown = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  before = ctl_show (fixture, "assignments");
  first = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 12' --role clinical_pharmacist");
  second = ctl_id (fixture, "person add --plan @ --name 'Pharmacist 13' --role clinical_pharmacist");
  id = ctl_id (fixture,
               "assign --plan @ --person %s --practice X99003 --service-line T06 --minutes 210 "
               "--until 2027-03-31 --status proposed",
               first);
  shown = ctl_json (fixture, "show assignments --plan @");
  row = ctl_find_row (shown, "assignments", "id", id);
  g_assert_cmpstr (get_text (row, "person"), ==, "Pharmacist 12");
  g_assert_cmpstr (get_text (row, "practice_code"), ==, "X99003");
  g_assert_cmpstr (get_text (row, "service_line_code"), ==, "T06");
  g_assert_cmpint (get_number (row, "minutes"), ==, 210);
  g_assert_cmpstr (get_text (row, "from"), ==, "2026-07-01");
  g_assert_cmpstr (get_text (row, "until"), ==, "2027-03-31");
  g_assert_cmpstr (get_text (row, "status"), ==, "proposed");
  ctl_do (fixture, "move --plan @ --assignment %s --person 'Pharmacist 13'", id);
  ctl_do (fixture, "assignment set --plan @ --assignment %s --minutes 120", id);
  ctl_do (fixture, "assignment split --plan @ --assignment %s --person 'Pharmacist 12' --minutes 60", id);
  ctl_do (fixture, "unassign --plan @ --assignment %s", id);
  assert_change (fixture, "Take Care home round, Southlands, from Pharmacist 13");
  ctl_do (fixture, "undo --plan @ 5");
  after = ctl_show (fixture, "assignments");
  g_assert_cmpstr (before, ==, after);
}

static void
test_history (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *empty = NULL;
  g_autofree char *full = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (JsonObject) step = NULL;
  g_autoptr (JsonObject) history = NULL;
  JsonObject *newest;

  ctl_new_plan (fixture);
  empty = ctl_show (fixture, "people");
  for (guint i = 1; i <= 3; i++)
    ctl_do (fixture, "person add --plan @ --name 'Pharmacist %02u' --role clinical_pharmacist --author Tester", i);
  full = ctl_show (fixture, "people");
  step = ctl_json (fixture, "undo --plan @ 3");
  g_assert_cmpint (get_number (step, "changes"), ==, 3);
  g_assert_cmpstr (get_text (step, "redo"), ==, "Add Pharmacist 01");
  undone = ctl_show (fixture, "people");
  g_assert_cmpstr (undone, ==, empty);
  history = ctl_json (fixture, "history --plan @");
  newest = json_array_get_object_element (json_object_get_array_member (history, "history"), 0);
  g_assert_cmpstr (get_text (newest, "name"), ==, "Add Pharmacist 03");
  g_assert_cmpstr (get_text (newest, "author"), ==, "Tester");
  g_assert_true (json_object_get_boolean_member (newest, "undone"));
  ctl_do (fixture, "redo --plan @ 2");
  ctl_do (fixture, "redo --plan @");
  redone = ctl_show (fixture, "people");
  g_assert_cmpstr (redone, ==, full);
  ctl_refused (fixture, 3, "refused", "redo --plan @");
  ctl_refused (fixture, 3, "refused", "undo --plan @ 99");
  ctl_refused (fixture, 3, "refused", "undo --plan @ none");
}

static void
test_organisations (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) shown = NULL;

  ctl_new_plan (fixture);
  ctl_do (fixture, "practice move --plan @ --practice X99002 --network U99002 --from 2026-08-01");
  shown = ctl_json (fixture, "show practices --plan @ --as-at 2026-08-01");
  g_assert_cmpstr (get_text (ctl_find_row (shown, "practices", "code", "X99002"), "pcn_code"), ==, "U99002");
  ctl_do (fixture, "driver set --plan @ --practice X99001 --driver care_home_beds --count 40 --source 'Our count'");
  ctl_do (fixture, "driver forget --plan @ --practice X99001 --driver care_home_beds --from 2026-07-01");
  ctl_do (fixture, "driver set --plan @ --practice X99001 --driver weighted_ratio --count 1.199");
  ctl_refused (fixture, 3, "refused", "driver set --plan @ --practice X99001 --driver desks --count 2.5");
  ctl_refused (fixture, 3, "refused", "driver set --plan @ --practice X99001 --driver shoes --count 2");
  ctl_refused (fixture, 3, "not_found", "driver set --plan @ --practice X99009 --driver desks --count 2");
  ctl_refused (fixture, 3, "refused", "practice add --plan @ --code X99001 --name Twice --network U99001");
  ctl_refused (fixture, 3, "refused", "practice add --plan @ --code X99009 --name N --network U99001 --figure beds");
  ctl_do (fixture, "plan set --plan @ --name 'The coast'");
  ctl_do (fixture, "plan set --plan @ --planning-date today");
  ctl_refused (fixture, 2, "usage", "plan set --plan @");
}

static void
test_copies (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *recovered = NULL;
  g_autoptr (JsonObject) backups = NULL;
  g_autoptr (JsonObject) opened = NULL;
  g_autoptr (JsonObject) plans = NULL;
  g_autoptr (JsonObject) sound = NULL;

  ctl_new_plan (fixture);
  before = ctl_show (fixture, "practices");
  ctl_do (fixture, "copy --plan @ --to ~/Coast.skillmix");
  opened = ctl_json (fixture, "open-copy ~/Coast.skillmix");
  g_assert_true (g_str_has_suffix (get_text (opened, "plan"), "/data/skillmix/plans/coast.skillmix"));
  ctl_do (fixture, "open-copy ~/Coast.skillmix --to ~/again.skillmix");
  ctl_refused (fixture, 3, "refused", "open-copy ~/Coast.skillmix --to ~/again.skillmix");
  ctl_refused (fixture, 3, "not_found", "open-copy ~/nothing.skillmix");
  plans = ctl_json (fixture, "plans");
  g_assert_cmpint (get_number (ctl_find_row (plans, "plans", "name", "Coast"), "practices"), ==, 3);
  sound = ctl_json (fixture, "verify --plan @");
  g_assert_true (json_object_get_boolean_member (sound, "sound"));

  ctl_do (fixture, "recover --plan @ --to ~/recovered.skillmix");
  g_free (fixture->plan);
  fixture->plan = g_build_filename (fixture->folder, "recovered.skillmix", NULL);
  recovered = ctl_show (fixture, "practices");
  g_assert_cmpstr (recovered, ==, before);
  backups = ctl_json (fixture, "backups --plan @");
  g_assert_true (json_object_has_member (backups, "backups"));
}

static void
test_packs (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *source = g_build_filename (g_getenv ("MIX_DATA_DIR"), "packs", "training.xml", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "ours.xml", NULL);
  g_autoptr (JsonObject) packs = ctl_json (fixture, "packs");
  g_autoptr (JsonObject) with_ours = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *content = NULL;

  g_assert_cmpint (get_number (ctl_find_row (packs, "packs", "id", "pay"), "figures"), >, 100);
  g_assert_true (g_file_get_contents (source, &content, NULL, NULL));
  text = g_string_new (content);
  g_string_replace (text, "id=\"training\"", "id=\"our-training\"", 1);
  g_assert_true (g_file_set_contents (copy, text->str, -1, NULL));
  ctl_do (fixture, "packs add ~/ours.xml");
  with_ours = ctl_json (fixture, "packs");
  g_assert_true (json_object_get_boolean_member (ctl_find_row (with_ours, "packs", "id", "our-training"), "yours"));
  ctl_do (fixture, "packs remove our-training");
  ctl_refused (fixture, 3, "not_found", "packs remove our-training");
  g_assert_true (g_file_set_contents (copy, "<pack", -1, NULL));
  ctl_refused (fixture, 3, "refused", "packs add ~/ours.xml");
}

/* A batch is one change: all of its lines, or none. */
static void
test_batch (CtlFixture *fixture, gconstpointer data)
{
  static const char right[] = "# two people and their work\n\n"
                              "person add --name 'Pharmacist 01' --role clinical_pharmacist\r\n"
                              "person add --name \"Pharmacist 02\" --role clinical_pharmacist\n"
                              "assign --person 'Pharmacist 02' --practice X99001 --service-line T01 --minutes 60";
  static const char wrong[] = "person add --name 'Pharmacist 03' --role clinical_pharmacist\n"
                              "person add --name 'Pharmacist 04' --role surgeon\n";
  g_autofree char *path = g_build_filename (fixture->folder, "lines", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (CtlRun) run = { 0 };
  g_auto (CtlRun) undo = { 0 };

  ctl_new_plan (fixture);
  g_assert_true (g_file_set_contents (path, right, -1, NULL));
  ctl_do (fixture, "batch ~/lines --plan @ --name 'Begin the team'");
  assert_change (fixture, "Begin the team");
  before = ctl_show (fixture, "people");
  run = ctl_run (fixture, wrong, "batch --plan @");
  g_assert_cmpint (run.status, ==, 3);
  g_assert_nonnull (strstr (run.messages, "Line 2: “surgeon” is not a role"));
  undo = ctl_run (fixture, "undo", "batch --plan @");
  g_assert_cmpint (undo.status, ==, 2);
  after = ctl_show (fixture, "people");
  g_assert_cmpstr (before, ==, after);
  ctl_refused (fixture, 3, "not_found", "batch ~/nothing --plan @");
}

static void
test_usage (CtlFixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = {
    "",
    "show",
    "show everything --plan @",
    "fly --plan @",
    "person",
    "person add",
    "person add --plan @ --name P",
    "person add --plan @ --name P --role gp --colour red",
    "person add --plan @ --name",
    "person add --plan @ --name P --name Q --role gp",
    "person set --plan @ --person P",
    "show practices",
    "show practices --plan",
    "show practices --plan @ extra",
    "new --plan @ --pcn",
    "new --empty=yes --plan @",
    "help nothing",
    "import --plan @",
    "unassign --plan @",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    ctl_refused (fixture, 2, "usage", "%s", wrong[i]);
  g_assert_false (g_file_test (fixture->plan, G_FILE_TEST_EXISTS));
}

static void
test_bad_input (CtlFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *line;
    int status;
    const char *code;
  } cases[] = {
    { "show practices --plan ~/nothing.skillmix", 3, "not_found" },
    { "new --plan @ --pcn U69720", 3, "refused" },
    { "new --plan ~/other.skillmix --pcn A89001", 3, "not_found" },
    { "new --plan ~/other.skillmix", 3, "refused" },
    { "new --plan ~/other.skillmix --icb QQQ", 3, "not_found" },
    { "new --plan ~/other.skillmix --empty --name '943 476 5919'", 3, "refused" },
    { "new --plan ~/other.skillmix --empty --planning-date 2026-02-30", 3, "refused" },
    { "show practices --plan @ --as-at yesterday", 3, "refused" },
    { "person add --plan @ --name '' --role gp", 3, "refused" },
    { "person add --plan @ --name P --role surgeon", 3, "refused" },
    { "person add --plan @ --name P --role gp --band 8", 3, "refused" },
    { "person add --plan @ --name P --role gp --hours 0", 3, "refused" },
    { "person add --plan @ --name P --role gp --hours 51", 3, "refused" },
    { "person add --plan @ --name P --role gp --hours many", 3, "refused" },
    { "person add --plan @ --name P --role gp --pattern=WWW", 3, "refused" },
    { "person add --plan @ --name P --role gp --prescriber maybe", 3, "refused" },
    { "person add --plan @ --name P --role gp --pathway done", 3, "refused" },
    { "person add --plan @ --name P --role gp --home-practice X99009", 3, "not_found" },
    { "person add --plan @ --name 'Ring 943-476-5919' --role gp", 3, "refused" },
    { "person set --plan @ --person Nobody --hours 10", 3, "not_found" },
    { "person set --plan @ --person Twin --hours 10", 3, "refused" },
    { "person leave --plan @ --person Solo --on 2020-01-01", 3, "refused" },
    { "person remove --plan @ --person Nobody", 3, "not_found" },
    { "assign --plan @ --person Solo --practice X99009 --service-line T01 --minutes 60", 3, "not_found" },
    { "assign --plan @ --person Solo --practice X99001 --service-line T99 --minutes 60", 3, "not_found" },
    { "assign --plan @ --person Solo --practice X99001 --service-line T01 --minutes 0", 3, "refused" },
    { "assign --plan @ --person Solo --practice X99001 --service-line T01 --minutes -5", 3, "refused" },
    { "assign --plan @ --person Solo --practice X99001 --service-line T01 --minutes 1.5", 3, "refused" },
    { "assign --plan @ --person Solo --practice X99001 --service-line T48 --minutes 60", 3, "refused" },
    { "assign --plan @ --person Solo --practice X99001 --service-line T01 --minutes 60 --from 2026-08-01 "
      "--until 2026-07-31",
      3, "refused" },
    { "unassign --plan @ --assignment none", 3, "not_found" },
    { "move --plan @ --assignment none --person Solo", 3, "not_found" },
    { "competence set --plan @ --person Solo --competence frailty --level expert", 3, "refused" },
    { "supervise --plan @ --person Solo --supervisor Solo", 3, "refused" },
    { "unsupervise --plan @ --supervision none", 3, "not_found" },
    { "copy --plan @ --to ~/no/such/folder/copy.skillmix", 3, "not_found" },
    { "recover --plan @ --to ~/r.skillmix --backup ~/none", 3, "not_found" },
  };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  ctl_new_plan (fixture);
  ctl_do (fixture, "person add --plan @ --name Twin --role gp");
  ctl_do (fixture, "person add --plan @ --name Twin --role gp");
  ctl_do (fixture, "person add --plan @ --name Solo --role clinical_pharmacist");
  before = ctl_show (fixture, "people");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    ctl_refused (fixture, cases[i].status, cases[i].code, "%s", cases[i].line);
  after = ctl_show (fixture, "people");
  g_assert_cmpstr (before, ==, after);
  assert_change (fixture, "Add Solo");
}

/* A plan that another program writes can be shown, but not changed. */
static void
test_held (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (MixStore) store = NULL;

  ctl_new_plan (fixture);
  store = mix_store_open (fixture->plan, MIX_STORE_DEFAULT, NULL);
  g_assert_true (mix_store_is_writable (store));
  ctl_refused (fixture, 4, "read_only", "person add --plan @ --name P --role gp");
  ctl_do (fixture, "show people --plan @");
  mix_store_close (store);
  ctl_do (fixture, "person add --plan @ --name P --role gp");
}

static void
test_damaged (CtlFixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->plan, "This is a letter and no plan at all, as one can see.", -1, NULL));
  ctl_refused (fixture, 4, "damaged", "show people --plan @");
  ctl_refused (fixture, 4, "damaged", "verify --plan @");
}

static void
test_sample (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) taken = ctl_json (fixture, "sample");
  g_autoptr (JsonObject) people = NULL;

  g_free (fixture->plan);
  fixture->plan = g_strdup (get_text (taken, "plan"));
  people = ctl_json (fixture, "show people --plan @");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (people, "people")), ==, 60);
}

static void
test_help (CtlFixture *fixture, gconstpointer data)
{
  static const char *const same[] = { "help person add", "person add --help", "--help person add" };
  g_auto (CtlRun) manual = ctl_run (fixture, NULL, "manual");
  g_auto (CtlRun) version = ctl_run (fixture, NULL, "--version");
  g_autofree char *first = NULL;

  ctl_do (fixture, "help");
  ctl_do (fixture, "version");
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_auto (CtlRun) run = ctl_run (fixture, NULL, same[i]);

      g_assert_cmpint (run.status, ==, 0);
      if (first != NULL)
        g_assert_cmpstr (run.output, ==, first);
      g_free (first);
      first = g_strdup (run.output);
    }
  g_assert_cmpint (version.status, ==, 0);
  g_assert_true (g_str_has_prefix (version.output, "skillmixctl "));
  g_assert_nonnull (strstr (manual.output, ".SH EXIT STATUS"));
  g_assert_nonnull (strstr (manual.output, "practices[].aged_65_plus"));
}

/* The official files as they are published: what one import adds is there, a second one changes nothing, undo takes it
 * back. */
static void
test_import (CtlFixture *fixture, gconstpointer data)
{
  static const char *const files[] = {
    "epcncorepartnerdetails.csv",
    "ePCN.xlsx",
    "gp-reg-pat-prac-map.csv",
    "gp-reg-pat-prac-map.zip",
    "gp-reg-pat-prac-quin-age.csv",
    "PREVALENCE_2425.csv",
    "epraccur.csv",
    "21-22.csv",
    "1.Primary Care Networks - June 2026 Individual Level.csv",
  };
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *practices = NULL;
  g_autofree char *networks = NULL;

  if (shared == NULL)
    {
      g_test_skip ("../shared is not there");
      return;
    }
  ctl_do (fixture, "new --plan @ --empty --planning-date 2026-07-01");
  ctl_do (fixture, "network add --plan @ --code U05458 --name X");
  ctl_do (fixture, "practice add --plan @ --code A89024 --name Y --network U05458 --from 2019-07-01");
  practices = ctl_show (fixture, "practices");
  networks = ctl_show (fixture, "networks");
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *file = g_build_filename (shared, "data", "nhs", files[i], NULL);
      g_autofree char *quoted = g_shell_quote (file);
      g_autofree char *after_practices = NULL;
      g_autofree char *after_networks = NULL;
      g_autoptr (JsonObject) dry = ctl_json (fixture, "import --plan @ --dry-run %s", quoted);
      g_autoptr (JsonObject) first = ctl_json (fixture, "import --plan @ %s", quoted);
      g_autoptr (JsonObject) second = ctl_json (fixture, "import --plan @ %s", quoted);

      g_test_message ("%s: %s", files[i], get_text (first, "change"));
      g_assert_true (json_object_get_null_member (dry, "change"));
      g_assert_nonnull (get_text (first, "change"));
      g_assert_true (json_object_get_null_member (second, "change"));
      ctl_do (fixture, "undo --plan @");
      after_practices = ctl_show (fixture, "practices");
      after_networks = ctl_show (fixture, "networks");
      g_assert_cmpstr (after_practices, ==, practices);
      g_assert_cmpstr (after_networks, ==, networks);
    }
}

static gint64
count_rows (JsonObject *document, const char *outcome)
{
  return json_object_get_int_member (json_object_get_object_member (document, "counts"), outcome);
}

/* People, then where they are: each as a dry run that changes nothing, and then for good. */
static void
test_table_imports (CtlFixture *fixture, gconstpointer data)
{
  g_autofree char *people = g_build_filename (fixture->folder, "people.csv", NULL);
  g_autofree char *where = g_build_filename (fixture->folder, "where.csv", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonObject) tried = NULL;
  g_autoptr (JsonObject) taken = NULL;
  g_autoptr (JsonObject) again = NULL;
  g_autoptr (JsonObject) refused = NULL;
  g_autoptr (JsonObject) allocated = NULL;
  g_autoptr (JsonObject) allocations = NULL;
  JsonObject *row;

  ctl_new_plan (fixture);
  g_assert_true (g_file_set_contents (people, "Name,Role,Band,Hours\nAnn,clinical_pharmacist,7,37.5\nBen,gp,,9\n", -1,
                                      NULL));
  before = ctl_show (fixture, "people");
  tried = ctl_json (fixture, "people import --plan @ '%s' --dry-run", people);
  after = ctl_show (fixture, "people");
  g_assert_cmpint (count_rows (tried, "added"), ==, 2);
  g_assert_cmpstr (before, ==, after);

  taken = ctl_json (fixture, "people import --plan @ '%s'", people);
  g_assert_cmpint (count_rows (taken, "added"), ==, 2);
  again = ctl_json (fixture, "people import --plan @ '%s'", people);
  g_assert_cmpint (count_rows (again, "unchanged"), ==, 2);

  g_assert_true (g_file_set_contents (people, "Name,Role,Band\nEve,clinical_pharmacist,9x\n", -1, NULL));
  refused = ctl_json (fixture, "people import --plan @ '%s'", people);
  row = json_array_get_object_element (json_object_get_array_member (refused, "rows"), 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (row, "refused_cells")), ==, 1);

  g_assert_true (g_file_set_contents (where, "Person,Practice,Sessions\nAnn,X99001,4\n", -1, NULL));
  allocated = ctl_json (fixture, "allocation import --plan @ '%s' --unit sessions", where);
  g_assert_cmpint (count_rows (allocated, "added"), ==, 1);
  allocations = ctl_json (fixture, "show allocations --plan @");
  g_assert_cmpint (json_object_get_int_member (ctl_find_row (allocations, "allocations", "person", "Ann"),
                                               "minutes"), ==, 4 * 225);
}

static void
test_build_england (CtlFixture *fixture, gconstpointer data)
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *from = NULL;
  g_autofree char *quoted = NULL;

  if (shared != NULL)
    {
      from = g_build_filename (shared, "data", "nhs", NULL);
      quoted = g_shell_quote (from);
      ctl_do (fixture, "build-england --from %s --to ~/england", quoted);
    }
  ctl_refused (fixture, 3, "not_found", "build-england --from ~ --to ~/england2");
}

/* Comes last: what help lists has been run by the tests before. */
static void
test_all_commands_were_run (CtlFixture *fixture, gconstpointer data)
{
  g_auto (CtlRun) run = ctl_run (fixture, NULL, "help");
  const char *begin = strstr (run.output, "\nCommands\n");
  const char *end = strstr (run.output, "\nOptions of every command\n");
  g_autofree char *list = g_strndup (begin + strlen ("\nCommands\n"), (gsize) (end - begin) - strlen ("\nCommands\n"));
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_strstrip (lines[i]), "  ", 2);

      if (parts[0] == NULL || (g_getenv ("MIX_SHARED_DIR") == NULL && g_str_equal (parts[0], "build-england")))
        continue;
      if (!g_hash_table_contains (ctl_get_commands_run (), parts[0]))
        g_error ("No test runs “%s”", parts[0]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CTL_TEST ("/ctl/new-and-show", test_new_and_show);
  CTL_TEST ("/ctl/membership-as-at", test_membership_as_at);
  CTL_TEST ("/ctl/unknown", test_unknown);
  CTL_TEST ("/ctl/person", test_person);
  CTL_TEST ("/ctl/competence-and-supervision", test_competence_and_supervision);
  CTL_TEST ("/ctl/assign", test_assign);
  CTL_TEST ("/ctl/history", test_history);
  CTL_TEST ("/ctl/organisations", test_organisations);
  CTL_TEST ("/ctl/copies", test_copies);
  CTL_TEST ("/ctl/packs", test_packs);
  CTL_TEST ("/ctl/batch", test_batch);
  CTL_TEST ("/ctl/usage", test_usage);
  CTL_TEST ("/ctl/bad-input", test_bad_input);
  CTL_TEST ("/ctl/held", test_held);
  CTL_TEST ("/ctl/damaged", test_damaged);
  CTL_TEST ("/ctl/sample", test_sample);
  CTL_TEST ("/ctl/help", test_help);
  CTL_TEST ("/ctl/import", test_import);
  CTL_TEST ("/ctl/table-imports", test_table_imports);
  CTL_TEST ("/ctl/build-england", test_build_england);
  ctl_add_capacity_tests ();
  ctl_add_entry_tests ();
  ctl_add_findings_tests ();
  CTL_TEST ("/ctl/all-commands-were-run", test_all_commands_were_run);
  return g_test_run ();
}
