#include "mix-equality-dialog.h"

#include "mix-config.h"
#include "mix-entry-text.h"
#include "mix-equality.h"

#include <glib/gi18n-lib.h>

/* Totals of a group of people in a year, entered as such. Numbers that are there already are not shown again: a small
 * one would tell who it is. */
struct _MixEqualityDialog
{
  MixFormDialog parent_instance;

  AdwEntryRow *characteristic_row;
  AdwEntryRow *group_row;
  AdwSpinRow *year_row;
  AdwSpinRow *applied_row;
  AdwSpinRow *shortlisted_row;
  AdwSpinRow *appointed_row;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (MixEqualityDialog, mix_equality_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  MixEqualityCount count;
  char *characteristic;
  char *group;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->characteristic);
  g_free (deed->group);
  g_free (deed);
}

static gboolean
put_totals (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_equality_set (store, &((const Deed *) data)->count, error);
}

static int
get_number (AdwSpinRow *row)
{
  return (int) adw_spin_row_get_value (row);
}

static void
mix_equality_dialog_save (MixFormDialog *form)
{
  MixEqualityDialog *self = MIX_EQUALITY_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);

  deed->characteristic = mix_entry_dup_text (GTK_EDITABLE (self->characteristic_row));
  deed->group = mix_entry_dup_text (GTK_EDITABLE (self->group_row));
  deed->count = (MixEqualityCount) { .characteristic = deed->characteristic,
                                     .group = deed->group,
                                     .year = get_number (self->year_row),
                                     .applied = get_number (self->applied_row),
                                     .shortlisted = get_number (self->shortlisted_row),
                                     .appointed = get_number (self->appointed_row) };
  mix_form_dialog_run (form, put_totals, deed, free_deed, _ ("The totals are there"));
}

/* Fewer people come further. */
static void
check_cb (MixEqualityDialog *self)
{
  g_autofree char *characteristic = mix_entry_dup_text (GTK_EDITABLE (self->characteristic_row));
  g_autofree char *group = mix_entry_dup_text (GTK_EDITABLE (self->group_row));
  gboolean falls = get_number (self->appointed_row) <= get_number (self->shortlisted_row)
                   && get_number (self->shortlisted_row) <= get_number (self->applied_row);

  gtk_widget_set_visible (GTK_WIDGET (self->refusal), !falls);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self),
                                characteristic != NULL && group != NULL && falls && get_number (self->applied_row) > 0);
}

static void
mix_equality_dialog_class_init (MixEqualityDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MIX_FORM_DIALOG_CLASS (klass)->save = mix_equality_dialog_save;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/recruitment/mix-equality-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixEqualityDialog, characteristic_row);
  gtk_widget_class_bind_template_child (widget_class, MixEqualityDialog, group_row);
  gtk_widget_class_bind_template_child (widget_class, MixEqualityDialog, year_row);
  gtk_widget_class_bind_template_child (widget_class, MixEqualityDialog, applied_row);
  gtk_widget_class_bind_template_child (widget_class, MixEqualityDialog, shortlisted_row);
  gtk_widget_class_bind_template_child (widget_class, MixEqualityDialog, appointed_row);
  gtk_widget_class_bind_template_child (widget_class, MixEqualityDialog, refusal);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_equality_dialog_init (MixEqualityDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_equality_dialog_new:
 * @page: the page that shows it, with an open plan
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_equality_dialog_new (MixPage *page)
{
  MixEqualityDialog *self = g_object_new (MIX_TYPE_EQUALITY_DIALOG, NULL);
  int year, month, day;

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  mix_form_dialog_set_for_good (MIX_FORM_DIALOG (self), TRUE);
  if (mix_date_split (mix_plan_get_as_at (mix_page_get_plan (page)), &year, &month, &day))
    adw_spin_row_set_value (self->year_row, year);
  check_cb (self);
  return ADW_DIALOG (self);
}
