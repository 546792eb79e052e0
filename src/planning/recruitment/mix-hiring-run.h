#pragma once

#include "mix-hiring-forecast.h"

G_BEGIN_DECLS

/*
 * MixHiringTruth:
 * @centre: log of the typical days of each stage but notice
 * @deviation: of the log of days
 * @exit_share: of those who come so far
 * @record: from which notice is drawn
 *
 * A network as it may be: one draw from what is thought of it. Everything of a run shares it, and the state of the
 * market.
 */
typedef struct
{
  double centre[MIX_HIRING_N_STAGES];
  double deviation[MIX_HIRING_N_STAGES];
  double exit_share[MIX_HIRING_N_STAGES];
  const MixHiringRecord *record;
} MixHiringTruth;

/* Random bits that a normal number is made of, and how many there are. */
#define MIX_HIRING_NORMAL_BITS 13
#define MIX_HIRING_N_NORMALS (1 << MIX_HIRING_NORMAL_BITS)

const float *_mix_hiring_get_normals (void);
guint64 _mix_hiring_make_key (guint64 seed, guint64 one, guint64 other);
void _mix_hiring_truth_draw (MixHiringTruth *self, const MixHiringRecord *record, double market, guint64 key);
double _mix_hiring_draw_market (guint64 key);
double _mix_hiring_run (const MixHiringTruth *truth, const MixHiringVacancy *vacancy, guint64 key);

G_END_DECLS
