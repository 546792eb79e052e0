#pragma once

#include "mix-deploy-proposal.h"

G_BEGIN_DECLS

#define MIX_TYPE_DIFF_GROUP (mix_diff_group_get_type ())
G_DECLARE_FINAL_TYPE (MixDiffGroup, mix_diff_group, MIX, DIFF_GROUP, GObject)

GPtrArray *mix_diff_groups_new (MixDeployProposal *proposal, gboolean by_person) G_GNUC_WARN_UNUSED_RESULT;

const char *mix_diff_group_get_id (MixDiffGroup *self);
const char *mix_diff_group_get_name (MixDiffGroup *self);
gboolean mix_diff_group_is_person (MixDiffGroup *self);
GListModel *mix_diff_group_get_changes (MixDiffGroup *self);
char *mix_diff_group_dup_words (MixDiffGroup *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
