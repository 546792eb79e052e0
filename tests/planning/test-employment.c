#include <stdlib.h>
#include <string.h>

#include "employment-case.h"
#include "mix-employment-switch.h"

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

/* The pharmacist alone is 54.8 thousand a year and 4,812.11 + 24.06 + 336.85 a month: with the threshold at 11.5 months
 * of that it is passed at the end of the twelfth month and tax falls due from the fourteenth; at 12.5 never. */
static void
test_registration (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EmploymentCase) problem = employment_case_new ();
      g_autoptr (MixEmploymentCost) cost = NULL;
      MixEmploymentTerms terms;
      MixPence month;

      employment_case_fill_terms (&terms, 1);
      mix_employment_terms_set_not_applicable (&terms, MIX_EMPLOYMENT_TAXABLE_TURNOVER);
      problem->problem.n_posts = 1;
      cost = employment_case_cost (problem, &terms);
      month = mix_employment_cost_get (cost, MIX_EMPLOYMENT_LINES_SUPPLIED, 0, 0, 1).pence;
      g_clear_pointer (&cost, mix_employment_cost_free);

      problem->facts.vat_threshold
          = employment_case_add_rate (problem, "2020-04-01", month * (i == 0 ? 115 : 125) / 10 * 10000);
      cost = employment_case_cost (problem, &terms);
      for (guint m = 0; m < 24; m++)
        {
          gboolean known;

          g_assert_true (mix_employment_cost_is_registered (cost, m, &known) == (i == 0 && m >= 13));
          g_assert_true (known);
          g_assert_cmpint (get_line (cost, MIX_EMPLOYMENT_LINE_VAT, 0, m).pence, ==,
                           i == 0 && m >= 13 ? (month + 2) / 5 : 0);
        }
    }
}

/* Supplies of thirty days above the threshold, or turnover above it already: at once. */
static void
test_registration_at_once (void)
{
  g_autoptr (EmploymentCase) problem = employment_case_new ();
  g_autoptr (MixEmploymentCost) month_alone = NULL, already = NULL;
  MixEmploymentTerms terms;

  employment_case_fill_terms (&terms, 1);
  mix_employment_terms_set_range (&terms, MIX_EMPLOYMENT_TAXABLE_TURNOVER, 0, 90001000000, 90001000000);
  already = employment_case_cost (problem, &terms);
  g_assert_true (mix_employment_cost_is_registered (already, 0, NULL));

  mix_employment_terms_set_not_applicable (&terms, MIX_EMPLOYMENT_TAXABLE_TURNOVER);
  problem->facts.vat_threshold = employment_case_add_rate (problem, "2020-04-01", 8000000000);
  month_alone = employment_case_cost (problem, &terms);
  g_assert_false (mix_employment_cost_is_registered (month_alone, 1, NULL));
  g_assert_true (mix_employment_cost_is_registered (month_alone, 2, NULL));
}

/* A chance stands in for the treatment of VAT, the rules for months of redundancy pay, and a price that is not known
 * for pay and on-costs. */
static gboolean
has_substitute (MixEmploymentParameter parameter)
{
  return parameter == MIX_EMPLOYMENT_VAT || parameter == MIX_EMPLOYMENT_REDUNDANCY_MONTHS
         || parameter == MIX_EMPLOYMENT_PROVIDER_PRICE || parameter == MIX_EMPLOYMENT_HOURLY_PRICE;
}

/* What is not known is marked in its line, its totals and the list, and only there; all else stays as it was, but that
 * pay and on-costs are rounded together: without a pension a penny a person and month may fall elsewhere. */
static void
test_not_known (void)
{
  g_autoptr (EmploymentCase) problem = employment_case_new ();
  g_autoptr (MixEmploymentCost) whole = NULL;
  MixEmploymentTerms terms;

  employment_case_fill_terms (&terms, 1);
  mix_employment_terms_set_range (&terms, MIX_EMPLOYMENT_TAXABLE_TURNOVER, 0, 0, 0);
  whole = employment_case_cost (problem, &terms);
  for (guint p = 0; p < MIX_EMPLOYMENT_N_PARAMETERS; p++)
    {
      g_autoptr (MixEmploymentCost) cost = NULL;
      MixEmploymentTerms less = terms;
      MixEmploymentLines lines = 0;
      const MixEmploymentUnknown *unknowns;
      guint n;

      less.figures[p] = (MixEmploymentFigure) { .state = MIX_EMPLOYMENT_NOT_KNOWN };
      cost = employment_case_cost (problem, &less);
      unknowns = mix_employment_cost_get_unknowns (cost, &n);
      for (guint i = 0; i < n; i++)
        lines |= unknowns[i].is_expected ? 0 : unknowns[i].lines;
      for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
        {
          MixEmploymentAmount amount = mix_employment_cost_get_total (cost, MIX_EMPLOYMENT_LINE_BIT (line));
          MixEmploymentAmount before = mix_employment_cost_get_total (whole, MIX_EMPLOYMENT_LINE_BIT (line));

          if (amount.known && !has_substitute (p))
            g_assert_cmpint (ABS (amount.pence - before.pence), <=, p == MIX_EMPLOYMENT_PENSION_ACCESS ? 48 : 0);
          if (!amount.known && line != MIX_EMPLOYMENT_LINE_CLAIM)
            g_assert_cmpint (amount.pence, <=, before.pence);
        }
      g_assert_true (mix_employment_cost_get_total (cost, MIX_EMPLOYMENT_LINES_NET).known == (lines == 0));
      g_assert_cmpint (mix_employment_cost_get_total (cost, MIX_EMPLOYMENT_LINES_NET).pence, <=,
                       mix_employment_cost_get_total (whole, MIX_EMPLOYMENT_LINES_NET).pence
                           + (has_substitute (p) ? 10000000 : 0));
      g_assert_cmpuint (n, <=, 1);
    }
}

