#include "mix-people-table.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-pattern.h"
#include "mix-people-guess.h"
#include "mix-text.h"

#define LONGEST_CONTRACT (60 * 60)
#define HOURS_TOLERANCE 15

struct _MixPeopleTable
{
  GObject parent_instance;

  MixSheet *sheet;
  int *columns;
};

G_DEFINE_FINAL_TYPE (MixPeopleTable, mix_people_table, G_TYPE_OBJECT)

static void
mix_people_table_finalize (GObject *object)
{
  MixPeopleTable *self = MIX_PEOPLE_TABLE (object);

  g_clear_object (&self->sheet);
  g_clear_pointer (&self->columns, g_free);
  G_OBJECT_CLASS (mix_people_table_parent_class)->finalize (object);
}

static void
mix_people_table_class_init (MixPeopleTableClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mix_people_table_finalize;
}

static void
mix_people_table_init (MixPeopleTable *self)
{
}

/**
 * mix_people_table_new:
 * @sheet: a table of people
 *
 * Guesses what the columns hold: from their headings, else from their cells. When no heading says anything, the first
 * row is taken as a person, too.
 *
 * Returns: (transfer full): the table
 */
MixPeopleTable *
mix_people_table_new (MixSheet *sheet)
{
  MixPeopleTable *self = g_object_new (MIX_TYPE_PEOPLE_TABLE, NULL);

  g_return_val_if_fail (MIX_IS_SHEET (sheet), NULL);

  self->sheet = g_object_ref (sheet);
  self->columns = g_new0 (int, mix_sheet_get_n_columns (sheet) + 1);
  mix_people_guess_columns (sheet, self->columns);
  return self;
}

/**
 * mix_people_table_get_sheet:
 *
 * Returns: (transfer none): the table's cells
 */
MixSheet *
mix_people_table_get_sheet (MixPeopleTable *self)
{
  g_return_val_if_fail (MIX_IS_PEOPLE_TABLE (self), NULL);

  return self->sheet;
}

/**
 * mix_people_table_get_column:
 * @column: from 0
 *
 * Returns: what the column is taken to hold
 */
MixPeopleColumn
mix_people_table_get_column (MixPeopleTable *self, guint column)
{
  g_return_val_if_fail (column < mix_sheet_get_n_columns (self->sheet), MIX_PEOPLE_IGNORED);

  return (MixPeopleColumn) self->columns[column];
}

/**
 * mix_people_table_set_column:
 * @column: from 0
 * @meaning: what it holds
 *
 * Corrects the guess. Another column that was taken to hold the same is no longer taken.
 */
void
mix_people_table_set_column (MixPeopleTable *self, guint column, MixPeopleColumn meaning)
{
  g_return_if_fail (column < mix_sheet_get_n_columns (self->sheet));

  for (guint i = 0; i < mix_sheet_get_n_columns (self->sheet); i++)
    if (self->columns[i] == (int) meaning)
      self->columns[i] = MIX_PEOPLE_IGNORED;
  self->columns[column] = (int) meaning;
}

/**
 * mix_person_record_free:
 *
 * Frees the record.
 */
void
mix_person_record_free (MixPersonRecord *self)
{
  g_free (self->name);
  g_free (self->role);
  g_free (self->band);
  g_free (self->pay_point);
  g_free (self->pattern);
  g_free (self->employer);
  g_free (self->home_practice);
  g_free (self->prescriber);
  g_free (self->supervisor);
  g_free (self);
}

/* A row while it is read. */
typedef struct
{
  MixPersonRecord *record;
  guint column;
  GPtrArray *errors;
  char *first_name;
  char *last_name;
  gint64 wte_minutes;
} RowReader;

static void
refuse_cell (RowReader *reader, const char *text, const char *advice)
{
  mix_cell_error_add (reader->errors, reader->record->row, reader->column, _ ("“%.40s” %s"), text, advice);
}

