#pragma once

#include "mix-stage-strip.h"

G_BEGIN_DECLS

/*
 * Stages side by side, from the first to the last, and one selected card among them. Stages without cards are folded
 * until the user unfolds them. In a narrow window one is seen alone.
 *
 * Signals: "selection-changed", "item-activated" (key), "menu-wanted" (key, x and y in the strip), "item-dropped" (key,
 * key of the stage).
 *
 * The widget lies in two files: its stages and their cards (mix-stage-strip.c), and the selected card and the way of
 * the keyboard (-selection.c).
 */
struct _MixStageStrip
{
  GtkWidget parent_instance;

  GtkBox *box;

  GPtrArray *lanes;    /* of MixStageLane; the box owns them */
  GHashTable *by_hand; /* keys of stages that the user folded or unfolded → gboolean: folded */
  char *selected;
  guint alone; /* which is seen where narrow */
  MixStageJudge judge;
  gpointer judge_data;
  gboolean narrow;
  gboolean editable;
  gboolean choosing;
};

MixStageLane *_mix_stage_strip_get_nth (MixStageStrip *self, guint position);
gboolean _mix_stage_strip_find_lane (MixStageStrip *self, const char *stage, guint *position);
gboolean _mix_stage_strip_find_item (MixStageStrip *self, const char *key, guint *lane, guint *position);
void _mix_stage_strip_show_lanes (MixStageStrip *self);
void _mix_stage_strip_set_selected (MixStageStrip *self, const char *key);
void _mix_stage_strip_unselect_others (MixStageStrip *self, MixStageLane *kept);
void _mix_stage_strip_add_keys (MixStageStrip *self);

G_END_DECLS
