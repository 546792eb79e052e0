#include "mix-start-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-entry-text.h"
#include "mix-item-choice.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MINUTES_AN_HOUR 60.0

/* Makes somebody of the team out of a candidate, from their first day. */
struct _MixStartDialog
{
  MixFormDialog parent_instance;

  char *candidate_id;
  char *name;

  AdwPreferencesGroup *group;
  MixDateRow *day_row;
  AdwSpinRow *hours_row;
  AdwEntryRow *employer_row;
  AdwComboRow *supervisor_row;
  AdwSwitchRow *pathway_row;
};

G_DEFINE_FINAL_TYPE (MixStartDialog, mix_start_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  char *candidate_id;
  char *employer;
  char *supervisor_id;
  gboolean pathway;
  int minutes;
  MixDate day;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->candidate_id);
  g_free (deed->employer);
  g_free (deed->supervisor_id);
  g_free (deed);
}

static gboolean
start_candidate (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Deed *deed = data;
  MixCandidateStart draft = {
    .date = deed->day,
    .supervisor_id = deed->supervisor_id,
    .employer = deed->employer,
    .contracted_minutes = deed->minutes,
    .pathway = deed->pathway ? "on_pathway" : NULL,
  };
  g_autofree char *person_id = mix_vacancy_candidates_start (store, deed->candidate_id, &draft, error);

  return person_id != NULL;
}

static char *
dup_person_name (gpointer item)
{
  return g_strdup (MIX_IS_PERSON (item) ? mix_person_get_name (item) : _ ("Nobody"));
}

static void
mix_start_dialog_save (MixFormDialog *form)
{
  MixStartDialog *self = MIX_START_DIALOG (form);
  gpointer supervisor = adw_combo_row_get_selected_item (self->supervisor_row);
  Deed *deed = g_new0 (Deed, 1);
  g_autofree char *words = g_strdup_printf (_ ("%s joined the team"), self->name);

  deed->candidate_id = g_strdup (self->candidate_id);
  deed->employer = mix_entry_dup_text (GTK_EDITABLE (self->employer_row));
  deed->supervisor_id = MIX_IS_PERSON (supervisor) ? g_strdup (mix_person_get_id (supervisor)) : NULL;
  deed->pathway = adw_switch_row_get_active (self->pathway_row);
  deed->minutes = (int) lround (adw_spin_row_get_value (self->hours_row) * MINUTES_AN_HOUR);
  deed->day = mix_date_row_get_date (self->day_row);
  mix_form_dialog_run (form, start_candidate, deed, free_deed, words);
}

static void
check_cb (MixStartDialog *self)
{
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), mix_date_row_has_date (self->day_row));
}

/* Nobody comes first: a supervisor can be named later. */
static void
fill_supervisors (MixStartDialog *self, MixPlan *plan)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (nobody, g_object_new (G_TYPE_OBJECT, NULL));
  mix_item_choice_fill (self->supervisor_row, nobody, mix_plan_get_people (plan), G_CALLBACK (dup_person_name));
}

static void
show_candidate (MixStartDialog *self, const MixVacancyCandidate *candidate, MixDate today)
{
  int minutes = mix_vacancy_candidate_get_start_minutes (candidate);

  adw_preferences_group_set_title (self->group, candidate->label);
  mix_date_row_set_date (self->day_row, candidate->row->start_on != MIX_DATE_NONE ? candidate->row->start_on : today);
  adw_spin_row_set_value (self->hours_row, minutes / MINUTES_AN_HOUR);
}

static void
mix_start_dialog_finalize (GObject *object)
{
  MixStartDialog *self = MIX_START_DIALOG (object);

  g_free (self->candidate_id);
  g_free (self->name);
  G_OBJECT_CLASS (mix_start_dialog_parent_class)->finalize (object);
}

static void
mix_start_dialog_class_init (MixStartDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_start_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_start_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/recruitment/mix-start-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixStartDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixStartDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, MixStartDialog, hours_row);
  gtk_widget_class_bind_template_child (widget_class, MixStartDialog, employer_row);
  gtk_widget_class_bind_template_child (widget_class, MixStartDialog, supervisor_row);
  gtk_widget_class_bind_template_child (widget_class, MixStartDialog, pathway_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_start_dialog_init (MixStartDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_start_dialog_new:
 * @page: the page that shows it, with an open plan
 * @candidate: whose
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_start_dialog_new (MixPage *page, const MixVacancyCandidate *candidate)
{
  MixStartDialog *self = g_object_new (MIX_TYPE_START_DIALOG, NULL);
  MixPlan *plan = mix_page_get_plan (page);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->candidate_id = g_strdup (candidate->row->id);
  self->name = g_strdup (candidate->label);
  fill_supervisors (self, plan);
  show_candidate (self, candidate, mix_plan_get_as_at (plan));
  check_cb (self);
  return ADW_DIALOG (self);
}
