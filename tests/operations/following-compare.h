#pragma once

#include "mix-board-view.h"

G_BEGIN_DECLS

void following_compare_plans (MixPlan *followed, MixPlan *fresh);
void following_compare_boards (MixBoard *followed, MixBoard *fresh);
void following_compare_views (MixBoardView *followed, MixBoardView *fresh);

G_END_DECLS
