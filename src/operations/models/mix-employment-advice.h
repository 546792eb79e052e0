#pragma once

#include "mix-employment-parameter.h"

G_BEGIN_DECLS

const char *mix_employment_parameter_get_advice (MixEmploymentParameter parameter);

G_END_DECLS
