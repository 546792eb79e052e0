#include "mix-supervision-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-people-choice.h"
#include "mix-people.h"

#include <glib/gi18n-lib.h>

/* Names somebody's supervisor. */
struct _MixSupervisionDialog
{
  MixFormDialog parent_instance;

  MixPerson *person;
  GPtrArray *supervisor_ids;
  AdwComboRow *supervisor_row;
  AdwComboRow *kind_row;
  MixDateRow *from_row;
  MixDateRow *until_row;
};

typedef struct
{
  char *person_id;
  char *supervisor_id;
  const char *kind;
  MixDate from_date;
  MixDate until;
} Deed;

static const struct
{
  const char *kind;
  const char *words;
} kinds[] = {
  { "clinical", N_ ("Clinical supervision") },
  { "educational", N_ ("Educational supervision") },
  { "prescribing", N_ ("Designated prescribing practitioner") },
};

G_DEFINE_FINAL_TYPE (MixSupervisionDialog, mix_supervision_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->person_id);
  g_free (deed->supervisor_id);
  g_free (deed);
}

static gboolean
do_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  MixSupervisionDraft draft = { .person_id = deed->person_id,
                                .supervisor_id = deed->supervisor_id,
                                .kind = deed->kind,
                                .from_date = deed->from_date,
                                .until = deed->until };

  return mix_people_supervise (store, &draft, error);
}

static void
check_cb (MixSupervisionDialog *self)
{
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), self->supervisor_ids != NULL && self->supervisor_ids->len > 0
                                                            && mix_date_row_is_valid (self->from_row)
                                                            && mix_date_row_is_valid (self->until_row));
}

static void
mix_supervision_dialog_save (MixFormDialog *form)
{
  MixSupervisionDialog *self = MIX_SUPERVISION_DIALOG (form);
  const char *supervisor_id = mix_people_choice_get_selected (self->supervisor_row, self->supervisor_ids);
  MixPerson *supervisor = mix_plan_find_person (mix_form_dialog_get_plan (form), supervisor_id);
  g_autofree char *done_words = NULL;
  Deed *deed;

  if (supervisor == NULL)
    return;
  deed = g_new0 (Deed, 1);
  deed->person_id = g_strdup (mix_person_get_id (self->person));
  deed->supervisor_id = g_strdup (supervisor_id);
  deed->kind = kinds[adw_combo_row_get_selected (self->kind_row)].kind;
  deed->from_date = mix_date_row_get_date (self->from_row);
  deed->until = mix_date_row_get_date (self->until_row);
  /* Translators: the supervisor, and whom they supervise */
  done_words = g_strdup_printf (_ ("%s supervises %s."), mix_person_get_name (supervisor),
                                mix_person_get_name (self->person));
  mix_form_dialog_run (form, do_deed, deed, free_deed, done_words);
}

static void
fill_kinds (MixSupervisionDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (words, _ (kinds[i].words));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (words));
}

static void
mix_supervision_dialog_dispose (GObject *object)
{
  MixSupervisionDialog *self = MIX_SUPERVISION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_SUPERVISION_DIALOG);
  g_clear_object (&self->person);
  g_clear_pointer (&self->supervisor_ids, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_supervision_dialog_parent_class)->dispose (object);
}

static void
mix_supervision_dialog_class_init (MixSupervisionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_supervision_dialog_dispose;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_supervision_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/team/mix-supervision-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixSupervisionDialog, supervisor_row);
  gtk_widget_class_bind_template_child (widget_class, MixSupervisionDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, MixSupervisionDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, MixSupervisionDialog, until_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_supervision_dialog_init (MixSupervisionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_supervision_dialog_new:
 * @page: the page that shows it, with an open plan
 * @person: who is to be supervised
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_supervision_dialog_new (MixPage *page, MixPerson *person)
{
  MixSupervisionDialog *self = g_object_new (MIX_TYPE_SUPERVISION_DIALOG, NULL);
  MixPlan *plan = mix_page_get_plan (page);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->person = g_object_ref (person);
  self->supervisor_ids = mix_people_choice_fill (self->supervisor_row, plan, person, NULL);
  fill_kinds (self);
  mix_date_row_set_date (self->from_row, mix_plan_get_as_at (plan));
  check_cb (self);
  return ADW_DIALOG (self);
}

/**
 * mix_supervision_kind_get_words:
 * @kind: a kind of supervision as it is recorded
 *
 * Returns: (transfer none): its translated words
 */
const char *
mix_supervision_kind_get_words (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return _ (kinds[i].words);
  return kind;
}
