#include "mix-deployment-answer.h"

#include <math.h>

/* Minutes that are not whole are whole numbers of these parts of one. */
#define PARTS 1024

/* What a solver's whole minutes may be off. */
#define ROUNDED 1e-6

/**
 * mix_deployment_answer_new:
 * @problem: a finished problem
 *
 * Returns: (transfer full): the deployment in which nobody goes anywhere or does anything
 */
MixDeploymentAnswer *
mix_deployment_answer_new (const MixDeployment *problem)
{
  MixDeploymentAnswer *self = g_new0 (MixDeploymentAnswer, 1);

  self->n_people = problem->n_people;
  self->n_practices = problem->n_practices;
  self->sessions = g_new0 (guint8, (gsize) problem->n_people * problem->n_practices);
  self->remote_sessions = g_new0 (guint8, problem->n_people);
  self->minutes = g_array_new (FALSE, FALSE, sizeof (MixDeploymentMinutes));
  return self;
}

/**
 * mix_deployment_answer_copy:
 * @self: a deployment
 *
 * Returns: (transfer full): another like it
 */
MixDeploymentAnswer *
mix_deployment_answer_copy (const MixDeploymentAnswer *self)
{
  MixDeploymentAnswer *copy = g_memdup2 (self, sizeof *self);

  copy->sessions = g_memdup2 (self->sessions, (gsize) self->n_people * self->n_practices);
  copy->remote_sessions = g_memdup2 (self->remote_sessions, self->n_people);
  copy->minutes = g_array_copy (self->minutes);
  return copy;
}

/**
 * mix_deployment_answer_free:
 * @self: a deployment
 *
 * Frees it.
 */
void
mix_deployment_answer_free (MixDeploymentAnswer *self)
{
  g_free (self->sessions);
  g_free (self->remote_sessions);
  g_array_unref (self->minutes);
  g_free (self);
}

/**
 * mix_deployment_answer_add:
 * @self: a deployment
 * @person: who
 * @practice: where
 * @line: what
 * @on_site: minutes a week there
 * @remote: minutes a week from elsewhere
 *
 * Adds work, in any order: mix_deployment_answer_finish() then brings it in order.
 */
void
mix_deployment_answer_add (MixDeploymentAnswer *self, int person, int practice, int line, double on_site, double remote)
{
  MixDeploymentMinutes minutes = { person, practice, line, on_site, remote };

  g_array_append_val (self->minutes, minutes);
}

static int
compare_minutes (gconstpointer one, gconstpointer other)
{
  const MixDeploymentMinutes *a = one;
  const MixDeploymentMinutes *b = other;

  if (a->person != b->person)
    return a->person < b->person ? -1 : 1;
  if (a->practice != b->practice)
    return a->practice < b->practice ? -1 : 1;
  return (a->line > b->line) - (a->line < b->line);
}

static void
drop_empty (GArray *minutes)
{
  guint n = 0;

  for (guint i = 0; i < minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (minutes, MixDeploymentMinutes, i);

      if (work->on_site != 0 || work->remote != 0)
        g_array_index (minutes, MixDeploymentMinutes, n++) = *work;
    }
  g_array_set_size (minutes, n);
}

/**
 * mix_deployment_answer_finish:
 * @self: a deployment
 *
 * Brings its work in order, each person, practice and line once (minutes added up), none empty.
 */
void
mix_deployment_answer_finish (MixDeploymentAnswer *self)
{
  guint n = 0;

  g_array_sort (self->minutes, compare_minutes);
  for (guint i = 0; i < self->minutes->len; i++)
    {
      MixDeploymentMinutes work = g_array_index (self->minutes, MixDeploymentMinutes, i);
      MixDeploymentMinutes *last = n > 0 ? &g_array_index (self->minutes, MixDeploymentMinutes, n - 1) : NULL;

      if (last != NULL && compare_minutes (last, &work) == 0)
        {
          last->on_site += work.on_site;
          last->remote += work.remote;
        }
      else
        g_array_index (self->minutes, MixDeploymentMinutes, n++) = work;
    }
  g_array_set_size (self->minutes, n);
  drop_empty (self->minutes);
}

