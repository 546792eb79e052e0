#pragma once

#include "mix-employment-catalogue.h"
#include "mix-form-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_FIGURE_RANGE_DIALOG (mix_figure_range_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixFigureRangeDialog, mix_figure_range_dialog, MIX, FIGURE_RANGE_DIALOG, MixFormDialog)

AdwDialog *mix_figure_range_dialog_new (MixPage *page,
                                        MixEmploymentPack *pack,
                                        const char *code,
                                        MixEmploymentParameter parameter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
