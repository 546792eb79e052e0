#pragma once

#include "mix-board-lane.h"

G_BEGIN_DECLS

/*
 * One lane of the board: a list of cards of its own, and what stands in its head. It lives as long as the person or
 * practice is on the board; "changed" is emitted when something in its head did.
 */
struct _MixBoardLane
{
  GObject parent_instance;

  MixLaneKind kind;
  char *key;
  char *title;
  char *subtitle;
  char *used_words;
  char *free_words; /* NULL where that is not known */
  int net;          /* minutes a week, -1 where not known */
  int used[MIX_N_FIT_GRADES];
  gboolean over;
  MixPerson *person;   /* NULL where it is no person's */
  MixNetwork *network; /* that it stands under, or NULL */
  GListStore *cards;
  gboolean folded;
  gboolean head_changed;
};

void _mix_board_lane_take_words (MixBoardLane *self, char **field, char *words);
void _mix_board_lane_take_number (MixBoardLane *self, int *field, int number);
void _mix_board_lane_finish (MixBoardLane *self, GPtrArray *cards);

G_END_DECLS
