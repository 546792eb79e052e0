#pragma once

#include "mix-data-table.h"
#include "mix-funding-line.h"
#include "mix-item-table.h"

G_BEGIN_DECLS

#define MIX_TYPE_FUNDING_TABLE (mix_funding_table_get_type ())
G_DECLARE_FINAL_TYPE (MixFundingTable, mix_funding_table, MIX, FUNDING_TABLE, MixItemTable)

void mix_funding_table_set_names (MixFundingTable *self, const char *title, gboolean has_detail, gboolean has_cost);
void mix_funding_table_set_narrow (MixFundingTable *self, gboolean narrow);
MixDataTable *mix_funding_table_create_data (MixFundingTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
