#pragma once

#include "mix-plan.h"

G_BEGIN_DECLS

#define MIX_TYPE_PRACTICE_ITEM (mix_practice_item_get_type ())
G_DECLARE_FINAL_TYPE (MixPracticeItem, mix_practice_item, MIX, PRACTICE_ITEM, GObject)

GPtrArray *mix_practice_items_new (MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
MixPractice *mix_practice_item_get_practice (MixPracticeItem *self);
int mix_practice_item_get_minutes (MixPracticeItem *self);
const char *mix_practice_item_get_id (gpointer self);
const char *mix_practice_item_get_network_name (MixPracticeItem *self);
gboolean mix_practice_item_equal (gpointer a, gpointer b);
gboolean mix_practice_item_matches (MixPracticeItem *self, const char *folded_words);

G_END_DECLS
