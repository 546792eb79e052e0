#include "mix-models-page-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-comparisons.h"
#include "mix-employment-tables.h"
#include "mix-employment-words.h"

G_DEFINE_FINAL_TYPE (MixModelsPage, mix_models_page, MIX_TYPE_PAGE)

/* The comparison that is shown, as the plan has it; NULL where there is none. */
const MixComparisonRow *
_mix_models_page_get_comparison (MixModelsPage *self)
{
  MixPlan *plan = mix_page_get_plan (MIX_PAGE (self));

  return plan != NULL && self->comparison_id != NULL ? mix_comparison_find (plan, self->comparison_id) : NULL;
}

/* As a picture of the comparison calls it: by its model, or by both models and the day between them. */
static gboolean
is_option (const MixComparisonOptionRow *row, const char *id)
{
  g_autofree char *day = NULL;
  g_autofree char *both = NULL;

  if (row->later_model == NULL)
    return g_str_equal (row->model, id);
  day = mix_date_format_iso (row->later_from);
  both = g_strdup_printf ("%s:%s:%s", row->model, row->later_model, day);
  return g_str_equal (both, id);
}

/* An option of the comparison that is shown; NULL where it went away. */
const MixComparisonOptionRow *
_mix_models_page_find_option (MixModelsPage *self, const char *id)
{
  g_autoptr (GPtrArray) options = NULL;

  if (self->comparison_id == NULL)
    return NULL;
  options = mix_comparison_list_options (mix_page_get_plan (MIX_PAGE (self)), self->comparison_id);
  for (guint i = 0; i < options->len; i++)
    if (is_option (options->pdata[i], id))
      return options->pdata[i];
  return NULL;
}

static void
show_words (MixModelsPage *self, const MixEmploymentStudy *study)
{
  g_autofree char *subtitle = mix_employment_picture_dup_subtitle (study->picture);
  const MixEmploymentSentence *first
      = study->sentences->len > 0 ? &g_array_index (study->sentences, MixEmploymentSentence, 0) : NULL;

  mix_page_set_subtitle (MIX_PAGE (self), subtitle);
  mix_page_set_inspector_words (MIX_PAGE (self), _ ("What would change the answer"),
                                first != NULL ? first->text : NULL);
}

static void
show_banner (MixModelsPage *self)
{
  adw_banner_set_revealed (self->banner, mix_models_try_is_changed (mix_models_inspector_get_try (self->inspector)));
}

static void
study_changed_cb (MixModelsPage *self)
{
  MixEmploymentStudy *study = mix_employment_job_get_study (self->job);

  gtk_widget_set_visible (GTK_WIDGET (self->spinner), mix_employment_job_is_running (self->job));
  if (study == NULL)
    return;
  mix_models_grid_set_study (self->grid, study);
  mix_models_inspector_set_study (self->inspector, study);
  if (study->is_whole)
    mix_models_try_offer (mix_models_inspector_get_try (self->inspector), study);
  show_words (self, study);
}

static void
try_changed_cb (MixModelsPage *self, MixModelsTry *panel)
{
  show_banner (self);
  mix_employment_job_start (self->job, mix_models_try_get_picture (panel));
}

static void
mix_models_page_plan_changed (MixPage *page, MixPlan *plan)
{
  MixModelsPage *self = MIX_MODELS_PAGE (page);

  _mix_models_page_choose (self);
  _mix_models_page_show_saved (self);
  gtk_stack_set_visible_child_name (self->stack, self->comparison_id != NULL ? "content" : "missing");
  gtk_widget_set_visible (self->weights_button, self->comparison_id != NULL && !mix_page_is_narrow (MIX_PAGE (self)));
  if (self->comparison_id != NULL)
    _mix_models_page_work_out (self);
  show_banner (self);
}

static void
mix_models_page_show_item (MixPage *page, const char *item)
{
  g_action_group_activate_action (mix_page_get_actions (page), "comparison", g_variant_new_string (item));
}

static MixDataTable *
mix_models_page_create_table (MixPage *page)
{
  MixEmploymentStudy *study = mix_employment_job_get_study (MIX_MODELS_PAGE (page)->job);

  return study != NULL ? mix_employment_table_new (study) : mix_data_table_new ("employment_models");
}

/* With sentences, assumptions and sources, once everything is worked out. */
static MixTablePrint *
mix_models_page_create_print (MixPage *page)
{
  MixEmploymentStudy *study = mix_employment_job_get_study (MIX_MODELS_PAGE (page)->job);

  return study != NULL && study->is_whole ? mix_employment_tables_print (study, mix_page_get_plan (page)) : NULL;
}

