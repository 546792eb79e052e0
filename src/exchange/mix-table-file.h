#pragma once

#include "mix-data-table.h"
#include "mix-date.h"

G_BEGIN_DECLS

GBytes *
mix_table_file_make (MixDataTable *table, MixDate made_on, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_table_file_save (MixDataTable *table, MixDate made_on, const char *path, GError **error);

G_END_DECLS
