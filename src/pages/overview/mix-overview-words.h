#pragma once

#include "mix-overview-ahead.h"
#include "mix-overview.h"

G_BEGIN_DECLS

char *mix_overview_format_hours (gint64 minutes) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_format_wte (const MixOverviewFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_describe_unsafe (const MixOverviewFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_describe_over (const MixOverviewFigures *figures, guint n_overbooked) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_describe_under_used (const MixOverviewFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_describe_short (const MixOverviewFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_describe_nobody (const MixOverviewFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_describe_people (const MixOverviewFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_describe_patients (const MixOverviewFigures *figures, guint n_networks) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_format_work (int work) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_describe_coming (const MixOverviewFigures *figures,
                                    const MixOverviewAhead *ahead,
                                    int financial_year) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_format_lapse (const MixOverviewAhead *ahead) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_describe_lapse (const MixOverviewAhead *ahead) G_GNUC_WARN_UNUSED_RESULT;
char *mix_overview_describe_overdue (const MixOverviewAhead *ahead) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
