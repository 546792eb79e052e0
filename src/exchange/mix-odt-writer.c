#include "mix-odt-writer.h"

#include "mix-config.h"
#include "mix-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MIME_TYPE "application/vnd.oasis.opendocument.text"

static const char manifest[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
      "manifest:version=\"1.3\">"
      "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" MIME_TYPE "\"/>"
      "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
      "</manifest:manifest>\n";

static const char content_begin[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
      " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\">"
      "<office:body><office:text>";

static const char content_end[] = "</office:text></office:body></office:document-content>\n";

/* A line that begins with # is a heading of that many levels; every other line is a paragraph. */
static void
add_paragraph (GString *content, const char *line)
{
  gsize level = strspn (line, "#");
  g_autofree char *escaped = g_markup_escape_text (g_strchug ((char *) line + level), -1);

  if (level > 0)
    g_string_append_printf (content, "<text:h text:outline-level=\"%" G_GSIZE_FORMAT "\">%s</text:h>", level, escaped);
  else
    g_string_append_printf (content, "<text:p>%s</text:p>", escaped);
}

static char *
make_content (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *content = g_string_new (content_begin);

  for (guint i = 0; lines[i] != NULL; i++)
    add_paragraph (content, lines[i]);
  g_string_append (content, content_end);
  return g_string_free_and_steal (content);
}

static la_ssize_t
write_cb (struct archive *archive, void *data, const void *buffer, size_t length)
{
  g_byte_array_append (data, buffer, (guint) length);
  return (la_ssize_t) length;
}

static gboolean
add_member (struct archive *archive, const char *name, const char *text)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize length = strlen (text);
  gboolean done;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  done = archive_write_header (archive, entry) == ARCHIVE_OK
         && archive_write_data (archive, text, length) == (la_ssize_t) length;
  archive_entry_free (entry);
  return done;
}

/* The kind of file comes first and plain, so that programs find it at a fixed place: OpenDocument 1.3, part 2, 3.3. */
static gboolean
write_members (struct archive *archive, GByteArray *bytes, const char *content)
{
  return archive_write_set_format_zip (archive) == ARCHIVE_OK
         && archive_write_set_bytes_in_last_block (archive, 1) == ARCHIVE_OK
         && archive_write_open (archive, bytes, NULL, write_cb, NULL) == ARCHIVE_OK
         && archive_write_zip_set_compression_store (archive) == ARCHIVE_OK
         && add_member (archive, "mimetype", MIME_TYPE)
         && archive_write_zip_set_compression_deflate (archive) == ARCHIVE_OK
         && add_member (archive, "content.xml", content) && add_member (archive, "META-INF/manifest.xml", manifest)
         && archive_write_close (archive) == ARCHIVE_OK;
}

/**
 * mix_odt_write:
 * @text: a text; a line that begins with # is a heading
 *
 * Returns: (transfer full) (nullable): it as an OpenDocument text, which word processors open
 */
GBytes *
mix_odt_write (const char *text, GError **error)
{
  struct archive *archive = archive_write_new ();
  GByteArray *bytes = g_byte_array_new ();
  g_autofree char *content = make_content (text);
  gboolean done = write_members (archive, bytes, content);

  if (!done)
    mix_set_error (error, MIX_ERROR_FAILED, NULL, _ ("The document could not be made: %s"),
                   archive_error_string (archive));
  archive_write_free (archive);
  if (done)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  return NULL;
}
