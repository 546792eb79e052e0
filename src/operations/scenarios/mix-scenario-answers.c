#include "mix-scenario-answers.h"

#include "mix-scenario.h"

#define MOST_THREADS 4

/* A plan and its scenarios, which several threads work out: each takes the next one that nobody has taken. */
typedef struct
{
  MixPlan *plan;
  GPtrArray *paths; /* of char, not owned: the plan's first */
  GCancellable *cancellable;
  GArray *answers; /* of MixScenarioAnswer, by path */
  int next;
} Work;

static void
clear_answer (gpointer data)
{
  g_clear_error (&((MixScenarioAnswer *) data)->error);
}

static gpointer
work_in_thread (gpointer data)
{
  Work *work = data;
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);

  for (int i = g_atomic_int_add (&work->next, 1); i < (int) work->paths->len; i = g_atomic_int_add (&work->next, 1))
    {
      MixScenarioAnswer *answer = &g_array_index (work->answers, MixScenarioAnswer, i);

      if (!g_cancellable_set_error_if_cancelled (work->cancellable, &answer->error))
        mix_scenario_work_out (work->paths->pdata[i], work->plan, mix_plan_get_as_at (work->plan), packs,
                               &answer->figures, &answer->error);
    }
  return NULL;
}

static void
run_threads (Work *work)
{
  GThread *threads[MOST_THREADS];
  guint n_threads = MIN (MIN (g_get_num_processors (), MOST_THREADS), work->paths->len);

  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("scenarios", work_in_thread, work);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
}

/**
 * mix_scenario_answers_new:
 * @plan_path: a plan
 * @plan: its picture on the day that is asked about
 * @scenarios: (element-type MixScenario): scenarios of it
 * @cancellable: (nullable): stops it
 *
 * Works out a plan and its scenarios, on as many threads as there are processors. Waits for them, on any thread.
 *
 * Returns: (transfer full) (element-type MixScenarioAnswer): the plan's answer, then one for each scenario
 */
GArray *
mix_scenario_answers_new (const char *plan_path, MixPlan *plan, GPtrArray *scenarios, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  Work work = { .plan = plan, .paths = paths, .cancellable = cancellable };

  g_ptr_array_add (paths, (gpointer) plan_path);
  for (guint i = 0; i < scenarios->len; i++)
    g_ptr_array_add (paths, ((const MixScenario *) scenarios->pdata[i])->path);
  work.answers = g_array_sized_new (FALSE, TRUE, sizeof (MixScenarioAnswer), paths->len);
  g_array_set_clear_func (work.answers, clear_answer);
  g_array_set_size (work.answers, paths->len);
  run_threads (&work);
  return work.answers;
}
