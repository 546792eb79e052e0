#include "mix-deployment-step-private.h"

#include "mix-deployment-moves.h"
#include "mix-deployment-walk.h"

#include <math.h>
#include <string.h>

#define SAME 0.5
/* Minutes below this are the solver's rounding. */
#define TINY 1e-7

static int *
new_numbers (gsize n, int value)
{
  int *numbers = g_new (int, MAX (n, 1));

  for (gsize i = 0; i < n; i++)
    numbers[i] = value;
  return numbers;
}

static int
add_pair (MixDeploymentStep *self, int slot, int practice)
{
  int *at = &self->pair_at[slot * self->problem->n_practices + practice];
  MixDeploymentStepPair pair = { slot, practice, -1, -1 };

  if (*at < 0)
    {
      *at = (int) self->pairs->len;
      g_array_append_val (self->pairs, pair);
    }
  return *at;
}

static void
add_cell (MixDeploymentStep *self, int number)
{
  MixDeploymentStepCell cell = { number, -1, -1 };

  if (self->cell_at[number] >= 0)
    return;
  self->cell_at[number] = (int) self->cells->len;
  g_array_append_val (self->cells, cell);
}

static MixDeploymentStepArc *
add_arc (MixDeploymentStep *self, int slot, int practice, int line)
{
  int person = _mix_deployment_step_get_person (self, slot);
  int cell = practice * self->problem->n_lines + line;
  int *at = &self->arc_at[(gsize) slot * self->n_cells + cell];
  MixDeploymentStepArc arc = { .slot = slot, .practice = practice, .line = line, .cell = cell };

  if (*at >= 0)
    return _mix_deployment_step_get_arc (self, (guint) *at);
  *at = (int) self->arcs->len;
  arc.pair = add_pair (self, slot, practice);
  arc.forbidden = mix_deployment_is_forbidden (self->problem, person, practice, line);
  arc.most = arc.forbidden ? 0 : MIN (self->problem->demand[cell], self->problem->people[person].capacity);
  add_cell (self, cell);
  g_array_append_val (self->arcs, arc);
  return _mix_deployment_step_get_arc (self, (guint) *at);
}

static void
take_fixed_work (MixDeploymentStep *self, const MixDeploymentMinutes *work, int today)
{
  int cell = work->practice * self->problem->n_lines + work->line;
  int supervisor = self->problem->people[work->person].supervisor;
  double minutes = work->on_site + work->remote;

  self->done[cell] += minutes;
  if (supervisor >= 0 && mix_deployment_get_fit (self->problem, work->person, work->line) == MIX_FIT_STRETCHED)
    self->supervision[supervisor] += minutes * self->problem->supervision_percent / 100;
  if (fabs (today - minutes) < SAME)
    return;
  self->begins[cell] += today == 0;
  self->ends[cell] += today > 0 && minutes < SAME;
  self->changes += today > 0 && minutes >= SAME;
}

static void
take_work (const MixDeploymentMinutes *work, int today, gpointer data)
{
  MixDeploymentStep *self = data;
  MixDeploymentStepArc *arc;

  if (self->slots[work->person] < 0)
    {
      take_fixed_work (self, work, today);
      return;
    }
  arc = add_arc (self, self->slots[work->person], work->practice, work->line);
  arc->today = today;
  arc->base = work->on_site + work->remote;
  arc->most = MAX (arc->most, MAX (arc->today, arc->base));
}

static void
take_sessions (MixDeploymentStep *self)
{
  for (int p = 0; p < self->problem->n_people; p++)
    for (int r = 0; r < self->problem->n_practices && self->slots[p] < 0; r++)
      self->sessions[r] += mix_deployment_answer_get_sessions (self->answer, p, r);
}

static void
take_pins (MixDeploymentStep *self)
{
  for (guint i = 0; i < self->problem->pins->len; i++)
    {
      const MixDeploymentWork *pin = &g_array_index (self->problem->pins, MixDeploymentWork, i);

      if (self->slots[pin->person] >= 0)
        add_arc (self, self->slots[pin->person], pin->practice, pin->line)->pin = pin->minutes;
    }
}

