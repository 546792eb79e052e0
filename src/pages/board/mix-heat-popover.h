#pragma once

#include <gtk/gtk.h>

#include "mix-board-matrix.h"

G_BEGIN_DECLS

#define MIX_TYPE_HEAT_POPOVER (mix_heat_popover_get_type ())
G_DECLARE_FINAL_TYPE (MixHeatPopover, mix_heat_popover, MIX, HEAT_POPOVER, GtkPopover)

GtkWidget *mix_heat_popover_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_heat_popover_show (MixHeatPopover *self, MixBoardMatrix *matrix, guint row, guint column);

G_END_DECLS