/* Nothing times something that is not known is nothing: what cover would cost is no question where none is bought. */
static void
test_nothing_of_not_known (void)
{
  g_autoptr (EmploymentCase) problem = employment_case_new ();
  g_autoptr (MixEmploymentCost) cost = NULL;
  MixEmploymentTerms terms;
  guint n;

  employment_case_fill_terms (&terms, 1);
  terms.figures[MIX_EMPLOYMENT_COVER_PRICE] = (MixEmploymentFigure) { .state = MIX_EMPLOYMENT_NOT_KNOWN };
  mix_employment_terms_set_not_applicable (&terms, MIX_EMPLOYMENT_ABSENCE_COVER);
  cost = employment_case_cost (problem, &terms);
  g_assert_true (mix_employment_cost_get_total (cost, MIX_EMPLOYMENT_LINES_NET).known);
  mix_employment_cost_get_unknowns (cost, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* Pay that is not known, and a maximum that is not: the net is never above what it may be. */
static void
test_facts_not_known (void)
{
  g_autoptr (EmploymentCase) problem = employment_case_new ();
  g_autoptr (MixEmploymentCost) whole = NULL, no_maximum = NULL, no_pay = NULL;
  g_autoptr (MixRateSeries) empty = mix_rate_series_new ();
  MixEmploymentTerms terms;
  MixEmploymentAmount net;

  employment_case_fill_terms (&terms, 1);
  mix_employment_terms_set_choice (&terms, MIX_EMPLOYMENT_VAT, MIX_EMPLOYMENT_VAT_EXEMPT);
  whole = employment_case_cost (problem, &terms);
  problem->posts[0].rates.maximum = empty;
  no_maximum = employment_case_cost (problem, &terms);
  net = mix_employment_cost_get_total (no_maximum, MIX_EMPLOYMENT_LINES_NET);
  g_assert_false (net.known);
  g_assert_cmpint (net.pence, <=, mix_employment_cost_get_total (whole, MIX_EMPLOYMENT_LINES_NET).pence);
  g_assert_true (mix_employment_cost_get_total (no_maximum, MIX_EMPLOYMENT_LINES_COST).known);

  problem->posts[0].rates.full_time_pay = empty;
  no_pay = employment_case_cost (problem, &terms);
  g_assert_false (mix_employment_cost_get_total (no_pay, MIX_EMPLOYMENT_LINES_COST).known);
  g_assert_false (mix_employment_cost_get_per_wte (no_pay, MIX_EMPLOYMENT_LINES_NET).known);
  g_assert_false (mix_employment_cost_get_discounted (no_pay, MIX_EMPLOYMENT_LINES_NET).known);
}

/* Cells add up to totals, net is cost less claim, and a sheet says what the cells say, part by part. */
static void
test_sums (void)
{
  g_autoptr (EmploymentCase) problem = employment_case_new ();
  g_autoptr (MixEmploymentCost) cost = NULL;
  MixEmploymentTerms terms;
  MixPence net = 0;

  employment_case_fill_terms (&terms, 1);
  cost = employment_case_cost (problem, &terms);
  for (guint row = 0; row <= 2; row++)
    for (guint month = 0; month < 24; month++)
      {
        g_autoptr (MixEmploymentSheet) sheet = mix_employment_cost_open_sheet (cost, row, month);

        for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
          {
            const MixEmploymentSum *sum = &sheet->lines[line];
            MixPence parts = 0;

            g_assert_cmpint (sum->pence, ==, get_line (cost, line, row, month).pence);
            for (guint i = 0; i < sum->products->len; i++)
              parts += mix_employment_sum_get_part (sum, i)->pence;
            if (sum->rule == MIX_EMPLOYMENT_SUM_ADD)
              g_assert_cmpint (parts, ==, sum->pence);
            else if (sum->rule == MIX_EMPLOYMENT_SUM_SHARED)
              g_assert_cmpint (ABS (parts - sum->pence), <=, 1);
            net += sum->pence;
          }
      }
  g_assert_cmpint (net, ==, mix_employment_cost_get_total (cost, MIX_EMPLOYMENT_LINES_NET).pence);
  g_assert_cmpint (
      net, ==,
      mix_employment_cost_get_total (cost, MIX_EMPLOYMENT_LINES_COST).pence
          + mix_employment_cost_get_total (cost, MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_CLAIM)).pence);
}

static void
test_shares (void)
{
  GRand *random = g_rand_new_with_seed (20261122);
  static const gint64 equal[] = { 1, 1, 1 }, none[] = { 0, 0 };
  MixPence shares[7];

  g_assert_true (mix_employment_amount_share_out (100, equal, 3, shares));
  g_assert_cmpint (shares[0], ==, 34);
  g_assert_cmpint (shares[2], ==, 33);
  g_assert_false (mix_employment_amount_share_out (100, none, 2, shares));
  for (guint i = 0; i < 200; i++)
    {
      MixPence amount = g_rand_int_range (random, -2000000000, 2000000000), sum = 0;
      gint64 weights[7], weight = 0;

      for (guint w = 0; w < G_N_ELEMENTS (weights); w++)
        weight += weights[w] = g_rand_int_range (random, w == 0, 30000);
      g_assert_true (mix_employment_amount_share_out (amount, weights, G_N_ELEMENTS (weights), shares));
      for (guint w = 0; w < G_N_ELEMENTS (weights); w++)
        {
          sum += shares[w];
          g_assert_cmpfloat_with_epsilon (shares[w], (double) amount * weights[w] / weight, 1);
        }
      g_assert_cmpint (sum, ==, amount);
    }
  g_rand_free (random);
}

/* Statutory redundancy pay as the calculator on GOV.UK has it, to the penny. */
static void
test_redundancy_oracle (void)
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *path = shared != NULL ? g_build_filename (shared, "oracles/payroll/redundancy.csv", NULL) : NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) rows = NULL;
  MixDate day = employment_case_read_day ("2027-06-15");

  if (shared == NULL)
    {
      g_test_skip ("the folder of oracles is not here");
      return;
    }
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  rows = g_strsplit (g_strstrip (text), "\n", -1);
  for (guint i = 1; rows[i] != NULL; i++)
    {
      g_autoptr (EmploymentCase) problem = employment_case_new ();
      g_auto (GStrv) cells = g_strsplit (rows[i], ",", -1);
      MixRedundancyRules rules = problem->facts.redundancy;
      MixService service = { mix_date_add_months (day, -12 * atoi (cells[1])),
                             mix_date_add_months (day, -12 * atoi (cells[2])), MIX_DATE_NONE };
      MixJobTerms terms = { .minutes_a_week = MIX_WHOLE_TIME_MINUTES,
                            .full_time_pay = { TRUE, (MixPence) (g_ascii_strtod (cells[3], NULL) * 100 + 0.5) * 52 } };
      MixPence pay;

      rules.statutory_week
          = employment_case_add_rate (problem, "2020-04-01", (gint64) (g_ascii_strtod (cells[0], NULL) * 1000000));
      g_assert_true (mix_redundancy_get_statutory_pay (&rules, &service, &terms, day, MIX_DATE_NONE, &pay));
      g_assert_cmpint (pay, ==, (MixPence) (g_ascii_strtod (cells[4], NULL) * 100 + 0.5));
    }
}