static void
take_offers (MixDeploymentStep *self, int slot)
{
  int person = _mix_deployment_step_get_person (self, slot);

  for (int r = 0; r < self->problem->n_practices; r++)
    for (int t = 0; t < self->problem->n_lines; t++)
      {
        gsize cell = (gsize) r * self->problem->n_lines + t;

        if (mix_deployment_can_do (self->problem, person, r, t)
            && (self->options->offers == NULL || self->options->offers[(gsize) slot * self->n_cells + cell]))
          add_arc (self, slot, r, t);
      }
}

/*
 * _mix_deployment_step_new:
 *
 * Gathers what the free people could do, and what the others leave them.
 */
MixDeploymentStep *
_mix_deployment_step_new (const MixDeployment *problem,
                          const MixDeploymentAnswer *answer,
                          const MixDeploymentStepOptions *options)
{
  MixDeploymentStep *self = g_new0 (MixDeploymentStep, 1);
  int n_cells = problem->n_practices * problem->n_lines;

  self->problem = problem;
  self->answer = answer;
  self->options = options;
  self->elastic = mix_deployment_get_excess (problem, answer) > 0;
  self->n_cells = n_cells;
  self->slots = new_numbers ((gsize) problem->n_people, -1);
  self->done = g_new0 (double, MAX (n_cells, 1));
  self->begins = new_numbers ((gsize) n_cells, 0);
  self->ends = new_numbers ((gsize) n_cells, 0);
  self->sessions = new_numbers ((gsize) problem->n_practices, 0);
  self->supervision = g_new0 (double, MAX (problem->n_people, 1));
  self->arc_at = new_numbers ((gsize) options->n_people * n_cells, -1);
  self->pair_at = new_numbers ((gsize) options->n_people * problem->n_practices, -1);
  self->cell_at = new_numbers ((gsize) n_cells, -1);
  self->remote_sessions = new_numbers ((gsize) options->n_people, -1);
  self->arcs = g_array_new (FALSE, FALSE, sizeof (MixDeploymentStepArc));
  self->pairs = g_array_new (FALSE, FALSE, sizeof (MixDeploymentStepPair));
  self->cells = g_array_new (FALSE, FALSE, sizeof (MixDeploymentStepCell));
  self->program = mix_deployment_program_new ();
  for (int slot = 0; slot < options->n_people; slot++)
    self->slots[options->people[slot]] = slot;
  mix_deployment_walk (problem, answer, take_work, self);
  take_sessions (self);
  take_pins (self);
  for (int slot = 0; slot < options->n_people; slot++)
    take_offers (self, slot);
  return self;
}

/*
 * _mix_deployment_step_free:
 *
 * Frees it.
 */
void
_mix_deployment_step_free (MixDeploymentStep *self)
{
  g_free (self->slots);
  g_free (self->done);
  g_free (self->begins);
  g_free (self->ends);
  g_free (self->sessions);
  g_free (self->supervision);
  g_free (self->arc_at);
  g_free (self->pair_at);
  g_free (self->cell_at);
  g_free (self->remote_sessions);
  g_array_unref (self->arcs);
  g_array_unref (self->pairs);
  g_array_unref (self->cells);
  mix_deployment_program_free (self->program);
  g_free (self);
}

static void
set_value (GArray *columns, GArray *values, int column, double value)
{
  if (column < 0)
    return;
  g_array_append_val (columns, column);
  g_array_append_val (values, value);
}

/* Begins the search with the answer itself. */
static void
start (MixDeploymentStep *self)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->pairs->len; i++)
    {
      const MixDeploymentStepPair *pair = _mix_deployment_step_get_pair (self, i);
      int there = mix_deployment_answer_get_sessions (self->answer, _mix_deployment_step_get_person (self, pair->slot),
                                                      pair->practice);

      set_value (columns, values, pair->sessions, there);
      set_value (columns, values, pair->visits, there > 0);
    }
  for (int slot = 0; slot < self->options->n_people; slot++)
    set_value (columns, values, self->remote_sessions[slot],
               self->answer->remote_sessions[_mix_deployment_step_get_person (self, slot)]);
  for (guint i = 0; i < self->arcs->len; i++)
    {
      const MixDeploymentStepArc *arc = _mix_deployment_step_get_arc (self, i);
      gboolean differs = fabs (arc->base - arc->today) >= SAME;

      set_value (columns, values, arc->begins, differs);
      set_value (columns, values, arc->ends, differs && arc->base < SAME);
      set_value (columns, values, arc->changes, differs && arc->base >= SAME);
    }
  mix_deployment_program_set_start (self->program, (const int *) (gpointer) columns->data,
                                    (const double *) (gpointer) values->data, (int) columns->len);
}

