#include <string.h>

#include "exchange-fixtures.h"
#include "mix-container.h"

/* Plain rows, cells and texts are read without the XML parser. A comment before them sends everything to the parser:
 * both ways must give the same rows, or the same refusal. */

#define COMMENT "<!-- -->"
#define N_STRINGS 4

static char *
read_rows (const char *rows, const char *strings, GError **error)
{
  g_autoptr (GBytes) bytes = fixture_workbook (rows, strings);
  g_autoptr (MixContainer) container = mix_container_open_bytes (bytes, "test.xlsx", error);
  g_autoptr (MixTableReader) reader = container != NULL ? mix_container_open_table (container, error) : NULL;

  return reader != NULL ? fixture_read_all (reader, error) : NULL;
}

static void
assert_same (const char *rows, const char *strings)
{
  g_autofree char *parsed_rows = g_strconcat (COMMENT, rows, NULL);
  g_autofree char *parsed_strings = g_strconcat (COMMENT, strings, NULL);
  g_autoptr (GError) error = NULL, parsed_error = NULL;
  g_autofree char *read = read_rows (rows, strings, &error);
  g_autofree char *parsed = read_rows (parsed_rows, parsed_strings, &parsed_error);

  if (g_strcmp0 (read, parsed) != 0 || (error == NULL) != (parsed_error == NULL))
    g_test_message ("%s%s", strings, rows);
  g_assert_cmpstr (read, ==, parsed);
  g_assert_cmpstr (error != NULL ? error->message : NULL, ==, parsed_error != NULL ? parsed_error->message : NULL);
}

/* @ is a cell's address, $ a number below N_STRINGS. The first are plain. */
static const char *const cells[] = {
  "<c r=\"@\" s=\"1\" t=\"s\"><v>$</v></c>",
  "<c r=\"@\" t=\"s\"><v>$</v></c>",
  "<c r=\"@\"><v>$</v></c>",
  "<c r=\"@\" s=\"2\"><v>$.25</v></c>",
  "<c r=\"@\" s=\"0\" t=\"n\"><v>1E-$</v></c>",
  "<c r=\"@\" t=\"b\"><v>$</v></c>",
  "<c r=\"@\" t=\"str\"><v>text_x000D_ $</v></c>",
  "<c r=\"@\" t=\"e\"><v>#N/A $</v></c>",
  "<c r=\"@\" s=\"3\"/>",
  "<c r=\"@\" s=\"3\"></c>",
  "<c r=\"@\" t=\"s\"><v></v></c>",
  "<c r='@' t='s'><v>$</v></c>",
  "<c t=\"s\" r=\"@\"><v>$</v></c>",
  "<c r=\"@\" t=\"str\"><f>A1&amp;\"x\"</f><v>one $</v></c>",
  "<c r=\"@\" t=\"inlineStr\"><is><t>in line $</t></is></c>",
  "<c r=\"@\" t=\"str\"><v>caf\xc3\xa9 $</v></c>",
  "<c r=\"@\" t=\"str\"><v>a &lt; $</v></c>",
  "\n<c r=\"@\"><v> $ </v></c>\n",
  "<c><v>3</v></c>",
  "<x><c r=\"@\"><v>$</v></c></x>",
  "<c r=\"@\" t=\"str\"><v>x <![CDATA[<c r=\"A1\"><v>1</v></c>]]> $</v></c>",
  "<c r=\"@\"><v>no number $</v></c>",
  "<c r=\"A1\"><v>3</v></c>",
  "<c r=\"@\" t=\"s\"><v>999</v></c>",
};

/* Those after the first eleven are for the parser; the last three end a workbook. */
#define N_PLAIN 11
#define N_READABLE (G_N_ELEMENTS (cells) - 3)

/* # is a row's number. */
static const char *const row_tags[] = {
  "<row r=\"#\" spans=\"1:8\" ht=\"15.5\">", "<row r=\"#\">", "<row r='#'>", "<row r=\"#\" hidden=\"1\">",
  "<row r=\"#\" note=\"a &gt; b\">",
};

