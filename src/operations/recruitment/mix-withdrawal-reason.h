#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixWithdrawalReason:
 *
 * Why a candidate went or an offer was declined: a short list, so that it can be counted and tells nothing of anybody.
 */
typedef enum
{
  MIX_WITHDRAWAL_OTHER_JOB,
  MIX_WITHDRAWAL_STAYS,
  MIX_WITHDRAWAL_PAY,
  MIX_WITHDRAWAL_HOURS,
  MIX_WITHDRAWAL_PLACE,
  MIX_WITHDRAWAL_ROLE,
  MIX_WITHDRAWAL_TOOK_TOO_LONG,
  MIX_WITHDRAWAL_PERSONAL,
  MIX_WITHDRAWAL_NOT_SAID,
  MIX_N_WITHDRAWAL_REASONS,
} MixWithdrawalReason;

const char *mix_withdrawal_reason_get_code (MixWithdrawalReason reason);
const char *mix_withdrawal_reason_get_name (MixWithdrawalReason reason);
gboolean mix_withdrawal_reason_parse (const char *code, MixWithdrawalReason *reason, GError **error);

G_END_DECLS
