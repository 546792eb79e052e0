#pragma once

#include "mix-hiring-forecast.h"
#include "mix-random.h"

G_BEGIN_DECLS

#define N_NOTICES 4
#define N_QUARTERS 40

/* How networks differ from the pack, for the base population 1 each. */
typedef struct
{
  double pace_deviation; /* of the log */
  double peculiarity;    /* part of the pack's variance that lies between networks */
  double exit_weight;    /* how many hires a network's exit rates stay near ours by */
  double exit_factor;    /* true exit rates over ours */
  double middle_factor;  /* of the days from the shortlist to the unconditional offer */
  double market_deviation;
  gboolean is_gamma; /* days are gamma instead of lognormal */
} Population;

/* A network as it truly is. */
typedef struct
{
  const MixHiringReference *references;
  const Population *population;
  MixRandom random;
  double centre[MIX_HIRING_N_STAGES];
  double deviation[MIX_HIRING_N_STAGES];
  double exit_share[MIX_HIRING_N_STAGES];
  double notice_shares[N_NOTICES];
  double market[N_QUARTERS];
} Network;

void network_init (Network *self, const MixHiringReference *references, const Population *population, guint64 seed);
double network_fill (Network *self, double from, double seen_until, GArray *visits);
gboolean network_make_record (
    Network *self, guint n_hires, double window, GArray *visits, MixHiringVacancy *standing, double *standing_start);

G_END_DECLS
