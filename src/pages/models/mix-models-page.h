#pragma once

#include "mix-employment-study.h"
#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_MODELS_PAGE (mix_models_page_get_type ())
G_DECLARE_FINAL_TYPE (MixModelsPage, mix_models_page, MIX, MODELS_PAGE, MixPage)

MixEmploymentStudy *mix_models_page_get_study (MixModelsPage *self);

G_END_DECLS
