#include "mix-allocation-table.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-allocation-guess.h"
#include "mix-text.h"

/* A table of who spends how much time where, and what its columns and bare numbers are taken to mean. */
struct _MixAllocationTable
{
  GObject parent_instance;

  MixSheet *sheet;
  guint session_minutes;
  MixAllocationUnit unit;
  int *columns;
};

G_DEFINE_FINAL_TYPE (MixAllocationTable, mix_allocation_table, G_TYPE_OBJECT)

static const char *const column_titles[MIX_ALLOCATION_N_COLUMNS] = {
  [MIX_ALLOCATION_IGNORED] = N_ ("Not taken"),
  [MIX_ALLOCATION_PERSON] = N_ ("Person"),
  [MIX_ALLOCATION_PRACTICE] = N_ ("Practice"),
  [MIX_ALLOCATION_SERVICE_LINE] = N_ ("Service line"),
  [MIX_ALLOCATION_AMOUNT] = N_ ("Time a week"),
  [MIX_ALLOCATION_FROM] = N_ ("From"),
  [MIX_ALLOCATION_UNTIL] = N_ ("Until"),
  [MIX_ALLOCATION_PRACTICE_AMOUNT] = N_ ("Time at the practice of this name"),
  [MIX_ALLOCATION_PERSON_AMOUNT] = N_ ("Time of the person of this name"),
};

static void
mix_allocation_table_finalize (GObject *object)
{
  MixAllocationTable *self = MIX_ALLOCATION_TABLE (object);

  g_clear_object (&self->sheet);
  g_clear_pointer (&self->columns, g_free);
  G_OBJECT_CLASS (mix_allocation_table_parent_class)->finalize (object);
}

static void
mix_allocation_table_class_init (MixAllocationTableClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mix_allocation_table_finalize;
}

static void
mix_allocation_table_init (MixAllocationTable *self)
{
}

/**
 * mix_allocation_column_get_title:
 *
 * Returns: what the column holds, for people
 */
const char *
mix_allocation_column_get_title (MixAllocationColumn column)
{
  g_return_val_if_fail (column < MIX_ALLOCATION_N_COLUMNS, NULL);

  return _ (column_titles[column]);
}

/**
 * mix_allocation_table_new:
 * @sheet: a table of who works where
 * @session_minutes: how long a session is in the plan
 *
 * Guesses the table's form, its columns and the unit of its numbers.
 *
 * Returns: (transfer full): the table
 */
MixAllocationTable *
mix_allocation_table_new (MixSheet *sheet, guint session_minutes)
{
  MixAllocationTable *self;

  g_return_val_if_fail (MIX_IS_SHEET (sheet), NULL);

  self = g_object_new (MIX_TYPE_ALLOCATION_TABLE, NULL);
  self->sheet = g_object_ref (sheet);
  self->session_minutes = session_minutes;
  self->columns = g_new0 (int, mix_sheet_get_n_columns (sheet) + 1);
  mix_allocation_guess_columns (sheet, self->columns);
  self->unit = mix_allocation_guess_unit (sheet, self->columns);
  return self;
}

static int
find_column (MixAllocationTable *self, MixAllocationColumn meaning)
{
  for (guint i = 0; i < mix_sheet_get_n_columns (self->sheet); i++)
    if (self->columns[i] == (int) meaning)
      return (int) i;
  return -1;
}

/**
 * mix_allocation_table_is_matrix:
 *
 * Returns: whether people or practices stand across, not a row for each person and practice
 */
gboolean
mix_allocation_table_is_matrix (MixAllocationTable *self)
{
  g_return_val_if_fail (MIX_IS_ALLOCATION_TABLE (self), FALSE);

  return find_column (self, MIX_ALLOCATION_PRACTICE_AMOUNT) >= 0
         || find_column (self, MIX_ALLOCATION_PERSON_AMOUNT) >= 0;
}

/**
 * mix_allocation_table_get_unit:
 *
 * Returns: what a bare number counts
 */
MixAllocationUnit
mix_allocation_table_get_unit (MixAllocationTable *self)
{
  g_return_val_if_fail (MIX_IS_ALLOCATION_TABLE (self), MIX_ALLOCATION_SESSIONS);

  return self->unit;
}

