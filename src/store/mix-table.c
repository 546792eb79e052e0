#include "mix-table.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-rows.h"
#include "mix-store-private.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static const char *const organisation_kinds[] = {
  [MIX_ORGANISATION_PRACTICE] = "practice",
  [MIX_ORGANISATION_NETWORK] = "network",
};

/* Appends a part for each column from @first on, with its name in place of each asterisk. */
static void
append_columns (GString *sql, const MixColumn *first, const char *separator, const char *format)
{
  for (const MixColumn *column = first; column->name != NULL; column++)
    {
      g_autoptr (GString) part = g_string_new (format);

      g_string_replace (part, "*", column->name, 0);
      if (column != first)
        g_string_append (sql, separator);
      g_string_append (sql, part->str);
    }
}

static void
append_assignments (GString *sql, const MixTable *table)
{
  for (const MixColumn *column = table->columns + 1; column->name != NULL; column++)
    {
      const char *name = column->name;

      g_string_append (sql, column == table->columns + 1 ? "" : ", ");
      if (g_strv_contains (table->identity, name))
        g_string_append_printf (sql, "%s = CASE WHEN %s IS excluded.%s THEN %s END", name, name, name, name);
      else
        g_string_append_printf (sql, "%s = excluded.%s", name, name);
    }
}

/*
 * Replaces a known row's values, but only where one differs: an equal row is no change. A new identity for a known row
 * becomes NULL, which its columns do not allow.
 */
static char *
make_put_sql (const MixTable *table)
{
  GString *sql = g_string_new ("INSERT INTO ");

  g_string_append_printf (sql, "%s (", table->name);
  append_columns (sql, table->columns, ", ", "*");
  g_string_append (sql, ") VALUES (");
  append_columns (sql, table->columns, ", ", "?");
  g_string_append (sql, ") ON CONFLICT (id) DO UPDATE SET ");
  append_assignments (sql, table);
  g_string_append (sql, " WHERE ");
  append_columns (sql, table->columns + 1, " OR ", "* IS NOT excluded.*");
  return g_string_free_and_steal (sql);
}

static char *
make_select_sql (const MixTable *table, const char *rest)
{
  GString *sql = g_string_new ("SELECT ");

  append_columns (sql, table->columns, ", ", "*");
  g_string_append_printf (sql, " FROM %s %s", table->name, rest);
  return g_string_free_and_steal (sql);
}

static void
bind_text (sqlite3_stmt *statement, int position, const char *text)
{
  sqlite3_bind_text (statement, position, text, -1, SQLITE_TRANSIENT);
}

static void
bind_date (sqlite3_stmt *statement, int position, MixDate date, gboolean empty_for_none)
{
  g_autofree char *text = mix_date_format_iso (date);

  bind_text (statement, position, *text == '\0' && !empty_for_none ? NULL : text);
}

static void
bind_known (sqlite3_stmt *statement, int position, gint64 value)
{
  if (value < 0)
    sqlite3_bind_null (statement, position);
  else
    sqlite3_bind_int64 (statement, position, value);
}

static void
bind_field (sqlite3_stmt *statement, int position, MixColumnType type, gconstpointer field)
{
  switch (type)
    {
    case MIX_COLUMN_ID:
    case MIX_COLUMN_REFERENCE:
    case MIX_COLUMN_TEXT:
      bind_text (statement, position, *(const char *const *) field);
      break;
    case MIX_COLUMN_DATE:
    case MIX_COLUMN_START:
      bind_date (statement, position, *(const MixDate *) field, type == MIX_COLUMN_START);
      break;
    case MIX_COLUMN_BOOLEAN:
      sqlite3_bind_int (statement, position, *(const gboolean *) field ? 1 : 0);
      break;
    case MIX_COLUMN_INT:
      sqlite3_bind_int (statement, position, *(const int *) field);
      break;
    case MIX_COLUMN_INT64:
      sqlite3_bind_int64 (statement, position, *(const gint64 *) field);
      break;
    case MIX_COLUMN_KNOWN_INT:
      bind_known (statement, position, *(const int *) field);
      break;
    case MIX_COLUMN_KNOWN_INT64:
      bind_known (statement, position, *(const gint64 *) field);
      break;
    case MIX_COLUMN_LETTER:
      sqlite3_bind_text (statement, position, field, 1, SQLITE_TRANSIENT);
      break;
    case MIX_COLUMN_ORGANISATION_KIND:
      bind_text (statement, position, organisation_kinds[*(const MixOrganisationKind *) field]);
      break;
    default:
      g_assert_not_reached ();
    }
}

