#pragma once

#include "mix-board-lane.h"
#include "mix-mark.h"
#include "mix-task-card.h"

G_BEGIN_DECLS

MixMark mix_fit_grade_get_mark (MixFitGrade grade);
MixSide mix_card_get_side_mark (MixCard *card);
void mix_card_face_show (MixTaskCard *widget, MixCard *card, MixLaneKind kind);
MixCard *mix_card_face_get_card (GtkWidget *widget);

G_END_DECLS
