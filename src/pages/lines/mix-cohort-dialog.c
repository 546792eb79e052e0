#include "mix-cohort-dialog.h"

#include "mix-cohorts.h"
#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-line-words.h"
#include "mix-place-choice.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MILLIS 1000.0

/* From the planning date to the deadline that a new piece of one-off work begins with. */
#define USUAL_DAYS 84

/* One-off work: so many items at a place by a day. Says at once how many hours a week that is. */
struct _MixCohortDialog
{
  MixFormDialog parent_instance;

  MixServiceLine *line;

  AdwPreferencesGroup *group;
  AdwEntryRow *name_row;
  AdwComboRow *place_row;
  AdwSpinRow *items_row;
  AdwSpinRow *minutes_row;
  MixDateRow *from_row;
  MixDateRow *deadline_row;
  GtkLabel *words;
  GtkWidget *remove_group;
};

typedef struct
{
  char *cohort_id;
  char *place_id;
  char *line_id;
  char *name;
  int items;
  gint64 minutes_millis;
  MixDate from_date;
  MixDate deadline;
} Deed;

G_DEFINE_FINAL_TYPE (MixCohortDialog, mix_cohort_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->cohort_id);
  g_free (deed->place_id);
  g_free (deed->line_id);
  g_free (deed->name);
  g_free (deed);
}

static gboolean
save_cohort (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  MixCohortDraft draft = {
    .organisation = deed->place_id,
    .service_line = deed->line_id,
    .name = deed->name,
    .items = deed->items,
    .minutes_millis = deed->minutes_millis,
    .from_date = deed->from_date,
    .deadline = deed->deadline,
  };
  g_autofree char *id = NULL;

  if (deed->cohort_id != NULL)
    return mix_cohorts_change (store, deed->cohort_id, &draft, error);
  id = mix_cohorts_add (store, &draft, error);
  return id != NULL;
}

static gboolean
remove_cohort (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  return mix_cohorts_remove (store, deed->cohort_id, error);
}

static Deed *
make_deed (MixCohortDialog *self)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->cohort_id = g_strdup (mix_form_dialog_get_subject_id (MIX_FORM_DIALOG (self)));
  deed->place_id = g_strdup (mix_place_choice_get_selected (self->place_row));
  deed->line_id = g_strdup (mix_service_line_get_id (self->line));
  deed->name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
  deed->items = (int) adw_spin_row_get_value (self->items_row);
  deed->minutes_millis = (gint64) lround (adw_spin_row_get_value (self->minutes_row) * MILLIS);
  deed->from_date = mix_date_row_get_date (self->from_row);
  deed->deadline = mix_date_row_get_date (self->deadline_row);
  return deed;
}

static void
mix_cohort_dialog_save (MixFormDialog *form)
{
  MixCohortDialog *self = MIX_COHORT_DIALOG (form);
  Deed *deed = make_deed (self);
  g_autofree char *words = g_strdup_printf (_ ("%s: entered"), deed->name);

  mix_form_dialog_run (form, save_cohort, deed, free_deed, words);
}

static void
remove_cb (MixCohortDialog *self)
{
  Deed *deed = make_deed (self);
  g_autofree char *words = g_strdup_printf (_ ("%s: taken out"), deed->name);

  mix_form_dialog_run (MIX_FORM_DIALOG (self), remove_cohort, deed, free_deed, words);
}

/* How many hours a week it makes, from when it begins. */
static char *
dup_words (MixCohortDialog *self)
{
  gint64 millis = (gint64) lround (adw_spin_row_get_value (self->minutes_row) * MILLIS);
  MixDate from_date = mix_date_row_get_date (self->from_row);
  MixDate deadline = mix_date_row_get_date (self->deadline_row);
  MixDemand demand;
  g_autofree char *hours = NULL;

  if (millis == 0)
    millis = mix_service_line_get_row (self->line)->minutes_millis;
  if (millis < 0)
    return g_strdup (_ ("How long each takes is not known: enter minutes."));
  if (deadline < from_date)
    return g_strdup (_ ("The deadline is before the first day."));
  demand = mix_cohort_work_out ((gint64) adw_spin_row_get_value (self->items_row), millis, from_date, deadline);
  hours = mix_text_format_hours (demand.minutes);
  return g_strdup_printf (
      ngettext ("%s h in one week", "%s h a week for %u weeks", mix_cohort_count_weeks (from_date, deadline)), hours,
      mix_cohort_count_weeks (from_date, deadline));
}

static void
check_cb (MixCohortDialog *self)
{
  gboolean dates = mix_date_row_has_date (self->from_row) && mix_date_row_has_date (self->deadline_row);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
  g_autofree char *words = self->line != NULL && dates ? dup_words (self) : g_strdup ("");

  gtk_label_set_label (self->words, words);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self),
                                dates && *name != '\0' && mix_place_choice_get_selected (self->place_row) != NULL);
}

static void
mix_cohort_dialog_dispose (GObject *object)
{
  g_clear_object (&MIX_COHORT_DIALOG (object)->line);
  G_OBJECT_CLASS (mix_cohort_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixCohortDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixCohortDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, MixCohortDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, MixCohortDialog, items_row);
  gtk_widget_class_bind_template_child (widget_class, MixCohortDialog, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, MixCohortDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, MixCohortDialog, deadline_row);
  gtk_widget_class_bind_template_child (widget_class, MixCohortDialog, words);
  gtk_widget_class_bind_template_child (widget_class, MixCohortDialog, remove_group);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
mix_cohort_dialog_class_init (MixCohortDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_cohort_dialog_dispose;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_cohort_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/lines/mix-cohort-dialog.ui");
  bind_children (widget_class);
}

static void
mix_cohort_dialog_init (MixCohortDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_present (MixCohortDialog *self, const MixCohortRow *cohort)
{
  mix_form_dialog_set_subject_id (MIX_FORM_DIALOG (self), cohort->id);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), cohort->name);
  mix_place_choice_select (self->place_row, cohort->organisation_id);
  adw_spin_row_set_value (self->items_row, cohort->items);
  adw_spin_row_set_value (self->minutes_row, MAX (cohort->minutes_millis, 0) / MILLIS);
  mix_date_row_set_date (self->from_row, cohort->from_date);
  mix_date_row_set_date (self->deadline_row, cohort->deadline);
  gtk_widget_set_visible (self->remove_group, TRUE);
}

/**
 * mix_cohort_dialog_new:
 * @page: the page that shows it, with an open plan
 * @line: what kind of work it is
 * @cohort: (nullable): the one to change; %NULL adds one
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_cohort_dialog_new (MixPage *page, MixServiceLine *line, const MixCohortRow *cohort)
{
  MixCohortDialog *self = g_object_new (MIX_TYPE_COHORT_DIALOG, NULL);
  MixPlan *plan = mix_page_get_plan (page);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->line = g_object_ref (line);
  adw_preferences_group_set_title (self->group, mix_service_line_get_row (line)->short_name);
  mix_place_choice_fill (self->place_row, mix_plan_get_practices (plan), mix_plan_get_networks (plan));
  if (cohort != NULL)
    show_present (self, cohort);
  else
    {
      mix_date_row_set_date (self->from_row, mix_plan_get_as_at (plan));
      mix_date_row_set_date (self->deadline_row, mix_plan_get_as_at (plan) + USUAL_DAYS);
    }
  check_cb (self);
  return ADW_DIALOG (self);
}
