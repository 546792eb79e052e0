#include "mix-deploy-moves.h"

#include "mix-config.h"
#include "mix-deploy-wishes.h"
#include "mix-error.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

#define MOST_BROKEN 5

static const int WANTED[] = { 0, 1, 2, 5, 10, 20, MIX_DEPLOYMENT_ALL_MOVES };

/* The problem with today's work uncut: a move is what the list of changes shows. */
static MixDeployment *
keep_surplus (const MixDeployPicture *picture)
{
  g_autoptr (GArray) today = g_array_new (FALSE, FALSE, sizeof (MixDeploymentWork));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, picture->assignments);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      MixDeploymentWork work = { 0 };

      mix_deploy_picture_split_key (*(const gint64 *) key, &work.person, &work.practice, &work.line);
      work.minutes = mix_deploy_picture_get_today (picture, work.person, work.practice, work.line);
      g_array_append_val (today, work);
    }
  return mix_deployment_keep_surplus (picture->problem, today);
}

static gboolean
is_cancelled (guint n_points, gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

/**
 * mix_deploy_find_moves:
 * @picture: a plan as a problem
 * @best: the best deployment there is for it
 * @seed: of the search
 * @cancellable: (nullable): stops it; the points found are kept
 * @error: return location for an error
 *
 * Finds what 0, 1, 2, 5, 10, 20 and all moves from today are worth. A move is a row of the list of changes. On any
 * thread.
 *
 * Returns: (transfer full) (element-type MixDeploymentMovesPoint): a deployment for each, all of them last
 */
GPtrArray *
mix_deploy_find_moves (
    MixDeployPicture *picture, const MixDeploymentAnswer *best, guint64 seed, GCancellable *cancellable, GError **error)
{
  MixDeploymentMovesOptions options = { .wanted = WANTED,
                                        .n_wanted = G_N_ELEMENTS (WANTED),
                                        .best = best,
                                        .seed = seed,
                                        .poll = cancellable != NULL ? is_cancelled : NULL,
                                        .poll_data = cancellable };
  g_autoptr (MixDeployment) problem = keep_surplus (picture);

  return mix_deployment_find_moves (problem, &options, error);
}

/**
 * mix_deploy_find_moves_to:
 * @picture: a plan as a problem
 * @best: the best deployment there is for it
 * @most_moves: at most so many moves from today
 * @seed: of the search
 * @error: return location for an error
 *
 * Finds the best deployment that is so few moves from today. Where @excess of it is not 0, what today breaks is in
 * mix_deploy_list_broken_today().
 *
 * Returns: (transfer full): the deployment
 */
MixDeploymentMovesPoint *
mix_deploy_find_moves_to (
    MixDeployPicture *picture, const MixDeploymentAnswer *best, int most_moves, guint64 seed, GError **error)
{
  MixDeploymentMovesOptions options = { .wanted = &most_moves, .n_wanted = 1, .best = best, .seed = seed };
  g_autoptr (MixDeployment) problem = keep_surplus (picture);
  g_autoptr (GPtrArray) points = mix_deployment_find_moves (problem, &options, error);

  return points != NULL ? g_ptr_array_steal_index (points, 0) : NULL;
}

typedef struct
{
  MixDeployPicture *picture;
  MixDeploymentAnswer *best;
  guint64 seed;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  mix_deploy_picture_unref (job->picture);
  mix_deployment_answer_free (job->best);
  g_free (job);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  GPtrArray *points = mix_deploy_find_moves (job->picture, job->best, job->seed, cancellable, &error);

  if (points != NULL)
    g_task_return_pointer (task, points, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * mix_deploy_find_moves_async:
 * @picture: a plan as a problem
 * @best: the best deployment there is for it
 * @seed: of the search
 * @cancellable: (nullable): stops it
 * @callback: called with the points
 * @user_data: for @callback
 *
 * mix_deploy_find_moves() on a thread of its own.
 */
void
mix_deploy_find_moves_async (MixDeployPicture *picture,
                             const MixDeploymentAnswer *best,
                             guint64 seed,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->picture = mix_deploy_picture_ref (picture);
  job->best = mix_deployment_answer_copy (best);
  job->seed = seed;
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_job);
}

/**
 * mix_deploy_find_moves_finish:
 * @result: of mix_deploy_find_moves_async()
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MixDeploymentMovesPoint): the points
 */
GPtrArray *
mix_deploy_find_moves_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static char *
say_moves (int moves)
{
  g_autofree char *number = mix_text_format_thousands (moves);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s move", "%s moves", (gulong) moves), number);
}

/**
 * mix_deploy_moves_point_dup_words:
 * @point: a point of the curve
 * @today: the point of no moves
 *
 * Returns: (transfer full): "5 moves: 31.5 h nobody does, 12.0 h less than today"
 */
char *
mix_deploy_moves_point_dup_words (const MixDeploymentMovesPoint *point, const MixDeploymentMovesPoint *today)
{
  g_autofree char *moves = say_moves (point->moves);
  g_autofree char *undone = mix_text_format_hours ((gint64) (point->undone + 0.5));
  double less = today->undone - point->undone;
  g_autofree char *difference = mix_text_format_hours ((gint64) (ABS (less) + 0.5));
  g_autofree char *excess = mix_text_format_hours ((gint64) (point->excess + 0.5));

  if (point->excess > 0)
    return g_strdup_printf (_ ("%s: limits stay broken by %s h; %s h nobody does"), moves, excess, undone);
  if (less >= 1)
    return g_strdup_printf (_ ("%s: %s h nobody does, %s h less than today"), moves, undone, difference);
  if (less <= -1)
    return g_strdup_printf (_ ("%s: %s h nobody does, %s h more than today"), moves, undone, difference);
  return g_strdup_printf (_ ("%s: %s h nobody does"), moves, undone);
}

/**
 * mix_deploy_list_broken_today:
 * @picture: a plan as a problem
 * @sentences: (out) (transfer full) (element-type utf8): what today cannot all stay, a sentence each
 * @error: return location for an error
 *
 * Finds out which limits today breaks, so that some moves have to be made.
 *
 * Returns: whether it could be found out
 */
gboolean
mix_deploy_list_broken_today (const MixDeployPicture *picture, GPtrArray **sentences, GError **error)
{
  g_autoptr (MixDeployment) problem = keep_surplus (picture);
  g_autoptr (MixDeployment) pinned = mix_deployment_pin_today (problem);
  g_autoptr (GPtrArray) conflicts = NULL;

  if (!mix_deployment_check_pins (pinned, MOST_BROKEN, &conflicts, error))
    return FALSE;
  *sentences = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < conflicts->len; i++)
    g_ptr_array_add (*sentences,
                     mix_deploy_today_conflict_dup_words (picture, pinned, g_ptr_array_index (conflicts, i)));
  return TRUE;
}
