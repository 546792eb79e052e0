#include "mix-scenario-try.h"

#include "mix-config.h"
#include "mix-scenarios-dialog.h"

#include <glib/gi18n-lib.h>

/* What is to be tried, on the worker thread. */
typedef struct
{
  char *name; /* as wanted; then as made */
  MixScenarioFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Trial;

static void
free_trial (gpointer data)
{
  Trial *trial = data;

  if (trial->destroy != NULL)
    trial->destroy (trial->data);
  g_free (trial->name);
  g_free (trial);
}

static gboolean
try_on_thread (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Trial *trial = data;
  g_autofree char *name = mix_scenario_dup_free_name (mix_store_get_path (store), trial->name);
  g_autoptr (MixScenario) scenario = mix_scenario_new_with (store, name, trial->func, trial->data, cancellable, error);

  if (scenario != NULL)
    g_set_str (&trial->name, name);
  return scenario != NULL;
}

static void
tried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixPage) page = user_data;
  g_autoptr (GError) error = NULL;
  Trial *trial = mix_document_run_finish (MIX_DOCUMENT (source), result, &error);

  if (trial == NULL)
    mix_page_say_error (page, error);
  else
    adw_dialog_present (mix_scenarios_dialog_new (MIX_DOCUMENT (source), trial->name), GTK_WIDGET (page));
}

/**
 * mix_page_try_as_scenario:
 * @page: a page with an open plan
 * @name: what the scenario is to be called: a number is added where that is taken
 * @func: changes the scenario, on the worker thread
 * @data: for @func
 * @destroy: (nullable): frees @data
 *
 * Makes a scenario with a change in it and shows it beside the plan, which stays as it is.
 */
void
mix_page_try_as_scenario (MixPage *page, const char *name, MixScenarioFunc func, gpointer data, GDestroyNotify destroy)
{
  Trial *trial = g_new0 (Trial, 1);

  *trial = (Trial) { g_strdup (name), func, data, destroy };
  mix_document_run_async (mix_page_get_document (page), try_on_thread, trial, free_trial, NULL, tried_cb,
                          g_object_ref (page));
}
