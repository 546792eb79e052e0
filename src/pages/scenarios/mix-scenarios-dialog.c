#include "mix-scenarios-dialog.h"

#include "mix-config.h"
#include "mix-differences-dialog.h"
#include "mix-scenario-column.h"
#include "mix-scenario-item.h"
#include "mix-scenario-table.h"
#include "mix-text-column.h"

#include <glib/gi18n-lib.h>

/* The plan and its scenarios side by side, and what can be done with one of them. */
struct _MixScenariosDialog
{
  AdwDialog parent_instance;

  MixDocument *document; /* the plan, or a scenario of it */
  char *plan_path;
  char *wanted; /* nullable: name of the scenario to select */
  GCancellable *cancellable;

  AdwBanner *refusal;
  AdwSpinner *spinner;
  GtkStack *stack;
  GListStore *items; /* of MixScenarioItem */
  GtkSingleSelection *selection;
  GtkColumnView *view;
  GtkWidget *bar;
  GtkWidget *open_button;
  GtkWidget *changes_button;
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (MixScenariosDialog, mix_scenarios_dialog, ADW_TYPE_DIALOG)

/* What the thread works with and finds. */
typedef struct
{
  char *plan_path;
  MixDate as_at;
  GPtrArray *scenarios; /* of MixScenario */
  MixDataTable *table;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_free (work->plan_path);
  g_clear_pointer (&work->scenarios, g_ptr_array_unref);
  g_clear_object (&work->table);
  g_free (work);
}

static void
say (MixScenariosDialog *self, const GError *error)
{
  adw_banner_set_title (self->refusal, error != NULL ? error->message : "");
  adw_banner_set_revealed (self->refusal, error != NULL);
}

static void
add_item (GPtrArray *items, const char *name, const char *path, MixDataTable *table)
{
  g_ptr_array_add (items, mix_scenario_item_new (name, path, table, items->len));
}

static guint
find_wanted (MixScenariosDialog *self, const Work *work)
{
  for (guint i = 0; i < work->scenarios->len; i++)
    if (g_strcmp0 (((const MixScenario *) work->scenarios->pdata[i])->name, self->wanted) == 0)
      return i + 1;
  return work->scenarios->len > 0 ? 1 : 0;
}

static void
show (MixScenariosDialog *self, const Work *work)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  add_item (items, _ ("The plan"), work->plan_path, work->table);
  for (guint i = 0; i < work->scenarios->len; i++)
    {
      const MixScenario *scenario = work->scenarios->pdata[i];

      add_item (items, scenario->name, scenario->path, work->table);
    }
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  gtk_single_selection_set_selected (self->selection, find_wanted (self, work));
  gtk_stack_set_visible_child_name (self->stack, work->scenarios->len > 0 ? "table" : "empty");
  gtk_widget_set_visible (self->bar, work->scenarios->len > 0);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  work->scenarios = mix_scenario_list (work->plan_path);
  work->table = mix_scenario_table_load (work->plan_path, work->scenarios, work->as_at, cancellable, &error);
  if (work->table != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MixScenariosDialog *self = MIX_SCENARIOS_DIALOG (source);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    show (self, g_task_get_task_data (G_TASK (result)));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  else
    say (self, error);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
}

static void
load (MixScenariosDialog *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work = g_new0 (Work, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  work->plan_path = g_strdup (self->plan_path);
  work->as_at = mix_plan_get_as_at (mix_document_get_plan (self->document));
  task = g_task_new (self, self->cancellable, worked_cb, NULL);
  g_task_set_task_data (task, work, free_work);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  g_task_run_in_thread (task, work_in_thread);
}

static MixScenarioItem *
get_selected (MixScenariosDialog *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
selected_cb (MixScenariosDialog *self)
{
  MixScenarioItem *item = get_selected (self);
  gboolean is_scenario = item != NULL && !mix_scenario_item_is_plan (item);
  gboolean is_open
      = item != NULL && g_str_equal (mix_scenario_item_get_path (item), mix_document_get_path (self->document));

  gtk_widget_set_sensitive (self->open_button, item != NULL && !is_open);
  gtk_widget_set_sensitive (self->changes_button, is_scenario);
  gtk_widget_set_sensitive (self->remove_button, is_scenario && !is_open);
}

static void
new_cb (MixScenariosDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-scenario", NULL);
}

static void
open_cb (MixScenariosDialog *self)
{
  g_autofree char *path = g_strdup (mix_scenario_item_get_path (get_selected (self)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-plan", "s", path);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
changes_cb (MixScenariosDialog *self)
{
  MixScenarioItem *item = get_selected (self);
  AdwDialog *dialog;

  if (item == NULL || mix_scenario_item_is_plan (item))
    return;
  g_set_str (&self->wanted, mix_scenario_item_get_name (item));
  dialog = mix_differences_dialog_new (self->document, self->plan_path, self->wanted);
  g_signal_connect_object (dialog, "taken", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

typedef struct
{
  char *plan_path;
  char *name;
} Removal;

static void
free_removal (gpointer data)
{
  Removal *removal = data;

  g_free (removal->plan_path);
  g_free (removal->name);
  g_free (removal);
}

static gboolean
remove_on_thread (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Removal *removal = data;

  return mix_scenario_remove (removal->plan_path, removal->name, error);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixScenariosDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  mix_document_run_finish (MIX_DOCUMENT (source), result, &error);
  say (self, error);
  load (self);
}

static void
removal_answered_cb (AdwAlertDialog *question, const char *response, MixScenariosDialog *self)
{
  MixScenarioItem *item = get_selected (self);
  Removal *removal;

  if (!g_str_equal (response, "remove") || item == NULL)
    return;
  removal = g_new0 (Removal, 1);
  removal->plan_path = g_strdup (self->plan_path);
  removal->name = g_strdup (mix_scenario_item_get_name (item));
  mix_document_run_async (self->document, remove_on_thread, removal, free_removal, NULL, removed_cb,
                          g_object_ref (self));
}

static void
remove_cb (MixScenariosDialog *self)
{
  MixScenarioItem *item = get_selected (self);
  g_autofree char *body
      = g_strdup_printf (_ ("“%s” goes for good, with what was changed in it. The plan stays as it is."),
                         mix_scenario_item_get_name (item));
  AdwAlertDialog *question = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Remove the Scenario?"), body));

  adw_alert_dialog_add_responses (question, "cancel", _ ("_Cancel"), "remove", _ ("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (question, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (question, "cancel");
  adw_alert_dialog_set_close_response (question, "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (removal_answered_cb), self, 0);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (self));
}

static void
add_columns (MixScenariosDialog *self)
{
  g_autoptr (MixDataTable) table = mix_scenario_table_new ();

  for (guint i = 0; i < MIX_SCENARIO_N_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = mix_scenario_column_new (mix_data_table_get_column (table, i)->title, i);

      gtk_column_view_append_column (self->view, column);
    }
  mix_text_columns_align_headings (self->view);
}

static void
mix_scenarios_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (MIX_SCENARIOS_DIALOG (dialog)->cancellable);
}

static void
mix_scenarios_dialog_dispose (GObject *object)
{
  MixScenariosDialog *self = MIX_SCENARIOS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->plan_path, g_free);
  g_clear_pointer (&self->wanted, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_SCENARIOS_DIALOG);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (mix_scenarios_dialog_parent_class)->dispose (object);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, changes_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
mix_scenarios_dialog_class_init (MixScenariosDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_scenarios_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = mix_scenarios_dialog_closed;

  g_type_ensure (MIX_TYPE_SCENARIO_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/scenarios/mix-scenarios-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixScenariosDialog, refusal);
  gtk_widget_class_bind_template_child (widget_class, MixScenariosDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, MixScenariosDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MixScenariosDialog, items);
  gtk_widget_class_bind_template_child (widget_class, MixScenariosDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, MixScenariosDialog, view);
  gtk_widget_class_bind_template_child (widget_class, MixScenariosDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, MixScenariosDialog, open_button);
  gtk_widget_class_bind_template_child (widget_class, MixScenariosDialog, changes_button);
  gtk_widget_class_bind_template_child (widget_class, MixScenariosDialog, remove_button);
  bind_callbacks (widget_class);
}

static void
mix_scenarios_dialog_init (MixScenariosDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_columns (self);
}

/**
 * mix_scenarios_dialog_new:
 * @document: an open plan, or a scenario of it
 * @name: (nullable): name of the scenario to select
 *
 * Returns: (transfer floating): the plan and its scenarios side by side
 */
AdwDialog *
mix_scenarios_dialog_new (MixDocument *document, const char *name)
{
  MixScenariosDialog *self = g_object_new (MIX_TYPE_SCENARIOS_DIALOG, NULL);
  const char *path = mix_document_get_path (document);

  self->document = g_object_ref (document);
  self->plan_path = mix_scenario_dup_plan_path (path, NULL);
  if (self->plan_path == NULL)
    self->plan_path = g_strdup (path);
  self->wanted = g_strdup (name);
  load (self);
  return ADW_DIALOG (self);
}
