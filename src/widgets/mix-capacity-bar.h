#pragma once

#include "mix-mark.h"

G_BEGIN_DECLS

/* Stands for a net capacity that is not known. */
#define MIX_CAPACITY_BAR_NOT_KNOWN (-1)

#define MIX_TYPE_CAPACITY_BAR (mix_capacity_bar_get_type ())
G_DECLARE_FINAL_TYPE (MixCapacityBar, mix_capacity_bar, MIX, CAPACITY_BAR, GtkWidget)

GtkWidget *mix_capacity_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_capacity_bar_set_net (MixCapacityBar *self, int minutes);
void mix_capacity_bar_set_used (MixCapacityBar *self, MixMark mark, int minutes);
void mix_capacity_bar_set_ghost (MixCapacityBar *self, int minutes);
int mix_capacity_bar_get_total (MixCapacityBar *self);

G_END_DECLS
