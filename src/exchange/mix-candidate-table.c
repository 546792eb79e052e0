#include "mix-candidate-table.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-text.h"

#define LONGEST_CONTRACT (60 * 60)
#define LEAST_DIGITS 6
#define DIGITS_WITHOUT_ZERO 10

struct _MixCandidateTable
{
  GObject parent_instance;

  MixSheet *sheet;
  int *columns;
  guint n_criteria;
};

G_DEFINE_FINAL_TYPE (MixCandidateTable, mix_candidate_table, G_TYPE_OBJECT)

static void
mix_candidate_table_finalize (GObject *object)
{
  MixCandidateTable *self = MIX_CANDIDATE_TABLE (object);

  g_clear_object (&self->sheet);
  g_clear_pointer (&self->columns, g_free);
  G_OBJECT_CLASS (mix_candidate_table_parent_class)->finalize (object);
}

static void
mix_candidate_table_class_init (MixCandidateTableClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mix_candidate_table_finalize;
}

static void
mix_candidate_table_init (MixCandidateTable *self)
{
}

/**
 * mix_candidate_table_new:
 * @sheet: a table of candidates
 * @criteria: (array zero-terminated=1): what they are judged by, which columns may hold their answers to
 *
 * Guesses what the columns hold, as mix_candidate_guess_columns() says.
 *
 * Returns: (transfer full): the table
 */
MixCandidateTable *
mix_candidate_table_new (MixSheet *sheet, const char *const *criteria)
{
  MixCandidateTable *self = g_object_new (MIX_TYPE_CANDIDATE_TABLE, NULL);

  self->sheet = g_object_ref (sheet);
  self->columns = g_new0 (int, mix_sheet_get_n_columns (sheet) + 1);
  self->n_criteria = g_strv_length ((char **) criteria);
  mix_candidate_guess_columns (sheet, criteria, self->columns);
  return self;
}

/**
 * mix_candidate_table_get_column:
 * @self: a table
 * @column: from 0
 *
 * Returns: the #MixCandidateColumn that the column is taken to hold, or from %MIX_CANDIDATE_N_COLUMNS on which
 *   criterion it answers
 */
guint
mix_candidate_table_get_column (MixCandidateTable *self, guint column)
{
  g_return_val_if_fail (column < mix_sheet_get_n_columns (self->sheet), MIX_CANDIDATE_IGNORED);

  return (guint) self->columns[column];
}

/**
 * mix_candidate_table_set_column:
 * @self: a table
 * @column: from 0
 * @meaning: what it holds
 *
 * Corrects the guess. Another column that was taken to hold the same is no longer taken.
 */
void
mix_candidate_table_set_column (MixCandidateTable *self, guint column, guint meaning)
{
  g_return_if_fail (column < mix_sheet_get_n_columns (self->sheet));
  g_return_if_fail (meaning < MIX_CANDIDATE_N_COLUMNS + self->n_criteria);

  for (guint i = 0; i < mix_sheet_get_n_columns (self->sheet); i++)
    if (self->columns[i] == (int) meaning)
      self->columns[i] = MIX_CANDIDATE_IGNORED;
  self->columns[column] = (int) meaning;
}

/**
 * mix_candidate_table_find_column:
 * @self: a table
 * @meaning: a meaning
 *
 * Returns: the column that is taken to hold it, or the first where none is
 */
guint
mix_candidate_table_find_column (MixCandidateTable *self, guint meaning)
{
  for (guint i = 0; i < mix_sheet_get_n_columns (self->sheet); i++)
    if (self->columns[i] == (int) meaning)
      return i;
  return 0;
}

/**
 * mix_candidate_record_free:
 * @self: a record
 *
 * Frees the record.
 */
void
mix_candidate_record_free (MixCandidateRecord *self)
{
  g_free (self->name);
  g_free (self->email);
  g_free (self->telephone);
  g_free (self->heard);
  g_free (self->prescriber);
  g_ptr_array_unref (self->answers);
  g_free (self);
}

