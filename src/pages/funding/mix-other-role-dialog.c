#include "mix-other-role-dialog.h"

#include "mix-config.h"
#include "mix-funding-entry.h"
#include "mix-funding-rows.h"
#include "mix-other-roles.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

/* Another role of the scheme: what it is, and how much of it there is from a month on. */
struct _MixOtherRoleDialog
{
  MixFormDialog parent_instance;

  char *role_id;
  int financial_year;

  AdwComboRow *network_row;
  AdwEntryRow *name_row;
  AdwEntryRow *maximum_row;
  AdwComboRow *month_row;
  AdwComboRow *way_row;
  AdwEntryRow *amount_row;
  AdwEntryRow *source_row;
};

G_DEFINE_FINAL_TYPE (MixOtherRoleDialog, mix_other_role_dialog, MIX_TYPE_FORM_DIALOG)

enum
{
  IN_WTE,
  IN_POUNDS,
};

typedef struct
{
  MixOtherRoleDraft draft;
  char *role_id; /* nullable: a new one */
  char *network_id;
  char *name;
  char *source;
  MixDate month;
  gboolean has_amount;
  MixPence pence;
  int work;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->role_id);
  g_free (deed->network_id);
  g_free (deed->name);
  g_free (deed->source);
  g_free (deed);
}

static gboolean
put_role (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;
  g_autofree char *id = NULL;

  if (deed->role_id == NULL)
    id = mix_other_roles_add (store, &deed->draft, error);
  else if (mix_other_roles_change (store, deed->role_id, &deed->draft, error))
    id = g_strdup (deed->role_id);
  if (id == NULL || !deed->has_amount)
    return id != NULL;
  return mix_other_roles_set_month (store, id, deed->month, deed->pence, deed->work, error);
}

/* An amount needs no maximum in pounds, but one in whole-time equivalents does. */
static void
check_cb (MixOtherRoleDialog *self)
{
  g_autofree char *name = mix_funding_entry_dup_text (self->name_row);
  g_autofree char *amount_text = mix_funding_entry_dup_text (self->amount_row);
  g_autofree char *maximum_text = mix_funding_entry_dup_text (self->maximum_row);
  MixPence amount, maximum;
  gboolean has_amount = mix_funding_entry_get_money (self->amount_row, &amount);
  gboolean has_maximum = mix_funding_entry_get_money (self->maximum_row, &maximum);
  gboolean in_pounds = adw_combo_row_get_selected (self->way_row) == IN_POUNDS;

  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), name != NULL && has_amount == (amount_text != NULL)
                                                            && has_maximum == (maximum_text != NULL)
                                                            && (in_pounds || has_maximum || !has_amount));
}

static void
mix_other_role_dialog_save (MixFormDialog *form)
{
  MixOtherRoleDialog *self = MIX_OTHER_ROLE_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);
  MixPence amount = 0, maximum = -1;
  gboolean in_pounds = adw_combo_row_get_selected (self->way_row) == IN_POUNDS;

  deed->role_id = g_strdup (self->role_id);
  deed->network_id = g_strdup (mix_funding_entry_get_network (self->network_row));
  deed->name = mix_funding_entry_dup_text (self->name_row);
  deed->source = mix_funding_entry_dup_text (self->source_row);
  if (!mix_funding_entry_get_money (self->maximum_row, &maximum))
    maximum = -1;
  deed->draft = (MixOtherRoleDraft) { deed->network_id, deed->name, maximum, deed->source };
  deed->has_amount = mix_funding_entry_get_money (self->amount_row, &amount);
  deed->month = mix_date_add_months (mix_financial_year_get_first_day (self->financial_year),
                                     (int) adw_combo_row_get_selected (self->month_row));
  deed->pence = in_pounds ? amount : -1;
  deed->work = in_pounds ? -1 : (int) amount;
  mix_form_dialog_run (form, put_role, deed, free_deed, _ ("Other role entered"));
}

static const MixOtherRoleRow *
find_role (MixPlan *plan, const char *role_id)
{
  GPtrArray *roles = mix_plan_get_entries (plan, MIX_PLAN_OTHER_ROLE);

  for (guint i = 0; i < roles->len; i++)
    if (g_strcmp0 (((const MixOtherRoleRow *) roles->pdata[i])->id, role_id) == 0)
      return roles->pdata[i];
  return NULL;
}

static void
show_role (MixOtherRoleDialog *self, const MixOtherRoleRow *role)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), role->name);
  gtk_editable_set_text (GTK_EDITABLE (self->source_row), role->source != NULL ? role->source : "");
  if (role->maximum >= 0)
    mix_funding_entry_set_money (self->maximum_row, role->maximum);
}

static void
mix_other_role_dialog_finalize (GObject *object)
{
  g_free (MIX_OTHER_ROLE_DIALOG (object)->role_id);
  G_OBJECT_CLASS (mix_other_role_dialog_parent_class)->finalize (object);
}

static void
mix_other_role_dialog_class_init (MixOtherRoleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_other_role_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_other_role_dialog_save;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/funding/mix-other-role-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixOtherRoleDialog, network_row);
  gtk_widget_class_bind_template_child (widget_class, MixOtherRoleDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, MixOtherRoleDialog, maximum_row);
  gtk_widget_class_bind_template_child (widget_class, MixOtherRoleDialog, month_row);
  gtk_widget_class_bind_template_child (widget_class, MixOtherRoleDialog, way_row);
  gtk_widget_class_bind_template_child (widget_class, MixOtherRoleDialog, amount_row);
  gtk_widget_class_bind_template_child (widget_class, MixOtherRoleDialog, source_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_other_role_dialog_init (MixOtherRoleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_other_role_dialog_new:
 * @page: the page that shows it, with an open plan
 * @financial_year: 2026 for 2026/27
 * @role_id: (nullable): the role to change; %NULL: a new one
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_other_role_dialog_new (MixPage *page, int financial_year, const char *role_id)
{
  MixOtherRoleDialog *self = g_object_new (MIX_TYPE_OTHER_ROLE_DIALOG, NULL);
  MixPlan *plan = mix_page_get_plan (page);
  const MixOtherRoleRow *role = find_role (plan, role_id);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->financial_year = financial_year;
  self->role_id = g_strdup (role_id);
  mix_funding_entry_fill_networks (self->network_row, plan, FALSE, role != NULL ? role->network_id : NULL);
  mix_funding_entry_fill_months (self->month_row, financial_year, 0);
  mix_funding_entry_fill_names (self->way_row,
                                (const char *[]) { _ ("Whole-time equivalents"), _ ("Pounds a month"), NULL });
  if (role != NULL)
    show_role (self, role);
  check_cb (self);
  return ADW_DIALOG (self);
}