/**
 * mix_deployment_answer_get_sessions:
 * @self: a deployment
 * @person: number of a person
 * @practice: number of a practice
 *
 * Returns: sessions a week of the person at the practice
 */
int
mix_deployment_answer_get_sessions (const MixDeploymentAnswer *self, int person, int practice)
{
  return self->sessions[(gsize) person * self->n_practices + practice];
}

/**
 * mix_deployment_answer_dup_undone:
 * @self: a deployment
 * @problem: its problem
 *
 * Returns: (transfer full): minutes of demand that nobody does, at [practice × n_lines + line]
 */
double *
mix_deployment_answer_dup_undone (const MixDeploymentAnswer *self, const MixDeployment *problem)
{
  gsize n = (gsize) problem->n_practices * problem->n_lines;
  double *undone = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    undone[i] = problem->demand[i];
  for (guint i = 0; i < self->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (self->minutes, MixDeploymentMinutes, i);

      undone[(gsize) work->practice * problem->n_lines + work->line] -= work->on_site + work->remote;
    }
  for (gsize i = 0; problem->surplus != NULL && i < n; i++)
    undone[i] = MAX (undone[i], 0);
  return undone;
}

static double
get_undone_cost (const MixDeployment *problem, const double *undone)
{
  double cost = 0;

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      cost += problem->lines[t].weight * undone[(gsize) r * problem->n_lines + t];
  return cost;
}

static double
get_fair_cost (const MixDeployment *problem, const double *undone)
{
  double missing = 0;

  for (int r = 0; r < problem->n_practices; r++)
    {
      double done = 0;

      for (int t = 0; t < problem->n_lines; t++)
        done += mix_deployment_get_demand (problem, r, t) - undone[(gsize) r * problem->n_lines + t];
      missing += fmax (0, problem->practices[r].fair_share - done);
    }
  return problem->costs.fair * missing;
}

static double
get_balance_cost (const MixDeployment *problem, const double *undone)
{
  g_autofree double *network_side = g_new0 (double, problem->n_networks);
  g_autofree double *practice_side = g_new0 (double, problem->n_networks);
  double outside = 0;

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      {
        double done = mix_deployment_get_demand (problem, r, t) - undone[(gsize) r * problem->n_lines + t];

        if (problem->lines[t].side == MIX_DEPLOYMENT_NETWORK)
          network_side[problem->practices[r].network] += done;
        else if (problem->lines[t].side == MIX_DEPLOYMENT_PRACTICE)
          practice_side[problem->practices[r].network] += done;
      }
  for (int g = 0; g < problem->n_networks; g++)
    {
      double all = network_side[g] + practice_side[g];

      outside += fmax (0, problem->band_low * all - 100 * network_side[g]);
      outside += fmax (0, 100 * network_side[g] - problem->band_high * all);
    }
  return problem->costs.balance * outside / 100;
}

static int
compare_with_today (const MixDeploymentMinutes *work, const MixDeploymentWork *today)
{
  MixDeploymentMinutes same = { today->person, today->practice, today->line, 0, 0 };

  return compare_minutes (work, &same);
}

static double
get_change_cost (const MixDeploymentAnswer *self, const MixDeployment *problem)
{
  const GArray *today = problem->today;
  double changed = 0;
  guint next = 0;

  for (guint i = 0; i < self->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (self->minutes, MixDeploymentMinutes, i);
      double before = 0;

      for (; next < today->len; next++)
        {
          const MixDeploymentWork *entry = &g_array_index (today, MixDeploymentWork, next);
          int order = compare_with_today (work, entry);

          if (order < 0)
            break;
          if (order > 0)
            changed += entry->minutes;
          else
            before = entry->minutes;
        }
      changed += fabs (work->on_site + work->remote - before);
    }
  for (; next < today->len; next++)
    changed += g_array_index (today, MixDeploymentWork, next).minutes;
  return problem->costs.change * changed;
}

