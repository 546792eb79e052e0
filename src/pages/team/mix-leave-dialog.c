#include "mix-leave-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-leave.h"

#include <glib/gi18n-lib.h>

/* Says when somebody is away. */
struct _MixLeaveDialog
{
  MixFormDialog parent_instance;

  MixPerson *person;
  AdwComboRow *kind_row;
  MixDateRow *from_row;
  MixDateRow *until_row;
  AdwSpinRow *hours_row;
};

typedef struct
{
  char *leave_id; /* nullable */
  char *person_id;
  MixLeaveDraft draft;
} Deed;

G_DEFINE_FINAL_TYPE (MixLeaveDialog, mix_leave_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->leave_id);
  g_free (deed->person_id);
  g_free (deed);
}

static gboolean
do_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  g_autofree char *id = NULL;

  if (deed->leave_id != NULL)
    return mix_leave_change (store, deed->leave_id, &deed->draft, error);
  id = mix_leave_add (store, &deed->draft, error);
  return id != NULL;
}

static void
check_cb (MixLeaveDialog *self)
{
  MixDate from = mix_date_row_get_date (self->from_row), until = mix_date_row_get_date (self->until_row);

  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), mix_date_row_is_valid (self->from_row)
                                                            && mix_date_row_is_valid (self->until_row)
                                                            && (until == MIX_DATE_NONE || until >= from));
}

static void
mix_leave_dialog_save (MixFormDialog *form)
{
  MixLeaveDialog *self = MIX_LEAVE_DIALOG (form);
  g_autofree char *done_words = NULL;
  Deed *deed = g_new0 (Deed, 1);

  deed->leave_id = g_strdup (mix_form_dialog_get_subject_id (MIX_FORM_DIALOG (self)));
  deed->person_id = g_strdup (mix_person_get_id (self->person));
  deed->draft = (MixLeaveDraft) { .person_id = deed->person_id,
                                  .kind = mix_leave_kinds[adw_combo_row_get_selected (self->kind_row)],
                                  .from_date = mix_date_row_get_date (self->from_row),
                                  .until = mix_date_row_get_date (self->until_row),
                                  .minutes = (int) (adw_spin_row_get_value (self->hours_row) * 60 + 0.5) };
  /* Translators: somebody's name */
  done_words = g_strdup_printf (_ ("Leave of %s recorded."), mix_person_get_name (self->person));
  mix_form_dialog_run (form, do_deed, deed, free_deed, done_words);
}

static void
fill_kinds (MixLeaveDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; mix_leave_kinds[i] != NULL; i++)
    gtk_string_list_append (words, mix_leave_get_words (mix_leave_kinds[i]));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (words));
}

static void
show_row (MixLeaveDialog *self, const MixLeaveRow *row)
{
  for (guint i = 0; mix_leave_kinds[i] != NULL; i++)
    if (g_str_equal (mix_leave_kinds[i], row->kind))
      adw_combo_row_set_selected (self->kind_row, i);
  mix_date_row_set_date (self->from_row, row->from_date);
  mix_date_row_set_date (self->until_row, row->until);
  adw_spin_row_set_value (self->hours_row, row->minutes > 0 ? row->minutes / 60.0 : 0);
}

static void
mix_leave_dialog_finalize (GObject *object)
{
  g_clear_object (&MIX_LEAVE_DIALOG (object)->person);
  G_OBJECT_CLASS (mix_leave_dialog_parent_class)->finalize (object);
}

static void
mix_leave_dialog_class_init (MixLeaveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_leave_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_leave_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-leave-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixLeaveDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, MixLeaveDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, MixLeaveDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, MixLeaveDialog, hours_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_leave_dialog_init (MixLeaveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
}

/**
 * mix_leave_dialog_new:
 * @page: the page that shows it, with an open plan
 * @person: who is away
 * @row: (nullable): the leave to change, or %NULL to add one
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_leave_dialog_new (MixPage *page, MixPerson *person, const MixLeaveRow *row)
{
  MixLeaveDialog *self = g_object_new (MIX_TYPE_LEAVE_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->person = g_object_ref (person);
  if (row != NULL)
    {
      mix_form_dialog_set_subject_id (MIX_FORM_DIALOG (self), row->id);
      adw_dialog_set_title (ADW_DIALOG (self), _ ("Change Leave"));
      show_row (self, row);
    }
  else
    mix_date_row_set_date (self->from_row, mix_plan_get_as_at (mix_page_get_plan (page)));
  check_cb (self);
  return ADW_DIALOG (self);
}
