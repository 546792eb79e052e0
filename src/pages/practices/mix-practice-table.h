#pragma once

#include "mix-data-table.h"
#include "mix-item-table.h"
#include "mix-practice-column.h"

G_BEGIN_DECLS

#define MIX_TYPE_PRACTICE_TABLE (mix_practice_table_get_type ())
G_DECLARE_FINAL_TYPE (MixPracticeTable, mix_practice_table, MIX, PRACTICE_TABLE, MixItemTable)

void mix_practice_table_set_items (MixPracticeTable *self, GPtrArray *items);
void mix_practice_table_set_filter (MixPracticeTable *self, const char *network_id, const char *words);
void mix_practice_table_set_grouped (MixPracticeTable *self, gboolean grouped);
void mix_practice_table_set_narrow (MixPracticeTable *self, gboolean narrow);
void mix_practice_table_show_column (MixPracticeTable *self, const char *id, gboolean shown);
MixDataTable *mix_practice_table_create_data (MixPracticeTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
