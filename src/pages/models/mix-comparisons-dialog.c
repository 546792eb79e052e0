#include "mix-comparisons-dialog.h"

#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-employment-difference.h"
#include "mix-models-picture.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

#define N_KINDS (MIX_EMPLOYMENT_DIFFERENCE_FIGURE + 1)

/* In what two comparisons of a plan differ: the answer, money, weights, scores and figures. The second is worked out
 * anew. */
struct _MixComparisonsDialog
{
  AdwDialog parent_instance;

  MixPage *page; /* not owned: it shows the dialogue */
  MixEmploymentStudy *study;
  MixEmploymentJob *job;
  GCancellable *making; /* a picture of the other one */
  GPtrArray *ids;       /* of char: the other comparisons */
  GPtrArray *rows;      /* of the groups, owned by them */

  AdwComboRow *other_row;
  AdwPreferencesPage *preferences_page;
  AdwPreferencesGroup *groups[N_KINDS]; /* by kind of difference */
};

G_DEFINE_FINAL_TYPE (MixComparisonsDialog, mix_comparisons_dialog, ADW_TYPE_DIALOG)

static void
add_difference (MixComparisonsDialog *self, const MixEmploymentDifference *difference)
{
  GtkWidget *row = adw_action_row_new ();
  const char *one = difference->one != NULL ? difference->one : _ ("not compared");
  const char *other = difference->other != NULL ? difference->other : _ ("not compared");
  g_autofree char *words = g_strdup_printf ("%s → %s", one, other);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), difference->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_preferences_group_add (self->groups[difference->kind], row);
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

static void
show_differences (MixComparisonsDialog *self, GArray *differences)
{
  for (guint i = 0; i < N_KINDS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->groups[i]), FALSE);
  for (guint i = 0; i < differences->len; i++)
    {
      const MixEmploymentDifference *difference = &g_array_index (differences, MixEmploymentDifference, i);

      gtk_widget_set_visible (GTK_WIDGET (self->groups[difference->kind]), TRUE);
      add_difference (self, difference);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->other_row), differences->len == 0 ? _ ("They do not differ") : "");
}

static void
job_changed_cb (MixComparisonsDialog *self)
{
  MixEmploymentStudy *other = mix_employment_job_get_study (self->job);
  g_autoptr (GArray) differences = NULL;

  if (other == NULL)
    return;
  clear_rows (self);
  differences = mix_employment_study_list_differences (self->study, other);
  show_differences (self, differences);
}

static void
picture_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixComparisonsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MixEmploymentPicture) picture = mix_models_picture_new_finish (result, &error);

  if (self->job == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (picture == NULL)
    mix_page_say_error (self->page, error);
  else
    mix_employment_job_start (self->job, picture);
}

static void
other_cb (MixComparisonsDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->other_row);

  if (self->ids == NULL || selected >= self->ids->len)
    return;
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  self->making = g_cancellable_new ();
  mix_models_picture_new_async (mix_page_get_plan (self->page), self->ids->pdata[selected], self->making,
                                picture_made_cb, g_object_ref (self));
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

/* Who makes the picture keeps the dialogue alive, so that ends where it is closed. */
static void
mix_comparisons_dialog_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (MIX_COMPARISONS_DIALOG (widget)->making);
  GTK_WIDGET_CLASS (mix_comparisons_dialog_parent_class)->unroot (widget);
}

static void
mix_comparisons_dialog_dispose (GObject *object)
{
  MixComparisonsDialog *self = MIX_COMPARISONS_DIALOG (object);

  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
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
  widget_class->unroot = mix_comparisons_dialog_unroot;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-comparisons-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixComparisonsDialog, other_row);
  gtk_widget_class_bind_template_child (widget_class, MixComparisonsDialog, preferences_page);
  gtk_widget_class_bind_template_callback (widget_class, other_cb);
}

static void
mix_comparisons_dialog_init (MixComparisonsDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_KINDS; i++)
    {
      self->groups[i] = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (self->groups[i], mix_employment_difference_kind_get_title (i));
      gtk_widget_set_visible (GTK_WIDGET (self->groups[i]), FALSE);
      adw_preferences_page_add (self->preferences_page, self->groups[i]);
    }
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
