#include "mix-record-table.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-text.h"

#define LONGEST_CONTRACT (60 * 60)

/* A table with somebody in each row, and what each of its columns is taken to hold. */
struct _MixRecordTable
{
  GObject parent_instance;

  MixSheet *sheet;
  const MixRecordKind *kind;
  guint n_meanings;
  int *columns;
};

G_DEFINE_FINAL_TYPE (MixRecordTable, mix_record_table, G_TYPE_OBJECT)

static void
mix_record_table_finalize (GObject *object)
{
  MixRecordTable *self = MIX_RECORD_TABLE (object);

  g_clear_object (&self->sheet);
  g_clear_pointer (&self->columns, g_free);
  G_OBJECT_CLASS (mix_record_table_parent_class)->finalize (object);
}

static void
mix_record_table_class_init (MixRecordTableClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mix_record_table_finalize;
}

static void
mix_record_table_init (MixRecordTable *self)
{
}

/**
 * mix_record_table_new:
 * @sheet: a table
 * @kind: how its rows are read
 * @n_meanings: what a column may hold, all counted
 *
 * Returns: (transfer full): the table, none of whose columns is taken to hold anything
 */
MixRecordTable *
mix_record_table_new (MixSheet *sheet, const MixRecordKind *kind, guint n_meanings)
{
  MixRecordTable *self;

  g_return_val_if_fail (MIX_IS_SHEET (sheet), NULL);

  self = g_object_new (MIX_TYPE_RECORD_TABLE, NULL);
  self->sheet = g_object_ref (sheet);
  self->kind = kind;
  self->n_meanings = n_meanings;
  self->columns = g_new0 (int, mix_sheet_get_n_columns (sheet) + 1);
  return self;
}

/**
 * mix_record_table_get_columns:
 * @self: a table
 *
 * Returns: (array): what each of its columns is taken to hold, for a guess to be put there
 */
int *
mix_record_table_get_columns (MixRecordTable *self)
{
  return self->columns;
}

/**
 * mix_record_table_get_n_columns:
 * @self: a table
 *
 * Returns: how many columns it has
 */
guint
mix_record_table_get_n_columns (MixRecordTable *self)
{
  return mix_sheet_get_n_columns (self->sheet);
}

/**
 * mix_record_table_get_column:
 * @self: a table
 * @column: from 0
 *
 * Returns: what the column is taken to hold
 */
guint
mix_record_table_get_column (MixRecordTable *self, guint column)
{
  g_return_val_if_fail (column < mix_sheet_get_n_columns (self->sheet), MIX_RECORD_IGNORED);

  return (guint) self->columns[column];
}

/**
 * mix_record_table_set_column:
 * @self: a table
 * @column: from 0
 * @meaning: what it holds
 *
 * Corrects the guess. Another column that was taken to hold the same is then not taken.
 */
void
mix_record_table_set_column (MixRecordTable *self, guint column, guint meaning)
{
  g_return_if_fail (column < mix_sheet_get_n_columns (self->sheet));
  g_return_if_fail (meaning < self->n_meanings);

  for (guint i = 0; i < mix_sheet_get_n_columns (self->sheet); i++)
    if (self->columns[i] == (int) meaning)
      self->columns[i] = MIX_RECORD_IGNORED;
  self->columns[column] = (int) meaning;
}

/**
 * mix_record_table_find_column:
 * @self: a table
 * @meaning: a meaning
 *
 * Returns: the column that is taken to hold it, or the first where none is
 */
guint
mix_record_table_find_column (MixRecordTable *self, guint meaning)
{
  for (guint i = 0; i < mix_sheet_get_n_columns (self->sheet); i++)
    if (self->columns[i] == (int) meaning)
      return i;
  return 0;
}

static guint
get_row_number (const MixRecordReader *reader)
{
  return mix_sheet_get_row_number (reader->sheet, reader->row);
}

/**
 * mix_record_reader_refuse:
 * @self: the row that is read
 * @text: the cell
 * @advice: why it is not taken, after the cell's text
 *
 * Says what was not understood in the cell that is read.
 */
void
mix_record_reader_refuse (MixRecordReader *self, const char *text, const char *advice)
{
  mix_cell_error_add (self->errors, get_row_number (self), self->column, _ ("“%.40s” %s"), text, advice);
}

/**
 * mix_record_reader_take_text:
 * @self: the row that is read
 * @text: the cell
 * @value: (inout): takes a copy
 *
 * Takes the cell as it is, unless it tells of a patient.
 */
