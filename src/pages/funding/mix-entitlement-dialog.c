#include "mix-entitlement-dialog.h"

#include "mix-config.h"
#include "mix-entitlements.h"
#include "mix-funding-entry.h"

#include <glib/gi18n-lib.h>

/* What networks may claim in a year, in place of the published figure. */
struct _MixEntitlementDialog
{
  MixFormDialog parent_instance;

  int financial_year;

  AdwComboRow *network_row;
  AdwComboRow *way_row;
  AdwEntryRow *amount_row;
  AdwEntryRow *source_row;
  AdwButtonRow *reset_row;
};

G_DEFINE_FINAL_TYPE (MixEntitlementDialog, mix_entitlement_dialog, MIX_TYPE_FORM_DIALOG)

enum
{
  BY_THE_PATIENT,
  BY_THE_YEAR,
};

/* A pound in pence is ten thousand millionths of it. */
#define MILLIONTHS_A_PENNY 10000

typedef struct
{
  MixEntitlementDraft draft;
  char *network_id;
  char *source;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->network_id);
  g_free (deed->source);
  g_free (deed);
}

static gboolean
set_entitlement (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_entitlements_set (store, &((const Deed *) data)->draft, error);
}

static gboolean
reset_entitlement (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;

  return mix_entitlements_reset (store, deed->network_id, deed->draft.financial_year, error);
}

static Deed *
make_deed (MixEntitlementDialog *self)
{
  Deed *deed = g_new0 (Deed, 1);
  MixPence pence = 0;
  gboolean by_year = adw_combo_row_get_selected (self->way_row) == BY_THE_YEAR;

  mix_funding_entry_get_money (self->amount_row, &pence);
  deed->network_id = g_strdup (mix_funding_entry_get_network (self->network_row));
  deed->source = mix_funding_entry_dup_text (self->source_row);
  deed->draft = (MixEntitlementDraft) { deed->network_id, self->financial_year, by_year ? pence : -1,
                                        by_year ? -1 : pence * MILLIONTHS_A_PENNY, deed->source };
  return deed;
}

/* One network has a published figure to go back to. */
static void
check_cb (MixEntitlementDialog *self)
{
  MixPence pence;

  gtk_widget_set_sensitive (GTK_WIDGET (self->reset_row), mix_funding_entry_get_network (self->network_row) != NULL);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self),
                                mix_funding_entry_get_money (self->amount_row, &pence) && pence >= 0);
}

static void
mix_entitlement_dialog_save (MixFormDialog *form)
{
  mix_form_dialog_run (form, set_entitlement, make_deed (MIX_ENTITLEMENT_DIALOG (form)), free_deed,
                       _ ("Entitlement entered"));
}

static void
reset_cb (MixEntitlementDialog *self)
{
  mix_form_dialog_run (MIX_FORM_DIALOG (self), reset_entitlement, make_deed (self), free_deed,
                       _ ("The published figure counts again"));
}

static void
mix_entitlement_dialog_class_init (MixEntitlementDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MIX_FORM_DIALOG_CLASS (klass)->save = mix_entitlement_dialog_save;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/funding/mix-entitlement-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixEntitlementDialog, network_row);
  gtk_widget_class_bind_template_child (widget_class, MixEntitlementDialog, way_row);
  gtk_widget_class_bind_template_child (widget_class, MixEntitlementDialog, amount_row);
  gtk_widget_class_bind_template_child (widget_class, MixEntitlementDialog, source_row);
  gtk_widget_class_bind_template_child (widget_class, MixEntitlementDialog, reset_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
mix_entitlement_dialog_init (MixEntitlementDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_entitlement_dialog_new:
 * @page: the page that shows it, with an open plan
 * @financial_year: 2026 for 2026/27
 * @network_id: (nullable): the network that is chosen first; %NULL: all
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_entitlement_dialog_new (MixPage *page, int financial_year, const char *network_id)
{
  MixEntitlementDialog *self = g_object_new (MIX_TYPE_ENTITLEMENT_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->financial_year = financial_year;
  mix_funding_entry_fill_networks (self->network_row, mix_page_get_plan (page), TRUE, network_id);
  mix_funding_entry_fill_names (self->way_row,
                                (const char *[]) { _ ("Per weighted patient"), _ ("For the year"), NULL });
  check_cb (self);
  return ADW_DIALOG (self);
}
