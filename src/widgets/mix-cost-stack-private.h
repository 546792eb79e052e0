#pragma once

#include "mix-cost-stack.h"

G_BEGIN_DECLS

/* The widget lies in two files: what it knows and says (mix-cost-stack.c), and how it is drawn (-draw.c). */
struct _MixCostStack
{
  GtkWidget parent_instance;

  GStrv series;
  guint looks[MIX_N_SERIES]; /* which colour and pattern each series has */
  char *mark_name;
  GArray *columns; /* of MixCostColumn; titles are the widget's */
  gboolean above_mark;
  int head_width; /* kept free at the start, for the labels of the axis; 0: they stand on the grid */
};

/* What is seen: where the stacks are, and which amounts are at their lower and upper edges. */
typedef struct
{
  graphene_rect_t area; /* of all columns, as if read from left to right */
  double most;          /* at the upper edge, above the base line */
  double step;          /* between two lines of the grid */
  float bar_width;
  gboolean mirrored;
} MixCostFrame;

MixPence _mix_cost_stack_get_base (MixCostStack *self, const MixCostColumn *column);
MixCostFrame _mix_cost_stack_make_frame (MixCostStack *self);
float _mix_cost_frame_get_y (const MixCostFrame *frame, double amount);
graphene_rect_t
_mix_cost_frame_get_bar (const MixCostFrame *frame, guint column, guint n_columns, double from, double until);
void _mix_cost_stack_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
