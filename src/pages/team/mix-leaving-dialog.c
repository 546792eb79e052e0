#include "mix-leaving-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-people.h"

#include <glib/gi18n-lib.h>

/* Records somebody's last day. */
struct _MixLeavingDialog
{
  MixFormDialog parent_instance;

  MixPerson *person;
  MixDateRow *leaving_row;
};

typedef struct
{
  char *person_id;
  MixDate leaving_date;
} Deed;

G_DEFINE_FINAL_TYPE (MixLeavingDialog, mix_leaving_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->person_id);
  g_free (deed);
}

static gboolean
do_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  return mix_people_set_leaving_date (store, deed->person_id, deed->leaving_date, error);
}

static void
check_cb (MixLeavingDialog *self)
{
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), mix_date_row_is_valid (self->leaving_row));
}

static char *
make_done_words (MixLeavingDialog *self)
{
  const char *name = mix_person_get_name (self->person);
  MixDate date = mix_date_row_get_date (self->leaving_row);
  g_autofree char *day = NULL;

  if (date == MIX_DATE_NONE)
    return g_strdup_printf (_ ("%s stays."), name);
  day = mix_date_format_long_year (date);
  /* Translators: a person, and the day */
  return g_strdup_printf (_ ("%s leaves on %s."), name, day);
}

static void
mix_leaving_dialog_save (MixFormDialog *form)
{
  MixLeavingDialog *self = MIX_LEAVING_DIALOG (form);
  g_autofree char *done_words = make_done_words (self);
  Deed *deed = g_new0 (Deed, 1);

  deed->person_id = g_strdup (mix_person_get_id (self->person));
  deed->leaving_date = mix_date_row_get_date (self->leaving_row);
  mix_form_dialog_run (form, do_deed, deed, free_deed, done_words);
}

static void
mix_leaving_dialog_finalize (GObject *object)
{
  g_clear_object (&MIX_LEAVING_DIALOG (object)->person);
  G_OBJECT_CLASS (mix_leaving_dialog_parent_class)->finalize (object);
}

static void
mix_leaving_dialog_class_init (MixLeavingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_leaving_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_leaving_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-leaving-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixLeavingDialog, leaving_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_leaving_dialog_init (MixLeavingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_leaving_dialog_new:
 * @page: the page that shows it, with an open plan
 * @person: who leaves
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_leaving_dialog_new (MixPage *page, MixPerson *person)
{
  MixLeavingDialog *self = g_object_new (MIX_TYPE_LEAVING_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->person = g_object_ref (person);
  mix_date_row_set_date (self->leaving_row, mix_person_get_row (person)->leaving_date);
  check_cb (self);
  return ADW_DIALOG (self);
}
