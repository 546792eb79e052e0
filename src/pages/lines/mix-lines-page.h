#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

#define MIX_TYPE_LINES_PAGE (mix_lines_page_get_type ())
G_DECLARE_FINAL_TYPE (MixLinesPage, mix_lines_page, MIX, LINES_PAGE, MixPage)

G_END_DECLS
