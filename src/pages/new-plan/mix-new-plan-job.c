#include "mix-new-plan-job.h"

#include "mix-new-plan.h"
#include "mix-plan-library.h"

/* The slow parts of making a plan, on threads of their own. */

typedef struct
{
  MixEngland *england;
  MixEnglandSearch *search;
} Loaded;

static void
free_loaded (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->england);
  g_clear_object (&loaded->search);
  g_free (loaded);
}

static void
load_england (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  MixEngland *england = mix_new_plan_load_england (&error);
  Loaded *loaded;

  if (england == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  loaded = g_new0 (Loaded, 1);
  loaded->england = england;
  loaded->search = mix_england_search_new (england);
  g_task_return_pointer (task, loaded, free_loaded);
}

/**
 * mix_new_plan_load_england_async:
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Loads the table of England and makes it searchable.
 */
void
mix_new_plan_load_england_async (GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_run_in_thread (task, load_england);
}

/**
 * mix_new_plan_load_england_finish:
 * @result: what the callback got
 * @search: (out) (transfer full): searches the table
 * @error: why it could not be loaded
 *
 * Returns: (transfer full) (nullable): the table
 */
MixEngland *
mix_new_plan_load_england_finish (GAsyncResult *result, MixEnglandSearch **search, GError **error)
{
  Loaded *loaded = g_task_propagate_pointer (G_TASK (result), error);
  MixEngland *england;

  if (loaded == NULL)
    return NULL;
  england = g_steal_pointer (&loaded->england);
  *search = g_steal_pointer (&loaded->search);
  free_loaded (loaded);
  return england;
}

typedef struct
{
  MixEngland *england;
  char **network_codes;
  char **practice_codes;
  char *name;
  char *author;
} Wanted;

static void
free_wanted (gpointer data)
{
  Wanted *wanted = data;

  g_object_unref (wanted->england);
  g_strfreev (wanted->network_codes);
  g_strfreev (wanted->practice_codes);
  g_free (wanted->name);
  g_free (wanted->author);
  g_free (wanted);
}

static void
create_plan (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Wanted *wanted = task_data;
  MixNewPlanDraft draft = {
    .network_codes = (const char *const *) wanted->network_codes,
    .practice_codes = (const char *const *) wanted->practice_codes,
    .name = wanted->name,
    .planning_date = MIX_DATE_NONE,
    .author = wanted->author,
  };
  GError *error = NULL;
  g_autofree char *path = mix_plan_library_choose_path (wanted->name, &error);
  g_autoptr (MixStore) store = path != NULL ? mix_new_plan_create (path, wanted->england, NULL, &draft, &error) : NULL;

  if (store == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  mix_store_close (store);
  g_task_return_pointer (task, g_steal_pointer (&path), g_free);
}

static char **
list_network_codes (GPtrArray *networks)
{
  GStrvBuilder *codes = g_strv_builder_new ();

  for (guint i = 0; i < networks->len; i++)
    g_strv_builder_add (codes, ((const MixEnglandNetwork *) networks->pdata[i])->code);
  return g_strv_builder_unref_to_strv (codes);
}

static char **
list_practice_codes (GPtrArray *practices)
{
  GStrvBuilder *codes = g_strv_builder_new ();

  for (guint i = 0; i < practices->len; i++)
    g_strv_builder_add (codes, ((const MixEnglandPractice *) practices->pdata[i])->code);
  return g_strv_builder_unref_to_strv (codes);
}

/**
 * mix_new_plan_create_async:
 * @choice: the networks and practices that were chosen
 * @name: what the plan shall be called
 * @author: whose name its first change bears
 * @callback: called on the main thread
 * @user_data: for @callback
 *
 * Makes a plan among those of this computer.
 */
void
mix_new_plan_create_async (
    MixNetworkChoice *choice, const char *name, const char *author, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->england = g_object_ref (mix_network_choice_get_england (choice));
  wanted->network_codes = list_network_codes (mix_network_choice_get_networks (choice));
  wanted->practice_codes = list_practice_codes (mix_network_choice_get_practices (choice));
  wanted->name = g_strstrip (g_strdup (name));
  wanted->author = g_strdup (author);
  g_task_set_task_data (task, wanted, free_wanted);
  g_task_run_in_thread (task, create_plan);
}

/**
 * mix_new_plan_create_finish:
 * @result: what the callback got
 * @error: why it was not made
 *
 * Returns: (transfer full) (nullable): path of the plan
 */
char *
mix_new_plan_create_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
