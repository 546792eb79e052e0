#pragma once

#include "mix-chart-table.h"
#include "mix-money-look.h"
#include "mix-money.h"

G_BEGIN_DECLS

/**
 * MixMoneyPart:
 * @kind: what becomes of it
 * @pence: how much; nothing below zero is drawn
 * @at_least: whether that is not all of it
 *
 * A part of the money that may be claimed.
 */
typedef struct
{
  MixMoneyKind kind;
  MixPence pence;
  gboolean at_least;
} MixMoneyPart;

#define MIX_TYPE_MONEY_BAR (mix_money_bar_get_type ())
G_DECLARE_FINAL_TYPE (MixMoneyBar, mix_money_bar, MIX, MONEY_BAR, GtkWidget)

GtkWidget *mix_money_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_money_bar_set_parts (MixMoneyBar *self, const MixMoneyPart *parts, guint n_parts);
guint mix_money_bar_get_n_parts (MixMoneyBar *self);
char *mix_money_bar_dup_part_words (MixMoneyBar *self, guint position) G_GNUC_WARN_UNUSED_RESULT;
MixChartTable *mix_money_bar_create_table (MixMoneyBar *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
