#include "mix-mop-up.h"

#include "mix-round.h"

/**
 * mix_mop_up_get_per_mille:
 * @month: a month
 * @per_mille: (out): the share of mop-up work in thousandths, rounded half up
 *
 * Returns: whether there was any work to have a share of
 */
gboolean
mix_mop_up_get_per_mille (const MixMopUpMonth *month, int *per_mille)
{
  if (month->minutes <= 0)
    return FALSE;
  *per_mille = (int) mix_round_half_up ((MixWide) month->mop_up_minutes * 1000, month->minutes);
  return TRUE;
}

static gboolean
is_rise (const MixMopUpMonth *before, const MixMopUpMonth *after)
{
  return before->minutes > 0 && after->minutes > 0
         && (MixWide) before->mop_up_minutes * after->minutes < (MixWide) after->mop_up_minutes * before->minutes;
}

/**
 * mix_mop_up_is_rising:
 * @months: (array length=n_months): months in a row, the last one last
 * @n_months: how many
 *
 * Returns: whether the share rose in each of the last three months over the month before it; a month without work is no
 *   rise and is risen over by none
 */
gboolean
mix_mop_up_is_rising (const MixMopUpMonth *months, guint n_months)
{
  if (n_months <= MIX_MOP_UP_N_RISES)
    return FALSE;
  for (guint i = n_months - MIX_MOP_UP_N_RISES; i < n_months; i++)
    if (!is_rise (&months[i - 1], &months[i]))
      return FALSE;
  return TRUE;
}
