#include "mix-deployment-alternatives.h"

#include <math.h>
#include <string.h>

#include "mix-deployment-market.h"

/* A price that is this part of what pinned minutes gain says that the pin
 * cannot be kept. */
#define KEPT_PART 0.5

/* One practice's work of a line becomes a line of its own, so that the problem
 * can say who may and who must do it. */
static void
split_demand (const MixDeployment *problem, MixDeployment *split, int practice, int line)
{
  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      split->demand[(gsize) r * split->n_lines + t] = mix_deployment_get_demand (problem, r, t);
  split->demand[(gsize) practice * split->n_lines + line] = 0;
  split->demand[(gsize) practice * split->n_lines + problem->n_lines]
      = mix_deployment_get_demand (problem, practice, line);
}

static void
split_fit (const MixDeployment *problem, MixDeployment *split, int line)
{
  for (int p = 0; p < problem->n_people; p++)
    {
      guint8 *fit = split->fit + (gsize) p * split->n_lines;

      memcpy (fit, problem->fit + (gsize) p * problem->n_lines, problem->n_lines);
      fit[problem->n_lines] = fit[line];
    }
}

static void
split_work (GArray *all, int practice, int line, int other_line)
{
  for (guint i = 0; i < all->len; i++)
    {
      MixDeploymentWork *work = &g_array_index (all, MixDeploymentWork, i);

      if (work->practice == practice && work->line == line)
        work->line = other_line;
    }
}

static MixDeployment *
dup_split (const MixDeployment *problem, int practice, int line)
{
  MixDeployment *split = mix_deployment_copy (problem);

  split->n_lines = problem->n_lines + 1;
  split->lines = g_renew (MixDeploymentLine, split->lines, split->n_lines);
  split->lines[problem->n_lines] = split->lines[line];
  split->lines[problem->n_lines].id = g_strdup (problem->lines[line].id);
  g_free (split->demand);
  g_free (split->fit);
  split->demand = g_new0 (int, (gsize) split->n_practices * split->n_lines);
  split->fit = g_new0 (guint8, (gsize) split->n_people * split->n_lines);
  split_demand (problem, split, practice, line);
  split_fit (problem, split, line);
  split_work (split->today, practice, line, problem->n_lines);
  split_work (split->pins, practice, line, problem->n_lines);
  mix_deployment_finish (split, NULL);
  return split;
}

/* Nobody can be held to work that they are not to do. */
static void
drop_pins (MixDeployment *problem, int person, int line)
{
  for (guint i = 0; i < problem->pins->len;)
    {
      const MixDeploymentWork *pin = &g_array_index (problem->pins, MixDeploymentWork, i);

      if (pin->person == person && pin->line == line)
        g_array_remove_index (problem->pins, i);
      else
        i++;
    }
}

static MixDeployment *
dup_without (const MixDeployment *problem, int person, int practice, int line)
{
  MixDeployment *split = dup_split (problem, practice, line);

  split->fit[(gsize) person * split->n_lines + problem->n_lines] = MIX_FIT_BLOCKED;
  drop_pins (split, person, problem->n_lines);
  return split;
}

/**
 * mix_deployment_dup_with_other:
 * @problem: a finished problem
 * @person: who is not to do the work
 * @practice: where
 * @line: what
 * @minutes: how much of it the other must do, at most the demand
 * @other: who is to do it instead, or −1 for nobody in particular
 *
 * The work of the practice in the line becomes a line of its own, the last;
 * that changes nothing by itself. See mix_deployment_prices_dup_split() for
 * prices of it.
 *
 * Returns: (transfer full): the problem with @other, not @person
 */
MixDeployment *
mix_deployment_dup_with_other (const MixDeployment *problem, int person, int practice, int line, int minutes, int other)
{
  MixDeployment *split = dup_without (problem, person, practice, line);

  if (other >= 0)
    {
      drop_pins (split, other, problem->n_lines);
      mix_deployment_add_pin (split, other, practice, problem->n_lines, minutes);
      mix_deployment_finish (split, NULL);
    }
  return split;
}

/**
 * mix_deployment_prices_dup_split:
 * @self: prices of @problem
 * @problem: a finished problem
 * @practice: number of a practice
 * @line: number of a line
 *
 * Returns: (transfer full): the same prices for the problem of
 * mix_deployment_dup_with_other()
 */
