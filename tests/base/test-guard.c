#include "mix-error.h"
#include "mix-text.h"

#include <string.h>

/* Every number here lies in the range 999, which is never given to anybody. */
static void
test_forms (void)
{
  static const struct
  {
    const char *text;
    gboolean found;
  } cases[] = {
    { "9999841929", TRUE },
    { "999 984 1929", TRUE },
    { "999-984-1929", TRUE },
    { "999\302\240984\302\2401929", TRUE },
    { "call about 9999841929, please", TRUE },
    { "(9999841929)", TRUE },
    { "x9999841929y", TRUE },
    { "12 9999841929", TRUE },
    { "9999841920 then 9999841929", TRUE },
    { "999  984 1929", FALSE },
    { "999 9841929", FALSE },
    { "999984 1929", FALSE },
    { "99 9984 1929", FALSE },
    { "99998419290", FALSE },
    { "09999841929", FALSE },
    { "0999 984 1929", FALSE },
    { "999 984 19290", FALSE },
    { "9999841920", FALSE },
    { "999984192", FALSE },
    { "999.984.1929", FALSE },
    { "0199aa00-7c01-7000-8000-a9999841929b", FALSE },
    { "train:0199aa00-7c01-7000-8000-9999841929ab", FALSE },
    { "0199aa00-7c01-7000-8000-ab9999841929, 9999841920", FALSE },
    { "0199aa00-7c01-7000-8000-ab9999841929, 9999841929", TRUE },
    { "0199aa00-7c01-7000-8000-abc9999841929", TRUE },
    { "zzzzzzzz-7c01-7000-8000-ab9999841929", TRUE },
    { "Dr Smith saw her, No. a9999841929b", TRUE },
    { "", FALSE },
    { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = mix_text_find_nhs_number (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (number, ==, cases[i].found ? "9999841929" : NULL);
    }
}

static void
test_refusal (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mix_text_check_no_patient ("Ring the ward", "notes", &error));
  g_assert_no_error (error);
  g_assert_false (mix_text_check_no_patient ("Ring 999 984 1929", "notes", &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
  g_assert_cmpstr (mix_error_get_subject (error), ==, "notes");
  g_assert_cmpint (mix_error_get_exit_status (error), ==, 3);
  g_assert_nonnull (strstr (error->message, "1929"));
  g_assert_null (strstr (error->message, "999"));
  g_assert_false (mix_text_check_no_patient ("9999841929", NULL, NULL));
}

/* Rows of number,valid,reason; "policy" marks hyphens, which the definitions accept. */
static void
test_oracle (void)
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) rows = NULL;
  guint n_valid = 0, n_invalid = 0;

  if (shared == NULL)
    {
      g_test_skip ("the folder of oracles is not here");
      return;
    }
  path = g_build_filename (shared, "oracles", "nhs_number", "nhs_numbers.csv", NULL);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  rows = g_strsplit (contents, "\n", -1);
  for (guint i = 1; rows[i] != NULL && *rows[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], ",", 3);
      g_autofree char *found = mix_text_find_nhs_number (cells[0]);
      gboolean valid = !g_str_equal (cells[1], "no");

      g_test_message ("%s", rows[i]);
      g_assert_true ((found != NULL) == valid);
      n_valid += valid ? 1 : 0;
      n_invalid += valid ? 0 : 1;
    }
  g_assert_cmpuint (n_valid, >=, 25);
  g_assert_cmpuint (n_invalid, >=, 15);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guard/forms", test_forms);
  g_test_add_func ("/guard/refusal", test_refusal);
  g_test_add_func ("/guard/oracle", test_oracle);
  return g_test_run ();
}
