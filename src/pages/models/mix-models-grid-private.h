#pragma once

#include "mix-column-row.h"
#include "mix-cost-stack.h"
#include "mix-models-grid.h"

G_BEGIN_DECLS

/*
 * The grid lies in three files: what it is (mix-models-grid.c), heads and charts above (-charts.c), and the rows below
 * that fold (-rows.c).
 */
struct _MixModelsGrid
{
  AdwBin parent_instance;

  MixEmploymentStudy *study; /* NULL at first */
  gboolean narrow;
  guint first;  /* the first column that is seen, where not all are */
  guint folded; /* bits: groups that are folded */
  gboolean lines_shown;
  char *signature; /* of what the rows are: while it stays, only words and bars are changed */
  GPtrArray *rows; /* by row of the study: GPtrArray of MixModelsCell; NULL for one that is not shown */

  MixColumnRow *heads;
  GtkWidget *turn_bar;
  GtkLabel *turn_label;
  GtkBox *sums;
  MixCostStack *stack;
  AdwWrapBox *legend;
  GtkCheckButton *above_check;
  GtkBox *ranks;
  GtkBox *groups;
};

guint _mix_models_grid_get_n_shown (MixModelsGrid *self);
const MixEmploymentOption *_mix_models_grid_get_option (MixModelsGrid *self, guint option);
int _mix_models_grid_get_head_width (MixModelsGrid *self);
GtkWidget *_mix_models_grid_new_row (MixModelsGrid *self, const char *title, const char *detail);
void _mix_models_grid_show_heads (MixModelsGrid *self);
void _mix_models_grid_show_charts (MixModelsGrid *self);
void _mix_models_grid_add_legend (MixModelsGrid *self);
void _mix_models_grid_show_rows (MixModelsGrid *self);

G_END_DECLS
