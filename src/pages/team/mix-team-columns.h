#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

void mix_team_columns_add (GtkColumnView *column_view, MixPage *page);
GtkSorter *mix_team_columns_new_section_sorter (MixPage *page) G_GNUC_WARN_UNUSED_RESULT;
GtkListItemFactory *mix_team_columns_new_header_factory (MixPage *page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
