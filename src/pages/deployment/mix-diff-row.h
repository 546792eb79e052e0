#pragma once

#include <gtk/gtk.h>

#include "mix-diff-group.h"

G_BEGIN_DECLS

#define MIX_TYPE_DIFF_ROW (mix_diff_row_get_type ())
G_DECLARE_FINAL_TYPE (MixDiffRow, mix_diff_row, MIX, DIFF_ROW, GtkWidget)

GtkWidget *mix_diff_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_diff_row_show_group (MixDiffRow *self, MixDiffGroup *group, guint n_chosen, gboolean expanded);
void mix_diff_row_show_change (MixDiffRow *self, MixDeployChange *change, gboolean by_person, gboolean chosen);
void mix_diff_row_set_chosen (MixDiffRow *self, gboolean chosen);
void mix_diff_row_set_pinned (MixDiffRow *self, gboolean pinned);
void mix_diff_row_set_narrow (MixDiffRow *self, gboolean narrow);
MixDeployChange *mix_diff_row_get_change (MixDiffRow *self);

const char *mix_deploy_change_kind_get_icon_name (MixDeployChangeKind kind);

G_END_DECLS
