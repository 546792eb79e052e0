#pragma once

#include <adwaita.h>

#include "mix-week-move.h"

G_BEGIN_DECLS

#define MIX_TYPE_SESSION_DIALOG (mix_session_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixSessionDialog, mix_session_dialog, MIX, SESSION_DIALOG, AdwDialog)

AdwDialog *mix_session_dialog_new (MixWeekRota *rota,
                                   const MixWeekMove *move,
                                   const char *network_id,
                                   gboolean every_week) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
