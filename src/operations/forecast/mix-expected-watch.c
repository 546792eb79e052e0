#include "mix-expected-watch.h"

/*
 * Works out off the main thread who is expected, for a page that shows the plan as it changes. It begins when the main
 * thread has nothing better to do, so that no page is drawn later for it. A question about an older plan is dropped
 * when the next one comes; the last answer stays. The signal "answered" follows each answer.
 */
struct _MixExpectedWatch
{
  GObject parent_instance;

  MixPlan *plan;             /* nullable: what was asked about last */
  guint idle;                /* 0, or it is about to begin */
  GCancellable *cancellable; /* nullable: nothing is being worked out */
  GPtrArray *people;         /* nullable: the last answer, perhaps to an older question */
};

static guint answered_signal;

G_DEFINE_FINAL_TYPE (MixExpectedWatch, mix_expected_watch, G_TYPE_OBJECT)

static void
mix_expected_watch_dispose (GObject *object)
{
  mix_expected_watch_stop (MIX_EXPECTED_WATCH (object));
  G_OBJECT_CLASS (mix_expected_watch_parent_class)->dispose (object);
}

static void
mix_expected_watch_class_init (MixExpectedWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mix_expected_watch_dispose;
  /**
   * MixExpectedWatch::answered:
   *
   * It is known who is expected. On the main thread.
   */
  answered_signal
      = g_signal_new ("answered", MIX_TYPE_EXPECTED_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_expected_watch_init (MixExpectedWatch *self)
{
}

/**
 * mix_expected_watch_new:
 *
 * Returns: (transfer full): a watch that has been asked nothing
 */
MixExpectedWatch *
mix_expected_watch_new (void)
{
  return g_object_new (MIX_TYPE_EXPECTED_WATCH, NULL);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_new (data, packs);

  g_task_return_pointer (task, mix_expected_people_load (recruitment), (GDestroyNotify) g_ptr_array_unref);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MixExpectedWatch *self = MIX_EXPECTED_WATCH (source);
  GPtrArray *people = g_task_propagate_pointer (G_TASK (result), NULL);

  if (people == NULL)
    return;
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = people;
  g_signal_emit (self, answered_signal, 0);
}

static gboolean
begin_cb (gpointer data)
{
  MixExpectedWatch *self = data;
  g_autoptr (GTask) task = NULL;

  self->idle = 0;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, found_cb, NULL);
  g_task_set_task_data (task, g_object_ref (self->plan), g_object_unref);
  g_task_run_in_thread (task, look_in_thread);
  return G_SOURCE_REMOVE;
}

/**
 * mix_expected_watch_ask:
 * @self: a watch
 * @plan: a plan
 *
 * Asks, unless just that was asked last.
 */
void
mix_expected_watch_ask (MixExpectedWatch *self, MixPlan *plan)
{
  if (!g_set_object (&self->plan, plan))
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, begin_cb, self, NULL);
}

/**
 * mix_expected_watch_stop:
 * @self: a watch
 *
 * Drops what is being asked, and forgets what was answered.
 */
void
mix_expected_watch_stop (MixExpectedWatch *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_object (&self->plan);
}

/**
 * mix_expected_watch_is_asking:
 * @self: a watch
 *
 * Returns: whether an answer is under way
 */
gboolean
mix_expected_watch_is_asking (MixExpectedWatch *self)
{
  return self->idle != 0 || self->cancellable != NULL;
}

/**
 * mix_expected_watch_get_people:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable) (element-type MixExpectedPerson): the last answer
 */
GPtrArray *
mix_expected_watch_get_people (MixExpectedWatch *self)
{
  return self->people;
}
