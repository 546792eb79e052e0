#include <json-glib/json-glib.h>
#include <string.h>

#include "exchange-fixtures.h"
#include "mix-csv-reader.h"

/* csv-spectrum: each file in csvs/ with the rows expected in json/. */
static const char *const spectrum[] = {
  "bom",           "comma_in_quotes",     "empty",  "empty_crlf",  "escaped_quotes", "formula_like", "json", "newlines",
  "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "trailing_empty", "utf8",
};

static void
assert_row (JsonObject *expected, GPtrArray *titles, const MixRow *row)
{
  g_assert_cmpuint (row->n_fields, ==, titles->len);
  for (guint i = 0; i < row->n_fields; i++)
    g_assert_cmpstr (row->fields[i].text, ==, json_object_get_string_member (expected, g_ptr_array_index (titles, i)));
}

static void
test_spectrum (gconstpointer data)
{
  const char *name = data;
  g_autofree char *csv_path = g_strdup_printf ("oracles/csv/csvs/%s.csv", name);
  g_autofree char *json_path = g_strdup_printf ("oracles/csv/json/%s.json", name);
  g_autoptr (GFile) csv = fixture_shared_file (csv_path);
  g_autoptr (GFile) json = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (MixTableReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *rows;
  const MixRow *row;

  if (csv == NULL)
    return;
  json = fixture_shared_file (json_path);
  json_parser_load_from_file (parser, g_file_peek_path (json), &error);
  g_assert_no_error (error);
  rows = json_node_get_array (json_parser_get_root (parser));

  stream = G_INPUT_STREAM (g_file_read (csv, NULL, &error));
  reader = mix_csv_reader_new (stream, name, -1);
  g_assert_true (mix_table_reader_next (reader, &row, &error));
  for (guint i = 0; i < row->n_fields; i++)
    g_ptr_array_add (titles, g_strdup (row->fields[i].text));
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      g_assert_true (mix_table_reader_next (reader, &row, &error));
      assert_row (json_array_get_object_element (rows, i), titles, row);
    }
  g_assert_false (mix_table_reader_next (reader, &row, &error));
  g_assert_no_error (error);
}

static const struct
{
  const char *name;
  const char *csv;
  const char *rows;
} readable[] = {
  { "empty", "", "" },
  { "blank-lines", "\n\r\n\n", "" },
  { "no-last-end", "a,b\n1,2", "1:[a|b]2:[1|2]" },
  { "last-cell-empty", "a,b\n1,", "1:[a|b]2:[1|]" },
  { "line-numbers", "a\n\nb\r\n\r\nc\rd", "1:[a]3:[b]5:[c]6:[d]" },
  { "quoted-end", "\"a\"", "1:[a]" },
  { "quoted-empty", "\"\",b\n", "1:[|b]" },
  { "empty-cells-only", "a,b\n,\n1,2\n", "1:[a|b]3:[1|2]" },
  { "quote-inside", "5\" pipe,b\n", "1:[5\" pipe|b]" },
  { "tabs", "a, b\tc\n1\t2,5\n", "1:[a, b|c]2:[1|2,5]" },
  { "semicolons", "a;b;c\n1,5;2;3\n", "1:[a|b|c]2:[1,5|2|3]" },
  { "comma-in-quoted-title", "\"a;b;c\",d\n1,2\n", "1:[a;b;c|d]2:[1|2]" },
  { "bom", "\xef\xbb\xbf\"a\"\n", "1:[a]" },
  { "utf8", "na\xc3\xafve\n", "1:[na\xc3\xafve]" },
  { "windows-1252",
    "Zo\xeb,\x80"
    "5\nApplied \x96 Clinical,b\n",
    "1:[Zo\xc3\xab|\xe2\x82\xac"
    "5]2:[Applied \xe2\x80\x93 Clinical|b]" },
  { "windows-1252-quoted", "\"Zo\xeb \"\"\xe9\"\"\"\n", "1:[Zo\xc3\xab \"\xc3\xa9\"]" },
};

static void
test_readable (gconstpointer data)
{
  const char *csv = readable[GPOINTER_TO_UINT (data)].csv;
  g_autoptr (MixTableReader) reader = fixture_csv (csv, -1);
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = fixture_read_all (reader, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, readable[GPOINTER_TO_UINT (data)].rows);
}

static const struct
{
  const char *name;
  const char *csv;
  gssize length;
  const char *where;
  const char *what;
} refused[] = {
  { "unclosed-quote", "a,b\n1,\"open\n2,3\n", -1, "test.csv, row 2, column 2:", "never closed" },
  { "short-row", "a,b,c\n1,2\n1,2,3,4\n", -1, "row 2, column 3:", "2 columns where the first row has 3" },
  { "long-row", "a,b,c\n1,2,3,4\n", -1, "row 2, column 4:", "4 columns where the first row has 3" },
  { "text-after-quote", "a,b\n1,\"x\"y\n", -1, "row 2, column 2:", "after the closing quotation mark" },
  { "zero-byte", "a,b\n1,x\0y\n", 10, "row 2, column 2:", "zero byte" },
  { "zero-byte-quoted", "a,b\n1,\"x\0y\"\n", 12, "row 2, column 2:", "zero byte" },
  { "broken-utf8",
    "\xef\xbb\xbf"
    "a,b\n1,\xff\n",
    -1, "row 2, column 2:", "not valid UTF-8" },
  { "changed-encoding", "a,\xc3\xa9\n\xe9,2\n", -1, "row 2, column 1:", "not valid UTF-8" },
  { "not-1252", "a,\xe9\n1,\x81\n", -1, "row 2, column 2:", "neither UTF-8 nor Windows-1252" },
  { "utf16",
    "\xff\xfe"
    "a\0,\0b\0",
    8, "test.csv:", "UTF-16" },
};

