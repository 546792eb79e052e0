#include "mix-other-roles-dialog.h"

#include "mix-config.h"
#include "mix-funding-rows.h"
#include "mix-other-role-dialog.h"
#include "mix-other-roles.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

/* Other roles of the scheme. */
struct _MixOtherRolesDialog
{
  MixEntriesDialog parent_instance;

  int financial_year;
};

G_DEFINE_FINAL_TYPE (MixOtherRolesDialog, mix_other_roles_dialog, MIX_TYPE_ENTRIES_DIALOG)

static gboolean
remove_role (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_other_roles_remove (store, data, error);
}

static void
mix_other_roles_dialog_remove (MixEntriesDialog *entries, const char *id)
{
  mix_page_run (mix_entries_dialog_get_page (entries), remove_role, g_strdup (id), g_free, _ ("Other role removed."));
}

static void
mix_other_roles_dialog_open (MixEntriesDialog *entries, const char *id)
{
  adw_dialog_present (mix_other_role_dialog_new (mix_entries_dialog_get_page (entries),
                                                 MIX_OTHER_ROLES_DIALOG (entries)->financial_year, id),
                      GTK_WIDGET (entries));
}

static void
mix_other_roles_dialog_fill (MixEntriesDialog *entries, MixPlan *plan)
{
  GPtrArray *roles = mix_plan_get_entries (plan, MIX_PLAN_OTHER_ROLE);

  for (guint i = 0; i < roles->len; i++)
    {
      const MixOtherRoleRow *role = roles->pdata[i];
      MixNetwork *network = mix_plan_find_network (plan, role->network_id);

      mix_entries_dialog_add (entries, role->id, role->name, network != NULL ? mix_network_get_name (network) : NULL);
    }
}

static void
mix_other_roles_dialog_class_init (MixOtherRolesDialogClass *klass)
{
  MixEntriesDialogClass *entries_class = MIX_ENTRIES_DIALOG_CLASS (klass);

  entries_class->fill = mix_other_roles_dialog_fill;
  entries_class->open = mix_other_roles_dialog_open;
  entries_class->remove = mix_other_roles_dialog_remove;
}

static void
mix_other_roles_dialog_init (MixOtherRolesDialog *self)
{
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
  MixOtherRolesDialog *self
      = g_object_new (MIX_TYPE_OTHER_ROLES_DIALOG, "title", _ ("Other Roles"), "description",
                      _ ("Roles of the scheme that the plan has only as lines, so that the whole pot is seen."),
                      "add-label", _ ("_Add a Role"), NULL);

  self->financial_year = financial_year;
  mix_entries_dialog_set_page (MIX_ENTRIES_DIALOG (self), page);
  return ADW_DIALOG (self);
}
