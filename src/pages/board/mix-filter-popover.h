#pragma once

#include <gtk/gtk.h>

#include "mix-board-view.h"

G_BEGIN_DECLS

#define MIX_TYPE_FILTER_POPOVER (mix_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (MixFilterPopover, mix_filter_popover, MIX, FILTER_POPOVER, GtkPopover)

GtkWidget *mix_filter_popover_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_filter_popover_set_view (MixFilterPopover *self, MixBoardView *view);
GtkMenuButton *mix_filter_popover_get_views_button (MixFilterPopover *self);

G_END_DECLS
