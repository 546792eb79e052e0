#pragma once

#include "mix-board.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MIX_TYPE_PRACTICE_INSPECTOR (mix_practice_inspector_get_type ())
G_DECLARE_FINAL_TYPE (MixPracticeInspector, mix_practice_inspector, MIX, PRACTICE_INSPECTOR, AdwBin)

void mix_practice_inspector_show_practice (MixPracticeInspector *self, MixBoard *board, MixPractice *practice);
void
mix_practice_inspector_show_group (MixPracticeInspector *self, MixPlan *plan, const char *title, GPtrArray *practices);

G_END_DECLS
