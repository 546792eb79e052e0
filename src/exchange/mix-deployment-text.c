#include "mix-deployment-text.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-error.h"
#include "mix-input.h"

/* Far above the largest there is: a board of 250 people has 0.3 MB. */
#define MOST_BYTES (64 * 1024 * 1024)

static gboolean
read_all (GFile *file, const char *name, GString *text, GError **error)
{
  goffset size;
  g_autoptr (GFileInputStream) stream = mix_input_open (file, &size, error);
  char buffer[65536];
  gssize n_read;

  if (stream == NULL)
    return FALSE;
  while ((n_read = mix_input_read (G_INPUT_STREAM (stream), name, buffer, sizeof buffer, error)) > 0)
    {
      g_string_append_len (text, buffer, n_read);
      if (text->len > MOST_BYTES)
        {
          mix_set_error (error, MIX_ERROR_REFUSED, name, _ ("%s: This is far too large for a deployment."), name);
          return FALSE;
        }
    }
  return n_read == 0;
}

/**
 * mix_deployment_text_load_instance:
 * @path: a file
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the deployment problem in the file; %NULL with %MIX_ERROR_NOT_FOUND,
 *   %MIX_ERROR_FAILED, or %MIX_ERROR_REFUSED and the line that is wrong
 */
MixDeployment *
mix_deployment_text_load_instance (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GString) text = g_string_new (NULL);
  MixDeployment *problem;

  if (!read_all (file, name, text, error))
    return NULL;
  problem = mix_deployment_text_parse_instance (text->str, text->len, error);
  if (problem == NULL)
    g_prefix_error (error, "%s: ", name);
  return problem;
}

/**
 * mix_deployment_text_save:
 * @path: a file
 * @text: what it is to hold
 * @error: return location for an error
 *
 * Writes the file, in place of what it held.
 *
 * Returns: whether it was written; else %MIX_ERROR_FAILED
 */
gboolean
mix_deployment_text_save (const char *path, const char *text, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_set_contents (path, text, -1, &cause))
    return TRUE;
  mix_set_error (error, MIX_ERROR_FAILED, path, _ ("%s: The file could not be written: %s."), path, cause->message);
  return FALSE;
}
