#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MixRecruitmentStage:
 *
 * The stages of a vacancy, in the order in which it goes through them.
 */
typedef enum
{
  MIX_STAGE_APPROVAL,
  MIX_STAGE_JOB_DESCRIPTION,
  MIX_STAGE_ADVERT,
  MIX_STAGE_SHORTLIST,
  MIX_STAGE_INTERVIEW,
  MIX_STAGE_OFFER,
  MIX_STAGE_CHECKS,
  MIX_STAGE_UNCONDITIONAL_OFFER,
  MIX_STAGE_NOTICE,
  MIX_STAGE_START,
  MIX_STAGE_INDUCTION,
  MIX_STAGE_PATHWAY,
  MIX_STAGE_FIRST_SIGN_OFFS,
  MIX_N_RECRUITMENT_STAGES,
} MixRecruitmentStage;

/**
 * MixRecruitmentPhase:
 *
 * Stages as the pipeline shows them, a lane each.
 */
typedef enum
{
  MIX_PHASE_PREPARE,
  MIX_PHASE_ADVERT,
  MIX_PHASE_SELECT,
  MIX_PHASE_OFFER_AND_CHECKS,
  MIX_PHASE_NOTICE,
  MIX_PHASE_START,
  MIX_PHASE_INDUCTION,
  MIX_N_RECRUITMENT_PHASES,
} MixRecruitmentPhase;

/**
 * MixTurn:
 * @MIX_TURN_US: the team
 * @MIX_TURN_CANDIDATE: the candidate
 * @MIX_TURN_OTHERS: somebody else: a referee, the register, the criminal record office
 * @MIX_TURN_NOBODY: there is nothing to be done
 *
 * Who must act next.
 */
typedef enum
{
  MIX_TURN_US,
  MIX_TURN_CANDIDATE,
  MIX_TURN_OTHERS,
  MIX_TURN_NOBODY,
} MixTurn;

/**
 * MixStageTask:
 * @title: what is to be done, in the user's language
 * @turn: whose turn it is
 * @days: after the stage begins
 *
 * A task that a stage has unless the plan says otherwise.
 */
typedef struct
{
  const char *title;
  MixTurn turn;
  int days;
} MixStageTask;

const char *mix_recruitment_stage_get_code (MixRecruitmentStage stage);
const char *mix_recruitment_stage_get_name (MixRecruitmentStage stage);
gboolean mix_recruitment_stage_parse (const char *code, MixRecruitmentStage *stage, GError **error);
MixRecruitmentPhase mix_recruitment_stage_get_phase (MixRecruitmentStage stage);
const char *mix_recruitment_phase_get_name (MixRecruitmentPhase phase);
const char *mix_recruitment_stage_get_conditions (MixRecruitmentStage stage);
guint mix_recruitment_stage_get_n_tasks (MixRecruitmentStage stage);
MixStageTask mix_recruitment_stage_get_task (MixRecruitmentStage stage, guint position);

const char *mix_turn_get_code (MixTurn turn);
const char *mix_turn_get_name (MixTurn turn);
gboolean mix_turn_parse (const char *code, MixTurn *turn, GError **error);

G_END_DECLS
