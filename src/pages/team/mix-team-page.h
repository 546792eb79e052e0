#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_TEAM_PAGE (mix_team_page_get_type ())
G_DECLARE_FINAL_TYPE (MixTeamPage, mix_team_page, MIX, TEAM_PAGE, MixPage)

G_END_DECLS
