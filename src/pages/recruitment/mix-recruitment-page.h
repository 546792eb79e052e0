#pragma once

#include "mix-page-kind.h"

G_BEGIN_DECLS

#define MIX_TYPE_RECRUITMENT_PAGE (mix_recruitment_page_get_type ())
G_DECLARE_FINAL_TYPE (MixRecruitmentPage, mix_recruitment_page, MIX, RECRUITMENT_PAGE, MixPage)

void mix_recruitment_page_count (MixBoard *board, MixPageCount *count);

G_END_DECLS
