#pragma once

#include "mix-line-demand.h"

G_BEGIN_DECLS

char *mix_figure_dup_decimal (double value) G_GNUC_WARN_UNUSED_RESULT;
char *mix_driver_dup_words (const char *driver) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_line_category_get_words (const char *category);
const char *mix_line_side_get_words (const char *side);
const char *mix_line_side_get_short_words (const char *side);
const char *mix_line_prescriber_get_words (const char *prescriber);
const char *mix_line_risk_get_words (const char *risk);
const char *mix_line_remote_get_words (const char *remote);
char *mix_line_dup_minutes (MixServiceLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *mix_line_dup_rate (MixServiceLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *mix_line_demand_dup_wanted (const MixLineDemand *demand) G_GNUC_WARN_UNUSED_RESULT;
char *mix_cohort_dup_words (const MixCohortRow *row, MixDate as_at) G_GNUC_WARN_UNUSED_RESULT;
char *mix_tally_dup_words (const MixTallyRow *row, const MixTallyRate *rate) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
