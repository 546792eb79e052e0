#pragma once

#include "mix-turn-pill.h"

G_BEGIN_DECLS

/**
 * MixHiringFace:
 * @title: first line: who, or what is wanted ("Candidate 21", "Letter B", "Pharmacist")
 * @wte: (nullable): first line, at its end: whole-time equivalents
 * @post: (nullable): second line: what post, where
 * @days: how many days it has been in its stage
 * @usual_days: how many are usual; %MIX_DAYS_BAR_NOT_KNOWN where that is not known
 * @turn: who must act next
 * @task: (nullable): what they must do
 * @due: (nullable): by when, in words ("by 4 Dec", "was due 9 Nov")
 * @is_overdue: whether that is past
 * @start: (nullable): when the work is likely to begin: "18 Jan – 15 Mar"
 *
 * What the card of a vacancy or of a candidate says.
 */
typedef struct
{
  const char *title;
  const char *wte;
  const char *post;
  int days;
  int usual_days;
  MixTurnPillKind turn;
  const char *task;
  const char *due;
  gboolean is_overdue;
  const char *start;
} MixHiringFace;

#define MIX_TYPE_HIRING_ITEM (mix_hiring_item_get_type ())
G_DECLARE_FINAL_TYPE (MixHiringItem, mix_hiring_item, MIX, HIRING_ITEM, GObject)

MixHiringItem *mix_hiring_item_new (const char *key, const MixHiringFace *face) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_hiring_item_get_key (MixHiringItem *self);
const MixHiringFace *mix_hiring_item_get_face (MixHiringItem *self);
gboolean mix_hiring_item_equal (MixHiringItem *self, MixHiringItem *other);
char *mix_hiring_item_dup_sentence (MixHiringItem *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
