#include "mix-withdrawal-reason.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *code;
  const char *name;
} reasons[MIX_N_WITHDRAWAL_REASONS] = {
  [MIX_WITHDRAWAL_OTHER_JOB] = { "other_job", N_ ("Took another job") },
  [MIX_WITHDRAWAL_STAYS] = { "stays", N_ ("Stays where they are") },
  [MIX_WITHDRAWAL_PAY] = { "pay", N_ ("Pay") },
  [MIX_WITHDRAWAL_HOURS] = { "hours", N_ ("Hours") },
  [MIX_WITHDRAWAL_PLACE] = { "place", N_ ("Place or travel") },
  [MIX_WITHDRAWAL_ROLE] = { "role", N_ ("The role is not what they want") },
  [MIX_WITHDRAWAL_TOOK_TOO_LONG] = { "took_too_long", N_ ("It took too long") },
  [MIX_WITHDRAWAL_PERSONAL] = { "personal", N_ ("Personal") },
  [MIX_WITHDRAWAL_NOT_SAID] = { "not_said", N_ ("Not said") },
};

/**
 * mix_withdrawal_reason_get_code:
 * @reason: a reason
 *
 * Returns: its code, as rows and files have it
 */
const char *
mix_withdrawal_reason_get_code (MixWithdrawalReason reason)
{
  return reasons[reason].code;
}

/**
 * mix_withdrawal_reason_get_name:
 * @reason: a reason
 *
 * Returns: it in words, in the user's language
 */
const char *
mix_withdrawal_reason_get_name (MixWithdrawalReason reason)
{
  return _ (reasons[reason].name);
}

/**
 * mix_withdrawal_reason_parse:
 * @code: (nullable): a code
 * @reason: (out): the reason
 *
 * Returns: whether there is one; %MIX_ERROR_REFUSED otherwise
 */
gboolean
mix_withdrawal_reason_parse (const char *code, MixWithdrawalReason *reason, GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < MIX_N_WITHDRAWAL_REASONS; i++)
    {
      if (g_strcmp0 (code, reasons[i].code) == 0)
        {
          *reason = i;
          return TRUE;
        }
      g_string_append_printf (all, i > 0 ? ", %s" : "%s", reasons[i].code);
    }
  mix_set_error (error, MIX_ERROR_REFUSED, code, _ ("“%s” is not a reason of the list. Choose one of: %s."),
                 code != NULL ? code : "", all->str);
  return FALSE;
}
