#pragma once

#include "mix-data-table.h"
#include "mix-employment-study.h"
#include "mix-table-print.h"

G_BEGIN_DECLS

MixDataTable *mix_employment_table_new (const MixEmploymentStudy *study) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_employment_tables_list (const MixEmploymentStudy *study) G_GNUC_WARN_UNUSED_RESULT;
MixTablePrint *mix_employment_tables_print (const MixEmploymentStudy *study, MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
