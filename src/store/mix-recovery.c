#include "mix-recovery.h"

#include "mix-config.h"
#include "mix-database.h"
#include "mix-error.h"
#include "mix-files.h"
#include "mix-id.h"
#include "mix-writer-place.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* Every row has an id of 36 characters and more, so no page holds as many rows as this. */
#define ROWS_A_PAGE 100

#define PAGE_SIZE 4096

/* One table on its way from the damaged file to the fresh one. */
typedef struct
{
  sqlite3 *fresh;
  sqlite3_stmt *scan;  /* rows from ?1 on, in order: rowid, then the columns */
  sqlite3_stmt *probe; /* the row ?1 */
  sqlite3_stmt *insert;
  gint64 next; /* the first rowid not yet read */
  gint64 last; /* the last rowid there may be */
  MixRecovery *report;
} TableRecovery;

/* The columns that the damaged file can have too: those of the fresh one. */
static char *
list_columns (sqlite3 *fresh, const char *table, const char *format)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT group_concat (%s, ', ') FROM pragma_table_info ('%s')", format, table);
  sqlite3_stmt *statement = NULL;
  char *columns = NULL;

  if (sqlite3_prepare_v2 (fresh, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW)
    columns = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return columns;
}

/* Where the last row cannot be found, the most rows that there could be. */
static gint64
find_last (sqlite3 *damaged, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rowid FROM %s ORDER BY rowid DESC LIMIT 1", table);
  sqlite3_stmt *statement = NULL;
  gint64 last = 0;

  if (sqlite3_prepare_v2 (damaged, sql, -1, &statement, NULL) == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW)
    last = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  if (last == 0 && mix_database_query_integer (damaged, "", "PRAGMA page_count", &last, NULL))
    last *= ROWS_A_PAGE;
  return last;
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *format, const char *table, const char *columns)
{
  g_autoptr (GString) sql = g_string_new (format);
  sqlite3_stmt *statement = NULL;

  g_string_replace (sql, "TABLE", table, 0);
  g_string_replace (sql, "COLUMNS", columns, 0);
  return sqlite3_prepare_v2 (db, sql->str, -1, &statement, NULL) == SQLITE_OK ? statement : NULL;
}

/* Column 1 of a row is its id. */
static gboolean
row_makes_sense (sqlite3_stmt *row)
{
  if (!mix_id_is_valid ((const char *) sqlite3_column_text (row, 1)))
    return FALSE;
  for (int i = 2; i < sqlite3_column_count (row); i++)
    if (sqlite3_column_type (row, i) == SQLITE_TEXT
        && !g_utf8_validate ((const char *) sqlite3_column_text (row, i), sqlite3_column_bytes (row, i), NULL))
      return FALSE;
  return TRUE;
}

static void
take_row (TableRecovery *self, sqlite3_stmt *row)
{
  gboolean taken = row_makes_sense (row);

  for (int i = 1; taken && i < sqlite3_column_count (row); i++)
    sqlite3_bind_value (self->insert, i, sqlite3_column_value (row, i));
  taken = taken && sqlite3_step (self->insert) == SQLITE_DONE;
  sqlite3_reset (self->insert);
  if (taken)
    self->report->n_rows++;
  else
    self->report->n_left_out++;
}

/* Returns TRUE at the table's end. A row that comes out of order is damage as well. */
static gboolean
scan_rows (TableRecovery *self)
{
  int result;

  sqlite3_reset (self->scan);
  sqlite3_bind_int64 (self->scan, 1, self->next);
  while ((result = sqlite3_step (self->scan)) == SQLITE_ROW && sqlite3_column_int64 (self->scan, 0) >= self->next)
    {
      self->next = sqlite3_column_int64 (self->scan, 0) + 1;
      take_row (self, self->scan);
    }
  sqlite3_reset (self->scan);
  return result == SQLITE_DONE;
}

