#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_WEEK_PATTERN (mix_week_pattern_get_type ())
G_DECLARE_FINAL_TYPE (MixWeekPattern, mix_week_pattern, MIX, WEEK_PATTERN, GtkWidget)

GtkWidget *mix_week_pattern_new (const char *pattern) G_GNUC_WARN_UNUSED_RESULT;
void mix_week_pattern_set_pattern (MixWeekPattern *self, const char *pattern);
char *mix_week_pattern_describe (const char *pattern) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
