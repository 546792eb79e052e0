#pragma once

#include "mix-deployment-neighbourhood.h"

G_BEGIN_DECLS

/* The program of a neighbourhood: the model of skillmix-deployment(7) for the free people only, with what all
 * others do taken off the right-hand sides. Columns are −1 where there is none. */
typedef struct
{
  const MixDeploymentDraft *draft;
  const MixDeploymentSpace *space;
  const MixDeploymentOffer *offer;
  MixDeploymentProgram *program;
  gboolean elastic_pins;

  /* by place in the list of the free people's pairs, which begin at first_pair[i] for the i-th free person */
  int *first_pair;
  int n_pairs;
  int *pairs;
  int *visit_columns;
  int *session_columns;

  /* by place in the list of their arcs, which begin at first_arc[place of the pair] */
  int *first_arc;
  int n_arcs;
  int *arcs;
  int *on_site_columns;
  int *remote_columns;
  int *kept_columns;
  int *broken_columns;

  int *remote_session_columns; /* of each free person */
  int *undone_columns;         /* of each cell */
  double *work_left;           /* of each cell, without the free people */
  int *desks_left;             /* of each practice, without the free people */
  double *supervision_left;    /* of each supervisor, without the free people */
} MixDeploymentNeighbourhood;

/* What a program's answer is, judged without the program. */
typedef struct
{
  gboolean holds;
  gboolean is_better; /* it was taken */
  double cost;        /* of everything with it */
} MixDeploymentVerdict;

MixDeploymentNeighbourhood *mix_deployment_neighbourhood_new (const MixDeploymentDraft *draft,
                                                              const MixDeploymentOffer *offer,
                                                              gboolean elastic_pins);
void mix_deployment_neighbourhood_free (MixDeploymentNeighbourhood *self);
void mix_deployment_neighbourhood_add_columns (MixDeploymentNeighbourhood *self);
void mix_deployment_neighbourhood_add_rows (MixDeploymentNeighbourhood *self);
MixDeploymentVerdict mix_deployment_neighbourhood_judge (MixDeploymentNeighbourhood *self, MixDeploymentDraft *draft);
gboolean mix_deployment_neighbourhood_search_tree (MixDeploymentNeighbourhood *self,
                                                   MixDeploymentDraft *draft,
                                                   const MixDeploymentEffort *effort,
                                                   MixDeploymentOutcome *outcome);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentNeighbourhood, mix_deployment_neighbourhood_free)

G_END_DECLS
