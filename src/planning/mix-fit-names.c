#include "mix-fit.h"

static const char *const grade_names[] = {
  [MIX_FIT_BLOCKED] = "blocked",
  [MIX_FIT_STRETCHED] = "stretched",
  [MIX_FIT_UNDER_USED] = "under_used",
  [MIX_FIT_FITS] = "fits",
};

static const char *const effect_names[] = {
  [MIX_FIT_EFFECT_BLOCKED] = "blocked",       [MIX_FIT_EFFECT_STRETCHED] = "stretched",
  [MIX_FIT_EFFECT_UNDER_USED] = "under_used", [MIX_FIT_EFFECT_NOTE] = "note",
  [MIX_FIT_EFFECT_PASSED] = "passed",
};

static const char *const rule_names[] = {
  [MIX_FIT_RULE_ROLE] = "role",
  [MIX_FIT_RULE_REGISTRATION] = "registration",
  [MIX_FIT_RULE_PRESCRIBER] = "prescriber",
  [MIX_FIT_RULE_COMPETENCE] = "competence",
  [MIX_FIT_RULE_USE_OF_SKILL] = "use_of_skill",
};

static const struct
{
  MixFitRule rule;
  const char *name;
} codes[MIX_FIT_N_CODES] = {
  [MIX_FIT_CODE_ROLE_HIGH_ENOUGH] = { MIX_FIT_RULE_ROLE, "role_high_enough" },
  [MIX_FIT_CODE_ROLE_BELOW_LEAST] = { MIX_FIT_RULE_ROLE, "role_below_least" },
  [MIX_FIT_CODE_REGISTRATION_CURRENT] = { MIX_FIT_RULE_REGISTRATION, "registration_current" },
  [MIX_FIT_CODE_REGISTRATION_MISSING] = { MIX_FIT_RULE_REGISTRATION, "registration_missing" },
  [MIX_FIT_CODE_REGISTRATION_LAPSED] = { MIX_FIT_RULE_REGISTRATION, "registration_lapsed" },
  [MIX_FIT_CODE_PRESCRIBER] = { MIX_FIT_RULE_PRESCRIBER, "prescriber" },
  [MIX_FIT_CODE_PRESCRIBER_ON_COURSE] = { MIX_FIT_RULE_PRESCRIBER, "prescriber_on_course" },
  [MIX_FIT_CODE_PRESCRIBER_ON_PATHWAY] = { MIX_FIT_RULE_PRESCRIBER, "prescriber_on_pathway" },
  [MIX_FIT_CODE_PRESCRIBER_PATHWAY_COMPLETE] = { MIX_FIT_RULE_PRESCRIBER, "prescriber_pathway_complete" },
  [MIX_FIT_CODE_PRESCRIBER_NEEDED] = { MIX_FIT_RULE_PRESCRIBER, "prescriber_needed" },
  [MIX_FIT_CODE_PRESCRIBER_PREFERRED] = { MIX_FIT_RULE_PRESCRIBER, "prescriber_preferred" },
  [MIX_FIT_CODE_SIGNED_OFF] = { MIX_FIT_RULE_COMPETENCE, "signed_off" },
  [MIX_FIT_CODE_SIGN_OFF_NOT_DATED] = { MIX_FIT_RULE_COMPETENCE, "sign_off_not_dated" },
  [MIX_FIT_CODE_SIGN_OFF_EXPIRED] = { MIX_FIT_RULE_COMPETENCE, "sign_off_expired" },
  [MIX_FIT_CODE_SUPERVISED] = { MIX_FIT_RULE_COMPETENCE, "supervised" },
  [MIX_FIT_CODE_SUPERVISOR_NOT_NAMED] = { MIX_FIT_RULE_COMPETENCE, "supervisor_not_named" },
  [MIX_FIT_CODE_IN_TRAINING] = { MIX_FIT_RULE_COMPETENCE, "in_training" },
  [MIX_FIT_CODE_NO_COMPETENCE] = { MIX_FIT_RULE_COMPETENCE, "no_competence" },
  [MIX_FIT_CODE_SKILL_UNDER_USED] = { MIX_FIT_RULE_USE_OF_SKILL, "skill_under_used" },
};

static const char *const need_names[] = {
  [MIX_PRESCRIBER_NEED_NO] = "no",
  [MIX_PRESCRIBER_NEED_PREFERRED] = "preferred",
  [MIX_PRESCRIBER_NEED_IN_TRAINING_ACCEPTED] = "in_training_accepted",
  [MIX_PRESCRIBER_NEED_YES] = "yes",
};

