#pragma once

#include "mix-data-table.h"
#include "mix-funding.h"

G_BEGIN_DECLS

MixDataTable *mix_claims_list_new (const MixFunding *funding, const char *network) G_GNUC_WARN_UNUSED_RESULT;
MixDataTable *mix_workforce_list_new (MixPlan *plan, const char *network) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
