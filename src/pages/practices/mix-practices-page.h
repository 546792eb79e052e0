#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_PRACTICES_PAGE (mix_practices_page_get_type ())
G_DECLARE_FINAL_TYPE (MixPracticesPage, mix_practices_page, MIX, PRACTICES_PAGE, MixPage)

G_END_DECLS
