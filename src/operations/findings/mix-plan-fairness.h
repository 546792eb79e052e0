#pragma once

#include "mix-fairness.h"
#include "mix-plan.h"

G_BEGIN_DECLS

/**
 * MixPlanFairShare:
 * @practice: a practice
 * @weighted: whether its patients are weighted; registered ones otherwise
 * @share: its patients, its minutes a week and its fair share
 */
typedef struct
{
  MixPractice *practice;
  gboolean weighted;
  MixFairShare share;
} MixPlanFairShare;

GArray *
mix_plan_fairness_work_out (MixPlan *plan, const char *network_id, MixFairness *fairness) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
