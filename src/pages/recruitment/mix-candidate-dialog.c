#include "mix-candidate-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-entry-text.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>

/* Somebody applies for a vacancy. What is entered is kept apart from the history of the plan. */
struct _MixCandidateDialog
{
  MixFormDialog parent_instance;

  AdwEntryRow *name_row;
  AdwEntryRow *email_row;
  AdwEntryRow *telephone_row;
  AdwComboRow *prescriber_row;
  AdwEntryRow *source_row;
  MixDateRow *applied_row;
  AdwSpinRow *notice_row;
};

G_DEFINE_FINAL_TYPE (MixCandidateDialog, mix_candidate_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  char *vacancy_id;
  char *name;
  char *email;
  char *telephone;
  char *source;
  const char *prescriber;
  int notice_days;
  MixDate applied_on;
} Deed;

static const char *const prescribers[] = { NULL, "none", "on_course", "yes" };

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->vacancy_id);
  g_free (deed->name);
  g_free (deed->email);
  g_free (deed->telephone);
  g_free (deed->source);
  g_free (deed);
}

static gboolean
add_candidate (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;
  MixCandidateDraft draft = {
    .name = deed->name,
    .email = deed->email,
    .telephone = deed->telephone,
    .source = deed->source,
    .prescriber = deed->prescriber,
    .notice_days = deed->notice_days,
    .applied_on = deed->applied_on,
    .contracted_minutes = -1,
  };
  g_autofree char *id = mix_vacancy_candidates_add (store, deed->vacancy_id, &draft, error);

  return id != NULL;
}

static void
mix_candidate_dialog_save (MixFormDialog *form)
{
  MixCandidateDialog *self = MIX_CANDIDATE_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);
  int notice_days = (int) adw_spin_row_get_value (self->notice_row);

  deed->vacancy_id = g_strdup (mix_form_dialog_get_subject_id (MIX_FORM_DIALOG (self)));
  deed->name = mix_entry_dup_text (GTK_EDITABLE (self->name_row));
  deed->email = mix_entry_dup_text (GTK_EDITABLE (self->email_row));
  deed->telephone = mix_entry_dup_text (GTK_EDITABLE (self->telephone_row));
  deed->source = mix_entry_dup_text (GTK_EDITABLE (self->source_row));
  deed->prescriber = prescribers[adw_combo_row_get_selected (self->prescriber_row)];
  deed->notice_days = notice_days > 0 ? notice_days : -1;
  deed->applied_on = mix_date_row_get_date (self->applied_row);
  mix_form_dialog_run (form, add_candidate, deed, free_deed, _ ("The candidate is in"));
}

static void
check_cb (MixCandidateDialog *self)
{
  g_autofree char *name = mix_entry_dup_text (GTK_EDITABLE (self->name_row));

  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), name != NULL && mix_date_row_has_date (self->applied_row));
}

static void
mix_candidate_dialog_class_init (MixCandidateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MIX_FORM_DIALOG_CLASS (klass)->save = mix_candidate_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/skillmix/Skillmix/pages/recruitment/mix-candidate-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixCandidateDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, MixCandidateDialog, email_row);
  gtk_widget_class_bind_template_child (widget_class, MixCandidateDialog, telephone_row);
  gtk_widget_class_bind_template_child (widget_class, MixCandidateDialog, prescriber_row);
  gtk_widget_class_bind_template_child (widget_class, MixCandidateDialog, source_row);
  gtk_widget_class_bind_template_child (widget_class, MixCandidateDialog, applied_row);
  gtk_widget_class_bind_template_child (widget_class, MixCandidateDialog, notice_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_candidate_dialog_init (MixCandidateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_candidate_dialog_new:
 * @page: the page that shows it, with an open plan
 * @vacancy: what they apply for
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_candidate_dialog_new (MixPage *page, const MixVacancy *vacancy)
{
  MixCandidateDialog *self = g_object_new (MIX_TYPE_CANDIDATE_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  mix_form_dialog_set_for_good (MIX_FORM_DIALOG (self), TRUE);
  mix_form_dialog_set_subject_id (MIX_FORM_DIALOG (self), vacancy->row->id);
  mix_date_row_set_date (self->applied_row, mix_plan_get_as_at (mix_page_get_plan (page)));
  check_cb (self);
  return ADW_DIALOG (self);
}
