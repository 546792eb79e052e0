#include "mix-deployment-reasons.h"

#include <math.h>

/* Undone minutes below this are not worth a word. */
#define LEAST_UNDONE 5

/* An obstacle of few is named where getting it out of the way would do this part of the undone work, or an hour. */
#define TELLING_PART 0.5
#define TELLING_MINUTES 60

/* A line of which all is undone counts for so much more where somebody could be relieved of it. */
#define SHORTAGE_COUNTS 0.5

typedef struct
{
  const MixDeployment *problem;
  const MixDeploymentAnswer *answer;
  const MixDeploymentPrices *prices;
  const guint8 *trained;
  MixDeploymentUse *use;
  double *shortage; /* of each line, the part that is undone */
  double *spare;    /* minutes of answer->minutes that no reason has relieved anybody of */
  double cost;      /* of the answer */
} Search;

/* What can be said of everybody about one demand. */
typedef struct
{
  guint obstacles;
  double room;
} Standing;

static double
get_price (gint64 price)
{
  return (double) price / MIX_DEPLOYMENT_PRICE_UNIT;
}

static double
get_capacity_price (const Search *search, int person)
{
  return search->prices != NULL ? get_price (search->prices->capacity[person]) : 0;
}

static gboolean
has (guint obstacles, MixDeploymentObstacle obstacle)
{
  return (obstacles & 1u << obstacle) != 0;
}

static gboolean
is_able (guint obstacles)
{
  return !has (obstacles, MIX_DEPLOYMENT_OBSTACLE_REACH) && !has (obstacles, MIX_DEPLOYMENT_OBSTACLE_BLOCKED);
}

static Standing *
look_at_everybody (const Search *search, MixDeploymentReason *reason)
{
  Standing *all = g_new (Standing, search->problem->n_people);

  for (int p = 0; p < search->problem->n_people; p++)
    {
      all[p].obstacles
          = mix_deployment_use_find_obstacles (search->use, p, reason->practice, reason->line, &all[p].room);
      reason->n_able += is_able (all[p].obstacles);
    }
  return all;
}

static void
price_way_out (const Search *search, MixDeploymentReason *reason)
{
  g_autoptr (MixDeploymentAnswer) after = mix_deployment_reason_dup_way_out (reason, search->problem, search->answer);

  reason->way_cost = mix_deployment_answer_get_cost (after, search->problem).total - search->cost;
}

/* Whether the one work can take the other's place: the same practice on site, or remote work for remote. To take it
 * away from one practice for another is no way out. */
static gboolean
is_swap (const Search *search, const MixDeploymentMinutes *from, int practice, int line)
{
  if (from->line == line)
    return FALSE;
  if (search->problem->lines[line].remote_capable && from->remote > 0)
    return TRUE;
  return from->practice == practice && from->on_site > 0;
}

static double
get_swap_minutes (const Search *search, guint i, const MixDeploymentReason *reason)
{
  const MixDeploymentMinutes *work = &g_array_index (search->answer->minutes, MixDeploymentMinutes, i);
  double usable = work->practice == reason->practice ? work->on_site : 0;

  if (search->problem->lines[reason->line].remote_capable)
    usable += work->remote;
  return fmin (reason->minutes, fmin (usable, search->spare[i]));
}

/* The cheapest work that an able person could be relieved of so as to do this. */
static void
find_relief (const Search *search, const Standing *all, MixDeploymentReason *reason)
{
  const GArray *minutes = search->answer->minutes;
  double best = INFINITY;
  guint chosen = 0;

  for (guint i = 0; i < minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (minutes, MixDeploymentMinutes, i);
      double exchanged = get_swap_minutes (search, i, reason);
      double loss;

      if (!is_able (all[work->person].obstacles)
          || has (all[work->person].obstacles, MIX_DEPLOYMENT_OBSTACLE_SUPERVISION)
          || !is_swap (search, work, reason->practice, reason->line) || exchanged < LEAST_UNDONE)
        continue;
      loss = search->problem->lines[work->line].weight - search->problem->lines[reason->line].weight
             - mix_deployment_get_misfit (search->problem, work->person, work->line)
             + mix_deployment_get_misfit (search->problem, work->person, reason->line);
      /* Work that is short itself is none to be relieved of, where there is other. */
      loss += SHORTAGE_COUNTS * search->shortage[work->line] * search->problem->lines[work->line].weight;
      /* A whole relief is better than a part of it: what is left undone counts too. */
      loss = loss * exchanged + search->problem->lines[reason->line].weight * (reason->minutes - exchanged);
      if (loss >= best)
        continue;
      best = loss;
      chosen = i;
      reason->person = work->person;
      reason->relieved_practice = work->practice;
      reason->relieved_line = work->line;
      reason->way_minutes = exchanged;
    }
  if (reason->relieved_line < 0)
    return;
  search->spare[chosen] -= reason->way_minutes;
  price_way_out (search, reason);
}

