#include "mix-watch.h"

/* What is being asked can be dropped at any time; its answer is then never told. */
typedef struct
{
  GCancellable *cancellable; /* nullable: nothing is being asked */
} MixWatchPrivate;

static guint answered_signal;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MixWatch, mix_watch, G_TYPE_OBJECT)

static void
mix_watch_dispose (GObject *object)
{
  mix_watch_stop (MIX_WATCH (object));
  G_OBJECT_CLASS (mix_watch_parent_class)->dispose (object);
}

static void
mix_watch_class_init (MixWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mix_watch_dispose;
  /**
   * MixWatch::answered:
   *
   * There is an answer. On the main thread.
   */
  answered_signal = g_signal_new ("answered", MIX_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_watch_init (MixWatch *self)
{
}

/**
 * mix_watch_drop:
 * @self: a watch
 *
 * Drops what is being asked. The last answer stays.
 */
void
mix_watch_drop (MixWatch *self)
{
  MixWatchPrivate *private = mix_watch_get_instance_private (self);

  g_cancellable_cancel (private->cancellable);
  g_clear_object (&private->cancellable);
}

/**
 * mix_watch_begin:
 * @self: a watch
 *
 * Drops what is being asked, and begins to ask anew.
 *
 * Returns: (transfer none): cancelled when this question is dropped
 */
GCancellable *
mix_watch_begin (MixWatch *self)
{
  MixWatchPrivate *private = mix_watch_get_instance_private (self);

  mix_watch_drop (self);
  private->cancellable = g_cancellable_new ();
  return private->cancellable;
}

/**
 * mix_watch_answer:
 * @self: a watch that has taken the answer to what was asked last
 *
 * Tells that there is an answer.
 */
void
mix_watch_answer (MixWatch *self)
{
  MixWatchPrivate *private = mix_watch_get_instance_private (self);

  g_clear_object (&private->cancellable);
  g_signal_emit (self, answered_signal, 0);
}

/**
 * mix_watch_stop:
 * @self: a watch
 *
 * Drops what is being asked, and forgets what was answered.
 */
void
mix_watch_stop (MixWatch *self)
{
  mix_watch_drop (self);
  MIX_WATCH_GET_CLASS (self)->forget (self);
}

/**
 * mix_watch_is_asking:
 * @self: a watch
 *
 * Returns: whether an answer is under way
 */
gboolean
mix_watch_is_asking (MixWatch *self)
{
  MixWatchPrivate *private = mix_watch_get_instance_private (self);

  return private->cancellable != NULL;
}