static const char *const texts[] = {
  "<si><t>plain</t></si>",       "<si><t/></si>",
  "<si><t>caf\xc3\xa9</t></si>", "<si><t xml:space=\"preserve\"> kept </t></si>",
  "<si><t>a &amp; b</t></si>",   "<si><r><t>two </t></r><r><t>parts</t></r></si>",
  "<si><t>line_x000A_</t></si>", "<si><t>reading</t><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>",
};

static void
append_cells (GString *rows, GRand *random, guint row, gsize n_forms)
{
  for (guint column = 0; column < 8; column++)
    {
      gsize n = g_rand_boolean (random) ? N_PLAIN : n_forms;
      g_autoptr (GString) cell = g_string_new (cells[g_rand_int_range (random, 0, (gint32) n)]);
      g_autofree char *address = g_strdup_printf ("%c%u", 'A' + (int) column, row);
      g_autofree char *number = g_strdup_printf ("%d", g_rand_int_range (random, 0, N_STRINGS));

      g_string_replace (cell, "@", address, 0);
      g_string_replace (cell, "$", number, 0);
      if (g_rand_int_range (random, 0, 5) > 0)
        g_string_append (rows, cell->str);
    }
}

static char *
invent_rows (GRand *random, guint n_rows, gsize n_forms)
{
  GString *rows = g_string_new (NULL);
  guint row = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      guint form = g_rand_boolean (random) ? 0 : (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (row_tags));
      g_autoptr (GString) tag = g_string_new (row_tags[form]);
      g_autofree char *number = NULL;

      row += (guint) g_rand_int_range (random, 1, 3);
      number = g_strdup_printf ("%u", row);
      g_string_replace (tag, "#", number, 0);
      g_string_append (rows, tag->str);
      append_cells (rows, random, row, n_forms);
      g_string_append (rows, "</row>");
    }
  return g_string_free_and_steal (rows);
}

static char *
invent_strings (GRand *random)
{
  GString *strings = g_string_new (NULL);

  for (guint i = 0; i < N_STRINGS; i++)
    g_string_append (strings, texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))]);
  return g_string_free_and_steal (strings);
}

/* Damages a text in one place with a character that matters. */
static char *
damage (GRand *random, const char *text)
{
  static const char characters[] = "<>/\"'&= rcvst019A!?-]";
  gsize length = strlen (text);
  gsize at = (gsize) g_rand_int_range (random, 0, (gint32) length);
  gsize until = MIN (length, at + (gsize) g_rand_int_range (random, 0, 3));
  char character = characters[g_rand_int_range (random, 0, sizeof characters - 1)];

  return g_strdup_printf ("%.*s%c%s", (int) at, text, character, text + until);
}

static void
test_readable (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *rows = invent_rows (random, 6, i % 2 == 0 ? N_READABLE : G_N_ELEMENTS (cells));
      g_autofree char *strings = invent_strings (random);

      assert_same (rows, strings);
    }
}

static void
test_damaged (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *rows = invent_rows (random, 3, N_READABLE);
      g_autofree char *strings = invent_strings (random);
      g_autofree char *damaged_rows = damage (random, rows);
      g_autofree char *damaged_strings = damage (random, strings);

      assert_same (i % 3 > 0 ? damaged_rows : rows, i % 3 == 0 ? damaged_strings : strings);
    }
}

/* Long enough for every kind of cell to lie across the end of a piece. */
static void
test_pieces (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *rows = invent_rows (random, 6000, i % 2 == 0 ? N_PLAIN : N_READABLE - 1);
      g_autofree char *strings = invent_strings (random);

      assert_same (rows, strings);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xlsx-plain/readable", test_readable);
  g_test_add_func ("/xlsx-plain/damaged", test_damaged);
  g_test_add_func ("/xlsx-plain/pieces", test_pieces);
  return g_test_run ();
}
