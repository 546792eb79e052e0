#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "fuzz.h"
#include "mix-container.h"

/* The parts of a small whole workbook. The input stands in for one of them, since a packed one hardly gets past the
 * checksums; its first byte says for which. An input that is a ZIP is taken as it is. */
static const struct
{
  const char *name;
  const char *content;
} parts[] = {
  { "[Content_Types].xml", "<Types/>" },
  { "_rels/.rels", "<R><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.xml'/>"
                   "<Relationship Id='b' Type='x/metadata/core-properties' Target='core.xml'/></R>" },
  { "xl/workbook.xml", "<workbook><sheets><sheet name='One' r='' id='s1'/></sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels", "<R><Relationship Id='s1' Type='x/worksheet' Target='sheet.xml'/>"
                                  "<Relationship Id='s2' Type='x/sharedStrings' Target='strings.xml'/>"
                                  "<Relationship Id='s3' Type='x/styles' Target='styles.xml'/></R>" },
  { "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>" },
  { "core.xml", "<a><modified>2026-07-01T00:00:00Z</modified></a>" },
  { "xl/strings.xml", "<sst><si><t>zero</t></si><si><t>one</t></si></sst>" },
  { "xl/sheet.xml", "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>1</v></c></row></sheetData></worksheet>" },
};

static void
add_part (struct archive *archive, const char *name, const void *content, size_t size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_write_header (archive, entry);
  archive_write_data (archive, content, size);
  archive_entry_free (entry);
}

static GBytes *
wrap (const unsigned char *data, size_t size)
{
  gsize capacity = size + 65536;
  g_autofree char *buffer = g_malloc (capacity);
  struct archive *archive = archive_write_new ();
  size_t used = 0;

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  archive_write_open_memory (archive, buffer, capacity, &used);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (data[0] % G_N_ELEMENTS (parts) == i)
        add_part (archive, parts[i].name, data + 1, size - 1);
      else
        add_part (archive, parts[i].name, parts[i].content, strlen (parts[i].content));
    }
  archive_write_close (archive);
  archive_write_free (archive);
  return g_bytes_new (buffer, used);
}

static void
read_sheets (MixTableReader *reader)
{
  for (guint sheet = 0; sheet < mix_table_reader_get_n_sheets (reader); sheet++)
    {
      g_autoptr (GError) error = NULL;
      const MixRow *row;

      if (sheet > 0 && !mix_table_reader_select_sheet (reader, sheet, &error))
        continue;
      while (mix_table_reader_next (reader, &row, &error))
        for (guint i = 0; i < row->n_fields; i++)
          g_assert_cmpuint (strlen (row->fields[i].text), ==, row->fields[i].length);
    }
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  gboolean packed = size > 1 && data[0] == 'P' && data[1] == 'K';
  g_autoptr (GBytes) bytes = size == 0 ? g_bytes_new (NULL, 0) : packed ? g_bytes_new (data, size) : wrap (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixContainer) container = mix_container_open_bytes (bytes, "fuzz.xlsx", &error);
  g_autoptr (MixTableReader) reader = NULL;

  g_assert_true ((container == NULL) == (error != NULL));
  if (container == NULL)
    return 0;
  reader = mix_container_open_table (container, &error);
  g_assert_true ((reader == NULL) == (error != NULL));
  if (reader != NULL)
    read_sheets (reader);
  return 0;
}