/* NHS terms: a month a year, 24 at most, on pay between 23,000 and 80,000, pro rata; nothing below two years. */
static void
test_nhs_redundancy (void)
{
  g_autoptr (EmploymentCase) problem = employment_case_new ();
  const MixRedundancyRules *rules = &problem->facts.redundancy;
  MixDate day = employment_case_read_day ("2027-06-15");
  MixService service = { MIX_DATE_NONE, MIX_DATE_NONE, employment_case_read_day ("1997-06-15") };
  MixJobTerms terms = { .minutes_a_week = 1125, .full_time_pay = { TRUE, 9000000 } };
  MixPence pay;

  g_assert_true (mix_redundancy_get_nhs_pay (rules, &service, &terms, day, &pay));
  g_assert_cmpint (pay, ==, 8000000);
  terms.full_time_pay.pence = 2000000;
  service.nhs_from = employment_case_read_day ("2024-06-16");
  g_assert_true (mix_redundancy_get_nhs_pay (rules, &service, &terms, day, &pay));
  g_assert_cmpint (pay, ==, 191667);
  service.nhs_from = employment_case_read_day ("2025-06-16");
  g_assert_true (mix_redundancy_get_nhs_pay (rules, &service, &terms, day, &pay));
  g_assert_cmpint (pay, ==, 0);
  service.nhs_from = MIX_DATE_NONE;
  g_assert_false (mix_redundancy_get_nhs_pay (rules, &service, &terms, day, &pay));
}

