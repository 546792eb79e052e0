#include "import-fixture.h"

#include "mix-error.h"

#define MAPPING "gp-reg-pat-prac-map.csv"
#define MAPPING_ZIP "gp-reg-pat-prac-map.zip"
#define AGES "gp-reg-pat-prac-quin-age.csv"
#define MEMBERSHIP "epcncorepartnerdetails.csv"
#define WORKBOOK "ePCN.xlsx"
#define REGISTERS "PREVALENCE_2425.csv"
#define WORKFORCE "1.Primary Care Networks - June 2026 Individual Level.csv"
#define LIST "epraccur.csv"
#define PAYMENTS "21-22.csv"

static const char *const all_files[]
    = { AGES, PAYMENTS, MAPPING, WORKFORCE, MEMBERSHIP, REGISTERS, LIST, WORKBOOK, NULL };
static const char *const mapping_only[] = { MAPPING, NULL };

static gint64
add_up (MixPlan *plan, const char *kind)
{
  GPtrArray *practices = mix_plan_get_practices (plan);
  gint64 sum = 0;

  for (guint i = 0; i < practices->len; i++)
    {
      gint64 value = 0;

      mix_figures_get_value (mix_practice_get_figures (practices->pdata[i]), kind, &value);
      sum += value;
    }
  return sum;
}

/* Every kind of file at once, in no order, makes the plan of the six networks. */
static void
test_all_files (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (MixImport) import = import_fixture_apply (fixture, all_files);
  g_autoptr (MixPlan) plan = NULL;
  MixNetwork *network;
  gint64 value = 0;

  if (import == NULL)
    return;
  plan = import_fixture_load (fixture, 2026, 7, 1);
  g_assert_cmpuint (mix_plan_get_networks (plan)->len, ==, 6);
  g_assert_cmpuint (mix_plan_get_practices (plan)->len, ==, 38);
  g_assert_cmpint (add_up (plan, MIX_FIGURE_PATIENTS), ==, 294463);
  g_assert_cmpint (add_up (plan, MIX_FIGURE_REGISTER_PREFIX "HYP"), >, 40000);
  network = mix_plan_find_network (plan, "U14646");
  g_assert_true (
      mix_figures_get_value (mix_network_get_figures (network), MIX_FIGURE_STAFF_PREFIX "pharmacist", &value));
  g_assert_cmpint (value, >, 0);
}

