#include "mix-files.h"

#include "mix-config.h"
#include "mix-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/**
 * mix_file_set_error:
 * @path: the file or folder
 * @number: what the system said (errno)
 *
 * Sets the error of Skillmix for an error of the system.
 */
void
mix_file_set_error (const char *path, int number, GError **error)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      mix_set_error (error, MIX_ERROR_FULL, path,
                     _ ("The disk that holds “%s” is full. Free some space and try again."), path);
      break;
    case EEXIST:
      mix_set_error (error, MIX_ERROR_REFUSED, path, _ ("There is already a file “%s”. Choose another name."), path);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      mix_set_error (error, MIX_ERROR_READ_ONLY, path, _ ("“%s” may not be written."), path);
      break;
    default:
      mix_set_error (error, MIX_ERROR_FAILED, path, _ ("“%s” could not be written: %s."), path, g_strerror (number));
    }
}

/**
 * mix_file_resolve:
 * @path: a path, of a file that is there or not
 *
 * Returns: (transfer full): one name for one file, whichever way it was reached: absolute, without links
 */
char *
mix_file_resolve (const char *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  g_autofree char *resolved = realpath (canonical, NULL);
  g_autofree char *folder = NULL, *resolved_folder = NULL, *name = NULL;

  if (resolved != NULL)
    return g_steal_pointer (&resolved);
  folder = g_path_get_dirname (canonical);
  resolved_folder = realpath (folder, NULL);
  name = g_path_get_basename (canonical);
  return g_build_filename (resolved_folder != NULL ? resolved_folder : folder, name, NULL);
}

/**
 * mix_file_create_private:
 * @path: where no file is
 *
 * Returns: whether an empty file was made that only its owner may read and write
 */
gboolean
mix_file_create_private (const char *path, GError **error)
{
  int descriptor = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (descriptor < 0)
    {
      mix_file_set_error (path, errno, error);
      return FALSE;
    }
  close (descriptor);
  return TRUE;
}

static gboolean
sync_descriptor (const char *path, int flags, GError **error)
{
  int descriptor = g_open (path, O_RDONLY | O_CLOEXEC | flags, 0);
  gboolean done = descriptor >= 0 && fsync (descriptor) == 0;

  if (!done)
    mix_file_set_error (path, errno, error);
  if (descriptor >= 0)
    close (descriptor);
  return done;
}

/**
 * mix_file_sync:
 * @path: a file that no connection has open: closing it here would drop their locks
 *
 * Returns: whether what is in it is on disk
 */
gboolean
mix_file_sync (const char *path, GError **error)
{
  return sync_descriptor (path, 0, error);
}

/**
 * mix_file_sync_folder_of:
 * @path: a file
 *
 * Returns: whether the names in its folder are on disk
 */
gboolean
mix_file_sync_folder_of (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_descriptor (folder, O_DIRECTORY, error);
}

/**
 * mix_file_move_to_free_name:
 * @from: a file
 * @to: a name in the same file system
 *
 * Returns: whether the file has moved for good; %MIX_ERROR_REFUSED where @to is taken
 */
gboolean
mix_file_move_to_free_name (const char *from, const char *to, GError **error)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return mix_file_sync_folder_of (to, error);
  mix_file_set_error (to, errno, error);
  return FALSE;
}

/**
 * mix_file_move_plan:
 * @from: a whole plan file without side files
 * @to: where the plan is wanted
 *
 * Moves a finished plan into its place. What a lost plan of that name may have left beside it goes first, since SQLite
 * would take it for part of this one.
 *
 * Returns: whether the plan is there for good; %MIX_ERROR_REFUSED where @to is taken
 */
gboolean
mix_file_move_plan (const char *from, const char *to, GError **error)
{
  if (!g_file_test (to, G_FILE_TEST_EXISTS))
    mix_file_remove_plan (to);
  return mix_file_move_to_free_name (from, to, error);
}

/**
 * mix_file_remove_plan:
 * @path: a plan file, there or not
 *
 * Removes it and what SQLite may have left beside it.
 */
void
mix_file_remove_plan (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

/**
 * mix_file_copy_private:
 * @from: a file that no connection has open
 * @to: a name
 *
 * Returns: whether @to holds the same bytes, on disk, for its owner only
 */
gboolean
mix_file_copy_private (const char *from, const char *to, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  if (g_file_get_contents (from, &bytes, &length, &failure)
      && g_file_set_contents_full (to, bytes, (gssize) length, G_FILE_SET_CONTENTS_DURABLE, 0600, &failure))
    return TRUE;
  mix_set_error (error, g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ? MIX_ERROR_FULL : MIX_ERROR_FAILED,
                 from, _ ("“%s” could not be copied: %s"), from, failure->message);
  return FALSE;
}

/**
 * mix_file_make_folder:
 * @path: a folder
 *
 * Returns: whether it is there; if it is made, only its owner may read it
 */
gboolean
mix_file_make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;
  mix_file_set_error (path, errno, error);
  return FALSE;
}
