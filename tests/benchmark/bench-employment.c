/* Times how soon a comparison of employment models answers: 6 options by 9 criteria, 6 unsure parameters of money and
 * 8 scores each. Says figures (time of this process, one core), judges none. */

#include <time.h>

#include "employment-fixture.h"
#include "mix-employment-study.h"

#define N_OPTIONS 6
#define N_CRITERIA 9
#define N_TIMES 10

static double
get_seconds_since (clock_t start)
{
  return (double) (clock () - start) / CLOCKS_PER_SEC;
}

/* The first answer, with the money worked out or taken over. */
static double
time_first (MixEmploymentPicture *picture, const MixEmploymentStudy *before)
{
  clock_t start = clock ();

  for (guint i = 0; i < N_TIMES; i++)
    {
      g_autoptr (MixEmploymentStudy) study = mix_employment_study_new_first (picture, before, 1);
    }
  return get_seconds_since (start) / N_TIMES;
}

int
main (void)
{
  g_autoptr (MixEmploymentPicture) picture = employment_fixture_new_wide (N_OPTIONS, N_CRITERIA);
  g_autoptr (MixEmploymentStudy) first = mix_employment_study_new_first (picture, NULL, 1);
  g_autoptr (MixEmploymentStudy) whole = NULL;
  clock_t start;

  g_print ("first answer, %d options × %d criteria, 20,000 draws: %.1f ms\n", N_OPTIONS, N_CRITERIA,
           time_first (picture, NULL) * 1000);
  g_print ("first answer after a weight was moved: %.1f ms\n", time_first (picture, first) * 1000);
  start = clock ();
  whole = mix_employment_study_new (picture, MIX_EMPLOYMENT_ALL_DRAWS, 1, NULL, NULL);
  g_print ("whole answer, 1,000,000 draws: %.2f s\n", get_seconds_since (start));
  return 0;
}
