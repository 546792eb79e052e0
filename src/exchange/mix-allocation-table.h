#pragma once

#include "mix-date.h"
#include "mix-sheet.h"

G_BEGIN_DECLS

/**
 * MixAllocationColumn:
 * @MIX_ALLOCATION_AMOUNT: sessions or hours of the row (long form), in the table's unit
 * @MIX_ALLOCATION_PRACTICE_AMOUNT: sessions or hours at the practice that the column's title names (people down)
 * @MIX_ALLOCATION_PERSON_AMOUNT: sessions or hours of the person whom the column's title names (practices down)
 *
 * What a column of a table of the present allocation holds.
 */
typedef enum
{
  MIX_ALLOCATION_IGNORED,
  MIX_ALLOCATION_PERSON,
  MIX_ALLOCATION_PRACTICE,
  MIX_ALLOCATION_SERVICE_LINE,
  MIX_ALLOCATION_AMOUNT,
  MIX_ALLOCATION_FROM,
  MIX_ALLOCATION_UNTIL,
  MIX_ALLOCATION_PRACTICE_AMOUNT,
  MIX_ALLOCATION_PERSON_AMOUNT,
  MIX_ALLOCATION_N_COLUMNS,
} MixAllocationColumn;

const char *mix_allocation_column_get_title (MixAllocationColumn column);

/**
 * MixAllocationUnit:
 *
 * The unit of a bare number in the table; `3 h`, `2 sessions` and `90 min` say their own.
 */
typedef enum
{
  MIX_ALLOCATION_SESSIONS,
  MIX_ALLOCATION_HOURS,
  MIX_ALLOCATION_MINUTES,
} MixAllocationUnit;

/**
 * MixAllocationRecord:
 * @row: row number in the table, from 1
 * @column: the column that @minutes is from, from 0
 * @person: as written
 * @practice: a code or name, as written
 * @service_line: (nullable): a code or name, as written
 * @minutes: minutes a week, above zero
 *
 * Time that a person spends at a practice.
 */
typedef struct
{
  guint row;
  guint column;
  char *person;
  char *practice;
  char *service_line;
  gint64 minutes;
  MixDate from;
  MixDate until;
} MixAllocationRecord;

void mix_allocation_record_free (MixAllocationRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixAllocationRecord, mix_allocation_record_free)

#define MIX_TYPE_ALLOCATION_TABLE (mix_allocation_table_get_type ())
G_DECLARE_FINAL_TYPE (MixAllocationTable, mix_allocation_table, MIX, ALLOCATION_TABLE, GObject)

MixAllocationTable *mix_allocation_table_new (MixSheet *sheet, guint session_minutes);
gboolean mix_allocation_table_is_matrix (MixAllocationTable *self);
MixAllocationUnit mix_allocation_table_get_unit (MixAllocationTable *self);
void mix_allocation_table_set_unit (MixAllocationTable *self, MixAllocationUnit unit);
MixAllocationColumn mix_allocation_table_get_column (MixAllocationTable *self, guint column);
void mix_allocation_table_set_column (MixAllocationTable *self, guint column, MixAllocationColumn meaning);
GPtrArray *mix_allocation_table_read (MixAllocationTable *self, GPtrArray *errors) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
