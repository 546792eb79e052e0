#include "mix-scenario.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".skillmix"
#define FOLDER_SUFFIX ".scenarios"
#define FOLDER_MODE 0700

/* What a file's name may be long, with room for what is written beside it. */
#define MOST_BYTES 200

/**
 * mix_scenario_free:
 * @self: a scenario
 *
 * Frees what is known of it; the plan stays.
 */
void
mix_scenario_free (MixScenario *self)
{
  g_free (self->name);
  g_free (self->path);
  g_free (self);
}

/* Beside the plan, as its backups are. The branches of a branch lie beside it. */
static char *
dup_folder (const char *plan_path)
{
  char *folder = g_path_get_dirname (plan_path);

  if (g_str_has_suffix (folder, FOLDER_SUFFIX))
    return folder;
  g_free (folder);
  return g_strconcat (plan_path, FOLDER_SUFFIX, NULL);
}

static char *
dup_path (const char *plan_path, const char *name)
{
  g_autofree char *folder = dup_folder (plan_path);
  g_autofree char *escaped = g_uri_escape_string (name, " ", TRUE);
  g_autofree char *file = g_strconcat (escaped, SUFFIX, NULL);

  return g_build_filename (folder, file, NULL);
}

static MixScenario *
make_scenario (const char *name, const char *path)
{
  MixScenario *self = g_new0 (MixScenario, 1);

  self->name = g_strdup (name);
  self->path = g_strdup (path);
  return self;
}

static MixScenario *
read_entry (const char *folder, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *escaped = NULL;
  g_autofree char *name = NULL;

  if (!g_str_has_suffix (file, SUFFIX))
    return NULL;
  escaped = g_strndup (file, strlen (file) - strlen (SUFFIX));
  name = g_uri_unescape_string (escaped, NULL);
  return name != NULL ? make_scenario (name, path) : NULL;
}

static int
compare_names (gconstpointer one, gconstpointer other)
{
  return g_utf8_collate ((*(MixScenario *const *) one)->name, (*(MixScenario *const *) other)->name);
}

/**
 * mix_scenario_list:
 * @plan_path: a plan, or one of its scenarios
 *
 * Returns: (transfer full) (element-type MixScenario): its scenarios, by name
 */
GPtrArray *
mix_scenario_list (const char *plan_path)
{
  GPtrArray *scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_scenario_free);
  g_autofree char *folder = dup_folder (plan_path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      MixScenario *scenario = read_entry (folder, file);

      if (scenario != NULL)
        g_ptr_array_add (scenarios, scenario);
    }
  g_ptr_array_sort (scenarios, compare_names);
  return scenarios;
}

/**
 * mix_scenario_find:
 * @plan_path: a plan
 * @name: what a scenario of it is called
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): it, or %NULL with %MIX_ERROR_NOT_FOUND
 */
MixScenario *
mix_scenario_find (const char *plan_path, const char *name, GError **error)
{
  g_autofree char *path = dup_path (plan_path, name);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return make_scenario (name, path);
  mix_set_error (error, MIX_ERROR_NOT_FOUND, name, _ ("This plan has no scenario “%s”. See “scenario list”."), name);
  return NULL;
}

static gboolean
check_name (const char *name, const char *path, GError **error)
{
  g_autofree char *file = g_path_get_basename (path);

  if (!mix_text_check_no_patient (name, NULL, error))
    return FALSE;
  if (*name == '\0' || strlen (file) > MOST_BYTES)
    mix_set_error (error, MIX_ERROR_REFUSED, name, _ ("“%s” cannot be the name of a scenario. Choose a shorter one."),
                   name);
  else if (g_file_test (path, G_FILE_TEST_EXISTS))
    mix_set_error (error, MIX_ERROR_REFUSED, name, _ ("There is a scenario “%s” already. Choose another name."), name);
  else
    return TRUE;
  return FALSE;
}

/**
 * mix_scenario_new:
 * @store: a plan
 * @name: what the scenario is called
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Branches the plan: from here on the scenario goes its own way. Candidates of vacancies do not come along, since
 * erasing them could not reach it.
 *
 * Returns: (transfer full) (nullable): the scenario
 */
MixScenario *
mix_scenario_new (MixStore *store, const char *name, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = dup_folder (mix_store_get_path (store));
  g_autofree char *path = dup_path (mix_store_get_path (store), name);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (!check_name (name, path, error))
    return NULL;
  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    {
      mix_set_error (error, MIX_ERROR_FAILED, folder, _ ("The folder “%s” could not be made: %s"), folder,
                     g_strerror (errno));
      return NULL;
    }
  return mix_store_copy_without_candidates (store, file, cancellable, error) ? make_scenario (name, path) : NULL;
}

static gboolean
change_scenario (const MixScenario *self, const char *author, MixScenarioFunc func, gpointer data, GError **error)
{
  g_autoptr (MixStore) store = mix_store_open (self->path, MIX_STORE_DEFAULT, error);
  gboolean done;

  if (store == NULL)
    return FALSE;
  mix_store_set_author (store, author);
  done = func (store, data, error);
  mix_store_close (store);
  return done;
}

