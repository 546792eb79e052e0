#include "mix-employment-terms.h"

static void
test_names (void)
{
  for (guint i = 0; i < MIX_EMPLOYMENT_N_PARAMETERS; i++)
    {
      MixEmploymentParameter found;

      g_assert_true (mix_employment_parameter_parse (mix_employment_parameter_get_name (i), &found));
      g_assert_cmpuint (found, ==, i);
      g_assert_cmpstr (mix_employment_parameter_get_title (i), !=, "");
      g_assert_cmpstr (mix_employment_parameter_get_explanation (i), !=, "");
      g_assert_true (mix_employment_parameter_is_choice (i) == (mix_employment_parameter_get_n_words (i) > 0));
      g_assert_true (mix_employment_parameter_is_choice (i) == (mix_employment_parameter_get_most (i) == 0));
      for (guint word = 0; word < mix_employment_parameter_get_n_words (i); word++)
        {
          guint choice;

          g_assert_true (mix_employment_parameter_parse_word (i, mix_employment_parameter_get_word (i, word), &choice));
          g_assert_cmpuint (choice, ==, word);
          g_assert_cmpstr (mix_employment_parameter_get_word_title (i, word), !=, "");
        }
    }
  g_assert_false (mix_employment_parameter_parse ("fee", NULL));
}

/* What nobody has said is not known: memory full of zeros is no model that costs nothing. */
static void
test_states (void)
{
  MixEmploymentTerms terms;

  mix_employment_terms_init (&terms, 1);
  for (guint i = 0; i < MIX_EMPLOYMENT_N_PARAMETERS; i++)
    g_assert_cmpint (terms.figures[i].state, ==, MIX_EMPLOYMENT_NOT_KNOWN);

  mix_employment_terms_set_range (&terms, MIX_EMPLOYMENT_MANAGEMENT_FEE, 50000, 70000, 100000);
  g_assert_true (mix_employment_terms_is_open (&terms, MIX_EMPLOYMENT_MANAGEMENT_FEE));
  mix_employment_terms_move (&terms, MIX_EMPLOYMENT_MANAGEMENT_FEE, 120000);
  g_assert_cmpint (terms.figures[MIX_EMPLOYMENT_MANAGEMENT_FEE].high, ==, 120000);
  mix_employment_terms_set_not_applicable (&terms, MIX_EMPLOYMENT_MANAGEMENT_FEE);
  g_assert_false (mix_employment_terms_is_open (&terms, MIX_EMPLOYMENT_MANAGEMENT_FEE));

  g_assert_false (mix_employment_terms_has (&terms, MIX_EMPLOYMENT_VAT, MIX_EMPLOYMENT_VAT_OUTSIDE_SCOPE));
  mix_employment_terms_set_choice (&terms, MIX_EMPLOYMENT_VAT, MIX_EMPLOYMENT_VAT_STANDARD);
  g_assert_true (mix_employment_terms_has (&terms, MIX_EMPLOYMENT_VAT, MIX_EMPLOYMENT_VAT_STANDARD));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/employment/names", test_names);
  g_test_add_func ("/employment/states", test_states);
  return g_test_run ();
}
