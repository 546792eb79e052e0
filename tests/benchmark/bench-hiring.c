/* Times a forecast of 50 vacancies, half of them standing somewhere on their way, 10,000 runs, four roles. Says figures
 * (time of this process, one core), judges none. */

#include <math.h>
#include <time.h>

#include "mix-hiring-forecast.h"

#define N_VACANCIES 50
#define N_ROLES 4
#define N_RUNS 10000

static const MixHiringReference references[MIX_HIRING_N_STAGES] = {
  [MIX_HIRING_ADVERT] = { 7, 14, 28, 0 },        [MIX_HIRING_SHORTLIST] = { 7, 10, 21, 0.15 },
  [MIX_HIRING_INTERVIEW] = { 14, 18, 21, 0.15 }, [MIX_HIRING_OFFER] = { NAN, 7, 14, 0.10 },
  [MIX_HIRING_CHECKS] = { 28, 60, 90, 0.08 },    [MIX_HIRING_UNCONDITIONAL_OFFER] = { NAN, 2, NAN, 0 },
  [MIX_HIRING_NOTICE] = { 70, 90, 92, 0.04 },
};

int
main (void)
{
  MixHiringRecord *records[N_ROLES];
  MixHiringVacancy vacancies[N_VACANCIES];
  g_autoptr (MixHiringForecast) forecast = NULL;
  clock_t start;

  for (guint i = 0; i < N_ROLES; i++)
    records[i] = mix_hiring_record_new (references, NULL, 0, 5);
  for (guint i = 0; i < N_VACANCIES; i++)
    vacancies[i] = (MixHiringVacancy) { records[i % N_ROLES],
                                        i % 2 == 0 ? MIX_HIRING_ADVERT : MIX_HIRING_ADVERT + i / 2 % 7,
                                        i % 2 == 0 ? 0 : 5,
                                        -1,
                                        FALSE,
                                        100 };
  start = clock ();
  forecast = mix_hiring_forecast_new (vacancies, N_VACANCIES, N_RUNS, 1);
  g_print ("%d vacancies x %d runs: %.0f ms\n", N_VACANCIES, N_RUNS, 1000.0 * (clock () - start) / CLOCKS_PER_SEC);
  for (guint i = 0; i < N_ROLES; i++)
    mix_hiring_record_free (records[i]);
  return 0;
}
