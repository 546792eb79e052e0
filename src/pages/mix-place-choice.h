#pragma once

#include <adwaita.h>

#include "mix-plan.h"

G_BEGIN_DECLS

void mix_place_choice_fill (AdwComboRow *row, GPtrArray *practices, GPtrArray *networks);
void mix_place_choice_select (AdwComboRow *row, const char *place_id);
const char *mix_place_choice_get_selected (AdwComboRow *row);
const char *mix_place_get_id (gpointer place);
char *mix_place_dup_name (gpointer place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
