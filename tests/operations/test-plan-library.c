#include "mix-plan-fixture.h"

#include "mix-error.h"
#include "mix-plan-library.h"

#include <glib/gstdio.h>
#include <utime.h>

static const MixPlanEntry *
get_entry (GPtrArray *entries, guint position)
{
  g_assert_cmpuint (position, <, entries->len);
  return entries->pdata[position];
}

static char *
import (MixPlanFixture *fixture, const char *file_name)
{
  g_autofree char *path = g_build_filename (fixture->folder, file_name, NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  char *plan;

  g_assert_true (mix_store_copy (fixture->store, copy, NULL, &error));
  g_assert_no_error (error);
  plan = mix_plan_library_import (copy, NULL, &error);
  g_assert_no_error (error);
  return plan;
}

static void
test_paths (MixPlanFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *file_name;
  } cases[] = {
    { "Sunderland", "sunderland.skillmix" },
    { "Leeds, 7 networks", "leeds-7-networks.skillmix" },
    { "St Élan’s / ../..", "st-elans.skillmix" },
    { "東京", "plan.skillmix" },
    { "", "plan.skillmix" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = mix_plan_library_choose_path (cases[i].name, NULL);
      g_autofree char *base = g_path_get_basename (path);
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *expected = mix_plan_library_dup_folder ();

      g_assert_cmpstr (base, ==, cases[i].file_name);
      g_assert_cmpstr (folder, ==, expected);
      g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
    }
}

/* Two copies of the same name stand side by side; the one changed last comes first; a broken one says so. */
static void
test_list (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *first = import (fixture, "Coast.skillmix");
  g_autofree char *second = import (fixture, "Coast.skillmix");
  g_autofree char *broken = mix_plan_library_choose_path ("broken", NULL);
  struct utimbuf long_ago = { 1000, 1000 };
  struct utimbuf later = { 2000, 2000 };
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_true (g_str_has_suffix (first, "/coast.skillmix"));
  g_assert_true (g_str_has_suffix (second, "/coast-2.skillmix"));
  g_assert_true (g_file_set_contents (broken, "not a plan at all, but long enough to be looked at", -1, NULL));
  g_assert_cmpint (g_utime (first, &later), ==, 0);
  g_assert_cmpint (g_utime (broken, &long_ago), ==, 0);
  entries = mix_plan_library_list ();
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_cmpstr (get_entry (entries, 0)->path, ==, second);
  g_assert_cmpstr (get_entry (entries, 0)->name, ==, "Test");
  g_assert_cmpuint (get_entry (entries, 0)->n_networks, ==, 2);
  g_assert_cmpuint (get_entry (entries, 0)->n_practices, ==, 3);
  g_assert_null (get_entry (entries, 0)->problem);
  g_assert_false (get_entry (entries, 0)->sample);
  g_assert_cmpint (get_entry (entries, 1)->changed_at, ==, 2000);
  g_assert_cmpstr (get_entry (entries, 2)->name, ==, "broken");
  g_assert_nonnull (get_entry (entries, 2)->problem);
}

static void
test_remove (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *path = import (fixture, "Coast.skillmix");
  g_autoptr (MixStore) held = mix_store_open (path, MIX_STORE_DEFAULT, NULL);
  GError *error = NULL;

  g_assert_false (mix_store_remove_plan (path, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_READ_ONLY, "*is held by*");
  mix_store_close (held);
  g_assert_true (mix_store_remove_plan (path, NULL));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (mix_store_remove_plan (path, &error));
  mix_plan_fixture_assert_refused (&error, MIX_ERROR_NOT_FOUND, "There is no plan*");
}

static void
test_import_refuses (MixPlanFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "letter.skillmix", NULL);
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (GPtrArray) entries = NULL;
  GError *error = NULL;

  g_assert_true (g_file_set_contents (path, "Dear all,", -1, NULL));
  g_assert_null (mix_plan_library_import (copy, NULL, &error));
  g_assert_true (g_error_matches (error, MIX_ERROR, MIX_ERROR_REFUSED)
                 || g_error_matches (error, MIX_ERROR, MIX_ERROR_DAMAGED));
  g_clear_error (&error);
  entries = mix_plan_library_list ();
  for (guint i = 0; i < entries->len; i++)
    g_assert_false (g_str_has_suffix (get_entry (entries, i)->path, "letter.skillmix"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  MIX_PLAN_TEST ("/plan-library/paths", test_paths);
  MIX_PLAN_TEST ("/plan-library/list", test_list);
  MIX_PLAN_TEST ("/plan-library/remove", test_remove);
  MIX_PLAN_TEST ("/plan-library/import-refuses", test_import_refuses);
  return g_test_run ();
}
