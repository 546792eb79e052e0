#pragma once

#include <json-glib/json-glib.h>

#include "mix-employment-study.h"

G_BEGIN_DECLS

void mix_employment_study_add_json (const MixEmploymentStudy *self, JsonBuilder *builder);

G_END_DECLS
