#include "mix-deploy-explain.h"

#include "mix-deployment-anew.h"

/* Trainings that are told of, and things that one more of is; of the latter so many are let settle. */
#define N_TRAININGS 20
#define N_WORTHS 20
#define N_SETTLED 6

/* What the worker thread works with: nothing of it changes meanwhile. */
typedef struct
{
  MixDeployPicture *picture;
  MixDeploymentAnswer *answer;
  MixDeploymentPrices *prices;
  double objective;
  double bound;
  guint n_solved_anew;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  mix_deploy_picture_unref (question->picture);
  mix_deployment_answer_free (question->answer);
  mix_deployment_prices_free (question->prices);
  g_free (question);
}

static void
add_trainings (MixDeployExplanations *self, const MixDeployNames *names, const GArray *trainings)
{
  for (guint i = 0; i < MIN (trainings->len, N_TRAININGS); i++)
    g_ptr_array_add (self->train_next,
                     mix_deploy_training_words_new (names, &g_array_index (trainings, MixDeploymentTraining, i)));
}

static void
plan_trainings_anew (MixDeployExplanations *self,
                     const MixDeployNames *names,
                     const Question *question,
                     const GArray *trainings,
                     GCancellable *cancellable)
{
  g_autoptr (MixDeploymentAnswer) answer = NULL;
  MixDeploymentGain gain;

  if (question->n_solved_anew == 0)
    return;
  answer = mix_deployment_plan_everybody_anew (names->problem, question->answer, question->bound, cancellable);
  for (guint i = 0; i < MIN (question->n_solved_anew, self->train_next->len); i++)
    if (mix_deployment_training_plan_anew (names->problem, answer, &names->rules,
                                           &g_array_index (trainings, MixDeploymentTraining, i), cancellable, &gain))
      mix_deploy_training_words_set_exact (g_ptr_array_index (self->train_next, i), names, &gain);
}

/* What is known exactly comes first, by what it brings. */
static int
compare_trainings (gconstpointer one, gconstpointer other)
{
  const MixDeployTrainingWords *a = *(MixDeployTrainingWords *const *) one;
  const MixDeployTrainingWords *b = *(MixDeployTrainingWords *const *) other;

  if (a->exact_minutes != b->exact_minutes)
    return a->exact_minutes > b->exact_minutes ? -1 : 1;
  return (b->estimate_minutes > a->estimate_minutes) - (b->estimate_minutes < a->estimate_minutes);
}

static void
add_worths (MixDeployExplanations *self,
            const MixDeployNames *names,
            const Question *question,
            GCancellable *cancellable)
{
  guint n_settled = question->n_solved_anew > 0 ? N_SETTLED : 0;
  g_autoptr (GArray) worths
      = mix_deployment_worth_list (names->problem, question->prices, question->objective, n_settled, cancellable);

  for (guint i = 0; i < MIN (worths->len, N_WORTHS); i++)
    {
      const MixDeploymentWorth *worth = &g_array_index (worths, MixDeploymentWorth, i);

      if (worth->worth >= mix_deploy_get_average_weight (names->problem))
        g_ptr_array_add (self->worth, mix_deploy_worth_words_new (names, worth));
    }
}

static MixDeployExplanations *
explain (const MixDeployNames *names, const Question *question, GCancellable *cancellable, GError **error)
{
  g_autoptr (MixDeployExplanations) self = g_new0 (MixDeployExplanations, 1);
  g_autoptr (GArray) trainings = NULL;
  g_autoptr (GArray) reasons = NULL;

  self->train_next = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_deploy_training_words_free);
  self->worth = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_deploy_worth_words_free);
  trainings = mix_deployment_training_estimate (names->problem, question->prices, question->objective, &names->rules,
                                                N_TRAININGS, cancellable, error);
  if (trainings == NULL)
    return NULL;
  reasons = mix_deployment_reasons_find (names->problem, question->answer, question->prices, names->rules.trained);
  self->reasons = mix_deploy_words_list_reasons (names, reasons, trainings);
  add_worths (self, names, question, cancellable);
  add_trainings (self, names, trainings);
  plan_trainings_anew (self, names, question, trainings, cancellable);
  g_ptr_array_sort (self->train_next, compare_trainings);
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&self);
}

/**
 * mix_deploy_explain:
 * @picture: a plan as a deployment problem
 * @result: what the solver found for it
 * @n_solved_anew: so many of the best trainings are worked out exactly, and what desks and supervision are worth more
 *   closely, which takes a while; 0 for an answer at once
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Says why work is left undone and what would help: who is nearest, what one more hour or desk is worth, who to train
 * next in what. The same answer gives the same words. On any thread.
 *
 * Returns: (transfer full) (nullable): that in words; %NULL when cancelled
 */
