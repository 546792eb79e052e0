#include "mix-text-match.h"

/* Ranges as text: "0-4 6-9". */
static char *
describe (const char *text, const char *const *words)
{
  g_autoptr (GArray) ranges = mix_text_find_words (text, words);
  GString *described = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      const MixTextRange *range = &g_array_index (ranges, MixTextRange, i);

      g_string_append_printf (described, "%s%u-%u", i > 0 ? " " : "", range->begin, range->end);
    }
  return g_string_free (described, FALSE);
}

static void
test_find_words (void)
{
  static const struct
  {
    const char *text;
    const char *words[4];
    const char *expected;
  } cases[] = {
    { "Harrow East PCN", { "east", "harr" }, "0-4 7-11" },
    { "Harrow East PCN", { "arrow" }, "" },
    { "Harrow East PCN", { NULL }, "" },
    { "St John's Wood", { "johns" }, "3-9" },
    { "St John's Wood", { "john" }, "3-7" },
    { "St. Bede", { "st", "b" }, "0-2 4-5" },
    { "Stoke-on-Trent", { "on", "t" }, "6-8 9-10" },
    { "Café Élan", { "cafe", "el" }, "0-5 6-9" },
    { "aa", { "a", "aa", "aaa" }, "0-2" },
    { "", { "a" }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *described = describe (cases[i].text, cases[i].words);

      g_assert_cmpstr (described, ==, cases[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-match/find-words", test_find_words);
  return g_test_run ();
}
