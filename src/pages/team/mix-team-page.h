#pragma once

#include "mix-page.h"
#include "mix-team-load.h"

G_BEGIN_DECLS

#define MIX_TYPE_TEAM_PAGE (mix_team_page_get_type ())
G_DECLARE_FINAL_TYPE (MixTeamPage, mix_team_page, MIX, TEAM_PAGE, MixPage)

const MixPersonLoad *mix_team_page_find_load (MixTeamPage *self, MixPerson *person);

G_END_DECLS
