#pragma once

#include "mix-finding.h"

G_BEGIN_DECLS

const char *mix_finding_group_get_icon_name (MixFindingGroup group);
const char *mix_finding_group_get_colour_class (MixFindingGroup group);

G_END_DECLS