static MixDate
read_date (sqlite3_stmt *statement, int position)
{
  MixDate date;

  return mix_date_parse_iso ((const char *) sqlite3_column_text (statement, position), &date) ? date : MIX_DATE_NONE;
}

static gint64
read_known (sqlite3_stmt *statement, int position)
{
  return sqlite3_column_type (statement, position) == SQLITE_NULL ? -1 : sqlite3_column_int64 (statement, position);
}

static void
read_field (sqlite3_stmt *statement, int position, MixColumnType type, gpointer field)
{
  const char *text;

  switch (type)
    {
    case MIX_COLUMN_ID:
    case MIX_COLUMN_REFERENCE:
    case MIX_COLUMN_TEXT:
      *(const char **) field = (const char *) sqlite3_column_text (statement, position);
      break;
    case MIX_COLUMN_DATE:
    case MIX_COLUMN_START:
      *(MixDate *) field = read_date (statement, position);
      break;
    case MIX_COLUMN_BOOLEAN:
    case MIX_COLUMN_INT:
      *(int *) field = sqlite3_column_int (statement, position);
      break;
    case MIX_COLUMN_INT64:
      *(gint64 *) field = sqlite3_column_int64 (statement, position);
      break;
    case MIX_COLUMN_KNOWN_INT:
      *(int *) field = (int) read_known (statement, position);
      break;
    case MIX_COLUMN_KNOWN_INT64:
      *(gint64 *) field = read_known (statement, position);
      break;
    case MIX_COLUMN_LETTER:
      text = (const char *) sqlite3_column_text (statement, position);
      *(char *) field = text != NULL ? *text : '?';
      break;
    case MIX_COLUMN_ORGANISATION_KIND:
      text = (const char *) sqlite3_column_text (statement, position);
      *(MixOrganisationKind *) field
          = g_strcmp0 (text, "network") == 0 ? MIX_ORGANISATION_NETWORK : MIX_ORGANISATION_PRACTICE;
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
check_row (const MixTable *table, gconstpointer row, GError **error)
{
  for (const MixColumn *column = table->columns; column->name != NULL; column++)
    {
      const char *text = NULL;

      if (column->type <= MIX_COLUMN_TEXT)
        text = *(const char *const *) ((const char *) row + column->offset);
      if (column->type == MIX_COLUMN_TEXT && !mix_text_check_no_patient (text, column->name, error))
        return FALSE;
      if (column->type == MIX_COLUMN_ID && !mix_id_is_valid (text))
        {
          mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("“%s” is not an id of a plan."), text != NULL ? text : "");
          return FALSE;
        }
    }
  return TRUE;
}

static sqlite3_stmt *
prepare_put (MixStore *store, const MixTable *table, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (store->put_statements, table);
  g_autofree char *sql = NULL;

  if (statement != NULL)
    return statement;

  sql = make_put_sql (table);
  statement = _mix_store_prepare (store, sql, error);
  if (statement != NULL)
    g_hash_table_insert (store->put_statements, (gpointer) table, statement);
  return statement;
}

static gboolean
check_may_write (MixStore *store, const MixTable *table, GError **error)
{
  if (!_mix_store_is_changing (store, error))
    return FALSE;
  if (!store->apart || table->apart)
    return TRUE;
  mix_set_error (error, MIX_ERROR_FAILED, table->name,
                 _ ("What is not recorded cannot change what is. Nothing has changed; please report this."));
  return FALSE;
}

static void
note_write (MixStore *store, const MixTable *table)
{
  if (table->apart && sqlite3_changes (store->db) > 0)
    _mix_store_note_apart (store, table->name);
}

/**
 * mix_table_put:
 * @store: a store whose change runs
 * @table: a table of the plan
 * @row: a row of its row type
 *
 * Inserts the row, or replaces the values of the one with its id. Nothing is written where nothing differs.
 *
 * Returns: %FALSE with %MIX_ERROR_REFUSED for text with an NHS number, a bad id, a value that the plan does not allow
 * or a reference to a row that is not there; other errors are SQLite's
 */
gboolean
mix_table_put (MixStore *store, const MixTable *table, gconstpointer row, GError **error)
{
  sqlite3_stmt *statement;
  int position = 1;

  if (!check_may_write (store, table, error) || !check_row (table, row, error))
    return FALSE;
  statement = prepare_put (store, table, error);
  if (statement == NULL)
    return FALSE;

  for (const MixColumn *column = table->columns; column->name != NULL; column++, position++)
    bind_field (statement, position, column->type, (const char *) row + column->offset);
  if (!_mix_store_run (store, statement, error))
    return FALSE;
  note_write (store, table);
  return TRUE;
}

/**
 * mix_table_remove:
 * @store: a store whose change runs
 * @table: a recorded table
 * @id: the id of one of its rows
 *
 * Returns: %FALSE with %MIX_ERROR_NOT_FOUND where there is no such row, %MIX_ERROR_REFUSED where another refers to it
 */
gboolean
mix_table_remove (MixStore *store, const MixTable *table, const char *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?", table->name);
  sqlite3_stmt *statement;

  if (!check_may_write (store, table, error))
    return FALSE;
  statement = _mix_store_prepare (store, sql, error);
  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, id);
  if (!_mix_store_run (store, statement, error))
    return FALSE;
  note_write (store, table);
  if (sqlite3_changes (store->db) > 0)
    return TRUE;
  mix_set_error (error, MIX_ERROR_NOT_FOUND, id, _ ("The plan holds nothing with the id “%s” to remove."), id);
  return FALSE;
}

