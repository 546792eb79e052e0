#pragma once

#include "mix-plan.h"

G_BEGIN_DECLS

/* The code of the stand-in that holds the practices of a plan that are in no network. */
#define MIX_STAND_IN_CODE "NONE"

gboolean mix_stand_in_is (MixNetwork *network);
guint mix_stand_in_count_networks (MixPlan *plan);

G_END_DECLS
