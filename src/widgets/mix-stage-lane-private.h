#pragma once

#include "mix-stage-lane.h"

G_BEGIN_DECLS

/*
 * The cards of one stage, under a head that says how long things usually stay there. Folded it is a narrow strip with
 * its name. What it is made of and shows is in mix-stage-lane.c, its list and who is selected in -list.c, and cards in
 * the hand in -drag.c.
 *
 * Signals: "item-selected" (key), "item-activated" (key), "menu-wanted" (key, x and y in the lane), "unfold-wanted"
 * (gboolean), "item-lifted" (key) and "item-put-down" around a drag from here, "item-dropped" (key) for one that comes
 * here.
 */
struct _MixStageLane
{
  GtkWidget parent_instance;

  char *key;
  char *title;
  char *usual;
  char *position_words; /* where it is shown alone: "2 of 7" */
  GListStore *items;    /* of MixHiringItem */
  GtkSingleSelection *selection;
  GtkWidget *folded; /* what is shown while it is folded, or NULL */
  MixHiringItem *lifted;
  GtkWidget *ghost; /* what stays of it, weak */
  gboolean editable;
  gboolean filling;

  GtkWidget *open;
  GtkButton *previous_button;
  GtkButton *next_button;
  GtkButton *fold_button;
  GtkLabel *title_label;
  GtkLabel *count;
  GtkLabel *usual_label;
  GtkLabel *verdict;
  GtkLabel *empty;
  GtkListView *list;
};

void _mix_stage_lane_show_count (MixStageLane *self);
void _mix_stage_lane_add_list (MixStageLane *self);
void _mix_stage_lane_bind_list (GtkWidgetClass *widget_class);
MixHiringItem *_mix_stage_lane_get_item_at (MixStageLane *self, double x, double y, GtkWidget **widget);
void _mix_stage_lane_add_drag_and_drop (MixStageLane *self);

G_END_DECLS
