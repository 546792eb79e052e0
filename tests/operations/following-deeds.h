#pragma once

#include "mix-store.h"

G_BEGIN_DECLS

#define FOLLOWING_DAY (mix_date_new (2026, 11, 23))

typedef gboolean (*FollowingDeed) (MixStore *store, GRand *random, GError **error);

gboolean following_fill (MixStore *store, GRand *random, GError **error);
gboolean following_do_something (MixStore *store, GRand *random, GError **error);
gboolean following_give_much_work (MixStore *store, GRand *random, GError **error);
gboolean following_move_work (MixStore *store, GRand *random, GError **error);

G_END_DECLS