static gboolean
mix_models_page_dismiss (MixPage *page)
{
  MixModelsTry *panel = mix_models_inspector_get_try (MIX_MODELS_PAGE (page)->inspector);

  if (!mix_models_try_is_changed (panel))
    return FALSE;
  mix_models_try_reset (panel);
  return TRUE;
}

static void
narrow_cb (MixModelsPage *self)
{
  gboolean narrow = mix_page_is_narrow (MIX_PAGE (self));

  mix_models_grid_set_narrow (self->grid, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->saved_label), !narrow);
  gtk_widget_set_visible (self->saved_image, narrow);
  gtk_widget_set_visible (self->weights_button, self->comparison_id != NULL && !narrow);
}

/* How the page is set: the comparison, and which groups are folded. */
void
_mix_models_page_remember (MixModelsPage *self)
{
  g_autofree char *state = g_strdup_printf ("%s %u", self->comparison_id != NULL ? self->comparison_id : "-",
                                            mix_models_grid_get_folded (self->grid));

  mix_page_set_state (MIX_PAGE (self), state);
}

static void
state_changed_cb (MixModelsPage *self)
{
  const char *state = mix_page_get_state (MIX_PAGE (self));
  g_auto (GStrv) words = g_strsplit (state != NULL ? state : "", " ", -1);

  if (g_strv_length (words) != 2)
    return;
  if (self->comparison_id == NULL)
    g_set_str (&self->comparison_id, words[0]);
  mix_models_grid_set_folded (self->grid, (guint) g_ascii_strtoull (words[1], NULL, 10));
}

static void
mix_models_page_dispose (GObject *object)
{
  MixModelsPage *self = MIX_MODELS_PAGE (object);

  _mix_models_page_stop_making (self);
  if (self->job != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->job, self);
      mix_employment_job_stop (self->job);
    }
  g_clear_object (&self->job);
  g_clear_object (&self->pack);
  g_clear_object (&self->saved_menu);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (mix_models_page_parent_class)->dispose (object);
}

static void
mix_models_page_finalize (GObject *object)
{
  MixModelsPage *self = MIX_MODELS_PAGE (object);

  g_free (self->comparison_id);
  g_free (self->wanted_name);
  g_free (self->saved_names);
  G_OBJECT_CLASS (mix_models_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MixModelsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MixModelsPage, banner);
  gtk_widget_class_bind_template_child (widget_class, MixModelsPage, grid);
  gtk_widget_class_bind_template_child (widget_class, MixModelsPage, inspector);
  gtk_widget_class_bind_template_child (widget_class, MixModelsPage, saved_button);
  gtk_widget_class_bind_template_child (widget_class, MixModelsPage, saved_label);
  gtk_widget_class_bind_template_child (widget_class, MixModelsPage, saved_image);
  gtk_widget_class_bind_template_child (widget_class, MixModelsPage, weights_button);
  gtk_widget_class_bind_template_child (widget_class, MixModelsPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_changed_cb);
}

static void
mix_models_page_class_init (MixModelsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MixPageClass *page_class = MIX_PAGE_CLASS (klass);

  object_class->dispose = mix_models_page_dispose;
  object_class->finalize = mix_models_page_finalize;
  page_class->plan_changed = mix_models_page_plan_changed;
  page_class->show_item = mix_models_page_show_item;
  page_class->create_table = mix_models_page_create_table;
  page_class->create_print = mix_models_page_create_print;
  page_class->dismiss = mix_models_page_dismiss;

  g_type_ensure (MIX_TYPE_MODELS_GRID);
  g_type_ensure (MIX_TYPE_MODELS_INSPECTOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-models-page.ui");
  bind_children (widget_class);
}

static void
mix_models_page_init (MixModelsPage *self)
{
  self->job = mix_employment_job_new ();
  self->saved_menu = g_menu_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->saved_button), G_MENU_MODEL (self->saved_menu));
  g_signal_connect_swapped (self->job, "changed", G_CALLBACK (study_changed_cb), self);
  g_signal_connect_object (mix_models_inspector_get_try (self->inspector), "changed", G_CALLBACK (try_changed_cb), self,
                           G_CONNECT_SWAPPED);
  _mix_models_page_add_running (self);
  _mix_models_page_add_saved (self);
  _mix_models_page_add_deeds (self);
}

/**
 * mix_models_page_get_study:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the comparison that is shown, as far as it is worked out
 */
MixEmploymentStudy *
mix_models_page_get_study (MixModelsPage *self)
{
  g_return_val_if_fail (MIX_IS_MODELS_PAGE (self), NULL);
  return mix_employment_job_get_study (self->job);
}
