#include "mix-scenario-table.h"
#include "mix-scenario.h"

#include <glib/gstdio.h>
#include <time.h>

/* The plan and twenty scenarios of it side by side: at most two seconds. */

#define N_SCENARIOS 20
#define MOST_MILLISECONDS 2000

static void
branch (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) store = mix_store_open (path, MIX_STORE_READ_ONLY, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_SCENARIOS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Scenario %u", i + 1);
      g_autoptr (MixScenario) scenario = mix_scenario_new (store, name, NULL, &error);

      g_assert_no_error (error);
    }
  mix_store_close (store);
}

static void
remove_scenarios (const char *path)
{
  g_autoptr (GPtrArray) scenarios = mix_scenario_list (path);
  g_autofree char *folder = g_strconcat (path, ".scenarios", NULL);

  for (guint i = 0; i < scenarios->len; i++)
    g_assert_true (mix_scenario_remove (path, ((const MixScenario *) scenarios->pdata[i])->name, NULL));
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("bench-scenarios-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.skillmix", NULL);
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("MIX_SAMPLE_PLAN"));
  g_autoptr (GFile) plan = g_file_new_for_path (path);
  g_autoptr (GPtrArray) scenarios = NULL;
  g_autoptr (MixDataTable) table = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;
  clock_t work;
  double milliseconds;

  g_file_copy (sample, plan, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  branch (path);
  scenarios = mix_scenario_list (path);
  start = g_get_monotonic_time ();
  work = clock ();
  table = mix_scenario_table_load (path, scenarios, MIX_DATE_NONE, NULL, &error);
  work = clock () - work;
  milliseconds = (double) (g_get_monotonic_time () - start) / 1000;
  g_assert_no_error (error);
  g_print ("%u scenarios side by side: %.0f ms, at most %d; %.0f ms of work on all processors\n", scenarios->len,
           milliseconds, MOST_MILLISECONDS, (double) work * 1000 / CLOCKS_PER_SEC);
  g_assert_cmpuint (mix_data_table_get_n_rows (table), ==, N_SCENARIOS + 1);
  remove_scenarios (path);
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
