#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkColumnViewColumn *mix_scenario_column_new (const char *title, guint column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
