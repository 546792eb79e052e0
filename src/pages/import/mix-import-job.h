#pragma once

#include "mix-document.h"
#include "mix-import.h"

G_BEGIN_DECLS

/**
 * MixImportJob:
 *
 * The reading of files on the worker thread, which a screen can watch and stop. Reference counted.
 */
typedef struct _MixImportJob MixImportJob;

MixImportJob *mix_import_job_new (GPtrArray *files) G_GNUC_WARN_UNUSED_RESULT;
MixImportJob *mix_import_job_ref (MixImportJob *self) G_GNUC_WARN_UNUSED_RESULT;
void mix_import_job_unref (MixImportJob *self);
gboolean mix_import_job_run (MixStore *store, gpointer job, GCancellable *cancellable, GError **error);
double mix_import_job_get_fraction (MixImportJob *self);
MixImport *mix_import_job_steal_import (MixImportJob *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixImportJob, mix_import_job_unref)

G_END_DECLS
