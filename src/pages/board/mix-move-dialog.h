#pragma once

#include <adwaita.h>

#include "mix-board.h"

G_BEGIN_DECLS

#define MIX_TYPE_MOVE_DIALOG (mix_move_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixMoveDialog, mix_move_dialog, MIX, MOVE_DIALOG, AdwDialog)

AdwDialog *mix_move_dialog_new (MixBoard *board, GPtrArray *cards, gboolean split) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
