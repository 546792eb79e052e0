#include "mix-top-up-dialog.h"

#include "mix-config.h"
#include "mix-funding-entry.h"
#include "mix-top-up.h"

#include <glib/gi18n-lib.h>

/* Who pays what the people of a network cost above what is reimbursed. */
struct _MixTopUpDialog
{
  MixFormDialog parent_instance;

  AdwComboRow *network_row;
  AdwComboRow *way_row;
};

G_DEFINE_FINAL_TYPE (MixTopUpDialog, mix_top_up_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  char *network_id;
  MixTopUpWay way;
} Deed;

static void
free_deed (gpointer data)
{
  g_free (((Deed *) data)->network_id);
  g_free (data);
}

static gboolean
set_payer (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;

  return mix_top_up_set_payer (store, deed->network_id, NULL, deed->way, NULL, error);
}

static void
check_cb (MixTopUpDialog *self)
{
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), mix_funding_entry_get_network (self->network_row) != NULL);
}

static void
mix_top_up_dialog_save (MixFormDialog *form)
{
  MixTopUpDialog *self = MIX_TOP_UP_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);

  deed->network_id = g_strdup (mix_funding_entry_get_network (self->network_row));
  deed->way = (MixTopUpWay) adw_combo_row_get_selected (self->way_row);
  mix_form_dialog_run (form, set_payer, deed, free_deed, _ ("Who tops up is entered"));
}

static void
mix_top_up_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_TOP_UP_DIALOG);
  G_OBJECT_CLASS (mix_top_up_dialog_parent_class)->dispose (object);
}

static void
mix_top_up_dialog_class_init (MixTopUpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_top_up_dialog_dispose;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_top_up_dialog_save;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/funding/mix-top-up-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixTopUpDialog, network_row);
  gtk_widget_class_bind_template_child (widget_class, MixTopUpDialog, way_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_top_up_dialog_init (MixTopUpDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_top_up_dialog_new:
 * @page: the page that shows it, with an open plan
 * @network_id: (nullable): the network that is chosen first
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_top_up_dialog_new (MixPage *page, const char *network_id)
{
  MixTopUpDialog *self = g_object_new (MIX_TYPE_TOP_UP_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  mix_funding_entry_fill_networks (self->network_row, mix_page_get_plan (page), FALSE, network_id);
  mix_funding_entry_fill_names (self->way_row, (const char *[]) { _ ("The home practice"), _ ("The network"),
                                                                  _ ("All practices, by their patients"), NULL });
  check_cb (self);
  return ADW_DIALOG (self);
}
