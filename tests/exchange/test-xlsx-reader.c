#include <string.h>

#include "exchange-fixtures.h"
#include "mix-container.h"
#include "mix-error.h"
#include "mix-xlsx-reader.h"

static MixTableReader *
open_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (MixContainer) container = mix_container_open_bytes (bytes, "test.xlsx", error);

  return container != NULL ? mix_container_open_table (container, error) : NULL;
}

/* Reads a workbook to its end; NULL with an error wherever that came. */
static char *
read_workbook (const char *rows, const char *strings, GError **error)
{
  g_autoptr (GBytes) bytes = fixture_workbook (rows, strings);
  g_autoptr (MixTableReader) reader = open_bytes (bytes, error);

  return reader != NULL ? fixture_read_all (reader, error) : NULL;
}

static const struct
{
  const char *name;
  const char *rows;
  const char *strings;
  const char *expected;
} readable[] = {
  { "shared", "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c></row>",
    "<si><t>zero</t></si><si><t xml:space='preserve'> one </t></si>", "1:[ one |zero]" },
  { "rich-text", "<row r='1'><c r='A1' t='s'><v>0</v></c></row>",
    "<si><r><t>St </t></r><r><rPr/><t>John&apos;s &amp; co</t></r><rPh sb='0' eb='1'><t>no</t></rPh></si>",
    "1:[St John's & co]" },
  { "escapes", "<row r='1'><c r='A1' t='s'><v>0</v></c></row>", "<si><t>a_x000D_\nb_x00e9__x0000_c_xZZZZ_</t></si>",
    "1:[a\r\nb\xc3\xa9"
    "c_xZZZZ_]" },
  { "inline", "<row r='1'><c r='A1' t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c></row>", "",
    "1:[inline]" },
  { "formula", "<row r='1'><c r='A1' t='str'><f>A2&amp;\"x\"</f><v>text</v></c><c r='B1'><f>1+1</f><v>2</v></c></row>",
    "", "1:[text|2]" },
  { "boolean-and-error",
    "<row r='1'><c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><v>0</v></c>"
    "<c r='C1' t='e'><v>#N/A</v></c></row>",
    "", "1:[TRUE|FALSE|#N/A]" },
  { "numbers",
    "<row r='1'><c r='A1'><v>0.10000000000000001</v></c><c r='B1'><v>1E-3</v></c><c r='C1'><v>-7.5</v></c>"
    "<c r='D1'><v>20191001</v></c><c r='E1'><v>0.000012</v></c></row>",
    "", "1:[0.1|0.001|-7.5|20191001|0.000012]" },
  { "dates",
    "<row r='1'><c r='A1' s='1'><v>46204</v></c><c r='B1' s='2'><v>46204.5</v></c><c r='C1' s='1'>"
    "<v>0.75</v></c><c r='D1' s='3'><v>46204</v></c><c r='E1' s='1'><v>59</v></c><c r='F1' s='1'>"
    "<v>61</v></c></row>",
    "", "1:[2026-07-01|2026-07-01 12:00|18:00|46204|1900-02-28|1900-03-01]" },
  { "durations",
    "<row r='1'><c r='A1' s='4'><v>1.5625</v></c><c r='B1' s='1'><v>46204.99999</v></c><c r='C1' s='1'><v>-1</v></c>"
    "</row>",
    "", "1:[37:30|2026-07-02|-1]" },
  { "gaps",
    "<row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>3</v></c></row><row r='4'><c r='B4'><v>5</v></c></row>"
    "<row r='5'/><row r='6'><c r='A6' s='1'/></row><row r='7'><c r='D7'><v>9</v></c></row>",
    "", "1:[1||3]4:[|5|]7:[|||9]" },
  { "no-addresses", "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>", "", "1:[1||3]2:[4||]" },
  { "hidden-rows", "<row r='1'><c r='A1'><v>1</v></c></row><row r='2' hidden='1'><c r='A2'><v>2</v></c></row>", "",
    "1:[1]2:[2]" },
  { "far-column", "<row r='1'><c r='AA1'><v>1</v></c></row>", "", "1:[||||||||||||||||||||||||||1]" },
  { "nothing", "", "", "" },
};

static void
test_readable (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_workbook (readable[i].rows, readable[i].strings, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, readable[i].expected);
}

