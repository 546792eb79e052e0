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

gboolean mix_stage_template_is_own (MixPlan *plan, const char *role);

/**
 * MixTaskTemplateDraft:
 * @title: what is to be done
 * @owner: (nullable): who does it
 * @turn: whose turn it is
 * @days: after the stage begins
 */
typedef struct
{
  char *title;
  char *owner;
  MixTurn turn;
  int days;
} MixTaskTemplateDraft;

/**
 * MixStageTemplateDraft:
 * @stage: which stage
 * @used: whether vacancies go through it
 * @conditions: what must be true to leave it: codes, by comma
 * @tasks: (element-type MixTaskTemplateDraft): its tasks, in order
 *
 * A stage as it is to be for a role.
 */
typedef struct
{
  MixRecruitmentStage stage;
  gboolean used;
  char *conditions;
  GPtrArray *tasks;
} MixStageTemplateDraft;

MixTaskTemplateDraft *
mix_task_template_draft_new (const char *title, const char *owner, MixTurn turn, int days) G_GNUC_WARN_UNUSED_RESULT;
void mix_task_template_draft_free (MixTaskTemplateDraft *self);
void mix_stage_template_draft_free (MixStageTemplateDraft *self);
MixStageTemplateDraft *
mix_stage_template_draft (MixPlan *plan, const char *role, MixRecruitmentStage stage) G_GNUC_WARN_UNUSED_RESULT;

gboolean mix_stage_template_put (MixStore *store, const char *role, GPtrArray *stages, GError **error);
gboolean mix_stage_template_reset (MixStore *store, const char *role, GError **error);
gboolean mix_stage_template_copy (MixStore *store, const char *role, GError **error);
gboolean mix_stage_template_set_stage (MixStore *store,
                                       const char *role,
                                       MixRecruitmentStage stage,
                                       gboolean used,
                                       const char *conditions,
                                       GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixStageTemplateDraft, mix_stage_template_draft_free)

G_END_DECLS
