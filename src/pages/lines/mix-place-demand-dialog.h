#pragma once

#include "mix-form-dialog.h"
#include "mix-plan-demand.h"

G_BEGIN_DECLS

#define MIX_TYPE_PLACE_DEMAND_DIALOG (mix_place_demand_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixPlaceDemandDialog, mix_place_demand_dialog, MIX, PLACE_DEMAND_DIALOG, MixFormDialog)

AdwDialog *mix_place_demand_dialog_new (MixPage *page, const MixPlaceDemand *demand) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
