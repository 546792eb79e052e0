#include "mix-people-table.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-pattern.h"
#include "mix-people-guess.h"

#define HOURS_TOLERANCE 15

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

static gpointer
begin_record (const MixRecordReader *reader, guint row_number)
{
  MixPersonRecord *record = g_new0 (MixPersonRecord, 1);

  record->row = row_number;
  record->minutes = -1;
  record->start_date = record->end_date = MIX_DATE_NONE;
  return record;
}

static void
take_role (MixRecordReader *reader, MixPersonRecord *record, const char *text)
{
  MixRole role;

  if (mix_cell_parse_role (text, &role))
    record->role = g_strdup (mix_role_get_code (role));
  else
    mix_record_reader_refuse (reader, text, _ ("is not a role of a pharmacy team."));
}

static void
take_pattern (MixRecordReader *reader, MixPersonRecord *record, const char *text)
{
  record->pattern = mix_cell_parse_pattern (text);
  if (record->pattern == NULL)
    mix_record_reader_refuse (reader, text, _ ("is not a working pattern, such as Mon-Wed, Thu am."));
}

static void
take_pay_point (MixRecordReader *reader, MixPersonRecord *record, const char *text)
{
  const char *pay_point;

  if (mix_cell_parse_pay_point (text, &pay_point))
    record->pay_point = g_strdup (pay_point);
  else
    mix_record_reader_refuse (reader, text, _ ("is not entry, intermediate or top."));
}

static void
take_cell (MixRecordReader *reader, gpointer data, const char *text, guint meaning)
{
  MixPersonRecord *record = data;

  switch ((MixPeopleColumn) meaning)
    {
    case MIX_PEOPLE_NAME:
      mix_record_reader_take_text (reader, text, &record->name);
      break;
    case MIX_PEOPLE_FIRST_NAME:
      mix_record_reader_take_text (reader, text, &reader->first_name);
      break;
    case MIX_PEOPLE_LAST_NAME:
      mix_record_reader_take_text (reader, text, &reader->last_name);
      break;
    case MIX_PEOPLE_ROLE:
      take_role (reader, record, text);
      break;
    case MIX_PEOPLE_BAND:
      if (!mix_cell_parse_band (text, &record->band))
        mix_record_reader_refuse (reader, text, _ ("is not a band, such as 6 or 8a."));
      break;
    case MIX_PEOPLE_PAY_POINT:
      take_pay_point (reader, record, text);
      break;
    case MIX_PEOPLE_HOURS:
      mix_record_reader_take_hours (reader, text, MIX_MINUTES_A_SESSION, &record->minutes);
      break;
    case MIX_PEOPLE_WTE:
      mix_record_reader_take_wte (reader, text);
      break;
    case MIX_PEOPLE_PATTERN:
      take_pattern (reader, record, text);
      break;
    case MIX_PEOPLE_EMPLOYER:
      mix_record_reader_take_text (reader, text, &record->employer);
      break;
    case MIX_PEOPLE_HOME_PRACTICE:
      mix_record_reader_take_text (reader, text, &record->home_practice);
      break;
    case MIX_PEOPLE_PRESCRIBER:
      mix_record_reader_take_prescriber (reader, text, &record->prescriber);
      break;
    case MIX_PEOPLE_SUPERVISOR:
      mix_record_reader_take_text (reader, text, &record->supervisor);
      break;
    case MIX_PEOPLE_START_DATE:
      mix_record_reader_take_date (reader, text, &record->start_date);
      break;
    case MIX_PEOPLE_END_DATE:
      mix_record_reader_take_date (reader, text, &record->end_date);
      break;
    case MIX_PEOPLE_IGNORED:
    case MIX_PEOPLE_N_COLUMNS:
    default:
      break;
    }
}

/* Puts together what two columns say. */
static void
settle (MixRecordTable *table, MixRecordReader *reader, gpointer data)
{
  MixPersonRecord *record = data;

  if (record->name == NULL)
    record->name = mix_cell_join_names (reader->first_name, reader->last_name);
  if (record->minutes < 0)
    record->minutes = reader->wte_minutes;
  else if (reader->wte_minutes >= 0 && ABS (reader->wte_minutes - record->minutes) > HOURS_TOLERANCE)
    mix_cell_error_add (reader->errors, record->row, mix_record_table_find_column (table, MIX_PEOPLE_WTE),
                        _ ("The hours and the whole-time equivalent differ; the hours were taken."));
  if (record->start_date != MIX_DATE_NONE && record->end_date != MIX_DATE_NONE && record->end_date < record->start_date)
    {
      record->end_date = MIX_DATE_NONE;
      mix_cell_error_add (reader->errors, record->row, mix_record_table_find_column (table, MIX_PEOPLE_END_DATE),
                          _ ("The leaving date is before the start date."));
    }
}

static const char *
get_name (gconstpointer record)
{
  return ((const MixPersonRecord *) record)->name;
}

static void
free_record (gpointer record)
{
  mix_person_record_free (record);
}

static const MixRecordKind people_kind = { .name = MIX_PEOPLE_NAME,
                                           .begin = begin_record,
                                           .take_cell = take_cell,
                                           .settle = settle,
                                           .get_name = get_name,
                                           .free = free_record };

/**
 * mix_people_table_new:
 * @sheet: a table of people
 *
 * Guesses what the columns hold: from their headings, else from their cells. When no heading says anything, the first
 * row is taken as a person, too.
 *
 * Returns: (transfer full): the table, whose columns hold a #MixPeopleColumn each and whose rows are read as
 *   #MixPersonRecord
 */
MixRecordTable *
mix_people_table_new (MixSheet *sheet)
{
  MixRecordTable *table = mix_record_table_new (sheet, &people_kind, MIX_PEOPLE_N_COLUMNS);

  mix_people_guess_columns (sheet, mix_record_table_get_columns (table));
  return table;
}
