#include "mix-new-plan.h"

#include <glib/gstdio.h>

/*
 * How long a new plan takes, from nothing: reading England in the box and the packs, writing the plan, and loading its
 * picture. The yardstick in the same run is reading England alone.
 */
#define N_RUNS 5

static const char *const sunderland[] = { "U69720", "U05458", "U52297", "U43314", "U14646", "U61868", NULL };
static const char *const leeds[] = { "U16878", "U31228", "U43067", "U76315", "U94664", "U84543", "U67243", NULL };

static double
read_england (void)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (MixEngland) england = mix_new_plan_load_england (NULL);

  g_assert_nonnull (england);
  return g_timer_elapsed (timer, NULL);
}

static double
make_plan (const char *path, const MixNewPlanDraft *draft)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (MixStore) store = mix_new_plan_create (path, NULL, NULL, draft, NULL);
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, NULL);
  double seconds = g_timer_elapsed (timer, NULL);

  g_assert_nonnull (plan);
  mix_store_close (store);
  g_assert_true (mix_store_remove_plan (path, NULL));
  return seconds;
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    MixNewPlanDraft draft;
  } cases[] = {
    { "6 networks, 38 practices", { .network_codes = sunderland, .planning_date = MIX_DATE_NONE } },
    { "7 networks, 36 practices", { .network_codes = leeds, .planning_date = MIX_DATE_NONE } },
    { "a board: 25 networks, 140 practices", { .icb_code = "QNC", .planning_date = MIX_DATE_NONE } },
  };
  g_autofree char *folder = g_dir_make_tmp ("mix-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.skillmix", NULL);
  double england = G_MAXDOUBLE;

  for (guint run = 0; run < N_RUNS; run++)
    england = MIN (england, read_england ());
  g_print ("%-40s %7.0f ms\n", "England in the box, read", england * 1000);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double best = G_MAXDOUBLE;

      for (guint run = 0; run < N_RUNS; run++)
        best = MIN (best, make_plan (path, &cases[i].draft));
      g_print ("%-40s %7.0f ms, %.1f × reading England\n", cases[i].name, best * 1000, best / england);
    }
  g_rmdir (folder);
  return 0;
}