/* Without a swap in place, the nearest is whose time is worth least. */
static void
find_cheapest_time (const Search *search, const Standing *all, MixDeploymentReason *reason)
{
  double best = INFINITY;

  for (int p = 0; p < search->problem->n_people; p++)
    {
      double price = get_capacity_price (search, p)
                     + (is_able (all[p].obstacles) ? mix_deployment_get_misfit (search->problem, p, reason->line) : 0);

      if (!is_able (all[p].obstacles) || price >= best)
        continue;
      best = price;
      reason->person = p;
      reason->way_minutes = reason->minutes;
    }
}

static gboolean
can_be_trained (const Search *search, int person, int line)
{
  return search->trained == NULL
         || search->trained[(gsize) person * search->problem->n_lines + line] != MIX_FIT_BLOCKED;
}

/* Who could get past the one obstacle at least cost of their time. */
static void
find_nearest_past (const Search *search,
                   const Standing *all,
                   MixDeploymentObstacle obstacle,
                   MixDeploymentReason *reason)
{
  double best = INFINITY;

  for (int p = 0; p < search->problem->n_people; p++)
    {
      double price = get_capacity_price (search, p);

      if (!has (all[p].obstacles, obstacle) || search->problem->people[p].capacity == 0
          || (obstacle == MIX_DEPLOYMENT_OBSTACLE_BLOCKED
              && (has (all[p].obstacles, MIX_DEPLOYMENT_OBSTACLE_REACH) || !can_be_trained (search, p, reason->line)))
          || (obstacle == MIX_DEPLOYMENT_OBSTACLE_REACH && has (all[p].obstacles, MIX_DEPLOYMENT_OBSTACLE_BLOCKED)))
        continue;
      if (has (all[p].obstacles, MIX_DEPLOYMENT_OBSTACLE_CAPACITY))
        price += 1;
      if (price >= best)
        continue;
      best = price;
      reason->person = p;
      reason->way_minutes = fmin (reason->minutes, search->problem->people[p].capacity);
    }
}

/* Minutes that would be done were each single obstacle out of the way of those who have no other. */
static void
add_up_single_obstacles (const Search *search,
                         const Standing *all,
                         const MixDeploymentReason *reason,
                         double unlocked[MIX_DEPLOYMENT_N_OBSTACLES])
{
  for (int o = 0; o < MIX_DEPLOYMENT_N_OBSTACLES; o++)
    {
      unlocked[o] = 0;
      for (int p = 0; p < search->problem->n_people; p++)
        if (all[p].obstacles == (o == MIX_DEPLOYMENT_OBSTACLE_NONE ? 0 : 1u << o))
          unlocked[o] += all[p].room;
      unlocked[o] = fmin (unlocked[o], reason->minutes);
    }
}

