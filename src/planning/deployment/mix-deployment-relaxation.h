#pragma once

#include "mix-deployment-best-week.h"

G_BEGIN_DECLS

/**
 * MixDeploymentRelaxation:
 * @space: (unowned): the problem
 * @price: prices of all rows, see first_…
 * @best_price: those with the best bound
 * @bound: the best bound, in floating point
 * @share: (array length=n_pairs): how often a pair's practice was visited in the second half of the last run
 * @first_desk: where the prices of desks begin; those of demand are first
 * @first_fair: of fair shares
 * @first_supervision: of supervisors
 * @first_capacity: of people's minutes
 * @first_remote: of remote minutes
 * @first_low: of the lower limits of bands
 * @first_high: of the upper limits
 * @n_rows: all of them
 *
 * The Lagrangian relaxation of everything that couples people, and the prices that make its bound high.
 */
typedef struct
{
  const MixDeploymentSpace *space;
  double *price;
  double *best_price;
  double bound;
  double *share;
  int first_desk;
  int first_fair;
  int first_supervision;
  int first_capacity;
  int first_remote;
  int first_low;
  int first_high;
  int n_rows;

  /*< private >*/
  MixDeploymentBestWeek *week;
  double *scale;
  double *slope;
  double *direction;
  double *worth;
  double *done;
  double *average;
  guint *visits;
} MixDeploymentRelaxation;

/**
 * MixDeploymentRelaxationRule:
 * @iterations: how many times every week is found
 * @first_step: length of the first step; 1 when beginning from nothing
 * @last_step: of the last
 * @latest: how much of the average of slopes that sets the direction is the latest, from 0 to 1
 * @by_demand: whether prices of small demand go further than those of large, and all of demand and of people together
 * too
 * @upper: cost of an answer, or a little more than the bound could become
 *
 * How to raise the bound.
 */
typedef struct
{
  int iterations;
  double first_step;
  double last_step;
  double latest;
  gboolean by_demand;
  double upper;
} MixDeploymentRelaxationRule;

/**
 * MixDeploymentRelaxationStop:
 * @relaxation: the relaxation
 * @iteration: how many iterations of this run are done
 * @data: of the caller
 *
 * Returns: whether to stop
 */
typedef gboolean (*MixDeploymentRelaxationStop) (const MixDeploymentRelaxation *relaxation,
                                                 int iteration,
                                                 gpointer data);

MixDeploymentRelaxation *mix_deployment_relaxation_new (const MixDeploymentSpace *space) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_relaxation_free (MixDeploymentRelaxation *self);
void mix_deployment_relaxation_set_prices (MixDeploymentRelaxation *self, const MixDeploymentPrices *prices);
void mix_deployment_relaxation_run (MixDeploymentRelaxation *self,
                                    const MixDeploymentRelaxationRule *rule,
                                    MixDeploymentRelaxationStop stop,
                                    gpointer stop_data);
MixDeploymentPrices *
mix_deployment_relaxation_dup_prices (const MixDeploymentRelaxation *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentRelaxation, mix_deployment_relaxation_free)

G_END_DECLS
