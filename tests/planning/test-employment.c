#include "employment-case.h"

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

static MixEmploymentAmount
get_line (const MixEmploymentCost *cost, MixEmploymentLine line, guint post, guint month)
{
  return mix_employment_cost_get (cost, MIX_EMPLOYMENT_LINE_BIT (line), post, month, 1);
}

/* Worked by hand: the pharmacist in May 2027. 56,515 × 0.8 = 45,212 a year; insurance 15% of 40,212; pension 14.38%. */
static void
test_month (void)
{
  g_autoptr (EmploymentCase) problem = employment_case_new ();
  g_autoptr (MixEmploymentCost) cost = NULL;
  MixEmploymentTerms terms;
  static const MixPence expected[MIX_EMPLOYMENT_N_LINES] = {
    [MIX_EMPLOYMENT_LINE_PAY] = 376767, /* 4,521,200 ÷ 12 */
    [MIX_EMPLOYMENT_LINE_NATIONAL_INSURANCE] = 50265,
    [MIX_EMPLOYMENT_LINE_PENSION] = 54179,         /* 650,148.56 ÷ 12 = 54,179.05 */
    [MIX_EMPLOYMENT_LINE_LEVY] = 1884,             /* 0.5% of 376,767 */
    [MIX_EMPLOYMENT_LINE_FEE] = 33685,             /* 7% of 481,211 */
    [MIX_EMPLOYMENT_LINE_COVER] = 7218,            /* 3% × 40% × 1.25 × 481,211 */
    [MIX_EMPLOYMENT_LINE_SUPERVISION] = 3600,      /* an hour of £90, 60% supplied */
    [MIX_EMPLOYMENT_LINE_LINE_MANAGEMENT] = 10400, /* 45 min × 52 ÷ 12 ÷ 60 × £40 × 0.8 */
    [MIX_EMPLOYMENT_LINE_OVERHEAD] = 6000,
    [MIX_EMPLOYMENT_LINE_RECRUITMENT] = 3000, /* 0.18 ÷ 12 × 0.8 × £2,500 */
    [MIX_EMPLOYMENT_LINE_EQUIPMENT] = 1320,
    [MIX_EMPLOYMENT_LINE_LIABILITY] = 2512 + 250, /* 2% ÷ 12 × 4 months; 0.2% ÷ 12 × £15,000 */
    [MIX_EMPLOYMENT_LINE_CLAIM] = -480000,        /* 72,000 × 0.8 ÷ 12 = 4,800 < 4,812.11 */
  };

  employment_case_fill_terms (&terms, 1);
  cost = employment_case_cost (problem, &terms);
  for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
    {
      MixEmploymentAmount amount = get_line (cost, line, 0, 1);

      g_assert_true (amount.known);
      g_assert_cmpint (amount.pence, ==, expected[line]);
    }
  g_assert_cmpint (get_line (cost, MIX_EMPLOYMENT_LINE_SET_UP, 2, 0).pence, ==, 1200000);
  g_assert_cmpint (get_line (cost, MIX_EMPLOYMENT_LINE_PAY, 1, 0).pence, ==, 0);
  /* 15 of 31 days: 34,592 ÷ 12 × 15 ÷ 31; the hire, and 0.18 leavers a year. */
  g_assert_cmpint (get_line (cost, MIX_EMPLOYMENT_LINE_PAY, 1, 1).pence, ==, 139484);
  g_assert_cmpint (get_line (cost, MIX_EMPLOYMENT_LINE_RECRUITMENT, 1, 1).pence, ==, 250000 + 1815);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/employment/names", test_names);
  g_test_add_func ("/employment/states", test_states);
  g_test_add_func ("/employment/month", test_month);
  return g_test_run ();
}
