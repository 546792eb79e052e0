#include "mix-place-demand-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-demand-overrides.h"
#include "mix-place-choice.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MINUTES_AN_HOUR 60.0

/* What is wanted of a line at one place as the user knows it, in place of the calculation. */
struct _MixPlaceDemandDialog
{
  MixFormDialog parent_instance;

  char *place_id;
  char *line_id;
  char *subject; /* "Repeat prescriptions, Alder Surgery" */

  AdwPreferencesGroup *group;
  AdwSpinRow *hours_row;
  MixDateRow *from_row;
  GtkWidget *forget_group;
};

typedef struct
{
  char *place_id;
  char *line_id;
  int minutes;
  MixDate from_date;
} Deed;

G_DEFINE_FINAL_TYPE (MixPlaceDemandDialog, mix_place_demand_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->place_id);
  g_free (deed->line_id);
  g_free (deed);
}

static gboolean
set_demand (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  MixDemandOverrideDraft draft = { deed->place_id, deed->line_id, deed->minutes, deed->from_date };

  return mix_demand_overrides_set (store, &draft, error);
}

static void
run (MixPlaceDemandDialog *self, int minutes, const char *words)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->place_id = g_strdup (self->place_id);
  deed->line_id = g_strdup (self->line_id);
  deed->minutes = minutes;
  deed->from_date = mix_date_row_get_date (self->from_row);
  mix_form_dialog_run (MIX_FORM_DIALOG (self), set_demand, deed, free_deed, words);
}

static void
mix_place_demand_dialog_save (MixFormDialog *form)
{
  MixPlaceDemandDialog *self = MIX_PLACE_DEMAND_DIALOG (form);
  int minutes = (int) lround (adw_spin_row_get_value (self->hours_row) * MINUTES_AN_HOUR);
  g_autofree char *hours = mix_text_format_hours (minutes);
  /* Translators: work and place, hours */
  g_autofree char *words = g_strdup_printf (_ ("%s: %s h a week"), self->subject, hours);

  run (self, minutes, words);
}

static void
forget_cb (MixPlaceDemandDialog *self)
{
  g_autofree char *words = g_strdup_printf (_ ("%s: calculated again"), self->subject);

  run (self, MIX_DEMAND_OVERRIDE_NONE, words);
}

static void
check_cb (MixPlaceDemandDialog *self)
{
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), mix_date_row_is_valid (self->from_row));
}

static void
mix_place_demand_dialog_finalize (GObject *object)
{
  MixPlaceDemandDialog *self = MIX_PLACE_DEMAND_DIALOG (object);

  g_free (self->place_id);
  g_free (self->line_id);
  g_free (self->subject);
  G_OBJECT_CLASS (mix_place_demand_dialog_parent_class)->finalize (object);
}

static void
mix_place_demand_dialog_class_init (MixPlaceDemandDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_place_demand_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_place_demand_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/lines/mix-place-demand-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixPlaceDemandDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixPlaceDemandDialog, hours_row);
  gtk_widget_class_bind_template_child (widget_class, MixPlaceDemandDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, MixPlaceDemandDialog, forget_group);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
}

static void
mix_place_demand_dialog_init (MixPlaceDemandDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_place_demand_dialog_new:
 * @page: the page that shows it, with an open plan
 * @demand: what is wanted of a line at a place
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_place_demand_dialog_new (MixPage *page, const MixPlaceDemand *demand)
{
  MixPlaceDemandDialog *self = g_object_new (MIX_TYPE_PLACE_DEMAND_DIALOG, NULL);
  const MixServiceLineRow *line = mix_service_line_get_row (demand->line);
  gpointer place = demand->practice != NULL ? (gpointer) demand->practice : demand->network;
  g_autofree char *place_name = mix_place_dup_name (place);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->place_id = g_strdup (demand->place_id);
  self->line_id = g_strdup (line->id);
  self->subject = g_strdup_printf ("%s, %s", line->short_name, place_name);
  adw_preferences_group_set_title (self->group, self->subject);
  adw_preferences_group_set_description (self->group,
                                         _ ("Your hours take the place of the calculation from their day on. "
                                            "One-off work comes on top."));
  if (demand->usual.basis != MIX_DEMAND_BASIS_NOT_KNOWN)
    adw_spin_row_set_value (self->hours_row, (double) demand->usual.minutes / MINUTES_AN_HOUR);
  mix_date_row_set_date (self->from_row, mix_plan_get_as_at (mix_page_get_plan (page)));
  gtk_widget_set_visible (self->forget_group, demand->override != NULL);
  check_cb (self);
  return ADW_DIALOG (self);
}
