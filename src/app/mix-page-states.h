#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

void mix_page_states_follow (MixPage *page, const char *name);

G_END_DECLS
