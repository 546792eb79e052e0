#pragma once

#include "mix-chart-table.h"
#include "mix-money.h"
#include "mix-style.h"

G_BEGIN_DECLS

/**
 * MixCostColumn:
 * @title: what costs that: "Federation"
 * @parts: likely cost by series, none below zero
 * @low: cost that it is hardly below
 * @likely: the sum of @parts
 * @high: cost that it is hardly above
 * @mark: how much of it is paid by others; below zero where that is not known or nothing is
 * @at_least: whether a part is not known, so that it costs more
 *
 * One stack.
 */
typedef struct
{
  const char *title;
  MixPence parts[MIX_N_SERIES];
  MixPence low;
  MixPence likely;
  MixPence high;
  MixPence mark;
  gboolean at_least;
} MixCostColumn;

#define MIX_TYPE_COST_STACK (mix_cost_stack_get_type ())
G_DECLARE_FINAL_TYPE (MixCostStack, mix_cost_stack, MIX, COST_STACK, GtkWidget)

GtkWidget *mix_cost_stack_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_cost_stack_set_series (MixCostStack *self, const char *const *names, const guint *looks);
void mix_cost_stack_set_mark_name (MixCostStack *self, const char *name);
void mix_cost_stack_set_columns (MixCostStack *self, const MixCostColumn *columns, guint n_columns);
void mix_cost_stack_set_above_mark (MixCostStack *self, gboolean above_mark);
void mix_cost_stack_set_head_width (MixCostStack *self, int head_width);
MixChartTable *mix_cost_stack_create_table (MixCostStack *self) G_GNUC_WARN_UNUSED_RESULT;
char *mix_cost_stack_dup_words_at (MixCostStack *self, double x, double y) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
