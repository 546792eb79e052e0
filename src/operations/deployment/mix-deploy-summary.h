#pragma once

#include "mix-deploy-proposal.h"

G_BEGIN_DECLS

/**
 * MixDeploySummary:
 * @as_at: the day of the plan that it was made for
 * @gap_words: how far it may be from the best there is: "at most 1.4% from the best possible plan"
 * @n_changes: how many changes it has
 * @before: what the plan comes to
 * @after: what it would come to with all changes made
 *
 * What a proposal comes to, as values that any thread may have.
 */
typedef struct
{
  MixDate as_at;
  char *gap_words;
  guint n_changes;
  MixDeployFigures before;
  MixDeployFigures after;
} MixDeploySummary;

MixDeploySummary *mix_deploy_summary_new (MixDeployProposal *proposal) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_summary_free (MixDeploySummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploySummary, mix_deploy_summary_free)

G_END_DECLS
