#pragma once

#include <adwaita.h>

#include "mix-chart-table.h"

G_BEGIN_DECLS

#define MIX_TYPE_CHART_TABLE_DIALOG (mix_chart_table_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixChartTableDialog, mix_chart_table_dialog, MIX, CHART_TABLE_DIALOG, AdwDialog)

AdwDialog *mix_chart_table_dialog_new (MixChartTable *table) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
