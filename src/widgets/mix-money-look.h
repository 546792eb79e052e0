#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MixMoneyKind:
 * @MIX_MONEY_OTHER: of roles that the plan knows only as a line
 * @MIX_MONEY_CLAIMED: claimed
 * @MIX_MONEY_TO_CLAIM: could be claimed today, and is not
 * @MIX_MONEY_TO_COME: will be claimed in months to come
 * @MIX_MONEY_LAPSES: will be lost at the end of the year
 *
 * What becomes of money that a network may claim.
 */
typedef enum
{
  MIX_MONEY_OTHER,
  MIX_MONEY_CLAIMED,
  MIX_MONEY_TO_CLAIM,
  MIX_MONEY_TO_COME,
  MIX_MONEY_LAPSES,
} MixMoneyKind;

#define MIX_MONEY_N_KINDS (MIX_MONEY_LAPSES + 1)

const char *mix_money_kind_get_name (MixMoneyKind kind);
void mix_money_look_fill (GtkSnapshot *snapshot, MixMoneyKind kind, const graphene_rect_t *area);
gboolean mix_money_look_is_dashed (MixMoneyKind kind);
const GdkRGBA *mix_money_look_get_line (MixMoneyKind kind);

G_END_DECLS