static void
take_text (RowReader *reader, const char *text, char **value)
{
  g_autoptr (GError) error = NULL;

  if (mix_text_check_no_patient (text, NULL, &error))
    *value = g_strdup (text);
  else
    mix_cell_error_add (reader->errors, reader->record->row, reader->column, "%s", error->message);
}

static void
take_role (RowReader *reader, const char *text)
{
  MixRole role;

  if (mix_cell_parse_role (text, &role))
    reader->record->role = g_strdup (mix_role_get_code (role));
  else
    refuse_cell (reader, text, _ ("is not a role of a pharmacy team."));
}

static void
take_hours (RowReader *reader, const char *text)
{
  gint64 minutes;

  if (mix_cell_parse_amount (text, MIX_CELL_UNIT_HOURS, MIX_MINUTES_A_SESSION, &minutes) && minutes > 0
      && minutes <= LONGEST_CONTRACT)
    reader->record->minutes = minutes;
  else
    refuse_cell (reader, text, _ ("is not contracted hours a week, such as 37.5 or 30:00."));
}

static void
take_wte (RowReader *reader, const char *text)
{
  if (!mix_cell_parse_wte (text, &reader->wte_minutes))
    refuse_cell (reader, text, _ ("is not a whole-time equivalent, such as 0.8 or 80%."));
}

static void
take_pattern (RowReader *reader, const char *text)
{
  reader->record->pattern = mix_cell_parse_pattern (text);
  if (reader->record->pattern == NULL)
    refuse_cell (reader, text, _ ("is not a working pattern, such as Mon-Wed, Thu am."));
}

static void
take_date (RowReader *reader, const char *text, MixDate *date)
{
  if (!mix_date_parse (text, date))
    {
      *date = MIX_DATE_NONE;
      refuse_cell (reader, text, _ ("is not a date, such as 30/11/2026."));
    }
}

static void
take_pay_point (RowReader *reader, const char *text)
{
  const char *pay_point;

  if (mix_cell_parse_pay_point (text, &pay_point))
    reader->record->pay_point = g_strdup (pay_point);
  else
    refuse_cell (reader, text, _ ("is not entry, intermediate or top."));
}

static void
take_prescriber (RowReader *reader, const char *text)
{
  MixPrescriber prescriber;

  if (mix_cell_parse_prescriber (text, &prescriber))
    reader->record->prescriber = g_strdup (mix_prescriber_get_code (prescriber));
  else
    refuse_cell (reader, text, _ ("is not yes, on course or no."));
}

static void
take_cell (RowReader *reader, const char *text, MixPeopleColumn meaning)
{
  MixPersonRecord *record = reader->record;

  switch (meaning)
    {
    case MIX_PEOPLE_NAME:
      take_text (reader, text, &record->name);
      break;
    case MIX_PEOPLE_FIRST_NAME:
      take_text (reader, text, &reader->first_name);
      break;
    case MIX_PEOPLE_LAST_NAME:
      take_text (reader, text, &reader->last_name);
      break;
    case MIX_PEOPLE_ROLE:
      take_role (reader, text);
      break;
    case MIX_PEOPLE_BAND:
      if (!mix_cell_parse_band (text, &record->band))
        refuse_cell (reader, text, _ ("is not a band, such as 6 or 8a."));
      break;
    case MIX_PEOPLE_PAY_POINT:
      take_pay_point (reader, text);
      break;
    case MIX_PEOPLE_HOURS:
      take_hours (reader, text);
      break;
    case MIX_PEOPLE_WTE:
      take_wte (reader, text);
      break;
    case MIX_PEOPLE_PATTERN:
      take_pattern (reader, text);
      break;
    case MIX_PEOPLE_EMPLOYER:
      take_text (reader, text, &record->employer);
      break;
    case MIX_PEOPLE_HOME_PRACTICE:
      take_text (reader, text, &record->home_practice);
      break;
    case MIX_PEOPLE_PRESCRIBER:
      take_prescriber (reader, text);
      break;
    case MIX_PEOPLE_SUPERVISOR:
      take_text (reader, text, &record->supervisor);
      break;
    case MIX_PEOPLE_START_DATE:
      take_date (reader, text, &record->start_date);
      break;
    case MIX_PEOPLE_END_DATE:
      take_date (reader, text, &record->end_date);
      break;
    case MIX_PEOPLE_IGNORED:
    case MIX_PEOPLE_N_COLUMNS:
    default:
      break;
    }
}

