#include "mix-files.h"

#include "mix-config.h"
#include "mix-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
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
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean done = descriptor >= 0 && fsync (descriptor) == 0;

  if (!done)
    mix_file_set_error (folder, errno, error);
  if (descriptor >= 0)
    close (descriptor);
  return done;
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
