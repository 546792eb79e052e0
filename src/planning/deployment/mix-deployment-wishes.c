#include "mix-deployment-wishes-private.h"

#include "mix-deployment-filter.h"

#include <math.h>

/* A hundredth of a minute: less is the solver's rounding. */
#define SLACK 0.01
#define BINDING 1e-7
#define MOST_NODES 2000
#define MOST_SECONDS_OF_PINS 30
#define MOST_TO_READ 12

static void
hold (MixDeploymentWishes *self, guint number, gboolean holds, double cost)
{
  int column = _mix_deployment_wishes_get_entry (self, number)->column;

  mix_deployment_program_set_column (self->program, column, 0, holds ? 0 : INFINITY);
  mix_deployment_program_set_cost (self->program, column, holds ? 0 : cost);
}

static void
want_entry (guint member, gboolean wanted, gpointer data)
{
  hold (data, member, wanted, 0);
}

static gboolean
run (MixDeploymentWishes *self, MixDeploymentProgramStatus *status, GError **error)
{
  MixDeploymentProgramLimits limits = { .nodes = MOST_NODES, .gap = SLACK, .seconds = self->seconds };

  return mix_deployment_program_run (self->program, &limits, status, error);
}

static gboolean
has_answer (MixDeploymentProgramStatus status)
{
  return status == MIX_DEPLOYMENT_PROGRAM_SOLVED || status == MIX_DEPLOYMENT_PROGRAM_FOUND;
}

static gboolean
is_soft (const MixDeploymentWishes *self, guint number)
{
  return !_mix_deployment_wish_is_limit (&_mix_deployment_wishes_get_entry (self, number)->wish);
}

/* Every wish that gives way when all are asked at the least sum of giving way must hold from now on. */
static void
take_giving (MixDeploymentWishes *self, const gboolean *dropped, GArray *taken)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      int column = _mix_deployment_wishes_get_entry (self, i)->column;

      if (!is_soft (self, i) || dropped[i] || mix_deployment_program_get_value (self->program, column) <= SLACK)
        continue;
      g_array_append_val (taken, i);
      hold (self, i, TRUE, 0);
    }
}

/* Finds wishes that cannot all hold, but not the least set of them: in each round those that give way are made to
   hold, until nothing holds any more (the elastic filter of Chinneck and Dravnieks). None: all can hold. */
static gboolean
find_some (MixDeploymentWishes *self, const gboolean *dropped, GArray *taken, GError **error)
{
  MixDeploymentProgramStatus status;

  g_array_set_size (taken, 0);
  for (guint i = 0; i < self->entries->len; i++)
    hold (self, i, !is_soft (self, i), dropped[i] ? 0 : 1);
  while (TRUE)
    {
      guint before = taken->len;

      if (!run (self, &status, error))
        return FALSE;
      if (status == MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE)
        break;
      if (has_answer (status))
        take_giving (self, dropped, taken);
      else
        self->is_stopped = TRUE;
      if (taken->len == before)
        {
          g_array_set_size (taken, 0);
          break;
        }
    }
  for (guint i = 0; i < self->entries->len; i++)
    mix_deployment_program_set_cost (self->program, _mix_deployment_wishes_get_entry (self, i)->column, 0);
  return TRUE;
}

static GArray *
list_limits (const MixDeploymentWishes *self)
{
  GArray *limits = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->entries->len; i++)
    if (!is_soft (self, i))
      g_array_append_val (limits, i);
  return limits;
}

/* By how much one member gives way if the others hold. */
static gboolean
find_give (MixDeploymentWishes *self, guint number, MixDeploymentWish *wish, GError **error)
{
  MixDeploymentProgramStatus status;

  hold (self, number, FALSE, 1);
  if (!run (self, &status, error))
    return FALSE;
  if (has_answer (status))
    wish->give
        = mix_deployment_program_get_value (self->program, _mix_deployment_wishes_get_entry (self, number)->column);
  hold (self, number, TRUE, 0);
  return TRUE;
}

static int
compare_wishes (gconstpointer one, gconstpointer other)
{
  const MixDeploymentWish *a = one;
  const MixDeploymentWish *b = other;

  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;
  return (a->subject > b->subject) - (a->subject < b->subject);
}

static MixDeploymentConflict *
make_conflict (void)
{
  MixDeploymentConflict *conflict = g_new0 (MixDeploymentConflict, 1);

  conflict->wishes = g_array_new (FALSE, FALSE, sizeof (MixDeploymentWish));
  conflict->is_least = TRUE;
  return conflict;
}

