#include "mix-publications.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-data-dir.h"
#include "mix-error.h"

#define HEADER "sha256\tas_at\ttitle\tpublisher"
#define N_COLUMNS 4

static void
free_publication (MixPublication *publication)
{
  g_free (publication->title);
  g_free (publication->publisher);
  g_free (publication);
}

static gboolean
add_line (GHashTable *publications, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  MixPublication *publication;
  MixDate as_at;

  if (g_strv_length (fields) != N_COLUMNS || !mix_date_parse_iso (fields[1], &as_at))
    return FALSE;
  publication = g_new (MixPublication, 1);
  publication->as_at = as_at;
  publication->title = g_strdup (fields[2]);
  publication->publisher = g_strdup (fields[3]);
  g_hash_table_insert (publications, g_strdup (fields[0]), publication);
  return TRUE;
}

static gboolean
refuse (const char *path, GError **error, const char *reason)
{
  mix_set_error (error, MIX_ERROR_FAILED, path,
                 _ ("The list of publications “%s” can't be used: %s. Install Skillmix "
                    "again."),
                 path, reason);
  return FALSE;
}

static gboolean
read_lines (GHashTable *publications, const char *path, const char *text, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (lines[0] == NULL || !g_str_equal (lines[0], HEADER))
    return refuse (path, error, _ ("it has another form"));
  for (guint i = 1; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && !add_line (publications, lines[i]))
      return refuse (path, error, _ ("a line has another form"));
  return TRUE;
}

/**
 * mix_publications_load:
 * @error: return location for an error
 *
 * Reads `england/publications.tsv` of the data folder: official files by the SHA-256 of their bytes. Several hold no
 * date, and none its title; by its bytes a file is known for certain.
 *
 * Returns: (transfer full) (element-type utf8 MixPublication): the publications, or %NULL with an error
 */
GHashTable *
mix_publications_load (GError **error)
{
  g_autofree char *path = mix_data_dir_build_path ("england", "publications.tsv", NULL);
  g_autoptr (GHashTable) publications
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_publication);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, &local_error))
    {
      refuse (path, error, local_error->message);
      return NULL;
    }
  if (!read_lines (publications, path, text, error))
    return NULL;
  return g_steal_pointer (&publications);
}

/**
 * mix_publications_find:
 * @publications: what mix_publications_load() gave
 * @path: a file
 *
 * Returns: (transfer none) (nullable): the publication that the file is, or %NULL when it is another or can't be read
 */
const MixPublication *
mix_publications_find (GHashTable *publications, const char *path)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *checksum = NULL;

  g_return_val_if_fail (publications != NULL && path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, NULL);
  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_hash_table_lookup (publications, checksum);
}
