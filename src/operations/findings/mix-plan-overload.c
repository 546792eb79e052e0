#include "mix-plan-overload-private.h"

struct _MixPlanOverload
{
  gatomicrefcount references;
  MixPlan *plan;
  GPtrArray *work; /* of MixOverbookedWork; sets borrow from it */
  GPtrArray *sets; /* of MixPlanOverbooked */
  gint64 minutes_over[MIX_PLAN_N_WEEKS];
};

typedef struct
{
  MixPlan *plan;
  MixTeamLoad *load;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_object_unref (question->plan);
  mix_team_load_unref (question->load);
  g_free (question);
}

static void
free_set (gpointer data)
{
  MixPlanOverbooked *set = data;

  g_ptr_array_unref (set->people);
  g_ptr_array_unref (set->work);
  g_array_unref (set->weeks);
  g_free (set);
}

static gboolean
is_of_people (const MixPlanOverbooked *set, const MixOverbookedSet *found, MixTeamLoad *load)
{
  if (set->people->len != found->n_people)
    return FALSE;
  for (guint i = 0; i < found->n_people; i++)
    if (g_ptr_array_index (set->people, i) != mix_team_load_get_person (load, found->people[i])->person)
      return FALSE;
  return TRUE;
}

/* The set of the same people, whatever their work: one trouble of theirs is told once. */
static MixPlanOverbooked *
get_set_of (MixPlanOverload *self, MixTeamLoad *load, const MixOverbookedSet *found)
{
  MixPlanOverbooked *set;

  for (guint i = 0; i < self->sets->len; i++)
    if (is_of_people (g_ptr_array_index (self->sets, i), found, load))
      return g_ptr_array_index (self->sets, i);
  set = g_new0 (MixPlanOverbooked, 1);
  set->people = g_ptr_array_new ();
  set->work = g_ptr_array_new ();
  set->weeks = g_array_new (FALSE, FALSE, sizeof (MixPlanOverbookedWeek));
  for (guint i = 0; i < found->n_people; i++)
    g_ptr_array_add (set->people, mix_team_load_get_person (load, found->people[i])->person);
  g_ptr_array_add (self->sets, set);
  return set;
}

static int
compare_weeks (gconstpointer a, gconstpointer b)
{
  return ((const MixPlanOverbookedWeek *) a)->week - ((const MixPlanOverbookedWeek *) b)->week;
}

/* Whether the week is worse than all before, the earlier of two alike. */
static gboolean
is_worst (const MixPlanOverbooked *set, const MixPlanOverbookedWeek *week, MixDate worst)
{
  return week->minutes_over > set->minutes_over || (week->minutes_over == set->minutes_over && week->week < worst);
}

static void
add_set (MixPlanOverload *self, MixTeamLoad *load, const MixOverbookedSet *found)
{
  MixPlanOverbooked *set = get_set_of (self, load, found);
  MixDate first_week = mix_date_get_week_start (mix_plan_get_as_at (self->plan));
  MixDate worst = set->weeks->len > 0 ? g_array_index (set->weeks, MixPlanOverbookedWeek, set->worst).week : 0;
  gboolean has_worst = FALSE;

  for (guint i = 0; i < found->n_weeks; i++)
    {
      const MixOverbookedWeek *sum = &found->weeks[i];
      MixPlanOverbookedWeek week = { first_week + (MixDate) sum->week * 7, sum->minutes_over };

      g_array_append_val (set->weeks, week);
      if (!is_worst (set, &week, worst))
        continue;
      has_worst = TRUE;
      worst = week.week;
      set->minutes_over = sum->minutes_over;
      set->minutes_wanted = sum->minutes_wanted;
      set->minutes_there = sum->minutes_there;
    }
  g_array_sort (set->weeks, compare_weeks);
  for (guint i = 0; i < set->weeks->len; i++)
    if (g_array_index (set->weeks, MixPlanOverbookedWeek, i).week == worst)
      set->worst = i;
  if (!has_worst)
    return;
  g_ptr_array_set_size (set->work, 0);
  for (guint i = 0; i < found->n_units; i++)
    g_ptr_array_add (set->work, g_ptr_array_index (self->work, found->units[i]));
}

/* The most minutes over first. */
static int
compare_sets (gconstpointer a, gconstpointer b)
{
  const MixPlanOverbooked *first = *(const MixPlanOverbooked *const *) a;
  const MixPlanOverbooked *second = *(const MixPlanOverbooked *const *) b;

  return (first->minutes_over < second->minutes_over) - (first->minutes_over > second->minutes_over);
}