static gboolean
read_rows (MixStore *store,
           const MixTable *table,
           sqlite3_stmt *statement,
           MixTableRowFunc func,
           gpointer data,
           GError **error)
{
  gint64 row[MIX_TABLE_MAX_ROW_SIZE / sizeof (gint64)] = { 0 };
  gboolean has_row;

  g_assert (table->row_size <= sizeof row);
  while (_mix_store_step (store, statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      for (int i = 0; table->columns[i].name != NULL; i++)
        read_field (statement, i, table->columns[i].type, (char *) row + table->columns[i].offset);
      func (row, data);
    }
  return FALSE;
}

/**
 * mix_table_for_each:
 * @store: a store
 * @table: a recorded table
 * @rest: what follows the table's name: conditions and order
 * @parameter: (nullable): the text of the parameter of @rest, where it has one
 * @func: gets each row; its strings are valid only for that call
 *
 * Returns: whether all rows were read
 */
gboolean
mix_table_for_each (MixStore *store,
                    const MixTable *table,
                    const char *rest,
                    const char *parameter,
                    MixTableRowFunc func,
                    gpointer data,
                    GError **error)
{
  g_autofree char *sql = make_select_sql (table, rest);
  sqlite3_stmt *statement = _mix_store_prepare (store, sql, error);

  if (statement == NULL)
    return FALSE;
  if (sqlite3_bind_parameter_count (statement) > 0)
    bind_text (statement, 1, parameter);
  return read_rows (store, table, statement, func, data, error);
}

/**
 * mix_table_find:
 * @store: a store
 * @table: a recorded table
 * @id: the id of one of its rows
 * @condition: what has to hold of it as well, in which ?1 is the parameter
 * @parameter: the text of the parameter
 * @func: gets the row where it is there; its strings are valid only for that call
 *
 * Returns: whether it was read, or is not there
 */
gboolean
mix_table_find (MixStore *store,
                const MixTable *table,
                const char *id,
                const char *condition,
                const char *parameter,
                MixTableRowFunc func,
                gpointer data,
                GError **error)
{
  g_autofree char *rest = g_strdup_printf ("WHERE id = ?2 AND %s", condition);
  g_autofree char *sql = make_select_sql (table, rest);
  sqlite3_stmt *statement = _mix_store_prepare (store, sql, error);

  if (statement == NULL)
    return FALSE;
  bind_text (statement, 1, parameter);
  bind_text (statement, 2, id);
  return read_rows (store, table, statement, func, data, error);
}
