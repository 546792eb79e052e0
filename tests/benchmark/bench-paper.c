#include "mix-paper-print.h"
#include "mix-store-read.h"

#include <time.h>

/* How long the board paper of the sample plan takes: asked for in at most a second, either file. */
#define N_RUNS 5

typedef struct
{
  double paper;
  double pdf;
  double workbook;
} Times;

static double
get_seconds (clock_t *since)
{
  clock_t now = clock ();
  double seconds = (double) (now - *since) / CLOCKS_PER_SEC;

  *since = now;
  return seconds;
}

/* Of the processor, so that a busy machine says the same. */
static Times
make_paper (MixStore *store)
{
  clock_t since = clock ();
  Times times;
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, NULL);
  g_autoptr (MixPaperPrint) pages = mix_paper_print_new (mix_paper_new (store, plan, NULL, NULL, NULL));
  g_autoptr (GBytes) pdf = NULL, workbook = NULL;

  times.paper = get_seconds (&since);
  pdf = mix_paper_print_make_pdf (pages);
  times.pdf = get_seconds (&since);
  workbook = mix_paper_make_workbook (mix_paper_print_get_paper (pages), NULL);
  times.workbook = get_seconds (&since);
  g_assert_true (pdf != NULL && workbook != NULL);
  return times;
}

int
main (int argc, char **argv)
{
  MixStore *store = mix_store_open (g_getenv ("MIX_SAMPLE_PLAN"), MIX_STORE_READ_ONLY, NULL);
  Times best = { G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE };

  g_assert_nonnull (store);
  for (guint i = 0; i < N_RUNS; i++)
    {
      Times times = make_paper (store);

      best.paper = MIN (best.paper, times.paper);
      best.pdf = MIN (best.pdf, times.pdf);
      best.workbook = MIN (best.workbook, times.workbook);
    }
  mix_store_close (store);
  g_print ("board paper of the sample plan: worked out in %.0f ms, PDF in %.0f ms, workbook in %.0f ms\n",
           best.paper * 1000, best.pdf * 1000, best.workbook * 1000);
  return 0;
}
