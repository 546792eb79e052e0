#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_WEEK_EDITOR (mix_week_editor_get_type ())
G_DECLARE_FINAL_TYPE (MixWeekEditor, mix_week_editor, MIX, WEEK_EDITOR, GtkWidget)

GtkWidget *mix_week_editor_new (void);
void mix_week_editor_set_pattern (MixWeekEditor *self, const char *pattern);
const char *mix_week_editor_get_pattern (MixWeekEditor *self);
guint mix_week_editor_count_sessions (MixWeekEditor *self);

G_END_DECLS
