#pragma once

#include "mix-deployment-neighbourhood.h"

G_BEGIN_DECLS

/**
 * MixDeploymentSearch:
 * @space: (unowned): the problem
 * @draft: the best deployment so far
 * @cost: what it costs
 * @steps: steps taken
 *
 * Large neighbourhood search: frees some people who get in each other's way, plans them anew exactly, and keeps what is
 * better.
 */
typedef struct
{
  const MixDeploymentSpace *space;
  MixDeploymentDraft *draft;
  double cost;
  gint64 steps;

  /*< private >*/
  GRand *random;
  double size;
  double *demand;
  double *capacity;
  double *share;
  guint8 *is_free;
  int *people;
  int n_people;
  guint8 *pairs;
} MixDeploymentSearch;

MixDeploymentSearch *mix_deployment_search_new (MixDeploymentDraft *draft, guint64 seed) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_search_free (MixDeploymentSearch *self);
void mix_deployment_search_set_prices (MixDeploymentSearch *self,
                                       const double *demand,
                                       const double *capacity,
                                       const double *share);
void mix_deployment_search_set_draft (MixDeploymentSearch *self, const MixDeploymentDraft *draft);
gboolean mix_deployment_search_take_step (MixDeploymentSearch *self, int person, double seconds);
gboolean mix_deployment_search_improve_minutes (MixDeploymentSearch *self, double seconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentSearch, mix_deployment_search_free)

G_END_DECLS
