#include "mix-claim-month-dialog.h"

#include "mix-claims.h"
#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-funding-words.h"

#include <glib/gi18n-lib.h>

/* Claims all that is due for a month, or notes that a month was paid, of one network or of all. */
struct _MixClaimMonthDialog
{
  MixFormDialog parent_instance;

  MixClaimMonthDeed deed;
  int financial_year;
  char *words[MIX_LEDGER_MONTHS]; /* what is to be done in each month, nullable */
  MixFundingMonth months[MIX_LEDGER_MONTHS];

  AdwPreferencesGroup *group;
  AdwComboRow *month_row;
  AdwActionRow *network_row;
  MixDateRow *day_row;
  guint network;
  char *network_id; /* nullable: all */
};

G_DEFINE_FINAL_TYPE (MixClaimMonthDialog, mix_claim_month_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  MixPlan *plan;
  char *network_id;
  guint network;
  int financial_year;
  guint month;
  MixDate day;
  MixClaimMonthDeed deed;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_object_unref (deed->plan);
  g_free (deed->network_id);
  g_free (deed);
}

/* The money is added up anew, by what the plan knows at that moment. */
static gboolean
make_claims (MixStore *store, const Deed *deed, guint *n_claims, GError **error)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixFunding) funding = mix_funding_new_from_store (store, deed->plan, packs, deed->financial_year, error);

  return funding != NULL && mix_claims_make (store, funding, deed->network, deed->month, deed->day, n_claims, error);
}

static gboolean
do_month (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;
  MixDate first = mix_financial_year_get_first_day (deed->financial_year);
  guint n_claims;

  if (deed->deed == MIX_CLAIM_MONTH_MAKE)
    return make_claims (store, deed, &n_claims, error);
  return mix_claims_pay (store, deed->network_id, mix_date_add_months (first, (int) deed->month), deed->day, &n_claims,
                         error);
}

static void
mix_claim_month_dialog_save (MixFormDialog *form)
{
  MixClaimMonthDialog *self = MIX_CLAIM_MONTH_DIALOG (form);
  guint month = adw_combo_row_get_selected (self->month_row);
  g_autofree char *name = mix_date_format_month_name (self->months[month].first_day);
  g_autofree char *words = NULL;
  Deed *deed = g_new0 (Deed, 1);

  *deed = (Deed) { g_object_ref (mix_form_dialog_get_plan (form)),
                   g_strdup (self->network_id),
                   self->network,
                   self->financial_year,
                   month,
                   mix_date_row_get_date (self->day_row),
                   self->deed };
  /* Translators: a short month. */
  words = g_strdup_printf (self->deed == MIX_CLAIM_MONTH_MAKE ? _ ("%s is claimed") : _ ("%s is paid"), name);
  mix_form_dialog_run (form, do_month, deed, free_deed, words);
}

/* What is to be done in a month, or NULL where nothing is. */
static char *
dup_month_words (const MixFundingMonth *month, MixClaimMonthDeed deed)
{
  g_autofree char *amount = NULL;

  if (deed == MIX_CLAIM_MONTH_PAY)
    {
      MixPence open = month->total.claimed - month->total.paid - MAX (month->queried, 0);

      amount = mix_money_format_pounds (open);
      /* Translators: an amount of money. */
      return open > 0 ? g_strdup_printf (_ ("%s was claimed and is not paid."), amount) : NULL;
    }
  amount = mix_funding_dup_amount (month->to_claim, FALSE);
  if (month->n_to_claim == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%s is to be claimed, for %u person or role.",
                                    "%s is to be claimed, for %u people and roles.", month->n_to_claim),
                          amount, month->n_to_claim);
}

static void
check_cb (MixClaimMonthDialog *self)
{
  guint month = adw_combo_row_get_selected (self->month_row);
  const char *words = month < MIX_LEDGER_MONTHS ? self->words[month] : NULL;

  adw_preferences_group_set_description (self->group, words != NULL ? words
                                                      : self->deed == MIX_CLAIM_MONTH_MAKE
                                                          ? _ ("Nothing is to be claimed for this month.")
                                                          : _ ("Nothing of this month waits to be paid."));
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), words != NULL && mix_date_row_is_valid (self->day_row)
                                                            && mix_date_row_get_date (self->day_row) != MIX_DATE_NONE);
}

static void
fill_months (MixClaimMonthDialog *self, const MixFunding *funding, int month)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  int first = -1;

  for (guint i = 0; i < MIX_LEDGER_MONTHS; i++)
    {
      g_autofree char *name = NULL;

      self->months[i] = mix_funding_get_month (funding, self->network, i);
      self->words[i] = dup_month_words (&self->months[i], self->deed);
      name = mix_date_format_month (self->months[i].first_day);
      gtk_string_list_append (names, name);
      if (first < 0 && self->words[i] != NULL)
        first = (int) i;
    }
  adw_combo_row_set_model (self->month_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->month_row, (guint) (month >= 0 ? month : MAX (first, 0)));
}

static void
mix_claim_month_dialog_finalize (GObject *object)
{
  MixClaimMonthDialog *self = MIX_CLAIM_MONTH_DIALOG (object);

  for (guint i = 0; i < MIX_LEDGER_MONTHS; i++)
    g_free (self->words[i]);
  g_free (self->network_id);
  G_OBJECT_CLASS (mix_claim_month_dialog_parent_class)->finalize (object);
}

static void
mix_claim_month_dialog_class_init (MixClaimMonthDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_claim_month_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_claim_month_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/funding/mix-claim-month-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixClaimMonthDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixClaimMonthDialog, month_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimMonthDialog, network_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimMonthDialog, day_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_claim_month_dialog_init (MixClaimMonthDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_network (MixClaimMonthDialog *self, const MixFunding *funding, guint network)
{
  MixNetwork *of = network != MIX_FUNDING_ALL_NETWORKS ? mix_funding_get_network (funding, network) : NULL;

  self->network = network;
  self->network_id = of != NULL ? g_strdup (mix_network_get_id (of)) : NULL;
  adw_action_row_set_subtitle (self->network_row, of != NULL ? mix_network_get_name (of) : _ ("All networks"));
}

/**
 * mix_claim_month_dialog_new:
 * @page: the page that shows it, with an open plan
 * @funding: its money
 * @network: whose claims: its number, or %MIX_FUNDING_ALL_NETWORKS
 * @month: from 0 for April, or -1 for the first in which there is something to do
 * @deed: what is done
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_claim_month_dialog_new (MixPage *page, const MixFunding *funding, guint network, int month, MixClaimMonthDeed deed)
{
  gboolean make = deed == MIX_CLAIM_MONTH_MAKE;
  MixClaimMonthDialog *self
      = g_object_new (MIX_TYPE_CLAIM_MONTH_DIALOG, "title", make ? _ ("Claim for a Month") : _ ("Mark as Paid"),
                      "save-label", make ? _ ("_Claim") : _ ("_Paid"), NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->deed = deed;
  self->financial_year = mix_funding_get_year (funding);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day_row), make ? _ ("Claimed on") : _ ("Paid on"));
  show_network (self, funding, network);
  mix_date_row_set_date (self->day_row, mix_plan_get_as_at (mix_page_get_plan (page)));
  fill_months (self, funding, month);
  check_cb (self);
  return ADW_DIALOG (self);
}
