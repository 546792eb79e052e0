#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_OVERVIEW_PAGE (mix_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (MixOverviewPage, mix_overview_page, MIX, OVERVIEW_PAGE, MixPage)

G_END_DECLS
