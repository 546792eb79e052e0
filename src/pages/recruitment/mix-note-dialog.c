#include "mix-note-dialog.h"

#include "mix-config.h"
#include "mix-text.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>

/* Writes a note about a candidate, kept apart from the history of the plan. */
struct _MixNoteDialog
{
  MixFormDialog parent_instance;

  AdwPreferencesGroup *group;
  AdwEntryRow *words_row;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (MixNoteDialog, mix_note_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  char *candidate_id;
  char *words;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->candidate_id);
  g_free (deed->words);
  g_free (deed);
}

static gboolean
add_note (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;
  g_autofree char *id
      = mix_vacancy_candidates_add_note (store, deed->candidate_id, g_get_real_name (), deed->words, error);

  return id != NULL;
}

static void
mix_note_dialog_save (MixFormDialog *form)
{
  MixNoteDialog *self = MIX_NOTE_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);

  deed->candidate_id = g_strdup (mix_form_dialog_get_subject_id (MIX_FORM_DIALOG (self)));
  deed->words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->words_row))));
  mix_form_dialog_run (form, add_note, deed, free_deed, _ ("The note is there"));
}

/* A patient's number is refused while it is typed. */
static void
check_cb (MixNoteDialog *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->words_row))));
  g_autoptr (GError) error = NULL;
  gboolean accepted = mix_text_check_no_patient (words, _ ("The note"), &error);

  gtk_label_set_label (self->refusal, accepted ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), !accepted);
  if (accepted)
    gtk_widget_remove_css_class (GTK_WIDGET (self->words_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->words_row), "error");
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), accepted && *words != '\0');
}

static void
mix_note_dialog_class_init (MixNoteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MIX_FORM_DIALOG_CLASS (klass)->save = mix_note_dialog_save;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/recruitment/mix-note-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixNoteDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixNoteDialog, words_row);
  gtk_widget_class_bind_template_child (widget_class, MixNoteDialog, refusal);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_note_dialog_init (MixNoteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_note_dialog_new:
 * @page: the page that shows it, with an open plan
 * @candidate: whose
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_note_dialog_new (MixPage *page, const MixVacancyCandidate *candidate)
{
  MixNoteDialog *self = g_object_new (MIX_TYPE_NOTE_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  mix_form_dialog_set_for_good (MIX_FORM_DIALOG (self), TRUE);
  mix_form_dialog_set_subject_id (MIX_FORM_DIALOG (self), candidate->row->id);
  adw_preferences_group_set_title (self->group, candidate->label);
  check_cb (self);
  return ADW_DIALOG (self);
}
