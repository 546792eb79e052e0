#pragma once

#include "mix-board-lane.h"
#include "mix-candidates.h"

G_BEGIN_DECLS

/**
 * MixDropVerdict:
 * @grade: how the work would suit whoever would have it; the worst where there is more than one card
 * @worst: (nullable): the card that has the worst fit
 * @fit: that fit, with its reasons
 * @n_cards: how many cards would change
 * @n_blocked: how many of them would be blocked
 * @needs_override: whether it is the change that makes work blocked: then somebody has to decide that
 * @minutes: minutes a week that the lane would gain
 * @over: whether its person would have more than they have time for
 * @words: what it would be like: "23.6 of 25.4 h · adds a site"
 *
 * What it would mean to put cards into a lane, said before it is done.
 */
typedef struct
{
  MixFitGrade grade;
  MixCard *worst;
  MixPerson *person; /* whom the worst fit is of */
  MixFit fit;
  guint n_cards;
  guint n_blocked;
  gboolean needs_override;
  int minutes;
  gboolean over;
  char *words;
} MixDropVerdict;

gboolean mix_drop_verdict_work_out (MixBoard *board, MixBoardLane *lane, GPtrArray *cards, MixDropVerdict *verdict)
    G_GNUC_WARN_UNUSED_RESULT;
char *mix_drop_verdict_dup_reason (const MixDropVerdict *verdict) G_GNUC_WARN_UNUSED_RESULT;
void mix_drop_verdict_clear (MixDropVerdict *verdict);

GPtrArray *mix_drop_list_cards (MixBoardLane *lane, GPtrArray *cards) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MixDropVerdict, mix_drop_verdict_clear)

G_END_DECLS
