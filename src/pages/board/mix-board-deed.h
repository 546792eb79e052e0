#pragma once

#include "mix-board-page-private.h"

G_BEGIN_DECLS

typedef struct _MixBoardDeed MixBoardDeed;

/**
 * MixBoardDeed:
 * @page: the board
 * @cards: (element-type MixCard): what it is done to, as it was before
 * @assignment_ids: those of @cards that somebody has, ended by %NULL
 * @new_ids: of the assignments that are made: as many as cards, or one
 * @person_id: (nullable): who gets them
 * @target: (nullable): a place, a line, or a status
 * @day: a last day
 * @minutes: minutes a week
 * @grade: how they suit whoever has them from here on
 * @work: does it, on the worker thread
 * @say: (nullable): what was done; for a screen reader where @spoken
 * @say_to: (nullable): what was done, as words that were made before
 * @focus: whether the keyboard was on a card
 *
 * One named change of the plan that is done to cards of the board: what the worker thread needs, and what to select and
 * say when it is done.
 */
struct _MixBoardDeed
{
  MixBoardPage *page;
  GPtrArray *cards;
  GPtrArray *assignment_ids;
  GPtrArray *new_ids;
  char *person_id;
  char *target;
  MixDate day;
  int minutes;
  MixFitGrade grade;
  gboolean (*work) (MixStore *store, MixBoardDeed *deed, GError **error);
  char *(*say) (MixBoardDeed *deed, gboolean spoken);
  char *done_words;
  GPtrArray *keys; /* of the cards to select when it is done */
  gboolean focus;
};

MixBoardDeed *_mix_board_deed_new (MixBoardPage *page, GPtrArray *cards) G_GNUC_WARN_UNUSED_RESULT;
void _mix_board_deed_run (MixBoardDeed *deed);
const char *const *_mix_board_deed_get_ids (MixBoardDeed *deed);

G_END_DECLS
