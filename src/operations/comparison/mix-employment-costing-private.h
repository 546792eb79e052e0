#pragma once

#include "mix-employment-costing.h"
#include "mix-post-list.h"

G_BEGIN_DECLS

const MixRateSeries *_mix_employment_costing_take_rate (
    MixEmploymentCosting *self, gboolean known, gint64 millionths, MixDate from, MixDate until);
void _mix_employment_costing_add_seat (MixEmploymentCosting *self, const MixPost *post);
gboolean _mix_employment_costing_set_facts (MixEmploymentCosting *self, MixPackSet *packs, GError **error);

G_END_DECLS
