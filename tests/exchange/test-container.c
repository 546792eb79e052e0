#include <string.h>

#include "exchange-fixtures.h"
#include "mix-container.h"
#include "mix-error.h"
#include "mix-nhs-file.h"

#define REGISTERS "PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\nA81001,AF,113.0,TOTAL,3904\n"

static MixContainer *
open_text (const char *text, gssize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return mix_container_open_bytes (bytes, "file", error);
}

static void
test_kinds (void)
{
  g_autoptr (GBytes) zip = fixture_zip ("a.csv", "a,b\n", -1, NULL);
  g_autoptr (GBytes) workbook = fixture_workbook ("", "");
  g_autoptr (MixContainer) as_text = open_text ("a,b\n", -1, NULL);
  g_autoptr (MixContainer) as_zip = mix_container_open_bytes (zip, "file", NULL);
  g_autoptr (MixContainer) as_workbook = mix_container_open_bytes (workbook, "file", NULL);

  g_assert_cmpint (mix_container_get_kind (as_text), ==, MIX_CONTAINER_TEXT);
  g_assert_cmpint (mix_container_get_kind (as_zip), ==, MIX_CONTAINER_ZIP);
  g_assert_cmpint (mix_container_get_kind (as_workbook), ==, MIX_CONTAINER_WORKBOOK);
}

static const struct
{
  const char *start;
  const char *what;
} strangers[] = {
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel workbook" },
  { "%PDF-1.7", "PDF" },
  { "SQLite format 3", "database" },
  { "\x1f\x8b\x08", "gzip" },
  { "PK\5\6", "empty" },
  { "<!DOCTYPE html><html>", "web page" },
};

static void
test_strangers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MixContainer) container = open_text (strangers[i].start, -1, &error);

      g_assert_null (container);
      fixture_assert_refused (error, "file:", strangers[i].what, NULL);
    }
}

static void
test_open_document (void)
{
  g_autoptr (GBytes) bytes
      = fixture_zip ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", -1, "content.xml", "<a/>", -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixContainer) container = mix_container_open_bytes (bytes, "people.ods", &error);

  g_assert_null (container);
  fixture_assert_refused (error, "people.ods", "OpenDocument", NULL);
}

/* The file that is understood is found among others, by content, whatever it is called. */
static void
test_right_member (void)
{
  g_autoptr (GBytes) definitions = fixture_workbook ("<row r='1'><c r='A1'><v>1</v></c></row>", "");
  g_autoptr (GBytes) bytes = fixture_zip ("__MACOSX/._a.csv", REGISTERS, -1, "0. definitions.xlsx",
                                          g_bytes_get_data (definitions, NULL), (int) g_bytes_get_size (definitions),
                                          "notes.pdf", "%PDF-1.7", -1, "folder/data.txt", REGISTERS, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixNhsFile) file = mix_nhs_file_open_bytes (bytes, "QOF_2425.zip", &error);

  g_assert_no_error (error);
  g_assert_cmpint (mix_nhs_file_get_kind (file), ==, MIX_NHS_REGISTERS);
  g_assert_cmpstr (mix_nhs_file_get_name (file), ==, "folder/data.txt in QOF_2425.zip");
  g_assert_cmpint (mix_nhs_file_get_as_at (file, NULL), ==, mix_date_new (2025, 3, 31));
}

static void
test_no_right_member (void)
{
  g_autoptr (GBytes) two = fixture_zip ("a.csv", "a,b\n", -1, "b.csv", "c\n", -1, NULL);
  g_autoptr (GBytes) one = fixture_zip ("a.csv", "a,\"b\n", -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixNhsFile) file = mix_nhs_file_open_bytes (two, "two.zip", &error);

  g_assert_null (file);
  fixture_assert_refused (error, "two.zip", "None of the 2 files", NULL);
  g_clear_error (&error);
  file = mix_nhs_file_open_bytes (one, "one.zip", &error);
  g_assert_null (file);
  fixture_assert_refused (error, "a.csv in one.zip, row 1, column 2:", NULL);
}

/* A workbook inside a ZIP, as the network workbook was published. */
static void
test_workbook_in_zip (void)
{
  g_autoptr (GFile) file = fixture_shared_file ("data/nhs/ePCN.xlsx");
  g_autoptr (GBytes) workbook = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MixNhsFile) opened = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;
  workbook = g_file_load_bytes (file, NULL, NULL, &error);
  bytes = fixture_zip ("ePCN.xlsx", g_bytes_get_data (workbook, NULL), (int) g_bytes_get_size (workbook), NULL);
  opened = mix_nhs_file_open_bytes (bytes, "epcn.zip", &error);
  g_assert_no_error (error);
  g_assert_cmpint (mix_nhs_file_get_kind (opened), ==, MIX_NHS_MEMBERSHIP);
}

