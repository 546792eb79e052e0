#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long the market stays as it is, days, and for how many such times it is drawn: to the end of a forecast. */
#define MIX_HIRING_MARKET_DAYS 91
#define MIX_HIRING_MARKET_STEPS 24

/*
 * MixHiringMarket:
 * @slowness: days that a day's work takes in each quarter
 * @speed: days' work that is done in a day
 * @work: done since today, in days' work, at the beginning of each
 *
 * The market as a clock by which work is done. Work that begins later on such a clock is never done earlier, which a
 * factor fixed at the beginning of the work would not make sure of.
 */
typedef struct
{
  float slowness[MIX_HIRING_MARKET_STEPS] __attribute__ ((aligned (16)));
  float speed[MIX_HIRING_MARKET_STEPS];
  float work[MIX_HIRING_MARKET_STEPS + 1];
} MixHiringMarket;

void _mix_hiring_market_draw (MixHiringMarket *self, guint64 key);

/* The day on which work that begins on a day is done. */
static inline float
_mix_hiring_market_finish (const MixHiringMarket *self, float day, float work)
{
  gint32 step = (gint32) (day * (1.0f / MIX_HIRING_MARKET_DAYS));
  float wanted;

  step = MIN (step, MIX_HIRING_MARKET_STEPS - 1);
  wanted = self->work[step] + (day - (float) (step * MIX_HIRING_MARKET_DAYS)) * self->speed[step] + work;
  while (wanted > self->work[step + 1])
    step++;
  return (float) (step * MIX_HIRING_MARKET_DAYS) + (wanted - self->work[step]) * self->slowness[step];
}

G_END_DECLS
