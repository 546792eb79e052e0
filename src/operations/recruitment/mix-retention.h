#pragma once

#include "mix-plan.h"
#include "mix-recruitment-rows.h"

G_BEGIN_DECLS

/* Months that what is known of a candidate is kept after the decision, a figure of the plan's own. */
#define MIX_OPTION_RETENTION_MONTHS "recruitment.retention_months"
#define MIX_DEFAULT_RETENTION_MONTHS 6

MixDate mix_retention_get_last_day (MixPlan *plan, const MixCandidateRow *candidate);

G_END_DECLS
