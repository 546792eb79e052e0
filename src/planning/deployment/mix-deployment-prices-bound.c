#include "mix-deployment-prices.h"

#include <string.h>

#include "mix-round.h"

/* Everything in this file is an integer in MIX_DEPLOYMENT_BOUND_UNIT, except prices, which come in price units. */
#define COST(cost) ((gint64) (cost) * MIX_DEPLOYMENT_BOUND_UNIT)
#define PRICE(price) ((gint64) (price) * (MIX_DEPLOYMENT_BOUND_UNIT / MIX_DEPLOYMENT_PRICE_UNIT))

/* No fewer than any sum of gains that can be reached, and far enough from the end of 64 bits to be added to. */
#define NOT_REACHED (G_MININT64 / 2)

/* Minutes of one line at one practice that all gain the same: pinned or not, kept from today or new. */
typedef struct
{
  gint64 gain;
  int minutes;
} Part;

typedef struct
{
  const MixDeployment *problem;
  const MixDeploymentPrices *prices;
  guint next_today;
  guint next_pin;
  GArray *parts; /* what being at the practice in hand adds */
  gint64 *visit; /* of each number of sessions at it, from 0 */
  gint64 *best;  /* [sites × (sessions + 1) + sessions], of the practices so far */
} Week;

static int
take_minutes (const GArray *all, guint *next, int person, int practice, int line)
{
  for (; *next < all->len; (*next)++)
    {
      const MixDeploymentWork *work = &g_array_index (all, MixDeploymentWork, *next);

      if (work->person == person && work->practice == practice && work->line == line)
        return work->minutes;
      if (work->person > person || (work->person == person && work->practice > practice)
          || (work->person == person && work->practice == practice && work->line > line))
        return 0;
    }
  return 0;
}

/* What a minute gains before it is known whether it is kept, new or pinned. */
static gint64
get_gain (const Week *week, int person, int practice, int line)
{
  const MixDeployment *problem = week->problem;
  const MixDeploymentPrices *prices = week->prices;
  int supervisor = problem->people[person].supervisor;
  gint64 gain = PRICE (prices->demand[(gsize) practice * problem->n_lines + line] - prices->capacity[person])
                - COST (mix_deployment_get_misfit (problem, person, line));

  if (supervisor >= 0 && mix_deployment_get_fit (problem, person, line) == MIX_FIT_STRETCHED)
    gain -= prices->supervision[supervisor] * problem->supervision_percent;
  return gain;
}

/* Returns: what the part is worth whether or not the person goes there; what going there adds is noted. */
static gint64
add_part (Week *week, int person, int line, gint64 gain, int minutes)
{
  gint64 remote = PRICE (week->prices->remote[person]);
  Part part = { gain, minutes };
  gint64 anyway = 0;

  if (gain <= 0 || minutes <= 0)
    return 0;
  if (week->problem->lines[line].remote_capable)
    {
      anyway = MAX (0, gain - remote) * minutes;
      part.gain = MIN (gain, remote);
    }
  if (part.gain > 0)
    g_array_append_val (week->parts, part);
  return anyway;
}

static gint64
add_line (Week *week, int person, int practice, int line)
{
  const MixDeployment *problem = week->problem;
  gint64 gain = get_gain (week, person, practice, line);
  gint64 change = COST (problem->costs.change);
  int today = take_minutes (problem->today, &week->next_today, person, practice, line);
  int pinned = take_minutes (problem->pins, &week->next_pin, person, practice, line);
  int demand = mix_deployment_get_demand (problem, practice, line);
  int low = MIN (today, pinned);
  int high = MAX (today, pinned);
  gint64 pin = COST (MIX_DEPLOYMENT_PIN_GAIN);

  return add_part (week, person, line, gain + change + pin, low)
         + add_part (week, person, line, today > pinned ? gain + change : gain - change + pin, high - low)
         + add_part (week, person, line, gain - change, demand - high);
}

static int
compare_parts (gconstpointer one, gconstpointer other)
{
  const Part *a = one;
  const Part *b = other;

  return (a->gain < b->gain) - (a->gain > b->gain);
}

/* What each number of sessions at a practice adds: the best parts first, what a visit and its desks cost taken off. */
static void
fill_visits (Week *week, int practice, int most)
{
  gint64 value = 0;
  guint next = 0;
  int used = 0; /* minutes of the next part */

  g_array_sort (week->parts, compare_parts);
  for (int y = 1; y <= most; y++)
    {
      int room = week->problem->session_minutes;

      while (room > 0 && next < week->parts->len)
        {
          const Part *part = &g_array_index (week->parts, Part, next);
          int taken = MIN (room, part->minutes - used);

          value += part->gain * taken;
          room -= taken;
          used += taken;
          if (used == part->minutes)
            {
              next++;
              used = 0;
            }
        }
      week->visit[y] = value - COST (week->problem->costs.site) - PRICE (week->prices->desk[practice]) * y;
    }
}

