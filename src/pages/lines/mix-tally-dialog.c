#include "mix-tally-dialog.h"

#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-line-words.h"
#include "mix-place-choice.h"
#include "mix-tallies.h"

#include <glib/gi18n-lib.h>

/* A count at one place, for a line whose rate nobody knows; says at once what rate it would stand for. */
struct _MixTallyDialog
{
  MixFormDialog parent_instance;

  MixServiceLine *line;

  AdwPreferencesGroup *group;
  AdwComboRow *place_row;
  AdwSpinRow *items_row;
  AdwSpinRow *weeks_row;
  MixDateRow *from_row;
  AdwEntryRow *counted_by_row;
  GtkLabel *words;
};

typedef struct
{
  char *place_id;
  char *line_id;
  char *counted_by;
  int items;
  int weeks;
  MixDate from_date;
} Deed;

G_DEFINE_FINAL_TYPE (MixTallyDialog, mix_tally_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->place_id);
  g_free (deed->line_id);
  g_free (deed->counted_by);
  g_free (deed);
}

static gboolean
add_tally (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  MixTallyDraft draft = {
    .organisation = deed->place_id,
    .service_line = deed->line_id,
    .items = deed->items,
    .weeks = deed->weeks,
    .from_date = deed->from_date,
    .counted_by = deed->counted_by,
  };
  g_autofree char *id = mix_tallies_add (store, &draft, error);

  return id != NULL;
}

static void
mix_tally_dialog_save (MixFormDialog *form)
{
  MixTallyDialog *self = MIX_TALLY_DIALOG (form);
  const MixServiceLineRow *line = mix_service_line_get_row (self->line);
  g_autofree char *words = g_strdup_printf (_ ("%s: the count is in"), line->short_name);
  Deed *deed = g_new0 (Deed, 1);

  deed->place_id = g_strdup (mix_place_choice_get_selected (self->place_row));
  deed->line_id = g_strdup (line->id);
  deed->counted_by = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->counted_by_row))));
  deed->items = (int) adw_spin_row_get_value (self->items_row);
  deed->weeks = (int) adw_spin_row_get_value (self->weeks_row);
  deed->from_date = mix_date_row_get_date (self->from_row);
  mix_form_dialog_run (form, add_tally, deed, free_deed, words);
}

/* The rate that the count would stand for, or why it can stand for none. */
static char *
dup_words (MixTallyDialog *self)
{
  MixPlan *plan = mix_form_dialog_get_plan (MIX_FORM_DIALOG (self));
  const char *place_id = mix_place_choice_get_selected (self->place_row);
  MixTallyRow row = {
    .items = (int) adw_spin_row_get_value (self->items_row),
    .weeks = (int) adw_spin_row_get_value (self->weeks_row),
  };
  MixPlaceDemand demand;
  MixTally tally;
  MixTallyRate rate;

  if (place_id == NULL
      || !mix_plan_demand_work_out_place (plan, place_id, mix_service_line_get_id (self->line), &demand))
    return g_strdup ("");
  tally = (MixTally) { row.items, row.weeks, demand.input.driver_count };
  if (!mix_tally_is_valid (&tally))
    {
      g_autofree char *driver = mix_driver_dup_words (mix_service_line_get_row (self->line)->driver);

      /* Translators: what is counted, such as "Care home beds" */
      return g_strdup_printf (_ ("%s are not known here: enter them first, on the page Practices."), driver);
    }
  rate = mix_tally_work_out (&tally);
  return mix_tally_dup_words (&row, &rate);
}

static void
check_cb (MixTallyDialog *self)
{
  g_autofree char *words = self->line != NULL ? dup_words (self) : g_strdup ("");
  g_autofree char *who = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->counted_by_row))));

  gtk_label_set_label (self->words, words);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), *who != '\0' && mix_date_row_is_valid (self->from_row)
                                                            && mix_place_choice_get_selected (self->place_row) != NULL);
}

static void
mix_tally_dialog_dispose (GObject *object)
{
  g_clear_object (&MIX_TALLY_DIALOG (object)->line);
  G_OBJECT_CLASS (mix_tally_dialog_parent_class)->dispose (object);
}

static void
mix_tally_dialog_class_init (MixTallyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_tally_dialog_dispose;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_tally_dialog_save;

  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/lines/mix-tally-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixTallyDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixTallyDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, MixTallyDialog, items_row);
  gtk_widget_class_bind_template_child (widget_class, MixTallyDialog, weeks_row);
  gtk_widget_class_bind_template_child (widget_class, MixTallyDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, MixTallyDialog, counted_by_row);
  gtk_widget_class_bind_template_child (widget_class, MixTallyDialog, words);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_tally_dialog_init (MixTallyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_tally_dialog_new:
 * @page: the page that shows it, with an open plan
 * @line: what was counted
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_tally_dialog_new (MixPage *page, MixServiceLine *line)
{
  MixTallyDialog *self = g_object_new (MIX_TYPE_TALLY_DIALOG, NULL);
  MixPlan *plan = mix_page_get_plan (page);
  g_autoptr (GArray) places = mix_line_demand_list_places (plan, line);
  gboolean of_network = places->len > 0 && g_array_index (places, MixPlaceDemand, 0).practice == NULL;

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->line = g_object_ref (line);
  adw_preferences_group_set_title (self->group, mix_service_line_get_row (line)->short_name);
  mix_place_choice_fill (self->place_row, of_network ? NULL : mix_plan_get_practices (plan),
                         of_network ? mix_plan_get_networks (plan) : NULL);
  mix_date_row_set_date (self->from_row, mix_plan_get_as_at (plan));
  check_cb (self);
  return ADW_DIALOG (self);
}
