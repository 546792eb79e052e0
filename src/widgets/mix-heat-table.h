#pragma once

#include "mix-mark.h"

G_BEGIN_DECLS

/**
 * MixHeatHead:
 * @title: what stands at the start of a row, or above a column
 * @subtitle: (nullable): a second line
 *
 * One row or column.
 */
typedef struct
{
  const char *title;
  const char *subtitle;
} MixHeatHead;

/**
 * MixHeatCell:
 * @text: the figure
 * @words: what it is, for a screen reader and the tooltip: "15.7 hours a week, Blocked"
 * @share: how dark it is, from 0 to 1
 * @mark: a mark that frames the cell with its colour and pattern; %MIX_MARK_FITS for none
 * @home: whether a house stands in the corner
 *
 * One cell that has a figure.
 */
typedef struct
{
  const char *text;
  const char *words;
  float share;
  MixMark mark;
  gboolean home;
} MixHeatCell;

/**
 * MixHeatEdge:
 * @figure: the figure that stands out: "26.9"
 * @rest: what it is of: "of 28.2"
 * @percent: (nullable): "95%"
 * @value: length of the bar
 * @limit: where the mark on the bar stands; below zero for no bar
 * @over: whether there is more than the limit
 *
 * What stands at the end of a row. @value and @limit are of the same unit in all rows.
 */
typedef struct
{
  const char *figure;
  const char *rest;
  const char *percent;
  double value;
  double limit;
  gboolean over;
} MixHeatEdge;

/**
 * MixHeatTrend:
 *
 * What stands beside a figure below a column.
 */
typedef enum
{
  MIX_HEAT_LOW = -1,
  MIX_HEAT_PLAIN = 0,
  MIX_HEAT_HIGH = 1,
} MixHeatTrend;

#define MIX_TYPE_HEAT_TABLE (mix_heat_table_get_type ())
G_DECLARE_FINAL_TYPE (MixHeatTable, mix_heat_table, MIX, HEAT_TABLE, GObject)

MixHeatTable *mix_heat_table_new (guint n_rows, guint n_columns) G_GNUC_WARN_UNUSED_RESULT;
void mix_heat_table_set_corner (MixHeatTable *self, const char *text, const MixHeatHead *edge);
void mix_heat_table_set_row (MixHeatTable *self, guint row, const MixHeatHead *head);
void mix_heat_table_set_column (MixHeatTable *self, guint column, const MixHeatHead *head);
void mix_heat_table_set_cell (MixHeatTable *self, guint row, guint column, const MixHeatCell *cell);
void mix_heat_table_set_edge (MixHeatTable *self, guint row, const MixHeatEdge *edge);
guint mix_heat_table_add_foot (MixHeatTable *self, const char *title, const char *total, gboolean strong);
void mix_heat_table_set_foot (MixHeatTable *self, guint foot, guint column, const char *text, MixHeatTrend trend);

guint mix_heat_table_get_n_rows (MixHeatTable *self);
guint mix_heat_table_get_n_columns (MixHeatTable *self);
guint mix_heat_table_get_n_feet (MixHeatTable *self);
const char *mix_heat_table_get_corner (MixHeatTable *self);
const MixHeatHead *mix_heat_table_get_edge_head (MixHeatTable *self);
const MixHeatHead *mix_heat_table_get_row (MixHeatTable *self, guint row);
const MixHeatHead *mix_heat_table_get_column (MixHeatTable *self, guint column);
const MixHeatCell *mix_heat_table_get_cell (MixHeatTable *self, guint row, guint column);
const MixHeatEdge *mix_heat_table_get_edge (MixHeatTable *self, guint row);
double mix_heat_table_get_longest (MixHeatTable *self);
const char *mix_heat_table_get_foot (MixHeatTable *self, guint foot, guint column, MixHeatTrend *trend);
const char *mix_heat_table_get_foot_title (MixHeatTable *self, guint foot, const char **total, gboolean *strong);
char *mix_heat_table_dup_name (MixHeatTable *self, guint row, guint column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
