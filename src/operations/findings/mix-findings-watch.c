#include "mix-findings-watch.h"

/*
 * Finds off the main thread what is not as it should be in a plan, overload of groups included, for a page that shows
 * the plan as it changes.
 */
struct _MixFindingsWatch
{
  MixWatch parent_instance;

  MixBoard *board;           /* nullable: what was asked about last */
  char *network_id;          /* nullable */
  MixFindings *findings;     /* nullable: the last answer, perhaps to an older question */
  MixPlan *overload_plan;    /* nullable: that of @overload */
  MixPlanOverload *overload; /* nullable: it is the same for all networks */
};

/* What the worker thread works with, and what it found out. */
typedef struct
{
  MixBoard *board;
  char *network_id;
  MixPlanOverload *overload; /* nullable: to be worked out too */
  MixFindings *findings;
} Question;

G_DEFINE_FINAL_TYPE (MixFindingsWatch, mix_findings_watch, MIX_TYPE_WATCH)

static void
free_question (gpointer data)
{
  Question *question = data;

  g_object_unref (question->board);
  g_free (question->network_id);
  g_clear_pointer (&question->overload, mix_plan_overload_unref);
  g_clear_object (&question->findings);
  g_free (question);
}

static void
mix_findings_watch_forget (MixWatch *watch)
{
  MixFindingsWatch *self = MIX_FINDINGS_WATCH (watch);

  g_clear_object (&self->findings);
  g_clear_pointer (&self->overload, mix_plan_overload_unref);
  g_clear_object (&self->overload_plan);
  g_clear_object (&self->board);
  g_clear_pointer (&self->network_id, g_free);
}

static void
mix_findings_watch_class_init (MixFindingsWatchClass *klass)
{
  MIX_WATCH_CLASS (klass)->forget = mix_findings_watch_forget;
}

static void
mix_findings_watch_init (MixFindingsWatch *self)
{
}

/**
 * mix_findings_watch_new:
 *
 * Returns: (transfer full): a watch that has been asked nothing
 */
MixFindingsWatch *
mix_findings_watch_new (void)
{
  return g_object_new (MIX_TYPE_FINDINGS_WATCH, NULL);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Question *question = data;

  if (question->overload == NULL)
    question->overload = mix_plan_overload_new (mix_board_get_plan (question->board),
                                                mix_board_get_load (question->board), cancellable);
  if (question->overload != NULL && !g_cancellable_is_cancelled (cancellable))
    question->findings = mix_findings_new (question->board, question->network_id, question->overload);
  g_task_return_boolean (task, question->findings != NULL);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MixFindingsWatch *self = MIX_FINDINGS_WATCH (source);
  Question *question = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  g_set_object (&self->findings, question->findings);
  g_set_object (&self->overload_plan, mix_board_get_plan (question->board));
  g_clear_pointer (&self->overload, mix_plan_overload_unref);
  self->overload = mix_plan_overload_ref (question->overload);
  mix_watch_answer (MIX_WATCH (self));
}

/**
 * mix_findings_watch_ask:
 * @self: a watch
 * @board: the board that is shown
 * @network_id: (nullable): one of its networks, or %NULL for all
 *
 * Asks, unless just that was asked last.
 */
void
mix_findings_watch_ask (MixFindingsWatch *self, MixBoard *board, const char *network_id)
{
  g_autoptr (GTask) task = NULL;
  Question *question;

  if (self->board == board && g_strcmp0 (self->network_id, network_id) == 0)
    return;
  g_set_object (&self->board, board);
  g_set_str (&self->network_id, network_id);
  question = g_new0 (Question, 1);
  question->board = g_object_ref (board);
  question->network_id = g_strdup (network_id);
  if (self->overload_plan == mix_board_get_plan (board))
    question->overload = mix_plan_overload_ref (self->overload);
  task = g_task_new (self, mix_watch_begin (MIX_WATCH (self)), found_cb, NULL);
  g_task_set_task_data (task, question, free_question);
  g_task_run_in_thread (task, find_in_thread);
}

/**
 * mix_findings_watch_find:
 * @self: a watch
 * @board: the board that is shown
 * @network_id: (nullable): one of its networks, or %NULL for all
 *
 * Returns: (transfer none) (nullable): what is found in just that
 */
MixFindings *
mix_findings_watch_find (MixFindingsWatch *self, MixBoard *board, const char *network_id)
{
  gboolean is_answered = !mix_watch_is_asking (MIX_WATCH (self)) && self->board == board
                         && g_strcmp0 (self->network_id, network_id) == 0;

  return is_answered ? self->findings : NULL;
}