/**
 * mix_allocation_table_set_unit:
 * @unit: what a bare number counts
 *
 * Corrects the guess.
 */
void
mix_allocation_table_set_unit (MixAllocationTable *self, MixAllocationUnit unit)
{
  g_return_if_fail (MIX_IS_ALLOCATION_TABLE (self));

  self->unit = unit;
}

/**
 * mix_allocation_table_get_column:
 * @column: from 0
 *
 * Returns: what the column is taken to hold
 */
MixAllocationColumn
mix_allocation_table_get_column (MixAllocationTable *self, guint column)
{
  g_return_val_if_fail (column < mix_sheet_get_n_columns (self->sheet), MIX_ALLOCATION_IGNORED);

  return (MixAllocationColumn) self->columns[column];
}

static gboolean
may_repeat (MixAllocationColumn meaning)
{
  return meaning == MIX_ALLOCATION_PRACTICE_AMOUNT || meaning == MIX_ALLOCATION_PERSON_AMOUNT;
}

/**
 * mix_allocation_table_set_column:
 * @column: from 0
 * @meaning: what it holds
 *
 * Corrects the guess. Only columns of a matrix may share a meaning: another column that was taken to hold the same is
 * no longer taken.
 */
void
mix_allocation_table_set_column (MixAllocationTable *self, guint column, MixAllocationColumn meaning)
{
  g_return_if_fail (column < mix_sheet_get_n_columns (self->sheet));

  for (guint i = 0; i < mix_sheet_get_n_columns (self->sheet); i++)
    if (!may_repeat (meaning) && self->columns[i] == (int) meaning)
      self->columns[i] = MIX_ALLOCATION_IGNORED;
  self->columns[column] = (int) meaning;
}

/**
 * mix_allocation_record_free:
 *
 * Frees the record.
 */
void
mix_allocation_record_free (MixAllocationRecord *self)
{
  g_free (self->person);
  g_free (self->practice);
  g_free (self->service_line);
  g_free (self);
}

/* A row while it is read. A name read in a row above goes on when the cell is empty, as in merged cells. */
typedef struct
{
  MixAllocationTable *table;
  guint row;
  guint number;
  const char *person;
  const char *practice;
  const char *service_line;
  MixDate from;
  MixDate until;
  GPtrArray *errors;
  GPtrArray *records;
} RowReader;

static const char *
get_cell (RowReader *reader, MixAllocationColumn meaning)
{
  int column = find_column (reader->table, meaning);

  return column >= 0 ? mix_sheet_get_cell (reader->table->sheet, reader->row, (guint) column) : "";
}

static void
refuse (RowReader *reader, int column, const char *text, const char *advice)
{
  mix_cell_error_add (reader->errors, reader->number, (guint) MAX (column, 0), _ ("“%.40s” %s"), text, advice);
}

static gboolean
read_date (RowReader *reader, MixAllocationColumn meaning, MixDate *date)
{
  const char *text = get_cell (reader, meaning);

  *date = MIX_DATE_NONE;
  if (text[0] == '\0' || mix_date_parse (text, date))
    return TRUE;
  refuse (reader, find_column (reader->table, meaning), text, _ ("is not a date, such as 30/11/2026."));
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  return text[0] == '\0' || g_str_equal (text, "-") || g_str_equal (text, "\xe2\x80\x93");
}

static MixCellUnit
get_cell_unit (MixAllocationTable *self)
{
  return self->unit == MIX_ALLOCATION_HOURS     ? MIX_CELL_UNIT_HOURS
         : self->unit == MIX_ALLOCATION_MINUTES ? MIX_CELL_UNIT_MINUTES
                                                : MIX_CELL_UNIT_SESSIONS;
}

static gboolean
check_names (RowReader *reader, guint column, const char *person, const char *practice)
{
  g_autoptr (GError) error = NULL;

  if (person[0] == '\0')
    mix_cell_error_add (reader->errors, reader->number, column, _ ("There is time here, but no person."));
  else if (practice[0] == '\0')
    mix_cell_error_add (reader->errors, reader->number, column, _ ("There is time here, but no practice."));
  else if (mix_text_check_no_patient (person, NULL, &error) && mix_text_check_no_patient (practice, NULL, &error))
    return TRUE;
  else
    mix_cell_error_add (reader->errors, reader->number, column, "%s", error->message);
  return FALSE;
}