/* Goes over what cannot be read, row by row: a row is found from the root, so only its own pages need be sound. */
static gboolean
skip_damage (TableRecovery *self, GCancellable *cancellable)
{
  gboolean found = FALSE;

  for (; !found && self->next <= self->last && !g_cancellable_is_cancelled (cancellable); self->next++)
    {
      sqlite3_bind_int64 (self->probe, 1, self->next);
      found = sqlite3_step (self->probe) == SQLITE_ROW;
      if (found)
        take_row (self, self->probe);
      sqlite3_reset (self->probe);
    }
  return found;
}

static void
recover_table (sqlite3 *damaged, sqlite3 *fresh, const char *table, MixRecovery *report, GCancellable *cancellable)
{
  g_autofree char *columns = list_columns (fresh, table, "name");
  g_autofree char *parameters = list_columns (fresh, table, "'?'");
  TableRecovery self = { .fresh = fresh, .next = 0, .report = report };
  gboolean at_end = FALSE;

  self.scan = prepare (damaged, "SELECT rowid, COLUMNS FROM TABLE WHERE rowid >= ?1 ORDER BY rowid", table, columns);
  self.probe = prepare (damaged, "SELECT rowid, COLUMNS FROM TABLE WHERE rowid = ?1", table, columns);
  self.insert = prepare (fresh, "INSERT INTO TABLE VALUES (COLUMNS)", table, parameters);
  self.last = find_last (damaged, table);
  if (self.scan != NULL && self.probe != NULL && self.insert != NULL)
    do
      {
        at_end = scan_rows (&self);
        report->complete = report->complete && at_end;
      }
    while (!at_end && skip_damage (&self, cancellable));
  else
    report->complete = FALSE;

  sqlite3_finalize (self.scan);
  sqlite3_finalize (self.probe);
  sqlite3_finalize (self.insert);
}

/*
 * A reference to a row that is lost is taken out; where there must be one, its row goes too. Returns how many rows
 * went, since these may have been referred to in their turn.
 */
static int
mend_references (sqlite3 *fresh, const char *table, const char *column, const char *parent)
{
  char *lost = sqlite3_mprintf ("%s IS NOT NULL AND %s NOT IN (SELECT id FROM %s)", column, column, parent);
  char *forget = sqlite3_mprintf ("UPDATE OR IGNORE %s SET %s = NULL WHERE %s", table, column, lost);
  char *drop = sqlite3_mprintf ("DELETE FROM %s WHERE %s", table, lost);
  int n_dropped;

  sqlite3_exec (fresh, forget, NULL, NULL, NULL);
  n_dropped = sqlite3_exec (fresh, drop, NULL, NULL, NULL) == SQLITE_OK ? sqlite3_changes (fresh) : 0;
  sqlite3_free (lost);
  sqlite3_free (forget);
  sqlite3_free (drop);
  return n_dropped;
}

static void
mend_all_references (sqlite3 *fresh, MixRecovery *report)
{
  static const char list[] = "SELECT t.name, f.\"from\", f.\"table\" FROM sqlite_schema AS t"
                             " JOIN pragma_foreign_key_list (t.name) AS f WHERE t.type = 'table'";
  guint n_dropped;

  do
    {
      sqlite3_stmt *statement = NULL;

      n_dropped = 0;
      if (sqlite3_prepare_v2 (fresh, list, -1, &statement, NULL) == SQLITE_OK)
        while (sqlite3_step (statement) == SQLITE_ROW)
          n_dropped += (guint) mend_references (fresh, (const char *) sqlite3_column_text (statement, 0),
                                                (const char *) sqlite3_column_text (statement, 1),
                                                (const char *) sqlite3_column_text (statement, 2));
      sqlite3_finalize (statement);
      report->n_rows -= n_dropped;
      report->n_left_out += n_dropped;
    }
  while (n_dropped > 0);
}

static void
recover_tables (sqlite3 *damaged, sqlite3 *fresh, MixRecovery *report, GCancellable *cancellable)
{
  static const char list[] = "SELECT name FROM sqlite_schema WHERE type = 'table'"
                             " AND name NOT IN ('change', 'undo_position') ORDER BY rootpage";
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (fresh, list, -1, &statement, NULL) == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      recover_table (damaged, fresh, (const char *) sqlite3_column_text (statement, 0), report, cancellable);
  sqlite3_finalize (statement);
}

