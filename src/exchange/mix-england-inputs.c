#include "mix-england-inputs.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-error.h"
#include "mix-publications.h"

/* Publisher of every official file that is not a known publication. */
#define PUBLISHER "NHS England"

static void
free_input (MixEnglandInput *input)
{
  g_object_unref (input->file);
  g_free (input->file_name);
  g_free (input->title);
  g_free (input->publisher);
  g_free (input);
}

static MixEnglandInput *
new_input (GHashTable *publications, const char *path, MixNhsFile *file)
{
  const MixPublication *publication = mix_publications_find (publications, path);
  MixEnglandInput *input = g_new (MixEnglandInput, 1);

  input->file = file;
  input->file_name = g_path_get_basename (path);
  input->as_at = publication != NULL ? publication->as_at : mix_nhs_file_get_as_at (file, NULL);
  input->title
      = g_strdup (publication != NULL ? publication->title : mix_nhs_kind_get_title (mix_nhs_file_get_kind (file)));
  input->publisher = g_strdup (publication != NULL ? publication->publisher : PUBLISHER);
  return input;
}

static int
compare_names (gconstpointer first, gconstpointer second)
{
  return g_strcmp0 (*(const char *const *) first, *(const char *const *) second);
}

static GPtrArray *
list_paths (const char *folder, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GDir) directory = g_dir_open (folder, 0, &local_error);
  GPtrArray *paths;
  const char *name;

  if (directory == NULL)
    {
      mix_set_error (error, MIX_ERROR_NOT_FOUND, folder, _ ("The folder “%s” can't be read: %s"), folder,
                     local_error->message);
      return NULL;
    }
  paths = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (directory)) != NULL)
    g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  return paths;
}

/* A file without a date was just fetched. */
static gboolean
is_later (const MixEnglandInput *input, const MixEnglandInput *other)
{
  if (input->as_at == MIX_DATE_NONE || other->as_at == MIX_DATE_NONE)
    return input->as_at == MIX_DATE_NONE && other->as_at != MIX_DATE_NONE;
  return input->as_at > other->as_at;
}

/**
 * _mix_england_list_inputs:
 * @folder: a folder
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MixEnglandInput): the official files in it by their names; other files are
 *   passed over
 */
GPtrArray *
_mix_england_list_inputs (const char *folder, GError **error)
{
  g_autoptr (GHashTable) publications = mix_publications_load (error);
  g_autoptr (GPtrArray) paths = publications != NULL ? list_paths (folder, error) : NULL;
  GPtrArray *inputs;

  if (paths == NULL)
    return NULL;
  inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) free_input);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      MixNhsFile *official = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? mix_nhs_file_open (file, NULL) : NULL;

      if (official != NULL)
        g_ptr_array_add (inputs, new_input (publications, path, official));
    }
  return inputs;
}

/**
 * _mix_england_find_input:
 * @inputs: the files of a folder
 * @kind: a kind of file
 * @error: return location for an error
 *
 * Returns: (transfer none): the latest file of that kind, the first by name of equals; %NULL with
 *   %MIX_ERROR_NOT_FOUND when there is none
 */
MixEnglandInput *
_mix_england_find_input (GPtrArray *inputs, MixNhsKind kind, GError **error)
{
  MixEnglandInput *found = NULL;

  for (guint i = 0; i < inputs->len; i++)
    {
      MixEnglandInput *input = g_ptr_array_index (inputs, i);

      if (mix_nhs_file_get_kind (input->file) == kind && (found == NULL || is_later (input, found)))
        found = input;
    }
  if (found == NULL)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, mix_nhs_kind_get_title (kind),
                   _ ("The folder has no file of the kind “%s”. Fetch it and begin again."),
                   mix_nhs_kind_get_title (kind));
  return found;
}
