#pragma once

#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_FIGURE_DIALOG (mix_figure_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixFigureDialog, mix_figure_dialog, MIX, FIGURE_DIALOG, MixFormDialog)

AdwDialog *mix_figure_dialog_new (MixPage *page, MixPractice *practice, const char *kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
