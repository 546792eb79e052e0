#pragma once

#include "mix-employment-picture.h"
#include "mix-pack-set.h"
#include "mix-plan.h"

G_BEGIN_DECLS

MixEmploymentPicture *
mix_models_picture_new (MixPlan *plan, const char *comparison_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixPackSet *mix_models_get_packs (void);

G_END_DECLS
