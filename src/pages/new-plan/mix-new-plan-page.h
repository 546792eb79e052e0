#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MIX_TYPE_NEW_PLAN_PAGE (mix_new_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (MixNewPlanPage, mix_new_plan_page, MIX, NEW_PLAN_PAGE, AdwNavigationPage)

MixNewPlanPage *mix_new_plan_page_new (const char *author) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
