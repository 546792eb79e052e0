#pragma once

#include <adwaita.h>

#include "mix-employment-study.h"

G_BEGIN_DECLS

#define MIX_TYPE_MODELS_TRY (mix_models_try_get_type ())
G_DECLARE_FINAL_TYPE (MixModelsTry, mix_models_try, MIX, MODELS_TRY, AdwBin)

void mix_models_try_set_picture (MixModelsTry *self, MixEmploymentPicture *picture);
void mix_models_try_offer (MixModelsTry *self, const MixEmploymentStudy *study);
MixEmploymentPicture *mix_models_try_get_picture (MixModelsTry *self);
gboolean mix_models_try_is_changed (MixModelsTry *self);
void mix_models_try_reset (MixModelsTry *self);

G_END_DECLS