/* Wherever a ZIP is cut, it is refused as damaged; nothing is read from what is left. */
static void
test_truncated (void)
{
  g_autoptr (GFile) file = fixture_shared_file ("data/nhs/gp-reg-pat-prac-map.zip");
  g_autoptr (GBytes) whole = NULL;
  gsize size;

  if (file == NULL)
    return;
  whole = g_file_load_bytes (file, NULL, NULL, NULL);
  size = g_bytes_get_size (whole);
  for (gsize length = 4; length < size; length = length < size - 40 ? length + size / 40 : length + 1)
    {
      g_autoptr (GBytes) cut = fixture_cut (whole, MIN (length, size - 1));
      g_autoptr (GError) error = NULL;
      g_autoptr (MixNhsFile) opened = mix_nhs_file_open_bytes (cut, "map.zip", &error);

      g_assert_null (opened);
      fixture_assert_refused (error, "map.zip", "cut short or damaged", NULL);
    }
}

/* A flipped byte in the packed data is found by the checksum, at the latest at the end. */
static void
test_flipped_byte (void)
{
  g_autoptr (GBytes) zip = fixture_zip ("registers.csv", REGISTERS, -1, NULL);
  gsize size;
  const char *data = g_bytes_get_data (zip, &size);
  static const MixNhsSink sink = { NULL };

  for (gsize i = 44; i < 60; i++)
    {
      g_autofree char *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (MixNhsFile) file = NULL;

      copy[i] ^= 0x55;
      bytes = g_bytes_new (copy, size);
      file = mix_nhs_file_open_bytes (bytes, "a.zip", &error);
      g_assert_true (file == NULL || !mix_nhs_file_read (file, &sink, NULL, NULL, &error));
      g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
    }
}

static void
test_bomb (void)
{
  gsize length = 4 * 1024 * 1024;
  g_autofree char *zeros = g_malloc0 (length);
  g_autoptr (GBytes) bytes = fixture_zip ("zeros.csv", zeros, (int) length, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixContainer) container = mix_container_open_bytes (bytes, "bomb.zip", &error);

  g_assert_null (container);
  fixture_assert_refused (error, "bomb.zip", "more than 100 times", NULL);
}

/* Finds the size that the ZIP's directory gives for its only file and makes it small. */
static GBytes *
understate (GBytes *zip, guint32 size)
{
  gsize length;
  g_autofree char *copy = g_memdup2 (g_bytes_get_data (zip, &length), g_bytes_get_size (zip));
  guint32 little = GUINT32_TO_LE (size);

  length = g_bytes_get_size (zip);
  for (gsize i = 0; i + 46 < length; i++)
    if (memcmp (copy + i, "PK\1\2", 4) == 0)
      memcpy (copy + i + 24, &little, sizeof little);
  return g_bytes_new (copy, length);
}

/* A bomb that says it is small is stopped when it turns out not to be. */
static void
test_lying_bomb (void)
{
  gsize length = 4 * 1024 * 1024;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) lying = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MixContainer) container = NULL;
  g_autoptr (MixTableReader) reader = NULL;
  g_autofree char *rows = NULL;

  for (gsize i = 0; i < length; i += 4)
    memcpy (text + i, "a,b\n", 4);
  bytes = fixture_zip ("rows.csv", text, (int) length, NULL);
  lying = understate (bytes, 100);
  container = mix_container_open_bytes (lying, "lying.zip", &error);
  g_assert_no_error (error);
  reader = mix_container_open_table (container, &error);
  if (reader != NULL)
    rows = fixture_read_all (reader, &error);
  g_assert_null (rows);
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/container/kinds", test_kinds);
  g_test_add_func ("/container/strangers", test_strangers);
  g_test_add_func ("/container/open-document", test_open_document);
  g_test_add_func ("/container/right-member", test_right_member);
  g_test_add_func ("/container/no-right-member", test_no_right_member);
  g_test_add_func ("/container/workbook-in-zip", test_workbook_in_zip);
  g_test_add_func ("/container/truncated", test_truncated);
  g_test_add_func ("/container/flipped-byte", test_flipped_byte);
  g_test_add_func ("/container/bomb", test_bomb);
  g_test_add_func ("/container/lying-bomb", test_lying_bomb);
  return g_test_run ();
}
