#include "mix-interview-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-entry-text.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>

/* When and where somebody is interviewed. */
struct _MixInterviewDialog
{
  MixFormDialog parent_instance;

  AdwPreferencesGroup *group;
  MixDateRow *day_row;
  AdwSpinRow *hour_row;
  AdwSpinRow *minute_row;
  AdwSpinRow *length_row;
  AdwEntryRow *place_row;
};

G_DEFINE_FINAL_TYPE (MixInterviewDialog, mix_interview_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  char *candidate_id;
  char *place;
  MixDate day;
  int time;
  int minutes;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->candidate_id);
  g_free (deed->place);
  g_free (deed);
}

static gboolean
set_interview (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;
  MixInterviewDraft draft = { .date = deed->day, .time = deed->time, .minutes = deed->minutes, .place = deed->place };

  return mix_vacancy_candidates_set_interview (store, deed->candidate_id, &draft, error);
}

static void
mix_interview_dialog_save (MixFormDialog *form)
{
  MixInterviewDialog *self = MIX_INTERVIEW_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);
  g_autofree char *day = mix_date_format_long (mix_date_row_get_date (self->day_row));
  g_autofree char *words = g_strdup_printf (_ ("Interview on %s"), day);

  deed->candidate_id = g_strdup (mix_form_dialog_get_subject_id (MIX_FORM_DIALOG (self)));
  deed->day = mix_date_row_get_date (self->day_row);
  deed->time = (int) adw_spin_row_get_value (self->hour_row) * 60 + (int) adw_spin_row_get_value (self->minute_row);
  deed->minutes = (int) adw_spin_row_get_value (self->length_row);
  deed->place = mix_entry_dup_text (GTK_EDITABLE (self->place_row));
  mix_form_dialog_run (form, set_interview, deed, free_deed, words);
}

static void
check_cb (MixInterviewDialog *self)
{
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), mix_date_row_has_date (self->day_row));
}

static void
mix_interview_dialog_class_init (MixInterviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MIX_FORM_DIALOG_CLASS (klass)->save = mix_interview_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/skillmix/Skillmix/pages/recruitment/mix-interview-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixInterviewDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixInterviewDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, MixInterviewDialog, hour_row);
  gtk_widget_class_bind_template_child (widget_class, MixInterviewDialog, minute_row);
  gtk_widget_class_bind_template_child (widget_class, MixInterviewDialog, length_row);
  gtk_widget_class_bind_template_child (widget_class, MixInterviewDialog, place_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_interview_dialog_init (MixInterviewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_interview_dialog_new:
 * @page: the page that shows it, with an open plan
 * @candidate: whose
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_interview_dialog_new (MixPage *page, const MixVacancyCandidate *candidate)
{
  MixInterviewDialog *self = g_object_new (MIX_TYPE_INTERVIEW_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  mix_form_dialog_set_for_good (MIX_FORM_DIALOG (self), TRUE);
  mix_form_dialog_set_subject_id (MIX_FORM_DIALOG (self), candidate->row->id);
  adw_preferences_group_set_title (self->group, candidate->label);
  mix_date_row_set_date (self->day_row, candidate->row->interview_on != MIX_DATE_NONE || candidate->vacancy == NULL
                                            ? candidate->row->interview_on
                                            : candidate->vacancy->row->interview_on);
  if (candidate->row->interview_time >= 0)
    {
      adw_spin_row_set_value (self->hour_row, candidate->row->interview_time / 60);
      adw_spin_row_set_value (self->minute_row, candidate->row->interview_time % 60);
    }
  if (candidate->row->interview_place != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->place_row), candidate->row->interview_place);
  check_cb (self);
  return ADW_DIALOG (self);
}
