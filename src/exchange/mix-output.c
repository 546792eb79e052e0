#include "mix-output.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/**
 * mix_output_save:
 * @path: the file to write, which may exist
 * @bytes: what it is to hold
 * @length: how much that is
 *
 * Returns: whether it was written; %MIX_ERROR_FAILED otherwise, with what was there before still there
 */
gboolean
mix_output_save (const char *path, const char *bytes, gsize length, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents (path, bytes, (gssize) length, &cause))
    return TRUE;
  mix_set_error (error, MIX_ERROR_FAILED, path, _ ("%s could not be written: %s"), path, cause->message);
  return FALSE;
}
