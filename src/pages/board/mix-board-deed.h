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
 * @blocked: (element-type gboolean): which of @cards are blocked for whoever gets them
 * @decided_by: (nullable): who decided to keep what is blocked
 * @reason: (nullable): why
 * @grade: how they suit whoever has them from here on
 * @work: does it, on the worker thread
 * @say: (nullable): what was done; for a screen reader where @spoken
 * @done_words: (nullable): what was done, where that can be said before
 * @keys: of the cards to select when it is done
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
  GArray *blocked;
  char *decided_by;
  char *reason;
  MixFitGrade grade;
  gboolean (*work) (MixStore *store, MixBoardDeed *deed, GError **error);
  char *(*say) (MixBoardDeed *deed, gboolean spoken);
  char *done_words;
  GPtrArray *keys;
  gboolean focus;
};

MixBoardDeed *_mix_board_deed_new (MixBoardPage *page, GPtrArray *cards) G_GNUC_WARN_UNUSED_RESULT;
MixBoardDeed *_mix_board_deed_ref (MixBoardDeed *deed);
void _mix_board_deed_unref (gpointer deed);
void _mix_board_deed_run (MixBoardDeed *deed);
gboolean _mix_board_deed_work (MixStore *store, gpointer deed, GCancellable *cancellable, GError **error);
void _mix_board_deed_show_done (MixBoardDeed *deed);
const char *const *_mix_board_deed_get_ids (MixBoardDeed *deed);

G_END_DECLS
