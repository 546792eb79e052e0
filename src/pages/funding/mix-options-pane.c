#include "mix-options-pane.h"

#include "mix-config.h"
#include "mix-option-row.h"
#include "mix-outlook-job.h"
#include "mix-scenario-try.h"

#include <glib/gi18n-lib.h>

/* So many options of a network are shown until all are asked for; of several networks only what is best together. */
#define FEW 4

/*
 * What to do about money that lapses and work that nobody does: in each network what is best done together, and the
 * best options by themselves, or all. Each can be tried as a scenario.
 */
struct _MixOptionsPane
{
  AdwBin parent_instance;

  MixPage *page;       /* nullable; not owned: it holds the pane */
  MixOutlookJob *job;  /* the one that runs, or NULL */
  MixOutlookJob *done; /* the last one that has options, or NULL */
  char *network_name;  /* nullable: all networks */
  gboolean all;        /* every option is shown */

  GtkStack *stack;
  GtkListBox *sets;
  GtkListBox *options;
  GtkWidget *sets_box;
  GtkWidget *options_box;
  GtkButton *all_button;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (MixOptionsPane, mix_options_pane, ADW_TYPE_BIN)

/* Options to be made in a scenario; the job owns them. */
typedef struct
{
  MixOutlookJob *job;
  GPtrArray *options;
} Trial;

static void
free_trial (gpointer data)
{
  Trial *trial = data;

  g_object_unref (trial->job);
  g_ptr_array_unref (trial->options);
  g_free (trial);
}

static gboolean
apply_options (MixStore *scenario, gpointer data, GError **error)
{
  const Trial *trial = data;

  for (guint i = 0; i < trial->options->len; i++)
    if (!mix_option_apply (trial->options->pdata[i], scenario, error))
      return FALSE;
  return TRUE;
}

static void
try_cb (MixOptionsPane *self, MixOptionRow *row)
{
  Trial *trial = g_new0 (Trial, 1);
  g_autofree char *name = mix_option_row_dup_scenario_name (row);

  trial->job = g_object_ref (self->done);
  trial->options = g_ptr_array_copy (mix_option_row_get_options (row), NULL, NULL);
  mix_page_try_as_scenario (self->page, name, apply_options, trial, free_trial);
}

static gboolean
is_shown (MixOptionsPane *self, const char *network_name)
{
  return self->network_name == NULL || g_strcmp0 (self->network_name, network_name) == 0;
}

static void
append_row (MixOptionsPane *self, GtkListBox *list, GtkWidget *row)
{
  g_signal_connect_object (row, "try", G_CALLBACK (try_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (list, row);
}

/* One network’s best, or of each network the very best. */
static void
show_sets (MixOptionsPane *self, const MixOptions *options)
{
  const char *before = NULL;
  guint n = 0;

  gtk_list_box_remove_all (self->sets);
  for (guint i = 0; i < options->sets->len; i++)
    {
      const MixOptionSet *set = options->sets->pdata[i];

      if (!is_shown (self, set->network_name)
          || (self->network_name == NULL && g_strcmp0 (before, set->network_name) == 0))
        continue;
      append_row (self, self->sets, mix_option_row_new_for_set (set));
      before = set->network_name;
      n++;
    }
  gtk_widget_set_visible (self->sets_box, n > 0);
}

static guint
append_option (MixOptionsPane *self, const MixOption *option, guint n_before)
{
  if (!self->all && (self->network_name == NULL || n_before >= FEW))
    return 0;
  append_row (self, self->options, mix_option_row_new (option, self->network_name == NULL));
  return 1;
}

static void
show_all_button (MixOptionsPane *self, guint n_shown, guint n_options)
{
  /* Translators: how many options there are. */
  g_autofree char *label = g_strdup_printf (_ ("Show _All %u Options"), n_options);

  gtk_button_set_label (self->all_button, self->all ? _ ("Show _Fewer") : label);
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), self->all || n_shown < n_options);
}

/* The options of a network come together, the best first. */
static void
show_single_options (MixOptionsPane *self, const MixOptions *options)
{
  const char *before = NULL;
  guint n_of_network = 0, n_shown = 0, n = 0;

  gtk_list_box_remove_all (self->options);
  for (guint i = 0; i < options->options->len; i++)
    {
      const MixOption *option = options->options->pdata[i];

      if (!is_shown (self, option->network_name))
        continue;
      n_of_network = g_strcmp0 (before, option->network_name) == 0 ? n_of_network + 1 : 0;
      before = option->network_name;
      n_shown += append_option (self, option, n_of_network);
      n++;
    }
  gtk_widget_set_visible (self->options_box, n_shown > 0);
  show_all_button (self, n_shown, n);
}

static void
show_options (MixOptionsPane *self)
{
  const MixOptions *options = self->done != NULL ? mix_outlook_job_get_options (self->done) : NULL;

  if (options == NULL)
    return;
  show_sets (self, options);
  show_single_options (self, options);
  gtk_stack_set_visible_child_name (self->stack, options->options->len > 0 ? "options" : "none");
}

static void
all_cb (MixOptionsPane *self)
{
  self->all = !self->all;
  show_options (self);
}

static void
stop (MixOptionsPane *self)
{
  mix_background_job_drop (g_steal_pointer (&self->job), self);
}

static void
job_finished_cb (MixOptionsPane *self)
{
  const GError *error = mix_outlook_job_get_error (self->job);

  g_signal_handlers_disconnect_by_data (self->job, self);
  if (mix_outlook_job_get_options (self->job) != NULL)
    {
      g_clear_object (&self->done);
      self->done = g_steal_pointer (&self->job);
      show_options (self);
    }
  else if (error != NULL)
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_stack_set_visible_child_name (self->stack, "problem");
    }
  g_clear_object (&self->job);
}

