#include "mix-paper-print.h"
#include "mix-store-read.h"

/* How long the board paper of the sample plan takes: asked for in at most a second, loading and both files included. */
#define N_RUNS 5

static double
make_paper (MixStore *store)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, NULL);
  g_autoptr (MixPaperPrint) pages = mix_paper_print_new (mix_paper_new (store, plan, NULL, NULL, NULL));
  g_autoptr (GBytes) pdf = mix_paper_print_make_pdf (pages);
  g_autoptr (GBytes) workbook = mix_paper_make_workbook (mix_paper_print_get_paper (pages), NULL);

  g_assert_true (pdf != NULL && workbook != NULL);
  return g_timer_elapsed (timer, NULL);
}

int
main (int argc, char **argv)
{
  MixStore *store = mix_store_open (g_getenv ("MIX_SAMPLE_PLAN"), MIX_STORE_READ_ONLY, NULL);
  double best = G_MAXDOUBLE;

  g_assert_nonnull (store);
  for (guint i = 0; i < N_RUNS; i++)
    best = MIN (best, make_paper (store));
  mix_store_close (store);
  g_print ("board paper of the sample plan, PDF and workbook: %.0f ms\n", best * 1000);
  return 0;
}
