#include "mix-options.h"
#include "mix-outlook-later.h"
#include "mix-pack-set.h"
#include "mix-plan-forecast.h"
#include "mix-store-read.h"

#include <time.h>

/*
 * How long the outlook of the sample plan takes, and the options: what the plan is made of once, every run of the
 * forecast followed to work and money, and all that can be done about it. Of the processor, so that a busy machine says
 * the same.
 */
#define N_ROUNDS 5

typedef struct
{
  double picture;
  double outlook;
  double options;
  guint n_runs;
  guint n_options;
  guint n_sets;
} Times;

static double
get_seconds (clock_t *since)
{
  clock_t now = clock ();
  double seconds = (double) (now - *since) / CLOCKS_PER_SEC;

  *since = now;
  return seconds;
}

static Times
look_ahead (MixStore *store)
{
  clock_t since = clock ();
  MixForecastAsk ask = { .until = MIX_DATE_NONE };
  Times times = { 0 };
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, NULL);
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_new (plan, packs);
  g_autoptr (MixForecastPicture) picture = mix_forecast_picture_new (recruitment);
  int year = mix_date_get_financial_year (mix_plan_get_as_at (plan));
  g_autoptr (MixFunding) funding = mix_funding_new_from_store (store, plan, packs, year, NULL);
  g_autoptr (GPtrArray) later = mix_outlook_later_load (store, plan, MIX_DATE_NONE, NULL);
  g_autoptr (MixPlanOutlook) outlook = NULL;
  g_autoptr (MixOptions) options = NULL;

  times.picture = get_seconds (&since);
  outlook = mix_plan_outlook_new (plan, picture, funding, later, &ask, NULL, NULL);
  times.outlook = get_seconds (&since);
  options = mix_options_new (outlook, NULL, NULL);
  times.options = get_seconds (&since);
  times.n_runs = outlook->n_runs;
  times.n_options = options->options->len;
  times.n_sets = options->sets->len;
  g_assert_true (times.n_options > 0 && times.n_sets > 0);
  return times;
}

int
main (int argc, char **argv)
{
  MixStore *store = mix_store_open (g_getenv ("MIX_SAMPLE_PLAN"), MIX_STORE_READ_ONLY, NULL);
  Times best = { G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE, 0, 0, 0 };

  g_assert_nonnull (store);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      Times times = look_ahead (store);

      best.picture = MIN (best.picture, times.picture);
      best.outlook = MIN (best.outlook, times.outlook);
      best.options = MIN (best.options, times.options);
      best.n_runs = times.n_runs;
      best.n_options = times.n_options;
      best.n_sets = times.n_sets;
    }
  mix_store_close (store);
  g_object_unref (store);
  g_print ("outlook of the sample plan: what it is made of in %.0f ms, %u runs followed in %.0f ms, %u options and %u "
           "combinations in %.0f ms\n",
           best.picture * 1000, best.n_runs, best.outlook * 1000, best.n_options, best.n_sets, best.options * 1000);
  return 0;
}