void
mix_record_reader_take_text (MixRecordReader *self, const char *text, char **value)
{
  g_autoptr (GError) error = NULL;

  if (mix_text_check_no_patient (text, NULL, &error))
    g_set_str (value, text);
  else
    mix_cell_error_add (self->errors, get_row_number (self), self->column, "%s", error->message);
}

/**
 * mix_record_reader_take_date:
 * @self: the row that is read
 * @text: the cell
 * @date: (out): the day, or %MIX_DATE_NONE where it is none
 *
 * Takes a day.
 */
void
mix_record_reader_take_date (MixRecordReader *self, const char *text, MixDate *date)
{
  if (mix_date_parse (text, date))
    return;
  *date = MIX_DATE_NONE;
  mix_record_reader_refuse (self, text, _ ("is not a date, such as 30/11/2026."));
}

/**
 * mix_record_reader_take_prescriber:
 * @self: the row that is read
 * @text: the cell
 * @prescriber: (inout): takes `yes`, `on_course` or `none`
 *
 * Takes whether somebody prescribes.
 */
void
mix_record_reader_take_prescriber (MixRecordReader *self, const char *text, char **prescriber)
{
  MixPrescriber parsed;

  if (mix_cell_parse_prescriber (text, &parsed))
    g_set_str (prescriber, mix_prescriber_get_code (parsed));
  else
    mix_record_reader_refuse (self, text, _ ("is not yes, on course or no."));
}

/**
 * mix_record_reader_take_hours:
 * @self: the row that is read
 * @text: the cell
 * @session_minutes: how long a session is, or 0 where the cell cannot count sessions
 * @minutes: (inout): takes the minutes a week
 *
 * Takes contracted hours.
 */
void
mix_record_reader_take_hours (MixRecordReader *self, const char *text, guint session_minutes, gint64 *minutes)
{
  gint64 parsed;

  if (mix_cell_parse_amount (text, MIX_CELL_UNIT_HOURS, session_minutes, &parsed) && parsed > 0
      && parsed <= LONGEST_CONTRACT)
    *minutes = parsed;
  else
    mix_record_reader_refuse (self, text, _ ("is not contracted hours a week, such as 37.5 or 30:00."));
}

/**
 * mix_record_reader_take_wte:
 * @self: the row that is read
 * @text: the cell
 *
 * Takes a whole-time equivalent, to be used where no hours are given.
 */
void
mix_record_reader_take_wte (MixRecordReader *self, const char *text)
{
  if (!mix_cell_parse_wte (text, &self->wte_minutes))
    mix_record_reader_refuse (self, text, _ ("is not a whole-time equivalent, such as 0.8 or 80%."));
}

static void
take_cells (MixRecordTable *self, MixRecordReader *reader, gpointer record)
{
  for (reader->column = 0; reader->column < mix_sheet_get_n_columns (self->sheet); reader->column++)
    {
      const char *text = mix_sheet_get_cell (self->sheet, reader->row, reader->column);

      if (text[0] != '\0' && self->columns[reader->column] != MIX_RECORD_IGNORED)
        self->kind->take_cell (reader, record, text, (guint) self->columns[reader->column]);
    }
}

static gpointer
read_row (MixRecordTable *self, guint row, GPtrArray *errors)
{
  MixRecordReader reader
      = { .sheet = self->sheet, .row = row, .n_meanings = self->n_meanings, .errors = errors, .wte_minutes = -1 };
  gpointer record = self->kind->begin (&reader, get_row_number (&reader));
  const char *name;

  take_cells (self, &reader, record);
  self->kind->settle (self, &reader, record);
  g_free (reader.first_name);
  g_free (reader.last_name);

  name = self->kind->get_name (record);
  if (name != NULL && !mix_cell_is_total (name))
    return record;
  mix_cell_error_add (errors, get_row_number (&reader), mix_record_table_find_column (self, self->kind->name), "%s",
                      name != NULL ? _ ("The row is a total, not a person. It is left out.")
                                   : _ ("The row has no name. It is left out."));
  self->kind->free (record);
  return NULL;
}

/**
 * mix_record_table_read:
 * @self: a table
 * @errors: (element-type MixCellError): takes what was not understood, cell by cell
 *
 * Reads the rows under the columns as they are set. A row without a name is left out; a cell that is not understood
 * leaves that fact open. Text with an NHS number is not taken.
 *
 * Returns: (transfer full): the records in the table's order
 */
GPtrArray *
mix_record_table_read (MixRecordTable *self, GPtrArray *errors)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (self->kind->free);

  for (guint row = 0; row < mix_sheet_get_n_rows (self->sheet); row++)
    {
      gpointer record = read_row (self, row, errors);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  return records;
}