/* How much each gives is worth a run each where there are few enough to be read. */
static gboolean
add_wishes (MixDeploymentWishes *self, MixDeploymentConflict *conflict, GArray *members, gboolean few, GError **error)
{
  for (guint i = 0; i < members->len; i++)
    {
      guint number = g_array_index (members, guint, i);
      MixDeploymentWish wish = _mix_deployment_wishes_get_entry (self, number)->wish;

      if (few && !find_give (self, number, &wish, error))
        return FALSE;
      g_array_append_val (conflict->wishes, wish);
    }
  return TRUE;
}

/* Whether holding a member at 0 bears on the least that the probed one must give. */
static gboolean
is_binding (const MixDeploymentWishes *self, guint number)
{
  int column = _mix_deployment_wishes_get_entry (self, number)->column;

  return fabs (mix_deployment_program_get_reduced_cost (self->program, column)) > BINDING;
}

/* The members that bear on it and the probed one; the others are let go. */
static GArray *
keep_binding (MixDeploymentWishes *self, GArray *members, guint probed)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < members->len; i++)
    {
      guint number = g_array_index (members, guint, i);

      if (number == probed || is_binding (self, number))
        g_array_append_val (kept, number);
    }
  return kept;
}

static void
hold_all (MixDeploymentWishes *self, GArray *members, gboolean hold_them)
{
  for (guint i = 0; i < members->len; i++)
    hold (self, g_array_index (members, guint, i), hold_them, 0);
}

static void
swap_members (GArray *members, GArray *others)
{
  g_array_set_size (members, 0);
  g_array_append_vals (members, others->data, others->len);
}

/* Lets go of all that does not bear on the probed wish, if the rest still cannot hold. */
static gboolean
let_go (MixDeploymentWishes *self, GArray *taken, GArray *limits, guint probed, GError **error)
{
  g_autoptr (GArray) kept = keep_binding (self, taken, probed);
  g_autoptr (GArray) kept_limits = keep_binding (self, limits, probed);
  MixDeploymentProgramStatus status;

  hold_all (self, taken, FALSE);
  hold_all (self, limits, FALSE);
  hold_all (self, kept, TRUE);
  hold_all (self, kept_limits, TRUE);
  if (!run (self, &status, error))
    return FALSE;
  if (status == MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE)
    {
      swap_members (taken, kept);
      swap_members (limits, kept_limits);
      return TRUE;
    }
  hold_all (self, taken, TRUE);
  hold_all (self, limits, TRUE);
  return TRUE;
}

/* Before members are left out one by one: one of the wishes is let go and made to give as little as it can. What has a
   price then proves (by duality) that it cannot give less, and the rest makes no difference. */
static gboolean
presort (MixDeploymentWishes *self, GArray *taken, GArray *limits, GError **error)
{
  MixDeploymentProgramStatus status;

  while (taken->len > 0)
    {
      guint probed = g_array_index (taken, guint, taken->len - 1);

      hold (self, probed, FALSE, 1);
      if (!run (self, &status, error))
        return FALSE;
      mix_deployment_program_set_cost (self->program, _mix_deployment_wishes_get_entry (self, probed)->column, 0);
      if (status == MIX_DEPLOYMENT_PROGRAM_SOLVED)
        return let_go (self, taken, limits, probed, error);
      if (status != MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE)
        {
          hold (self, probed, TRUE, 0);
          return TRUE;
        }
      g_array_set_size (taken, taken->len - 1);
    }
  return TRUE;
}

/* First as few wishes as can be under all limits, then as few limits. */
static MixDeploymentConflict *
reduce (MixDeploymentWishes *self, GArray *taken, GError **error)
{
  g_autoptr (MixDeploymentConflict) conflict = make_conflict ();
  g_autoptr (GArray) limits = list_limits (self);
  gboolean least_limits, few;

  if (!self->only_pins && !presort (self, taken, limits, error))
    return NULL;
  if (!mix_deployment_filter (self->program, taken, want_entry, self, MOST_NODES, &conflict->is_least, error)
      || !mix_deployment_filter (self->program, limits, want_entry, self, MOST_NODES, &least_limits, error))
    return NULL;
  few = taken->len + limits->len <= MOST_TO_READ;
  if (!add_wishes (self, conflict, taken, few, error) || !add_wishes (self, conflict, limits, few, error))
    return NULL;
  conflict->is_least &= least_limits;
  g_array_sort (conflict->wishes, compare_wishes);
  return g_steal_pointer (&conflict);
}

/* Conflicts that share no pin, fair share or band: once found, its wishes are asked no more. */
static gboolean
find_conflicts (MixDeploymentWishes *self, guint most, GPtrArray *conflicts, GError **error)
{
  g_autofree gboolean *dropped = g_new0 (gboolean, MAX (self->entries->len, 1));
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (guint));

  while (conflicts->len < most)
    {
      MixDeploymentConflict *conflict;

      if (!find_some (self, dropped, taken, error))
        return FALSE;
      if (taken->len == 0)
        return TRUE;
      conflict = reduce (self, taken, error);
      if (conflict == NULL)
        return FALSE;
      g_ptr_array_add (conflicts, conflict);
      for (guint i = 0; i < taken->len; i++)
        dropped[g_array_index (taken, guint, i)] = TRUE;
    }
  return TRUE;
}

