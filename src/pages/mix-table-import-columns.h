#pragma once

#include <adwaita.h>

#include "mix-table-import.h"

G_BEGIN_DECLS

/**
 * MixMeaningChosenFunc:
 *
 * Called when the user says what a column holds.
 */
typedef void (*MixMeaningChosenFunc) (guint column, guint meaning, gpointer user_data);

void mix_table_import_columns_set (GtkColumnView *view,
                                   MixTableImport *import,
                                   MixMeaningChosenFunc chosen,
                                   gpointer user_data);

G_END_DECLS
