#pragma once

#include "mix-hiring-item.h"

G_BEGIN_DECLS

#define MIX_TYPE_HIRING_CARD (mix_hiring_card_get_type ())
G_DECLARE_FINAL_TYPE (MixHiringCard, mix_hiring_card, MIX, HIRING_CARD, GtkWidget)

GtkWidget *mix_hiring_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
MixHiringItem *mix_hiring_card_get_item (MixHiringCard *self);
void mix_hiring_card_set_item (MixHiringCard *self, MixHiringItem *item);

G_END_DECLS
