#pragma once

#include "mix-board.h"

G_BEGIN_DECLS

#define MIX_TYPE_CARD_SELECTION (mix_card_selection_get_type ())
G_DECLARE_FINAL_TYPE (MixCardSelection, mix_card_selection, MIX, CARD_SELECTION, GObject)

MixCardSelection *mix_card_selection_new (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean mix_card_selection_has (MixCardSelection *self, const char *key);
guint mix_card_selection_get_n (MixCardSelection *self);
const char *mix_card_selection_get_last (MixCardSelection *self);
GPtrArray *mix_card_selection_list (MixCardSelection *self, MixBoard *board) G_GNUC_WARN_UNUSED_RESULT;

void mix_card_selection_choose (MixCardSelection *self, const char *key);
void mix_card_selection_choose_many (MixCardSelection *self, const char *const *keys);
void mix_card_selection_add (MixCardSelection *self, const char *const *keys);
void mix_card_selection_remove (MixCardSelection *self, const char *const *keys);
void mix_card_selection_keep (MixCardSelection *self, MixBoard *board);

gboolean mix_card_selection_is_gathering (MixCardSelection *self);
void mix_card_selection_set_gathering (MixCardSelection *self, gboolean gathering);

G_END_DECLS
