#pragma once

#include "mix-line-demand.h"

G_BEGIN_DECLS

#define MIX_TYPE_LINE_ITEM (mix_line_item_get_type ())
G_DECLARE_FINAL_TYPE (MixLineItem, mix_line_item, MIX, LINE_ITEM, GObject)

GPtrArray *mix_line_items_new (MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
MixServiceLine *mix_line_item_get_line (MixLineItem *self);
const MixServiceLineRow *mix_line_item_get_row (MixLineItem *self);
const MixLineDemand *mix_line_item_get_demand (MixLineItem *self);
const char *mix_line_item_get_id (gpointer self);
gboolean mix_line_item_equal (gpointer a, gpointer b);
gboolean mix_line_item_is_not_known (MixLineItem *self);
gboolean mix_line_item_matches (MixLineItem *self, const char *folded_words);

G_END_DECLS
