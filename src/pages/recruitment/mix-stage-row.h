#pragma once

#include <adwaita.h>

#include "mix-stage-template.h"

G_BEGIN_DECLS

#define MIX_TYPE_STAGE_ROW (mix_stage_row_get_type ())
G_DECLARE_FINAL_TYPE (MixStageRow, mix_stage_row, MIX, STAGE_ROW, AdwExpanderRow)

GtkWidget *mix_stage_row_new (MixStageTemplateDraft *draft) G_GNUC_WARN_UNUSED_RESULT;
MixStageTemplateDraft *mix_stage_row_copy_draft (MixStageRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
