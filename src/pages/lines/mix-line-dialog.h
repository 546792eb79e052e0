#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_LINE_DIALOG (mix_line_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixLineDialog, mix_line_dialog, MIX, LINE_DIALOG, MixFormDialog)

AdwDialog *mix_line_dialog_new (MixPage *page, MixServiceLine *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
