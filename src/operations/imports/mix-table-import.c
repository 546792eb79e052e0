#include "mix-table-import.h"

#include "mix-config.h"

/* What importing a table that people typed would do, row by row; kinds of table are derived from it. */
typedef struct
{
  MixSheet *sheet;
  GPtrArray *rows; /* of MixTableImportRow by number; NULL where they are to be worked out */
  GHashTable *rows_by_number;
  guint counts[MIX_TABLE_IMPORT_N_OUTCOMES];
} MixTableImportPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MixTableImport, mix_table_import, G_TYPE_OBJECT)

static MixTableImportPrivate *
get_private (MixTableImport *self)
{
  return mix_table_import_get_instance_private (self);
}

static void
mix_table_import_finalize (GObject *object)
{
  MixTableImportPrivate *private = get_private (MIX_TABLE_IMPORT (object));

  g_clear_pointer (&private->rows, g_ptr_array_unref);
  g_hash_table_unref (private->rows_by_number);
  g_clear_object (&private->sheet);
  G_OBJECT_CLASS (mix_table_import_parent_class)->finalize (object);
}

static void
mix_table_import_class_init (MixTableImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_table_import_finalize;
}

static void
mix_table_import_init (MixTableImport *self)
{
  get_private (self)->rows_by_number = g_hash_table_new (NULL, NULL);
}

/**
 * mix_table_import_get_sheet:
 * @self: an import
 *
 * Returns: (transfer none): the table's cells
 */
MixSheet *
mix_table_import_get_sheet (MixTableImport *self)
{
  return get_private (self)->sheet;
}

/**
 * mix_table_import_set_sheet:
 * @self: an import that is being made
 * @sheet: the table's cells
 */
void
mix_table_import_set_sheet (MixTableImport *self, MixSheet *sheet)
{
  g_set_object (&get_private (self)->sheet, sheet);
}

/**
 * mix_table_import_get_n_meanings:
 * @self: an import
 *
 * Returns: how many things a column may hold; the first is nothing
 */
guint
mix_table_import_get_n_meanings (MixTableImport *self)
{
  return MIX_TABLE_IMPORT_GET_CLASS (self)->get_n_meanings (self);
}

/**
 * mix_table_import_get_meaning_title:
 * @self: an import
 * @meaning: less than mix_table_import_get_n_meanings()
 *
 * Returns: (transfer none): what a column with that meaning holds
 */
const char *
mix_table_import_get_meaning_title (MixTableImport *self, guint meaning)
{
  return MIX_TABLE_IMPORT_GET_CLASS (self)->get_meaning_title (self, meaning);
}

/**
 * mix_table_import_get_meaning:
 * @self: an import
 * @column: from 0
 *
 * Returns: what the column is taken to hold
 */
guint
mix_table_import_get_meaning (MixTableImport *self, guint column)
{
  return MIX_TABLE_IMPORT_GET_CLASS (self)->get_meaning (self, column);
}

/**
 * mix_table_import_set_meaning:
 * @self: an import
 * @column: from 0
 * @meaning: what it holds
 *
 * Corrects the guess; another column that was taken to hold the same may be let go.
 */
void
mix_table_import_set_meaning (MixTableImport *self, guint column, guint meaning)
{
  g_return_if_fail (meaning < mix_table_import_get_n_meanings (self));

  MIX_TABLE_IMPORT_GET_CLASS (self)->set_meaning (self, column, meaning);
  mix_table_import_forget (self);
}

/**
 * mix_table_import_set_has_header:
 * @self: an import
 * @has_header: whether the table's first row names its columns, and is nobody's
 */
void
mix_table_import_set_has_header (MixTableImport *self, gboolean has_header)
{
  mix_sheet_set_has_header (get_private (self)->sheet, has_header);
  mix_table_import_forget (self);
}

/**
 * mix_table_import_forget:
 * @self: an import
 *
 * What becomes of the rows is worked out again when somebody asks.
 */
void
mix_table_import_forget (MixTableImport *self)
{
  MixTableImportPrivate *private = get_private (self);

  g_clear_pointer (&private->rows, g_ptr_array_unref);
  g_hash_table_remove_all (private->rows_by_number);
  memset (private->counts, 0, sizeof private->counts);
  MIX_TABLE_IMPORT_GET_CLASS (self)->forget (self);
}

/**
 * mix_table_import_ensure_row:
 * @self: an import that compares
 * @number: a row's number in the table
 * @person: (nullable): who it is about, where it is not there yet
 * @is_new: (out) (optional): whether nothing was said about it before
 *
 * Returns: (transfer none): what is said about the row
 */
