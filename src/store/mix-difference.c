#include "mix-store-private.h"

#include "mix-config.h"
#include "mix-difference-private.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

static void
clear_change (gpointer data)
{
  MixRowChange *change = data;

  for (guint i = 0; i < change->n_values; i++)
    {
      g_free (change->values[i].column);
      g_free (change->values[i].before);
      g_free (change->values[i].after);
    }
  g_free (change->values);
  g_free (change->table);
  g_free (change->id);
}

static gboolean
attach (sqlite3 *db, const char *to_path, const char *from_path, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result = sqlite3_prepare_v2 (db, "ATTACH ? AS first", -1, &statement, NULL);

  if (result == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, from_path, -1, SQLITE_TRANSIENT);
      result = sqlite3_step (statement) == SQLITE_DONE ? SQLITE_OK : sqlite3_errcode (db);
    }
  sqlite3_finalize (statement);
  if (result == SQLITE_OK)
    return TRUE;
  mix_database_set_error (db, result, to_path, error);
  return FALSE;
}

static GPtrArray *
list_tables (sqlite3 *db)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY rowid", -1, &statement,
                          NULL)
      == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      {
        const char *name = (const char *) sqlite3_column_text (statement, 0);

        if (!g_str_has_prefix (name, "sqlite_") && _mix_store_is_recorded_table (name))
          g_ptr_array_add (tables, g_strdup (name));
      }
  sqlite3_finalize (statement);
  return tables;
}

/* The changeset that makes the second plan, which is the connection's own, out of the attached first. */
static gboolean
record_difference (MixDifference *self, sqlite3 *db, const char *to_path, GError **error)
{
  g_autoptr (GPtrArray) tables = list_tables (db);
  sqlite3_session *session = NULL;
  int result = sqlite3session_create (db, "main", &session);

  for (guint i = 0; result == SQLITE_OK && i < tables->len; i++)
    {
      result = sqlite3session_attach (session, tables->pdata[i]);
      if (result == SQLITE_OK)
        result = sqlite3session_diff (session, "first", tables->pdata[i], NULL);
    }
  if (result == SQLITE_OK)
    result = sqlite3session_changeset (session, &self->n_bytes, &self->bytes);
  g_clear_pointer (&session, sqlite3session_delete);
  if (result == SQLITE_SCHEMA)
    mix_set_error (error, MIX_ERROR_REFUSED, to_path,
                   _ ("“%s” is of another version of the program than the plan it is compared with. Open both once."),
                   to_path);
  else if (result != SQLITE_OK)
    mix_database_set_error (db, result, to_path, error);
  return result == SQLITE_OK;
}

static GPtrArray *
list_columns (sqlite3 *db, const char *table)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT name FROM pragma_table_info (?)", -1, &statement, NULL) == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, table, -1, SQLITE_TRANSIENT);
      while (sqlite3_step (statement) == SQLITE_ROW)
        g_ptr_array_add (columns, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
    }
  sqlite3_finalize (statement);
  return columns;
}

/* A value that a change does not speak of is not there. */
static sqlite3_value *
get_old (sqlite3_changeset_iter *changes, int column)
{
  sqlite3_value *value = NULL;

  return sqlite3changeset_old (changes, column, &value) == SQLITE_OK ? value : NULL;
}

static sqlite3_value *
get_new (sqlite3_changeset_iter *changes, int column)
{
  sqlite3_value *value = NULL;

  return sqlite3changeset_new (changes, column, &value) == SQLITE_OK ? value : NULL;
}

static char *
dup_text (sqlite3_value *value)
{
  return value != NULL ? g_strdup ((const char *) sqlite3_value_text (value)) : NULL;
}

/* What a changeset does not say of a row that stays. */
static void
read_same (MixRowChange *change, sqlite3 *db)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM main.%s WHERE id = ?", change->table);
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, change->id, -1, SQLITE_TRANSIENT);
      if (sqlite3_step (statement) == SQLITE_ROW)
        for (guint i = 0; i < change->n_values; i++)
          if (!change->values[i].differs)
            {
              g_set_str (&change->values[i].before, (const char *) sqlite3_column_text (statement, (int) i));
              g_set_str (&change->values[i].after, change->values[i].before);
            }
    }
  sqlite3_finalize (statement);
}