/* A row while it is read. */
typedef struct
{
  MixCandidateRecord *record;
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

static gboolean
check_text (RowReader *reader, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (mix_text_check_no_patient (text, NULL, &error))
    return TRUE;
  mix_cell_error_add (reader->errors, reader->record->row, reader->column, "%s", error->message);
  return FALSE;
}

static void
take_text (RowReader *reader, const char *text, char **value)
{
  if (check_text (reader, text))
    *value = g_strdup (text);
}

static void
take_email (RowReader *reader, const char *text)
{
  const char *at = strchr (text, '@');

  if (at != NULL && at > text && strchr (at + 1, '@') == NULL && strchr (at, '.') != NULL && strchr (text, ' ') == NULL)
    take_text (reader, text, &reader->record->email);
  else
    refuse_cell (reader, text, _ ("is not an e-mail address, such as name@example.org."));
}

/* Spreadsheets drop the zero that a number begins with. */
static void
take_telephone (RowReader *reader, const char *text)
{
  gsize n_digits = 0;

  for (const char *at = text; *at != '\0'; at++)
    n_digits += g_ascii_isdigit (*at);
  if (n_digits < LEAST_DIGITS || strspn (text, "0123456789 +()-.") != strlen (text))
    refuse_cell (reader, text, _ ("is not a telephone number."));
  else if (check_text (reader, text))
    reader->record->telephone
        = strlen (text) == DIGITS_WITHOUT_ZERO && n_digits == DIGITS_WITHOUT_ZERO && text[0] != '0'
              ? g_strconcat ("0", text, NULL)
              : g_strdup (text);
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
take_date (RowReader *reader, const char *text)
{
  if (mix_date_parse (text, &reader->record->applied_on))
    return;
  reader->record->applied_on = MIX_DATE_NONE;
  refuse_cell (reader, text, _ ("is not a date, such as 30/11/2026."));
}

static void
take_hours (RowReader *reader, const char *text)
{
  gint64 minutes;

  if (mix_cell_parse_amount (text, MIX_CELL_UNIT_HOURS, 0, &minutes) && minutes > 0 && minutes <= LONGEST_CONTRACT)
    reader->record->minutes = minutes;
  else
    refuse_cell (reader, text, _ ("is not contracted hours a week, such as 37.5 or 30:00."));
}

static void
take_answer (RowReader *reader, const char *text, guint criterion)
{
  if (check_text (reader, text))
    reader->record->answers->pdata[criterion] = g_strdup (text);
}

static void
take_cell (RowReader *reader, const char *text, int meaning)
{
  MixCandidateRecord *record = reader->record;

  switch (meaning)
    {
    case MIX_CANDIDATE_IGNORED:
      break;
    case MIX_CANDIDATE_NAME:
      take_text (reader, text, &record->name);
      break;
    case MIX_CANDIDATE_FIRST_NAME:
      take_text (reader, text, &reader->first_name);
      break;
    case MIX_CANDIDATE_LAST_NAME:
      take_text (reader, text, &reader->last_name);
      break;
    case MIX_CANDIDATE_EMAIL:
      take_email (reader, text);
      break;
    case MIX_CANDIDATE_TELEPHONE:
      take_telephone (reader, text);
      break;
    case MIX_CANDIDATE_HEARD:
      take_text (reader, text, &record->heard);
      break;
    case MIX_CANDIDATE_PRESCRIBER:
      take_prescriber (reader, text);
      break;
    case MIX_CANDIDATE_APPLIED_ON:
      take_date (reader, text);
      break;
    case MIX_CANDIDATE_NOTICE:
      if (!mix_cell_parse_days (text, &record->notice_days))
        refuse_cell (reader, text, _ ("is not a notice, such as 28 days, 4 weeks or 3 months."));
      break;
    case MIX_CANDIDATE_HOURS:
      take_hours (reader, text);
      break;
    case MIX_CANDIDATE_WTE:
      if (!mix_cell_parse_wte (text, &reader->wte_minutes))
        refuse_cell (reader, text, _ ("is not a whole-time equivalent, such as 0.8 or 80%."));
      break;
    default:
      take_answer (reader, text, (guint) meaning - MIX_CANDIDATE_N_COLUMNS);
    }
}

static MixCandidateRecord *
new_record (MixCandidateTable *self, guint row)
{
  MixCandidateRecord *record = g_new0 (MixCandidateRecord, 1);

  record->row = mix_sheet_get_row_number (self->sheet, row);
  record->applied_on = MIX_DATE_NONE;
  record->notice_days = -1;
  record->minutes = -1;
  record->answers = g_ptr_array_new_full (self->n_criteria, g_free);
  g_ptr_array_set_size (record->answers, (int) self->n_criteria);
  return record;
}

static MixCandidateRecord *
read_row (MixCandidateTable *self, guint row, GPtrArray *errors)
{
  g_autoptr (MixCandidateRecord) record = new_record (self, row);
  RowReader reader = { .record = record, .errors = errors, .wte_minutes = -1 };

  for (reader.column = 0; reader.column < mix_sheet_get_n_columns (self->sheet); reader.column++)
    {
      const char *text = mix_sheet_get_cell (self->sheet, row, reader.column);

      if (text[0] != '\0')
        take_cell (&reader, text, self->columns[reader.column]);
    }
  if (record->name == NULL)
    record->name = mix_cell_join_names (reader.first_name, reader.last_name);
  if (record->minutes < 0)
    record->minutes = reader.wte_minutes;
  g_free (reader.first_name);
  g_free (reader.last_name);

  if (record->name != NULL && !mix_cell_is_total (record->name))
    return g_steal_pointer (&record);
  mix_cell_error_add (errors, record->row, mix_candidate_table_find_column (self, MIX_CANDIDATE_NAME), "%s",
                      record->name != NULL ? _ ("The row is a total, not a person. It is left out.")
                                           : _ ("The row has no name. It is left out."));
  return NULL;
}

/**
 * mix_candidate_table_read:
 * @self: a table
 * @errors: (element-type MixCellError): takes what was not understood, cell by cell
 *
 * Reads the candidates under the columns as they are set. A row without a name is left out; a cell that is not
 * understood leaves that fact open. Text with an NHS number is not taken.
 *
 * Returns: (transfer full) (element-type MixCandidateRecord): the candidates in the table's order
 */
GPtrArray *
mix_candidate_table_read (MixCandidateTable *self, GPtrArray *errors)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_candidate_record_free);

  g_return_val_if_fail (MIX_IS_CANDIDATE_TABLE (self), candidates);

  for (guint row = 0; row < mix_sheet_get_n_rows (self->sheet); row++)
    {
      MixCandidateRecord *record = read_row (self, row, errors);

      if (record != NULL)
        g_ptr_array_add (candidates, record);
    }
  return candidates;
}