/* Says that what was not found may still be: a conflict without wishes. */
static void
add_stopped (GPtrArray *conflicts)
{
  MixDeploymentConflict *conflict = make_conflict ();

  conflict->is_least = FALSE;
  g_ptr_array_add (conflicts, conflict);
}

static void
add_refused_pin (GPtrArray *conflicts, guint pin, MixDeploymentWishKind kind, const MixDeploymentWork *work)
{
  MixDeploymentConflict *conflict = make_conflict ();
  MixDeploymentWish wishes[] = { { MIX_DEPLOYMENT_WISH_PIN, (int) pin, work->minutes }, { kind, work->person, -1 } };

  g_array_append_vals (conflict->wishes, wishes, G_N_ELEMENTS (wishes));
  g_ptr_array_add (conflicts, conflict);
}

/* The pins that their person may serve at all; a conflict for each of the others. */
static GArray *
sort_out_pins (const MixDeployment *problem, guint most, GPtrArray *conflicts)
{
  GArray *pins = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < problem->pins->len; i++)
    {
      const MixDeploymentWork *work = &g_array_index (problem->pins, MixDeploymentWork, i);
      gboolean fits = mix_deployment_get_fit (problem, work->person, work->line) != MIX_FIT_BLOCKED;
      gboolean reached = problem->reach[(gsize) work->person * problem->n_practices + work->practice];

      if (work->minutes == 0)
        continue;
      if (fits && reached)
        g_array_append_val (pins, i);
      else if (conflicts->len < most)
        add_refused_pin (conflicts, i, fits ? MIX_DEPLOYMENT_WISH_REACH : MIX_DEPLOYMENT_WISH_FIT, work);
    }
  return pins;
}

static gboolean
check (const MixDeployment *problem,
       gboolean only_pins,
       guint most,
       double seconds,
       GCancellable *cancellable,
       GPtrArray **conflicts,
       GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_deployment_conflict_free);
  g_autoptr (GArray) pins = sort_out_pins (problem, most, found);

  if (pins->len > 0 || !only_pins)
    {
      g_autoptr (MixDeploymentWishes) wishes = _mix_deployment_wishes_new (problem, pins, only_pins);

      wishes->seconds = seconds;
      mix_deployment_program_set_cancellable (wishes->program, cancellable);
      if (!find_conflicts (wishes, most, found, error))
        return FALSE;
      if (wishes->is_stopped && !only_pins)
        add_stopped (found);
    }
  *conflicts = g_steal_pointer (&found);
  return TRUE;
}

/**
 * mix_deployment_check_pins:
 * @problem: a problem
 * @most: conflicts at most
 * @conflicts: (out) (transfer full) (element-type MixDeploymentConflict): what cannot hold; empty if all pins can
 * @error: return location for an error
 *
 * Checks the pins against fit, reach, capacity, sessions, sites, desks, supervision and demand, before anything is
 * solved. It is exact: without a conflict there is a deployment that keeps every pin. No pin is in two conflicts.
 *
 * Returns: whether it could be checked
 */
gboolean
mix_deployment_check_pins (const MixDeployment *problem, guint most, GPtrArray **conflicts, GError **error)
{
  return check (problem, TRUE, most, MOST_SECONDS_OF_PINS, NULL, conflicts, error);
}

/**
 * mix_deployment_check_wishes:
 * @problem: a problem
 * @most: conflicts at most
 * @seconds: most seconds of each question that is asked; 0: no limit
 * @cancellable: (nullable): to stop it
 * @conflicts: (out) (transfer full) (element-type MixDeploymentConflict): what cannot hold; last one without wishes if
 *   a question had no answer in that time
 * @error: return location for an error
 *
 * Asks whether all pins, fair shares and network/practice bands can hold together within the limits, and where not,
 * names sets as small as can be that cannot. Parts of sessions and visits are allowed here, so what is said to be
 * impossible is, while what is not said may still be. No wish but a limit is in two conflicts.
 *
 * Returns: whether it could be checked
 */
gboolean
mix_deployment_check_wishes (const MixDeployment *problem,
                             guint most,
                             double seconds,
                             GCancellable *cancellable,
                             GPtrArray **conflicts,
                             GError **error)
{
  return check (problem, FALSE, most, seconds, cancellable, conflicts, error);
}

/**
 * mix_deployment_conflict_free:
 * @self: a conflict
 *
 * Frees it.
 */
void
mix_deployment_conflict_free (MixDeploymentConflict *self)
{
  g_array_unref (self->wishes);
  g_free (self);
}
