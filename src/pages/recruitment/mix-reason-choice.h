#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void mix_reason_choice_fill (AdwComboRow *row);
const char *mix_reason_choice_get_code (AdwComboRow *row);

G_END_DECLS
