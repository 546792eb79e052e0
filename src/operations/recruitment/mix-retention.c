#include "mix-retention.h"

#include "mix-plan-options.h"

/**
 * mix_retention_get_last_day:
 * @plan: a plan
 * @candidate: a candidate
 *
 * Returns: the last day what is known of them may be kept: so many months after the decision; %MIX_DATE_NONE while
 * there is none
 */
MixDate
mix_retention_get_last_day (MixPlan *plan, const MixCandidateRow *candidate)
{
  if (candidate->outcome == NULL || candidate->outcome_on == MIX_DATE_NONE)
    return MIX_DATE_NONE;
  return mix_date_add_months (candidate->outcome_on, mix_plan_options_get (plan, MIX_OPTION_RETENTION_MONTHS));
}
