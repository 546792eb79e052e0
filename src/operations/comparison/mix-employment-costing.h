#pragma once

#include "mix-employment-catalogue.h"
#include "mix-employment-cost.h"
#include "mix-plan.h"
#include "mix-rate-pack.h"

G_BEGIN_DECLS

/* What an hour of a supervising doctor costs, in pounds: nobody else's pay tells it. */
#define MIX_OPTION_DOCTOR_HOUR "money.doctor_hour"

/**
 * MixEmploymentCosting:
 * @plan: the plan
 * @catalogue: its employment models
 * @rates: pay and other rates; held as in their last year after it
 * @posts: (element-type MixPost): what is costed, as in @problem
 * @problem: what is asked
 * @before: (nullable): code of the model that all filled posts have today
 *
 * Posts of a plan, ready to be costed under any model. Immutable, reference counted.
 */
typedef struct
{
  gatomicrefcount references;
  MixPlan *plan;
  MixEmploymentCatalogue *catalogue;
  MixRatePack *rates;
  GPtrArray *posts;
  GArray *seats;     /* of MixEmploymentPost */
  GPtrArray *series; /* of MixRateSeries */
  MixEmploymentFacts facts;
  MixEmploymentCase problem;
  const char *before;
} MixEmploymentCosting;

MixEmploymentCosting *mix_employment_costing_new (MixPlan *plan,
                                                  MixPackSet *packs,
                                                  const char *const *posts,
                                                  MixDate from,
                                                  guint n_years,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixEmploymentCosting *mix_employment_costing_ref (MixEmploymentCosting *self);
void mix_employment_costing_unref (MixEmploymentCosting *self);
MixEmploymentCost *mix_employment_costing_cost (const MixEmploymentCosting *self,
                                                const char *model,
                                                const char *later_model,
                                                MixDate later_from) G_GNUC_WARN_UNUSED_RESULT;
MixEmploymentCost *mix_employment_costing_cost_switch (const MixEmploymentCosting *self,
                                                       const char *from_model,
                                                       const char *to_model,
                                                       MixDate decided_on) G_GNUC_WARN_UNUSED_RESULT;
MixDate mix_employment_get_first_of_month (MixDate day);
gint64 mix_employment_costing_get_minutes (const MixEmploymentCosting *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixEmploymentCosting, mix_employment_costing_unref)

G_END_DECLS
