#pragma once

#include "mix-chart-table.h"
#include "mix-employment-study.h"
#include "mix-rows.h"

G_BEGIN_DECLS

MixChartTable *mix_models_money_create_years_table (const MixEmploymentPicture *picture,
                                                    guint option) G_GNUC_WARN_UNUSED_RESULT;
MixChartTable *mix_models_money_create_line_table (const MixEmploymentPicture *picture,
                                                   const MixComparisonOptionRow *option,
                                                   const char *line_id) G_GNUC_WARN_UNUSED_RESULT;
MixChartTable *mix_models_money_create_shares_table (const MixEmploymentPicture *picture) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