static int
find_column (MixPeopleTable *self, MixPeopleColumn meaning)
{
  for (guint i = 0; i < mix_sheet_get_n_columns (self->sheet); i++)
    if (self->columns[i] == (int) meaning)
      return (int) i;
  return 0;
}

/* Puts together what two columns say. */
static void
settle (MixPeopleTable *self, RowReader *reader)
{
  MixPersonRecord *record = reader->record;

  if (record->name == NULL)
    record->name = mix_cell_join_names (reader->first_name, reader->last_name);
  if (record->minutes < 0)
    record->minutes = reader->wte_minutes;
  else if (reader->wte_minutes >= 0 && ABS (reader->wte_minutes - record->minutes) > HOURS_TOLERANCE)
    mix_cell_error_add (reader->errors, record->row, (guint) find_column (self, MIX_PEOPLE_WTE),
                        _ ("The hours and the whole-time equivalent differ; the hours were taken."));
  if (record->start_date != MIX_DATE_NONE && record->end_date != MIX_DATE_NONE && record->end_date < record->start_date)
    {
      record->end_date = MIX_DATE_NONE;
      mix_cell_error_add (reader->errors, record->row, (guint) find_column (self, MIX_PEOPLE_END_DATE),
                          _ ("The leaving date is before the start date."));
    }
}

static MixPersonRecord *
read_row (MixPeopleTable *self, guint row, GPtrArray *errors)
{
  g_autoptr (MixPersonRecord) record = g_new0 (MixPersonRecord, 1);
  RowReader reader = { .record = record, .errors = errors, .wte_minutes = -1 };

  record->row = mix_sheet_get_row_number (self->sheet, row);
  record->minutes = -1;
  record->start_date = record->end_date = MIX_DATE_NONE;
  for (reader.column = 0; reader.column < mix_sheet_get_n_columns (self->sheet); reader.column++)
    {
      const char *text = mix_sheet_get_cell (self->sheet, row, reader.column);

      if (text[0] != '\0')
        take_cell (&reader, text, (MixPeopleColumn) self->columns[reader.column]);
    }
  settle (self, &reader);
  g_free (reader.first_name);
  g_free (reader.last_name);

  if (record->name != NULL && !mix_cell_is_total (record->name))
    return g_steal_pointer (&record);
  mix_cell_error_add (errors, record->row, (guint) find_column (self, MIX_PEOPLE_NAME),
                      record->name != NULL ? _ ("The row is a total, not a person. It is left out.")
                                           : _ ("The row has no name. It is left out."));
  return NULL;
}

/**
 * mix_people_table_read:
 * @errors: (element-type MixCellError): takes what was not understood, cell by cell
 *
 * Reads the people under the columns as they are set. A row without a name is left out; a cell that is not understood
 * leaves that fact open. Text with an NHS number is not taken.
 *
 * Returns: (transfer full) (element-type MixPersonRecord): the people in the table's order
 */
GPtrArray *
mix_people_table_read (MixPeopleTable *self, GPtrArray *errors)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_person_record_free);

  g_return_val_if_fail (MIX_IS_PEOPLE_TABLE (self), people);

  for (guint row = 0; row < mix_sheet_get_n_rows (self->sheet); row++)
    {
      MixPersonRecord *record = read_row (self, row, errors);

      if (record != NULL)
        g_ptr_array_add (people, record);
    }
  return people;
}
