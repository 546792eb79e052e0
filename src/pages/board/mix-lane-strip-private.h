#pragma once

#include "mix-lane-strip.h"

G_BEGIN_DECLS

/*
 * The lanes side by side. That of nobody stands first and does not scroll away; of the others as many whole ones are
 * shown as fit, and buttons say how many there are on either side. Only lanes that are seen have widgets: they are kept
 * and given another lane when the strip scrolls. In a narrow window one lane is seen alone.
 *
 * Signals: "lane-made" (MixLaneView, once for each), "card-dropped" (MixBoardLane, MixCard, gboolean: a part of it).
 */
struct _MixLaneStrip
{
  GtkWidget parent_instance;

  MixBoardView *view;
  MixLaneView *nobody;
  GPtrArray *pool;   /* of MixLaneView, those not needed hidden */
  GPtrArray *slots;  /* of GtkWidget: what is seen after the lane of nobody, from the start; not owned */
  GPtrArray *folded; /* of MixFoldedLane: lanes folded by the user or for a card in the hand, and headings */
  GtkWidget *before_button;
  GtkWidget *after_button;
  GtkWidget *no_people; /* what to do where there is nobody; NULL where there is somebody */
  MixCardSelection *selection;
  MixBoard *verdict_board; /* while cards are in the hand, with them */
  GPtrArray *verdict_cards;
  GHashTable *verdicts; /* MixBoardLane → MixDropVerdict, as they are asked for; without members where there is none */
  guint first;          /* position of the first lane seen */
  guint end;            /* position after the last one */
  int chosen_width;     /* what the lanes were chosen for; 0 when they have to be chosen anew */
  guint alone;          /* where narrow: 0 is the lane of nobody, then the lanes */
  double scrolled;
  guint edge_id;
  int edge_step;
  gboolean narrow;
  gboolean editable;
};

guint _mix_lane_strip_count_lanes (MixLaneStrip *self);
MixBoardLane *_mix_lane_strip_get_lane (MixLaneStrip *self, guint position);
gboolean _mix_lane_strip_find_position (MixLaneStrip *self, MixBoardLane *lane, guint *position);
MixLaneView *_mix_lane_strip_make_lane_view (MixLaneStrip *self);
const MixDropVerdict *_mix_lane_strip_judge (MixLaneStrip *self, MixBoardLane *lane);
gboolean _mix_lane_strip_is_closed (MixLaneStrip *self, MixBoardLane *lane);
void _mix_lane_strip_remove_folded (MixLaneStrip *self);
void _mix_lane_strip_add_slot (MixLaneStrip *self, MixBoardLane *lane, GPtrArray *free_views);
void _mix_lane_strip_choose_now (MixLaneStrip *self);
void _mix_lane_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void _mix_lane_strip_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline);
void _mix_lane_strip_stop_edge (MixLaneStrip *self);
void _mix_lane_strip_add_pills (MixLaneStrip *self);
void _mix_lane_strip_add_controllers (MixLaneStrip *self);

G_END_DECLS
