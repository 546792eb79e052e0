#include "mix-overload-watch.h"

/*
 * Asks off the main thread whether the work of a plan can be done at all, for a page that shows the plan as it changes:
 * a question about an older picture is dropped when a newer one comes. The signal "answered" follows each answer.
 */
struct _MixOverloadWatch
{
  GObject parent_instance;

  MixPlan *plan;             /* nullable: what was asked about last */
  MixPlanOverload *overload; /* nullable: the last answer, perhaps of an older picture */
  GCancellable *cancellable; /* nullable: nothing is being asked */
};

static guint answered_signal;

G_DEFINE_FINAL_TYPE (MixOverloadWatch, mix_overload_watch, G_TYPE_OBJECT)

static void
mix_overload_watch_dispose (GObject *object)
{
  mix_overload_watch_stop (MIX_OVERLOAD_WATCH (object));
  G_OBJECT_CLASS (mix_overload_watch_parent_class)->dispose (object);
}

static void
mix_overload_watch_class_init (MixOverloadWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mix_overload_watch_dispose;
  answered_signal
      = g_signal_new ("answered", MIX_TYPE_OVERLOAD_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_overload_watch_init (MixOverloadWatch *self)
{
}

/**
 * mix_overload_watch_new:
 *
 * Returns: (transfer full): a watch that has been asked nothing
 */
MixOverloadWatch *
mix_overload_watch_new (void)
{
  return g_object_new (MIX_TYPE_OVERLOAD_WATCH, NULL);
}

static void
worked_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MixOverloadWatch) self = user_data;
  g_autoptr (MixPlanOverload) overload = mix_plan_overload_new_finish (result, NULL);

  if (overload == NULL)
    return;
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->overload, mix_plan_overload_unref);
  self->overload = g_steal_pointer (&overload);
  g_signal_emit (self, answered_signal, 0);
}

/**
 * mix_overload_watch_ask:
 * @self: a watch
 * @plan: the picture that is shown
 * @load: what everybody in it has and uses
 *
 * Asks, unless that picture was asked about last.
 */
void
mix_overload_watch_ask (MixOverloadWatch *self, MixPlan *plan, MixTeamLoad *load)
{
  if (!g_set_object (&self->plan, plan))
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  mix_plan_overload_new_async (plan, load, self->cancellable, worked_out_cb, g_object_ref (self));
}

/**
 * mix_overload_watch_stop:
 * @self: a watch
 *
 * Drops what is being asked, and forgets what was answered.
 */
void
mix_overload_watch_stop (MixOverloadWatch *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->overload, mix_plan_overload_unref);
  g_clear_object (&self->plan);
}

/**
 * mix_overload_watch_find:
 * @self: a watch
 * @plan: the picture that is shown
 *
 * Returns: (transfer none) (nullable): the answer for just that picture
 */
MixPlanOverload *
mix_overload_watch_find (MixOverloadWatch *self, MixPlan *plan)
{
  return self->cancellable == NULL && self->plan == plan ? self->overload : NULL;
}

/**
 * mix_overload_watch_has_answered:
 * @self: a watch
 *
 * Returns: whether there is an answer, though it may be of an older picture
 */
gboolean
mix_overload_watch_has_answered (MixOverloadWatch *self)
{
  return self->overload != NULL;
}
