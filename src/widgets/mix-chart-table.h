#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_CHART_TABLE (mix_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (MixChartTable, mix_chart_table, MIX, CHART_TABLE, GObject)

MixChartTable *mix_chart_table_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;
void mix_chart_table_add_column (MixChartTable *self, const char *heading, gboolean numeric);
void mix_chart_table_begin_row (MixChartTable *self);
void mix_chart_table_add_text (MixChartTable *self, const char *text);

const char *mix_chart_table_get_title (MixChartTable *self);
GListModel *mix_chart_table_get_rows (MixChartTable *self);
guint mix_chart_table_get_n_columns (MixChartTable *self);
const char *mix_chart_table_get_heading (MixChartTable *self, guint column);
gboolean mix_chart_table_is_numeric (MixChartTable *self, guint column);
const char *mix_chart_table_get_text (MixChartTable *self, guint row, guint column);
char *mix_chart_table_to_text (MixChartTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
