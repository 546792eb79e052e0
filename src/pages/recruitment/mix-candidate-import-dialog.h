#pragma once

#include "mix-recruitment.h"
#include "mix-table-import-dialog.h"

G_BEGIN_DECLS

#define MIX_TYPE_CANDIDATE_IMPORT_DIALOG (mix_candidate_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    MixCandidateImportDialog, mix_candidate_import_dialog, MIX, CANDIDATE_IMPORT_DIALOG, MixTableImportDialog)

AdwDialog *mix_candidate_import_dialog_new (MixPage *page,
                                            MixRecruitment *recruitment,
                                            const MixVacancy *vacancy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
