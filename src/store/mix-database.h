#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "mix-schema.h"

G_BEGIN_DECLS

/* Plan files as SQLite databases: what the store, its backups and its recovery share. For use inside this layer. */
sqlite3 *mix_database_open (const char *path, int flags, const char *vfs, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_database_set_error (sqlite3 *db, int result, const char *path, GError **error);
void mix_database_set_newer_error (const char *path, gint64 version, guint newest_version, GError **error);

gboolean mix_database_execute (sqlite3 *db, const char *path, const char *sql, GError **error);
gboolean mix_database_query_integer (sqlite3 *db, const char *path, const char *sql, gint64 *value, GError **error);

gboolean mix_database_check_kind (sqlite3 *db, const char *path, guint newest_version, gint64 *version, GError **error);
gboolean mix_database_check_pages (sqlite3 *db, const char *path, const char *check, GError **error);
gboolean mix_database_is_stopped (GCancellable *cancellable, const char *path, GError **error);
void mix_database_set_cancellable (sqlite3 *db, GCancellable *cancellable);

gboolean
mix_database_create (const char *path, const MixSchemaStep *steps, guint n_steps, const char *vfs, GError **error);
gboolean
mix_database_migrate (sqlite3 *db, const char *path, const MixSchemaStep *steps, guint n_steps, GError **error);

gboolean mix_database_install (const char *from, const char *to, const char *vfs, GError **error);
gboolean mix_database_check_schema (sqlite3 *db, const char *path, guint version, GError **error);
gboolean mix_database_begin_history (sqlite3 *db, const char *path, const char *name, GError **error);
gboolean mix_database_verify (
    const char *path, const char *vfs, guint newest_version, GCancellable *cancellable, GError **error);
gboolean
mix_database_copy (const char *from, const char *to, const char *vfs, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close)

G_END_DECLS
