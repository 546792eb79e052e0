#include "mix-deployment-anew.h"

#include <math.h>

#include "mix-deployment-neighbourhood.h"

/* A team of so many people is planned anew whole; of a larger one, so many people near a training. */
#define WHOLE_TEAM 10
#define NEAR_PEOPLE 6

/* Good enough, as a part of the cost, and most nodes of a search by the solver, and of the tree before it: the same on
 * every machine. */
#define GAP 0.0005
#define MOST_NODES 1000
#define TREE_NODES 200

typedef struct
{
  int person;
  double nearness;
} Near;

static int
compare_near (gconstpointer one, gconstpointer other, gpointer data)
{
  const Near *a = one;
  const Near *b = other;

  if (a->nearness != b->nearness)
    return a->nearness > b->nearness ? -1 : 1;
  return (a->person > b->person) - (a->person < b->person);
}

static gboolean
is_subject (const MixDeploymentTrainingRules *rules, const MixDeploymentTraining *training, int line)
{
  return (rules != NULL && rules->subjects != NULL ? rules->subjects[line] : line) == training->subject;
}

/* Who the training touches: the person, then those who do such work now, then those at practices where it is undone. */
static int *
dup_near (const MixDeployment *problem,
          const MixDeploymentAnswer *answer,
          const MixDeploymentTrainingRules *rules,
          const MixDeploymentTraining *training,
          int *n)
{
  g_autofree Near *all = g_new0 (Near, problem->n_people);
  g_autofree double *undone = mix_deployment_answer_dup_undone (answer, problem);
  g_autofree double *wanted = g_new0 (double, problem->n_practices);
  int *people;

  for (int r = 0; r < problem->n_practices; r++)
    for (int t = 0; t < problem->n_lines; t++)
      if (is_subject (rules, training, t))
        wanted[r] += undone[(gsize) r * problem->n_lines + t];
  for (int p = 0; p < problem->n_people; p++)
    all[p] = (Near) { p, p == training->person ? INFINITY : 0 };
  for (guint i = 0; i < answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (answer->minutes, MixDeploymentMinutes, i);
      double minutes = work->on_site + work->remote;

      all[work->person].nearness += is_subject (rules, training, work->line) ? minutes : 0;
      all[work->person].nearness += fmin (minutes, wanted[work->practice]) / 4;
    }
  g_sort_array (all, problem->n_people, sizeof *all, compare_near, NULL);
  *n = problem->n_people <= WHOLE_TEAM ? problem->n_people : NEAR_PEOPLE;
  people = g_new (int, MAX (1, *n));
  for (int i = 0; i < *n; i++)
    people[i] = all[i].person;
  return people;
}

static gboolean
is_cancelled_cb (gpointer cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* Plans them anew. Returns: whether nothing better is left. */
static gboolean
plan_anew (const MixDeployment *problem,
           const MixDeploymentAnswer *answer,
           const int *people,
           int n,
           GCancellable *cancellable,
           MixDeploymentAnswer **anew)
{
  g_autoptr (MixDeploymentSpace) space = mix_deployment_space_new (problem);
  g_autoptr (MixDeploymentDraft) draft = mix_deployment_draft_new_from_answer (space, answer);
  const MixDeploymentOffer offer = { .people = people, .n_people = n };
  const MixDeploymentEffort effort = { .nodes = MOST_NODES,
                                       .tree_nodes = TREE_NODES,
                                       .gap = GAP * mix_deployment_draft_get_cost (draft),
                                       .watch = is_cancelled_cb,
                                       .watch_data = cancellable };
  MixDeploymentOutcome outcome = mix_deployment_neighbourhood_improve (draft, &offer, &effort);

  *anew = mix_deployment_draft_dup_answer (draft);
  return outcome.finished;
}

static double
add_up_undone (const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  g_autofree double *undone = mix_deployment_answer_dup_undone (answer, problem);
  double minutes = 0;

  for (gsize i = 0; i < (gsize) problem->n_practices * problem->n_lines; i++)
    minutes += undone[i];
  return minutes;
}

/**
 * mix_deployment_plan_everybody_anew:
 * @problem: a finished problem
 * @answer: a deployment of it
 * @bound: no deployment costs less
 * @cancellable: (nullable): to stop it
 *
 * What trainings are compared with by mix_deployment_training_plan_anew(). In a network the best deployment, in
 * anything larger @answer as it is.
 *
 * Returns: (transfer full): a deployment as good as @answer or better
 */
MixDeploymentAnswer *
mix_deployment_plan_everybody_anew (const MixDeployment *problem,
                                    const MixDeploymentAnswer *answer,
                                    double bound,
                                    GCancellable *cancellable)
{
  double cost = mix_deployment_answer_get_cost (answer, problem).total;
  MixDeploymentAnswer *anew = NULL;
  int people[WHOLE_TEAM];

  if (problem->n_people > WHOLE_TEAM || cost - bound <= GAP * cost)
    return mix_deployment_answer_copy (answer);
  for (int p = 0; p < problem->n_people; p++)
    people[p] = p;
  plan_anew (problem, answer, people, problem->n_people, cancellable, &anew);
  return anew;
}

/**
 * mix_deployment_training_plan_anew:
 * @problem: a finished problem
 * @answer: a deployment of it, from mix_deployment_plan_everybody_anew()
 * @rules: (nullable): what training does
 * @training: whose, in what
 * @cancellable: (nullable): to stop it
 * @gain: (out): what it brings
 *
 * Works a training out exactly. In a network everybody is planned anew with it. In anything larger the people near it
 * are planned anew as they are, and once trained, with what all others do as it is: what both bring beyond @answer
 * cancels out.
 *
 * Returns: whether it was not cancelled
 */
gboolean
mix_deployment_training_plan_anew (const MixDeployment *problem,
                                   const MixDeploymentAnswer *answer,
                                   const MixDeploymentTrainingRules *rules,
                                   const MixDeploymentTraining *training,
                                   GCancellable *cancellable,
                                   MixDeploymentGain *gain)
{
  g_autoptr (MixDeployment) trained = mix_deployment_dup_trained (problem, rules, training->person, training->subject);
  g_autoptr (MixDeploymentAnswer) before = NULL;
  g_autoptr (MixDeploymentAnswer) after = NULL;
  g_autofree int *people = NULL;
  int n;

  people = dup_near (problem, answer, rules, training, &n);
  gain->everybody = n == problem->n_people;
  gain->exact = TRUE;
  if (gain->everybody)
    before = mix_deployment_answer_copy (answer);
  else
    gain->exact = plan_anew (problem, answer, people, n, cancellable, &before);
  gain->exact = plan_anew (trained, before, people, n, cancellable, &after) && gain->exact;
  gain->gain
      = mix_deployment_answer_get_cost (before, problem).total - mix_deployment_answer_get_cost (after, trained).total;
  gain->gain = fmax (0, gain->gain);
  gain->undone = add_up_undone (problem, before) - add_up_undone (trained, after);
  return !g_cancellable_is_cancelled (cancellable);
}
