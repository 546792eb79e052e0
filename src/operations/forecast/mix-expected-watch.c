#include "mix-expected-watch.h"

/*
 * Works out off the main thread who is expected, for a page that shows the plan as it changes. It begins when the main
 * thread has nothing better to do, so that no page is drawn later for it. Until the next answer the last one stays.
 */
struct _MixExpectedWatch
{
  MixWatch parent_instance;

  MixPlan *plan;     /* nullable: what was asked about last */
  guint idle;        /* 0, or it is about to begin */
  GPtrArray *people; /* nullable: the last answer, perhaps to an older question */
};

G_DEFINE_FINAL_TYPE (MixExpectedWatch, mix_expected_watch, MIX_TYPE_WATCH)

static void
mix_expected_watch_forget (MixWatch *watch)
{
  MixExpectedWatch *self = MIX_EXPECTED_WATCH (watch);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_object (&self->plan);
}

static void
mix_expected_watch_class_init (MixExpectedWatchClass *klass)
{
  MIX_WATCH_CLASS (klass)->forget = mix_expected_watch_forget;
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
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = people;
  mix_watch_answer (MIX_WATCH (self));
}

static gboolean
begin_cb (gpointer data)
{
  MixExpectedWatch *self = data;
  g_autoptr (GTask) task = NULL;

  self->idle = 0;
  task = g_task_new (self, mix_watch_begin (MIX_WATCH (self)), found_cb, NULL);
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
  mix_watch_drop (MIX_WATCH (self));
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, begin_cb, self, NULL);
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
