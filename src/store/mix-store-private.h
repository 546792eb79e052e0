#pragma once

#include <sqlite3.h>

#include "mix-backup.h"
#include "mix-database.h"
#include "mix-schema.h"
#include "mix-store.h"
#include "mix-writer-place.h"

G_BEGIN_DECLS

/* What was written since the picture that somebody follows. */
typedef struct
{
  GHashTable *tables;      /* set of names */
  GHashTable *assignments; /* set of ids */
  gboolean too_many;       /* the ids are not all: the whole plan is to be read */
} MixStoreTouched;

/*
 * One plan file over one connection. `lock` is held around every use of the connection, by the same thread as often as
 * it likes, so that any thread may call. What a screen asks for in passing lies under `state_lock` instead, which
 * is never held while SQLite works.
 */
struct _MixStore
{
  GObject parent_instance;

  GRecMutex lock;
  sqlite3 *db;
  char *path;
  char *vfs;                  /* nullable: SQLite's default one */
  GHashTable *statements;     /* SQL text → sqlite3_stmt */
  GHashTable *put_statements; /* MixTable → sqlite3_stmt */
  MixWriterPlace *place;      /* nullable: not the writer */
  guint newest_version;       /* the schema that this program knows */
  gint64 schema_version;      /* the one that the file had when it was opened */
  MixDate backup_date;        /* when the need for a daily backup was last looked at */
  gint64 data_version;        /* of the picture loaded last */
  GWeakRef followed;          /* the picture that mix_store_load_after() gave last */
  gint64 followed_version;    /* its data_version */
  MixStoreTouched touched;    /* since then */
  gboolean changing;
  gboolean apart;       /* whether that change may only write apart from the history */
  gboolean wrote_apart; /* whether it did */

  GMutex state_lock;
  gboolean writable;
  char *author;
  char *holder;                /* nullable */
  char *undo_name, *redo_name; /* nullable */
  char *backup_problem;        /* nullable */
};

/* Where the history stands. Changes up to `floor` cannot be undone, those after `current` are undone. */
typedef struct
{
  gint64 current, floor, last;
} MixStorePosition;

/**
 * MixStoreOptions:
 *
 * What a test or a benchmark may set otherwise. Zeros are the product's own ways.
 */
typedef struct
{
  const char *vfs;            /* NULL: SQLite's default one */
  const MixSchemaStep *steps; /* NULL: those of mix_schema_get_steps() */
  guint n_steps;
  gboolean no_sync; /* synchronous=OFF: a measurement only */
} MixStoreOptions;

MixStore *_mix_store_open_with (const char *path, MixStoreFlags flags, const MixStoreOptions *options, GError **error);

/* Statements: all of them are cached and finalised before the connection closes. */
sqlite3_stmt *_mix_store_prepare (MixStore *self, const char *sql, GError **error);
gboolean _mix_store_step (MixStore *self, sqlite3_stmt *statement, gboolean *has_row, GError **error);
gboolean _mix_store_run (MixStore *self, sqlite3_stmt *statement, GError **error);
gboolean _mix_store_run_each (
    MixStore *self, const char *const *statements, guint n_statements, const char *parameter, GError **error);
gboolean _mix_store_execute (MixStore *self, const char *sql, GError **error);
gboolean _mix_store_query_integer (MixStore *self, const char *sql, gint64 *value, GError **error);
void _mix_store_drop_statements (MixStore *self);
void _mix_store_set_error (MixStore *self, int result, GError **error);

gboolean _mix_store_is_recorded_table (const char *table);
gboolean _mix_store_is_open (MixStore *self, GError **error);
gboolean _mix_store_is_changing (MixStore *self, GError **error);
gboolean _mix_store_check_version (MixStore *self, GError **error);
gboolean _mix_store_back_up_daily (MixStore *self, GError **error);
gboolean _mix_store_check_writable (MixStore *self, GError **error);
gboolean _mix_store_begin (MixStore *self, GError **error);
gboolean _mix_store_finish (MixStore *self, gboolean done, GError **error);
gboolean _mix_store_read_position (MixStore *self, MixStorePosition *position, GError **error);
gboolean _mix_store_write_position (MixStore *self, gint64 sequence, GError **error);
gboolean _mix_store_refresh_undo_names (MixStore *self, GError **error);
void _mix_store_note_touched (MixStore *self, void *changeset, int n_bytes);
void _mix_store_note_apart (MixStore *self, const char *table);
void _mix_store_clear_touched (MixStore *self);
void _mix_store_set_place (MixStore *self, MixWriterPlace *place, char *holder);

G_END_DECLS