static MixDeploymentObstacle
choose_obstacle (const Standing *all,
                 int n_people,
                 const MixDeploymentReason *reason,
                 const double unlocked[MIX_DEPLOYMENT_N_OBSTACLES])
{
  static const MixDeploymentObstacle telling[] = {
    MIX_DEPLOYMENT_OBSTACLE_NONE,     MIX_DEPLOYMENT_OBSTACLE_SUPERVISION, MIX_DEPLOYMENT_OBSTACLE_DESK,
    MIX_DEPLOYMENT_OBSTACLE_SESSIONS, MIX_DEPLOYMENT_OBSTACLE_SITES,
  };
  MixDeploymentObstacle best = MIX_DEPLOYMENT_OBSTACLE_CAPACITY;
  double most = fmin (TELLING_MINUTES, TELLING_PART * reason->minutes);
  gboolean any_in_reach = FALSE;
  guint common = ~0u;

  for (int p = 0; p < n_people; p++)
    {
      any_in_reach = any_in_reach || all[p].obstacles == (1u << MIX_DEPLOYMENT_OBSTACLE_REACH)
                     || (has (all[p].obstacles, MIX_DEPLOYMENT_OBSTACLE_REACH)
                         && !has (all[p].obstacles, MIX_DEPLOYMENT_OBSTACLE_BLOCKED));
      if (is_able (all[p].obstacles))
        common &= all[p].obstacles;
    }
  if (reason->n_able == 0)
    return any_in_reach ? MIX_DEPLOYMENT_OBSTACLE_REACH : MIX_DEPLOYMENT_OBSTACLE_BLOCKED;
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    if (unlocked[telling[i]] > most)
      {
        best = telling[i];
        most = unlocked[telling[i]];
      }
  /* What stands in everybody's way is the reason, whatever else does. */
  if (best == MIX_DEPLOYMENT_OBSTACLE_CAPACITY && !has (common, MIX_DEPLOYMENT_OBSTACLE_CAPACITY))
    for (guint i = 1; i < G_N_ELEMENTS (telling); i++)
      if (has (common, telling[i]))
        return telling[i];
  return best == MIX_DEPLOYMENT_OBSTACLE_NONE ? MIX_DEPLOYMENT_OBSTACLE_COST : best;
}

/* Who has room, and what doing it would cost in all. */
static void
find_whoever_could (const Search *search, const Standing *all, MixDeploymentReason *reason)
{
  MixDeploymentReason best = *reason;

  best.way_cost = INFINITY;
  for (int p = 0; p < search->problem->n_people; p++)
    {
      MixDeploymentReason tried = *reason;

      tried.person = p;
      tried.way_minutes = fmin (reason->minutes, all[p].room);
      if (all[p].obstacles != 0 || tried.way_minutes < LEAST_UNDONE)
        continue;
      price_way_out (search, &tried);
      if (tried.way_cost < best.way_cost)
        best = tried;
    }
  if (best.person < 0)
    return;
  *reason = best;
  if (reason->way_cost < 0)
    reason->obstacle = MIX_DEPLOYMENT_OBSTACLE_NONE;
}

static void
find_supervisor (const Search *search, const Standing *all, MixDeploymentReason *reason)
{
  double most = 0;

  for (int p = 0; p < search->problem->n_people; p++)
    if (all[p].obstacles == 1u << MIX_DEPLOYMENT_OBSTACLE_SUPERVISION && all[p].room > most)
      {
        most = all[p].room;
        reason->person = search->problem->people[p].supervisor;
        reason->way_minutes = fmin (reason->minutes, all[p].room);
      }
}

static void
find_way_out (const Search *search,
              const Standing *all,
              MixDeploymentReason *reason,
              const double unlocked[MIX_DEPLOYMENT_N_OBSTACLES])
{
  switch (reason->obstacle)
    {
    case MIX_DEPLOYMENT_OBSTACLE_REACH:
    case MIX_DEPLOYMENT_OBSTACLE_BLOCKED:
    case MIX_DEPLOYMENT_OBSTACLE_SITES:
      find_nearest_past (search, all, reason->obstacle, reason);
      break;
    case MIX_DEPLOYMENT_OBSTACLE_DESK:
      reason->way_minutes
          = fmin (unlocked[MIX_DEPLOYMENT_OBSTACLE_DESK], MIX_DEPLOYMENT_HALF_DAYS * search->problem->session_minutes);
      break;
    case MIX_DEPLOYMENT_OBSTACLE_SUPERVISION:
      find_supervisor (search, all, reason);
      break;
    case MIX_DEPLOYMENT_OBSTACLE_COST:
      find_whoever_could (search, all, reason);
      break;
    case MIX_DEPLOYMENT_OBSTACLE_NONE:
    case MIX_DEPLOYMENT_OBSTACLE_CAPACITY:
    case MIX_DEPLOYMENT_OBSTACLE_SESSIONS:
    default:
      find_relief (search, all, reason);
      if (reason->person < 0)
        find_cheapest_time (search, all, reason);
      break;
    }
}

