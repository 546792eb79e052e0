#include "mix-plan-library.h"

#include "mix-config.h"
#include "mix-data-dir.h"
#include "mix-error.h"
#include "mix-row-type.h"
#include "mix-stand-in.h"
#include "mix-store-read.h"
#include "mix-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define PLAN_ENDING ".skillmix"
#define SAMPLE_NAME "sample" PLAN_ENDING
#define GROWTH_NAME "growth" PLAN_ENDING

/* Of a plan's name, so that the file's name stays short enough for any disk. */
#define MAX_NAME_CHARACTERS 60

/**
 * mix_plan_entry_free:
 * @self: (transfer full): an entry
 */
void
mix_plan_entry_free (MixPlanEntry *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self->problem);
  g_free (self);
}

/**
 * mix_plan_library_dup_folder:
 *
 * Returns: (transfer full): the folder of the plans on this computer; it may not be there yet
 */
char *
mix_plan_library_dup_folder (void)
{
  g_autofree char *data_folder = mix_store_dup_data_folder ();

  return g_build_filename (data_folder, "plans", NULL);
}

/* The last changes of a plan may lie in the log beside it. */
static gint64
find_change_time (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf plan_state, log_state;
  gint64 changed_at = g_stat (path, &plan_state) == 0 ? plan_state.st_mtime : 0;

  if (g_stat (log, &log_state) == 0 && log_state.st_size > 0)
    changed_at = MAX (changed_at, log_state.st_mtime);
  return changed_at;
}

static void
count_organisations (MixPlanEntry *entry, GPtrArray *organisations)
{
  for (guint i = 0; i < organisations->len; i++)
    {
      const MixOrganisationRow *row = organisations->pdata[i];

      if (row->kind == MIX_ORGANISATION_PRACTICE)
        entry->n_practices++;
      else if (row->in_plan && g_strcmp0 (row->code, MIX_STAND_IN_CODE) != 0)
        entry->n_networks++;
    }
}

static gboolean
read_entry (MixPlanEntry *entry, MixStore *store, GError **error)
{
  g_autoptr (MixPlanRow) row = mix_store_read_plan_row (store, error);
  g_autoptr (GPtrArray) organisations = row != NULL ? mix_store_read_organisations (store, error) : NULL;

  if (organisations == NULL)
    return FALSE;
  entry->name = g_strdup (row->name);
  entry->sample = row->sample;
  count_organisations (entry, organisations);
  return TRUE;
}

static MixPlanEntry *
make_entry (const char *path)
{
  MixPlanEntry *entry = g_new0 (MixPlanEntry, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) store = mix_store_open (path, MIX_STORE_READ_ONLY, &error);

  entry->path = g_strdup (path);
  entry->changed_at = find_change_time (path);
  if (store == NULL || !read_entry (entry, store, &error))
    {
      g_autofree char *base = g_path_get_basename (path);

      /* A plan whose first change was undone is empty, but sound. */
      if (!g_error_matches (error, MIX_ERROR, MIX_ERROR_NOT_FOUND))
        entry->problem = g_strdup (error->message);
      entry->name = g_strndup (base, strlen (base) - strlen (PLAN_ENDING));
    }
  if (store != NULL)
    mix_store_close (store);
  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const MixPlanEntry *first = *(const MixPlanEntry *const *) a;
  const MixPlanEntry *second = *(const MixPlanEntry *const *) b;

  if (first->changed_at != second->changed_at)
    return first->changed_at < second->changed_at ? 1 : -1;
  return strcmp (first->path, second->path);
}

/**
 * mix_plan_library_list:
 *
 * Looks at each plan on this computer; one that cannot be opened is listed with the reason. Not for the main thread.
 *
 * Returns: (transfer full) (element-type MixPlanEntry): the plans, last changed first
 */
GPtrArray *
mix_plan_library_list (void)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_plan_entry_free);
  g_autofree char *folder = mix_plan_library_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, PLAN_ENDING) && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (entries, make_entry (path));
    }
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  mix_set_error (error, errno == ENOSPC ? MIX_ERROR_FULL : MIX_ERROR_FAILED, folder,
                 _ ("The folder for plans, %s, could not be made: %s."), folder, g_strerror (errno));
  return FALSE;
}

