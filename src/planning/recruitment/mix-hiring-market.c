#include "mix-hiring-market.h"

#include "mix-hiring-run.h"
#include "mix-hiring-tables.h"

/* Of the log of what the market adds to every stage from the shortlist to the unconditional offer, and how much of it
 * is left a quarter later. */
#define MARKET_DEVIATION 0.18
#define MARKET_KEPT 0.8

/* The last quarter has no end. */
#define ENDLESS 1e9f

/*
 * _mix_hiring_market_draw:
 * @self: (out): where it goes
 * @key: of the run
 *
 * The log of the slowness is an autoregressive process that stays about 0 (Box and Jenkins 1970), seen by the quarter.
 */
void
_mix_hiring_market_draw (MixHiringMarket *self, guint64 key)
{
  static const float fresh = 0.6f; /* sqrt (1 - MARKET_KEPT²) */
  const float *normals = _mix_hiring_get_normals ();
  float market = 0, share_fresh = 1, logs[MIX_HIRING_MARKET_STEPS] __attribute__ ((aligned (16)));
  guint64 bits = 0;

  for (guint i = 0; i < MIX_HIRING_MARKET_STEPS; i++)
    {
      if (i % 5 == 0)
        bits = _mix_hiring_take_bits (&key);
      market = (float) MARKET_KEPT * market + share_fresh * normals[bits & (MIX_HIRING_N_NORMALS - 1)];
      bits >>= MIX_HIRING_NORMAL_BITS;
      share_fresh = fresh;
      logs[i] = market * (float) (MARKET_DEVIATION / G_LN2);
    }
  for (guint i = 0; i < MIX_HIRING_MARKET_STEPS / 4; i++)
    ((MixHiringFour *) self->slowness)[i] = _mix_hiring_raise_two (((const MixHiringFour *) logs)[i]);
  self->work[0] = 0;
  for (guint i = 0; i < MIX_HIRING_MARKET_STEPS; i++)
    {
      self->speed[i] = 1 / self->slowness[i];
      self->work[i + 1] = self->work[i] + MIX_HIRING_MARKET_DAYS * self->speed[i];
    }
  self->work[MIX_HIRING_MARKET_STEPS] = ENDLESS;
}
