#include "mix-withdraw-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-reason-choice.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>

/* Ends a candidacy, with a reason from a short list. */
struct _MixWithdrawDialog
{
  MixFormDialog parent_instance;

  AdwPreferencesGroup *group;
  AdwComboRow *outcome_row;
  AdwComboRow *reason_row;
  MixDateRow *day_row;
};

G_DEFINE_FINAL_TYPE (MixWithdrawDialog, mix_withdraw_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  char *candidate_id;
  const char *outcome;
  const char *reason;
  MixDate day;
} Deed;

static const char *const outcomes[] = { "withdrawn", "declined", "not_selected" };

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->candidate_id);
  g_free (deed);
}

static gboolean
end_candidate (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;

  return mix_vacancy_candidates_end (store, deed->candidate_id, deed->outcome, deed->reason, deed->day, error);
}

static void
mix_withdraw_dialog_save (MixFormDialog *form)
{
  MixWithdrawDialog *self = MIX_WITHDRAW_DIALOG (form);
  guint outcome = adw_combo_row_get_selected (self->outcome_row);
  Deed *deed = g_new0 (Deed, 1);

  deed->candidate_id = g_strdup (mix_form_dialog_get_subject_id (MIX_FORM_DIALOG (self)));
  deed->outcome = outcomes[outcome];
  deed->reason = outcome == 2 ? NULL : mix_reason_choice_get_code (self->reason_row);
  deed->day = mix_date_row_get_date (self->day_row);
  mix_form_dialog_run (form, end_candidate, deed, free_deed, _ ("The candidate is out"));
}

static void
check_cb (MixWithdrawDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->reason_row), adw_combo_row_get_selected (self->outcome_row) != 2);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), mix_date_row_has_date (self->day_row));
}

static void
mix_withdraw_dialog_class_init (MixWithdrawDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MIX_FORM_DIALOG_CLASS (klass)->save = mix_withdraw_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/recruitment/mix-withdraw-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixWithdrawDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixWithdrawDialog, outcome_row);
  gtk_widget_class_bind_template_child (widget_class, MixWithdrawDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, MixWithdrawDialog, day_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_withdraw_dialog_init (MixWithdrawDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_withdraw_dialog_new:
 * @page: the page that shows it, with an open plan
 * @candidate: whose
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_withdraw_dialog_new (MixPage *page, const MixVacancyCandidate *candidate)
{
  MixWithdrawDialog *self = g_object_new (MIX_TYPE_WITHDRAW_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  mix_form_dialog_set_for_good (MIX_FORM_DIALOG (self), TRUE);
  mix_form_dialog_set_subject_id (MIX_FORM_DIALOG (self), candidate->row->id);
  adw_preferences_group_set_title (self->group, candidate->label);
  mix_reason_choice_fill (self->reason_row);
  mix_date_row_set_date (self->day_row, mix_plan_get_as_at (mix_page_get_plan (page)));
  check_cb (self);
  return ADW_DIALOG (self);
}
