#include "mix-differences-dialog.h"

#include "mix-config.h"
#include "mix-scenario-change.h"
#include "mix-scenario-figures.h"
#include "mix-scenario-words.h"
#include "mix-scenario.h"

#include <glib/gi18n-lib.h>

/* In what a scenario differs from its plan, row by row, each of which can be taken over. Signal "taken". */
struct _MixDifferencesDialog
{
  AdwDialog parent_instance;

  MixDocument *document; /* the plan, or a scenario of it */
  char *plan_path;
  char *name;
  gboolean taking;

  GtkStack *stack;
  GListStore *changes; /* of MixScenarioChange */
  GtkWidget *take_all_button;
  AdwBanner *refusal;
};

enum
{
  TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixDifferencesDialog, mix_differences_dialog, ADW_TYPE_DIALOG)

/* What a thread works with, and what it finds or does. */
typedef struct
{
  char *plan_path;
  char *name;
  char *row_id; /* nullable: all of them */
  MixDate as_at;
  GPtrArray *changes; /* of MixScenarioChange */
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_free (work->plan_path);
  g_free (work->name);
  g_free (work->row_id);
  g_clear_pointer (&work->changes, g_ptr_array_unref);
  g_free (work);
}

static Work *
make_work (MixDifferencesDialog *self, const char *row_id)
{
  Work *work = g_new0 (Work, 1);

  work->plan_path = g_strdup (self->plan_path);
  work->name = g_strdup (self->name);
  work->row_id = g_strdup (row_id);
  work->as_at = mix_plan_get_as_at (mix_document_get_plan (self->document));
  return work;
}

static guint
count_needed (const MixDifference *difference, const char *id)
{
  g_autoptr (GPtrArray) needed = mix_difference_list_needed (difference, (const char *const[]) { id, NULL });

  return needed->len - 1;
}

static void
list_changes (Work *work, const MixDifference *difference, MixPlan *before, MixPlan *after)
{
  g_autofree gboolean *parts = mix_difference_list_parts (difference);

  work->changes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < mix_difference_get_n_changes (difference); i++)
    {
      const MixRowChange *change = mix_difference_get_change (difference, i);
      g_autofree char *words = parts[i] ? NULL : mix_scenario_change_dup_words (change, before, after);

      if (parts[i])
        continue;
      g_ptr_array_add (work->changes,
                       mix_scenario_change_new (change->id, words, count_needed (difference, change->id)));
    }
}

static void
compare_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  g_autoptr (MixScenario) scenario = mix_scenario_find (work->plan_path, work->name, &error);
  g_autoptr (MixDifference) difference
      = scenario != NULL ? mix_scenario_compare (scenario, work->plan_path, &error) : NULL;
  g_autoptr (MixPlan) before = difference != NULL ? mix_scenario_load (work->plan_path, work->as_at, &error) : NULL;
  g_autoptr (MixPlan) after = before != NULL ? mix_scenario_load (scenario->path, work->as_at, &error) : NULL;

  if (after == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  list_changes (work, difference, before, after);
  g_task_return_boolean (task, TRUE);
}

static void
say (MixDifferencesDialog *self, const GError *error)
{
  adw_banner_set_title (self->refusal, error != NULL ? error->message : "");
  adw_banner_set_revealed (self->refusal, error != NULL);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MixDifferencesDialog *self = MIX_DIFFERENCES_DIALOG (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      say (self, error);
      return;
    }
  g_list_store_splice (self->changes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->changes)), work->changes->pdata,
                       work->changes->len);
  gtk_stack_set_visible_child_name (self->stack, work->changes->len > 0 ? "changes" : "same");
  gtk_widget_set_visible (self->take_all_button, work->changes->len > 0);
}

static void
compare (MixDifferencesDialog *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, compared_cb, NULL);

  g_task_set_task_data (task, make_work (self, NULL), free_work);
  g_task_run_in_thread (task, compare_in_thread);
}

static gboolean
take_into (const Work *work, MixStore *store, GError **error)
{
  g_autoptr (MixScenario) scenario = mix_scenario_find (work->plan_path, work->name, error);
  const char *const rows[] = { work->row_id, NULL };

  return scenario != NULL && mix_scenario_take (scenario, store, work->row_id != NULL ? rows : NULL, error);
}

