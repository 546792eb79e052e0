#include <math.h>

#include "employment-case.h"
#include "mix-employment-formula.h"

#define MILLION G_GINT64_CONSTANT (1000000)
#define N_DRAWS 30

/* A federation, left after a year for a provider whose price may lie on both sides of the maxima, with half a year's
 * notice of which two months were given. */
typedef struct
{
  EmploymentCase *problem;
  MixEmploymentTerms federation;
  MixEmploymentTerms provider;
  MixEmploymentTerms practice;
} Models;

static Models
make_models (void)
{
  Models models = { .problem = employment_case_new () };

  employment_case_fill_terms (&models.federation, 1);
  employment_case_fill_terms (&models.provider, 2);
  employment_case_fill_terms (&models.practice, 3);

  mix_employment_terms_set_range (&models.federation, MIX_EMPLOYMENT_TAXABLE_TURNOVER, 200000 * MILLION,
                                  250000 * MILLION, 300000 * MILLION);
  mix_employment_terms_set_choice (&models.federation, MIX_EMPLOYMENT_PENSION_ACCESS, MIX_EMPLOYMENT_ANSWER_NO);
  mix_employment_terms_set_range (&models.federation, MIX_EMPLOYMENT_OTHER_PENSION_RATE, 30000, 140000, 200000);

  mix_employment_terms_set_range (&models.provider, MIX_EMPLOYMENT_PROVIDER_PRICE, 40000 * MILLION, 66000 * MILLION,
                                  90000 * MILLION);
  mix_employment_terms_set_range (&models.provider, MIX_EMPLOYMENT_TAXABLE_TURNOVER, 200000 * MILLION, 900000 * MILLION,
                                  1000000 * MILLION);
  models.provider.figures[MIX_EMPLOYMENT_VAT] = (MixEmploymentFigure) { .state = MIX_EMPLOYMENT_NOT_KNOWN };

  mix_employment_terms_set_choice (&models.practice, MIX_EMPLOYMENT_VAT, MIX_EMPLOYMENT_VAT_OUTSIDE_SCOPE);
  mix_employment_terms_set_not_applicable (&models.practice, MIX_EMPLOYMENT_MANAGEMENT_FEE);
  return models;
}

static MixEmploymentCost *
make_cost (const Models *models)
{
  MixEmploymentCourse course = { .before = &models->practice,
                                 .phases = { { &models->federation, models->problem->problem.first_month },
                                             { &models->provider, employment_case_read_day ("2028-04-01") } },
                                 .n_phases = 2,
                                 .decided_on = employment_case_read_day ("2028-01-20") };

  return mix_employment_cost_new (&models->problem->problem, &course);
}

static double
look_up (guint model, MixEmploymentParameter parameter, gpointer data)
{
  const Models *models = data;
  const MixEmploymentTerms *terms[] = { &models->federation, &models->provider, &models->practice };

  return terms[model - 1]->figures[parameter].likely / 1e6;
}

/* Moves every number to one of its ends, or to anything between. */
static void
draw_terms (GRand *random, MixEmploymentTerms *terms)
{
  for (guint p = 0; p < MIX_EMPLOYMENT_N_PARAMETERS; p++)
    if (mix_employment_terms_is_open (terms, p))
      {
        gint64 low = terms->figures[p].low, high = terms->figures[p].high;
        gint64 values[] = { low, high, low + (gint64) (g_rand_double (random) * (high - low)) };

        mix_employment_terms_move (terms, p, values[g_rand_int_range (random, 0, G_N_ELEMENTS (values))]);
      }
}

