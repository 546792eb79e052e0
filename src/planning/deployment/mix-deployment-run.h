#pragma once

#include "mix-deployment-draft.h"
#include "mix-deployment-relaxation.h"
#include "mix-deployment-search.h"
#include "mix-deployment-solve.h"

G_BEGIN_DECLS

/**
 * MIX_DEPLOYMENT_FEW_OPEN_PAIRS:
 *
 * With no more open pairs than this, everything is searched.
 */
#define MIX_DEPLOYMENT_FEW_OPEN_PAIRS 90

/**
 * MixDeploymentRun:
 * @problem: (unowned): what is solved
 * @options: (unowned): how
 * @space: the problem in the solver's order; read by all threads
 *
 * What the threads of one run of the solver share: the search publishes better and better drafts, the relaxation higher
 * and higher bounds and the prices behind them. The rest of its members are reached by its functions, which lock.
 */
typedef struct
{
  const MixDeployment *problem;
  const MixDeploymentOptions *options;
  MixDeploymentSpace *space;

  /*< private >*/
  GMutex mutex;
  GCond changed;
  gint64 start;
  gboolean is_stopped;
  int n_working;
  MixDeploymentDraft *best;
  MixDeploymentDraft *merged;
  guint version;
  guint8 *is_claimed;
  double objective;
  double bound;
  double price_bound;
  double steady_bound;
  MixDeploymentPrices *prices;
  double first_answer_seconds;
  gint64 iterations;
  double *share;
  double *price;
  double price_set_bound;
  int n_price_sets;
  GError *error;
} MixDeploymentRun;

MixDeploymentRun *mix_deployment_run_new (const MixDeployment *problem,
                                          const MixDeploymentOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_run_free (MixDeploymentRun *self);

double mix_deployment_run_get_seconds (const MixDeploymentRun *self);
double mix_deployment_run_get_seconds_left (const MixDeploymentRun *self);
gboolean mix_deployment_run_is_counted (const MixDeploymentRun *self);
gboolean mix_deployment_run_is_small (const MixDeploymentRun *self);
gboolean mix_deployment_run_is_raced (const MixDeploymentRun *self);
gboolean mix_deployment_run_is_near_enough (MixDeploymentRun *self);
gboolean mix_deployment_run_should_stop (MixDeploymentRun *self);
void mix_deployment_run_stop (MixDeploymentRun *self);

void mix_deployment_run_take_draft (MixDeploymentRun *self, const MixDeploymentDraft *draft, double cost);
void mix_deployment_run_begin_step (MixDeploymentRun *self, MixDeploymentSearch *search);
void mix_deployment_run_end_step (MixDeploymentRun *self, MixDeploymentSearch *search);
void mix_deployment_run_count_step (MixDeploymentRun *self);
void mix_deployment_run_get_best (MixDeploymentRun *self, MixDeploymentDraft *draft);
void mix_deployment_run_take_bound (MixDeploymentRun *self, double bound);
void mix_deployment_run_take_prices (MixDeploymentRun *self, const MixDeploymentRelaxation *relaxation);
void mix_deployment_run_take_price_set (MixDeploymentRun *self, const MixDeploymentRelaxation *relaxation);
int mix_deployment_run_get_price_set (MixDeploymentRun *self, double **price, double **share, double *bound);
void mix_deployment_run_wait_for_price_set (MixDeploymentRun *self);
double mix_deployment_run_get_objective (MixDeploymentRun *self);

void mix_deployment_run_begin_work (MixDeploymentRun *self);
void mix_deployment_run_end_work (MixDeploymentRun *self, GError *error);
gboolean mix_deployment_run_wait (MixDeploymentRun *self, MixDeploymentProgress *progress);
MixDeploymentResult *mix_deployment_run_end (MixDeploymentRun *self, GError **error);

/* What the threads do. */
gboolean mix_deployment_run_find_first_answer (MixDeploymentRun *self, MixDeploymentDraft *draft, GError **error);
gboolean mix_deployment_run_keep_pins (MixDeploymentRun *self, MixDeploymentDraft *draft, GError **error);
void mix_deployment_run_raise_bound (MixDeploymentRun *self);
void mix_deployment_run_search (MixDeploymentRun *self, MixDeploymentDraft *draft);
void mix_deployment_run_search_by_prices (MixDeploymentRun *self);
void mix_deployment_run_solve_whole (MixDeploymentRun *self);
void mix_deployment_run_help_search (MixDeploymentRun *self, double seconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentRun, mix_deployment_run_free)

G_END_DECLS
