#include "mix-recruitment-stage.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

#define MOST_TASKS 5

/* Our own template: a plan may have another one for a role. Conditions are codes of mix-stage-condition.h. */
static const struct
{
  const char *code;
  const char *name;
  MixRecruitmentPhase phase;
  const char *conditions;
  MixStageTask tasks[MOST_TASKS];
} stages[MIX_N_RECRUITMENT_STAGES] = {
  [MIX_STAGE_APPROVAL] = { "approval",
                           N_ ("Approval"),
                           MIX_PHASE_PREPARE,
                           "tasks_done",
                           { { N_ ("Agree across practices what the post is for"), MIX_TURN_US, 14 },
                             { N_ ("Confirm funding and headroom"), MIX_TURN_US, 14 } } },
  [MIX_STAGE_JOB_DESCRIPTION] = { "job_description",
                                  N_ ("Job description"),
                                  MIX_PHASE_PREPARE,
                                  "criteria_agreed,tasks_done",
                                  { { N_ ("Write the job description and person specification"), MIX_TURN_US, 14 },
                                    { N_ ("Choose the panel"), MIX_TURN_US, 14 } } },
  [MIX_STAGE_ADVERT] = { "advert",
                         N_ ("Advert"),
                         MIX_PHASE_ADVERT,
                         "advert_closed,candidates_in",
                         { { N_ ("Place the advert"), MIX_TURN_US, 2 } } },
  [MIX_STAGE_SHORTLIST] = { "shortlist",
                            N_ ("Shortlist"),
                            MIX_PHASE_SELECT,
                            "shortlist_scored,shortlist_decided",
                            { { N_ ("Book the panel for interviews"), MIX_TURN_US, 5 } } },
  [MIX_STAGE_INTERVIEW] = { "interview",
                            N_ ("Interview"),
                            MIX_PHASE_SELECT,
                            "interviews_scored",
                            { { N_ ("Invite candidates"), MIX_TURN_US, 2 } } },
  [MIX_STAGE_OFFER] = { "offer", N_ ("Offer"), MIX_PHASE_OFFER_AND_CHECKS, "offer_accepted", { { NULL } } },
  [MIX_STAGE_CHECKS] = { "checks", N_ ("Checks"), MIX_PHASE_OFFER_AND_CHECKS, "checks_cleared", { { NULL } } },
  [MIX_STAGE_UNCONDITIONAL_OFFER] = { "unconditional_offer",
                                      N_ ("Unconditional offer"),
                                      MIX_PHASE_OFFER_AND_CHECKS,
                                      "unconditional_accepted",
                                      { { NULL } } },
  [MIX_STAGE_NOTICE] = { "notice",
                         N_ ("Notice"),
                         MIX_PHASE_NOTICE,
                         "start_reached",
                         { { N_ ("Contract signed"), MIX_TURN_CANDIDATE, 14 },
                           { N_ ("Order accounts, smartcard and equipment"), MIX_TURN_US, 21 } } },
  [MIX_STAGE_START] = { "start", N_ ("Start"), MIX_PHASE_START, "person_started", { { NULL } } },
  [MIX_STAGE_INDUCTION] = { "induction",
                            N_ ("Induction"),
                            MIX_PHASE_INDUCTION,
                            "tasks_done",
                            { { N_ ("Welcome on the first day"), MIX_TURN_US, 0 },
                              { N_ ("Clinical systems: access and training"), MIX_TURN_US, 5 },
                              { N_ ("Meet every practice of the post"), MIX_TURN_US, 14 },
                              { N_ ("First meeting with the supervisor"), MIX_TURN_US, 14 },
                              { N_ ("Agree the scope of work in writing"), MIX_TURN_US, 28 } } },
  [MIX_STAGE_PATHWAY]
  = { "pathway",
      N_ ("Pathway enrolment"),
      MIX_PHASE_INDUCTION,
      "pathway_enrolled",
      { { N_ ("Enrol on the training pathway, or agree that it is not needed"), MIX_TURN_US, 28 } } },
  [MIX_STAGE_FIRST_SIGN_OFFS] = { "first_sign_offs",
                                  N_ ("First sign-offs"),
                                  MIX_PHASE_INDUCTION,
                                  "signed_off",
                                  { { N_ ("Sign off the first competences"), MIX_TURN_US, 90 } } },
};

static const char *const phase_names[MIX_N_RECRUITMENT_PHASES] = {
  [MIX_PHASE_PREPARE] = N_ ("Prepare"),     [MIX_PHASE_ADVERT] = N_ ("Advert"),
  [MIX_PHASE_SELECT] = N_ ("Select"),       [MIX_PHASE_OFFER_AND_CHECKS] = N_ ("Offer, checks"),
  [MIX_PHASE_NOTICE] = N_ ("Notice"),       [MIX_PHASE_START] = N_ ("Start"),
  [MIX_PHASE_INDUCTION] = N_ ("Induction"),
};

