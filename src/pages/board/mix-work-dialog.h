#pragma once

#include "mix-board-view.h"
#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_WORK_DIALOG (mix_work_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixWorkDialog, mix_work_dialog, MIX, WORK_DIALOG, MixFormDialog)

AdwDialog *mix_work_dialog_new (MixPage *page, MixBoardView *view, MixBoardLane *lane) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
