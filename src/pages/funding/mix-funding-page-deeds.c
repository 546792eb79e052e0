#include "mix-funding-page-private.h"

#include "mix-claim-month-dialog.h"
#include "mix-config.h"
#include "mix-chart-table-dialog.h"

#include <glib/gi18n-lib.h>

/* What can be done on the page. */

static void
present (MixFundingPage *self, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
pot_table_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixFundingPage *self = user_data;
  g_autoptr (MixChartTable) table = mix_money_bar_create_table (self->pot_bar);

  present (self, mix_chart_table_dialog_new (table));
}

static void
year_table_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixFundingPage *self = user_data;
  g_autoptr (MixChartTable) table = mix_year_ring_create_table (self->ring);

  present (self, mix_chart_table_dialog_new (table));
}

static void
all_notes_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixFundingPage *self = user_data;

  self->all_notes = TRUE;
  if (_mix_funding_page_get_funding (self) != NULL)
    _mix_funding_page_show_notes (self);
}

static void
make_claim_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixFundingPage *self = user_data;
  const MixFunding *funding = _mix_funding_page_get_funding (self);

  if (funding != NULL)
    present (self, mix_claim_month_dialog_new (MIX_PAGE (self), funding, _mix_funding_page_get_network (self),
                                               g_variant_get_int32 (parameter), MIX_CLAIM_MONTH_MAKE));
}

static void
pay_claim_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixFundingPage *self = user_data;
  const MixFunding *funding = _mix_funding_page_get_funding (self);

  if (funding != NULL)
    present (self, mix_claim_month_dialog_new (MIX_PAGE (self), funding, _mix_funding_page_get_network (self), -1,
                                               MIX_CLAIM_MONTH_PAY));
}

/* Shows the claims of a line of the ledger. */
void
_mix_funding_page_show_claims (MixFundingPage *self, const char *key)
{
}

/* Adds what can be done. */
void
_mix_funding_page_add_deeds (MixFundingPage *self)
{
  static const GActionEntry ENTRIES[] = {
    { .name = "pot-table", .activate = pot_table_cb },
    { .name = "year-table", .activate = year_table_cb },
    { .name = "all-notes", .activate = all_notes_cb },
  };
  static const GActionEntry EDITING_ENTRIES[] = {
    { .name = "make-claim", .activate = make_claim_cb, .parameter_type = "i" },
    { .name = "pay-claim", .activate = pay_claim_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  mix_page_add_editing_actions (MIX_PAGE (self), EDITING_ENTRIES, G_N_ELEMENTS (EDITING_ENTRIES));
}
