#pragma once

#include "mix-data-table.h"
#include "mix-deploy-proposal.h"

G_BEGIN_DECLS

MixDataTable *mix_diff_data_new (MixDeployProposal *proposal) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