static void
take_amount (RowReader *reader, guint column, const char *person, const char *practice)
{
  MixAllocationTable *table = reader->table;
  const char *text = mix_sheet_get_cell (table->sheet, reader->row, column);
  MixAllocationRecord *record;
  gint64 minutes;

  if (is_blank (text))
    return;
  if (!mix_cell_parse_amount (text, get_cell_unit (table), table->session_minutes, &minutes))
    {
      refuse (reader, (int) column, text, _ ("is not an amount of time, such as 2 or 7.5 hours."));
      return;
    }
  if (minutes == 0 || !check_names (reader, column, person, practice))
    return;

  record = g_new0 (MixAllocationRecord, 1);
  record->row = reader->number;
  record->column = column;
  record->person = g_strdup (person);
  record->practice = g_strdup (practice);
  record->service_line = reader->service_line[0] != '\0' ? g_strdup (reader->service_line) : NULL;
  record->minutes = minutes;
  record->from = reader->from;
  record->until = reader->until;
  g_ptr_array_add (reader->records, record);
}

static void
take_amounts (RowReader *reader)
{
  MixAllocationTable *table = reader->table;

  for (guint column = 0; column < mix_sheet_get_n_columns (table->sheet); column++)
    {
      const char *title = mix_sheet_get_title (table->sheet, column);

      if (table->columns[column] == MIX_ALLOCATION_AMOUNT)
        take_amount (reader, column, reader->person, reader->practice);
      else if (table->columns[column] == MIX_ALLOCATION_PRACTICE_AMOUNT)
        take_amount (reader, column, reader->person, title);
      else if (table->columns[column] == MIX_ALLOCATION_PERSON_AMOUNT)
        take_amount (reader, column, title, reader->practice);
    }
}

static gboolean
is_total (const char *name)
{
  g_autofree char *folded = mix_text_fold (name);

  return g_str_equal (folded, "total") || g_str_equal (folded, "totals") || g_str_equal (folded, "sum");
}

static void
read_row (RowReader *reader)
{
  gboolean long_form = !mix_allocation_table_is_matrix (reader->table);
  const char *person = get_cell (reader, MIX_ALLOCATION_PERSON);
  const char *practice = get_cell (reader, MIX_ALLOCATION_PRACTICE);

  reader->number = mix_sheet_get_row_number (reader->table->sheet, reader->row);
  reader->person = person[0] != '\0' || !long_form ? person : reader->person;
  reader->practice = practice;
  reader->service_line = get_cell (reader, MIX_ALLOCATION_SERVICE_LINE);
  if (is_total (reader->person) || is_total (reader->practice))
    return;
  if (!read_date (reader, MIX_ALLOCATION_FROM, &reader->from)
      || !read_date (reader, MIX_ALLOCATION_UNTIL, &reader->until))
    return;
  if (reader->from != MIX_DATE_NONE && reader->until != MIX_DATE_NONE && reader->until < reader->from)
    refuse (reader, find_column (reader->table, MIX_ALLOCATION_UNTIL), get_cell (reader, MIX_ALLOCATION_UNTIL),
            _ ("is before the row's first day."));
  else
    take_amounts (reader);
}

/**
 * mix_allocation_table_read:
 * @errors: (element-type MixCellError): takes what was not understood, cell by cell
 *
 * Reads who spends how much time where, under the columns and unit as they are set. In the long form a person's name
 * goes on down where the cells below it are empty. Cells that are empty, nought or a dash give nothing; rows of totals
 * are passed over.
 *
 * Returns: (transfer full) (element-type MixAllocationRecord): the times in the table's order
 */
GPtrArray *
mix_allocation_table_read (MixAllocationTable *self, GPtrArray *errors)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_allocation_record_free);
  RowReader reader = { .table = self, .person = "", .errors = errors, .records = records };

  g_return_val_if_fail (MIX_IS_ALLOCATION_TABLE (self), records);

  for (reader.row = 0; reader.row < mix_sheet_get_n_rows (self->sheet); reader.row++)
    read_row (&reader);
  return records;
}
