#pragma once

#include <glib.h>

#include "mix-date.h"

G_BEGIN_DECLS

/* Stands for a figure that is not known. It is no zero: what needs it is not known either. */
#define MIX_DEMAND_NOT_KNOWN G_GINT64_CONSTANT (-1)

/**
 * MixDemandMissing:
 *
 * Which figures a demand that is not known waits for.
 */
typedef enum
{
  MIX_DEMAND_MISSING_NOTHING = 0,
  MIX_DEMAND_MISSING_DRIVER = 1 << 0,
  MIX_DEMAND_MISSING_RATE = 1 << 1,
  MIX_DEMAND_MISSING_MINUTES = 1 << 2,
  MIX_DEMAND_MISSING_OTHER_LINE = 1 << 3,
} MixDemandMissing;

/**
 * MixDemandBasis:
 *
 * @MIX_DEMAND_BASIS_NOT_KNOWN: they are not known
 * @MIX_DEMAND_BASIS_RATE: driver, rate and minutes of the line
 * @MIX_DEMAND_BASIS_OVERRIDE: entered for the place
 * @MIX_DEMAND_BASIS_TALLY: the same as a rate, but one that was counted at a place
 * @MIX_DEMAND_BASIS_COHORT: items with a deadline only; the rest is not known or not wanted
 *
 * Where the minutes of a demand come from.
 */
typedef enum
{
  MIX_DEMAND_BASIS_NOT_KNOWN,
  MIX_DEMAND_BASIS_RATE,
  MIX_DEMAND_BASIS_OVERRIDE,
  MIX_DEMAND_BASIS_TALLY,
  MIX_DEMAND_BASIS_COHORT,
} MixDemandBasis;

/**
 * MixDemandInput:
 * @driver_count: how many patients, beds, practices, …
 * @rate_micros: items per driver and year, in millionths
 * @minutes_millis: time for an item, in thousandths of a minute
 * @override_minutes: minutes a week entered for this place in place of the calculation, or %MIX_DEMAND_NOT_KNOWN
 *
 * One service line at one place. Each may be %MIX_DEMAND_NOT_KNOWN.
 */
typedef struct
{
  gint64 driver_count;
  gint64 rate_micros;
  gint64 minutes_millis;
  gint64 override_minutes;
} MixDemandInput;

/**
 * MixDemand:
 * @basis: where @minutes come from; %MIX_DEMAND_BASIS_NOT_KNOWN when they are not known
 * @minutes: a week, or %MIX_DEMAND_NOT_KNOWN
 * @missing: what to enter so that it is known; where @minutes are known, they are "at least" unless nothing is missing
 */
typedef struct
{
  MixDemandBasis basis;
  gint64 minutes;
  MixDemandMissing missing;
} MixDemand;

/**
 * MixDemandTotal:
 * @minutes: of all that is known
 * @n_not_known: how many demands are not in @minutes; "at least" unless 0
 */
typedef struct
{
  gint64 minutes;
  guint n_not_known;
} MixDemandTotal;

gboolean mix_demand_input_is_valid (const MixDemandInput *input);
MixDemand mix_demand_work_out (const MixDemandInput *line);
MixDemand mix_demand_work_out_net (const MixDemandInput *line, const MixDemandInput *already_done);
const char *mix_demand_get_net_of (const char *line_code);
MixDemand mix_demand_add_cohort (MixDemand usual, MixDemand cohort);
void mix_demand_total_add (MixDemandTotal *total, const MixDemand *demand);

guint mix_cohort_count_weeks (MixDate from, MixDate deadline);
MixDemand mix_cohort_work_out (gint64 items, gint64 minutes_millis, MixDate from, MixDate deadline);

G_END_DECLS
