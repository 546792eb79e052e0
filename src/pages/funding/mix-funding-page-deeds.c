#include "mix-funding-page-private.h"

#include "mix-claim-dialog.h"
#include "mix-claim-month-dialog.h"
#include "mix-claim-timetable-dialog.h"
#include "mix-claims-dialog.h"
#include "mix-claims.h"
#include "mix-config.h"
#include "mix-chart-table-dialog.h"
#include "mix-entitlement-dialog.h"
#include "mix-other-roles-dialog.h"
#include "mix-top-ups-dialog.h"

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

static void
add_claim_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixFundingPage *self = user_data;
  const MixFunding *funding = _mix_funding_page_get_funding (self);

  if (funding != NULL)
    present (self, mix_claim_dialog_new (MIX_PAGE (self), mix_funding_get_year (funding), self->network_id, NULL));
}

typedef struct
{
  MixPlan *plan;
  int financial_year;
  guint network;
} Again;

static void
free_again (gpointer data)
{
  g_object_unref (((Again *) data)->plan);
  g_free (data);
}

/* By what the plan knows at that moment. */
static gboolean
claim_again (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Again *again = data;
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixFunding) funding = mix_funding_new_from_store (store, again->plan, packs, again->financial_year, error);
  guint n_claims;

  return funding != NULL && mix_claims_make_again (store, funding, again->network, MIX_DATE_NONE, &n_claims, error);
}

static void
claim_again_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixFundingPage *self = user_data;
  const MixFunding *funding = _mix_funding_page_get_funding (self);
  Again *again;

  if (funding == NULL)
    return;
  again = g_new0 (Again, 1);
  *again = (Again) { g_object_ref (mix_page_get_plan (MIX_PAGE (self))), mix_funding_get_year (funding),
                     _mix_funding_page_get_network (self) };
  mix_page_run (MIX_PAGE (self), claim_again, again, free_again, _ ("What was due otherwise is claimed again."));
}

static void
entitlement_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixFundingPage *self = user_data;
  const MixFunding *funding = _mix_funding_page_get_funding (self);
  const char *network_id = g_variant_get_string (parameter, NULL);

  if (funding != NULL)
    present (self, mix_entitlement_dialog_new (MIX_PAGE (self), mix_funding_get_year (funding),
                                               *network_id != '\0' ? network_id : self->network_id));
}

static void
other_roles_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixFundingPage *self = user_data;
  const MixFunding *funding = _mix_funding_page_get_funding (self);

  if (funding != NULL)
    present (self, mix_other_roles_dialog_new (MIX_PAGE (self), mix_funding_get_year (funding)));
}

static void
top_up_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  MixFundingPage *self = user_data;

  present (self, mix_top_ups_dialog_new (MIX_PAGE (self), self->network_id));
}

static void
timetable_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present (user_data, mix_claim_timetable_dialog_new (user_data));
}

/* Shows the claims of a row of the people: "job 12 NETWORK", "role 3 NETWORK". */
void
_mix_funding_page_show_claims (MixFundingPage *self, const char *key)
{
  const MixFunding *funding = _mix_funding_page_get_funding (self);
  g_auto (GStrv) words = g_strsplit (key, " ", 3);
  guint item = (guint) g_ascii_strtoull (words[1], NULL, 10);
  gboolean is_role = g_str_equal (words[0], "role");
  const char *person_id = is_role ? NULL : mix_funding_get_job (funding, item)->person_id;
  const char *role_id = is_role ? mix_funding_get_role (funding, item)->id : NULL;

  if (person_id != NULL || role_id != NULL)
    present (self,
             mix_claims_dialog_new (MIX_PAGE (self), mix_funding_get_year (funding), words[2], person_id, role_id));
  else
    mix_page_say (MIX_PAGE (self), _ ("Nothing can be claimed for a vacant post."), FALSE);
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
    { .name = "add-claim", .activate = add_claim_cb },
    { .name = "claim-again", .activate = claim_again_cb },
    { .name = "entitlement", .activate = entitlement_cb, .parameter_type = "s" },
    { .name = "other-roles", .activate = other_roles_cb },
    { .name = "top-up", .activate = top_up_cb },
    { .name = "timetable", .activate = timetable_cb },
  };

  mix_page_add_actions (MIX_PAGE (self), ENTRIES, G_N_ELEMENTS (ENTRIES));
  mix_page_add_editing_actions (MIX_PAGE (self), EDITING_ENTRIES, G_N_ELEMENTS (EDITING_ENTRIES));
}
