#pragma once

#include "mix-date.h"
#include "mix-sheet.h"

G_BEGIN_DECLS

#define MIX_RECORD_IGNORED 0

/**
 * MixRecordReader:
 * @sheet: (transfer none): the cells
 * @row: from 0
 * @column: from 0: the cell that is read
 * @n_meanings: what a column may hold, all counted
 * @errors: (element-type MixCellError): takes what was not understood
 * @first_name: (nullable): read so far
 * @last_name: (nullable): read so far
 * @wte_minutes: a week that the whole-time equivalent comes to, or -1
 *
 * A row while it is read.
 */
typedef struct
{
  MixSheet *sheet;
  guint row;
  guint column;
  guint n_meanings;
  GPtrArray *errors;
  char *first_name;
  char *last_name;
  gint64 wte_minutes;
} MixRecordReader;

void mix_record_reader_refuse (MixRecordReader *self, const char *text, const char *advice);
void mix_record_reader_take_text (MixRecordReader *self, const char *text, char **value);
void mix_record_reader_take_date (MixRecordReader *self, const char *text, MixDate *date);
void mix_record_reader_take_prescriber (MixRecordReader *self, const char *text, char **prescriber);
void mix_record_reader_take_hours (MixRecordReader *self, const char *text, guint session_minutes, gint64 *minutes);
void mix_record_reader_take_wte (MixRecordReader *self, const char *text);

#define MIX_TYPE_RECORD_TABLE (mix_record_table_get_type ())
G_DECLARE_FINAL_TYPE (MixRecordTable, mix_record_table, MIX, RECORD_TABLE, GObject)

/**
 * MixRecordKind:
 * @name: the meaning of a column of names, where a row that is nobody is refused
 * @begin: makes a record of a row of this number in the file
 * @take_cell: reads a cell with text into it
 * @settle: puts together what several columns say
 * @get_name: (nullable): whom it is about
 * @free: frees a record
 *
 * How the rows of a table become records of somebody each.
 */
typedef struct
{
  guint name;
  gpointer (*begin) (const MixRecordReader *reader, guint row_number);
  void (*take_cell) (MixRecordReader *reader, gpointer record, const char *text, guint meaning);
  void (*settle) (MixRecordTable *table, MixRecordReader *reader, gpointer record);
  const char *(*get_name) (gconstpointer record);
  GDestroyNotify free;
} MixRecordKind;

MixRecordTable *
mix_record_table_new (MixSheet *sheet, const MixRecordKind *kind, guint n_meanings) G_GNUC_WARN_UNUSED_RESULT;
int *mix_record_table_get_columns (MixRecordTable *self);
guint mix_record_table_get_n_columns (MixRecordTable *self);
guint mix_record_table_get_column (MixRecordTable *self, guint column);
void mix_record_table_set_column (MixRecordTable *self, guint column, guint meaning);
guint mix_record_table_find_column (MixRecordTable *self, guint meaning);
GPtrArray *mix_record_table_read (MixRecordTable *self, GPtrArray *errors) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
