#include "mix-comparison-dialog.h"

#include "mix-comparison-deed.h"
#include "mix-config.h"
#include "mix-date-row.h"
#include "mix-post-list.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define LEAST_MODELS 2
#define MOST_MODELS 6

/* What is compared: which models, from when and for how many years, for which posts, and who pays. */
struct _MixComparisonDialog
{
  MixFormDialog parent_instance;

  MixEmploymentPack *pack;
  char *comparison_id; /* NULL: a new one */
  char **new_name;     /* not owned: where the page learns what a new one is called */
  GPtrArray *chosen;   /* of char: codes in the order in which they were chosen */
  GPtrArray *options;  /* of MixComparisonOptionRow, of the plan; NULL for a new one */
  GPtrArray *checks;   /* of GtkCheckButton, of models and posts; their data "code" or "post" */
  MixPlan *plan;       /* keeps the rows */

  AdwEntryRow *name_row;
  MixDateRow *from_row;
  AdwSpinRow *years_row;
  AdwComboRow *shares_row;
  AdwPreferencesGroup *models_group;
  AdwPreferencesGroup *posts_group;
  AdwSwitchRow *all_posts_row;
};

static const char *const ways[] = { "list", "use", "equal" };

G_DEFINE_FINAL_TYPE (MixComparisonDialog, mix_comparison_dialog, MIX_TYPE_FORM_DIALOG)

