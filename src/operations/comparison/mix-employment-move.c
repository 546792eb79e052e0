#include "mix-employment-move.h"

#include "mix-config.h"
#include "mix-employment-formula.h"
#include "mix-employment-words.h"
#include "mix-error.h"
#include "mix-random.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#define MILLION 1e6
#define MONTHS 12
#define SEED 1

/* Drawn so often, 8 in 10 of which lie within the range. */
#define N_DRAWS 2000
#define N_TAIL (N_DRAWS / 10)

/* One set of values of all parameters. */
typedef struct
{
  MixEmploymentCatalogue *catalogue;
  GHashTable *values; /* by model and parameter */
  MixRandom random;
} Draw;

static const MixEmploymentModel *
find_by_number (MixEmploymentCatalogue *catalogue, guint number)
{
  for (guint i = 0; i < mix_employment_catalogue_get_n_models (catalogue); i++)
    if (mix_employment_catalogue_get_model (catalogue, i)->number == number)
      return mix_employment_catalogue_get_model (catalogue, i);
  return NULL;
}

/* Drawn once for each set of values, however often it is asked for. */
static double
look_up_cb (guint model, MixEmploymentParameter parameter, gpointer data)
{
  Draw *self = data;
  gpointer key = GUINT_TO_POINTER (model * MIX_EMPLOYMENT_N_PARAMETERS + (guint) parameter + 1);
  double *drawn = g_hash_table_lookup (self->values, key);
  MixEmploymentValue value;
  MixSpread spread;

  if (drawn != NULL)
    return *drawn;
  value
      = mix_employment_catalogue_get_value (self->catalogue, find_by_number (self->catalogue, model)->code, parameter);
  drawn = g_new0 (double, 1);
  if (mix_employment_figure_get_spread (&value.figure, parameter, &spread))
    *drawn = mix_spread_get_quantile (&spread, mix_random_get_unit (&self->random));
  g_hash_table_insert (self->values, key, drawn);
  return *drawn;
}

static int
compare_doubles (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static void
set_range (MixEmploymentMoney *money, const MixEmploymentFormula *formula, MixEmploymentLines lines, Draw *draw)
{
  g_autofree double *sums = g_new (double, N_DRAWS);

  mix_random_init (&draw->random, SEED);
  for (guint i = 0; i < N_DRAWS; i++)
    {
      g_hash_table_remove_all (draw->values);
      sums[i] = mix_employment_formula_get_value (formula, lines, 0, look_up_cb, draw);
    }
  qsort (sums, N_DRAWS, sizeof (double), compare_doubles);
  money->low = MIN ((MixPence) floor (sums[N_TAIL] + 0.5), money->likely);
  money->high = MAX ((MixPence) floor (sums[N_DRAWS - 1 - N_TAIL] + 0.5), money->likely);
}

static MixEmploymentMoney
get_money (const MixEmploymentCost *cost, const MixEmploymentFormula *formula, MixEmploymentLines lines, Draw *draw)
{
  MixEmploymentAmount amount = mix_employment_cost_get_total (cost, lines);
  MixEmploymentMoney money = { amount.known, amount.pence, amount.pence, amount.pence };

  set_range (&money, formula, lines, draw);
  return money;
}

/* As likely only: what is drawn for the one would have to be for the other. */
static MixEmploymentMoney
get_difference (const MixEmploymentCost *after, const MixEmploymentCost *before, MixEmploymentLines lines)
{
  MixEmploymentAmount one = mix_employment_cost_get_total (after, lines);
  MixEmploymentAmount other = mix_employment_cost_get_total (before, lines);
  MixPence pence = one.pence - other.pence;

  return (MixEmploymentMoney) { one.known && other.known, pence, pence, pence };
}

static MixEmploymentMonths
get_months (const MixEmploymentCosting *costing, const char *model, MixEmploymentParameter parameter)
{
  MixEmploymentFigure figure = mix_employment_catalogue_get_value (costing->catalogue, model, parameter).figure;

  if (figure.state == MIX_EMPLOYMENT_NOT_APPLICABLE)
    return (MixEmploymentMonths) { TRUE, 0, 0, 0 };
  return (MixEmploymentMonths) { figure.state == MIX_EMPLOYMENT_KNOWN, (double) figure.low / MILLION,
                                 (double) figure.likely / MILLION, (double) figure.high / MILLION };
}

static void
add_gaps (MixEmploymentMove *self, MixEmploymentCatalogue *catalogue, const MixEmploymentCost *cost)
{
  MixEmploymentLines asked
      = MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_SWITCH) | MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_SET_UP);
  guint n;
  const MixEmploymentUnknown *unknowns = mix_employment_cost_get_unknowns (cost, &n);

  for (guint i = 0; i < n; i++)
    if (unknowns[i].is_parameter && (unknowns[i].lines & asked) != 0)
      g_ptr_array_add (self->gaps, g_strdup_printf (_ ("%s: %s"), find_by_number (catalogue, unknowns[i].model)->name,
                                                    mix_employment_parameter_get_title (unknowns[i].parameter)));
}

static void
set_times (MixEmploymentMove *self, const MixEmploymentCosting *costing, const char *from_model, const char *to_model)
{
  self->notice = get_months (costing, from_model, MIX_EMPLOYMENT_LEAVE_NOTICE_MONTHS);
  self->set_up_time = get_months (costing, to_model, MIX_EMPLOYMENT_SET_UP_MONTHS);
  self->decide_by = MIX_DATE_NONE;
  if (self->notice.known && self->set_up_time.known)
    self->decide_by = mix_date_add_months (self->on, -(int) ceil (MAX (self->notice.likely, self->set_up_time.likely)));
}

