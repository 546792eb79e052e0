#pragma once

#include "mix-outlook.h"

G_BEGIN_DECLS

/*
 * MixOutlookColumns:
 *
 * Where each measure of a state is. Measures without a number come first, as the enumeration has them.
 */
typedef struct
{
  guint work_of_network;
  guint undone_of_network;
  guint undone_of_line;
  guint undone_at_place;
  guint n;
} MixOutlookColumns;

/*
 * MixOutlookDay:
 * @day: from today
 * @values: (element-type int): of each state, one row of columns each
 * @state_of_run: which state each run is in
 * @n_in_state: (element-type guint): how many runs are in each
 *
 * A day in all runs. Runs in which the same people are there are in the same state.
 */
typedef struct
{
  int day;
  GArray *values;
  guint *state_of_run;
  GArray *n_in_state;
} MixOutlookDay;

/*
 * MixOutlookSums:
 * @columns: where measures go
 * @problem: what is asked
 * @day: from today
 * @given: of each unit by whoever is there for certain
 * @uncertain: (element-type guint): workers who are there in some runs only
 * @takers: (element-type guint): workers there for certain who can be given work, and all uncertain ones
 * @open: room for what nobody does of each unit
 * @row: room for a state
 *
 * What is the same in all runs of a day, and room to work a state out.
 */
typedef struct
{
  const MixOutlookColumns *columns;
  const MixOutlookProblem *problem;
  int day;
  int *given;
  int *row_before;
  GArray *uncertain;
  GArray *takers;
  int *open;
  int *row;
} MixOutlookSums;

/* Whether somebody is at work on a day of a run. */
static inline gboolean
_mix_outlook_worker_is_there (const MixOutlookWorker *self, int day, guint run)
{
  int start = self->starts != NULL ? self->starts[run] : self->starts_in;
  int end = self->ends != NULL ? self->ends[run] : self->ends_in;

  return start <= day && day < end;
}

MixOutlookSums *_mix_outlook_sums_new (const MixOutlookProblem *problem, const MixOutlookColumns *columns, int day);
void _mix_outlook_sums_free (MixOutlookSums *self);
const int *_mix_outlook_sums_work_out (MixOutlookSums *self, guint run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixOutlookSums, _mix_outlook_sums_free)

G_END_DECLS
