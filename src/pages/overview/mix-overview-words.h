#pragma once

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

G_END_DECLS
