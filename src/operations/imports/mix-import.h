#pragma once

#include "mix-import-entry.h"
#include "mix-nhs-file.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixImportProgress:
 * @fraction: how much is done, 0 to 1
 * @file_name: the file that is being read
 *
 * Called on the thread that prepares the import.
 */
typedef void (*MixImportProgress) (double fraction, const char *file_name, gpointer user_data);

/**
 * MixImportOptions:
 * @as_at: the day of files that do not say it themselves, or %MIX_DATE_NONE
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 */
typedef struct
{
  MixDate as_at;
  MixImportProgress progress;
  gpointer progress_data;
} MixImportOptions;

/**
 * MixImportFile:
 * @kind: which official file it is
 * @name: the file's name
 * @title: the publication it belongs to
 * @as_at: the day its content is of, or %MIX_DATE_NONE where nothing says so
 *
 * A file of an import.
 */
typedef struct
{
  MixNhsKind kind;
  char *name;
  const char *title;
  MixDate as_at;
} MixImportFile;

#define MIX_TYPE_IMPORT (mix_import_get_type ())
G_DECLARE_FINAL_TYPE (MixImport, mix_import, MIX, IMPORT, GObject)

MixImport *mix_import_prepare (MixStore *store,
                               GPtrArray *files,
                               const MixImportOptions *options,
                               GCancellable *cancellable,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_import_apply (MixImport *self, MixStore *store, GError **error);

GListModel *mix_import_get_entries (MixImport *self);
guint mix_import_count (MixImport *self, MixImportOutcome outcome);
guint mix_import_count_unchanged (MixImport *self);
gboolean mix_import_is_empty (MixImport *self);
const char *mix_import_get_change_name (MixImport *self);
guint mix_import_get_n_files (MixImport *self);
const MixImportFile *mix_import_get_file (MixImport *self, guint position);

G_END_DECLS
