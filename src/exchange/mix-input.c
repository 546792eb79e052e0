#include "mix-input.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-error.h"

/* Puts GIO's error into our words, unless it is one of ours already. */
static void
explain (GError **error, GError *cause, const char *name)
{
  if (cause->domain == MIX_ERROR)
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    mix_set_error (error, MIX_ERROR_NOT_FOUND, name, _ ("%s: There is no such file."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    mix_set_error (error, MIX_ERROR_REFUSED, name, _ ("%s: This is a folder. Choose a file in it."), name);
  else
    mix_set_error (error, MIX_ERROR_FAILED, name, _ ("%s: The file could not be read: %s."), name, cause->message);
}

/**
 * mix_input_open:
 * @file: a file
 * @size: (out): its size in bytes
 *
 * Returns: (transfer full) (nullable): the file's bytes; %NULL with %MIX_ERROR_NOT_FOUND, %MIX_ERROR_REFUSED or
 *   %MIX_ERROR_FAILED
 */
GFileInputStream *
mix_input_open (GFile *file, goffset *size, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &cause);
  g_autoptr (GFileInfo) info = NULL;

  if (stream != NULL)
    info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, &cause);
  if (info == NULL)
    {
      g_autofree char *name = g_file_get_basename (file);

      explain (error, cause, name);
      return NULL;
    }
  *size = g_file_info_get_size (info);
  return g_steal_pointer (&stream);
}

/**
 * mix_input_read:
 * @stream: where from
 * @name: the file's name for messages
 * @buffer: where to
 * @size: how many bytes at most
 *
 * Returns: how many bytes were read, 0 at the end, -1 with an error of %MIX_ERROR
 */
gssize
mix_input_read (GInputStream *stream, const char *name, void *buffer, gsize size, GError **error)
{
  g_autoptr (GError) cause = NULL;
  gssize n_read = g_input_stream_read (stream, buffer, size, NULL, &cause);

  if (n_read < 0)
    explain (error, cause, name);
  return n_read;
}
