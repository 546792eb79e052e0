#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixBalance:
 * @network_minutes: a week of work that serves the network's priorities
 * @practice_minutes: a week of work that serves a practice's
 * @both_minutes: a week of work that serves both
 */
typedef struct
{
  gint64 network_minutes;
  gint64 practice_minutes;
  gint64 both_minutes;
} MixBalance;

/**
 * MixBalanceVerdict:
 * @MIX_BALANCE_NO_WORK: there is nothing to judge
 * @MIX_BALANCE_TOO_LITTLE_NETWORK: practice work crowds out the network's
 * @MIX_BALANCE_WITHIN: inside the band, its ends included
 * @MIX_BALANCE_TOO_MUCH_NETWORK: the network's work crowds out the practices'
 */
typedef enum
{
  MIX_BALANCE_NO_WORK,
  MIX_BALANCE_TOO_LITTLE_NETWORK,
  MIX_BALANCE_WITHIN,
  MIX_BALANCE_TOO_MUCH_NETWORK,
} MixBalanceVerdict;

gboolean mix_balance_get_network_per_mille (const MixBalance *balance, int *per_mille);
MixBalanceVerdict mix_balance_judge (const MixBalance *balance, int low_percent, int high_percent);
const char *mix_balance_verdict_get_name (MixBalanceVerdict verdict);

G_END_DECLS
