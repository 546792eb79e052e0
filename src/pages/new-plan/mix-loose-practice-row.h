#pragma once

#include <adwaita.h>

#include "mix-network-choice.h"

G_BEGIN_DECLS

#define MIX_TYPE_LOOSE_PRACTICE_ROW (mix_loose_practice_row_get_type ())
G_DECLARE_FINAL_TYPE (MixLoosePracticeRow, mix_loose_practice_row, MIX, LOOSE_PRACTICE_ROW, AdwActionRow)

GtkWidget *mix_loose_practice_row_new (MixNetworkChoice *choice, const MixEnglandPractice *practice);

G_END_DECLS