static const struct
{
  const char *name;
  const char *rows;
  const char *strings;
  const char *where;
  const char *what;
} refused[] = {
  { "not-a-number", "<row r='3'><c r='B3'><v>many</v></c></row>", "", "test.xlsx, row 3, column B:", "a number" },
  { "infinite", "<row r='3'><c r='B3'><v>1e999</v></c></row>", "", "row 3, column B:", "a number" },
  { "no-such-string", "<row r='2'><c r='AB2' t='s'><v>7</v></c></row>", "<si><t>x</t></si>",
    "row 2, column AB:", "points to a text" },
  { "negative-string", "<row r='2'><c r='A2' t='s'><v>-1</v></c></row>", "<si><t>x</t></si>",
    "row 2, column A:", "points to a text" },
  { "too-far-right", "<row r='2'><c r='XFE2'><v>1</v></c></row>", "", "row 2, column", "16,384" },
  { "huge-column", "<row r='2'><c r='ZZZZZZZZZZZZ2'><v>1</v></c></row>", "", "row 2, column", "16,384" },
  { "columns-backwards", "<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>1</v></c></row>", "", "row 2, column",
    "order" },
  { "rows-backwards", "<row r='2'><c r='B2'><v>1</v></c></row><row r='1'/>", "", "row 3", "order" },
  { "too-far-down", "<row r='1048577'><c r='A1'><v>1</v></c></row>", "", "row 1", "order" },
  { "row-overflow", "<row r='99999999999999999999'><c r='A1'><v>1</v></c></row>", "", "row 1", "order" },
  { "not-closed", "<row r='1'><c r='A1'>", "", "test.xlsx:", "damaged at line 1" },
  { "undeclared-entity", "<row r='1'><c r='A1' t='str'><v>&lol;</v></c></row>", "", "test.xlsx:", "damaged" },
  { "damaged-strings", "", "<si><t>x</si>", "test.xlsx:", "damaged" },
};

static void
test_refused (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = read_workbook (refused[i].rows, refused[i].strings, &error);

  g_assert_null (rows);
  fixture_assert_refused (error, refused[i].where, refused[i].what, NULL);
}

/* Any document type is refused: entities that grow, entities that reach for a file, a bare one. */
static const char *const doctypes[] = {
  "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
  "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
  "<!DOCTYPE a SYSTEM 'http://example.invalid/a.dtd'>",
  "<!DOCTYPE a>",
};

static GBytes *
make_workbook_with_doctype (const char *doctype)
{
  g_autofree char *workbook = g_strconcat ("<?xml version='1.0'?>", doctype, "<workbook>&a;</workbook>", NULL);

  return fixture_zip ("[Content_Types].xml", "<Types/>", -1, "_rels/.rels",
                      "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='w.xml'/></Relationships>",
                      -1, "w.xml", workbook, -1, NULL);
}

