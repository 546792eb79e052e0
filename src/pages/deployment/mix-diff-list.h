#pragma once

#include <adwaita.h>

#include "mix-deploy-pins.h"
#include "mix-diff-group.h"

G_BEGIN_DECLS

#define MIX_TYPE_DIFF_LIST (mix_diff_list_get_type ())
G_DECLARE_FINAL_TYPE (MixDiffList, mix_diff_list, MIX, DIFF_LIST, AdwBin)

void mix_diff_list_set_proposal (MixDiffList *self, MixDeployProposal *proposal);
void mix_diff_list_refresh (MixDiffList *self);
gboolean mix_diff_list_is_by_person (MixDiffList *self);
void mix_diff_list_set_by_person (MixDiffList *self, gboolean by_person);
void mix_diff_list_set_narrow (MixDiffList *self, gboolean narrow);
void mix_diff_list_set_pins (MixDiffList *self, GPtrArray *pins);

MixDeployChange *mix_diff_list_get_selected_change (MixDiffList *self);
gboolean mix_diff_list_select (MixDiffList *self, const char *id);
gboolean mix_diff_list_unselect (MixDiffList *self);

gboolean mix_diff_list_is_chosen (MixDiffList *self, MixDeployChange *change);
void mix_diff_list_set_chosen (MixDiffList *self, MixDeployChange *change, gboolean chosen);
void mix_diff_list_choose_all (MixDiffList *self, gboolean chosen);
GPtrArray *mix_diff_list_list_chosen (MixDiffList *self, const char *group_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
