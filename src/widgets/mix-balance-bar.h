#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_BALANCE_BAR (mix_balance_bar_get_type ())
G_DECLARE_FINAL_TYPE (MixBalanceBar, mix_balance_bar, MIX, BALANCE_BAR, GtkWidget)

void mix_balance_bar_set_network_percent (MixBalanceBar *self, guint percent);
void mix_balance_bar_set_band (MixBalanceBar *self, guint low, guint high);

G_END_DECLS