/* Where a scenario is what is open, the plan is opened for this. */
static gboolean
take_on_thread (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;
  g_autofree char *author = mix_store_dup_author (store);
  g_autoptr (MixStore) plan = NULL;
  gboolean done;

  if (g_str_equal (mix_store_get_path (store), work->plan_path))
    return take_into (work, store, error);
  plan = mix_store_open (work->plan_path, MIX_STORE_DEFAULT, error);
  if (plan == NULL)
    return FALSE;
  mix_store_set_author (plan, author);
  done = take_into (work, plan, error);
  mix_store_close (plan);
  return done;
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixDifferencesDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  self->taking = FALSE;
  if (mix_document_run_finish (MIX_DOCUMENT (source), result, &error) != NULL)
    g_signal_emit (self, signals[TAKEN], 0);
  say (self, error);
  compare (self);
}

static void
take (MixDifferencesDialog *self, const char *row_id)
{
  if (self->taking)
    return;
  self->taking = TRUE;
  mix_document_run_async (self->document, take_on_thread, make_work (self, row_id), free_work, NULL, taken_cb,
                          g_object_ref (self));
}

static void
take_all_cb (MixDifferencesDialog *self)
{
  take (self, NULL);
}

static void
take_one_cb (GtkButton *button, GtkListItem *list_item)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (button), MIX_TYPE_DIFFERENCES_DIALOG);

  take (MIX_DIFFERENCES_DIALOG (page), mix_scenario_change_get_row_id (gtk_list_item_get_item (list_item)));
}

static GtkWidget *
make_label (gboolean caption)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (caption)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "mix-secondary");
    }
  return label;
}

static void
row_setup_cb (MixDifferencesDialog *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_label (_ ("Take Over"));

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), make_label (FALSE));
  gtk_box_append (GTK_BOX (texts), make_label (TRUE));
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), button);
  g_signal_connect (button, "clicked", G_CALLBACK (take_one_cb), list_item);
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_child (list_item, row);
}

static void
row_bound_cb (MixDifferencesDialog *self, GtkListItem *list_item)
{
  MixScenarioChange *change = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *texts = gtk_widget_get_first_child (row);
  GtkWidget *more = gtk_widget_get_last_child (texts);
  guint n_needed = mix_scenario_change_get_n_needed (change);
  g_autofree char *with = g_strdup_printf (
      ngettext ("With %u other that belongs to it", "With %u others that belong to it", n_needed), n_needed);
  g_autofree char *words = g_strdup_printf (_ ("Take over: %s"), mix_scenario_change_get_words (change));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)), mix_scenario_change_get_words (change));
  gtk_label_set_label (GTK_LABEL (more), with);
  gtk_widget_set_visible (more, n_needed > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  gtk_list_item_set_accessible_label (list_item, mix_scenario_change_get_words (change));
}

static void
mix_differences_dialog_dispose (GObject *object)
{
  MixDifferencesDialog *self = MIX_DIFFERENCES_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->plan_path, g_free);
  g_clear_pointer (&self->name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), MIX_TYPE_DIFFERENCES_DIALOG);
  G_OBJECT_CLASS (mix_differences_dialog_parent_class)->dispose (object);
}

static void
mix_differences_dialog_class_init (MixDifferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_differences_dialog_dispose;
  signals[TAKEN]
      = g_signal_new ("taken", MIX_TYPE_DIFFERENCES_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MIX_TYPE_SCENARIO_CHANGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/skillmix/Skillmix/pages/scenarios/mix-differences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MixDifferencesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, MixDifferencesDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, MixDifferencesDialog, take_all_button);
  gtk_widget_class_bind_template_child (widget_class, MixDifferencesDialog, refusal);
  gtk_widget_class_bind_template_callback (widget_class, take_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
}

static void
mix_differences_dialog_init (MixDifferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_differences_dialog_new:
 * @document: an open plan, or a scenario of it
 * @plan_path: the plan
 * @name: what the scenario is called
 *
 * Returns: (transfer floating): a dialogue that lists in what it differs from the plan
 */
AdwDialog *
mix_differences_dialog_new (MixDocument *document, const char *plan_path, const char *name)
{
  MixDifferencesDialog *self = g_object_new (MIX_TYPE_DIFFERENCES_DIALOG, NULL);
  g_autofree char *title = g_strdup_printf (_ ("Differences in %s"), name);

  self->document = g_object_ref (document);
  self->plan_path = g_strdup (plan_path);
  self->name = g_strdup (name);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  compare (self);
  return ADW_DIALOG (self);
}
