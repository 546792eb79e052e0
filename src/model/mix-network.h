#pragma once

#include <glib-object.h>

#include "mix-figure.h"

G_BEGIN_DECLS

#define MIX_TYPE_NETWORK (mix_network_get_type ())
G_DECLARE_FINAL_TYPE (MixNetwork, mix_network, MIX, NETWORK, GObject)

MixNetwork *mix_network_new (const MixOrganisationRow *row, MixFigures *figures) G_GNUC_WARN_UNUSED_RESULT;
const MixOrganisationRow *mix_network_get_row (MixNetwork *self);
MixFigures *mix_network_get_figures (MixNetwork *self);
const char *mix_network_get_id (MixNetwork *self);
const char *mix_network_get_name (MixNetwork *self);
gboolean mix_network_equal (MixNetwork *a, MixNetwork *b);

G_END_DECLS
