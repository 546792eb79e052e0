#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_FUNDING_PAGE (mix_funding_page_get_type ())
G_DECLARE_FINAL_TYPE (MixFundingPage, mix_funding_page, MIX, FUNDING_PAGE, MixPage)

gboolean mix_funding_page_is_asking (MixFundingPage *self);

G_END_DECLS
