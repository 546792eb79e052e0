#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_HEAT_FOCUS (mix_heat_focus_get_type ())
G_DECLARE_FINAL_TYPE (MixHeatFocus, mix_heat_focus, MIX, HEAT_FOCUS, GtkWidget)

GtkWidget *mix_heat_focus_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_heat_focus_set (MixHeatFocus *self, const char *name, int row, int column);

G_END_DECLS
