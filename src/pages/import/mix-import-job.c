#include "mix-import-job.h"

/* Parts of the whole that the progress is told in. */
#define PARTS 1000

struct _MixImportJob
{
  GPtrArray *files;  /* of GFile */
  MixImport *import; /* once it was read */
  gint parts_done;   /* atomic: written by the worker, read by the screen */
};

/**
 * mix_import_job_new:
 * @files: (element-type GFile) (transfer full): what to read
 *
 * Returns: (transfer full): a job that was not run yet
 */
MixImportJob *
mix_import_job_new (GPtrArray *files)
{
  MixImportJob *self = g_atomic_rc_box_new0 (MixImportJob);

  self->files = files;
  return self;
}

/**
 * mix_import_job_ref:
 * @self: a job
 *
 * Returns: (transfer full): @self
 */
MixImportJob *
mix_import_job_ref (MixImportJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_job (gpointer data)
{
  MixImportJob *self = data;

  g_ptr_array_unref (self->files);
  g_clear_object (&self->import);
}

/**
 * mix_import_job_unref:
 * @self: (transfer full): a job
 */
void
mix_import_job_unref (MixImportJob *self)
{
  g_atomic_rc_box_release_full (self, clear_job);
}

static void
take_progress (double fraction, const char *file_name, gpointer data)
{
  MixImportJob *self = data;

  g_atomic_int_set (&self->parts_done, (gint) (fraction * PARTS));
}

/**
 * mix_import_job_run:
 * @store: the plan to compare with
 * @job: a job
 * @cancellable: (nullable): stops it
 *
 * A #MixDocumentFunc: reads the files and compares them with the plan, which it leaves as it is.
 *
 * Returns: whether mix_import_job_steal_import() has a preview
 */
gboolean
mix_import_job_run (MixStore *store, gpointer job, GCancellable *cancellable, GError **error)
{
  MixImportJob *self = job;
  MixImportOptions options = { .as_at = MIX_DATE_NONE, .progress = take_progress, .progress_data = self };

  self->import = mix_import_prepare (store, self->files, &options, cancellable, error);
  return self->import != NULL;
}

/**
 * mix_import_job_get_fraction:
 * @self: a job, on whatever thread it runs
 *
 * Returns: how much of the files is read, 0 to 1
 */
double
mix_import_job_get_fraction (MixImportJob *self)
{
  return (double) g_atomic_int_get (&self->parts_done) / PARTS;
}

/**
 * mix_import_job_steal_import:
 * @self: a job that was run
 *
 * Returns: (transfer full): what importing the files would do
 */
MixImport *
mix_import_job_steal_import (MixImportJob *self)
{
  return g_steal_pointer (&self->import);
}
