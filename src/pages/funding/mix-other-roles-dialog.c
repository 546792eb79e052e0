#include "mix-other-roles-dialog.h"

#include "mix-config.h"
#include "mix-entry-row.h"
#include "mix-funding-rows.h"
#include "mix-other-role-dialog.h"
#include "mix-other-roles.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

/* Other roles of the scheme: each can be changed, removed, and joined by more. It follows the plan. */
struct _MixOtherRolesDialog
{
  AdwDialog parent_instance;

  MixPage *page; /* not owned: it shows the dialogue */
  int financial_year;
  GPtrArray *rows; /* of the group, owned by it */

  AdwPreferencesGroup *group;
  GtkWidget *add_row;
};

G_DEFINE_FINAL_TYPE (MixOtherRolesDialog, mix_other_roles_dialog, ADW_TYPE_DIALOG)

static gboolean
remove_item (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_other_roles_remove (store, data, error);
}

static void
remove_cb (MixOtherRolesDialog *self, GtkWidget *button)
{
  mix_page_run (self->page, remove_item, g_strdup (mix_entry_row_get_id (button)), g_free, _ ("Other role removed."));
}

static void
row_activated_cb (MixOtherRolesDialog *self, GtkWidget *row)
{
  adw_dialog_present (mix_other_role_dialog_new (self->page, self->financial_year, mix_entry_row_get_id (row)),
                      GTK_WIDGET (self));
}

static void
add_cb (MixOtherRolesDialog *self)
{
  adw_dialog_present (mix_other_role_dialog_new (self->page, self->financial_year, NULL), GTK_WIDGET (self));
}

static void
add_item (MixOtherRolesDialog *self, const char *id, const char *title, const char *subtitle)
{
  GtkWidget *row = mix_entry_row_new (self->page, id, title, subtitle, G_CALLBACK (row_activated_cb),
                                      G_CALLBACK (remove_cb), self);

  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_items (MixOtherRolesDialog *self, MixPlan *plan)
{
  GPtrArray *roles = mix_plan_get_entries (plan, MIX_PLAN_OTHER_ROLE);

  for (guint i = 0; i < roles->len; i++)
    {
      const MixOtherRoleRow *role = roles->pdata[i];
      MixNetwork *network = mix_plan_find_network (plan, role->network_id);

      add_item (self, role->id, role->name, network != NULL ? mix_network_get_name (network) : NULL);
    }
}

static void
show_items (MixOtherRolesDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  add_items (self, mix_page_get_plan (self->page));
}

static void
mix_other_roles_dialog_dispose (GObject *object)
{
  MixOtherRolesDialog *self = MIX_OTHER_ROLES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_OTHER_ROLES_DIALOG);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_other_roles_dialog_parent_class)->dispose (object);
}

static void
mix_other_roles_dialog_class_init (MixOtherRolesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_other_roles_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/funding/mix-other-roles-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixOtherRolesDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixOtherRolesDialog, add_row);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
mix_other_roles_dialog_init (MixOtherRolesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * mix_other_roles_dialog_new:
 * @page: the page that shows it, with an open plan
 * @financial_year: 2026 for 2026/27
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_other_roles_dialog_new (MixPage *page, int financial_year)
{
  MixOtherRolesDialog *self = g_object_new (MIX_TYPE_OTHER_ROLES_DIALOG, NULL);

  self->page = page;
  self->financial_year = financial_year;
  gtk_widget_set_sensitive (self->add_row, mix_page_is_editable (page));
  show_items (self);
  g_signal_connect_object (mix_page_get_document (page), "notify::plan", G_CALLBACK (show_items), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