static void
mix_options_pane_dispose (GObject *object)
{
  MixOptionsPane *self = MIX_OPTIONS_PANE (object);

  stop (self);
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->done);
  g_clear_pointer (&self->network_name, g_free);
  G_OBJECT_CLASS (mix_options_pane_parent_class)->dispose (object);
}

static void
mix_options_pane_class_init (MixOptionsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mix_options_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/skillmix/Skillmix/pages/funding/mix-options-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MixOptionsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, MixOptionsPane, sets);
  gtk_widget_class_bind_template_child (widget_class, MixOptionsPane, sets_box);
  gtk_widget_class_bind_template_child (widget_class, MixOptionsPane, options);
  gtk_widget_class_bind_template_child (widget_class, MixOptionsPane, options_box);
  gtk_widget_class_bind_template_child (widget_class, MixOptionsPane, all_button);
  gtk_widget_class_bind_template_child (widget_class, MixOptionsPane, problem);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
}

static void
mix_options_pane_init (MixOptionsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mix_options_pane_new:
 *
 * Returns: (transfer floating): a pane without options
 */
GtkWidget *
mix_options_pane_new (void)
{
  return g_object_new (MIX_TYPE_OPTIONS_PANE, NULL);
}

/**
 * mix_options_pane_update:
 * @self: the pane
 * @page: the page it is on
 *
 * Finds what can be done about the plan as it is, off the main thread. What is shown stays until that is there.
 */
void
mix_options_pane_update (MixOptionsPane *self, MixPage *page)
{
  stop (self);
  self->page = page;
  self->job = mix_outlook_job_new (mix_page_get_document (page), TRUE);
  g_signal_connect_object (self->job, "finished", G_CALLBACK (job_finished_cb), self, G_CONNECT_SWAPPED);
  mix_background_job_start (MIX_BACKGROUND_JOB (self->job));
}

/**
 * mix_options_pane_set_network:
 * @self: the pane
 * @network_name: (nullable): a network, or %NULL for all
 *
 * Shows what can be done in one network only.
 */
void
mix_options_pane_set_network (MixOptionsPane *self, const char *network_name)
{
  if (g_set_str (&self->network_name, network_name))
    show_options (self);
}
