#pragma once

#include "mix-people-table.h"

G_BEGIN_DECLS

void mix_people_guess_columns (MixSheet *sheet, int *columns);
gboolean mix_people_guess_is_column (const char *title);

G_END_DECLS
