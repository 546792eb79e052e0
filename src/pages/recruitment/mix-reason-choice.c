#include "mix-reason-choice.h"

#include "mix-withdrawal-reason.h"

/**
 * mix_reason_choice_fill:
 * @row: a choice of why a candidate went
 *
 * Fills it with the reasons that are counted.
 */
void
mix_reason_choice_fill (AdwComboRow *row)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (MixWithdrawalReason reason = 0; reason < MIX_N_WITHDRAWAL_REASONS; reason++)
    gtk_string_list_append (names, mix_withdrawal_reason_get_name (reason));
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

/**
 * mix_reason_choice_get_code:
 * @row: a choice that was filled
 *
 * Returns: the code of the reason that is chosen
 */
const char *
mix_reason_choice_get_code (AdwComboRow *row)
{
  return mix_withdrawal_reason_get_code ((MixWithdrawalReason) adw_combo_row_get_selected (row));
}
