#pragma once

#include "mix-mark.h"

G_BEGIN_DECLS

typedef enum
{
  MIX_CARD_PLAIN,
  MIX_CARD_PROPOSED,
  MIX_CARD_PAUSED,
} MixCardStyle;

/**
 * MixTaskCardFace:
 * @title: first line: the work
 * @place: second line: where, or who
 * @due: (nullable): second line, at its end: a deadline
 * @hours: third line: hours without a unit
 * @side: third line: whose priority
 * @mark: third line, at its end: how it fits; %MIX_MARK_NOBODY for none
 * @high_risk: first line, at its end: a warning sign
 * @style: how certain it is
 * @kept: (nullable): third line, before the mark: until when it is kept by decision
 *
 * What a card says. Never more than three lines.
 */
typedef struct
{
  const char *title;
  const char *place;
  const char *due;
  const char *hours;
  MixSide side;
  MixMark mark;
  gboolean high_risk;
  MixCardStyle style;
  const char *kept;
} MixTaskCardFace;

#define MIX_TYPE_TASK_CARD (mix_task_card_get_type ())
G_DECLARE_FINAL_TYPE (MixTaskCard, mix_task_card, MIX, TASK_CARD, GtkWidget)

GtkWidget *mix_task_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mix_task_card_set_face (MixTaskCard *self, const MixTaskCardFace *face);
const MixTaskCardFace *mix_task_card_get_face (MixTaskCard *self);

G_END_DECLS
