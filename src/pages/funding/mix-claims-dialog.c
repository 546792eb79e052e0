#include "mix-claims-dialog.h"

#include "mix-claim-dialog.h"
#include "mix-claims.h"
#include "mix-config.h"
#include "mix-entry-row.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

/* What a network claimed in a year for somebody, or for another role of the scheme. It follows the plan. */
struct _MixClaimsDialog
{
  AdwDialog parent_instance;

  MixPage *page; /* not owned: it shows the dialogue */
  int financial_year;
  char *network_id;
  char *person_id; /* nullable: of another role */
  char *role_id;   /* nullable */
  GPtrArray *rows; /* of the group, owned by it */

  AdwPreferencesGroup *group;
  GtkWidget *add_row;
};

G_DEFINE_FINAL_TYPE (MixClaimsDialog, mix_claims_dialog, ADW_TYPE_DIALOG)

static gboolean
remove_item (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_claims_remove (store, data, error);
}

static void
remove_cb (MixClaimsDialog *self, GtkWidget *button)
{
  mix_page_run (self->page, remove_item, g_strdup (mix_entry_row_get_id (button)), g_free, _ ("Claim removed."));
}

static const MixClaimRow *
find_claim (MixPlan *plan, const char *id)
{
  GPtrArray *claims = mix_plan_get_entries (plan, MIX_PLAN_CLAIM);

  for (guint i = 0; i < claims->len; i++)
    if (g_strcmp0 (((const MixClaimRow *) claims->pdata[i])->id, id) == 0)
      return claims->pdata[i];
  return NULL;
}

static void
row_activated_cb (MixClaimsDialog *self, GtkWidget *row)
{
  const MixClaimRow *claim = find_claim (mix_page_get_plan (self->page), mix_entry_row_get_id (row));

  if (claim != NULL)
    adw_dialog_present (mix_claim_dialog_new (self->page, self->financial_year, self->network_id, claim),
                        GTK_WIDGET (self));
}

static void
add_cb (MixClaimsDialog *self)
{
  MixClaimRow begin = { .network_id = self->network_id, .person_id = self->person_id, .role_id = self->role_id };

  adw_dialog_present (mix_claim_dialog_new (self->page, self->financial_year, self->network_id, &begin),
                      GTK_WIDGET (self));
}

static void
add_item (MixClaimsDialog *self, const char *id, const char *title, const char *subtitle)
{
  GtkWidget *row = mix_entry_row_new (self->page, id, title, subtitle, G_CALLBACK (row_activated_cb),
                                      G_CALLBACK (remove_cb), self);

  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static char *
dup_words (const MixClaimRow *claim)
{
  g_autofree char *claimed_on = mix_date_format_short_year (claim->claimed_on);
  g_autofree char *paid_on = mix_date_format_short_year (claim->paid_on);
  g_autofree char *paid = mix_money_format_pounds (claim->paid);
  g_autofree char *words = NULL;

  if (claim->paid_on == MIX_DATE_NONE)
    /* Translators: a day. */
    words = g_strdup_printf (_ ("claimed %s, not paid yet"), claimed_on);
  else
    /* Translators: the day of a claim, what was paid of it, and when. */
    words = g_strdup_printf (_ ("claimed %s, %s paid %s"), claimed_on, paid, paid_on);
  return claim->note != NULL ? g_strjoin (" · ", words, claim->note, NULL) : g_steal_pointer (&words);
}

static gboolean
is_wanted (MixClaimsDialog *self, const MixClaimRow *claim)
{
  return mix_date_get_financial_year (claim->month) == self->financial_year
         && g_strcmp0 (claim->network_id, self->network_id) == 0 && g_strcmp0 (claim->person_id, self->person_id) == 0
         && g_strcmp0 (claim->role_id, self->role_id) == 0;
}

static void
add_items (MixClaimsDialog *self, MixPlan *plan)
{
  GPtrArray *claims = mix_plan_get_entries (plan, MIX_PLAN_CLAIM);

  for (guint i = 0; i < claims->len; i++)
    {
      const MixClaimRow *claim = claims->pdata[i];
      g_autofree char *month = mix_date_format_month (claim->month);
      g_autofree char *amount = mix_money_format_pounds (claim->claimed);
      g_autofree char *title = g_strdup_printf ("%s: %s", month, amount);
      g_autofree char *words = dup_words (claim);

      if (is_wanted (self, claim))
        add_item (self, claim->id, title, words);
    }
}

static void
show_items (MixClaimsDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  add_items (self, mix_page_get_plan (self->page));
}

static void
mix_claims_dialog_dispose (GObject *object)
{
  MixClaimsDialog *self = MIX_CLAIMS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_CLAIMS_DIALOG);
  g_clear_pointer (&self->network_id, g_free);
  g_clear_pointer (&self->person_id, g_free);
  g_clear_pointer (&self->role_id, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_claims_dialog_parent_class)->dispose (object);
}

static void
mix_claims_dialog_class_init (MixClaimsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_claims_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/funding/mix-claims-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixClaimsDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixClaimsDialog, add_row);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
mix_claims_dialog_init (MixClaimsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * mix_claims_dialog_new:
 * @page: the page that shows it, with an open plan
 * @financial_year: 2026 for 2026/27
 * @network_id: who claims
 * @person_id: (nullable): whom for
 * @role_id: (nullable): the other role
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_claims_dialog_new (
    MixPage *page, int financial_year, const char *network_id, const char *person_id, const char *role_id)
{
  MixClaimsDialog *self = g_object_new (MIX_TYPE_CLAIMS_DIALOG, NULL);

  self->page = page;
  self->financial_year = financial_year;
  self->network_id = g_strdup (network_id);
  self->person_id = g_strdup (person_id);
  self->role_id = g_strdup (role_id);
  gtk_widget_set_sensitive (self->add_row, mix_page_is_editable (page));
  show_items (self);
  g_signal_connect_object (mix_page_get_document (page), "notify::plan", G_CALLBACK (show_items), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
