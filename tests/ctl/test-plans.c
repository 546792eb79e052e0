#include "ctl-tests.h"

#include "mix-store.h"

/* Plans as a whole: made, shown, copied, held by another, damaged. */

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

  g_assert_cmpint (ctl_get_number (made, "networks"), ==, 6);
  g_assert_cmpint (ctl_get_number (made, "practices"), ==, 38);
  g_assert_cmpint (ctl_get_number (made, "patients"), ==, 294463);
  g_assert_cmpstr (ctl_get_text (made, "name"), ==, "Sunderland");
  g_assert_cmpstr (ctl_get_text (shown, "as_at"), ==, "2026-07-01");
  g_assert_cmpuint (json_object_get_size (practice), ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (json_object_has_member (practice, keys[i]));
  g_assert_cmpint (ctl_get_number (practice, "patients"), ==, 13594);
  g_assert_cmpint (ctl_get_number (practice, "aged_75_plus"), ==, 1114);
  g_assert_cmpstr (ctl_get_text (practice, "pcn_code"), ==, "U52297");
  g_assert_cmpint (ctl_get_number (json_object_get_object_member (practice, "registers"), "HYP"), ==, 2621);
  g_assert_cmpint (ctl_get_number (ctl_find_row (networks, "networks", "code", "U69720"), "patients"), ==, 52870);
  ctl_do (fixture, "show service-lines --plan @");
  ctl_do (fixture, "show sources --plan @");
  ctl_do (fixture, "show allocations --plan @");
}

/* A board as a whole; a practice in no network beside a network. */
static void
test_new_of_boards_and_practices (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) board = ctl_json (fixture, "new --plan ~/board.skillmix --icb QNC");
  g_autoptr (JsonObject) mixed = ctl_json (fixture, "new --plan @ --pcn U69720 --practice Y01262");
  g_autoptr (JsonObject) shown = ctl_json (fixture, "show practices --plan @ --as-at 2026-07-01");

  g_assert_cmpint (ctl_get_number (board, "patients"), ==, 1205104);
  g_assert_cmpint (ctl_get_number (mixed, "patients"), ==, 52870 + 39);
  g_assert_cmpint (ctl_get_number (mixed, "networks"), ==, 1);
  g_assert_cmpstr (ctl_get_text (ctl_find_row (shown, "practices", "code", "Y01262"), "pcn_code"), ==, "NONE");
}

static void
test_membership_as_at (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) before = NULL;
  g_autoptr (JsonObject) after = NULL;

  ctl_do (fixture, "new --plan @ --pcn U05458 --pcn U14646");
  before = ctl_json (fixture, "show practices --plan @ --as-at 2024-05-31");
  after = ctl_json (fixture, "show practices --plan @ --as-at 2024-06-01");
  g_assert_cmpstr (ctl_get_text (ctl_find_row (before, "practices", "code", "A89024"), "pcn_code"), ==, "U05458");
  g_assert_cmpstr (ctl_get_text (ctl_find_row (after, "practices", "code", "A89024"), "pcn_code"), ==, "U14646");
}

static void
test_organisations (CtlFixture *fixture, gconstpointer data)
{
  g_autoptr (JsonObject) shown = NULL;

  ctl_new_plan (fixture);
  ctl_do (fixture, "practice move --plan @ --practice X99002 --network U99002 --from 2026-08-01");
  shown = ctl_json (fixture, "show practices --plan @ --as-at 2026-08-01");
  g_assert_cmpstr (ctl_get_text (ctl_find_row (shown, "practices", "code", "X99002"), "pcn_code"), ==, "U99002");
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
  g_assert_true (g_str_has_suffix (ctl_get_text (opened, "plan"), "/data/skillmix/plans/coast.skillmix"));
  ctl_do (fixture, "open-copy ~/Coast.skillmix --to ~/again.skillmix");
  ctl_refused (fixture, 3, "refused", "open-copy ~/Coast.skillmix --to ~/again.skillmix");
  ctl_refused (fixture, 3, "not_found", "open-copy ~/nothing.skillmix");
  plans = ctl_json (fixture, "plans");
  g_assert_cmpint (ctl_get_number (ctl_find_row (plans, "plans", "name", "Coast"), "practices"), ==, 3);
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
  fixture->plan = g_strdup (ctl_get_text (taken, "plan"));
  people = ctl_json (fixture, "show people --plan @");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (people, "people")), ==, 60);
}

void
ctl_add_plans_tests (void)
{
  CTL_TEST ("/ctl/new-and-show", test_new_and_show);
  CTL_TEST ("/ctl/new-of-boards-and-practices", test_new_of_boards_and_practices);
  CTL_TEST ("/ctl/membership-as-at", test_membership_as_at);
  CTL_TEST ("/ctl/organisations", test_organisations);
  CTL_TEST ("/ctl/copies", test_copies);
  CTL_TEST ("/ctl/held", test_held);
  CTL_TEST ("/ctl/damaged", test_damaged);
  CTL_TEST ("/ctl/sample", test_sample);
}
