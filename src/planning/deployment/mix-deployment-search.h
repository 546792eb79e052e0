#pragma once

#include "mix-deployment-neighbourhood.h"

G_BEGIN_DECLS

/**
 * MIX_DEPLOYMENT_MOST_FREED:
 *
 * Most people that one step plans anew.
 */
#define MIX_DEPLOYMENT_MOST_FREED 40

/**
 * MixDeploymentSearch:
 * @space: (unowned): the problem
 * @draft: (unowned): the best deployment so far
 * @cost: what it costs
 * @steps: steps taken
 * @people: (array length=n_people): whom the next step plans anew
 * @n_people: how many
 * @practice: around which practice they are, or −1
 * @version: which best answer of its run the draft comes from
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
  int *people;
  int n_people;
  int practice;
  guint version;

  /*< private >*/
  GRand *random;
  double size;
  double *price;
  double *share;
  double *best_value;
  guint8 *is_free;
  guint8 *pairs;
} MixDeploymentSearch;

MixDeploymentSearch *mix_deployment_search_new (MixDeploymentDraft *draft, guint64 seed) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_search_free (MixDeploymentSearch *self);
void mix_deployment_search_set_prices (MixDeploymentSearch *self, const double *price, const double *share);
void mix_deployment_search_set_draft (MixDeploymentSearch *self, const MixDeploymentDraft *draft);

void mix_deployment_search_choose (MixDeploymentSearch *self, int person);
void mix_deployment_search_choose_around (MixDeploymentSearch *self, int practice, int size);
void mix_deployment_search_choose_everybody (MixDeploymentSearch *self);
gboolean mix_deployment_search_plan_anew (MixDeploymentSearch *self, double seconds);
gboolean mix_deployment_search_share_out (MixDeploymentSearch *self, double seconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentSearch, mix_deployment_search_free)

G_END_DECLS
