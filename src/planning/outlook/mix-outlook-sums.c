#include "mix-outlook-private.h"

#include <string.h>

static gboolean
is_certain (const MixOutlookWorker *worker)
{
  return worker->starts == NULL && worker->ends == NULL;
}

/* Adds what somebody at work brings to a state, and what they do to @given. */
static void
add_worker (const MixOutlookSums *self, const MixOutlookWorker *worker, int *given, int *row)
{
  row[MIX_OUTLOOK_WORK] += worker->work;
  row[MIX_OUTLOOK_CAPACITY] += worker->is_again ? 0 : worker->minutes;
  if (worker->network != MIX_OUTLOOK_NO_NETWORK)
    row[self->columns->work_of_network + worker->network] += worker->work;
  for (guint i = 0; i < worker->n_duties; i++)
    given[worker->duties[i].unit] += worker->duties[i].minutes;
}

static void
sort_worker (MixOutlookSums *self, guint number)
{
  const MixOutlookWorker *worker = &self->problem->workers[number];

  if (!is_certain (worker))
    g_array_append_val (self->uncertain, number);
  else if (_mix_outlook_worker_is_there (worker, self->day, 0))
    add_worker (self, worker, self->given, self->row_before);
  else
    return;
  if (worker->may != NULL)
    g_array_append_val (self->takers, number);
}

/* What is the same in all runs of a day. */
MixOutlookSums *
_mix_outlook_sums_new (const MixOutlookProblem *problem, const MixOutlookColumns *columns, int day)
{
  MixOutlookSums *self = g_new0 (MixOutlookSums, 1);

  self->columns = columns;
  self->problem = problem;
  self->day = day;
  self->given = g_new (int, problem->n_units);
  self->row_before = g_new0 (int, columns->n);
  self->uncertain = g_array_new (FALSE, FALSE, sizeof (guint));
  self->takers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->open = g_new (int, problem->n_units);
  self->row = g_new (int, columns->n);
  for (guint i = 0; i < problem->n_units; i++)
    self->given[i] = problem->units[i].given;
  for (guint i = 0; i < problem->n_workers; i++)
    sort_worker (self, i);
  return self;
}

void
_mix_outlook_sums_free (MixOutlookSums *self)
{
  g_free (self->given);
  g_free (self->row_before);
  g_array_unref (self->uncertain);
  g_array_unref (self->takers);
  g_free (self->open);
  g_free (self->row);
  g_free (self);
}

/* What somebody who can be given work takes of what nobody does, unit after unit until they have no time left. */
static void
take_work (MixOutlookSums *self, const MixOutlookWorker *worker)
{
  int left = worker->minutes;

  for (guint i = 0; i < worker->n_duties; i++)
    left -= worker->duties[i].minutes;
  left = MAX (left, 0);
  for (guint i = 0; i < self->problem->n_units && left > 0; i++)
    {
      const MixOutlookUnit *unit = &self->problem->units[i];
      int taken = MIN (self->open[i], left);

      if (taken == 0 || !worker->may[unit->line]
          || (worker->network != MIX_OUTLOOK_NO_NETWORK && worker->network != unit->network))
        continue;
      self->open[i] -= taken;
      self->row[MIX_OUTLOOK_TAKEN] += taken;
      left -= taken;
    }
  self->row[MIX_OUTLOOK_FREE] += left;
}

/* @open holds what is given, and becomes what is left to do. */
static void
open_units (MixOutlookSums *self)
{
  for (guint i = 0; i < self->problem->n_units; i++)
    {
      int wanted = self->problem->units[i].wanted;

      self->row[MIX_OUTLOOK_HELD] += MIN (self->open[i], wanted);
      self->open[i] = MAX (wanted - self->open[i], 0);
    }
}

static void
add_up_open (MixOutlookSums *self)
{
  for (guint i = 0; i < self->problem->n_units; i++)
    {
      const MixOutlookUnit *unit = &self->problem->units[i];

      self->row[MIX_OUTLOOK_UNDONE] += self->open[i];
      if (unit->network != MIX_OUTLOOK_NO_NETWORK)
        self->row[self->columns->undone_of_network + unit->network] += self->open[i];
      self->row[self->columns->undone_of_line + unit->line] += self->open[i];
      self->row[self->columns->undone_at_place + unit->place] += self->open[i];
    }
}

/* The state of a run, valid until the next is worked out. */
const int *
_mix_outlook_sums_work_out (MixOutlookSums *self, guint run)
{
  const MixOutlookProblem *problem = self->problem;

  if (problem->n_units > 0)
    memcpy (self->open, self->given, problem->n_units * sizeof *self->open);
  memcpy (self->row, self->row_before, self->columns->n * sizeof *self->row);
  for (guint i = 0; i < self->uncertain->len; i++)
    {
      const MixOutlookWorker *worker = &problem->workers[g_array_index (self->uncertain, guint, i)];

      if (_mix_outlook_worker_is_there (worker, self->day, run))
        add_worker (self, worker, self->open, self->row);
    }
  open_units (self);
  for (guint i = 0; i < self->takers->len; i++)
    {
      const MixOutlookWorker *worker = &problem->workers[g_array_index (self->takers, guint, i)];

      if (_mix_outlook_worker_is_there (worker, self->day, run))
        take_work (self, worker);
    }
  add_up_open (self);
  return self->row;
}
