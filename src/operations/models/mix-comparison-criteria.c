#include "mix-comparison-criteria.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

static const MixCriterionKind kinds[MIX_N_CRITERION_KINDS] = {
  { "control", N_ ("Control over the work"), N_ ("The employer decides what is done and where"),
    N_ ("The practices decide from day to day") },
  { "liability", N_ ("Liability"), N_ ("Partners carry everything without limit"),
    N_ ("Nothing falls on the practices") },
  { "support", N_ ("Support and supervision"), N_ ("Payroll and no more"),
    N_ ("Clinical supervision, peers and training come with it") },
  { "belonging", N_ ("Belonging to the practice team"), N_ ("A service from outside"),
    N_ ("Colleagues of the practice") },
  { "speed", N_ ("Speed to recruit"), N_ ("Half a year and more for a post"), N_ ("Somebody starts within weeks") },
  { "resilience", N_ ("Resilience and cover"), N_ ("Work stops when somebody is away"),
    N_ ("Absence and leaving are covered") },
  { "terms", N_ ("Pension and terms for staff"), N_ ("No NHS Pension, terms of its own"),
    N_ ("NHS Pension and Agenda for Change") },
  { "change", N_ ("Ease of changing later"), N_ ("Bound for years, dear to leave"),
    N_ ("Left within months at little cost") },
  { MIX_CRITERION_MONEY, N_ ("Money"), N_ ("The dearest of what is compared"), N_ ("The cheapest") },
};

/**
 * mix_criterion_kind_get:
 * @position: from 0 to %MIX_N_CRITERION_KINDS - 1, in the order in which a comparison begins with them; money is the
 * last
 *
 * Returns: (transfer none): a criterion; its words are to be translated by the getters of a row
 */
const MixCriterionKind *
mix_criterion_kind_get (guint position)
{
  g_return_val_if_fail (position < MIX_N_CRITERION_KINDS, NULL);

  return &kinds[position];
}

/**
 * mix_criterion_kind_find:
 * @code: (nullable): a criterion's code
 *
 * Returns: (transfer none) (nullable): the criterion; %NULL for one of somebody's own
 */
const MixCriterionKind *
mix_criterion_kind_find (const char *code)
{
  for (guint i = 0; i < MIX_N_CRITERION_KINDS; i++)
    if (g_strcmp0 (kinds[i].code, code) == 0)
      return &kinds[i];
  return NULL;
}

/**
 * mix_criterion_get_title:
 * @row: a criterion of a comparison
 *
 * Returns: (transfer none): what it is called
 */
const char *
mix_criterion_get_title (const MixCriterionRow *row)
{
  const MixCriterionKind *kind = mix_criterion_kind_find (row->code);

  if (row->name != NULL)
    return row->name;
  return kind != NULL ? _ (kind->title) : row->code;
}

/**
 * mix_criterion_get_worst:
 * @row: a criterion of a comparison
 *
 * Returns: (transfer none) (nullable): what 0 points mean
 */
const char *
mix_criterion_get_worst (const MixCriterionRow *row)
{
  const MixCriterionKind *kind = mix_criterion_kind_find (row->code);

  if (row->worst != NULL)
    return row->worst;
  return kind != NULL ? _ (kind->worst) : NULL;
}

/**
 * mix_criterion_get_best:
 * @row: a criterion of a comparison
 *
 * Returns: (transfer none) (nullable): what 100 points mean
 */
const char *
mix_criterion_get_best (const MixCriterionRow *row)
{
  const MixCriterionKind *kind = mix_criterion_kind_find (row->code);

  if (row->best != NULL)
    return row->best;
  return kind != NULL ? _ (kind->best) : NULL;
}

/**
 * mix_criterion_is_money:
 * @row: a criterion of a comparison
 *
 * Returns: whether it is judged by what options cost, not by scores
 */
gboolean
mix_criterion_is_money (const MixCriterionRow *row)
{
  return g_str_equal (row->code, MIX_CRITERION_MONEY);
}
