#include "mix-claim-dialog.h"

#include "mix-claims.h"
#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-funding-entry.h"
#include "mix-item-choice.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

/* A claim for somebody, or for another role of the scheme, and a month. */
struct _MixClaimDialog
{
  MixFormDialog parent_instance;

  char *claim_id;
  int financial_year;

  AdwComboRow *network_row;
  AdwComboRow *who_row;
  AdwComboRow *month_row;
  AdwEntryRow *claimed_row;
  MixDateRow *claimed_on_row;
  MixDateRow *paid_on_row;
  AdwEntryRow *paid_row;
  AdwEntryRow *note_row;
};

G_DEFINE_FINAL_TYPE (MixClaimDialog, mix_claim_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  MixClaimDraft draft;
  char *claim_id; /* nullable: a new one */
  char *network_id;
  char *who_id;
  char *note;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->claim_id);
  g_free (deed->network_id);
  g_free (deed->who_id);
  g_free (deed->note);
  g_free (deed);
}

static gboolean
put_claim (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;
  g_autofree char *id = NULL;

  if (deed->claim_id != NULL)
    return mix_claims_change (store, deed->claim_id, &deed->draft, error);
  id = mix_claims_add (store, &deed->draft, error);
  return id != NULL;
}

/* People come first, then other roles. */
static const MixOtherRoleRow *
get_role (MixClaimDialog *self)
{
  MixPlan *plan = mix_form_dialog_get_plan (MIX_FORM_DIALOG (self));
  GPtrArray *roles = mix_plan_get_entries (plan, MIX_PLAN_OTHER_ROLE);
  guint n_people = mix_plan_get_people (plan)->len, selected = adw_combo_row_get_selected (self->who_row);

  return selected >= n_people && selected - n_people < roles->len ? roles->pdata[selected - n_people] : NULL;
}

static MixPerson *
get_person (MixClaimDialog *self)
{
  GPtrArray *people = mix_plan_get_people (mix_form_dialog_get_plan (MIX_FORM_DIALOG (self)));
  guint selected = adw_combo_row_get_selected (self->who_row);

  return selected < people->len ? people->pdata[selected] : NULL;
}

/* What is paid needs a day and an amount, or neither. */
static void
check_cb (MixClaimDialog *self)
{
  MixPence claimed, paid;
  gboolean has_paid = mix_funding_entry_get_money (self->paid_row, &paid);
  gboolean is_paid = mix_date_row_get_date (self->paid_on_row) != MIX_DATE_NONE;

  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), mix_funding_entry_get_money (self->claimed_row, &claimed)
                                                            && mix_date_row_is_valid (self->claimed_on_row)
                                                            && mix_date_row_is_valid (self->paid_on_row)
                                                            && has_paid == is_paid
                                                            && mix_funding_entry_get_network (self->network_row) != NULL
                                                            && (get_person (self) != NULL || get_role (self) != NULL));
}

static void
mix_claim_dialog_save (MixFormDialog *form)
{
  MixClaimDialog *self = MIX_CLAIM_DIALOG (form);
  MixPerson *person = get_person (self);
  const MixOtherRoleRow *role = get_role (self);
  MixDate april = mix_financial_year_get_first_day (self->financial_year);
  Deed *deed = g_new0 (Deed, 1);

  deed->claim_id = g_strdup (self->claim_id);
  deed->network_id = g_strdup (mix_funding_entry_get_network (self->network_row));
  deed->who_id = g_strdup (person != NULL ? mix_person_get_id (person) : role->id);
  deed->note = mix_funding_entry_dup_text (self->note_row);
  deed->draft
      = (MixClaimDraft) { .network = deed->network_id,
                          .person = person != NULL ? deed->who_id : NULL,
                          .role = person != NULL ? NULL : deed->who_id,
                          .month = mix_date_add_months (april, (int) adw_combo_row_get_selected (self->month_row)),
                          .claimed_on = mix_date_row_get_date (self->claimed_on_row),
                          .paid_on = mix_date_row_get_date (self->paid_on_row),
                          .note = deed->note };
  mix_funding_entry_get_money (self->claimed_row, &deed->draft.claimed);
  mix_funding_entry_get_money (self->paid_row, &deed->draft.paid);
  mix_form_dialog_run (form, put_claim, deed, free_deed, _ ("Claim entered"));
}