static char *
dup_name (MixComparisonDialog *self)
{
  return mix_text_collapse (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
}

static gboolean
has_posts (MixComparisonDialog *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (g_object_get_data (self->checks->pdata[i], "post") != NULL
        && gtk_check_button_get_active (self->checks->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
check_cb (MixComparisonDialog *self)
{
  gboolean all = adw_switch_row_get_active (self->all_posts_row);
  g_autofree char *name = dup_name (self);

  if (self->checks == NULL)
    return;
  for (guint i = 0; i < self->checks->len; i++)
    if (g_object_get_data (self->checks->pdata[i], "post") != NULL)
      gtk_widget_set_sensitive (gtk_widget_get_ancestor (self->checks->pdata[i], ADW_TYPE_ACTION_ROW), !all);
  mix_form_dialog_set_complete (MIX_FORM_DIALOG (self),
                                (self->comparison_id != NULL || *name != '\0') && mix_date_row_is_valid (self->from_row)
                                    && self->chosen->len >= LEAST_MODELS && self->chosen->len <= MOST_MODELS
                                    && (all || has_posts (self)));
}

static gboolean
is_code (gconstpointer element, gconstpointer code)
{
  return g_str_equal (element, code);
}

static void
model_toggled_cb (MixComparisonDialog *self, GtkCheckButton *button)
{
  const char *code = g_object_get_data (G_OBJECT (button), "code");
  guint position;

  if (gtk_check_button_get_active (button))
    g_ptr_array_add (self->chosen, g_strdup (code));
  else if (g_ptr_array_find_with_equal_func (self->chosen, code, is_code, &position))
    g_ptr_array_remove_index (self->chosen, position);
  check_cb (self);
}

/* Which models are new, and which options are no more; an option that another model follows is left alone. */
static void
add_changes (MixComparisonDialog *self, MixComparisonDeed *deed)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; self->options != NULL && i < self->options->len; i++)
    {
      const MixComparisonOptionRow *option = self->options->pdata[i];

      if (option->later_model != NULL)
        continue;
      if (g_ptr_array_find_with_equal_func (self->chosen, option->model, is_code, NULL))
        g_hash_table_add (kept, (char *) option->model);
      else
        g_ptr_array_add (deed->gone_options, g_strdup (option->id));
    }
  for (guint i = 0; i < self->chosen->len; i++)
    if (!g_hash_table_contains (kept, self->chosen->pdata[i]))
      g_ptr_array_add (deed->models, g_strdup (self->chosen->pdata[i]));
}

static void
add_posts (MixComparisonDialog *self, MixComparisonDeed *deed)
{
  if (adw_switch_row_get_active (self->all_posts_row))
    return;
  for (guint i = 0; i < self->checks->len; i++)
    {
      const char *id = g_object_get_data (self->checks->pdata[i], "post");

      if (id != NULL && gtk_check_button_get_active (self->checks->pdata[i]))
        g_ptr_array_add (deed->posts, g_strdup (id));
    }
}

static void
mix_comparison_dialog_save (MixFormDialog *form)
{
  MixComparisonDialog *self = MIX_COMPARISON_DIALOG (form);
  MixComparisonDeed *deed = mix_comparison_deed_new (self->pack, self->comparison_id);

  deed->name = dup_name (self);
  deed->shares = g_strdup (ways[MIN (adw_combo_row_get_selected (self->shares_row), G_N_ELEMENTS (ways) - 1)]);
  deed->from_date = mix_date_row_get_date (self->from_row);
  deed->years = (int) adw_spin_row_get_value (self->years_row);
  add_changes (self, deed);
  add_posts (self, deed);
  if (self->comparison_id == NULL)
    g_set_str (self->new_name, deed->name);
  mix_form_dialog_run (form, mix_comparison_deed_do, deed, mix_comparison_deed_free,
                       self->comparison_id == NULL ? _ ("Comparison made.") : _ ("Comparison changed."));
}

/* A row whose check button says whether it takes part. */
static GtkWidget *
add_check (
    MixComparisonDialog *self, AdwPreferencesGroup *group, const char *title, const char *subtitle, gboolean active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->checks, check);
  return check;
}

static gboolean
is_compared (MixComparisonDialog *self, const MixEmploymentModel *model)
{
  if (self->options == NULL)
    return model->enabled;
  for (guint i = 0; i < self->options->len; i++)
    {
      const MixComparisonOptionRow *option = self->options->pdata[i];

      if (option->later_model == NULL && g_str_equal (option->model, model->code))
        return TRUE;
    }
  return FALSE;
}

static void
add_models (MixComparisonDialog *self)
{
  g_autoptr (MixEmploymentCatalogue) catalogue = mix_employment_catalogue_new (self->plan, self->pack);

  for (guint i = 0; i < mix_employment_catalogue_get_n_models (catalogue); i++)
    {
      const MixEmploymentModel *model = mix_employment_catalogue_get_model (catalogue, i);
      gboolean active = is_compared (self, model);
      GtkWidget *check = add_check (self, self->models_group, model->name, model->employer, active);

      if (active)
        g_ptr_array_add (self->chosen, g_strdup (model->code));
      g_object_set_data_full (G_OBJECT (check), "code", g_strdup (model->code), g_free);
      g_signal_connect_object (check, "toggled", G_CALLBACK (model_toggled_cb), self, G_CONNECT_SWAPPED);
    }
}

static gboolean
is_chosen_post (GPtrArray *chosen, const char *id)
{
  for (guint i = 0; chosen != NULL && i < chosen->len; i++)
    {
      const MixComparisonPostRow *row = chosen->pdata[i];

      if (g_strcmp0 (row->post_id, id) == 0 || g_strcmp0 (row->person_id, id) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_post_rows (MixComparisonDialog *self)
{
  g_autoptr (GPtrArray) posts = mix_post_list_new (self->plan);
  g_autoptr (GPtrArray) chosen
      = self->comparison_id != NULL ? mix_comparison_list_posts (self->plan, self->comparison_id) : NULL;
  gboolean some = chosen != NULL && chosen->len > 0;

  adw_switch_row_set_active (self->all_posts_row, !some);
  for (guint i = 0; i < posts->len; i++)
    {
      const MixPost *post = posts->pdata[i];
      g_autofree char *hours = mix_text_format_hours (post->row->minutes);
      g_autofree char *subtitle = g_strdup_printf (
          _ ("%s h a week, %s"), hours, post->person != NULL ? mix_person_get_name (post->person) : _ ("vacant"));
      GtkWidget *check
          = add_check (self, self->posts_group, post->row->name, subtitle, is_chosen_post (chosen, post->row->id));

      g_object_set_data_full (G_OBJECT (check), "post", g_strdup (post->row->id), g_free);
      g_signal_connect_object (check, "toggled", G_CALLBACK (check_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
mix_comparison_dialog_dispose (GObject *object)
{
  MixComparisonDialog *self = MIX_COMPARISON_DIALOG (object);

  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (mix_comparison_dialog_parent_class)->dispose (object);
}

static void
mix_comparison_dialog_finalize (GObject *object)
{
  MixComparisonDialog *self = MIX_COMPARISON_DIALOG (object);

  g_clear_object (&self->pack);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_pointer (&self->comparison_id, g_free);
  G_OBJECT_CLASS (mix_comparison_dialog_parent_class)->finalize (object);
}

static void
mix_comparison_dialog_class_init (MixComparisonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_comparison_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = mix_comparison_dialog_finalize;
  MIX_FORM_DIALOG_CLASS (klass)->save = mix_comparison_dialog_save;
  g_type_ensure (MIX_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/models/mix-comparison-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixComparisonDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, MixComparisonDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, MixComparisonDialog, years_row);
  gtk_widget_class_bind_template_child (widget_class, MixComparisonDialog, shares_row);
  gtk_widget_class_bind_template_child (widget_class, MixComparisonDialog, models_group);
  gtk_widget_class_bind_template_child (widget_class, MixComparisonDialog, posts_group);
  gtk_widget_class_bind_template_child (widget_class, MixComparisonDialog, all_posts_row);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
mix_comparison_dialog_init (MixComparisonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->chosen = g_ptr_array_new_with_free_func (g_free);
}

/* As it is now; a new one begins with the next financial year. */
static void
show_comparison (MixComparisonDialog *self, const MixComparisonRow *row)
{
  MixDate date = mix_plan_get_as_at (self->plan);

  gtk_widget_set_visible (GTK_WIDGET (self->name_row), row == NULL);
  mix_date_row_set_date (self->from_row,
                         row != NULL ? row->from_date : mix_date_new (mix_date_get_financial_year (date) + 1, 4, 1));
  if (row == NULL)
    return;
  adw_dialog_set_title (ADW_DIALOG (self), row->name);
  g_object_set (self, "save-label", _ ("_Save"), NULL);
  adw_spin_row_set_value (self->years_row, row->years);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (ways[i], row->shares) == 0)
      adw_combo_row_set_selected (self->shares_row, i);
}

/**
 * mix_comparison_dialog_new:
 * @page: the page that shows it, with an open plan
 * @pack: the data pack of employment models
 * @comparison_id: (nullable): the comparison to change; %NULL: a new one
 * @new_name: (inout): learns what a new one is called
 *
 * Returns: (transfer floating): the dialogue, to be presented
 */
AdwDialog *
mix_comparison_dialog_new (MixPage *page, MixEmploymentPack *pack, const char *comparison_id, char **new_name)
{
  MixComparisonDialog *self = g_object_new (MIX_TYPE_COMPARISON_DIALOG, NULL);

  mix_form_dialog_set_page (MIX_FORM_DIALOG (self), page);
  self->plan = g_object_ref (mix_page_get_plan (page));
  self->pack = g_object_ref (pack);
  self->comparison_id = g_strdup (comparison_id);
  self->new_name = new_name;
  self->checks = g_ptr_array_new ();
  if (comparison_id != NULL)
    self->options = mix_comparison_list_options (self->plan, comparison_id);
  show_comparison (self, comparison_id != NULL ? mix_comparison_find (self->plan, comparison_id) : NULL);
  adw_dialog_set_focus (ADW_DIALOG (self),
                        comparison_id == NULL ? GTK_WIDGET (self->name_row) : GTK_WIDGET (self->years_row));
  add_models (self);
  add_post_rows (self);
  check_cb (self);
  return ADW_DIALOG (self);
}
