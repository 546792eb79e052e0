#include "mix-balance.h"

#include "mix-round.h"

static const char *const verdict_names[] = {
  [MIX_BALANCE_NO_WORK] = "no_work",
  [MIX_BALANCE_TOO_LITTLE_NETWORK] = "too_little_network",
  [MIX_BALANCE_WITHIN] = "within",
  [MIX_BALANCE_TOO_MUCH_NETWORK] = "too_much_network",
};

/* Half minutes, so that work for both sides counts half to each without rounding. */
static MixWide
get_network_halves (const MixBalance *balance)
{
  return (MixWide) balance->network_minutes * 2 + balance->both_minutes;
}

static MixWide
get_all_halves (const MixBalance *balance)
{
  return ((MixWide) balance->network_minutes + balance->practice_minutes + balance->both_minutes) * 2;
}

/**
 * mix_balance_get_network_per_mille:
 * @balance: minutes by side, none below zero
 * @per_mille: (out): the network's share in thousandths, rounded half up; work for both sides counts half to each
 *
 * Returns: whether there is any work to have a share of
 */
gboolean
mix_balance_get_network_per_mille (const MixBalance *balance, int *per_mille)
{
  MixWide all = get_all_halves (balance);

  if (all == 0)
    return FALSE;
  *per_mille = (int) mix_round_half_up (get_network_halves (balance) * 1000, all);
  return TRUE;
}

/**
 * mix_balance_judge:
 * @balance: minutes by side, none below zero
 * @low_percent: the least share of the network's work that is meant
 * @high_percent: the most
 *
 * Returns: where the network's share is, not rounded, in the band from @low_percent to @high_percent
 */
MixBalanceVerdict
mix_balance_judge (const MixBalance *balance, int low_percent, int high_percent)
{
  MixWide all = get_all_halves (balance);
  MixWide network = get_network_halves (balance) * 100;

  if (all == 0)
    return MIX_BALANCE_NO_WORK;
  if (network < all * low_percent)
    return MIX_BALANCE_TOO_LITTLE_NETWORK;
  return network > all * high_percent ? MIX_BALANCE_TOO_MUCH_NETWORK : MIX_BALANCE_WITHIN;
}

/**
 * mix_balance_verdict_get_name:
 * @verdict: a verdict
 *
 * Returns: its name in files and commands
 */
const char *
mix_balance_verdict_get_name (MixBalanceVerdict verdict)
{
  return verdict_names[verdict];
}
