#include "mix-window-private.h"

#include "mix-config.h"
#include "mix-name-question.h"
#include "mix-scenario.h"
#include "mix-scenarios-dialog.h"

#include <glib/gi18n-lib.h>

/* Scenarios of the plan that is open: made, and put side by side. */

typedef struct
{
  char *name;
  char *path; /* NULL until it is made */
} Branching;

static void
free_branching (gpointer data)
{
  Branching *branching = data;

  g_free (branching->name);
  g_free (branching->path);
  g_free (branching);
}

static gboolean
branch (MixStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Branching *branching = data;
  g_autoptr (MixScenario) scenario = mix_scenario_new (store, branching->name, cancellable, error);

  if (scenario != NULL)
    branching->path = g_strdup (scenario->path);
  return scenario != NULL;
}

static void
branched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  Branching *branching = mix_document_run_finish (MIX_DOCUMENT (source), result, &error);

  if (branching == NULL)
    _mix_window_say_error (self, _ ("The Scenario Was Not Made"), error);
  else if (_mix_window_get_document (self) == MIX_DOCUMENT (source))
    mix_window_open_plan (self, branching->path, NULL);
}

/* They lie below the question for the name. */
static void
close_scenarios (MixWindow *self)
{
  g_autoptr (GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));

  for (guint i = g_list_model_get_n_items (dialogs); i > 0; i--)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i - 1);

      if (MIX_IS_SCENARIOS_DIALOG (dialog))
        adw_dialog_force_close (dialog);
    }
}

static void
named_cb (gpointer window, const char *name, const char *data)
{
  MixWindow *self = window;
  MixDocument *document = _mix_window_get_document (self);
  Branching *branching;

  if (document == NULL)
    return;
  close_scenarios (self);
  branching = g_new0 (Branching, 1);
  branching->name = g_strdup (name);
  mix_document_run_async (document, branch, branching, free_branching, NULL, branched_cb, g_object_ref (self));
}

/**
 * _mix_window_new_scenario:
 * @self: a window with an open plan
 *
 * Asks for a name, branches the plan under it and opens the branch.
 */
void
_mix_window_new_scenario (MixWindow *self)
{
  const char *path = mix_document_get_path (_mix_window_get_document (self));
  /* Translators: what a scenario is called at first */
  g_autofree char *name = mix_scenario_dup_free_name (path, _ ("What if"));
  MixNameQuestion question
      = { .heading = _ ("New Scenario"),
          .body
          = _ ("A branch of the plan in which anything can be changed. Candidates of vacancies do not come along."),
          .name = name,
          .accept = _ ("_Create") };

  mix_name_question_ask (&question, GTK_WIDGET (self), named_cb, NULL);
}

/**
 * _mix_window_show_scenarios:
 * @self: a window with an open plan
 *
 * Puts the plan and its scenarios side by side.
 */
void
_mix_window_show_scenarios (MixWindow *self)
{
  MixDocument *document = _mix_window_get_document (self);
  g_autofree char *name = NULL;
  g_autofree char *plan_path = mix_scenario_dup_plan_path (mix_document_get_path (document), &name);

  adw_dialog_present (mix_scenarios_dialog_new (document, name), GTK_WIDGET (self));
}