/* From a model to itself costs nothing, in a course and when asked about, and takes no time. */
static void
test_switch_to_same (void)
{
  g_autoptr (EmploymentCase) problem = employment_case_new ();
  g_autoptr (MixEmploymentCost) once = NULL, twice = NULL;
  MixEmploymentTerms terms;
  MixDate on = employment_case_read_day ("2028-01-01");
  MixEmploymentSwitch found;

  employment_case_fill_terms (&terms, 1);
  once = employment_case_cost (problem, &terms);
  twice = mix_employment_cost_new (&problem->problem,
                                   &(MixEmploymentCourse) {
                                       .phases = { { &terms, problem->problem.first_month }, { &terms, on } },
                                       .n_phases = 2,
                                       .decided_on = on,
                                   });
  for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
    g_assert_cmpint (mix_employment_cost_get_total (once, MIX_EMPLOYMENT_LINE_BIT (line)).pence, ==,
                     mix_employment_cost_get_total (twice, MIX_EMPLOYMENT_LINE_BIT (line)).pence);
  found = mix_employment_switch_find (&problem->problem, &terms, &terms, on, on);
  g_assert_cmpint (found.total.pence, ==, 0);
  g_assert_true (found.total.known);
  g_assert_cmpint (found.months_likely, ==, 0);
  g_assert_cmpint (found.vat_before.pence, ==, found.vat_after.pence);
}

/* To a provider on 1 January with notice given on 15 September: three of six months were given. Two people at £800;
 * three months of fee and overhead; £12,000 to set up. */
static void
test_switch (void)
{
  g_autoptr (EmploymentCase) problem = employment_case_new ();
  g_autoptr (MixEmploymentCost) stay = NULL;
  MixEmploymentTerms from, to;
  MixDate on = employment_case_read_day ("2028-01-01");
  MixEmploymentSwitch found;
  MixPence charged;

  employment_case_fill_terms (&from, 1);
  employment_case_fill_terms (&to, 2);
  mix_employment_terms_set_range (&to, MIX_EMPLOYMENT_SET_UP_MONTHS, 1000000, 8500000, 9000000);
  stay = employment_case_cost (problem, &from);
  charged = mix_employment_cost_get (stay,
                                     MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_FEE)
                                         | MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_OVERHEAD),
                                     MIX_EMPLOYMENT_ALL_POSTS, 9, 1)
                .pence;
  found = mix_employment_switch_find (&problem->problem, &from, &to, on, employment_case_read_day ("2027-09-15"));
  g_assert_cmpint (found.transfer.pence, ==, 160000);
  g_assert_cmpint (found.redundancy.pence, ==, 0);
  g_assert_cmpint (found.notice.pence, ==, 3 * charged);
  g_assert_cmpint (found.set_up.pence, ==, 1200000);
  g_assert_cmpint (found.total.pence, ==, 160000 + 3 * charged + 1200000);
  g_assert_cmpint (found.months_likely, ==, 8500000);
  g_assert_cmpint (found.earliest_on, ==, employment_case_read_day ("2028-07-01"));

  mix_employment_terms_set_choice (&to, MIX_EMPLOYMENT_LIABILITY_CARRIER, MIX_EMPLOYMENT_CARRIER_NOBODY);
  found = mix_employment_switch_find (&problem->problem, &from, &to, on, MIX_DATE_NONE);
  g_assert_cmpint (found.transfer.pence, ==, 0);
  g_assert_cmpint (found.notice.pence, ==, 0);
  g_assert_cmpint (found.redundancy.pence, ==, 1507067 + 1153067);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/employment/names", test_names);
  g_test_add_func ("/employment/states", test_states);
  g_test_add_func ("/employment/month", test_month);
  g_test_add_func ("/employment/registration", test_registration);
  g_test_add_func ("/employment/registration-at-once", test_registration_at_once);
  g_test_add_func ("/employment/not-known", test_not_known);
  g_test_add_func ("/employment/nothing-of-not-known", test_nothing_of_not_known);
  g_test_add_func ("/employment/facts-not-known", test_facts_not_known);
  g_test_add_func ("/employment/sums", test_sums);
  g_test_add_func ("/employment/shares", test_shares);
  g_test_add_func ("/employment/redundancy-oracle", test_redundancy_oracle);
  g_test_add_func ("/employment/nhs-redundancy", test_nhs_redundancy);
  g_test_add_func ("/employment/switch-to-same", test_switch_to_same);
  g_test_add_func ("/employment/switch", test_switch);
  return g_test_run ();
}