/* Each file by itself: previewed, applied, undone to the same rows, redone; a second import finds nothing to do. */
static void
check_file (ImportFixture *fixture, const char *name)
{
  const char *const names[] = { name, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = import_fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (MixImport) import = import_fixture_apply (fixture, names);
  g_autoptr (MixImport) again = NULL;

  if (import == NULL)
    return;
  g_test_message ("%s: %u added, %u changed, %u unchanged, %u left out, %u remarks", name,
                  mix_import_count (import, MIX_IMPORT_ADDED), mix_import_count (import, MIX_IMPORT_CHANGED),
                  mix_import_count_unchanged (import), mix_import_count (import, MIX_IMPORT_LEFT_OUT),
                  mix_import_count (import, MIX_IMPORT_REMARK));
  after = import_fixture_dump (fixture);
  if (!mix_import_is_empty (import))
    {
      g_autofree char *undo_name = mix_store_dup_undo_name (fixture->store);

      g_assert_cmpstr (undo_name, ==, mix_import_get_change_name (import));
      g_assert_cmpstr (before, !=, after);
      mix_store_undo (fixture->store, 1, &error);
      g_assert_no_error (error);
      undone = import_fixture_dump (fixture);
      g_assert_cmpstr (undone, ==, before);
      mix_store_redo (fixture->store, 1, &error);
      g_assert_no_error (error);
      redone = import_fixture_dump (fixture);
      g_assert_cmpstr (redone, ==, after);
    }
  again = import_fixture_prepare (fixture, names, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mix_import_count (again, MIX_IMPORT_ADDED), ==, 0);
  g_assert_cmpuint (mix_import_count (again, MIX_IMPORT_CHANGED), ==, 0);
  g_assert_true (mix_import_is_empty (again));
}

static void
test_each_file (ImportFixture *fixture, gconstpointer data)
{
  static const char *const names[]
      = { MEMBERSHIP, WORKBOOK, MAPPING, MAPPING_ZIP, AGES, REGISTERS, WORKFORCE, LIST, PAYMENTS };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    check_file (fixture, names[i]);
}

static void
test_words (ImportFixture *fixture, gconstpointer data)
{
  static const char *const ages_only[] = { AGES, NULL };
  static const char *const workforce_only[] = { WORKFORCE, NULL };
  g_autoptr (MixImport) mapping = import_fixture_apply (fixture, mapping_only);
  g_autoptr (MixImport) ages = import_fixture_apply (fixture, ages_only);
  g_autoptr (MixImport) workforce = import_fixture_apply (fixture, workforce_only);

  if (mapping == NULL || ages == NULL)
    return;
  g_assert_cmpstr (mix_import_get_change_name (ages), ==, "Import Patients Registered at a GP Practice, 1 July 2026");
  import_fixture_assert_entry (mapping, MIX_IMPORT_ADDED, "A89024 The Broadway Medical Practice, Practice: SR3 4HG");
  import_fixture_assert_entry (mapping, MIX_IMPORT_LEFT_OUT, "6,101 practices are not in this plan");
  import_fixture_assert_entry (ages, MIX_IMPORT_ADDED, "A89024 The Broadway Medical Practice, Patients: 8,119");
  import_fixture_assert_entry (ages, MIX_IMPORT_LEFT_OUT, "6,101 practices are not in this plan");
  import_fixture_assert_entry (workforce, MIX_IMPORT_LEFT_OUT, "networks are not in this plan");
}

static const char *
get_network_code (MixPlan *plan, const char *practice_code)
{
  MixPractice *practice = mix_plan_find_practice (plan, practice_code);

  return practice != NULL ? mix_network_get_row (mix_practice_get_network (practice))->code : NULL;
}

/* A practice that moved between two networks of the plan. */
static void
test_move (ImportFixture *fixture, gconstpointer data)
{
  static const char *const membership_only[] = { MEMBERSHIP, NULL };
  g_autoptr (MixImport) import = import_fixture_apply (fixture, membership_only);
  g_autoptr (MixPlan) before = NULL;
  g_autoptr (MixPlan) after = NULL;

  if (import == NULL)
    return;
  before = import_fixture_load (fixture, 2024, 5, 31);
  after = import_fixture_load (fixture, 2024, 6, 1);
  g_assert_cmpstr (get_network_code (before, "A89024"), ==, "U05458");
  g_assert_cmpstr (get_network_code (after, "A89024"), ==, "U14646");
}

/* The workbook of January 2023 says nothing about days that a later list speaks for, but tells of those before. */
static void
test_older_list (ImportFixture *fixture, gconstpointer data)
{
  static const char *const workbook_only[] = { WORKBOOK, NULL };
  g_autoptr (MixImport) mapping = import_fixture_apply (fixture, mapping_only);
  g_autoptr (MixImport) workbook = import_fixture_apply (fixture, workbook_only);
  g_autoptr (MixPlan) then = NULL;
  g_autoptr (MixPlan) today = NULL;

  if (workbook == NULL)
    return;
  then = import_fixture_load (fixture, 2023, 1, 1);
  today = import_fixture_load (fixture, 2026, 7, 1);
  g_assert_cmpuint (mix_plan_get_practices (today)->len, ==, 38);
  g_assert_cmpstr (get_network_code (today, "A89024"), ==, "U14646");
  g_assert_cmpstr (get_network_code (then, "A89024"), ==, "U05458");
}

static void
test_stale_preview (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixImport) import = import_fixture_prepare (fixture, mapping_only, &error);

  if (import == NULL)
    return;
  mix_store_undo (fixture->store, 1, &error);
  g_assert_no_error (error);
  g_assert_false (mix_import_apply (import, fixture->store, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
}

/* What cannot be read refuses the whole import, also of the good files beside it, and changes nothing. */
static void
test_broken_files (ImportFixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "nothing,of,ours\n1,2,3\n",
    "PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS\n"
    "P,2026-07-01,GP,A89024,E1,SR3 4HG,ALL,ALL,many\n",
    "PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\nA89024,HYP,12.0,TOTAL,100\n",
    "PK\003\004 this is no ZIP",
  };
  g_autofree char *before = import_fixture_dump (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = import_fixture_write (fixture, "broken.csv", texts[i]);
      const char *const names[] = { path, NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (MixImport) import = import_fixture_prepare (fixture, names, &error);
      g_autofree char *after = import_fixture_dump (fixture);

      g_assert_null (import);
      g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
      g_test_message ("%s", error->message);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_cancel (ImportFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  GFile *file = import_fixture_get_shared (AGES);

  if (file == NULL)
    return;
  g_ptr_array_add (files, file);
  g_cancellable_cancel (cancellable);
  g_assert_null (mix_import_prepare (fixture->store, files, NULL, cancellable, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  IMPORT_TEST ("/import/all-files", test_all_files);
  IMPORT_TEST ("/import/each-file", test_each_file);
  IMPORT_TEST ("/import/words", test_words);
  IMPORT_TEST ("/import/move", test_move);
  IMPORT_TEST ("/import/older-list", test_older_list);
  IMPORT_TEST ("/import/stale-preview", test_stale_preview);
  IMPORT_TEST ("/import/broken-files", test_broken_files);
  IMPORT_TEST ("/import/cancel", test_cancel);
  return g_test_run ();
}
