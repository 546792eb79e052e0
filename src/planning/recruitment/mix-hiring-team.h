#pragma once

#include "mix-hiring-forecast.h"

G_BEGIN_DECLS

/**
 * MixHiringMember:
 * @work: in hundredths of a whole-time equivalent
 * @leaves_in: days until a leaving day that is known, or %MIX_HIRING_STAYS
 * @starts_in: days until a first day that is agreed; 0 for somebody who is at work
 *
 * Somebody who is at work, or whose first day is certain.
 */
typedef struct
{
  int work;
  int leaves_in;
  int starts_in;
} MixHiringMember;

/**
 * MIX_HIRING_STAYS:
 *
 * Of somebody of whom it is not known that they leave.
 */
#define MIX_HIRING_STAYS G_MAXINT

/**
 * MixHiringTeam:
 *
 * How much of a team is at work on any day, over many runs.
 */
typedef struct _MixHiringTeam MixHiringTeam;

MixHiringTeam *mix_hiring_team_new (const MixHiringForecast *forecast,
                                    const MixHiringMember *members,
                                    guint n_members,
                                    double leavers_a_year,
                                    guint64 seed) G_GNUC_WARN_UNUSED_RESULT;
void mix_hiring_team_free (MixHiringTeam *self);
void mix_hiring_team_get_quantiles (
    const MixHiringTeam *self, int days, const double *shares, guint n_shares, int *quantiles);
double mix_hiring_team_get_chance (const MixHiringTeam *self, int days, int work);
const guint16 *mix_hiring_team_get_leaves (const MixHiringTeam *self, guint member);
const guint16 *mix_hiring_team_get_stays (const MixHiringTeam *self, guint vacancy);
int mix_hiring_team_get_day (const MixHiringTeam *self, int work, double share);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixHiringTeam, mix_hiring_team_free)

G_END_DECLS
