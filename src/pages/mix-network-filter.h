#pragma once

#include "mix-choice.h"
#include "mix-network.h"

G_BEGIN_DECLS

void mix_network_filter_fill (MixChoice *choice, GPtrArray *networks, const char *network_id);
gboolean mix_network_filter_holds (MixChoice *choice, GPtrArray *networks);
const char *mix_network_filter_get_id (MixChoice *choice);
void mix_network_filter_select (MixChoice *choice, const char *network_id);

G_END_DECLS
