#pragma once

#include "mix-deployment-answer.h"

G_BEGIN_DECLS

/**
 * MixDeploymentStepOptions:
 * @people: (array length=n_people): who is free to do otherwise; everybody else keeps what they do
 * @n_people: how many
 * @offers: (nullable): cells (practice × n_lines + line) that the free people may take on besides what they do, did or
 *   are pinned to; at [free person × n_cells + cell]; all if %NULL
 * @most_moves: from today, of everybody
 * @most_nodes: of the search; 0 for no limit
 * @gap: difference of cost at which an answer is good enough
 *
 * One step of a search.
 */
typedef struct
{
  const int *people;
  int n_people;
  const guint8 *offers;
  int most_moves;
  int most_nodes;
  double gap;
} MixDeploymentStepOptions;

gboolean mix_deployment_step (const MixDeployment *problem,
                              const MixDeploymentAnswer *answer,
                              const MixDeploymentStepOptions *options,
                              MixDeploymentAnswer **better,
                              GError **error);

G_END_DECLS
