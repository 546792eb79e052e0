#pragma once

#include <adwaita.h>

#include "mix-stage-template.h"

G_BEGIN_DECLS

#define MIX_TYPE_TASK_ROW (mix_task_row_get_type ())
G_DECLARE_FINAL_TYPE (MixTaskRow, mix_task_row, MIX, TASK_ROW, AdwExpanderRow)

GtkWidget *mix_task_row_new (MixTaskTemplateDraft *task) G_GNUC_WARN_UNUSED_RESULT;
MixTaskTemplateDraft *mix_task_row_get_task (MixTaskRow *self);
void mix_task_row_set_ends (MixTaskRow *self, gboolean is_first, gboolean is_last);
void mix_task_row_keep_keyboard (MixTaskRow *self, int step);

G_END_DECLS
