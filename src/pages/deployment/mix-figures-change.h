#pragma once

#include <adwaita.h>

#include "mix-deploy-proposal.h"

G_BEGIN_DECLS

#define MIX_TYPE_FIGURES_CHANGE (mix_figures_change_get_type ())
G_DECLARE_FINAL_TYPE (MixFiguresChange, mix_figures_change, MIX, FIGURES_CHANGE, AdwBin)

void mix_figures_change_show (MixFiguresChange *self, MixDeployProposal *proposal);
void mix_figures_change_set_narrow (MixFiguresChange *self, gboolean narrow);

G_END_DECLS
