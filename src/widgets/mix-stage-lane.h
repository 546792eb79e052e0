#pragma once

#include "mix-hiring-item.h"

G_BEGIN_DECLS

/**
 * MixStageHead:
 * @key: what the stage is called in files
 * @title: its name
 * @usual: (nullable): how long things usually stay: "Usual 14 to 28 days"
 *
 * What stands above the cards of a stage.
 */
typedef struct
{
  const char *key;
  const char *title;
  const char *usual;
} MixStageHead;

#define MIX_TYPE_STAGE_LANE (mix_stage_lane_get_type ())
G_DECLARE_FINAL_TYPE (MixStageLane, mix_stage_lane, MIX, STAGE_LANE, GtkWidget)

GtkWidget *mix_stage_lane_new (const char *key) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_stage_lane_get_key (MixStageLane *self);
void mix_stage_lane_set_head (MixStageLane *self, const MixStageHead *head);
void mix_stage_lane_set_items (MixStageLane *self, GPtrArray *items);
guint mix_stage_lane_get_n_items (MixStageLane *self);
gboolean mix_stage_lane_find (MixStageLane *self, const char *key, guint *position);
void mix_stage_lane_set_editable (MixStageLane *self, gboolean editable);
gboolean mix_stage_lane_is_folded (MixStageLane *self);
void mix_stage_lane_set_folded (MixStageLane *self, gboolean folded);
void mix_stage_lane_set_alone (MixStageLane *self, const char *position_words);

const char *mix_stage_lane_get_selected (MixStageLane *self);
gboolean mix_stage_lane_select (MixStageLane *self, const char *key);
gboolean mix_stage_lane_has_focus (MixStageLane *self, guint *position);
gboolean mix_stage_lane_focus_position (MixStageLane *self, guint position);
void mix_stage_lane_show_verdict (MixStageLane *self, gboolean allowed, const char *words);

G_END_DECLS
