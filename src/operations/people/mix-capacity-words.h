#pragma once

#include "mix-capacity.h"

G_BEGIN_DECLS

const char *mix_capacity_kind_get_words (MixCapacityKind kind);
const char *mix_capacity_line_get_source (const MixCapacityLine *line);
const char *mix_capacity_figure_get_words (const char *key);

G_END_DECLS
