#include "mix-table-line.h"

/* A line of the preview of a pasted table: its cells, and what becomes of them. The first line holds the choices of
 * what each column is. */
struct _MixTableLine
{
  GObject parent_instance;

  MixTableImport *import; /* NULL: the line of choices */
  guint sheet_row;
  MixTableImportRow *row; /* nullable: nothing is said about it */
};

G_DEFINE_FINAL_TYPE (MixTableLine, mix_table_line, G_TYPE_OBJECT)

static void
mix_table_line_dispose (GObject *object)
{
  MixTableLine *self = MIX_TABLE_LINE (object);

  g_clear_object (&self->import);
  g_clear_object (&self->row);
  G_OBJECT_CLASS (mix_table_line_parent_class)->dispose (object);
}

static void
mix_table_line_class_init (MixTableLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mix_table_line_dispose;
}

static void
mix_table_line_init (MixTableLine *self)
{
}

/**
 * mix_table_line_new:
 * @import: the import whose table it is
 * @sheet_row: row of its sheet, from 0
 * @row: (nullable): what becomes of it
 *
 * Returns: (transfer full): a line
 */
MixTableLine *
mix_table_line_new (MixTableImport *import, guint sheet_row, MixTableImportRow *row)
{
  MixTableLine *self = g_object_new (MIX_TYPE_TABLE_LINE, NULL);

  self->import = g_object_ref (import);
  self->sheet_row = sheet_row;
  g_set_object (&self->row, row);
  return self;
}

/**
 * mix_table_line_new_for_meanings:
 *
 * Returns: (transfer full): the line with the choices of what each column is
 */
MixTableLine *
mix_table_line_new_for_meanings (void)
{
  return g_object_new (MIX_TYPE_TABLE_LINE, NULL);
}

/**
 * mix_table_line_is_for_meanings:
 * @self: a line
 *
 * Returns: whether it holds the choices of what each column is
 */
gboolean
mix_table_line_is_for_meanings (MixTableLine *self)
{
  return self->import == NULL;
}

/**
 * mix_table_line_get_row:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what becomes of it
 */
MixTableImportRow *
mix_table_line_get_row (MixTableLine *self)
{
  return self->row;
}

/**
 * mix_table_line_get_cell:
 * @self: a line of the table
 * @column: from 0
 *
 * Returns: (transfer none): the cell's text
 */
const char *
mix_table_line_get_cell (MixTableLine *self, guint column)
{
  return mix_sheet_get_cell (mix_table_import_get_sheet (self->import), self->sheet_row, column);
}

/**
 * mix_table_line_get_refusal:
 * @self: a line of the table
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): why the cell is not taken; %NULL where it is
 */
const char *
mix_table_line_get_refusal (MixTableLine *self, guint column)
{
  for (guint i = 0; self->row != NULL && i < mix_table_import_row_get_n_errors (self->row); i++)
    {
      const MixCellError *error = mix_table_import_row_get_error (self->row, i);

      if (error->column == column)
        return error->message;
    }
  return NULL;
}

/**
 * mix_table_line_dup_words:
 * @self: a line of the table
 *
 * Returns: (transfer full): what it adds or changes, and why cells are not taken
 */
char *
mix_table_line_dup_words (MixTableLine *self)
{
  GString *words = g_string_new (self->row != NULL ? mix_table_import_row_get_words (self->row) : NULL);

  for (guint i = 0; self->row != NULL && i < mix_table_import_row_get_n_errors (self->row); i++)
    {
      if (words->len > 0)
        g_string_append_c (words, '\n');
      g_string_append (words, mix_table_import_row_get_error (self->row, i)->message);
    }
  return g_string_free_and_steal (words);
}
