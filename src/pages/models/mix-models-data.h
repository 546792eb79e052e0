#pragma once

#include "mix-data-table.h"
#include "mix-employment-study.h"

G_BEGIN_DECLS

MixDataTable *mix_models_data_new (const MixEmploymentStudy *study) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