static void
test_refused (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (MixTableReader) reader = fixture_csv (refused[i].csv, refused[i].length);
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = fixture_read_all (reader, &error);

  g_assert_null (rows);
  fixture_assert_refused (error, refused[i].where, refused[i].what, NULL);
}

static void
test_ragged_allowed (void)
{
  g_autoptr (MixTableReader) reader = fixture_csv ("a,b,c\n1,2\n1,2,3,4\n", -1);
  g_autofree char *rows = NULL;

  mix_table_reader_set_ragged (reader, TRUE);
  rows = fixture_read_all (reader, NULL);
  g_assert_cmpstr (rows, ==, "1:[a|b|c]2:[1|2]3:[1|2|3|4]");
}

static void
test_unread (void)
{
  g_autoptr (MixTableReader) reader = fixture_csv ("a\nb\n", -1);
  const MixRow *row;

  g_assert_true (mix_table_reader_next (reader, &row, NULL));
  mix_table_reader_unread (reader);
  g_assert_true (mix_table_reader_next (reader, &row, NULL));
  g_assert_cmpstr (row->fields[0].text, ==, "a");
  g_assert_true (mix_table_reader_next (reader, &row, NULL));
  g_assert_cmpstr (row->fields[0].text, ==, "b");
}

/* Twenty million columns are refused at the 16,385th, in little memory. */
static void
test_too_many_columns (void)
{
  gsize length = 40 * 1000 * 1000;
  g_autofree char *text = g_malloc (length + 1);
  g_autoptr (MixTableReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;

  for (gsize i = 0; i < length; i += 2)
    memcpy (text + i, "1,", 2);
  reader = fixture_csv (text, (gssize) length);
  rows = fixture_read_all (reader, &error);
  fixture_assert_refused (error, "row 1, column 16385:", "16,384 columns", NULL);
}

static void
test_too_long_cell (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n1,\"");
  g_autoptr (MixTableReader) quoted = NULL;
  g_autoptr (MixTableReader) plain = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;

  for (guint i = 0; i < 3 * 1024 * 1024; i++)
    g_string_append_c (text, i % 80 == 0 ? '\n' : 'x');
  quoted = fixture_csv (text->str, (gssize) text->len);
  rows = fixture_read_all (quoted, &error);
  fixture_assert_refused (error, "row 2, column 2:", "1 MB", NULL);
  g_clear_error (&error);

  g_strdelimit (text->str + 4, "\"\n", 'x');
  plain = fixture_csv (text->str, (gssize) text->len);
  rows = fixture_read_all (plain, &error);
  fixture_assert_refused (error, "row 2, column 2:", "1 MB", NULL);
}

/* A record must come out the same wherever the buffer happens to end inside it. */
static void
test_buffer_edges (void)
{
  static const char record[] = "\"a \"\"b\"\"\r\nc\",d,\xc3\xa9\r\n";
  gsize length = sizeof record - 1;
  guint n_records = 3 * 64 * 1024 / (guint) length;

  for (gsize shift = 0; shift < length; shift++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (MixTableReader) reader = NULL;
      g_autoptr (GError) error = NULL;
      const MixRow *row;

      for (gsize i = 0; i < shift; i++)
        g_string_append_c (text, 'x');
      g_string_append (text, ",,\n");
      for (guint i = 0; i < n_records; i++)
        g_string_append_len (text, record, (gssize) length);
      reader = fixture_csv (text->str, (gssize) text->len);
      if (shift > 0)
        g_assert_true (mix_table_reader_next (reader, &row, &error));
      for (guint i = 0; i < n_records; i++)
        {
          g_assert_true (mix_table_reader_next (reader, &row, &error));
          g_assert_cmpuint (row->n_fields, ==, 3);
          g_assert_cmpstr (row->fields[0].text, ==, "a \"b\"\r\nc");
          g_assert_cmpstr (row->fields[1].text, ==, "d");
          g_assert_cmpstr (row->fields[2].text, ==, "\xc3\xa9");
        }
      g_assert_false (mix_table_reader_next (reader, &row, &error));
      g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (spectrum); i++)
    {
      g_autofree char *path = g_strconcat ("/csv-reader/spectrum/", spectrum[i], NULL);

      g_test_add_data_func (path, spectrum[i], test_spectrum);
    }
  for (guint i = 0; i < G_N_ELEMENTS (readable); i++)
    {
      g_autofree char *path = g_strconcat ("/csv-reader/readable/", readable[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_readable);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/csv-reader/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/csv-reader/ragged-allowed", test_ragged_allowed);
  g_test_add_func ("/csv-reader/unread", test_unread);
  g_test_add_func ("/csv-reader/too-many-columns", test_too_many_columns);
  g_test_add_func ("/csv-reader/too-long-cell", test_too_long_cell);
  g_test_add_func ("/csv-reader/buffer-edges", test_buffer_edges);
  return g_test_run ();
}
