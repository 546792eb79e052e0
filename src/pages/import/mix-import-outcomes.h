#pragma once

#include <adwaita.h>

#include "mix-import.h"

G_BEGIN_DECLS

void mix_import_outcomes_show (AdwToggleGroup *group, MixImport *import, gboolean narrow);
void mix_import_outcomes_choose_all (AdwToggleGroup *group);
gboolean mix_import_outcomes_want (AdwToggleGroup *group, MixImportEntry *entry);

G_END_DECLS
