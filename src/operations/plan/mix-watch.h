#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MIX_TYPE_WATCH (mix_watch_get_type ())
G_DECLARE_DERIVABLE_TYPE (MixWatch, mix_watch, MIX, WATCH, GObject)

/**
 * MixWatchClass:
 * @forget: lets go of what was asked and answered
 *
 * Works something out off the main thread for a page that shows the plan as it changes: a question about an older plan
 * is dropped when the next one comes.
 */
struct _MixWatchClass
{
  GObjectClass parent_class;

  void (*forget) (MixWatch *self);
};

void mix_watch_drop (MixWatch *self);
GCancellable *mix_watch_begin (MixWatch *self);
void mix_watch_answer (MixWatch *self);
void mix_watch_stop (MixWatch *self);
gboolean mix_watch_is_asking (MixWatch *self);

G_END_DECLS
