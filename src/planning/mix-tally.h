#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixTally:
 * @items: how many items were counted
 * @weeks: over how many weeks; 1 or more
 * @driver_count: units of the line's driver at the practice that counted; 1 or more
 *
 * A count made at one practice because the catalogue has no rate.
 */
typedef struct
{
  gint64 items;
  gint64 weeks;
  gint64 driver_count;
} MixTally;

/**
 * MixTallyRate:
 * @rate_micros: items per driver and year, in millionths
 * @low_micros: the same at the lower end of the sampling range
 * @high_micros: the same at its upper end
 *
 * The rate that a tally stands for, as MixDemandInput takes it.
 */
typedef struct
{
  gint64 rate_micros;
  gint64 low_micros;
  gint64 high_micros;
} MixTallyRate;

gboolean mix_tally_is_valid (const MixTally *tally);
gint64 mix_tally_get_rate (const MixTally *tally);
MixTallyRate mix_tally_work_out (const MixTally *tally);
void mix_tally_get_poisson_range (gint64 count, double *low, double *high);

G_END_DECLS
