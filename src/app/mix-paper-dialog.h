#pragma once

#include <adwaita.h>

#include "mix-deploy-summary.h"
#include "mix-plan.h"

G_BEGIN_DECLS

#define MIX_TYPE_PAPER_DIALOG (mix_paper_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MixPaperDialog, mix_paper_dialog, MIX, PAPER_DIALOG, AdwDialog)

AdwDialog *mix_paper_dialog_new (MixPlan *plan, const MixDeploySummary *proposal);
const char *mix_paper_dialog_get_network (MixPaperDialog *self);
gboolean mix_paper_dialog_wants_workbook (MixPaperDialog *self);
gboolean mix_paper_dialog_wants_proposal (MixPaperDialog *self);

G_END_DECLS
