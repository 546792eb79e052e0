#include "overload-oracle.h"

/* Two answers to "how many minutes cannot be done", by the plainest means there are: a flow over a table of arcs, and
 * every subset of the work. Sets of units are numbers, one bit a unit. */

#define N_NODES (2 + ORACLE_MOST_UNITS + 2 * ORACLE_MOST_PEOPLE)
#define SOURCE 0
#define SINK 1
#define UNIT(unit) (2 + (unit))
#define ALL(person) (2 + ORACLE_MOST_UNITS + 2 * (person))
#define ON_SITE(person) (ALL (person) + 1)
#define PLENTY 1000000000

typedef int Arcs[N_NODES][N_NODES];

static gboolean
is_known (const OracleCase *self, guint week, guint person)
{
  return self->time[week][person] >= 0;
}

/* Work that only people of unknown time may do, or that is with them, is not asked for. */
int
oracle_get_minutes (const OracleCase *self, guint week, guint unit)
{
  gboolean somebody = FALSE, somebody_known = FALSE;
  int minutes = 0;

  for (guint person = 0; person < self->n_people; person++)
    {
      somebody = somebody || self->allowed[unit][person];
      somebody_known = somebody_known || oracle_may_do (self, week, unit, person);
      if (is_known (self, week, person))
        minutes += self->assigned[week][unit][person];
    }
  return somebody && !somebody_known ? 0 : minutes;
}

gboolean
oracle_may_do (const OracleCase *self, guint week, guint unit, guint person)
{
  return self->allowed[unit][person] && is_known (self, week, person);
}

static int
push (Arcs arcs)
{
  int before[N_NODES], queue[N_NODES], n_queued = 0, least = PLENTY;

  for (int i = 0; i < N_NODES; i++)
    before[i] = -1;
  before[SOURCE] = SOURCE;
  queue[n_queued++] = SOURCE;
  for (int i = 0; i < n_queued; i++)
    for (int node = 0; node < N_NODES; node++)
      if (before[node] < 0 && arcs[queue[i]][node] > 0)
        {
          before[node] = queue[i];
          queue[n_queued++] = node;
        }
  if (before[SINK] < 0)
    return 0;
  for (int node = SINK; node != SOURCE; node = before[node])
    least = MIN (least, arcs[before[node]][node]);
  for (int node = SINK; node != SOURCE; node = before[node])
    {
      arcs[before[node]][node] -= least;
      arcs[node][before[node]] += least;
    }
  return least;
}

gint64
oracle_get_over_by_flow (const OracleCase *self, guint week, guint units)
{
  Arcs arcs = { 0 };
  gint64 over = 0;
  int pushed;

  for (guint person = 0; person < self->n_people; person++)
    {
      arcs[ALL (person)][SINK] = MAX (self->time[week][person], 0);
      arcs[ON_SITE (person)][ALL (person)] = MAX (self->on_site_time[week][person], 0);
    }
  for (guint unit = 0; unit < self->n_units; unit++)
    if (units >> unit & 1)
      {
        arcs[SOURCE][UNIT (unit)] = oracle_get_minutes (self, week, unit);
        over += arcs[SOURCE][UNIT (unit)];
        for (guint person = 0; person < self->n_people; person++)
          if (oracle_may_do (self, week, unit, person))
            arcs[UNIT (unit)][self->on_site[unit] ? ON_SITE (person) : ALL (person)] = PLENTY;
      }
  while ((pushed = push (arcs)) > 0)
    over -= pushed;
  return over;
}

/* By how much the time of all who may do some of the units falls short of them. */
static gint64
get_shortage (const OracleCase *self, guint week, guint units)
{
  gint64 shortage = 0;

  for (guint unit = 0; unit < self->n_units; unit++)
    if (units >> unit & 1)
      shortage += oracle_get_minutes (self, week, unit);
  for (guint person = 0; person < self->n_people; person++)
    {
      int time = 0;

      for (guint unit = 0; unit < self->n_units; unit++)
        if ((units >> unit & 1) && oracle_may_do (self, week, unit, person))
          time = MAX (time, self->on_site[unit] ? self->on_site_time[week][person] : self->time[week][person]);
      shortage -= time;
    }
  return shortage;
}

gint64
oracle_get_over_by_subsets (const OracleCase *self, guint week, guint units)
{
  gint64 worst = 0;

  for (guint subset = 1; subset < 1U << self->n_units; subset++)
    if ((subset & ~units) == 0)
      worst = MAX (worst, get_shortage (self, week, subset));
  return worst;
}