static double
get_misfit_cost (const MixDeploymentAnswer *self, const MixDeployment *problem)
{
  double cost = 0;

  for (guint i = 0; i < self->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (self->minutes, MixDeploymentMinutes, i);

      cost += mix_deployment_get_misfit (problem, work->person, work->line) * (work->on_site + work->remote);
    }
  return cost;
}

static double
get_site_cost (const MixDeploymentAnswer *self, const MixDeployment *problem)
{
  gsize n_sites = 0;

  for (gsize i = 0; i < (gsize) self->n_people * self->n_practices; i++)
    n_sites += self->sessions[i] > 0;
  return (double) problem->costs.site * n_sites;
}

/**
 * mix_deployment_answer_get_cost:
 * @self: a deployment, finished
 * @problem: its problem
 *
 * Works the objective out from minutes and sessions alone; what is left undone follows from them.
 *
 * Returns: what it costs, in 1/100 weighted minute
 */
MixDeploymentCost
mix_deployment_answer_get_cost (const MixDeploymentAnswer *self, const MixDeployment *problem)
{
  g_autofree double *undone = mix_deployment_answer_dup_undone (self, problem);
  MixDeploymentCost cost = {
    .undone = get_undone_cost (problem, undone),
    .misfit = get_misfit_cost (self, problem),
    .change = get_change_cost (self, problem),
    .sites = get_site_cost (self, problem),
    .fair = get_fair_cost (problem, undone),
    .balance = get_balance_cost (problem, undone),
  };

  cost.total = cost.undone + cost.misfit + cost.change + cost.sites + cost.fair + cost.balance;
  return cost;
}

/* Whole minutes where a solver meant whole minutes. Others lose a thousandth or two, which is more than all that the
 * whole ones of a row can have gained; in parts of 1/1024 sums of them are exact in floating point. */
static double
round_minutes (double minutes)
{
  double whole = round (minutes);

  if (fabs (minutes - whole) < ROUNDED)
    return fmax (0, whole);
  return fmax (0, (floor (minutes * PARTS) - 1) / PARTS);
}

static void
keep_pins (MixDeploymentAnswer *self, const MixDeployment *problem)
{
  guint next = 0;

  for (guint i = 0; i < self->minutes->len; i++)
    {
      MixDeploymentMinutes *work = &g_array_index (self->minutes, MixDeploymentMinutes, i);
      const MixDeploymentWork *pin;
      double *larger = work->on_site > work->remote ? &work->on_site : &work->remote;

      while (next < problem->pins->len
             && compare_with_today (work, &g_array_index (problem->pins, MixDeploymentWork, next)) > 0)
        next++;
      if (next == problem->pins->len)
        return;
      pin = &g_array_index (problem->pins, MixDeploymentWork, next);
      if (compare_with_today (work, pin) == 0 && work->on_site + work->remote < pin->minutes
          && work->on_site + work->remote > pin->minutes - 8.0 / PARTS)
        *larger += pin->minutes - work->on_site - work->remote;
    }
}

/**
 * mix_deployment_answer_make_exact:
 * @self: a deployment, finished, of minutes as a solver gives them, right to 1/1,000,000
 * @problem: its problem
 *
 * Makes minutes whole where they were meant to be, and others multiples of 1/1024 a little below: then they can be
 * written exactly, and nothing has more than it may by even a hair (see mix_deployment_answer_check() with no slack).
 */
void
mix_deployment_answer_make_exact (MixDeploymentAnswer *self, const MixDeployment *problem)
{
  for (guint i = 0; i < self->minutes->len; i++)
    {
      MixDeploymentMinutes *work = &g_array_index (self->minutes, MixDeploymentMinutes, i);

      work->on_site = round_minutes (work->on_site);
      work->remote = round_minutes (work->remote);
    }
  keep_pins (self, problem);
  drop_empty (self->minutes);
}
