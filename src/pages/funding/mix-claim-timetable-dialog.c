#include "mix-claim-timetable-dialog.h"

#include "mix-claim-timetable.h"
#include "mix-config.h"
#include "mix-funding-entry.h"

#include <glib/gi18n-lib.h>

/* By when the claim for a month is due, and when that is said. */
struct _MixClaimTimetableDialog
{
  MixFormDialog parent_instance;

  AdwComboRow *way_row;
  AdwSpinRow *months_row;
  AdwSpinRow *day_row;
  AdwEntryRow *days_row;
  AdwSpinRow *reminder_row;
  AdwEntryRow *source_row;
};

enum
{
  EACH_MONTH,
  ON_DAYS,
};

G_DEFINE_FINAL_TYPE (MixClaimTimetableDialog, mix_claim_timetable_dialog, MIX_TYPE_FORM_DIALOG)

typedef struct
{
  MixClaimTimetable timetable;
  char *source;
  char *days;
} Deed;

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->source);
  g_free (deed->days);
  g_free (deed);
}

static gboolean
set_timetable (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return mix_claim_timetable_set (store, &((const Deed *) data)->timetable, error);
}

static gboolean
is_on_days (MixClaimTimetableDialog *self)
{
  return adw_combo_row_get_selected (self->way_row) == ON_DAYS;
}

static void
check_cb (MixClaimTimetableDialog *self)
{
  gboolean on_days = is_on_days (self);
  g_autofree char *days = mix_claim_days_parse (gtk_editable_get_text (GTK_EDITABLE (self->days_row)), NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->months_row), !on_days);
  gtk_widget_set_visible (GTK_WIDGET (self->day_row), !on_days);
  gtk_widget_set_visible (GTK_WIDGET (self->days_row), on_days);
  mix_funding_entry_mark (self->days_row,
                          days != NULL || gtk_editable_get_text (GTK_EDITABLE (self->days_row))[0] == '\0');
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), !on_days || days != NULL);
}

static void
mix_claim_timetable_dialog_save (MixFormDialog *form)
{
  MixClaimTimetableDialog *self = MIX_CLAIM_TIMETABLE_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);

  deed->source = mix_funding_entry_dup_text (self->source_row);
  deed->days = is_on_days (self) ? mix_funding_entry_dup_text (self->days_row) : NULL;
  deed->timetable = (MixClaimTimetable) { (int) adw_spin_row_get_value (self->months_row),
                                          (int) adw_spin_row_get_value (self->day_row),
                                          (int) adw_spin_row_get_value (self->reminder_row), deed->source, deed->days };
  mix_form_dialog_run (form, set_timetable, deed, free_deed, _ ("Claim timetable entered"));
}

static void
mix_claim_timetable_dialog_class_init (MixClaimTimetableDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  MIX_FORM_DIALOG_CLASS (klass)->save = mix_claim_timetable_dialog_save;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/skillmix/Skillmix/pages/funding/mix-claim-timetable-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixClaimTimetableDialog, way_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimTimetableDialog, months_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimTimetableDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimTimetableDialog, days_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimTimetableDialog, reminder_row);
  gtk_widget_class_bind_template_child (widget_class, MixClaimTimetableDialog, source_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_claim_timetable_dialog_init (MixClaimTimetableDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_claim_timetable_dialog_new:
 * @page: the page that shows it, with an open plan
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_claim_timetable_dialog_new (MixPage *page)
{
  MixClaimTimetableDialog *self = g_object_new (MIX_TYPE_CLAIM_TIMETABLE_DIALOG, NULL);
  MixClaimTimetable timetable = mix_claim_timetable_read (mix_page_get_plan (page));
  g_autofree char *days = mix_claim_days_format (timetable.days);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  mix_funding_entry_fill_names (self->way_row,
                                (const char *[]) { _ ("Months after its own"), _ ("On days of the year"), NULL });
  adw_combo_row_set_selected (self->way_row, timetable.days != NULL ? ON_DAYS : EACH_MONTH);
  gtk_editable_set_text (GTK_EDITABLE (self->days_row), days);
  adw_spin_row_set_value (self->months_row, timetable.due_months);
  adw_spin_row_set_value (self->day_row, timetable.due_day);
  adw_spin_row_set_value (self->reminder_row, timetable.reminder_days);
  gtk_editable_set_text (GTK_EDITABLE (self->source_row), timetable.source != NULL ? timetable.source : "");
  check_cb (self);
  return ADW_DIALOG (self);
}
