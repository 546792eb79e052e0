#pragma once

#include "mix-recruitment.h"
#include "mix-table-import.h"

G_BEGIN_DECLS

#define MIX_TYPE_CANDIDATE_IMPORT (mix_candidate_import_get_type ())
G_DECLARE_FINAL_TYPE (MixCandidateImport, mix_candidate_import, MIX, CANDIDATE_IMPORT, MixTableImport)

MixTableImport *mix_candidate_import_new (MixRecruitment *recruitment,
                                          const MixVacancy *vacancy,
                                          MixSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