static void
test_doctype (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (doctypes); i++)
    {
      g_autoptr (GBytes) bytes = make_workbook_with_doctype (doctypes[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (MixTableReader) reader = open_bytes (bytes, &error);

      g_assert_null (reader);
      fixture_assert_refused (error, "document type", NULL);
    }
}

static void
test_depth (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *read = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (rows, "<x>");
  read = read_workbook (rows->str, "", &error);
  g_assert_null (read);
  fixture_assert_refused (error, "nested too deeply", NULL);
}

static void
test_long_cell (void)
{
  g_autofree char *text = g_strnfill (MIX_TABLE_MAX_FIELD + 1, 'x');
  g_autofree char *rows = g_strconcat ("<row r='1'><c r='C1' t='str'><v>", text, "</v></c></row>", NULL);
  g_autofree char *strings = g_strconcat ("<si><t>", text, "</t></si>", NULL);
  g_autoptr (GBytes) noise = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *read = read_workbook (rows, "", &error);

  fixture_assert_refused (error, "test.xlsx", NULL);
  g_clear_error (&error);
  read = read_workbook ("", strings, &error);
  fixture_assert_refused (error, "test.xlsx", NULL);
}

/* Rows whose cells lie on both sides of the 16 KiB pieces in which XML is parsed. */
static void
test_piece_edges (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (MixTableReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  const MixRow *row;

  for (guint i = 1; i <= 20000; i++)
    g_string_append_printf (rows,
                            "<row r='%u'><c r='A%u' t='s'><v>0</v></c><c r='B%u' t='str'><v>text %u of %u</v></c>"
                            "<c r='C%u'><v>%u.5</v></c></row>",
                            i, i, i, i, g_rand_int (random), i, i);
  bytes = fixture_workbook (rows->str, "<si><t>shared</t></si>");
  reader = open_bytes (bytes, &error);
  g_assert_no_error (error);
  g_rand_set_seed (random, 7);
  for (guint i = 1; i <= 20000; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u of %u", i, g_rand_int (random));
      g_autofree char *number = g_strdup_printf ("%u.5", i);

      g_assert_true (mix_table_reader_next (reader, &row, &error));
      g_assert_cmpuint (row->number, ==, i);
      g_assert_cmpuint (row->n_fields, ==, 3);
      g_assert_cmpstr (row->fields[0].text, ==, "shared");
      g_assert_cmpstr (row->fields[1].text, ==, text);
      g_assert_cmpstr (row->fields[2].text, ==, number);
    }
  g_assert_false (mix_table_reader_next (reader, &row, &error));
  g_assert_no_error (error);
}

static void
test_sheets (void)
{
  g_autoptr (GFile) file = fixture_shared_file ("data/nhs/ePCN.xlsx");
  g_autoptr (MixContainer) container = NULL;
  g_autoptr (MixTableReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  const MixRow *row;
  guint n_rows = 0;
  guint n_true = 0;

  if (file == NULL)
    return;
  container = mix_container_open (file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (mix_container_get_kind (container), ==, MIX_CONTAINER_WORKBOOK);
  reader = mix_container_open_table (container, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mix_table_reader_get_n_sheets (reader), ==, 2);
  g_assert_cmpstr (mix_table_reader_get_sheet_name (reader, 0), ==, "PCNDetails");
  g_assert_cmpstr (mix_table_reader_get_sheet_name (reader, 1), ==, "PCN Core Partner Details");
  g_assert_true (mix_table_reader_next (reader, &row, &error));
  g_assert_cmpstr (row->fields[0].text, ==, "PCN Code");

  g_assert_true (mix_table_reader_select_sheet (reader, 1, &error));
  while (mix_table_reader_next (reader, &row, &error))
    {
      if (n_rows++ == 0)
        g_assert_cmpstr (row->fields[0].text, ==, "Partner\nOrganisation\nCode");
      n_true += g_str_equal (row->fields[10].text, "TRUE");
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, 7456);
  g_assert_cmpuint (n_true, ==, 7326);
  g_assert_cmpfloat (mix_table_reader_get_progress (reader), ==, 1.0);
}

static void
test_sheet_name (void)
{
  g_autoptr (GBytes) bytes = fixture_workbook ("", "");
  g_autoptr (MixTableReader) reader = open_bytes (bytes, NULL);

  g_assert_cmpuint (mix_table_reader_get_n_sheets (reader), ==, 1);
  g_assert_cmpstr (mix_table_reader_get_sheet_name (reader, 0), ==, "People & posts");
}

static void
test_not_a_workbook (void)
{
  g_autoptr (GBytes) no_sheet
      = fixture_zip ("[Content_Types].xml", "<Types/>", -1, "_rels/.rels", "<Relationships/>", -1, NULL);
  g_autoptr (GBytes) binary = fixture_zip ("[Content_Types].xml", "<Types/>", -1, "_rels/.rels",
                                           "<Relationships><Relationship Id='a' Type='x/officeDocument' "
                                           "Target='xl/workbook.bin'/></Relationships>",
                                           -1, NULL);
  g_autoptr (GBytes) no_rels = fixture_zip ("[Content_Types].xml", "<Types/>", -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MixTableReader) reader = open_bytes (no_sheet, &error);

  fixture_assert_refused (error, "not a workbook", NULL);
  g_clear_error (&error);
  reader = open_bytes (binary, &error);
  fixture_assert_refused (error, "binary workbook", NULL);
  g_clear_error (&error);
  reader = open_bytes (no_rels, &error);
  fixture_assert_refused (error, "lacks a part", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (readable); i++)
    {
      g_autofree char *path = g_strconcat ("/xlsx-reader/readable/", readable[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_readable);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/xlsx-reader/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/xlsx-reader/doctype", test_doctype);
  g_test_add_func ("/xlsx-reader/depth", test_depth);
  g_test_add_func ("/xlsx-reader/long-cell", test_long_cell);
  g_test_add_func ("/xlsx-reader/piece-edges", test_piece_edges);
  g_test_add_func ("/xlsx-reader/sheets", test_sheets);
  g_test_add_func ("/xlsx-reader/sheet-name", test_sheet_name);
  g_test_add_func ("/xlsx-reader/not-a-workbook", test_not_a_workbook);
  return g_test_run ();
}
