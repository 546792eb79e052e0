#pragma once

#include "mix-network-result.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_NETWORK_RESULT_ROW (mix_network_result_row_get_type ())
G_DECLARE_FINAL_TYPE (MixNetworkResultRow, mix_network_result_row, MIX, NETWORK_RESULT_ROW, GtkWidget)

GtkWidget *mix_network_result_row_new (MixNetworkChoice *choice) G_GNUC_WARN_UNUSED_RESULT;
void mix_network_result_row_set_result (MixNetworkResultRow *self, MixNetworkResult *result);

G_END_DECLS