static void
set_money (MixEmploymentMove *self,
           const MixEmploymentCosting *costing,
           const char *from_model,
           const MixEmploymentCost *after)
{
  const MixEmploymentLines leaving = MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_SWITCH);
  const MixEmploymentLines set_up = MIX_EMPLOYMENT_LINE_BIT (MIX_EMPLOYMENT_LINE_SET_UP);
  g_autoptr (MixEmploymentCost) before
      = mix_employment_costing_cost_switch (costing, from_model, from_model, MIX_DATE_NONE);
  g_autoptr (MixEmploymentFormula) formula = mix_employment_formula_new (after);
  Draw draw = { .catalogue = costing->catalogue, .values = g_hash_table_new_full (NULL, NULL, NULL, g_free) };

  self->leaving = get_money (after, formula, leaving, &draw);
  self->set_up = get_money (after, formula, set_up, &draw);
  self->cost = get_money (after, formula, leaving | set_up, &draw);
  self->net = get_difference (after, before, MIX_EMPLOYMENT_LINES_NET & ~(leaving | set_up));
  add_gaps (self, costing->catalogue, after);
  g_hash_table_unref (draw.values);
}

static void
set_parts (MixEmploymentMove *self,
           const MixEmploymentCosting *costing,
           const char *from_model,
           const char *to_model,
           MixDate decided_on)
{
  MixEmploymentTerms from, to;

  mix_employment_catalogue_get_terms (costing->catalogue, from_model, &from);
  mix_employment_catalogue_get_terms (costing->catalogue, to_model, &to);
  self->parts = mix_employment_switch_find (&costing->problem, &from, &to, self->on, decided_on);
}

static gboolean
check_model (const MixEmploymentCosting *costing, const char *code, GError **error)
{
  if (mix_employment_catalogue_find_model (costing->catalogue, code) != NULL)
    return TRUE;
  mix_set_error (error, MIX_ERROR_NOT_FOUND, code,
                 _ ("There is no employment model “%s”. “skillmixctl models list” lists them."), code);
  return FALSE;
}

/**
 * mix_employment_move_new:
 * @plan: a picture of a plan
 * @packs: the data packs
 * @posts: (nullable): ids or names of the posts that change; %NULL for all
 * @from_model: code of the model that is left
 * @to_model: code of the one that follows
 * @on: a day of its first month
 * @decided_on: the day on which notice is given, or %MIX_DATE_NONE: in good time
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what it takes; %NULL where something named is not there
 */
MixEmploymentMove *
mix_employment_move_new (MixPlan *plan,
                         MixPackSet *packs,
                         const char *const *posts,
                         const char *from_model,
                         const char *to_model,
                         MixDate on,
                         MixDate decided_on,
                         GError **error)
{
  MixDate first = mix_employment_get_first_of_month (on);
  g_autoptr (MixEmploymentCosting) costing = mix_employment_costing_new (plan, packs, posts, first, 1, error);
  g_autoptr (MixEmploymentCost) after = NULL;
  MixEmploymentMove *self;

  if (costing == NULL || !check_model (costing, from_model, error) || !check_model (costing, to_model, error))
    return NULL;
  self = g_new0 (MixEmploymentMove, 1);
  self->from_name = g_strdup (mix_employment_catalogue_find_model (costing->catalogue, from_model)->name);
  self->to_name = g_strdup (mix_employment_catalogue_find_model (costing->catalogue, to_model)->name);
  self->on = first;
  self->gaps = g_ptr_array_new_with_free_func (g_free);
  after = mix_employment_costing_cost_switch (costing, from_model, to_model, decided_on);
  set_times (self, costing, from_model, to_model);
  set_parts (self, costing, from_model, to_model, decided_on);
  set_money (self, costing, from_model, after);
  return self;
}

/**
 * mix_employment_move_free:
 *
 * Frees it.
 */
void
mix_employment_move_free (MixEmploymentMove *self)
{
  g_free (self->from_name);
  g_free (self->to_name);
  g_ptr_array_unref (self->gaps);
  g_free (self);
}

static char *
dup_more_or_less (const MixEmploymentMoney *net)
{
  g_autofree char *pounds = mix_money_format_pounds (ABS (net->likely));

  if (!net->known)
    return g_strdup (_ ("What practices pay then is not known."));
  return net->likely < 0 ? g_strdup_printf (_ ("Practices then pay about %s a year less."), pounds)
                         : g_strdup_printf (_ ("Practices then pay about %s a year more."), pounds);
}

/**
 * mix_employment_move_dup_words:
 *
 * Returns: (transfer full): "Going from Federation to Each practice on 1 April 2029 costs £21,000 (£12,000 to £44,000).
 *   Decide by 1 October 2028. Practices then pay about £8,000 a year less."
 */
char *
mix_employment_move_dup_words (const MixEmploymentMove *self)
{
  g_autofree char *on = mix_date_format_full (self->on);
  g_autofree char *cost = mix_employment_dup_money (&self->cost);
  g_autofree char *range = mix_employment_dup_money_range (&self->cost);
  g_autofree char *day = mix_date_format_full (self->decide_by);
  g_autofree char *decide = self->decide_by != MIX_DATE_NONE ? g_strdup_printf (_ ("Decide by %s."), day)
                                                             : g_strdup (_ ("How long it takes is not known."));
  g_autofree char *then = dup_more_or_less (&self->net);
  g_autofree char *with_range
      = self->cost.low < self->cost.high ? g_strdup_printf (_ ("%s (%s)"), cost, range) : g_strdup (cost);

  return g_strdup_printf (_ ("Going from %s to %s on %s costs %s. %s %s"), self->from_name, self->to_name, on,
                          with_range, decide, then);
}
