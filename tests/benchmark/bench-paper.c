#include "mix-paper-print.h"
#include "mix-store-read.h"

#include <time.h>

/* How long the board paper of the sample plan takes, from the plan's file to the paper's: asked for in at most a
 * second, either file. Says time of the processor, of all threads, and time on the clock, which is right on a quiet
 * machine. */
#define N_RUNS 5

typedef struct
{
  double processor;
  double clock;
} Time;

typedef struct
{
  Time paper;
  Time pdf;
  Time workbook;
} Times;

static Time
get_time (void)
{
  return (Time) { 1000.0 * (double) clock () / CLOCKS_PER_SEC, (double) g_get_monotonic_time () / 1000 };
}

/* Milliseconds since the last call, at least as good as the best so far. */
static void
take_time (Time *last, Time *best)
{
  Time now = get_time ();

  best->processor = MIN (best->processor, now.processor - last->processor);
  best->clock = MIN (best->clock, now.clock - last->clock);
  *last = now;
}

static void
make_paper (MixStore *store, Times *best)
{
  Time last = get_time ();
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, NULL);
  g_autoptr (MixPaperPrint) pages = mix_paper_print_new (mix_paper_new (store, plan, NULL, NULL, NULL));
  g_autoptr (GBytes) pdf = NULL, workbook = NULL;

  take_time (&last, &best->paper);
  pdf = mix_paper_print_make_pdf (pages);
  take_time (&last, &best->pdf);
  workbook = mix_paper_make_workbook (mix_paper_print_get_paper (pages), NULL);
  take_time (&last, &best->workbook);
  g_assert_true (pdf != NULL && workbook != NULL);
}

static void
say_file (const char *name, const Time *paper, const Time *file)
{
  g_print ("%s: %.0f ms on the clock (asked: at most 1000), %.0f ms of the processor; of that the file itself %.0f\n",
           name, paper->clock + file->clock, paper->processor + file->processor, file->processor);
}

int
main (int argc, char **argv)
{
  const Time never = { G_MAXDOUBLE, G_MAXDOUBLE };
  MixStore *store = mix_store_open (g_getenv ("MIX_SAMPLE_PLAN"), MIX_STORE_READ_ONLY, NULL);
  Times best = { never, never, never };

  g_assert_nonnull (store);
  for (guint i = 0; i < N_RUNS; i++)
    make_paper (store, &best);
  mix_store_close (store);
  g_print ("board paper of the sample plan\n");
  say_file ("PDF", &best.paper, &best.pdf);
  say_file ("workbook", &best.paper, &best.workbook);
  return 0;
}
