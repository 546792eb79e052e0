#pragma once

#include "mix-hiring-forecast.h"

G_BEGIN_DECLS

/**
 * MixHiringAdvert:
 * @vacancies: (array length=n_vacancies): the one that is asked for comes last; those before it book interviews first
 * @n_vacancies: how many
 * @interviews_a_week: how many interviews can be held, or 0 where nothing limits them
 * @wanted_in: days from today by which somebody is to start
 * @n_runs: how often everything is run
 * @seed: the same seed gives the same answer
 *
 * A vacancy that can be advertised sooner or later.
 */
typedef struct
{
  const MixHiringVacancy *vacancies;
  guint n_vacancies;
  guint interviews_a_week;
  int wanted_in;
  guint n_runs;
  guint64 seed;
} MixHiringAdvert;

double mix_hiring_advert_get_chance (const MixHiringAdvert *self, int advert_in);
int mix_hiring_advert_find_latest (const MixHiringAdvert *self, double confidence);

G_END_DECLS