MixDeployExplanations *
mix_deploy_explain (MixDeployPicture *picture,
                    const MixDeploymentResult *result,
                    guint n_solved_anew,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (MixDeployNames) names = mix_deploy_names_new (picture);
  const Question question
      = { picture, result->answer, result->prices, result->cost.total, result->bound, n_solved_anew };

  return explain (names, &question, cancellable, error);
}

/**
 * mix_deploy_explain_problem:
 * @problem: a problem without a plan
 * @result: what the solver found for it
 * @n_solved_anew: so many of the best trainings are worked out exactly
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * As mix_deploy_explain(), with numbers and codes for names.
 *
 * Returns: (transfer full) (nullable): that in words; %NULL when cancelled
 */
MixDeployExplanations *
mix_deploy_explain_problem (const MixDeployment *problem,
                            const MixDeploymentResult *result,
                            guint n_solved_anew,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (MixDeployNames) names = mix_deploy_names_new_for_problem (problem);
  const Question question = { NULL, result->answer, result->prices, result->cost.total, result->bound, n_solved_anew };

  return explain (names, &question, cancellable, error);
}

static void
explain_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;
  g_autoptr (MixDeployNames) names = mix_deploy_names_new (question->picture);
  GError *error = NULL;
  MixDeployExplanations *self = explain (names, question, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, (GDestroyNotify) mix_deploy_explanations_free);
  else
    g_task_return_error (task, error);
}

/**
 * mix_deploy_explain_async:
 * @picture: a plan as a deployment problem
 * @result: what the solver found for it; it is copied
 * @n_solved_anew: so many of the best trainings are worked out exactly
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As mix_deploy_explain(), off the main thread.
 */
void
mix_deploy_explain_async (MixDeployPicture *picture,
                          const MixDeploymentResult *result,
                          guint n_solved_anew,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->picture = mix_deploy_picture_ref (picture);
  question->answer = mix_deployment_answer_copy (result->answer);
  question->prices = mix_deployment_prices_copy (result->prices);
  question->objective = result->cost.total;
  question->bound = result->bound;
  question->n_solved_anew = n_solved_anew;
  g_task_set_task_data (task, question, free_question);
  g_task_run_in_thread (task, explain_in_thread);
}

/**
 * mix_deploy_explain_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): why work is left undone and what would help; %NULL when cancelled
 */
MixDeployExplanations *
mix_deploy_explain_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mix_deploy_explanations_free:
 * @self: (nullable): explanations
 *
 * Frees them.
 */
void
mix_deploy_explanations_free (MixDeployExplanations *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->train_next, g_ptr_array_unref);
  g_clear_pointer (&self->worth, g_ptr_array_unref);
  g_free (self);
}

static int
find_minutes (const MixDeploymentAnswer *answer, int person, int place, int line)
{
  for (guint i = 0; i < answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (answer->minutes, MixDeploymentMinutes, i);

      if (work->person == person && work->practice == place && work->line == line)
        return (int) (work->on_site + work->remote);
    }
  return 0;
}

/**
 * mix_deploy_explain_alternatives:
 * @picture: a plan as a deployment problem
 * @result: what the solver found for it
 * @person_id: who does the work in it
 * @place_id: where
 * @line_id: what
 *
 * Says what it would cost if somebody else did a piece of work, for everybody who could. Takes some milliseconds.
 *
 * Returns: (transfer full) (element-type MixDeployAlternativeWords): cheapest first; empty where nobody else could,
 * or the person does not do it
 */
GPtrArray *
mix_deploy_explain_alternatives (MixDeployPicture *picture,
                                 const MixDeploymentResult *result,
                                 const char *person_id,
                                 const char *place_id,
                                 const char *line_id)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_deploy_alternative_words_free);
  int person = mix_deploy_picture_find_person (picture, person_id);
  int place = mix_deploy_picture_find_place (picture, place_id);
  int line = place >= 0 ? mix_deploy_picture_find_line (picture, line_id, place) : -1;
  int minutes = person >= 0 && line >= 0 ? find_minutes (result->answer, person, place, line) : 0;
  g_autoptr (MixDeployNames) names = NULL;
  g_autoptr (GArray) alternatives = NULL;

  if (minutes == 0)
    return all;
  names = mix_deploy_names_new (picture);
  alternatives = mix_deployment_alternatives_find (picture->problem, result->prices, person, place, line, minutes);
  for (guint i = 0; i < alternatives->len; i++)
    g_ptr_array_add (all, mix_deploy_alternative_words_new (
                              names, &g_array_index (alternatives, MixDeploymentAlternative, i), line));
  return all;
}
