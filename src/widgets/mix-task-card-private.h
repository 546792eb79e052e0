#pragma once

#include "mix-task-card.h"

G_BEGIN_DECLS

typedef enum
{
  MIX_TASK_CARD_TEXT_TITLE,
  MIX_TASK_CARD_TEXT_PLACE,
  MIX_TASK_CARD_TEXT_DUE,
  MIX_TASK_CARD_TEXT_HOURS,
  MIX_TASK_CARD_TEXT_WORD,
  MIX_TASK_CARD_TEXT_KEPT,
  MIX_N_TASK_CARD_TEXTS,
} MixTaskCardText;

/*
 * A card of work. One widget that draws itself: a lane makes up to two hundred of them, and a widget for each word
 * would be over a thousand. Its list item bears the accessible name.
 */
struct _MixTaskCard
{
  GtkWidget parent_instance;

  MixTaskCardFace face; /* owns its strings */
  PangoLayout *layouts[MIX_N_TASK_CARD_TEXTS];
};

void _mix_task_card_forget_layouts (MixTaskCard *self);
void _mix_task_card_forget_heights (void);
void _mix_task_card_draw_body (MixTaskCard *self, GtkSnapshot *snapshot);
void _mix_task_card_draw (MixTaskCard *self, GtkSnapshot *snapshot);

G_END_DECLS
