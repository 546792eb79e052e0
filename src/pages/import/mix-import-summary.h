#pragma once

#include <adwaita.h>

#include "mix-import.h"

G_BEGIN_DECLS

void mix_import_summary_show_files (AdwWrapBox *box, MixImport *import);
char *mix_import_summary_dup_words (MixImport *import) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