static double
read_minutes (const MixDeploymentStep *self, int column)
{
  double minutes = column >= 0 ? mix_deployment_program_get_value (self->program, column) : 0;

  return minutes > TINY ? minutes : 0;
}

static guint8
read_sessions (const MixDeploymentStep *self, int column)
{
  return column >= 0 ? (guint8) (mix_deployment_program_get_value (self->program, column) + 0.5) : 0;
}

static void
copy_fixed (const MixDeploymentStep *self, MixDeploymentAnswer *answer)
{
  for (guint i = 0; i < self->answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (self->answer->minutes, MixDeploymentMinutes, i);

      if (self->slots[work->person] < 0)
        g_array_append_val (answer->minutes, *work);
    }
  for (int p = 0; p < self->problem->n_people; p++)
    {
      gsize first = (gsize) p * self->problem->n_practices;

      if (self->slots[p] >= 0)
        continue;
      answer->remote_sessions[p] = self->answer->remote_sessions[p];
      memcpy (&answer->sessions[first], &self->answer->sessions[first], (gsize) self->problem->n_practices);
    }
}

static MixDeploymentAnswer *
read_answer (const MixDeploymentStep *self)
{
  MixDeploymentAnswer *answer = mix_deployment_answer_new (self->problem);

  copy_fixed (self, answer);
  for (guint i = 0; i < self->arcs->len; i++)
    {
      const MixDeploymentStepArc *arc = _mix_deployment_step_get_arc (self, i);

      mix_deployment_answer_add (answer, _mix_deployment_step_get_person (self, arc->slot), arc->practice, arc->line,
                                 read_minutes (self, arc->on_site), read_minutes (self, arc->remote));
    }
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const MixDeploymentStepPair *pair = _mix_deployment_step_get_pair (self, i);
      int person = _mix_deployment_step_get_person (self, pair->slot);

      answer->sessions[(gsize) person * self->problem->n_practices + pair->practice]
          = read_sessions (self, pair->sessions);
    }
  for (int slot = 0; slot < self->options->n_people; slot++)
    answer->remote_sessions[_mix_deployment_step_get_person (self, slot)]
        = read_sessions (self, self->remote_sessions[slot]);
  mix_deployment_answer_finish (answer);
  mix_deployment_answer_make_exact (answer, self->problem);
  return answer;
}

/**
 * mix_deployment_step:
 * @problem: a problem
 * @answer: a deployment of it, which may break limits
 * @options: who is free to do otherwise, and how many moves from today there may be
 * @better: (out) (nullable) (transfer full): the best deployment found; it may be no better
 * @error: return location for an error
 *
 * Finds the best for some people while everybody else keeps what they do: the model of the deployment for them alone,
 * with a row that counts the moves from today as mix_deployment_count_moves() does. Where limits are broken to begin
 * with, breaking them less comes before everything else.
 *
 * Returns: whether it could be tried
 */
gboolean
mix_deployment_step (const MixDeployment *problem,
                     const MixDeploymentAnswer *answer,
                     const MixDeploymentStepOptions *options,
                     MixDeploymentAnswer **better,
                     GError **error)
{
  g_autoptr (MixDeploymentStep) self = _mix_deployment_step_new (problem, answer, options);
  MixDeploymentProgramLimits limits = { .nodes = options->most_nodes, .gap = options->gap };
  MixDeploymentProgramStatus status;

  *better = NULL;
  _mix_deployment_step_pose (self);
  start (self);
  if (!mix_deployment_program_run (self->program, &limits, &status, error))
    return FALSE;
  if (status == MIX_DEPLOYMENT_PROGRAM_SOLVED || status == MIX_DEPLOYMENT_PROGRAM_FOUND)
    *better = read_answer (self);
  return TRUE;
}
