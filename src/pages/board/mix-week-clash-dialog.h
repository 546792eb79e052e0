#pragma once

#include <adwaita.h>

#include "mix-week-clashes.h"

G_BEGIN_DECLS

#define MIX_TYPE_WEEK_CLASH_DIALOG (mix_week_clash_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixWeekClashDialog, mix_week_clash_dialog, MIX, WEEK_CLASH_DIALOG, AdwDialog)

AdwDialog *mix_week_clash_dialog_new (MixWeekRota *rota, GArray *clashes, gboolean editable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
