#pragma once

#include "mix-page-kind.h"

G_BEGIN_DECLS

#define MIX_TYPE_SIDEBAR (mix_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (MixSidebar, mix_sidebar, MIX, SIDEBAR, AdwBin)

void mix_sidebar_set_document (MixSidebar *self, MixDocument *document);
void mix_sidebar_select (MixSidebar *self, const char *page);

G_END_DECLS
