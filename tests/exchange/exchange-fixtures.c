#include "exchange-fixtures.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "mix-container.h"
#include "mix-csv-reader.h"
#include "mix-error.h"

GFile *
fixture_shared_file (const char *path)
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");

  if (shared == NULL)
    {
      g_test_skip ("the shared folder is not there");
      return NULL;
    }
  return g_file_new_build_filename (shared, path, NULL);
}

MixTableReader *
fixture_csv (const char *text, gssize length)
{
  g_autoptr (GInputStream) stream = NULL;

  length = length < 0 ? (gssize) strlen (text) : length;
  stream = g_memory_input_stream_new_from_data (g_memdup2 (text, (gsize) length + 1), length, g_free);
  return mix_csv_reader_new (stream, "test.csv", length);
}

/* Every row as NUMBER:[cell|cell], one after the other. */
char *
fixture_read_all (MixTableReader *reader, GError **error)
{
  g_autoptr (GString) result = g_string_new (NULL);
  GError *failure = NULL;
  const MixRow *row;

  while (mix_table_reader_next (reader, &row, &failure))
    {
      g_string_append_printf (result, "%u:[", row->number);
      for (guint i = 0; i < row->n_fields; i++)
        {
          g_assert_cmpuint (strlen (row->fields[i].text), ==, row->fields[i].length);
          g_string_append_printf (result, "%s%s", i > 0 ? "|" : "", row->fields[i].text);
        }
      g_string_append (result, "]");
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_string_free_and_steal (g_steal_pointer (&result));
}

static void
add_member (struct archive *archive, const char *name, const char *content, gsize length)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, content, length), ==, (la_ssize_t) length);
  archive_entry_free (entry);
}

/* Room for a ZIP of these members, were they not to shrink at all. */
static gsize
add_up_members (const char *name, va_list args)
{
  gsize size = 64 * 1024;

  for (; name != NULL; name = va_arg (args, const char *))
    {
      const char *content = va_arg (args, const char *);
      int length = va_arg (args, int);

      size += 1024 + 2 * (length < 0 ? strlen (content) : (gsize) length);
    }
  return size;
}

GBytes *
fixture_zip (const char *name, ...)
{
  g_autofree char *buffer = NULL;
  struct archive *archive = archive_write_new ();
  gsize capacity;
  size_t used = 0;
  va_list args;

  va_start (args, name);
  capacity = add_up_members (name, args);
  va_end (args);
  buffer = g_malloc (capacity);
  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, buffer, capacity, &used), ==, ARCHIVE_OK);
  va_start (args, name);
  while (name != NULL)
    {
      const char *content = va_arg (args, const char *);
      int length = va_arg (args, int);

      add_member (archive, name, content, length < 0 ? strlen (content) : (gsize) length);
      name = va_arg (args, const char *);
    }
  va_end (args);
  archive_write_close (archive);
  archive_write_free (archive);
  return g_bytes_new (buffer, used);
}

GBytes *
fixture_cut (GBytes *bytes, gsize length)
{
  return g_bytes_new (g_bytes_get_data (bytes, NULL), length);
}

#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define SHEET "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

GBytes *
fixture_workbook (const char *rows, const char *strings)
{
  g_autofree char *sheet
      = g_strconcat ("<worksheet xmlns='" SHEET "'><sheetData>", rows, "</sheetData></worksheet>", NULL);
  g_autofree char *shared = g_strconcat ("<sst xmlns='" SHEET "'>", strings, "</sst>", NULL);

  return fixture_zip ("[Content_Types].xml", "<Types/>", -1, "_rels/.rels",
                      "<Relationships xmlns='" PACKAGE "'><Relationship Id='a' Type='" RELATIONS
                      "/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                      -1, "xl/workbook.xml",
                      "<workbook xmlns='" SHEET "' xmlns:r='" RELATIONS
                      "'><sheets><sheet name='People &amp; posts' sheetId='1' r:id='s1'/></sheets></workbook>",
                      -1, "xl/_rels/workbook.xml.rels",
                      "<Relationships xmlns='" PACKAGE "'><Relationship Id='s1' Type='" RELATIONS
                      "/worksheet' Target='/xl/worksheets/sheet1.xml'/><Relationship Id='s2' Type='" RELATIONS
                      "/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='s3' Type='" RELATIONS
                      "/styles' Target='../xl/styles.xml'/></Relationships>",
                      -1, "xl/styles.xml",
                      "<styleSheet xmlns='" SHEET "'><numFmts><numFmt numFmtId='164' formatCode='[$-809]dd&quot; "
                      "day&quot; mmmm yyyy'/><numFmt numFmtId='165' formatCode='0.00&quot;d&quot;'/><numFmt "
                      "numFmtId='166' formatCode='[h]:mm'/></numFmts>"
                      "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>"
                      "<xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/></cellXfs></styleSheet>",
                      -1, "xl/sharedStrings.xml", shared, -1, "xl/worksheets/sheet1.xml", sheet, -1, NULL);
}

void
fixture_assert_refused (GError *error, ...)
{
  va_list args;

  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
  va_start (args, error);
  for (const char *word = va_arg (args, const char *); word != NULL; word = va_arg (args, const char *))
    if (strstr (error->message, word) == NULL)
      g_error ("“%s” is not in: %s", word, error->message);
  va_end (args);
}