/* Every line of every year, to a penny a person and month at most. */
static void
assert_same (const MixEmploymentFormula *formula, const MixEmploymentCost *cost, Models *models)
{
  double rounding = 12.0 * models->problem->problem.n_posts;

  for (guint year = 0; year < mix_employment_formula_get_n_years (formula); year++)
    for (guint line = 0; line < MIX_EMPLOYMENT_N_LINES; line++)
      {
        MixEmploymentAmount amount
            = mix_employment_cost_get (cost, MIX_EMPLOYMENT_LINE_BIT (line), MIX_EMPLOYMENT_ALL_POSTS, year * 12, 12);
        double value
            = mix_employment_formula_get_value (formula, MIX_EMPLOYMENT_LINE_BIT (line), year, look_up, models);

        g_assert_true (amount.known);
        g_assert_cmpfloat_with_epsilon (value, amount.pence, rounding);
      }
  g_assert_cmpfloat_with_epsilon (
      mix_employment_formula_get_discounted (formula, MIX_EMPLOYMENT_LINES_NET, look_up, models),
      mix_employment_cost_get_discounted (cost, MIX_EMPLOYMENT_LINES_NET).pence, 100);
}

static void
test_likely (void)
{
  Models models = make_models ();
  g_autoptr (MixEmploymentCost) cost = make_cost (&models);
  g_autoptr (MixEmploymentFormula) formula = mix_employment_formula_new (cost);

  assert_same (formula, cost, &models);
  g_assert_cmpfloat_with_epsilon (
      mix_employment_formula_get_discounted (formula, MIX_EMPLOYMENT_LINES_NET, NULL, NULL),
      mix_employment_formula_get_discounted (formula, MIX_EMPLOYMENT_LINES_NET, look_up, &models), 1e-3);
  employment_case_free (models.problem);
}

/* The formula made at the likely values holds wherever the parameters turn out to be. */
static void
test_corners (void)
{
  Models models = make_models ();
  g_autoptr (MixEmploymentCost) likely = make_cost (&models);
  g_autoptr (MixEmploymentFormula) formula = mix_employment_formula_new (likely);
  GRand *random = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < N_DRAWS; i++)
    {
      Models moved = models;
      g_autoptr (MixEmploymentCost) cost = NULL;

      draw_terms (random, &moved.federation);
      draw_terms (random, &moved.provider);
      draw_terms (random, &moved.practice);
      cost = make_cost (&moved);
      assert_same (formula, cost, &moved);
    }
  g_rand_free (random);
  employment_case_free (models.problem);
}

typedef struct
{
  const Models *models;
  MixComparison *comparison;
  guint numbers[3][MIX_EMPLOYMENT_N_PARAMETERS];
} Unknowns;

static guint
find_unknown (guint model, MixEmploymentParameter parameter, gpointer data)
{
  Unknowns *unknowns = data;
  const MixEmploymentTerms *terms[]
      = { &unknowns->models->federation, &unknowns->models->provider, &unknowns->models->practice };
  guint *number = &unknowns->numbers[model - 1][parameter];
  MixSpread spread;

  if (!mix_employment_figure_get_spread (&terms[model - 1]->figures[parameter], parameter, &spread))
    return MIX_COMPARISON_NOTHING;
  if (*number == 0)
    *number = mix_comparison_add_unknown (unknowns->comparison, &spread) + 1;
  return *number - 1;
}

/* As a measure of a comparison it is the same money, with products of three unknowns and limits in it. */
static void
test_comparison (void)
{
  Models models = make_models ();
  g_autoptr (MixEmploymentCost) cost = make_cost (&models);
  g_autoptr (MixEmploymentFormula) formula = mix_employment_formula_new (cost);
  g_autoptr (MixComparison) comparison = mix_comparison_new (1, 1);
  Unknowns unknowns = { &models, comparison, { { 0 } } };

  mix_employment_formula_add_to_comparison (formula, MIX_EMPLOYMENT_LINES_NET, comparison, 0, 0, find_unknown,
                                            &unknowns);
  g_assert_cmpuint (mix_comparison_get_n_unknowns (comparison), >, 30);
  g_assert_cmpfloat_with_epsilon (mix_comparison_get_likely_value (comparison, 0, 0),
                                  mix_employment_cost_get_discounted (cost, MIX_EMPLOYMENT_LINES_NET).pence, 100);
  employment_case_free (models.problem);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/employment-formula/likely", test_likely);
  g_test_add_func ("/employment-formula/corners", test_corners);
  g_test_add_func ("/employment-formula/comparison", test_comparison);
  return g_test_run ();
}