/**
 * mix_scenario_new_with:
 * @store: a plan
 * @name: what the scenario is called
 * @func: changes the scenario
 * @data: passed to @func
 * @cancellable: (nullable): stops the branching
 * @error: return location for an error
 *
 * Branches the plan and changes the branch: to see what an option would come to. The plan stays as it is.
 *
 * Returns: (transfer full) (nullable): the scenario; %NULL where it could not be made or changed, and there is none
 * then
 */
MixScenario *
mix_scenario_new_with (
    MixStore *store, const char *name, MixScenarioFunc func, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *author = mix_store_dup_author (store);
  g_autoptr (MixScenario) self = mix_scenario_new (store, name, cancellable, error);

  if (self == NULL)
    return NULL;
  if (change_scenario (self, author, func, data, error))
    return g_steal_pointer (&self);
  mix_store_remove_plan (self->path, NULL);
  return NULL;
}

/**
 * mix_scenario_dup_free_name:
 * @plan_path: a plan
 * @wanted: a name for a scenario of it
 *
 * Returns: (transfer full): that name, or with the first number behind it that is not taken: "Earlier start 2"
 */
char *
mix_scenario_dup_free_name (const char *plan_path, const char *wanted)
{
  char *name = g_strdup (wanted);

  for (guint number = 2;; number++)
    {
      g_autofree char *path = dup_path (plan_path, name);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return name;
      g_free (name);
      name = g_strdup_printf ("%s %u", wanted, number);
    }
}

/**
 * mix_scenario_dup_plan_path:
 * @path: any plan
 * @name: (out) (optional) (transfer full): what the scenario is called
 *
 * Returns: (transfer full) (nullable): the plan of which that is a scenario; %NULL where it is none
 */
char *
mix_scenario_dup_plan_path (const char *path, char **name)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *file = g_path_get_basename (path);
  g_autoptr (MixScenario) self = g_str_has_suffix (folder, FOLDER_SUFFIX) ? read_entry (folder, file) : NULL;

  if (self == NULL)
    return NULL;
  if (name != NULL)
    *name = g_steal_pointer (&self->name);
  return g_strndup (folder, strlen (folder) - strlen (FOLDER_SUFFIX));
}

/**
 * mix_scenario_remove:
 * @plan_path: a plan
 * @name: what a scenario of it is called
 * @error: return location for an error
 *
 * Removes it for good; the plan stays.
 *
 * Returns: whether it is gone
 */
gboolean
mix_scenario_remove (const char *plan_path, const char *name, GError **error)
{
  g_autoptr (MixScenario) self = mix_scenario_find (plan_path, name, error);

  return self != NULL && mix_store_remove_plan (self->path, error);
}

/* So that it has the tables of this version of the program. */
static gboolean
bring_up_to_date (const MixScenario *self, GError **error)
{
  g_autoptr (MixStore) store = mix_store_open (self->path, MIX_STORE_DEFAULT, error);

  if (store == NULL)
    return FALSE;
  mix_store_close (store);
  return TRUE;
}

/**
 * mix_scenario_compare:
 * @self: a scenario
 * @plan_path: the plan that it is of
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what makes the scenario out of the plan
 */
MixDifference *
mix_scenario_compare (const MixScenario *self, const char *plan_path, GError **error)
{
  return bring_up_to_date (self, error) ? mix_difference_new (plan_path, self->path, error) : NULL;
}

/**
 * mix_scenario_take:
 * @self: a scenario
 * @store: the plan that it is of
 * @row_ids: (nullable) (array zero-terminated=1): rows whose changes are taken over, with those that they need; %NULL:
 *   all
 * @error: return location for an error
 *
 * Makes changes of the scenario in the plan, as one named change.
 *
 * Returns: whether they were made; if not, the plan is as it was
 */
gboolean
mix_scenario_take (const MixScenario *self, MixStore *store, const char *const *row_ids, GError **error)
{
  g_autoptr (MixDifference) difference = mix_scenario_compare (self, mix_store_get_path (store), error);
  g_autofree char *name = NULL;

  if (difference == NULL)
    return FALSE;
  for (guint i = 0; row_ids != NULL && row_ids[i] != NULL; i++)
    {
      const char *const one[] = { row_ids[i], NULL };
      g_autoptr (GPtrArray) needed = mix_difference_list_needed (difference, one);

      if (needed->len > 0)
        continue;
      mix_set_error (error, MIX_ERROR_NOT_FOUND, row_ids[i],
                     _ ("The scenario “%s” does not differ from the plan in “%s”. See “scenario changes”."), self->name,
                     row_ids[i]);
      return FALSE;
    }
  /* Translators: name of a change; a scenario. */
  name = g_strdup_printf (_ ("Take Over From %s"), self->name);
  return mix_difference_take (difference, store, row_ids, name, error);
}
