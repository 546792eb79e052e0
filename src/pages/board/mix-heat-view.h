#pragma once

#include <gtk/gtk.h>

#include "mix-board-matrix.h"
#include "mix-card-selection.h"

G_BEGIN_DECLS

#define MIX_TYPE_HEAT_VIEW (mix_heat_view_get_type ())
G_DECLARE_FINAL_TYPE (MixHeatView, mix_heat_view, MIX, HEAT_VIEW, GtkWidget)

GtkWidget *mix_heat_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_heat_view_set_view (MixHeatView *self, MixBoardView *view);
void mix_heat_view_set_axes (MixHeatView *self, MixMatrixAxis rows, MixMatrixAxis columns);
void mix_heat_view_set_narrow (MixHeatView *self, gboolean narrow);
void mix_heat_view_set_selection (MixHeatView *self, MixCardSelection *selection);
gboolean mix_heat_view_show_card (MixHeatView *self, MixCard *card, gboolean focus);
MixBoardMatrix *mix_heat_view_get_matrix (MixHeatView *self);

G_END_DECLS
