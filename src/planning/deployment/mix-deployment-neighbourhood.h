#pragma once

#include "mix-deployment-best-week.h"
#include "mix-deployment-draft.h"
#include "mix-deployment-program.h"

G_BEGIN_DECLS

/**
 * MixDeploymentOffer:
 * @people: (array length=n_people): whose weeks are planned anew; what all others do stays as it is
 * @n_people: how many
 * @keep_sites: whether even they keep their sites and sessions, and only minutes change
 * @only_pinned: whether nothing but pinned work is offered
 * @pairs: (nullable): #MixDeploymentSiteRule of each pair; %NULL: all are free. Those that are visited always may be.
 * @demand: (nullable): prices of work at [practice × n_lines + line], to leave out what is hopeless; %NULL: all of it
 * @capacity: (nullable) (array): prices of people's minutes, where @demand is given
 *
 * What may change.
 */
typedef struct
{
  const int *people;
  int n_people;
  gboolean keep_sites;
  gboolean only_pinned;
  const guint8 *pairs;
  const double *demand;
  const double *capacity;
} MixDeploymentOffer;

/**
 * MixDeploymentFoundFunc:
 * @draft: a better draft than the one before
 * @data: of the caller
 *
 * Told of what is found while better is still looked for.
 */
typedef void (*MixDeploymentFoundFunc) (const MixDeploymentDraft *draft, gpointer data);

/**
 * MixDeploymentEffort:
 * @nodes: most nodes of the solver's search; 0: no limit
 * @tree_nodes: most nodes of a search tree of linear programmes, which comes before the solver; 0: none
 * @only_tree: whether the solver does not follow where the tree does not come to its end
 * @seconds: most seconds; 0: no limit
 * @gap: good enough, in 1/100 weighted minute
 * @seed: of the choices that are all alike: another one goes another way
 * @elastic_pins: whether pins may be broken at a great price, to find out which cannot hold
 * @watch: (nullable): asked now and then whether to stop
 * @found: (nullable): told of what is found; only with @watch
 * @watch_data: for @watch and @found
 *
 * How hard to try.
 */
typedef struct
{
  int nodes;
  int tree_nodes;
  gboolean only_tree;
  double seconds;
  double gap;
  int seed;
  gboolean elastic_pins;
  gboolean (*watch) (gpointer data);
  MixDeploymentFoundFunc found;
  gpointer watch_data;
} MixDeploymentEffort;

/**
 * MixDeploymentOutcome:
 * @improved: whether the draft became better
 * @finished: whether nothing better is left within the offer, but for the gap
 * @bound: where everybody is free and everything offered: no deployment costs less
 * @nodes: nodes of the search tree
 * @broken_pin: an arc whose pin cannot hold, or −1
 *
 * What came of trying.
 */
typedef struct
{
  gboolean improved;
  gboolean finished;
  double bound;
  gint64 nodes;
  int broken_pin;
} MixDeploymentOutcome;

MixDeploymentOutcome mix_deployment_neighbourhood_improve (MixDeploymentDraft *draft,
                                                           const MixDeploymentOffer *offer,
                                                           const MixDeploymentEffort *effort);
MixDeploymentAnswer *mix_deployment_neighbourhood_solve (const MixDeployment *problem,
                                                         const MixDeploymentAnswer *answer,
                                                         const gboolean *free_people,
                                                         double seconds,
                                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
