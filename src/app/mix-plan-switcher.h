#pragma once

#include "mix-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MIX_TYPE_PLAN_SWITCHER (mix_plan_switcher_get_type ())
G_DECLARE_FINAL_TYPE (MixPlanSwitcher, mix_plan_switcher, MIX, PLAN_SWITCHER, AdwBin)

void mix_plan_switcher_set_document (MixPlanSwitcher *self, MixDocument *document);

G_END_DECLS
