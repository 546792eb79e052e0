#pragma once

#include "mix-team-page.h"

G_BEGIN_DECLS

MixPerson *_mix_team_page_get_selected (MixTeamPage *self);
void _mix_team_page_add_editing_actions (MixTeamPage *self);

G_END_DECLS