MixTableImportRow *
mix_table_import_ensure_row (MixTableImport *self, guint number, const char *person, gboolean *is_new)
{
  MixTableImportPrivate *private = get_private (self);
  MixTableImportRow *row = g_hash_table_lookup (private->rows_by_number, GUINT_TO_POINTER (number));

  if (is_new != NULL)
    *is_new = row == NULL;
  if (row != NULL)
    return row;
  row = mix_table_import_row_new (number, person);
  g_ptr_array_add (private->rows, row);
  g_hash_table_insert (private->rows_by_number, GUINT_TO_POINTER (number), row);
  return row;
}

/**
 * mix_table_import_take_errors:
 * @self: an import that compares
 * @errors: (element-type MixCellError): cells that were not understood
 *
 * Puts them where their rows are; a row that nothing else is known of is refused.
 */
void
mix_table_import_take_errors (MixTableImport *self, GPtrArray *errors)
{
  for (guint i = 0; i < errors->len; i++)
    {
      const MixCellError *error = errors->pdata[i];
      gboolean is_new;
      MixTableImportRow *row = mix_table_import_ensure_row (self, error->row, NULL, &is_new);

      mix_table_import_row_refuse (row, error->column, error->message);
      if (is_new)
        mix_table_import_row_set_outcome (row, MIX_TABLE_IMPORT_REFUSED);
    }
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint first = mix_table_import_row_get_number (*(MixTableImportRow *const *) a);
  guint second = mix_table_import_row_get_number (*(MixTableImportRow *const *) b);

  return first < second ? -1 : first > second;
}

static void
work_out_rows (MixTableImport *self)
{
  MixTableImportPrivate *private = get_private (self);

  if (private->rows != NULL)
    return;
  private->rows = g_ptr_array_new_with_free_func (g_object_unref);
  MIX_TABLE_IMPORT_GET_CLASS (self)->compare (self);
  g_ptr_array_sort (private->rows, compare_numbers);
  for (guint i = 0; i < private->rows->len; i++)
  private->counts[mix_table_import_row_get_outcome (private->rows->pdata[i])]++;
}

/**
 * mix_table_import_get_rows:
 * @self: an import
 *
 * Returns: (transfer none) (element-type MixTableImportRow): what becomes of each row that is not empty, in the
 *   table's order
 */
GPtrArray *
mix_table_import_get_rows (MixTableImport *self)
{
  work_out_rows (self);
  return get_private (self)->rows;
}

/**
 * mix_table_import_count:
 * @self: an import
 * @outcome: an outcome
 *
 * Returns: how many rows have it
 */
guint
mix_table_import_count (MixTableImport *self, MixTableImportOutcome outcome)
{
  g_return_val_if_fail (outcome < MIX_TABLE_IMPORT_N_OUTCOMES, 0);
  work_out_rows (self);
  return get_private (self)->counts[outcome];
}

/**
 * mix_table_import_is_empty:
 * @self: an import
 *
 * Returns: whether there is nothing to write
 */
gboolean
mix_table_import_is_empty (MixTableImport *self)
{
  work_out_rows (self);
  return MIX_TABLE_IMPORT_GET_CLASS (self)->is_empty (self);
}

/**
 * mix_table_import_is_apart:
 * @self: an import
 *
 * Returns: whether what it writes is kept apart from the history, so that it can't be undone
 */
gboolean
mix_table_import_is_apart (MixTableImport *self)
{
  return MIX_TABLE_IMPORT_GET_CLASS (self)->is_apart;
}

/**
 * mix_table_import_dup_change_name:
 * @self: an import
 *
 * Returns: (transfer full): what the change is called, in the history where it is in it
 */
char *
mix_table_import_dup_change_name (MixTableImport *self)
{
  return MIX_TABLE_IMPORT_GET_CLASS (self)->dup_change_name (self);
}

/**
 * mix_table_import_apply:
 * @self: an import
 * @store: the plan it was made for
 *
 * Writes what the rows say, all of it or nothing. Cells and rows that are refused are left out.
 *
 * Returns: whether it is in the plan
 */
gboolean
mix_table_import_apply (MixTableImport *self, MixStore *store, GError **error)
{
  MixTableImportClass *class = MIX_TABLE_IMPORT_GET_CLASS (self);
  g_autofree char *name = NULL;

  if (mix_table_import_is_empty (self))
    return TRUE;
  if (class->is_apart)
    return mix_store_change_apart (store, class->write, self, error);
  name = mix_table_import_dup_change_name (self);
  return mix_store_change (store, name, class->write, self, error);
}
