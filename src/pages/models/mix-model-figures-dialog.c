#include "mix-model-figures-dialog.h"

#include "mix-config.h"
#include "mix-employment-figure.h"
#include "mix-employment-models.h"
#include "mix-figure-range-dialog.h"
#include "mix-grade-chip.h"

#include <glib/gi18n-lib.h>

/* All figures of an employment model, with where they are from; those that are not known first. It follows the plan. */
struct _MixModelFiguresDialog
{
  AdwDialog parent_instance;

  MixPage *page; /* not owned: it shows the dialogue */
  MixEmploymentPack *pack;
  char *code;
  GPtrArray *rows; /* of the groups, owned by them */

  AdwPreferencesGroup *about_group;
  AdwPreferencesGroup *unknown_group;
  AdwPreferencesGroup *known_group;
  GtkWidget *accept_all_button;
};

typedef struct
{
  MixEmploymentPack *pack;
  char *code;
} Deed;

G_DEFINE_FINAL_TYPE (MixModelFiguresDialog, mix_model_figures_dialog, ADW_TYPE_DIALOG)

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_object_unref (deed->pack);
  g_free (deed->code);
  g_free (deed);
}

static gboolean
accept_all (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Deed *deed = data;
  guint n_accepted;

  return mix_employment_models_accept_all (store, deed->pack, deed->code, &n_accepted, error);
}

static void
accept_all_cb (MixModelFiguresDialog *self)
{
  Deed *deed = g_new0 (Deed, 1);

  deed->pack = g_object_ref (self->pack);
  deed->code = g_strdup (self->code);
  mix_page_run (self->page, accept_all, deed, free_deed, _ ("Suggested ranges accepted."));
}

static void
row_activated_cb (MixModelFiguresDialog *self, GtkWidget *row)
{
  MixEmploymentParameter parameter = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "parameter"));

  adw_dialog_present (mix_figure_range_dialog_new (self->page, self->pack, self->code, parameter), GTK_WIDGET (self));
}

static GtkWidget *
make_figure (MixEmploymentParameter parameter, const MixEmploymentValue *value)
{
  g_autofree char *text = mix_employment_figure_dup_text (&value->figure, parameter);
  GtkWidget *label = gtk_label_new (value->figure.state == MIX_EMPLOYMENT_NOT_KNOWN ? _ ("Not known") : text);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, value->figure.state == MIX_EMPLOYMENT_NOT_KNOWN ? "mix-not-known" : "mix-secondary");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  return label;
}

static GtkWidget *
make_row (MixModelFiguresDialog *self, MixEmploymentParameter parameter, const MixEmploymentValue *value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *chip = mix_grade_chip_new (value->grade != 0 ? value->grade : '?', value->source);
  const char *title = mix_employment_parameter_get_title (parameter);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value->note);
  mix_grade_chip_set_subject (MIX_GRADE_CHIP (chip), title);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_figure (parameter, value));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "parameter", GUINT_TO_POINTER (parameter));
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
clear_rows (MixModelFiguresDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *group = gtk_widget_get_ancestor (self->rows->pdata[i], ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), self->rows->pdata[i]);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_about (MixModelFiguresDialog *self, const MixEmploymentModel *model)
{
  adw_dialog_set_title (ADW_DIALOG (self), model->name);
  adw_preferences_group_set_title (self->about_group, model->employer != NULL ? model->employer : model->name);
  if (model->item != NULL)
    adw_preferences_group_set_description (self->about_group, mix_pack_item_get_text (model->item, "description"));
}

static void
show_figures (MixModelFiguresDialog *self)
{
  g_autoptr (MixEmploymentCatalogue) catalogue
      = mix_employment_catalogue_new (mix_page_get_plan (self->page), self->pack);
  const MixEmploymentModel *model = mix_employment_catalogue_find_model (catalogue, self->code);
  gboolean suggested = FALSE, unknown = FALSE;

  clear_rows (self);
  if (model == NULL)
    return;
  show_about (self, model);
  for (guint i = 0; i < MIX_EMPLOYMENT_N_PARAMETERS; i++)
    {
      MixEmploymentValue value = mix_employment_catalogue_get_value (catalogue, self->code, i);
      gboolean open = value.figure.state == MIX_EMPLOYMENT_NOT_KNOWN;
      GtkWidget *row = make_row (self, i, &value);

      unknown = unknown || open;
      suggested = suggested || (open && value.has_suggestion);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (open ? self->unknown_group : self->known_group, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->unknown_group), unknown);
  gtk_widget_set_visible (self->accept_all_button, suggested && mix_page_is_editable (self->page));
}

static void
mix_model_figures_dialog_dispose (GObject *object)
{
  MixModelFiguresDialog *self = MIX_MODEL_FIGURES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_MODEL_FIGURES_DIALOG);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_model_figures_dialog_parent_class)->dispose (object);
}

static void
mix_model_figures_dialog_class_init (MixModelFiguresDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_model_figures_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-model-figures-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixModelFiguresDialog, about_group);
  gtk_widget_class_bind_template_child (widget_class, MixModelFiguresDialog, unknown_group);
  gtk_widget_class_bind_template_child (widget_class, MixModelFiguresDialog, known_group);
  gtk_widget_class_bind_template_child (widget_class, MixModelFiguresDialog, accept_all_button);
  gtk_widget_class_bind_template_callback (widget_class, accept_all_cb);
}

static void
mix_model_figures_dialog_init (MixModelFiguresDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * mix_model_figures_dialog_new:
 * @page: the page that shows it, with an open plan
 * @pack: the data pack of employment models
 * @code: of a model
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_model_figures_dialog_new (MixPage *page, MixEmploymentPack *pack, const char *code)
{
  MixModelFiguresDialog *self = g_object_new (MIX_TYPE_MODEL_FIGURES_DIALOG, NULL);

  self->page = page;
  self->pack = g_object_ref (pack);
  self->code = g_strdup (code);
  show_figures (self);
  g_signal_connect_object (mix_page_get_document (page), "notify::plan", G_CALLBACK (show_figures), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