static void
fill_who (MixClaimDialog *self, MixPlan *plan)
{
  GPtrArray *people = mix_plan_get_people (plan), *roles = mix_plan_get_entries (plan, MIX_PLAN_OTHER_ROLE);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < people->len; i++)
    gtk_string_list_append (names, mix_person_get_name (people->pdata[i]));
  for (guint i = 0; i < roles->len; i++)
    gtk_string_list_append (names, ((const MixOtherRoleRow *) roles->pdata[i])->name);
  adw_combo_row_set_model (self->who_row, G_LIST_MODEL (names));
}

static void
choose_who (MixClaimDialog *self, MixPlan *plan, const MixClaimRow *claim)
{
  GPtrArray *people = mix_plan_get_people (plan), *roles = mix_plan_get_entries (plan, MIX_PLAN_OTHER_ROLE);

  for (guint i = 0; i < people->len; i++)
    if (g_strcmp0 (mix_person_get_id (people->pdata[i]), claim->person_id) == 0)
      adw_combo_row_set_selected (self->who_row, i);
  for (guint i = 0; i < roles->len; i++)
    if (g_strcmp0 (((const MixOtherRoleRow *) roles->pdata[i])->id, claim->role_id) == 0)
      adw_combo_row_set_selected (self->who_row, people->len + i);
}

static void
show_claim (MixClaimDialog *self, MixPlan *plan, const MixClaimRow *claim)
{
  MixDate april = mix_financial_year_get_first_day (self->financial_year);

  choose_who (self, plan, claim);
  if (claim->id == NULL)
    return;
  self->claim_id = g_strdup (claim->id);
  for (int i = 0; i < 12; i++)
    if (mix_date_add_months (april, i) == claim->month)
      adw_combo_row_set_selected (self->month_row, (guint) i);
  mix_funding_entry_set_money (self->claimed_row, claim->claimed);
  mix_date_row_set_date (self->claimed_on_row, claim->claimed_on);
  mix_date_row_set_date (self->paid_on_row, claim->paid_on);
  if (claim->paid_on != MIX_DATE_NONE)
    mix_funding_entry_set_money (self->paid_row, claim->paid);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), claim->note != NULL ? claim->note : "");
}

static void
mix_claim_dialog_finalize (GObject *object)
{
  g_free (MIX_CLAIM_DIALOG (object)->claim_id);
  G_OBJECT_CLASS (mix_claim_dialog_parent_class)->finalize (object);
}

static void
mix_claim_dialog_class_init (MixClaimDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_claim_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_claim_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/funding/mix-claim-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixClaimDialog, network_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimDialog, who_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimDialog, month_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimDialog, claimed_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimDialog, claimed_on_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimDialog, paid_on_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimDialog, paid_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimDialog, note_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_claim_dialog_init (MixClaimDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_claim_dialog_new:
 * @page: the page that shows it, with an open plan
 * @financial_year: 2026 for 2026/27
 * @network_id: (nullable): the network that is chosen first
 * @claim: (nullable): the claim to change; without an id, what a new one begins with
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_claim_dialog_new (MixPage *page, int financial_year, const char *network_id, const MixClaimRow *claim)
{
  MixClaimDialog *self = g_object_new (MIX_TYPE_CLAIM_DIALOG, NULL);
  MixPlan *plan = mix_page_get_plan (page);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->financial_year = financial_year;
  mix_funding_entry_fill_networks (self->network_row, plan, FALSE, claim != NULL ? claim->network_id : network_id);
  fill_who (self, plan);
  mix_funding_entry_fill_months (self->month_row, financial_year, 0);
  mix_date_row_set_date (self->claimed_on_row, mix_plan_get_as_at (plan));
  if (claim != NULL)
    show_claim (self, plan, claim);
  check_cb (self);
  return ADW_DIALOG (self);
}
