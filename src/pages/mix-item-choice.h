#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void mix_item_choice_fill (AdwComboRow *row, GPtrArray *first, GPtrArray *second, GCallback dup_name);
void mix_item_choice_select (AdwComboRow *row, gpointer item);

G_END_DECLS
