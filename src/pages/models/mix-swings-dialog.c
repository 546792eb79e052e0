#include "mix-swings-dialog.h"

#include "mix-comparison-criteria.h"
#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-swings.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define MOST 100
#define SCALE_WIDTH 190

/*
 * Swing weighting, one person at a time: what the swing from worst to best of each criterion is worth beside the one
 * that counts most. Below each slider stands what the others said. All who were changed are saved as one change.
 */
struct _MixSwingsDialog
{
  MixFormDialog parent_instance;

  char *comparison_id;
  GPtrArray *criteria; /* of MixCriterionRow, of the plan */
  GPtrArray *people;   /* of MixSwingsOf */
  GPtrArray *rows;     /* of AdwActionRow, by criterion */
  GPtrArray *scales;   /* of GtkScale, by criterion */
  MixPlan *plan;       /* keeps the rows */
  gboolean showing;

  AdwComboRow *person_row;
  AdwEntryRow *new_person_row;
  AdwPreferencesGroup *swings_group;
  AdwComboRow *sure_row;
  GtkWidget *remove_row;
};

typedef struct
{
  MixPlan *plan;
  GPtrArray *people;
  GArray *rows; /* of MixSwingRow */
  char *comparison_id;
  char *name; /* whose are removed */
} Deed;

static const int sureness[] = { 0, 5, 10, 20 };

G_DEFINE_FINAL_TYPE (MixSwingsDialog, mix_swings_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_object_unref (deed->plan);
  g_ptr_array_unref (deed->people);
  g_array_unref (deed->rows);
  g_free (deed->comparison_id);
  g_free (deed->name);
  g_free (deed);
}

static gboolean
save_swings (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  return mix_swings_set_many (store, (const MixSwingRow *) (gpointer) deed->rows->data, deed->rows->len, error);
}

static gboolean
remove_person (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;

  return mix_swings_remove_person (store, deed->comparison_id, deed->name, error);
}

static MixSwingsOf *
get_person (MixSwingsDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->person_row);

  return selected < self->people->len ? self->people->pdata[selected] : NULL;
}

static Deed *
make_deed (MixSwingsDialog *self, const char *name)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->plan = g_object_ref (self->plan);
  deed->people = g_ptr_array_ref (self->people);
  deed->rows = g_array_new (FALSE, FALSE, sizeof (MixSwingRow));
  deed->comparison_id = g_strdup (self->comparison_id);
  deed->name = g_strdup (name);
  return deed;
}

static void
check (MixSwingsDialog *self)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < self->people->len; i++)
    changed = changed || ((MixSwingsOf *) self->people->pdata[i])->changed;
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self), changed);
}

/* What the ends mean, and what the others say. */
static void
describe (MixSwingsDialog *self, guint criterion)
{
  const MixCriterionRow *row = self->criteria->pdata[criterion];
  const MixSwingsOf *person = get_person (self);
  const char *worst = mix_criterion_get_worst (row);
  const char *best = mix_criterion_get_best (row);
  g_autofree char *others = person != NULL ? mix_swings_dup_others (self->people, person, criterion) : NULL;
  g_autofree char *swing = worst != NULL && best != NULL
                               /* Translators: the worst and the best end of a scale. */
                               ? g_strdup_printf (_ ("From “%s” to “%s”"), worst, best)
                               : g_strdup (_ ("From the dearest option here to the cheapest"));
  g_autofree char *words = others != NULL ? g_strdup_printf ("%s\n%s", swing, others) : g_strdup (swing);

  adw_action_row_set_subtitle (self->rows->pdata[criterion], words);
}

static void
show_person (MixSwingsDialog *self)
{
  const MixSwingsOf *person = get_person (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->swings_group), person != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->person_row), self->people->len > 0);
  gtk_widget_set_visible (self->remove_row, person != NULL);
  if (person == NULL)
    return;
  self->showing = TRUE;
  for (guint i = 0; i < self->criteria->len; i++)
    {
      gtk_range_set_value (self->scales->pdata[i], person->points[i]);
      describe (self, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sureness); i++)
    if (person->unsure >= sureness[i])
      adw_combo_row_set_selected (self->sure_row, i);
  self->showing = FALSE;
}

static void
person_cb (MixSwingsDialog *self)
{
  if (self->people != NULL && !self->showing)
    show_person (self);
}

static void
swing_cb (MixSwingsDialog *self)
{
  MixSwingsOf *person = self->people != NULL ? get_person (self) : NULL;

  if (person == NULL || self->showing)
    return;
  for (guint i = 0; i < self->criteria->len; i++)
    person->points[i] = gtk_range_get_value (self->scales->pdata[i]);
  person->unsure = sureness[MIN (adw_combo_row_get_selected (self->sure_row), G_N_ELEMENTS (sureness) - 1)];
  person->changed = TRUE;
  check (self);
}