MixDeploymentPrices *
mix_deployment_prices_dup_split (const MixDeploymentPrices *self, const MixDeployment *problem, int practice, int line)
{
  MixDeploymentPrices *split = mix_deployment_prices_copy (self);
  int n_lines = self->n_lines + 1;

  split->n_lines = n_lines;
  g_free (split->demand);
  split->demand = g_new0 (gint64, (gsize) self->n_practices * n_lines);
  for (int r = 0; r < self->n_practices; r++)
    memcpy (split->demand + (gsize) r * n_lines, self->demand + (gsize) r * self->n_lines,
            sizeof *self->demand * self->n_lines);
  split->demand[(gsize) practice * n_lines + self->n_lines] = self->demand[(gsize) practice * self->n_lines + line];
  return split;
}

static int
find_pin (const MixDeployment *problem, int person, int practice, int line)
{
  for (guint i = 0; i < problem->pins->len; i++)
    {
      const MixDeploymentWork *pin = &g_array_index (problem->pins, MixDeploymentWork, i);

      if (pin->person == person && pin->practice == practice && pin->line == line)
        return pin->minutes;
    }
  return 0;
}

static int
compare_alternatives (gconstpointer one, gconstpointer other)
{
  const MixDeploymentAlternative *a = one;
  const MixDeploymentAlternative *b = other;

  if (a->possible != b->possible)
    return a->possible ? -1 : 1;
  if (a->price != b->price)
    return a->price < b->price ? -1 : 1;
  return (a->person > b->person) - (a->person < b->person);
}

/* What the bound rises by when somebody must do so much of the last line: their
 * week less what the pin gains. */
static double
price_other (const MixDeploymentMarket *market,
             const MixDeployment *free_problem,
             const MixDeployment *pinned,
             int other,
             int practice,
             int minutes)
{
  int line = free_problem->n_lines - 1;
  double extra = (double) MIX_DEPLOYMENT_PIN_GAIN
                 * (MIN (minutes, mix_deployment_get_demand (pinned, practice, line))
                    - find_pin (free_problem, other, practice, line));

  return mix_deployment_market_value_week (market, free_problem, other)
         - (mix_deployment_market_value_week_closely (market, pinned, other) - extra);
}

/* Whether the person's supervisor could look after the work if they did nothing else. */
static gboolean
can_be_supervised (const MixDeployment *problem, int person, int line, int minutes)
{
  const int supervisor = problem->people[person].supervisor;

  if (supervisor < 0 || !problem->people[supervisor].is_supervisor
      || mix_deployment_get_fit (problem, person, line) != MIX_FIT_STRETCHED)
    return TRUE;
  return (gint64) minutes * problem->supervision_percent
         <= 100 * (gint64) problem->people[supervisor].supervision_limit;
}

/**
 * mix_deployment_alternatives_find:
 * @problem: a finished problem
 * @prices: prices of it
 * @person: who does the work
 * @practice: where
 * @line: what
 * @minutes: how much of it, a week
 *
 * The price of "her instead of him", for everybody who could: by how much the
 * best weeks of the two lose value at the prices when he must not do it and she
 * must. That is by how much the bound rises; mix_deployment_dup_with_other() is
 * the problem to solve for the exact figure.
 *
 * Returns: (transfer full) (element-type MixDeploymentAlternative): the
 * possible ones first, cheapest first
 */
GArray *
mix_deployment_alternatives_find (
    const MixDeployment *problem, const MixDeploymentPrices *prices, int person, int practice, int line, int minutes)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (MixDeploymentAlternative));
  g_autoptr (MixDeployment) without = dup_without (problem, person, practice, line);
  g_autoptr (MixDeploymentPrices) split = mix_deployment_prices_dup_split (prices, problem, practice, line);
  g_autoptr (MixDeploymentMarket) market = mix_deployment_market_new (without, split);
  g_autoptr (MixDeploymentMarket) before = mix_deployment_market_new (problem, prices);
  double loss = mix_deployment_market_value_week (before, problem, person)
                - mix_deployment_market_value_week_closely (market, without, person);
  int pin = find_pin (problem, person, practice, line);

  /* Lifting his pin takes its gain away from the bound and from his week alike.
   */
  loss -= (double) MIX_DEPLOYMENT_PIN_GAIN * pin;
  for (int q = 0; q < problem->n_people; q++)
    {
      g_autoptr (MixDeployment) pinned = NULL;
      MixDeploymentAlternative alternative = { .person = q };

      if (q == person || !mix_deployment_can_do (problem, q, practice, line))
        continue;
      pinned = mix_deployment_dup_with_other (problem, person, practice, line, minutes, q);
      alternative.price = loss + price_other (market, without, pinned, q, practice, minutes);
      alternative.possible = alternative.price < KEPT_PART * MIX_DEPLOYMENT_PIN_GAIN * minutes
                             && can_be_supervised (problem, q, line, minutes);
      alternative.price = fmax (0, alternative.price);
      g_array_append_val (all, alternative);
    }
  g_array_sort (all, compare_alternatives);
  return all;
}