/* Brings one more practice into the best weeks so far; each entry is changed after those that read it. */
static void
add_visits (Week *week, int most_visit, int most_sites, int sessions)
{
  gsize row = (gsize) sessions + 1;

  for (int k = most_sites; k >= 1; k--)
    for (int n = sessions; n >= 1; n--)
      for (int y = 1; y <= MIN (most_visit, n); y++)
        {
          gint64 before = week->best[(k - 1) * row + (n - y)];

          if (before != NOT_REACHED)
            week->best[k * row + n] = MAX (week->best[k * row + n], before + week->visit[y]);
        }
}

static gint64
get_best (const Week *week, int person, int most_sites, int sessions)
{
  gint64 session = PRICE (week->prices->remote[person]) * week->problem->session_minutes;
  gint64 best = 0;

  for (int k = 0; k <= most_sites; k++)
    for (int n = 0; n <= sessions; n++)
      if (week->best[k * ((gsize) sessions + 1) + n] != NOT_REACHED)
        best = MAX (best, week->best[k * ((gsize) sessions + 1) + n] + session * (sessions - n));
  return best;
}

/* The most that the person's week can gain at these prices: a dynamic programme over practices, sites and sessions. */
static gint64
get_week_value (Week *week, int person)
{
  const MixDeployment *problem = week->problem;
  int sessions = problem->people[person].sessions;
  int most_sites = MIN (problem->people[person].most_sites, sessions);
  gsize n_states = ((gsize) most_sites + 1) * (sessions + 1);
  g_autofree gint64 *visit = g_new0 (gint64, sessions + 1);
  g_autofree gint64 *best = g_new (gint64, n_states);
  gint64 anyway = 0;

  week->visit = visit;
  week->best = best;
  for (gsize i = 0; i < n_states; i++)
    best[i] = NOT_REACHED;
  best[0] = 0;
  for (int r = 0; r < problem->n_practices; r++)
    {
      int most = mix_deployment_get_most_sessions (problem, person, r);

      g_array_set_size (week->parts, 0);
      for (int t = 0; t < problem->n_lines; t++)
        if (mix_deployment_can_do (problem, person, r, t))
          anyway += add_line (week, person, r, t);
      if (most > 0 && week->parts->len > 0)
        {
          fill_visits (week, r, most);
          add_visits (week, most, most_sites, sessions);
        }
    }
  return anyway + get_best (week, person, most_sites, sessions);
}

/* The term of undone work: each minute costs its weight and what it does to fair shares and bands, less its price; at
 * best all of it is left where that is below nothing, and none where it is above. */
static MixWide
get_demand_terms (const MixDeployment *problem, const MixDeploymentPrices *prices)
{
  MixWide sum = 0;

  for (int r = 0; r < problem->n_practices; r++)
    {
      gint64 low = prices->band_low[problem->practices[r].network];
      gint64 high = prices->band_high[problem->practices[r].network];
      gint64 network_side = (100 - problem->band_low) * low - (100 - problem->band_high) * high;
      gint64 practice_side = -problem->band_low * low + problem->band_high * high;

      for (int t = 0; t < problem->n_lines; t++)
        {
          MixWide price = PRICE (prices->demand[(gsize) r * problem->n_lines + t]);
          MixWide undone = COST (problem->lines[t].weight) + PRICE (prices->fair[r]);
          int demand = mix_deployment_get_demand (problem, r, t);

          if (problem->lines[t].side == MIX_DEPLOYMENT_NETWORK)
            undone += network_side;
          else if (problem->lines[t].side == MIX_DEPLOYMENT_PRACTICE)
            undone += practice_side;
          sum += price * demand + MIN (0, undone - price) * demand;
        }
    }
  return sum;
}