static void
show_names (MixSwingsDialog *self, guint selected)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->people->len; i++)
    gtk_string_list_append (names, ((MixSwingsOf *) self->people->pdata[i])->name);
  self->showing = TRUE;
  adw_combo_row_set_model (self->person_row, G_LIST_MODEL (names));
  if (self->people->len > 0)
    adw_combo_row_set_selected (self->person_row, selected);
  self->showing = FALSE;
  show_person (self);
}

static gboolean
is_taken (MixSwingsDialog *self, const char *name)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_str_equal (((MixSwingsOf *) self->people->pdata[i])->name, name))
      return TRUE;
  return FALSE;
}

static void
add_person_cb (MixSwingsDialog *self)
{
  g_autofree char *name = mix_text_collapse (gtk_editable_get_text (GTK_EDITABLE (self->new_person_row)));

  if (*name == '\0' || is_taken (self, name))
    return;
  g_ptr_array_add (self->people, mix_swings_of_new (name, self->criteria->len));
  gtk_editable_set_text (GTK_EDITABLE (self->new_person_row), "");
  show_names (self, self->people->len - 1);
  gtk_widget_grab_focus (self->scales->pdata[0]);
}

static void
remove_person_cb (MixSwingsDialog *self)
{
  const MixSwingsOf *person = get_person (self);
  /* Translators: somebody's name. */
  g_autofree char *words = g_strdup_printf (_ ("Weights of %s removed."), person->name);

  mix_form_dialog_run (MIX_FORM_DIALOG (self), remove_person, make_deed (self, person->name), free_deed, words);
}

static void
mix_swings_dialog_save (MixFormDialog *form)
{
  MixSwingsDialog *self = MIX_SWINGS_DIALOG (form);
  Deed *deed = make_deed (self, NULL);

  for (guint i = 0; i < self->people->len; i++)
    if (((MixSwingsOf *) self->people->pdata[i])->changed)
      mix_swings_of_add_rows (self->people->pdata[i], self->criteria, deed->rows);
  mix_form_dialog_run (form, save_swings, deed, free_deed, _ ("Weights saved."));
}

static char *
format_points_cb (GtkScale *scale, double value, gpointer user_data)
{
  return g_strdup_printf ("%.0f", value);
}

static void
add_criterion (MixSwingsDialog *self, const MixCriterionRow *criterion)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, MOST, 1);
  const char *title = mix_criterion_get_title (criterion);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_adjustment_set_page_increment (gtk_range_get_adjustment (GTK_RANGE (scale)), 10);
  gtk_scale_set_draw_value (GTK_SCALE (scale), TRUE);
  gtk_scale_set_value_pos (GTK_SCALE (scale), GTK_POS_RIGHT);
  gtk_scale_set_format_value_func (GTK_SCALE (scale), format_points_cb, NULL, NULL);
  gtk_widget_set_size_request (scale, SCALE_WIDTH, -1);
  gtk_widget_set_valign (scale, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (scale, "mix-swing");
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (scale, "value-changed", G_CALLBACK (swing_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), scale);
  adw_preferences_group_add (self->swings_group, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->scales, scale);
}

static void
mix_swings_dialog_dispose (GObject *object)
{
  MixSwingsDialog *self = MIX_SWINGS_DIALOG (object);

  g_clear_pointer (&self->people, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_swings_dialog_parent_class)->dispose (object);
}

static void
mix_swings_dialog_finalize (GObject *object)
{
  MixSwingsDialog *self = MIX_SWINGS_DIALOG (object);

  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->scales, g_ptr_array_unref);
  g_clear_pointer (&self->comparison_id, g_free);
  g_clear_object (&self->plan);
  G_OBJECT_CLASS (mix_swings_dialog_parent_class)->finalize (object);
}

static void
mix_swings_dialog_class_init (MixSwingsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_swings_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_swings_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_swings_dialog_save;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-swings-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixSwingsDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, MixSwingsDialog, new_person_row);
  gtk_widget_class_bind_template_child (widget_class, MixSwingsDialog, swings_group);
  gtk_widget_class_bind_template_child (widget_class, MixSwingsDialog, sure_row);
  gtk_widget_class_bind_template_child (widget_class, MixSwingsDialog, remove_row);
  gtk_widget_class_bind_template_callback (widget_class, person_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, swing_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_person_cb);
}

static void
mix_swings_dialog_init (MixSwingsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->scales = g_ptr_array_new ();
}

/**
 * mix_swings_dialog_new:
 * @page: the page that shows it, with an open plan
 * @comparison_id: whose weights
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_swings_dialog_new (MixPage *page, const char *comparison_id)
{
  MixSwingsDialog *self = g_object_new (MIX_TYPE_SWINGS_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->plan = g_object_ref (mix_page_get_plan (page));
  self->comparison_id = g_strdup (comparison_id);
  self->criteria = mix_comparison_list_criteria (self->plan, comparison_id);
  self->people = mix_swings_list (self->plan, comparison_id, self->criteria);
  for (guint i = 0; i < self->criteria->len; i++)
    add_criterion (self, self->criteria->pdata[i]);
  show_names (self, 0);
  return ADW_DIALOG (self);
}
