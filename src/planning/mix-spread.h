#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixSpreadKind:
 * @MIX_SPREAD_FIXED: always @likely
 * @MIX_SPREAD_UNIFORM: anything from @low to @high, all alike: what somebody says who has no idea
 * @MIX_SPREAD_TRIANGULAR: from @low to @high, most often about @likely: a range with a likely value
 * @MIX_SPREAD_NORMAL: about @likely, which has one standard deviation to @low and to @high
 * @MIX_SPREAD_CHANCE: 1 with the probability @likely, else 0: something that is so or not
 */
typedef enum
{
  MIX_SPREAD_FIXED,
  MIX_SPREAD_UNIFORM,
  MIX_SPREAD_TRIANGULAR,
  MIX_SPREAD_NORMAL,
  MIX_SPREAD_CHANCE,
} MixSpreadKind;

/**
 * MixSpread:
 * @kind: how values lie between the ends
 * @low: the low end
 * @likely: the likely value
 * @high: the high end
 *
 * A figure that is known as a range.
 */
typedef struct
{
  MixSpreadKind kind;
  double low;
  double likely;
  double high;
} MixSpread;

double mix_spread_get_quantile (const MixSpread *self, double share);
double mix_spread_get_likely (const MixSpread *self);
void mix_spread_map (const MixSpread *self, double *shares, guint n_shares);

G_END_DECLS
