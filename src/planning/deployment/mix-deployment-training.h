#pragma once

#include <gio/gio.h>

#include "mix-deployment-prices.h"

G_BEGIN_DECLS

/**
 * MixDeploymentTrainingRules:
 * @subjects: (nullable) (array length=n_lines): number of the subject of each line, from 0 to n_lines − 1, or −1 where
 * no training helps; one training is for all lines of a subject. Without it each line is a subject of its own.
 * @trained: (nullable): #MixFitGrade at [person × n_lines + line] once the person is trained in the line's subject.
 *   Without it whoever is blocked or stretched then fits.
 *
 * What training does.
 */
typedef struct
{
  const int *subjects;
  const guint8 *trained;
} MixDeploymentTrainingRules;

/**
 * MixDeploymentTraining:
 * @person: who
 * @subject: in what
 * @rise: what the person's own week gains at the prices
 * @estimate: the most that the training can bring: @rise and what the deployment may be away from the best; never below
 *   the truth
 * @refined: whether the person's own prices were fitted to the training, which brings the estimate closer to the truth
 *
 * What it would bring if somebody were trained in a subject, in 1/100 weighted minute a week. Estimates of several
 * trainings do not add up: each takes work that the other would have done.
 */
typedef struct
{
  int person;
  int subject;
  double rise;
  double estimate;
  gboolean refined;
} MixDeploymentTraining;

GArray *mix_deployment_training_estimate (const MixDeployment *problem,
                                          const MixDeploymentPrices *prices,
                                          double objective,
                                          const MixDeploymentTrainingRules *rules,
                                          guint n_refined,
                                          GCancellable *cancellable,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixDeployment *mix_deployment_dup_trained (const MixDeployment *problem,
                                           const MixDeploymentTrainingRules *rules,
                                           int person,
                                           int subject) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