static gboolean
is_cancelled_cb (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

/**
 * mix_plan_overload_new:
 * @plan: a plan
 * @load: of the plan
 * @cancellable: (nullable): to stop it
 *
 * Finds out exactly whether there is any way at all to do the plan's work in each of the 52 weeks from that of its day
 * on, within patterns, leave and skills. Work may go to anybody whose fit is not blocked and who is in reach: they
 * belong to the practice's network, or work at any of its places. Work that nobody may do is no overload; it is unsafe.
 * People whose hours are not known are left out, with the work they have. Skills are those of each week's Monday as far
 * as sign-offs end; what else of people changes after the plan's day (hours, role, what they learn) is as on that day.
 *
 * Takes some milliseconds; for a window see mix_plan_overload_new_async(). On any thread.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL when cancelled
 */
MixPlanOverload *
mix_plan_overload_new (MixPlan *plan, MixTeamLoad *load, GCancellable *cancellable)
{
  MixOverloadPose pose = _mix_plan_overload_pose (plan, load);
  g_autoptr (MixOverloadProblem) problem = pose.problem;
  g_autoptr (GPtrArray) work = pose.work;
  g_autoptr (MixOverload) found = mix_overload_work_out (problem, is_cancelled_cb, cancellable);
  MixPlanOverload *self;

  if (found == NULL)
    return NULL;
  self = g_new0 (MixPlanOverload, 1);
  g_atomic_ref_count_init (&self->references);
  self->plan = g_object_ref (plan);
  self->work = g_steal_pointer (&work);
  self->sets = g_ptr_array_new_with_free_func (free_set);
  for (guint i = 0; i < mix_overload_get_n_sets (found); i++)
    if (mix_overload_get_set (found, i)->n_people > 0)
      add_set (self, load, mix_overload_get_set (found, i));
  for (guint week = 0; week < MIX_PLAN_N_WEEKS; week++)
    self->minutes_over[week] = mix_overload_get_minutes_over (found, week);
  g_ptr_array_sort (self->sets, compare_sets);
  return self;
}

static void
work_out_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Question *question = data;
  MixPlanOverload *answer = mix_plan_overload_new (question->plan, question->load, cancellable);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, answer, (GDestroyNotify) mix_plan_overload_unref);
  else if (answer != NULL)
    mix_plan_overload_unref (answer);
}

/**
 * mix_plan_overload_new_async:
 * @plan: a plan
 * @load: of the plan
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As mix_plan_overload_new(), off the main thread.
 */
void
mix_plan_overload_new_async (
    MixPlan *plan, MixTeamLoad *load, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->plan = g_object_ref (plan);
  question->load = mix_team_load_ref (load);
  g_task_set_task_data (task, question, free_question);
  g_task_run_in_thread (task, work_out_in_thread);
}

/**
 * mix_plan_overload_new_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): the answer; %NULL when cancelled
 */
MixPlanOverload *
mix_plan_overload_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mix_plan_overload_ref:
 * @self: an answer
 *
 * Returns: (transfer full): @self
 */
MixPlanOverload *
mix_plan_overload_ref (MixPlanOverload *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * mix_plan_overload_unref:
 * @self: (transfer full): an answer
 */
void
mix_plan_overload_unref (MixPlanOverload *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->sets);
  g_ptr_array_unref (self->work);
  g_object_unref (self->plan);
  g_free (self);
}

/**
 * mix_plan_overload_get_sets:
 * @self: an answer
 *
 * Returns: (transfer none) (element-type MixPlanOverbooked): the overbooked sets, the most minutes over first. No two
 * of the same week share a person or work
 */
GPtrArray *
mix_plan_overload_get_sets (MixPlanOverload *self)
{
  return self->sets;
}

/**
 * mix_plan_overload_get_minutes_over:
 * @self: an answer
 * @week: 0 for the week of the plan's day, below %MIX_PLAN_N_WEEKS
 *
 * Returns: minutes of that week's work that cannot be done whoever does what, the least possible; with work that nobody
 *   may do
 */
gint64
mix_plan_overload_get_minutes_over (MixPlanOverload *self, guint week)
{
  g_return_val_if_fail (week < MIX_PLAN_N_WEEKS, 0);
  return self->minutes_over[week];
}
