#pragma once

#include "mix-lane-view.h"

#include "mix-capacity-bar.h"
#include "mix-fit-mark.h"
#include "mix-lane-selection.h"

G_BEGIN_DECLS

/*
 * A lane on screen: its head, and its cards from
 *
 *   MixLaneSelection → GtkSliceListModel (as far as it was scrolled) → the lane's GListStore of MixCard
 *
 * Signals: "card-opened" (MixCard), "menu-wanted" (MixCard, x and y in the lane), "head-clicked",
 * "card-lifted" (MixCard) and "card-put-down" around a drag from here, "card-hovers" (gboolean) and "card-dropped"
 * (MixCard, gboolean: only a part of it) for one that comes here.
 */
struct _MixLaneView
{
  GtkWidget parent_instance;

  GtkWidget *previous_button; /* NULL until the lane is first shown alone */
  GtkWidget *next_button;
  GtkMenuButton *menu_button;
  GtkLabel *title;
  GtkLabel *subtitle;
  MixCapacityBar *bar;
  GtkLabel *used;
  GtkImage *over_mark;
  GtkLabel *free_label;
  GtkWidget *verdict; /* NULL until a card is first held over a lane */
  MixFitMark *verdict_mark;
  GtkLabel *verdict_words;
  GtkLabel *empty;
  GtkListView *list;
  GtkWidget *add_button;

  MixBoardLane *lane;
  MixLaneSelection *cards;
  MixCardSelection *selection; /* the board's */
  GtkSliceListModel *slice;
  MixCard *lifted;      /* the card of this lane that is dragged, or NULL */
  GtkWidget *ghost;     /* what shows it, weak */
  char *position_words; /* where it is shown alone: "4 of 12" */
  const char *verdict_class;
  guint grow_id;
  gboolean editable;
};

MixLaneKind _mix_lane_view_get_kind (MixLaneView *self);
void _mix_lane_view_show_subtitle (MixLaneView *self);
void _mix_lane_view_make_menu_cb (GtkMenuButton *button, gpointer user_data);
void _mix_lane_view_show_neighbour_buttons (MixLaneView *self, gboolean alone);
void _mix_lane_view_show_head (MixLaneView *self);
void _mix_lane_view_show_count (MixLaneView *self);
void _mix_lane_view_cards_changed_cb (MixLaneView *self);
void _mix_lane_view_watch_scrolling (MixLaneView *self);
void _mix_lane_view_begin_cards (MixLaneView *self);
GtkWidget *_mix_lane_view_get_widget_at (MixLaneView *self, double x, double y);
MixCard *_mix_lane_view_get_card_at (MixLaneView *self, double x, double y);
void _mix_lane_view_add_drag_and_drop (MixLaneView *self);
void _mix_lane_view_bind_cards (GtkWidgetClass *widget_class);

G_END_DECLS
