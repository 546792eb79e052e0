#pragma once

#include "mix-store.h"
#include "mix-week-move.h"

G_BEGIN_DECLS

gboolean
mix_week_deed_move (MixStore *store, MixWeekRota *rota, const MixWeekMove *move, gboolean every_week, GError **error);

G_END_DECLS
