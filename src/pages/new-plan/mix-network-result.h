#pragma once

#include "mix-england-search.h"
#include "mix-network-choice.h"

G_BEGIN_DECLS

#define MIX_TYPE_NETWORK_RESULT (mix_network_result_get_type ())
G_DECLARE_FINAL_TYPE (MixNetworkResult, mix_network_result, MIX, NETWORK_RESULT, GObject)

MixNetworkResult *mix_network_result_new (MixNetworkChoice *choice, const MixEnglandHit *hit) G_GNUC_WARN_UNUSED_RESULT;
const MixEnglandNetwork *mix_network_result_get_network (MixNetworkResult *self);
const char *mix_network_result_get_title (MixNetworkResult *self);
const char *mix_network_result_get_title_markup (MixNetworkResult *self);
const char *mix_network_result_get_reason_markup (MixNetworkResult *self);
const char *mix_network_result_get_size (MixNetworkResult *self);
const char *mix_network_result_get_patients (MixNetworkResult *self);

G_END_DECLS
