#pragma once

#include "mix-employment-arithmetic.h"

G_BEGIN_DECLS

char *_mix_employment_factor_dup_words (const MixEmploymentFactor *factor);

G_END_DECLS