/* Fair shares and desks of practices, and the bands of their networks: prices times right-hand sides. */
static MixWide
get_practice_terms (const MixDeployment *problem, const MixDeploymentPrices *prices)
{
  MixWide sum = 0;

  for (int r = 0; r < problem->n_practices; r++)
    {
      const MixDeploymentPractice *practice = &problem->practices[r];
      gint64 low = prices->band_low[practice->network];
      gint64 high = prices->band_high[practice->network];
      MixWide demand = 0;

      for (int t = 0; t < problem->n_lines; t++)
        {
          int minutes = mix_deployment_get_demand (problem, r, t);

          demand += minutes;
          if (problem->lines[t].side == MIX_DEPLOYMENT_NETWORK)
            sum -= (MixWide) minutes * ((100 - problem->band_low) * low - (100 - problem->band_high) * high);
          else if (problem->lines[t].side == MIX_DEPLOYMENT_PRACTICE)
            sum -= (MixWide) minutes * (problem->band_high * high - problem->band_low * low);
        }
      sum -= (demand - practice->fair_share) * PRICE (prices->fair[r]);
      sum -= (MixWide) PRICE (prices->desk[r]) * practice->desks * MIX_DEPLOYMENT_HALF_DAYS;
    }
  return sum;
}

static MixWide
get_people_terms (const MixDeployment *problem, const MixDeploymentPrices *prices)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  Week week = { problem, prices, 0, 0, parts, NULL, NULL };
  MixWide sum = 0;

  for (int p = 0; p < problem->n_people; p++)
    {
      sum -= (MixWide) PRICE (prices->supervision[p]) * problem->people[p].supervision_limit;
      sum -= (MixWide) PRICE (prices->capacity[p]) * problem->people[p].capacity;
      sum -= get_week_value (&week, p);
    }
  return sum;
}

/* Today's minutes, were all of them taken away, and the pinned ones at what they gain. */
static MixWide
get_work_terms (const MixDeployment *problem)
{
  MixWide sum = 0;

  for (guint i = 0; i < problem->today->len; i++)
    sum += (MixWide) COST (problem->costs.change) * g_array_index (problem->today, MixDeploymentWork, i).minutes;
  for (guint i = 0; i < problem->pins->len; i++)
    sum += (MixWide) COST (MIX_DEPLOYMENT_PIN_GAIN) * g_array_index (problem->pins, MixDeploymentWork, i).minutes;
  return sum;
}

/**
 * mix_deployment_prices_get_exact_bound:
 * @self: prices; those outside their ranges count as if clipped, see mix_deployment_prices_clip()
 * @problem: a finished problem of the same size
 *
 * The Lagrangian bound: everything that couples people (demand, desks, supervision, fair shares, bands) and each
 * person's net capacity and remote sessions is paid for at the prices instead of being kept to, so no deployment that
 * keeps to it all can cost less than
 *
 *   k Σ x0 + Σ π d + Σ min (0, W − π) d − Σ φ (D − F) − Σ β rhs − Σ δ H desks − Σ σ lim − Σ μ cap + G Σ pin − Σ V
 *
 * with W = w + φ + what a minute undone does to the bands. V is the value of each person's best week: every minute of a
 * line at a practice up to its demand gains π − c − a σ − μ, k more as far as it is today's and k less beyond, and G
 * (MIX_DEPLOYMENT_PIN_GAIN) more as far as it is pinned. As a deployment that keeps its pins gets back G for every
 * pinned minute, and nobody can get more, G is a price like any other and needs no place among the prices.
 * Remote-capable minutes are worth their gain less τ wherever the person is, at a site the rest; each session not spent
 * at a site is worth τ a minute; a site takes at most the sessions and desks there are, costs its visit and δ a
 * session.
 *
 * Worked out in whole numbers only, so it is a proof.
 *
 * Returns: the bound in MIX_DEPLOYMENT_BOUND_UNIT of a cost unit
 */
gint64
mix_deployment_prices_get_exact_bound (const MixDeploymentPrices *self, const MixDeployment *problem)
{
  g_autoptr (MixDeploymentPrices) prices = mix_deployment_prices_copy (self);
  MixWide bound;

  mix_deployment_prices_clip (prices, problem);
  bound = get_work_terms (problem) + get_demand_terms (problem, prices) + get_practice_terms (problem, prices)
          + get_people_terms (problem, prices);
  return (gint64) CLAMP (bound, G_MININT64, G_MAXINT64);
}

/**
 * mix_deployment_prices_get_bound:
 * @self: prices
 * @problem: a finished problem of the same size
 *
 * Returns: mix_deployment_prices_get_exact_bound() in 1/100 weighted minute: no deployment costs less
 */
double
mix_deployment_prices_get_bound (const MixDeploymentPrices *self, const MixDeployment *problem)
{
  return (double) mix_deployment_prices_get_exact_bound (self, problem) / MIX_DEPLOYMENT_BOUND_UNIT;
}