/* A name that any disk takes: letters and digits, words joined by hyphens. */
static char *
make_file_name (const char *name)
{
  g_autofree char *folded = mix_text_fold (name);
  GString *file_name = g_string_new (NULL);

  for (const char *cursor = folded; *cursor != '\0' && file_name->len < MAX_NAME_CHARACTERS;
       cursor = g_utf8_next_char (cursor))
    if (g_ascii_isalnum (*cursor))
      g_string_append_c (file_name, *cursor);
    else if (file_name->len > 0 && file_name->str[file_name->len - 1] != '-')
      g_string_append_c (file_name, '-');
  while (file_name->len > 0 && file_name->str[file_name->len - 1] == '-')
    g_string_truncate (file_name, file_name->len - 1);
  if (file_name->len == 0)
    g_string_assign (file_name, "plan");
  return g_string_free_and_steal (file_name);
}

/**
 * mix_plan_library_choose_path:
 * @name: what the plan is called
 *
 * Makes the folder for plans where needed, and finds a name in it that is free.
 *
 * Returns: (transfer full) (nullable): a path for the plan
 */
char *
mix_plan_library_choose_path (const char *name, GError **error)
{
  g_autofree char *folder = mix_plan_library_dup_folder ();
  g_autofree char *file_name = make_file_name (name);
  g_autofree char *first = g_strconcat (file_name, PLAN_ENDING, NULL);
  char *path;

  if (!make_folder (folder, error))
    return NULL;
  path = g_build_filename (folder, first, NULL);
  for (guint number = 2; g_file_test (path, G_FILE_TEST_EXISTS); number++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s-%u" PLAN_ENDING, file_name, number);

      g_free (path);
      path = g_build_filename (folder, numbered, NULL);
    }
  return path;
}

/**
 * mix_plan_library_import:
 * @copy: a copy that somebody saved
 * @cancellable: (nullable): stops it
 *
 * Makes a plan on this computer of a copy.
 *
 * Returns: (transfer full) (nullable): the plan's path
 */
char *
mix_plan_library_import (GFile *copy, GCancellable *cancellable, GError **error)
{
  g_autofree char *base = g_file_get_basename (copy);
  g_autofree char *name
      = g_str_has_suffix (base, PLAN_ENDING) ? g_strndup (base, strlen (base) - strlen (PLAN_ENDING)) : g_strdup (base);
  g_autofree char *path = mix_plan_library_choose_path (name, error);

  if (path == NULL || !mix_store_import_copy (copy, path, cancellable, error))
    return NULL;
  return g_steal_pointer (&path);
}

/* In a build the second sample lies beside the first. */
static GFile *
find_sample (const char *file_name)
{
  const char *from_environment = g_getenv ("MIX_SAMPLE_PLAN");
  g_autofree char *folder = from_environment != NULL ? g_path_get_dirname (from_environment) : NULL;
  g_autofree char *path = NULL;

  if (from_environment != NULL && g_str_equal (file_name, SAMPLE_NAME))
    return g_file_new_for_path (from_environment);
  path = folder != NULL ? g_build_filename (folder, file_name, NULL)
                        : mix_data_dir_build_path ("sample", file_name, NULL);
  return g_file_new_for_path (path);
}

static char *
find_taken (const char *file_name)
{
  g_autofree char *folder = mix_plan_library_dup_folder ();
  g_autofree char *path = g_build_filename (folder, file_name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

static char *
take (const char *file_name, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = mix_plan_library_dup_folder ();
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  g_autoptr (GFile) sample = find_sample (file_name);
  char *present = find_taken (file_name);

  if (present != NULL)
    return present;
  if (!make_folder (folder, error) || !mix_store_import_copy (sample, path, cancellable, error))
    return NULL;
  return g_steal_pointer (&path);
}

/**
 * mix_plan_library_find_sample:
 *
 * Returns: (transfer full) (nullable): the path of this computer's sample plan, if it was taken before
 */
char *
mix_plan_library_find_sample (void)
{
  return find_taken (SAMPLE_NAME);
}

/**
 * mix_plan_library_take_sample:
 * @cancellable: (nullable): stops it
 *
 * Gives the sample plan of this computer, which is made from the one that comes with the program when it is not there.
 *
 * Returns: (transfer full) (nullable): the plan's path
 */
char *
mix_plan_library_take_sample (GCancellable *cancellable, GError **error)
{
  return take (SAMPLE_NAME, cancellable, error);
}

/**
 * mix_plan_library_take_growth_sample:
 * @cancellable: (nullable): stops it
 *
 * Gives the second sample plan of this computer, of a federation that goes from six pharmacists to fifty.
 *
 * Returns: (transfer full) (nullable): the plan's path
 */
char *
mix_plan_library_take_growth_sample (GCancellable *cancellable, GError **error)
{
  return take (GROWTH_NAME, cancellable, error);
}
