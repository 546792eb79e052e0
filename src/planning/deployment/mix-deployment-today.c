#include "mix-deployment-moves.h"
#include "mix-deployment-walk.h"

#include <math.h>

/* Less than half a minute is the rounding of an answer, not a change. */
#define SAME 0.5

static int
divide_up (int minutes, int session)
{
  return (minutes + session - 1) / session;
}

static int
get_session_minutes (const MixDeployment *problem)
{
  return MAX (problem->session_minutes, 1);
}

/* Work of a person at a practice, from position @first of today's: what must be done there takes whole sessions; what
   need not takes what is left of them, and the rest is done from elsewhere. */
static guint
place_work (MixDeploymentAnswer *self, const MixDeployment *problem, guint first, int *remote)
{
  const MixDeploymentWork *today = &g_array_index (problem->today, MixDeploymentWork, first);
  int session = get_session_minutes (problem), there = 0, spare;
  guint end = first;

  for (; end < problem->today->len; end++)
    {
      const MixDeploymentWork *work = &g_array_index (problem->today, MixDeploymentWork, end);

      if (work->person != today->person || work->practice != today->practice)
        break;
      there += problem->lines[work->line].remote_capable ? 0 : work->minutes;
    }
  self->sessions[(gsize) today->person * problem->n_practices + today->practice] = (guint8) divide_up (there, session);
  spare = divide_up (there, session) * session - there;
  for (guint i = first; i < end; i++)
    {
      const MixDeploymentWork *work = &g_array_index (problem->today, MixDeploymentWork, i);
      int on_site = problem->lines[work->line].remote_capable ? MIN (spare, work->minutes) : work->minutes;

      spare -= problem->lines[work->line].remote_capable ? on_site : 0;
      *remote += work->minutes - on_site;
      mix_deployment_answer_add (self, work->person, work->practice, work->line, on_site, work->minutes - on_site);
    }
  return end;
}

/**
 * mix_deployment_make_today:
 * @problem: a problem
 *
 * Everybody keeps doing what they do today, with as few sessions as that takes. It may break limits: see
 * mix_deployment_get_excess().
 *
 * Returns: (transfer full): the deployment without a move
 */
MixDeploymentAnswer *
mix_deployment_make_today (const MixDeployment *problem)
{
  MixDeploymentAnswer *self = mix_deployment_answer_new (problem);
  g_autofree int *remote = g_new0 (int, MAX (problem->n_people, 1));

  for (guint i = 0; i < problem->today->len;)
    i = place_work (self, problem, i, &remote[g_array_index (problem->today, MixDeploymentWork, i).person]);
  for (int p = 0; p < problem->n_people; p++)
    self->remote_sessions[p] = (guint8) divide_up (remote[p], get_session_minutes (problem));
  mix_deployment_answer_finish (self);
  return self;
}

/**
 * mix_deployment_is_forbidden:
 * @problem: a problem
 * @person: number of a person
 * @practice: number of a practice
 * @line: number of a line
 *
 * Returns: whether the person may not do the line at the practice, even if it is done today
 */
gboolean
mix_deployment_is_forbidden (const MixDeployment *problem, int person, int practice, int line)
{
  return !problem->reach[(gsize) person * problem->n_practices + practice]
         || mix_deployment_get_fit (problem, person, line) == MIX_FIT_BLOCKED;
}

/**
 * mix_deployment_get_surplus:
 * @problem: a problem
 * @practice: number of a practice
 * @line: number of a line
 *
 * Returns: minutes that may be done beyond the demand, because they are today
 */
int
mix_deployment_get_surplus (const MixDeployment *problem, int practice, int line)
{
  return problem->surplus != NULL ? problem->surplus[(gsize) practice * problem->n_lines + line] : 0;
}

/**
 * mix_deployment_pin_today:
 * @problem: a problem
 *
 * Pins all of today's work, so that mix_deployment_check_pins() says which limits today breaks.
 *
 * Returns: (transfer full): the problem with these pins in place of its own
 */
MixDeployment *
mix_deployment_pin_today (const MixDeployment *problem)
{
  MixDeployment *self = mix_deployment_copy (problem);

  g_array_set_size (self->pins, 0);
  g_array_append_vals (self->pins, problem->today->data, problem->today->len);
  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      self->demand[(gsize) r * problem->n_lines + t] += mix_deployment_get_surplus (problem, r, t);
  return self;
}

typedef struct
{
  const MixDeployment *problem;
  int *begins;
  int *ends;
  int changes;
} Count;

static void
count_work (const MixDeploymentMinutes *work, int today, gpointer data)
{
  Count *self = data;
  gsize cell = (gsize) work->practice * self->problem->n_lines + work->line;
  double minutes = work->on_site + work->remote;

  if (fabs (today - minutes) < SAME)
    return;
  if (today == 0)
    self->begins[cell]++;
  else if (minutes < SAME)
    self->ends[cell]++;
  else
    self->changes++;
}

