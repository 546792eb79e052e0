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
  guint first;      /* the first column that is seen, where not all are */
  guint folded;     /* bits: groups that are folded */
  GHashTable *rows; /* MixColumnRow by what the row is: what stays is kept, with the keyboard and the pointer on it */
  GtkWidget *group_expanders[MIX_EMPLOYMENT_N_GROUPS];
  GtkWidget *group_boxes[MIX_EMPLOYMENT_N_GROUPS];
  GtkWidget *lines_expander; /* within the group of the money */
  GtkWidget *lines_box;

  MixColumnRow *heads;
  GtkWidget *turn_bar;
  GtkLabel *turn_label;
  MixColumnRow *sums;
  MixCostStack *stack;
  AdwWrapBox *legend;
  MixColumnRow *ranks;
  GtkLabel *ranks_label;
  GtkBox *groups;
};

guint _mix_models_grid_get_n_shown (MixModelsGrid *self);
const MixEmploymentOption *_mix_models_grid_get_option (MixModelsGrid *self, guint option);
int _mix_models_grid_get_head_width (MixModelsGrid *self);
GtkLabel *_mix_models_grid_add_head (MixColumnRow *row, const char *title, const char *detail);
void _mix_models_grid_show_heads (MixModelsGrid *self);
void _mix_models_grid_show_charts (MixModelsGrid *self);
void _mix_models_grid_add_charts (MixModelsGrid *self);
void _mix_models_grid_add_groups (MixModelsGrid *self);
void _mix_models_grid_fold_groups (MixModelsGrid *self);
void _mix_models_grid_show_rows (MixModelsGrid *self);

G_END_DECLS
