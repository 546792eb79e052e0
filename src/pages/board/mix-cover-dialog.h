#pragma once

#include "mix-board.h"
#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_COVER_DIALOG (mix_cover_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixCoverDialog, mix_cover_dialog, MIX, COVER_DIALOG, MixFormDialog)

AdwDialog *mix_cover_dialog_new (MixPage *page, MixBoard *board, MixPerson *person) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
