#pragma once

#include "mix-inspector.h"
#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_TEAM_FINDINGS (mix_team_findings_get_type ())
G_DECLARE_FINAL_TYPE (MixTeamFindings, mix_team_findings, MIX, TEAM_FINDINGS, MixInspector)

void mix_team_findings_show (MixTeamFindings *self, MixPage *page);

G_END_DECLS
