#pragma once

#include <gio/gio.h>

#include "mix-change.h"
#include "mix-date.h"
#include "mix-plan.h"

G_BEGIN_DECLS

#define MIX_TYPE_STORE (mix_store_get_type ())
G_DECLARE_FINAL_TYPE (MixStore, mix_store, MIX, STORE, GObject)

/**
 * MixStoreFlags:
 * @MIX_STORE_READ_ONLY: never write, do not ask for the writer's place
 * @MIX_STORE_CREATE: make the file; refused where there is one
 */
typedef enum
{
  MIX_STORE_DEFAULT = 0,
  MIX_STORE_READ_ONLY = 1 << 0,
  MIX_STORE_CREATE = 1 << 1,
} MixStoreFlags;

/**
 * MixChangeFunc:
 *
 * Does the writing of one change, with the functions of mix-store-rows.h. %FALSE rolls everything back.
 */
typedef gboolean (*MixChangeFunc) (MixStore *store, gpointer data, GError **error);

char *mix_store_dup_data_folder (void) G_GNUC_WARN_UNUSED_RESULT;

MixStore *mix_store_open (const char *path, MixStoreFlags flags, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_store_close (MixStore *self);
const char *mix_store_get_path (MixStore *self);

void mix_store_set_author (MixStore *self, const char *author);
char *mix_store_dup_author (MixStore *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_store_is_writable (MixStore *self);
char *mix_store_dup_holder (MixStore *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_store_try_become_writer (MixStore *self, GError **error);

gboolean mix_store_change (MixStore *self, const char *name, MixChangeFunc func, gpointer data, GError **error);
gboolean mix_store_change_apart (MixStore *self, MixChangeFunc func, gpointer data, GError **error);
gboolean mix_store_drop_undone (MixStore *self, GError **error);
gboolean mix_store_wrote_apart (MixStore *self);
gboolean mix_store_purge (MixStore *self, GError **error);
gboolean mix_store_undo (MixStore *self, guint n_changes, GError **error);
gboolean mix_store_redo (MixStore *self, guint n_changes, GError **error);
char *mix_store_dup_undo_name (MixStore *self) G_GNUC_WARN_UNUSED_RESULT;
char *mix_store_dup_redo_name (MixStore *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_store_get_history (MixStore *self, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
mix_store_get_history_of (MixStore *self, const char *id, guint limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;

MixPlan *
mix_store_load (MixStore *self, MixDate as_at, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixPlan *mix_store_load_after (MixStore *self,
                               MixPlan *before,
                               MixDate as_at,
                               GCancellable *cancellable,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_store_has_news (MixStore *self);

char *mix_store_dup_backup_problem (MixStore *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_store_verify (MixStore *self, GCancellable *cancellable, GError **error);
gboolean mix_store_copy (MixStore *self, GFile *target, GCancellable *cancellable, GError **error);
gboolean mix_store_copy_without_candidates (MixStore *self, GFile *target, GCancellable *cancellable, GError **error);
gboolean mix_store_import_copy (GFile *copy, const char *plan_path, GCancellable *cancellable, GError **error);
gboolean mix_store_remove_plan (const char *path, GError **error);

G_END_DECLS
