#include "mix-employment-job.h"

#include <gio/gio.h>

#define SEED 1

/* What one thread works on. A job that is started anew lets it go, and takes nothing from it any more. */
typedef struct
{
  MixEmploymentPicture *picture;
  MixEmploymentStudy *before; /* nullable */
  guint64 n_draws;
  guint64 seed;
  MixEmploymentJob *job; /* on the main thread only */
  int stop;              /* atomic */
} Run;

/* A study on its way to the main thread. */
typedef struct
{
  Run *run;
  MixEmploymentStudy *study;
} Message;

struct _MixEmploymentJob
{
  GObject parent_instance;

  guint64 n_draws;
  guint64 seed;
  Run *run; /* nullable: the one under way */
  MixEmploymentStudy *study;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixEmploymentJob, mix_employment_job, G_TYPE_OBJECT)

static void
clear_run (gpointer data)
{
  Run *run = data;

  mix_employment_picture_unref (run->picture);
  g_clear_pointer (&run->before, mix_employment_study_unref);
}

static void
release_run (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_run);
}

static void
let_go (MixEmploymentJob *self)
{
  if (self->run == NULL)
    return;
  g_atomic_int_set (&self->run->stop, TRUE);
  self->run->job = NULL;
  g_clear_pointer (&self->run, release_run);
}

static void
mix_employment_job_dispose (GObject *object)
{
  MixEmploymentJob *self = MIX_EMPLOYMENT_JOB (object);

  let_go (self);
  g_clear_pointer (&self->study, mix_employment_study_unref);
  G_OBJECT_CLASS (mix_employment_job_parent_class)->dispose (object);
}

static void
mix_employment_job_class_init (MixEmploymentJobClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mix_employment_job_dispose;
  /**
   * MixEmploymentJob::changed:
   *
   * There is another study: the ranks alone, all of it roughly, or the whole; or the job was stopped. On the main
   * thread.
   */
  signals[CHANGED]
      = g_signal_new ("changed", MIX_TYPE_EMPLOYMENT_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_employment_job_init (MixEmploymentJob *self)
{
  self->n_draws = MIX_EMPLOYMENT_ALL_DRAWS;
  self->seed = SEED;
}

static void
take_study (MixEmploymentJob *self, MixEmploymentStudy *study)
{
  g_clear_pointer (&self->study, mix_employment_study_unref);
  self->study = mix_employment_study_ref (study);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
tell_cb (gpointer data)
{
  Message *message = data;

  if (message->run->job != NULL)
    take_study (message->run->job, message->study);
  return G_SOURCE_REMOVE;
}

static void
free_message (gpointer data)
{
  Message *message = data;

  mix_employment_study_unref (message->study);
  release_run (message->run);
  g_free (message);
}

/* On the thread that works. */
static void
send_study (Run *run, MixEmploymentStudy *study)
{
  Message *message = g_new (Message, 1);

  *message = (Message) { g_atomic_rc_box_acquire (run), study };
  g_idle_add_full (G_PRIORITY_DEFAULT, tell_cb, message, free_message);
}

/* On the thread that works. */
static gboolean
poll_cb (gpointer data)
{
  Run *run = data;

  return g_atomic_int_get (&run->stop);
}

/* The ranks at once, then all of it roughly. */
static void
send_first (Run *run)
{
  MixEmploymentStudy *rough;

  if (poll_cb (run))
    return;
  send_study (run, mix_employment_study_new_first (run->picture, run->before, run->seed));
  rough = mix_employment_study_new (run->picture, MIX_EMPLOYMENT_FIRST_DRAWS, run->seed, poll_cb, run);
  if (rough == NULL)
    return;
  rough->is_whole = FALSE;
  send_study (run, rough);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *run = data;

  send_first (run);
  g_task_return_pointer (
      task, poll_cb (run) ? NULL : mix_employment_study_new (run->picture, run->n_draws, run->seed, poll_cb, run),
      (GDestroyNotify) mix_employment_study_unref);
}

static void
run_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  MixEmploymentStudy *study = g_task_propagate_pointer (G_TASK (result), NULL);
  Run *run = g_task_get_task_data (G_TASK (result));
  MixEmploymentJob *self = run->job;

  if (self != NULL && study != NULL)
    {
      let_go (self);
      take_study (self, study);
    }
  g_clear_pointer (&study, mix_employment_study_unref);
}

/**
 * mix_employment_job_new:
 *
 * Returns: (transfer full): a job with nothing to do
 */
MixEmploymentJob *
mix_employment_job_new (void)
{
  return g_object_new (MIX_TYPE_EMPLOYMENT_JOB, NULL);
}

/**
 * mix_employment_job_set_draws:
 * @n_draws: how often everything is drawn for the whole answer; without this a million times
 * @seed: the same seed gives the same answer; without this 1
 */
void
mix_employment_job_set_draws (MixEmploymentJob *self, guint64 n_draws, guint64 seed)
{
  self->n_draws = n_draws;
  self->seed = seed;
}

/**
 * mix_employment_job_start:
 * @picture: what is compared; not to be changed from here on
 *
 * Begins, and gives up what was under way. ::changed comes with the ranks after 20,000 draws, with all of it after
 * 20,000, and with the whole.
 */
void
mix_employment_job_start (MixEmploymentJob *self, MixEmploymentPicture *picture)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, run_done_cb, NULL);

  let_go (self);
  self->run = g_atomic_rc_box_new0 (Run);
  self->run->picture = mix_employment_picture_ref (picture);
  self->run->before = self->study != NULL ? mix_employment_study_ref (self->study) : NULL;
  self->run->n_draws = self->n_draws;
  self->run->seed = self->seed;
  self->run->job = self;
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self->run), release_run);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * mix_employment_job_stop:
 *
 * Gives up what is under way; the last study stays.
 */
void
mix_employment_job_stop (MixEmploymentJob *self)
{
  if (self->run == NULL)
    return;
  let_go (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * mix_employment_job_is_running:
 *
 * Returns: whether more is to come
 */
gboolean
mix_employment_job_is_running (MixEmploymentJob *self)
{
  return self->run != NULL;
}

/**
 * mix_employment_job_get_study:
 *
 * Returns: (transfer none) (nullable): the newest study
 */
MixEmploymentStudy *
mix_employment_job_get_study (MixEmploymentJob *self)
{
  return self->study;
}