static void
explain (const Search *search, MixDeploymentReason *reason)
{
  double unlocked[MIX_DEPLOYMENT_N_OBSTACLES];
  g_autofree Standing *all = look_at_everybody (search, reason);

  add_up_single_obstacles (search, all, reason, unlocked);
  reason->obstacle = choose_obstacle (all, search->problem->n_people, reason, unlocked);
  find_way_out (search, all, reason, unlocked);
}

static int
compare_reasons (gconstpointer one, gconstpointer other)
{
  const MixDeploymentReason *a = one;
  const MixDeploymentReason *b = other;

  if (a->cost != b->cost)
    return a->cost > b->cost ? -1 : 1;
  if (a->practice != b->practice)
    return a->practice < b->practice ? -1 : 1;
  return (a->line > b->line) - (a->line < b->line);
}

static GArray *
list_undone (const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (MixDeploymentReason));
  g_autofree double *undone = mix_deployment_answer_dup_undone (answer, problem);

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      {
        double minutes = undone[(gsize) r * problem->n_lines + t];
        MixDeploymentReason reason = { .practice = r,
                                       .line = t,
                                       .minutes = minutes,
                                       .person = -1,
                                       .relieved_practice = -1,
                                       .relieved_line = -1,
                                       .cost = minutes * problem->lines[t].weight };

        if (minutes >= LEAST_UNDONE)
          g_array_append_val (reasons, reason);
      }
  g_array_sort (reasons, compare_reasons);
  return reasons;
}

static double *
dup_shortage (const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  g_autofree double *undone = mix_deployment_answer_dup_undone (answer, problem);
  double *shortage = g_new0 (double, MAX (1, problem->n_lines));

  for (int t = 0; t < problem->n_lines; t++)
    {
      double demand = 0;

      for (int r = 0; r < problem->n_practices; r++)
        {
          demand += mix_deployment_get_demand (problem, r, t);
          shortage[t] += undone[(gsize) r * problem->n_lines + t];
        }
      shortage[t] /= fmax (1, demand);
    }
  return shortage;
}

/**
 * mix_deployment_reasons_find:
 * @problem: a finished problem
 * @answer: a deployment of it
 * @prices: (nullable): what things are worth; without them everything counts by its weight
 * @trained: (nullable): #MixFitGrade once a person is trained for a line, at [person × n_lines + line]; without it
 *   everybody can be trained for everything
 *
 * Names for each demand left undone what binds: that nobody in reach may do it, that those who may have no time,
 * session, site or supervisor left, that there is no desk, or that it costs more than it is worth. A person's own work
 * is offered as relief once only, to the demand that counts most.
 *
 * Returns: (transfer full) (element-type MixDeploymentReason): in the order of what leaving it undone costs, most first
 */
GArray *
mix_deployment_reasons_find (const MixDeployment *problem,
                             const MixDeploymentAnswer *answer,
                             const MixDeploymentPrices *prices,
                             const guint8 *trained)
{
  GArray *reasons = list_undone (problem, answer);
  g_autoptr (MixDeploymentUse) use = mix_deployment_use_new (problem, answer);
  g_autofree double *shortage = dup_shortage (problem, answer);
  g_autofree double *spare = g_new (double, MAX (1, answer->minutes->len));
  Search search = { problem, answer,   prices, trained,
                    use,     shortage, spare,  mix_deployment_answer_get_cost (answer, problem).total };

  for (guint i = 0; i < answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (answer->minutes, MixDeploymentMinutes, i);

      spare[i] = work->on_site + work->remote;
    }
  for (guint i = 0; i < reasons->len; i++)
    explain (&search, &g_array_index (reasons, MixDeploymentReason, i));
  return reasons;
}
