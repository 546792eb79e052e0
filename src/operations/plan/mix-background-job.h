#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MIX_TYPE_BACKGROUND_JOB (mix_background_job_get_type ())
G_DECLARE_DERIVABLE_TYPE (MixBackgroundJob, mix_background_job, MIX, BACKGROUND_JOB, GObject)

/**
 * MixBackgroundJobClass:
 * @run: does the work and keeps what comes of it; on a thread of its own
 * @progress: (nullable): takes note of how far it has come, before others hear of it; on the main thread
 * @finished: (nullable): takes note of the end, before others hear of it; on the main thread
 *
 * What a kind of job does.
 */
struct _MixBackgroundJobClass
{
  GObjectClass parent_class;

  void (*run) (MixBackgroundJob *self);
  void (*progress) (MixBackgroundJob *self);
  void (*finished) (MixBackgroundJob *self);
};

void mix_background_job_start (MixBackgroundJob *self);
void mix_background_job_stop (MixBackgroundJob *self);
void mix_background_job_drop (gpointer job, gpointer owner);
gboolean mix_background_job_is_running (MixBackgroundJob *self);
gboolean mix_background_job_is_stopped (MixBackgroundJob *self);
gboolean mix_background_job_tell (MixBackgroundJob *self);

G_END_DECLS
