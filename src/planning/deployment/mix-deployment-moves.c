#include "mix-deployment-moves-private.h"

#include "mix-deployment-step.h"

#include <math.h>

#define MOST_NODES 30
#define TRIES 2
/* A minute of a limit broken, against any cost. */
#define EXCESS_COST 10000
/* Part of the cost that is not worth searching for. */
#define GOOD_ENOUGH 0.002
/* Rounds at each point with nobody's move more. */
#define ROUNDS 1
/* Up to here everybody is looked at together, so that the curve is exact. */
#define FEW_PEOPLE 5
#define FEW_WORKS 120
/* Numbers of moves up to here are reached one by one, the best first; more come at once. */
#define MOST_ONE_BY_ONE 20

/* Whether one deployment is better than another: it breaks limits less, or as little and costs less. */
static gboolean
is_better (double excess, double cost, double other_excess, double other_cost)
{
  if (fabs (excess - other_excess) > 0.5)
    return excess < other_excess;
  return cost < other_cost - 0.5;
}

static void
take (MixDeploymentMoves *self, MixDeploymentAnswer *answer)
{
  g_clear_pointer (&self->answer, mix_deployment_answer_free);
  g_free (self->undone);
  self->answer = answer;
  self->excess = mix_deployment_get_excess (self->problem, answer);
  self->cost = mix_deployment_answer_get_cost (answer, self->problem).total;
  self->undone = mix_deployment_answer_dup_undone (answer, self->problem);
}

typedef struct
{
  MixDeploymentAnswer *answer;
  double excess;
  double cost;
  MixDeploymentTeam *team;
} Offer;

static void
clear_offer (Offer *offer)
{
  g_clear_pointer (&offer->answer, mix_deployment_answer_free);
  g_clear_pointer (&offer->team, _mix_deployment_team_free);
}

/* What a team gains within so many moves; limits that are mended count most. Keeps the better of it and @best. */
static double
try_team (MixDeploymentMoves *self, MixDeploymentTeam *team, int most_moves, Offer *best)
{
  MixDeploymentStepOptions options
      = { team->people, team->n_people, team->offers, most_moves, MOST_NODES, fmax (50, self->cost * GOOD_ENOUGH) };
  Offer offer = { .team = team };
  double gain = 0;

  if (self->error == NULL && mix_deployment_step (self->problem, self->answer, &options, &offer.answer, &self->error)
      && offer.answer != NULL && mix_deployment_count_moves (self->problem, offer.answer) <= most_moves)
    {
      offer.excess = mix_deployment_get_excess (self->problem, offer.answer);
      offer.cost = mix_deployment_answer_get_cost (offer.answer, self->problem).total;
      gain = (self->excess - offer.excess) * EXCESS_COST + self->cost - offer.cost;
      if (is_better (offer.excess, offer.cost, best->answer != NULL ? best->excess : self->excess,
                     best->answer != NULL ? best->cost : self->cost))
        {
          clear_offer (best);
          *best = offer;
          return gain;
        }
    }
  clear_offer (&offer);
  return gain;
}

static int
find_largest (const double *gains, int n)
{
  int largest = 0;

  for (int i = 1; i < n; i++)
    if (gains[i] > gains[largest])
      largest = i;
  return largest;
}

static gboolean
is_stopped (const MixDeploymentMoves *self)
{
  return self->error != NULL
         || (self->options->poll != NULL && self->options->poll (self->points->len, self->options->poll_data));
}

/* The person who gains most alone. What somebody gained when last asked is mostly more than what they gain by now, so
   only the first in that order are asked again. */
static void
try_single_people (MixDeploymentMoves *self, int most_moves, Offer *best)
{
  int n = self->problem->n_people;
  g_autofree gboolean *asked = g_new0 (gboolean, n);

  while (!is_stopped (self))
    {
      int person = find_largest (self->gains, n);

      if (asked[person] || self->gains[person] <= 0)
        return;
      asked[person] = TRUE;
      self->gains[person] = try_team (self, _mix_deployment_team_new (self, person), most_moves, best);
    }
}

static void
accept_offer (MixDeploymentMoves *self, Offer *best)
{
  if (best->answer == NULL)
    return;
  for (int i = 0; i < best->team->n_people; i++)
    self->gains[best->team->people[i]] = INFINITY;
  take (self, g_steal_pointer (&best->answer));
  clear_offer (best);
}

/* Teams take several times as long as people alone: while limits are being mended they are asked only where nobody
   alone can do more. */
static int
count_tries (const MixDeploymentMoves *self, const Offer *best)
{
  int tries = self->options->tries > 0 ? self->options->tries : TRIES;

  return best->answer == NULL ? tries : self->excess > 0 ? 0 : (tries + 1) / 2;
}

/* One round: the best that one person, or one of some teams, can do with so many moves. */
static gboolean
improve (MixDeploymentMoves *self, int most_moves, int most_people, gboolean with_single_people)
{
  Offer best = { 0 };
  gboolean better;

  if (with_single_people)
    try_single_people (self, most_moves, &best);
  for (int i = 0; i < count_tries (self, &best) && self->error == NULL && self->problem->n_people > 1; i++)
    try_team (self, _mix_deployment_team_new_random (self, most_people), most_moves, &best);
  better = best.answer != NULL;
  accept_offer (self, &best);
  return better;
}

static gboolean
is_small (const MixDeploymentMoves *self)
{
  int n = 0;

  for (int p = 0; p < self->problem->n_people; p++)
    for (int cell = 0; cell < self->n_cells; cell++)
      n += mix_deployment_can_do (self->problem, p, cell / self->problem->n_lines, cell % self->problem->n_lines);
  return self->problem->n_people <= FEW_PEOPLE && n <= FEW_WORKS;
}

