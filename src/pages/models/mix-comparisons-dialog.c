#include "mix-comparisons-dialog.h"

#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-employment-words.h"
#include "mix-models-picture.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

/* Two comparisons of a plan, the second worked out anew: what each option costs and how often it comes first in both,
 * what counts how much in both, and what would change each answer. */
struct _MixComparisonsDialog
{
  AdwDialog parent_instance;

  MixPage *page; /* not owned: it shows the dialogue */
  MixEmploymentStudy *study;
  MixEmploymentJob *job;
  GPtrArray *ids;  /* of char: the other comparisons */
  GPtrArray *rows; /* of the groups, owned by them */

  AdwComboRow *other_row;
  AdwPreferencesGroup *models_group;
  AdwPreferencesGroup *weights_group;
  AdwPreferencesGroup *sentences_group;
};

G_DEFINE_FINAL_TYPE (MixComparisonsDialog, mix_comparisons_dialog, ADW_TYPE_DIALOG)

static void
add_row (MixComparisonsDialog *self, AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (MixComparisonsDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *group = gtk_widget_get_ancestor (self->rows->pdata[i], ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), self->rows->pdata[i]);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static guint
find_option (const MixEmploymentStudy *study, const char *name)
{
  for (guint i = 0; i < study->n_columns; i++)
    if (g_str_equal (mix_employment_picture_get_option (study->picture, i)->name, name))
      return i;
  return MIX_EMPLOYMENT_NOTHING;
}

/* "£757,000, first in 46%" */
static char *
describe (const MixEmploymentStudy *study, guint option)
{
  const MixEmploymentColumn *column;
  g_autofree char *money = NULL;
  g_autofree char *share = NULL;

  if (option == MIX_EMPLOYMENT_NOTHING)
    return g_strdup (_ ("not compared"));
  column = mix_employment_study_get_column (study, option);
  money = mix_employment_dup_money (&column->cost);
  share = column->ranked ? mix_employment_dup_share (column->rank_shares[0]) : NULL;
  /* Translators: an amount of money, and how often. */
  return share != NULL ? g_strdup_printf (_ ("%s, first in %s"), money, share) : g_strdup (money);
}

static void
add_option (MixComparisonsDialog *self, const MixEmploymentStudy *other, const char *name)
{
  g_autofree char *here = describe (self->study, find_option (self->study, name));
  g_autofree char *there = describe (other, find_option (other, name));
  g_autofree char *words
      = g_strdup_printf ("%s: %s\n%s: %s", self->study->picture->name, here, other->picture->name, there);

  add_row (self, self->models_group, name, words);
}

static void
add_options (MixComparisonsDialog *self, const MixEmploymentStudy *other)
{
  for (guint i = 0; i < self->study->n_columns; i++)
    add_option (self, other, mix_employment_picture_get_option (self->study->picture, i)->name);
  for (guint i = 0; i < other->n_columns; i++)
    {
      const char *name = mix_employment_picture_get_option (other->picture, i)->name;

      if (find_option (self->study, name) == MIX_EMPLOYMENT_NOTHING)
        add_option (self, other, name);
    }
}

static double
find_weight (const MixEmploymentStudy *study, const char *name)
{
  for (guint i = 0; i < study->picture->criteria->len; i++)
    if (g_str_equal (mix_employment_picture_get_criterion (study->picture, i)->name, name))
      return study->weights[i];
  return 0;
}

static void
add_weights (MixComparisonsDialog *self, const MixEmploymentStudy *other)
{
  for (guint i = 0; i < self->study->picture->criteria->len; i++)
    {
      const char *name = mix_employment_picture_get_criterion (self->study->picture, i)->name;
      g_autofree char *here = mix_employment_dup_share (self->study->weights[i]);
      g_autofree char *there = mix_employment_dup_share (find_weight (other, name));
      g_autofree char *words = g_strdup_printf ("%s → %s", here, there);

      add_row (self, self->weights_group, name, words);
    }
}

static void
add_sentence (MixComparisonsDialog *self, const MixEmploymentStudy *study)
{
  const MixEmploymentSentence *first
      = study->sentences->len > 0 ? &g_array_index (study->sentences, MixEmploymentSentence, 0) : NULL;

  if (first != NULL)
    add_row (self, self->sentences_group, study->picture->name, first->text);
}

static void
job_changed_cb (MixComparisonsDialog *self)
{
  MixEmploymentStudy *other = mix_employment_job_get_study (self->job);

  if (other == NULL)
    return;
  clear_rows (self);
  add_options (self, other);
  add_weights (self, other);
  add_sentence (self, self->study);
  add_sentence (self, other);
}

static void
other_cb (MixComparisonsDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->other_row);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixEmploymentPicture) picture = NULL;

  if (self->ids == NULL || selected >= self->ids->len)
    return;
  picture = mix_models_picture_new (mix_page_get_plan (self->page), self->ids->pdata[selected], &error);
  if (picture == NULL)
    mix_page_say_error (self->page, error);
  else
    mix_employment_job_start (self->job, picture);
}

static void
fill_others (MixComparisonsDialog *self, const char *comparison_id)
{
  GPtrArray *all = mix_plan_get_comparisons (mix_page_get_plan (self->page));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const MixComparisonRow *row = all->pdata[i];

      if (g_str_equal (row->id, comparison_id))
        continue;
      g_ptr_array_add (self->ids, g_strdup (row->id));
      gtk_string_list_append (names, row->name);
    }
  adw_combo_row_set_model (self->other_row, G_LIST_MODEL (names));
  if (self->ids->len == 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->other_row),
                                 _ ("There is only one. Save it under another name and change that one."));
}

static void
mix_comparisons_dialog_dispose (GObject *object)
{
  MixComparisonsDialog *self = MIX_COMPARISONS_DIALOG (object);

  if (self->job != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->job, self);
      mix_employment_job_stop (self->job);
    }
  g_clear_object (&self->job);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_COMPARISONS_DIALOG);
  g_clear_pointer (&self->study, mix_employment_study_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_comparisons_dialog_parent_class)->dispose (object);
}

static void
mix_comparisons_dialog_class_init (MixComparisonsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_comparisons_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-comparisons-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixComparisonsDialog, other_row);
  gtk_widget_class_bind_template_child (widget_class, MixComparisonsDialog, models_group);
  gtk_widget_class_bind_template_child (widget_class, MixComparisonsDialog, weights_group);
  gtk_widget_class_bind_template_child (widget_class, MixComparisonsDialog, sentences_group);
  gtk_widget_class_bind_template_callback (widget_class, other_cb);
}

static void
mix_comparisons_dialog_init (MixComparisonsDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_comparisons_dialog_new:
 * @page: the page that shows it, with an open plan
 * @study: the comparison that is shown, worked out
 * @comparison_id: its id
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_comparisons_dialog_new (MixPage *page, MixEmploymentStudy *study, const char *comparison_id)
{
  MixComparisonsDialog *self = g_object_new (MIX_TYPE_COMPARISONS_DIALOG, NULL);

  self->page = page;
  self->study = mix_employment_study_ref (study);
  self->job = mix_employment_job_new ();
  self->ids = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (self->job, "changed", G_CALLBACK (job_changed_cb), self);
  fill_others (self, comparison_id);
  other_cb (self);
  return ADW_DIALOG (self);
}
