#pragma once

#include "mix-stage-lane.h"

G_BEGIN_DECLS

/**
 * MixStageJudge:
 * @item: key of the card in the hand
 * @stage: key of a stage
 * @allowed: (out): whether it may be put there
 * @data: as handed over
 *
 * Returns: (transfer full) (nullable): what it would mean to put the card there, or why it cannot be; %NULL where there
 *   is nothing to say
 */
typedef char *(*MixStageJudge) (const char *item, const char *stage, gboolean *allowed, gpointer data);

#define MIX_TYPE_STAGE_STRIP (mix_stage_strip_get_type ())
G_DECLARE_FINAL_TYPE (MixStageStrip, mix_stage_strip, MIX, STAGE_STRIP, GtkWidget)

GtkWidget *mix_stage_strip_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_stage_strip_set_stages (MixStageStrip *self, const MixStageHead *heads, guint n_heads);
MixStageLane *mix_stage_strip_get_lane (MixStageStrip *self, const char *stage);
void mix_stage_strip_set_items (MixStageStrip *self, const char *stage, GPtrArray *items);
void mix_stage_strip_fold_empty (MixStageStrip *self);
void mix_stage_strip_set_judge (MixStageStrip *self, MixStageJudge judge, gpointer data);

const char *mix_stage_strip_get_selected (MixStageStrip *self);
gboolean mix_stage_strip_select (MixStageStrip *self, const char *key, gboolean focus);
const char *mix_stage_strip_find_stage (MixStageStrip *self, const char *key);
const char *mix_stage_strip_get_neighbour (MixStageStrip *self, const char *stage, int step);
gboolean mix_stage_strip_go (MixStageStrip *self, int step);
gboolean mix_stage_strip_focus (MixStageStrip *self);

void mix_stage_strip_set_narrow (MixStageStrip *self, gboolean narrow);
void mix_stage_strip_set_editable (MixStageStrip *self, gboolean editable);

G_END_DECLS
