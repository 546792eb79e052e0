#pragma once

#include "mix-data-table.h"
#include "mix-hiring-line.h"
#include "mix-item-table.h"

G_BEGIN_DECLS

#define MIX_TYPE_HIRING_TABLE (mix_hiring_table_get_type ())
G_DECLARE_FINAL_TYPE (MixHiringTable, mix_hiring_table, MIX, HIRING_TABLE, MixItemTable)

void mix_hiring_table_set_narrow (MixHiringTable *self, gboolean narrow);
MixDataTable *mix_hiring_table_create_data (MixHiringTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