static void
solve_small (MixDeploymentMoves *self, int most_moves)
{
  int people[FEW_PEOPLE];
  MixDeploymentStepOptions options = { people, self->problem->n_people, NULL, most_moves, 0, 0.5 };
  MixDeploymentAnswer *answer = NULL;

  for (int p = 0; p < self->problem->n_people; p++)
    people[p] = p;
  if (mix_deployment_step (self->problem, self->answer, &options, &answer, &self->error) && answer != NULL)
    take (self, answer);
}

/* From what was found for fewer moves: one move more at a time, each the best, then some rounds with all of them. */
static void
search (MixDeploymentMoves *self, int from, int most_moves)
{
  int step = most_moves <= MOST_ONE_BY_ONE ? 1 : MAX (1, (most_moves - from) / MOST_ONE_BY_ONE);

  for (int moves = MIN (from + step, most_moves); !is_stopped (self); moves = MIN (moves + step, most_moves))
    {
      improve (self, moves, 2, TRUE);
      if (moves == most_moves)
        break;
    }
  for (int i = 0; i < ROUNDS && !is_stopped (self); i++)
    improve (self, most_moves, MIX_DEPLOYMENT_TEAM, FALSE);
}

static MixDeploymentMovesPoint *
make_point (const MixDeploymentMoves *self, int most_moves, MixDeploymentAnswer *answer)
{
  MixDeploymentMovesPoint *point = g_new0 (MixDeploymentMovesPoint, 1);
  g_autofree double *undone = mix_deployment_answer_dup_undone (answer, self->problem);

  point->most_moves = most_moves;
  point->moves = mix_deployment_count_moves (self->problem, answer);
  point->excess = mix_deployment_get_excess (self->problem, answer);
  point->answer = answer;
  point->cost = mix_deployment_answer_get_cost (answer, self->problem);
  for (int cell = 0; cell < self->n_cells; cell++)
    point->undone += undone[cell];
  return point;
}

/* The best deployment known is a point of its own where it has few enough moves. */
static void
take_best_if_near (MixDeploymentMoves *self, int most_moves)
{
  const MixDeploymentAnswer *best = self->options->best;

  if (best != NULL && mix_deployment_count_moves (self->problem, best) <= most_moves
      && !is_better (self->excess, self->cost, mix_deployment_get_excess (self->problem, best),
                     mix_deployment_answer_get_cost (best, self->problem).total))
    take (self, mix_deployment_answer_copy (best));
}

static void
find_points (MixDeploymentMoves *self)
{
  gboolean small = is_small (self);
  int reached = 0;

  for (guint i = 0; i < self->options->n_wanted && (i == 0 || !is_stopped (self)); i++)
    {
      int wanted = self->options->wanted[i];

      if (wanted > 0 && small)
        solve_small (self, wanted);
      else if (wanted > 0 && (wanted != MIX_DEPLOYMENT_ALL_MOVES || self->options->best == NULL))
        search (self, reached, MIN (wanted, reached + 4 * MOST_ONE_BY_ONE));
      take_best_if_near (self, wanted);
      reached = wanted;
      if (self->error == NULL)
        g_ptr_array_add (self->points, make_point (self, wanted, mix_deployment_answer_copy (self->answer)));
    }
}

static void
mark_best (MixDeploymentMoves *self)
{
  const MixDeploymentAnswer *best = self->options->best;

  for (guint i = 0; best != NULL && i < best->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (best->minutes, MixDeploymentMinutes, i);

      self->best_work[(gsize) work->person * self->n_cells + work->practice * self->problem->n_lines + work->line]
          = TRUE;
    }
}

/**
 * mix_deployment_find_moves:
 * @problem: a problem
 * @options: how many moves are wanted, and where to look
 * @error: return location for an error
 *
 * Finds the curve of value against moves: for each number of moves the best deployment found that is so many moves away
 * from today at most (see mix_deployment_count_moves()). The point of 0 moves is today; where @excess is not 0 there is
 * no deployment with so few moves that breaks no limit, as far as was found: the limits that today breaks are what
 * mix_deployment_check_pins() finds in mix_deployment_pin_today(). With up to 5 people and 120 works it is exact, else
 * people alone and in twos and threes are looked at, the rest keeping still, one move more at a time.
 *
 * Returns: (transfer full) (element-type MixDeploymentMovesPoint): the points, each no worse than those before; the
 *   first at least, even where it is stopped
 */
GPtrArray *
mix_deployment_find_moves (const MixDeployment *problem, const MixDeploymentMovesOptions *options, GError **error)
{
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_deployment_moves_point_free);
  g_autofree double *gains = g_new (double, MAX (problem->n_people, 1));
  gsize n_cells = (gsize) problem->n_practices * problem->n_lines;
  g_autofree guint8 *best_work = g_new0 (guint8, MAX (problem->n_people * n_cells, 1));
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) options->seed);
  MixDeploymentMoves self = { .problem = problem,
                              .options = options,
                              .n_cells = (int) n_cells,
                              .gains = gains,
                              .best_work = best_work,
                              .rand = rand,
                              .points = points };

  for (int p = 0; p < problem->n_people; p++)
    gains[p] = INFINITY;
  mark_best (&self);
  take (&self, mix_deployment_make_today (problem));
  find_points (&self);
  mix_deployment_answer_free (self.answer);
  g_free (self.undone);
  if (self.error == NULL)
    return g_steal_pointer (&points);
  g_propagate_error (error, self.error);
  return NULL;
}

/**
 * mix_deployment_moves_point_free:
 * @self: a point, whose answer may have been taken
 *
 * Frees it.
 */
void
mix_deployment_moves_point_free (MixDeploymentMovesPoint *self)
{
  g_clear_pointer (&self->answer, mix_deployment_answer_free);
  g_free (self);
}