static const struct
{
  const char *code;
  const char *name;
} turns[] = {
  [MIX_TURN_US] = { "us", NC_ ("whose turn", "Us") },
  [MIX_TURN_CANDIDATE] = { "candidate", NC_ ("whose turn", "Candidate") },
  [MIX_TURN_OTHERS] = { "others", NC_ ("whose turn", "Others") },
  [MIX_TURN_NOBODY] = { "nobody", NC_ ("whose turn", "Nobody") },
};

/**
 * mix_recruitment_stage_get_code:
 * @stage: a stage
 *
 * Returns: its code, as rows and files have it
 */
const char *
mix_recruitment_stage_get_code (MixRecruitmentStage stage)
{
  return stages[stage].code;
}

/**
 * mix_recruitment_stage_get_name:
 * @stage: a stage
 *
 * Returns: its name in the user's language
 */
const char *
mix_recruitment_stage_get_name (MixRecruitmentStage stage)
{
  return _ (stages[stage].name);
}

static char *
list_codes (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) codes = NULL;

  for (guint i = 0; i < MIX_N_RECRUITMENT_STAGES; i++)
    g_strv_builder_add (builder, stages[i].code);
  codes = g_strv_builder_end (builder);
  return g_strjoinv (", ", codes);
}

/**
 * mix_recruitment_stage_parse:
 * @code: (nullable): a code
 * @stage: (out): the stage
 *
 * Returns: whether there is one; %MIX_ERROR_REFUSED otherwise
 */
gboolean
mix_recruitment_stage_parse (const char *code, MixRecruitmentStage *stage, GError **error)
{
  g_autofree char *all = NULL;

  for (guint i = 0; i < MIX_N_RECRUITMENT_STAGES; i++)
    if (g_strcmp0 (code, stages[i].code) == 0)
      {
        *stage = i;
        return TRUE;
      }
  all = list_codes ();
  mix_set_error (error, MIX_ERROR_REFUSED, code, _ ("“%s” is not a stage. Choose one of: %s."),
                 code != NULL ? code : "", all);
  return FALSE;
}

/**
 * mix_recruitment_stage_get_phase:
 * @stage: a stage
 *
 * Returns: the lane it is shown in
 */
MixRecruitmentPhase
mix_recruitment_stage_get_phase (MixRecruitmentStage stage)
{
  return stages[stage].phase;
}

/**
 * mix_recruitment_phase_get_name:
 * @phase: a phase
 *
 * Returns: its name in the user's language
 */
const char *
mix_recruitment_phase_get_name (MixRecruitmentPhase phase)
{
  return _ (phase_names[phase]);
}

/**
 * mix_recruitment_stage_get_conditions:
 * @stage: a stage
 *
 * Returns: what must be true to leave it unless the plan says otherwise: codes, by comma
 */
const char *
mix_recruitment_stage_get_conditions (MixRecruitmentStage stage)
{
  return stages[stage].conditions;
}

/**
 * mix_recruitment_stage_get_n_tasks:
 * @stage: a stage
 *
 * Returns: how many tasks it has unless the plan says otherwise
 */
guint
mix_recruitment_stage_get_n_tasks (MixRecruitmentStage stage)
{
  guint n_tasks = 0;

  while (n_tasks < MOST_TASKS && stages[stage].tasks[n_tasks].title != NULL)
    n_tasks++;
  return n_tasks;
}

/**
 * mix_recruitment_stage_get_task:
 * @stage: a stage
 * @position: from 0
 *
 * Returns: the task, with its title in the user's language
 */
MixStageTask
mix_recruitment_stage_get_task (MixRecruitmentStage stage, guint position)
{
  MixStageTask task = stages[stage].tasks[position];

  task.title = _ (task.title);
  return task;
}

/**
 * mix_turn_get_code:
 * @turn: whose turn it is
 *
 * Returns: its code: us, candidate, others, nobody
 */
const char *
mix_turn_get_code (MixTurn turn)
{
  return turns[turn].code;
}

/**
 * mix_turn_get_name:
 * @turn: whose turn it is
 *
 * Returns: the word for it in the user's language
 */
const char *
mix_turn_get_name (MixTurn turn)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "whose turn", turns[turn].name);
}

/**
 * mix_turn_parse:
 * @code: (nullable): a code
 * @turn: (out): whose turn it is
 *
 * Returns: whether it is one of us, candidate and others; %MIX_ERROR_REFUSED otherwise
 */
gboolean
mix_turn_parse (const char *code, MixTurn *turn, GError **error)
{
  for (guint i = 0; i < MIX_TURN_NOBODY; i++)
    if (g_strcmp0 (code, turns[i].code) == 0)
      {
        *turn = i;
        return TRUE;
      }
  mix_set_error (error, MIX_ERROR_REFUSED, code,
                 _ ("“%s” is not whose turn it is. Choose one of: us, candidate, others."), code != NULL ? code : "");
  return FALSE;
}
