#pragma once

#include <gtk/gtk.h>

#include "mix-network.h"

G_BEGIN_DECLS

void mix_network_filter_fill (GtkDropDown *choice, GPtrArray *networks, const char *network_id);
gboolean mix_network_filter_holds (GtkDropDown *choice, GPtrArray *networks);
const char *mix_network_filter_get_id (GtkDropDown *choice);
void mix_network_filter_select (GtkDropDown *choice, const char *network_id);

G_END_DECLS