static void
add_values (MixRowChange *change, sqlite3_changeset_iter *changes, int operation, int n_columns, GPtrArray *names)
{
  change->n_values = MIN ((guint) n_columns, names->len);
  change->values = g_new0 (MixRowValue, n_columns);
  for (int i = 0; i < (int) change->n_values; i++)
    {
      sqlite3_value *before = operation == SQLITE_INSERT ? NULL : get_old (changes, i);
      sqlite3_value *after = operation == SQLITE_DELETE ? NULL : get_new (changes, i);
      MixRowValue *value = &change->values[i];

      value->column = g_strdup (names->pdata[i]);
      value->before = dup_text (before);
      value->after = dup_text (after);
      value->differs = operation != SQLITE_UPDATE || after != NULL;
    }
}

static void
add_change (MixDifference *self, sqlite3 *db, sqlite3_changeset_iter *changes)
{
  MixRowChange change = { 0 };
  const char *table;
  int n_columns, operation;
  GPtrArray *names;

  sqlite3changeset_op (changes, &table, &n_columns, &operation, NULL);
  names = g_hash_table_lookup (self->columns, table);
  if (names == NULL)
    {
      names = list_columns (db, table);
      g_hash_table_insert (self->columns, g_strdup (table), names);
    }
  change.table = g_strdup (table);
  change.kind = operation == SQLITE_INSERT   ? MIX_ROW_ADDED
                : operation == SQLITE_DELETE ? MIX_ROW_REMOVED
                                             : MIX_ROW_CHANGED;
  change.id = dup_text (operation == SQLITE_INSERT ? get_new (changes, 0) : get_old (changes, 0));
  add_values (&change, changes, operation, n_columns, names);
  if (operation == SQLITE_UPDATE)
    read_same (&change, db);
  g_array_append_val (self->changes, change);
}

static void
list_changes (MixDifference *self, sqlite3 *db)
{
  sqlite3_changeset_iter *changes = NULL;

  if (sqlite3changeset_start (&changes, self->n_bytes, self->bytes) != SQLITE_OK)
    return;
  while (sqlite3changeset_next (changes) == SQLITE_ROW)
    add_change (self, db, changes);
  sqlite3changeset_finalize (changes);
}

/**
 * mix_difference_new:
 * @from_path: a plan
 * @to_path: another, such as a copy of it that went its own way
 * @error: return location for an error
 *
 * Compares what is recorded of two plans: all but their histories and what is never in them.
 *
 * Returns: (transfer full) (nullable): what makes the second out of the first
 */
MixDifference *
mix_difference_new (const char *from_path, const char *to_path, GError **error)
{
  g_autoptr (sqlite3) db = mix_database_open (to_path, SQLITE_OPEN_READWRITE, NULL, error);
  g_autoptr (MixDifference) self = NULL;

  if (db == NULL || !attach (db, to_path, from_path, error))
    return NULL;
  self = g_new0 (MixDifference, 1);
  self->changes = g_array_new (FALSE, FALSE, sizeof (MixRowChange));
  g_array_set_clear_func (self->changes, clear_change);
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  if (!record_difference (self, db, to_path, error))
    return NULL;
  list_changes (self, db);
  return g_steal_pointer (&self);
}

/**
 * mix_difference_free:
 * @self: a difference
 *
 * Frees it.
 */
void
mix_difference_free (MixDifference *self)
{
  sqlite3_free (self->bytes);
  g_hash_table_unref (self->columns);
  g_array_unref (self->changes);
  g_free (self);
}

/**
 * mix_difference_get_n_changes:
 * @self: a difference
 *
 * Returns: how many rows differ
 */
guint
mix_difference_get_n_changes (const MixDifference *self)
{
  return self->changes->len;
}

/**
 * mix_difference_get_change:
 * @self: a difference
 * @position: from 0
 *
 * Returns: (transfer none): what became of a row
 */
const MixRowChange *
mix_difference_get_change (const MixDifference *self, guint position)
{
  return &g_array_index (self->changes, MixRowChange, position);
}

/**
 * mix_row_change_get_value:
 * @self: a change
 * @column: name of a column
 *
 * Returns: (nullable): its value in the second plan, or of a removed row in the first; %NULL where it has none
 */
const char *
mix_row_change_get_value (const MixRowChange *self, const char *column)
{
  for (guint i = 0; i < self->n_values; i++)
    if (g_str_equal (self->values[i].column, column))
      return self->kind == MIX_ROW_REMOVED ? self->values[i].before : self->values[i].after;
  return NULL;
}
