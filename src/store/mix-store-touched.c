#include "mix-store-private.h"

/* With more rows than that it is quicker to read the whole plan. */
#define MOST_ASSIGNMENTS 1000

static void
note_assignment (MixStore *self, sqlite3_changeset_iter *changes, int operation)
{
  sqlite3_value *id = NULL;
  int result
      = operation == SQLITE_INSERT ? sqlite3changeset_new (changes, 0, &id) : sqlite3changeset_old (changes, 0, &id);

  if (result != SQLITE_OK || id == NULL || g_hash_table_size (self->touched.assignments) >= MOST_ASSIGNMENTS)
    self->touched.too_many = TRUE;
  else
    g_hash_table_add (self->touched.assignments, g_strdup ((const char *) sqlite3_value_text (id)));
}

/**
 * _mix_store_note_touched:
 * @self: a store
 * @changeset: what is being written; a recorded table's id is its first column
 * @n_bytes: its length
 *
 * Keeps in mind which tables and which assignments the picture that is followed no longer shows. What is then not
 * written after all does no harm: it is read again.
 */
void
_mix_store_note_touched (MixStore *self, void *changeset, int n_bytes)
{
  sqlite3_changeset_iter *changes = NULL;

  if (self->touched.too_many)
    return;
  if (sqlite3changeset_start (&changes, n_bytes, changeset) != SQLITE_OK)
    {
      self->touched.too_many = TRUE;
      return;
    }
  while (!self->touched.too_many && sqlite3changeset_next (changes) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;

      if (sqlite3changeset_op (changes, &table, &n_columns, &operation, &indirect) != SQLITE_OK)
        self->touched.too_many = TRUE;
      else if (g_str_equal (table, "assignment"))
        note_assignment (self, changes, operation);
      else if (!g_hash_table_contains (self->touched.tables, table))
        g_hash_table_add (self->touched.tables, g_strdup (table));
    }
  if (sqlite3changeset_finalize (changes) != SQLITE_OK)
    self->touched.too_many = TRUE;
}

/**
 * _mix_store_clear_touched:
 * @self: a store
 *
 * The picture that is followed shows everything.
 */
void
_mix_store_clear_touched (MixStore *self)
{
  g_hash_table_remove_all (self->touched.tables);
  g_hash_table_remove_all (self->touched.assignments);
  self->touched.too_many = FALSE;
}
