#pragma once

#include <gtk/gtk.h>

#include "mix-team-load.h"

G_BEGIN_DECLS

#define MIX_TYPE_LOAD_CELL (mix_load_cell_get_type ())
G_DECLARE_FINAL_TYPE (MixLoadCell, mix_load_cell, MIX, LOAD_CELL, GtkBox)

GtkWidget *mix_load_cell_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_load_cell_set_load (MixLoadCell *self, const MixPersonLoad *load);

G_END_DECLS
