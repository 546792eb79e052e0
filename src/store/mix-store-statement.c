#include "mix-store-private.h"

/**
 * _mix_store_set_error:
 * @self: a store
 * @result: SQLite's result code
 *
 * Like mix_database_set_error(), for the store's own connection.
 */
void
_mix_store_set_error (MixStore *self, int result, GError **error)
{
  int extended = sqlite3_extended_errcode (self->db);

  mix_database_set_error (self->db, (extended & 0xff) == (result & 0xff) ? extended : result, self->path, error);
}

/**
 * _mix_store_prepare:
 * @self: a store
 * @sql: one statement
 *
 * Returns: (transfer none) (nullable): the statement, from the cache where it is known, reset and with nothing bound
 */
sqlite3_stmt *
_mix_store_prepare (MixStore *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  int result;

  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }

  result = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (result != SQLITE_OK)
    {
      _mix_store_set_error (self, result, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

/**
 * _mix_store_step:
 * @self: a store
 * @statement: one of its statements
 * @has_row: (out): whether there is a row; at the end the statement is reset
 *
 * Returns: %FALSE on an error, with the statement reset
 */
gboolean
_mix_store_step (MixStore *self, sqlite3_stmt *statement, gboolean *has_row, GError **error)
{
  int result = sqlite3_step (statement);

  *has_row = result == SQLITE_ROW;
  if (*has_row)
    return TRUE;
  if (result != SQLITE_DONE)
    _mix_store_set_error (self, result, error);
  sqlite3_reset (statement);
  return result == SQLITE_DONE;
}

/**
 * _mix_store_run:
 * @self: a store
 * @statement: one of its statements that gives no rows
 *
 * Returns: whether it ran
 */
gboolean
_mix_store_run (MixStore *self, sqlite3_stmt *statement, GError **error)
{
  gboolean has_row;

  if (!_mix_store_step (self, statement, &has_row, error))
    return FALSE;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * _mix_store_run_each:
 * @self: a store
 * @statements: statements that give no rows, each with one parameter at most
 * @n_statements: how many there are
 * @parameter: the text of that parameter
 *
 * Returns: whether all of them ran
 */
gboolean
_mix_store_run_each (
    MixStore *self, const char *const *statements, guint n_statements, const char *parameter, GError **error)
{
  for (guint i = 0; i < n_statements; i++)
    {
      sqlite3_stmt *statement = _mix_store_prepare (self, statements[i], error);

      if (statement == NULL)
        return FALSE;
      sqlite3_bind_text (statement, 1, parameter, -1, SQLITE_TRANSIENT);
      if (!_mix_store_run (self, statement, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * _mix_store_execute:
 * @self: a store
 * @sql: one statement without parameters and rows
 *
 * Returns: whether it ran
 */
gboolean
_mix_store_execute (MixStore *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = _mix_store_prepare (self, sql, error);

  return statement != NULL && _mix_store_run (self, statement, error);
}

/**
 * _mix_store_query_integer:
 * @self: a store
 * @sql: a query for one integer
 * @value: (out): the integer
 *
 * Returns: whether it could be read
 */
gboolean
_mix_store_query_integer (MixStore *self, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *statement = _mix_store_prepare (self, sql, error);
  gboolean has_row;

  if (statement == NULL || !_mix_store_step (self, statement, &has_row, error))
    return FALSE;
  *value = has_row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * _mix_store_drop_statements:
 * @self: a store
 *
 * Finalises every statement, as closing the connection needs.
 */
void
_mix_store_drop_statements (MixStore *self)
{
  g_hash_table_remove_all (self->put_statements);
  g_hash_table_remove_all (self->statements);
}
