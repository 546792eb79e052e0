#pragma once

#include "mix-network-choice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MIX_TYPE_NEW_PLAN_SUMMARY (mix_new_plan_summary_get_type ())
G_DECLARE_FINAL_TYPE (MixNewPlanSummary, mix_new_plan_summary, MIX, NEW_PLAN_SUMMARY, AdwBin)

void mix_new_plan_summary_set_choice (MixNewPlanSummary *self, MixNetworkChoice *choice);
const char *mix_new_plan_summary_get_name (MixNewPlanSummary *self);
void mix_new_plan_summary_set_busy (MixNewPlanSummary *self, gboolean busy);

G_END_DECLS