/* The history is not taken over: its changesets fit only a plan in which every row was saved. */
static gboolean
fill_fresh (
    sqlite3 *damaged, sqlite3 *fresh, const char *path, MixRecovery *report, GCancellable *cancellable, GError **error)
{
  if (!mix_database_execute (fresh, path, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", error))
    return FALSE;
  recover_tables (damaged, fresh, report, cancellable);
  mend_all_references (fresh, report);
  if (report->n_rows == 0 && !report->complete)
    {
      mix_set_error (error, MIX_ERROR_DAMAGED, path,
                     _ ("Nothing can be read of the damaged plan. Go back to a backup, if there is one."));
      return FALSE;
    }
  return !mix_database_is_stopped (cancellable, path, error)
         && mix_database_begin_history (fresh, path, _ ("Recovered from a damaged file"), error)
         && mix_database_execute (fresh, path, "COMMIT", error);
}

/* Pages of a fresh plan where a table or index begins: these hold rows, all the others say what the tables are. */
static gboolean
page_holds_rows (sqlite3 *fresh, guint page)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM sqlite_schema WHERE rootpage = %u", page);
  gint64 n_tables;

  return !mix_database_query_integer (fresh, "", sql, &n_tables, NULL) || n_tables > 0;
}

/*
 * Where the schema is lost, that of a fresh plan stands in: each table begins at the same place in every plan of a
 * version. Bytes 18 and 19 say that there may be a write-ahead log, and byte 95 that the number of pages is to be taken
 * from the file's size (SQLite's file format, section 1.3). SQLite reads no file in which a table would begin behind
 * the end, so one that was cut off becomes as long as a fresh one.
 */
static void
replace_schema (const char *damaged_path, const char *fresh_path)
{
  g_autoptr (sqlite3) db = mix_database_open (fresh_path, SQLITE_OPEN_READWRITE, NULL, NULL);
  g_autofree char *damaged = NULL, *fresh = NULL, *mended = NULL;
  gsize length, fresh_length, mended_length;

  if (db == NULL || !g_file_get_contents (damaged_path, &damaged, &length, NULL)
      || !g_file_get_contents (fresh_path, &fresh, &fresh_length, NULL))
    return;
  mended_length = MAX (length, fresh_length);
  mended = g_malloc0 (mended_length);
  memcpy (mended, damaged, length);
  for (guint page = 1; page * PAGE_SIZE <= fresh_length; page++)
    if (!page_holds_rows (db, page))
      memcpy (mended + (page - 1) * PAGE_SIZE, fresh + (page - 1) * PAGE_SIZE, PAGE_SIZE);
  mended[18] = mended[19] = 2;
  mended[95] = (char) (mended[95] + 1);
  g_file_set_contents_full (damaged_path, mended, (gssize) mended_length, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
}

static gboolean
schema_is_readable (sqlite3 *db, const char *path)
{
  gint64 n_tables;

  return mix_database_query_integer (db, path, "SELECT count (*) FROM sqlite_schema WHERE type = 'table'", &n_tables,
                                     NULL)
         && n_tables > 0;
}

static sqlite3 *
open_damaged (const char *path, const char *fresh_path, GError **error)
{
  g_autoptr (sqlite3) db = mix_database_open (path, SQLITE_OPEN_READWRITE, NULL, error);

  if (db == NULL || schema_is_readable (db, path))
    return g_steal_pointer (&db);
  g_clear_pointer (&db, sqlite3_close);
  replace_schema (path, fresh_path);
  return mix_database_open (path, SQLITE_OPEN_READWRITE, NULL, error);
}

/* A plan of an older version is recovered as one; opening it moves it up. */
static guint
read_version (const char *path, guint newest_version)
{
  g_autoptr (sqlite3) db = mix_database_open (path, SQLITE_OPEN_READWRITE, NULL, NULL);
  gint64 version = 0;

  if (db == NULL || !mix_database_query_integer (db, path, "PRAGMA user_version", &version, NULL) || version < 1
      || version > newest_version)
    return newest_version;
  return (guint) version;
}

static gboolean
recover_copy (
    const char *damaged_path, const char *fresh_path, MixRecovery *report, GCancellable *cancellable, GError **error)
{
  guint newest_version;
  const MixSchemaStep *steps = mix_schema_get_steps (&newest_version);
  g_autoptr (sqlite3) damaged = NULL, fresh = NULL;

  if (!mix_database_create (fresh_path, steps, read_version (damaged_path, newest_version), NULL, error))
    return FALSE;
  damaged = open_damaged (damaged_path, fresh_path, error);
  fresh = damaged != NULL ? mix_database_open (fresh_path, SQLITE_OPEN_READWRITE, NULL, error) : NULL;
  return fresh != NULL && fill_fresh (damaged, fresh, fresh_path, report, cancellable, error)
         && mix_database_check_pages (fresh, fresh_path, "PRAGMA integrity_check (1)", error);
}

static gboolean
copy_with_log (const char *from, const char *to, GError **error)
{
  g_autofree char *log = g_strconcat (from, "-wal", NULL);
  g_autofree char *log_copy = g_strconcat (to, "-wal", NULL);

  return mix_file_copy_private (from, to, error)
         && (!g_file_test (log, G_FILE_TEST_EXISTS) || mix_file_copy_private (log, log_copy, error));
}

/**
 * mix_recovery_run:
 * @damaged_path: a damaged plan, which no store of this program has open; it stays as it is
 * @plan_path: where the recovered plan is wanted and no file is
 * @report: (out): what could be read
 * @cancellable: (nullable): stops it
 *
 * Reads, table by table, what can be read of a damaged plan into a new one. Its history begins anew.
 *
 * Returns: whether there is a sound plan at @plan_path; %MIX_ERROR_REFUSED where there is a file already,
 * %MIX_ERROR_DAMAGED where nothing at all can be read
 */
gboolean
mix_recovery_run (
    const char *damaged_path, const char *plan_path, MixRecovery *report, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = mix_file_resolve (plan_path);
  g_autofree char *work_path = g_strconcat (path, ".damaged-copy", NULL);
  g_autofree char *fresh_path = g_strconcat (path, ".recovering", NULL);
  gboolean done;

  *report = (MixRecovery) { .complete = TRUE };
  mix_file_remove_plan (work_path);
  mix_file_remove_plan (fresh_path);
  done = copy_with_log (damaged_path, work_path, error)
         && recover_copy (work_path, fresh_path, report, cancellable, error)
         && mix_database_install (fresh_path, path, NULL, error);
  mix_file_remove_plan (work_path);
  mix_file_remove_plan (fresh_path);
  return done;
}

static gboolean
move_aside (const char *plan_path, const char *aside, GError **error)
{
  g_autofree char *log = g_strconcat (plan_path, "-wal", NULL);
  g_autofree char *log_aside = g_strconcat (aside, "-wal", NULL);

  return mix_file_move_to_free_name (plan_path, aside, error)
         && (!g_file_test (log, G_FILE_TEST_EXISTS) || mix_file_move_to_free_name (log, log_aside, error));
}

/**
 * mix_recovery_set_aside:
 * @plan_path: a damaged plan, open nowhere
 *
 * Gives a damaged plan another name in its folder, with its log and otherwise untouched, so that a recovered plan or a
 * backup can take its place.
 *
 * Returns: (transfer full) (nullable): its new path; %NULL with %MIX_ERROR_READ_ONLY where a program has it open for
 * writing
 */
char *
mix_recovery_set_aside (const char *plan_path, GError **error)
{
  g_autoptr (GDateTime) time = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%dT%H%M%SZ");
  g_autofree char *path = mix_file_resolve (plan_path);
  g_autofree char *aside = g_strdup_printf ("%s.damaged-%s", path, stamp);
  g_autofree char *holder = NULL;
  g_autoptr (MixWriterPlace) place = mix_writer_place_take (path, g_get_real_name (), &holder, error);

  if (place == NULL && holder != NULL)
    mix_set_error (error, MIX_ERROR_READ_ONLY, path, _ ("The plan “%s” is held by %s."), path, holder);
  return place != NULL && move_aside (path, aside, error) ? g_steal_pointer (&aside) : NULL;
}
