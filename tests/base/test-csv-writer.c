#include "mix-csv-writer.h"

static void
test_row (void)
{
  static const struct
  {
    const char *cells[4];
    const char *expected;
  } cases[] = {
    { { "a", "b", "c" }, "a,b,c\r\n" },
    { { "a,b", "say \"so\"", "two\nlines" }, "\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n" },
    { { "=1+1", "+44 20 7946 0000", "@handle" }, "\"'=1+1\",\"'+44 20 7946 0000\",\"'@handle\"\r\n" },
    { { "-5", "\t=cmd", "\rx" }, "\"'-5\",\"'\t=cmd\",\"'\rx\"\r\n" },
    { { "", "", "x" }, "\"\",,x\r\n" },
    { { "" }, "\"\"\r\n" },
    { { " padded", "padded ", "−5" }, "\" padded\",\"padded \",−5\r\n" },
    { { NULL }, "\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) csv = g_string_new (NULL);

      mix_csv_append_row (csv, cases[i].cells);
      g_assert_cmpstr (csv->str, ==, cases[i].expected);
    }
}

static void
test_cells (void)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  mix_csv_append_text (csv, NULL);
  mix_csv_append_figure (csv, "-3.5");
  mix_csv_append_figure (csv, NULL);
  mix_csv_end_row (csv);
  mix_csv_append_figure (csv, NULL);
  mix_csv_append_text (csv, "two\n");
  mix_csv_append_text (csv, "three");
  mix_csv_end_row (csv);
  g_assert_cmpstr (csv->str, ==, "\"\",-3.5,\r\n\"\",\"two\n\",three\r\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-writer/row", test_row);
  g_test_add_func ("/csv-writer/cells", test_cells);
  return g_test_run ();
}