static const char *const registration_names[] = {
  [MIX_REGISTRATION_MISSING] = "missing",
  [MIX_REGISTRATION_LAPSED] = "lapsed",
  [MIX_REGISTRATION_CURRENT] = "current",
};

static const char *const pathway_names[] = {
  [MIX_PATHWAY_NONE] = "none",
  [MIX_PATHWAY_ON] = "on_pathway",
  [MIX_PATHWAY_COMPLETE] = "complete",
};

static const char *const competence_names[] = {
  [MIX_COMPETENCE_NONE] = "none",
  [MIX_COMPETENCE_IN_TRAINING] = "in_training",
  [MIX_COMPETENCE_SUPERVISED] = "supervised",
  [MIX_COMPETENCE_SIGNED_OFF] = "signed_off",
};

static gboolean
find_name (const char *const *names, guint n_names, const char *text, guint *position)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], text) == 0)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * mix_fit_grade_get_name:
 *
 * Returns: the grade's name in files and commands
 */
const char *
mix_fit_grade_get_name (MixFitGrade grade)
{
  g_return_val_if_fail ((guint) grade < G_N_ELEMENTS (grade_names), NULL);
  return grade_names[grade];
}

/**
 * mix_fit_effect_get_name:
 *
 * Returns: the effect's name in files and commands
 */
const char *
mix_fit_effect_get_name (MixFitEffect effect)
{
  g_return_val_if_fail ((guint) effect < G_N_ELEMENTS (effect_names), NULL);
  return effect_names[effect];
}

/**
 * mix_fit_rule_get_name:
 *
 * Returns: the rule's name in files and commands
 */
const char *
mix_fit_rule_get_name (MixFitRule rule)
{
  g_return_val_if_fail ((guint) rule < G_N_ELEMENTS (rule_names), NULL);
  return rule_names[rule];
}

/**
 * mix_fit_code_get_rule:
 *
 * Returns: the rule that can find it
 */
MixFitRule
mix_fit_code_get_rule (MixFitCode code)
{
  g_return_val_if_fail ((guint) code < MIX_FIT_N_CODES, MIX_FIT_RULE_ROLE);
  return codes[code].rule;
}

/**
 * mix_fit_code_get_name:
 *
 * Returns: the finding's name in files and commands
 */
const char *
mix_fit_code_get_name (MixFitCode code)
{
  g_return_val_if_fail ((guint) code < MIX_FIT_N_CODES, NULL);
  return codes[code].name;
}

/**
 * mix_prescriber_need_parse:
 * @text: (nullable): "no", "preferred", "in_training_accepted" or "yes"
 * @need: (out): what a line asks
 *
 * Returns: whether @text is one of them
 */
gboolean
mix_prescriber_need_parse (const char *text, MixPrescriberNeed *need)
{
  guint position;

  if (!find_name (need_names, G_N_ELEMENTS (need_names), text, &position))
    return FALSE;
  *need = (MixPrescriberNeed) position;
  return TRUE;
}

/**
 * mix_registration_parse:
 * @text: (nullable): "missing", "lapsed" or "current"
 * @registration: (out): the state
 *
 * Returns: whether @text is one of them
 */
gboolean
mix_registration_parse (const char *text, MixRegistration *registration)
{
  guint position;

  if (!find_name (registration_names, G_N_ELEMENTS (registration_names), text, &position))
    return FALSE;
  *registration = (MixRegistration) position;
  return TRUE;
}

/**
 * mix_pathway_parse:
 * @text: (nullable): "none", "on_pathway" or "complete"
 * @pathway: (out): the state
 *
 * Returns: whether @text is one of them
 */
gboolean
mix_pathway_parse (const char *text, MixPathway *pathway)
{
  guint position;

  if (!find_name (pathway_names, G_N_ELEMENTS (pathway_names), text, &position))
    return FALSE;
  *pathway = (MixPathway) position;
  return TRUE;
}

/**
 * mix_competence_level_parse:
 * @text: (nullable): "none", "in_training", "supervised" or "signed_off"
 * @level: (out): the level
 *
 * Returns: whether @text is one of them
 */
gboolean
mix_competence_level_parse (const char *text, MixCompetenceLevel *level)
{
  guint position;

  if (!find_name (competence_names, G_N_ELEMENTS (competence_names), text, &position))
    return FALSE;
  *level = (MixCompetenceLevel) position;
  return TRUE;
}

/**
 * mix_competence_level_get_name:
 *
 * Returns: the level's name in files and commands
 */
const char *
mix_competence_level_get_name (MixCompetenceLevel level)
{
  g_return_val_if_fail ((guint) level < G_N_ELEMENTS (competence_names), NULL);
  return competence_names[level];
}