/**
 * mix_deployment_count_moves:
 * @problem: a problem
 * @answer: a deployment of it
 *
 * A move is what a list of differences shows in one row: in one line at one practice, somebody who begins, somebody who
 * ends, one who ends and another who begins (work moved from one to the other), or somebody whose minutes change. So
 * for each practice and line the larger of those who begin and those who end, and all whose minutes change.
 *
 * Returns: how many moves it is away from today
 */
int
mix_deployment_count_moves (const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  gsize n = MAX ((gsize) problem->n_practices * problem->n_lines, 1);
  g_autofree int *begins = g_new0 (int, n);
  g_autofree int *ends = g_new0 (int, n);
  Count count = { problem, begins, ends, 0 };

  mix_deployment_walk (problem, answer, count_work, &count);
  for (gsize cell = 0; cell < n; cell++)
    count.changes += MAX (begins[cell], ends[cell]);
  return count.changes;
}

typedef struct
{
  double *people;
  double *supervision;
  double *cells;
  double forbidden;
  double pinned;
} Use;

static void
add_use (Use *self, const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  for (guint i = 0; i < answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (answer->minutes, MixDeploymentMinutes, i);
      double minutes = work->on_site + work->remote;
      int supervisor = problem->people[work->person].supervisor;

      self->people[work->person] += minutes;
      self->cells[(gsize) work->practice * problem->n_lines + work->line] += minutes;
      if (mix_deployment_is_forbidden (problem, work->person, work->practice, work->line))
        self->forbidden += minutes;
      if (supervisor >= 0 && mix_deployment_get_fit (problem, work->person, work->line) == MIX_FIT_STRETCHED)
        self->supervision[supervisor] += minutes * problem->supervision_percent / 100;
    }
}

static double
over (double used, double limit)
{
  return used > limit + 1e-6 ? used - limit : 0;
}

static double
get_session_excess (const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  double sessions_over = 0;

  for (int p = 0; p < problem->n_people; p++)
    {
      int sites = 0, used = answer->remote_sessions[p];

      for (int r = 0; r < problem->n_practices; r++)
        {
          int there = mix_deployment_answer_get_sessions (answer, p, r);

          sites += there > 0;
          used += there;
          sessions_over += over (there, mix_deployment_get_most_sessions (problem, p, r));
        }
      sessions_over += over (sites, problem->people[p].most_sites) + over (used, problem->people[p].sessions);
    }
  for (int r = 0; r < problem->n_practices; r++)
    {
      int there = 0;

      for (int p = 0; p < problem->n_people; p++)
        there += mix_deployment_answer_get_sessions (answer, p, r);
      sessions_over += over (there, problem->practices[r].desks * MIX_DEPLOYMENT_HALF_DAYS);
    }
  return sessions_over * problem->session_minutes;
}

static int
compare_place (const MixDeploymentWork *pin, const MixDeploymentMinutes *minutes)
{
  if (pin->person != minutes->person)
    return pin->person < minutes->person ? -1 : 1;
  if (pin->practice != minutes->practice)
    return pin->practice < minutes->practice ? -1 : 1;
  return (pin->line > minutes->line) - (pin->line < minutes->line);
}

static double
get_pin_excess (const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  double missing = 0;

  for (guint i = 0, j = 0; i < problem->pins->len; i++)
    {
      const MixDeploymentWork *pin = &g_array_index (problem->pins, MixDeploymentWork, i);
      double minutes = 0;

      while (j < answer->minutes->len
             && compare_place (pin, &g_array_index (answer->minutes, MixDeploymentMinutes, j)) > 0)
        j++;
      if (j < answer->minutes->len
          && compare_place (pin, &g_array_index (answer->minutes, MixDeploymentMinutes, j)) == 0)
        minutes = g_array_index (answer->minutes, MixDeploymentMinutes, j).on_site
                  + g_array_index (answer->minutes, MixDeploymentMinutes, j).remote;
      missing += over (pin->minutes, minutes);
    }
  return missing;
}

/**
 * mix_deployment_get_excess:
 * @problem: a problem
 * @answer: a deployment of it, of which the sessions are enough for the minutes
 *
 * Adds up by how many minutes limits and pins are broken; sessions, desks and sites count as a session's minutes.
 *
 * Returns: minutes, 0 if none is broken
 */
double
mix_deployment_get_excess (const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  gsize n_cells = (gsize) problem->n_practices * problem->n_lines;
  g_autofree double *people = g_new0 (double, MAX (problem->n_people, 1));
  g_autofree double *supervision = g_new0 (double, MAX (problem->n_people, 1));
  g_autofree double *cells = g_new0 (double, MAX (n_cells, 1));
  Use use = { .people = people, .supervision = supervision, .cells = cells };
  double excess;

  add_use (&use, problem, answer);
  excess = use.forbidden + get_session_excess (problem, answer) + get_pin_excess (problem, answer);
  for (int p = 0; p < problem->n_people; p++)
    {
      excess += over (people[p], problem->people[p].capacity);
      if (problem->people[p].is_supervisor)
        excess += over (supervision[p], problem->people[p].supervision_limit);
    }
  for (gsize cell = 0; cell < n_cells; cell++)
    excess += over (cells[cell], problem->demand[cell] + (problem->surplus != NULL ? problem->surplus[cell] : 0));
  return excess;
}
