#pragma once

#include <glib-object.h>

#include "mix-date.h"

G_BEGIN_DECLS

/**
 * MixCellType:
 * @MIX_CELL_TEXT: words, or a code
 * @MIX_CELL_NAME: a name as published; people see it in title case
 * @MIX_CELL_COUNT: a whole number
 * @MIX_CELL_MINUTES: minutes; people see hours
 * @MIX_CELL_MICROS: millionths of one; people see one or three decimals
 * @MIX_CELL_HUNDREDTHS: millionths of one; people see two decimals, equal down the column
 * @MIX_CELL_MONEY: pence; people see pounds, files have pence too
 * @MIX_CELL_PERCENT: millionths of one; people see whole hundredths
 * @MIX_CELL_CHANCE: millionths of one; people see whole hundredths, but never none or all of them
 * @MIX_CELL_GAP: millionths of one that something is off at most; people see tenths of a hundredth, rounded up
 * @MIX_CELL_WTE: hundredths of a whole-time equivalent; people see tenths
 * @MIX_CELL_DATE: a day
 * @MIX_CELL_TRUTH: yes or no
 *
 * What the cells of a column hold.
 */
typedef enum
{
  MIX_CELL_TEXT,
  MIX_CELL_NAME,
  MIX_CELL_COUNT,
  MIX_CELL_MINUTES,
  MIX_CELL_MICROS,
  MIX_CELL_HUNDREDTHS,
  MIX_CELL_MONEY,
  MIX_CELL_PERCENT,
  MIX_CELL_CHANCE,
  MIX_CELL_GAP,
  MIX_CELL_WTE,
  MIX_CELL_DATE,
  MIX_CELL_TRUTH,
} MixCellType;

/**
 * MIX_CELL_CHANCE_LEAST:
 *
 * Chances below it are shown as “under 1%”, and those above %MIX_CELL_CHANCE_MOST as “over 99%”.
 */
#define MIX_CELL_CHANCE_LEAST 5000
#define MIX_CELL_CHANCE_MOST 995000

/**
 * MixCellBound:
 * @MIX_CELL_EXACT: the number is all of it
 * @MIX_CELL_AT_LEAST: something that belongs to it is not known: it is so much or more
 * @MIX_CELL_AT_MOST: it is so much or less
 *
 * What a number says of a sum in which something is not known.
 */
typedef enum
{
  MIX_CELL_EXACT,
  MIX_CELL_AT_LEAST,
  MIX_CELL_AT_MOST,
} MixCellBound;

/**
 * MixDataColumn:
 * @key: its key in files and in JSON
 * @group: (nullable): the JSON object inside the row's that holds it
 * @title: what people see above it
 * @type: what its cells hold
 * @meaning: one sentence for the manual
 */
typedef struct
{
  const char *key;
  const char *group;
  const char *title;
  MixCellType type;
  const char *meaning;
} MixDataColumn;

#define MIX_TYPE_DATA_TABLE (mix_data_table_get_type ())
G_DECLARE_FINAL_TYPE (MixDataTable, mix_data_table, MIX, DATA_TABLE, GObject)

MixDataTable *mix_data_table_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void mix_data_table_add_column (MixDataTable *self, const MixDataColumn *column);
void mix_data_table_begin_row (MixDataTable *self);
void mix_data_table_add_text (MixDataTable *self, const char *text);
void mix_data_table_add_number (MixDataTable *self, gint64 number);
void mix_data_table_add_bound (MixDataTable *self, gint64 number, MixCellBound bound);
void mix_data_table_add_date (MixDataTable *self, MixDate date);
void mix_data_table_add_unknown (MixDataTable *self);
void mix_data_table_add_nothing (MixDataTable *self);

const char *mix_data_table_get_name (MixDataTable *self);
void mix_data_table_set_heading (MixDataTable *self, const char *heading);
const char *mix_data_table_get_heading (MixDataTable *self);
guint mix_data_table_get_n_columns (MixDataTable *self);
const MixDataColumn *mix_data_table_get_column (MixDataTable *self, guint column);
guint mix_data_table_get_n_rows (MixDataTable *self);
void mix_data_table_set_total (MixDataTable *self);
gboolean mix_data_table_is_total (MixDataTable *self, guint row);
gboolean mix_data_table_is_known (MixDataTable *self, guint row, guint column);
gboolean mix_data_table_is_meant (MixDataTable *self, guint row, guint column);
const char *mix_data_table_get_text (MixDataTable *self, guint row, guint column);
gint64 mix_data_table_get_number (MixDataTable *self, guint row, guint column);
MixCellBound mix_data_table_get_bound (MixDataTable *self, guint row, guint column);

gboolean mix_cell_type_stands_right (MixCellType type);
char *mix_cell_bound_dup_words (MixCellBound bound, const char *number) G_GNUC_WARN_UNUSED_RESULT;
char *mix_data_table_dup_exact (MixDataTable *self, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;
char *mix_data_table_dup_shown (MixDataTable *self, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;
char *mix_data_table_dup_filed (MixDataTable *self, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;
char *mix_data_table_to_csv (MixDataTable *self) G_GNUC_WARN_UNUSED_RESULT;
char *mix_data_table_to_clipboard (MixDataTable *self) G_GNUC_WARN_UNUSED_RESULT;
char *mix_data_table_to_text (MixDataTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
