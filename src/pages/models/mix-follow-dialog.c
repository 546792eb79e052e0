#include "mix-follow-dialog.h"

#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-date-row.h"

#include <glib/gi18n-lib.h>

#define MONTHS_A_YEAR 12

/* Adds an option that begins with one model and changes to another later. */
struct _MixFollowDialog
{
  MixFormDialog parent_instance;

  char *comparison_id;
  char *model;
  GPtrArray *codes; /* of char, by row of the choice */

  AdwPreferencesGroup *group;
  AdwComboRow *model_row;
  MixDateRow *from_row;
};

typedef struct
{
  char *comparison_id;
  char *model;
  char *later_model;
  MixDate later_from;
} Deed;

G_DEFINE_FINAL_TYPE (MixFollowDialog, mix_follow_dialog, MIX_TYPE_FORM_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->comparison_id);
  g_free (deed->model);
  g_free (deed->later_model);
  g_free (deed);
}

static gboolean
do_deed (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  MixComparisonOptionDraft draft = { deed->model, deed->later_model, deed->later_from };
  g_autofree char *id = mix_comparisons_add_option (store, deed->comparison_id, &draft, error);

  return id != NULL;
}

static void
check_cb (MixFollowDialog *self)
{
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self),
                                mix_date_row_has_date (self->from_row)
                                    && adw_combo_row_get_selected (self->model_row) != GTK_INVALID_LIST_POSITION);
}

static void
mix_follow_dialog_save (MixFormDialog *form)
{
  MixFollowDialog *self = MIX_FOLLOW_DIALOG (form);
  Deed *deed = g_new0 (Deed, 1);

  deed->comparison_id = g_strdup (self->comparison_id);
  deed->model = g_strdup (self->model);
  deed->later_model = g_strdup (self->codes->pdata[adw_combo_row_get_selected (self->model_row)]);
  deed->later_from = mix_date_row_get_date (self->from_row);
  mix_form_dialog_run (form, do_deed, deed, free_deed, _ ("Added to the comparison."));
}

static void
fill_models (MixFollowDialog *self, MixEmploymentCatalogue *catalogue)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < mix_employment_catalogue_get_n_models (catalogue); i++)
    {
      const MixEmploymentModel *model = mix_employment_catalogue_get_model (catalogue, i);

      if (g_str_equal (model->code, self->model))
        {
          adw_preferences_group_set_title (self->group, model->name);
          continue;
        }
      gtk_string_list_append (names, model->name);
      g_ptr_array_add (self->codes, g_strdup (model->code));
    }
  adw_combo_row_set_model (self->model_row, G_LIST_MODEL (names));
}

static void
mix_follow_dialog_finalize (GObject *object)
{
  MixFollowDialog *self = MIX_FOLLOW_DIALOG (object);

  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_clear_pointer (&self->comparison_id, g_free);
  g_clear_pointer (&self->model, g_free);
  G_OBJECT_CLASS (mix_follow_dialog_parent_class)->finalize (object);
}

static void
mix_follow_dialog_class_init (MixFollowDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mix_follow_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_follow_dialog_save;
  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-follow-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixFollowDialog, group);
  gtk_widget_class_bind_template_child (widget_class, MixFollowDialog, model_row);
  gtk_widget_class_bind_template_child (widget_class, MixFollowDialog, from_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_follow_dialog_init (MixFollowDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->codes = g_ptr_array_new_with_free_func (g_free);
}

/**
 * mix_follow_dialog_new:
 * @page: the page that shows it, with an open plan
 * @pack: the data pack of employment models
 * @option: what the other model follows
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_follow_dialog_new (MixPage *page, MixEmploymentPack *pack, const MixComparisonOptionRow *option)
{
  MixFollowDialog *self = g_object_new (MIX_TYPE_FOLLOW_DIALOG, NULL);
  MixPlan *plan = mix_page_get_plan (page);
  g_autoptr (MixEmploymentCatalogue) catalogue = mix_employment_catalogue_new (plan, pack);
  const MixComparisonRow *comparison = mix_comparison_find (plan, option->comparison_id);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->comparison_id = g_strdup (option->comparison_id);
  self->model = g_strdup (option->model);
  fill_models (self, catalogue);
  if (comparison != NULL)
    mix_date_row_set_date (self->from_row,
                           mix_date_add_months (comparison->from_date, MAX (comparison->years - 1, 1) * MONTHS_A_YEAR));
  check_cb (self);
  return ADW_DIALOG (self);
}
