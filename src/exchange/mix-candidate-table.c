#include "mix-candidate-table.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LEAST_DIGITS 6
#define DIGITS_WITHOUT_ZERO 10

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

static gpointer
begin_record (const MixRecordReader *reader, guint row_number)
{
  MixCandidateRecord *record = g_new0 (MixCandidateRecord, 1);
  guint n_criteria = reader->n_meanings - MIX_CANDIDATE_N_COLUMNS;

  record->row = row_number;
  record->applied_on = MIX_DATE_NONE;
  record->notice_days = -1;
  record->minutes = -1;
  record->answers = g_ptr_array_new_full (n_criteria, g_free);
  g_ptr_array_set_size (record->answers, (int) n_criteria);
  return record;
}

static void
take_email (MixRecordReader *reader, MixCandidateRecord *record, const char *text)
{
  const char *at = strchr (text, '@');

  if (at != NULL && at > text && strchr (at + 1, '@') == NULL && strchr (at, '.') != NULL && strchr (text, ' ') == NULL)
    mix_record_reader_take_text (reader, text, &record->email);
  else
    mix_record_reader_refuse (reader, text, _ ("is not an e-mail address, such as name@example.org."));
}

/* Spreadsheets drop the zero that a number begins with. */
static void
take_telephone (MixRecordReader *reader, MixCandidateRecord *record, const char *text)
{
  g_autofree char *number = NULL;
  gsize n_digits = 0;

  for (const char *at = text; *at != '\0'; at++)
    n_digits += g_ascii_isdigit (*at);
  if (n_digits < LEAST_DIGITS || strspn (text, "0123456789 +()-.") != strlen (text))
    mix_record_reader_refuse (reader, text, _ ("is not a telephone number."));
  else
    mix_record_reader_take_text (reader, text, &number);
  if (number != NULL)
    record->telephone = strlen (text) == DIGITS_WITHOUT_ZERO && n_digits == DIGITS_WITHOUT_ZERO && text[0] != '0'
                            ? g_strconcat ("0", number, NULL)
                            : g_steal_pointer (&number);
}

static void
take_cell (MixRecordReader *reader, gpointer data, const char *text, guint meaning)
{
  MixCandidateRecord *record = data;

  switch (meaning)
    {
    case MIX_CANDIDATE_NAME:
      mix_record_reader_take_text (reader, text, &record->name);
      break;
    case MIX_CANDIDATE_FIRST_NAME:
      mix_record_reader_take_text (reader, text, &reader->first_name);
      break;
    case MIX_CANDIDATE_LAST_NAME:
      mix_record_reader_take_text (reader, text, &reader->last_name);
      break;
    case MIX_CANDIDATE_EMAIL:
      take_email (reader, record, text);
      break;
    case MIX_CANDIDATE_TELEPHONE:
      take_telephone (reader, record, text);
      break;
    case MIX_CANDIDATE_HEARD:
      mix_record_reader_take_text (reader, text, &record->heard);
      break;
    case MIX_CANDIDATE_PRESCRIBER:
      mix_record_reader_take_prescriber (reader, text, &record->prescriber);
      break;
    case MIX_CANDIDATE_APPLIED_ON:
      mix_record_reader_take_date (reader, text, &record->applied_on);
      break;
    case MIX_CANDIDATE_NOTICE:
      if (!mix_cell_parse_days (text, &record->notice_days))
        mix_record_reader_refuse (reader, text, _ ("is not a notice, such as 28 days, 4 weeks or 3 months."));
      break;
    case MIX_CANDIDATE_HOURS:
      mix_record_reader_take_hours (reader, text, 0, &record->minutes);
      break;
    case MIX_CANDIDATE_WTE:
      mix_record_reader_take_wte (reader, text);
      break;
    default:
      mix_record_reader_take_text (reader, text, (char **) &record->answers->pdata[meaning - MIX_CANDIDATE_N_COLUMNS]);
    }
}

static void
settle (MixRecordTable *table, MixRecordReader *reader, gpointer data)
{
  MixCandidateRecord *record = data;

  if (record->name == NULL)
    record->name = mix_cell_join_names (reader->first_name, reader->last_name);
  if (record->minutes < 0)
    record->minutes = reader->wte_minutes;
}

static const char *
get_name (gconstpointer record)
{
  return ((const MixCandidateRecord *) record)->name;
}

static void
free_record (gpointer record)
{
  mix_candidate_record_free (record);
}

static const MixRecordKind candidates_kind = { .name = MIX_CANDIDATE_NAME,
                                               .begin = begin_record,
                                               .take_cell = take_cell,
                                               .settle = settle,
                                               .get_name = get_name,
                                               .free = free_record };

/**
 * mix_candidate_table_new:
 * @sheet: a table of candidates
 * @criteria: (array zero-terminated=1): what they are judged by, which columns may hold their answers to
 *
 * Guesses what the columns hold, as mix_candidate_guess_columns() says.
 *
 * Returns: (transfer full): the table, whose columns hold a #MixCandidateColumn each, or from
 *   %MIX_CANDIDATE_N_COLUMNS on the answer to a criterion, and whose rows are read as #MixCandidateRecord
 */
MixRecordTable *
mix_candidate_table_new (MixSheet *sheet, const char *const *criteria)
{
  MixRecordTable *table
      = mix_record_table_new (sheet, &candidates_kind, MIX_CANDIDATE_N_COLUMNS + g_strv_length ((char **) criteria));

  mix_candidate_guess_columns (sheet, criteria, mix_record_table_get_columns (table));
  return table;
}
