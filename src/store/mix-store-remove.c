#include "mix-store.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-files.h"
#include "mix-writer-place.h"

#include <glib/gi18n-lib.h>

/**
 * mix_store_remove_plan:
 * @path: a plan, sound or damaged
 *
 * Removes a plan's file. Its backups stay.
 *
 * Returns: whether it is gone; %MIX_ERROR_NOT_FOUND where there is none, %MIX_ERROR_READ_ONLY where a program has it
 *   open for writing
 */
gboolean
mix_store_remove_plan (const char *path, GError **error)
{
  g_autofree char *resolved = mix_file_resolve (path);
  g_autofree char *holder = NULL;
  g_autoptr (MixWriterPlace) place = NULL;

  if (!g_file_test (resolved, G_FILE_TEST_IS_REGULAR))
    {
      mix_set_error (error, MIX_ERROR_NOT_FOUND, path, _ ("There is no plan “%s”."), path);
      return FALSE;
    }
  place = mix_writer_place_take (resolved, g_get_real_name (), &holder, error);
  if (place == NULL)
    {
      if (holder != NULL)
        mix_set_error (error, MIX_ERROR_READ_ONLY, path, _ ("The plan “%s” is held by %s. Close it there first."), path,
                       holder);
      return FALSE;
    }
  mix_file_remove_plan (resolved);
  return mix_file_sync_folder_of (resolved, error);
}
