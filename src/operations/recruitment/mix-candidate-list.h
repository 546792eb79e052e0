#pragma once

#include "mix-data-table.h"
#include "mix-recruitment.h"

G_BEGIN_DECLS

MixDataTable *mix_candidate_list_create_table (MixRecruitment *recruitment,
                                               const MixVacancy *vacancy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
