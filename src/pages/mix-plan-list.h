#pragma once

#include "mix-plan-library.h"

G_BEGIN_DECLS

#define MIX_TYPE_PLAN_LIST (mix_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (MixPlanList, mix_plan_list, MIX, PLAN_LIST, GObject)

MixPlanList *mix_plan_list_get_default (void);
void mix_plan_list_refresh (MixPlanList *self);
GPtrArray *mix_plan_list_get_entries (MixPlanList *self);
const MixPlanEntry *mix_plan_list_find (MixPlanList *self, const char *path);
char *mix_plan_entry_describe (const MixPlanEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
