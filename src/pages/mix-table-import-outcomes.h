#pragma once

#include <adwaita.h>

#include "mix-table-line.h"

G_BEGIN_DECLS

void mix_table_import_outcomes_show (AdwToggleGroup *group, MixTableImport *import);
gboolean mix_table_import_outcomes_want (AdwToggleGroup *group, MixTableLine *line);

G_END_DECLS
