#pragma once

#include "mix-plan.h"
#include "mix-recruitment-rows.h"
#include "mix-recruitment-stage.h"
#include "mix-store.h"

G_BEGIN_DECLS

const char *mix_stage_template_get_conditions (MixPlan *plan, const char *role, MixRecruitmentStage stage);
gboolean mix_stage_template_is_used (MixPlan *plan, const char *role, MixRecruitmentStage stage);
gboolean
mix_stage_template_next (MixPlan *plan, const char *role, MixRecruitmentStage stage, MixRecruitmentStage *next);
GPtrArray *
mix_stage_template_list_tasks (MixPlan *plan, const char *role, MixRecruitmentStage stage) G_GNUC_WARN_UNUSED_RESULT;

gboolean mix_stage_template_copy (MixStore *store, const char *role, GError **error);
gboolean mix_stage_template_set_stage (MixStore *store,
                                       const char *role,
                                       MixRecruitmentStage stage,
                                       gboolean used,
                                       const char *conditions,
                                       GError **error);

G_END_DECLS
