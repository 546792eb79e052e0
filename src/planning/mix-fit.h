#pragma once

#include <glib.h>

#include "mix-date.h"
#include "mix-role.h"

G_BEGIN_DECLS

/**
 * MixFitGrade:
 *
 * How work suits a person, worst first.
 */
typedef enum
{
  MIX_FIT_BLOCKED,
  MIX_FIT_STRETCHED,
  MIX_FIT_UNDER_USED,
  MIX_FIT_FITS,
} MixFitGrade;

/**
 * MixFitEffect:
 *
 * What a rule did to the grade. Reasons are listed in this order.
 */
typedef enum
{
  MIX_FIT_EFFECT_BLOCKED,
  MIX_FIT_EFFECT_STRETCHED,
  MIX_FIT_EFFECT_UNDER_USED,
  MIX_FIT_EFFECT_NOTE,
  MIX_FIT_EFFECT_PASSED,
} MixFitEffect;

/**
 * MixFitRule:
 *
 * The rules, in the order in which they are applied.
 */
typedef enum
{
  MIX_FIT_RULE_ROLE,
  MIX_FIT_RULE_REGISTRATION,
  MIX_FIT_RULE_PRESCRIBER,
  MIX_FIT_RULE_COMPETENCE,
  MIX_FIT_RULE_USE_OF_SKILL,
} MixFitRule;

#define MIX_FIT_N_RULES (MIX_FIT_RULE_USE_OF_SKILL + 1)

/**
 * MixFitCode:
 *
 * What a rule found. The words for each are the screen's; mix_fit_code_get_name() gives the one of `skillmixctl`.
 */
typedef enum
{
  MIX_FIT_CODE_ROLE_HIGH_ENOUGH,
  MIX_FIT_CODE_ROLE_BELOW_LEAST,
  MIX_FIT_CODE_REGISTRATION_CURRENT,
  MIX_FIT_CODE_REGISTRATION_MISSING,
  MIX_FIT_CODE_REGISTRATION_LAPSED,
  MIX_FIT_CODE_PRESCRIBER,
  MIX_FIT_CODE_PRESCRIBER_ON_COURSE,
  MIX_FIT_CODE_PRESCRIBER_ON_PATHWAY,
  MIX_FIT_CODE_PRESCRIBER_PATHWAY_COMPLETE,
  MIX_FIT_CODE_PRESCRIBER_NEEDED,
  MIX_FIT_CODE_PRESCRIBER_PREFERRED,
  MIX_FIT_CODE_SIGNED_OFF,
  MIX_FIT_CODE_SIGN_OFF_NOT_DATED,
  MIX_FIT_CODE_SIGN_OFF_EXPIRED,
  MIX_FIT_CODE_SUPERVISED,
  MIX_FIT_CODE_SUPERVISOR_NOT_NAMED,
  MIX_FIT_CODE_IN_TRAINING,
  MIX_FIT_CODE_NO_COMPETENCE,
  MIX_FIT_CODE_SKILL_UNDER_USED,
} MixFitCode;

#define MIX_FIT_N_CODES (MIX_FIT_CODE_SKILL_UNDER_USED + 1)

/**
 * MixFitReason:
 * @rule: the rule that fired
 * @code: what it found
 * @effect: what that did to the grade
 */
typedef struct
{
  MixFitRule rule;
  MixFitCode code;
  MixFitEffect effect;
} MixFitReason;

/**
 * MixFit:
 * @grade: how the work suits the person
 * @reasons: every rule that fired, what decided the grade first
 * @n_reasons: how many
 */
typedef struct
{
  MixFitGrade grade;
  MixFitReason reasons[MIX_FIT_N_RULES];
  guint n_reasons;
} MixFit;

/**
 * MixPrescriberNeed:
 *
 * What a service line asks of the person as a prescriber.
 */
typedef enum
{
  MIX_PRESCRIBER_NEED_NO,
  MIX_PRESCRIBER_NEED_PREFERRED,
  MIX_PRESCRIBER_NEED_IN_TRAINING_ACCEPTED,
  MIX_PRESCRIBER_NEED_YES,
} MixPrescriberNeed;

/**
 * MixFitLine:
 * @min_role: the least role
 * @level: the level of the work, 1 to 6
 * @prescriber: what it asks of a prescriber
 * @high_risk: whether its risk is high
 * @needs_competence: whether it names a competence
 * @never_under_used: whether it is worth anybody's time: capacity lines and those that
 *   mix_fit_line_code_is_never_under_used() names
 *
 * What the fit rules ask about a service line.
 */
typedef struct
{
  MixRole min_role;
  int level;
  MixPrescriberNeed prescriber;
  gboolean high_risk;
  gboolean needs_competence;
  gboolean never_under_used;
} MixFitLine;

typedef enum
{
  MIX_REGISTRATION_MISSING,
  MIX_REGISTRATION_LAPSED,
  MIX_REGISTRATION_CURRENT,
} MixRegistration;

typedef enum
{
  MIX_PATHWAY_NONE,
  MIX_PATHWAY_ON,
  MIX_PATHWAY_COMPLETE,
} MixPathway;

typedef enum
{
  MIX_COMPETENCE_NONE,
  MIX_COMPETENCE_IN_TRAINING,
  MIX_COMPETENCE_SUPERVISED,
  MIX_COMPETENCE_SIGNED_OFF,
} MixCompetenceLevel;

/**
 * MixFitPerson:
 * @role: the person's role
 * @registration: on the professional register
 * @prescriber: independent prescriber status
 * @pathway: the primary care pharmacy education pathway
 * @competence: level of the competence that the line names
 * @competence_from: the day of the sign-off; %MIX_DATE_NONE when it is not dated
 * @competence_until: its last day; %MIX_DATE_NONE for no end
 * @has_supervisor: whether a supervisor is named
 *
 * What the fit rules ask about a person, as at the day of the question.
 */
typedef struct
{
  MixRole role;
  MixRegistration registration;
  MixPrescriber prescriber;
  MixPathway pathway;
  MixCompetenceLevel competence;
  MixDate competence_from;
  MixDate competence_until;
  gboolean has_supervisor;
} MixFitPerson;

MixFit mix_fit_work_out (const MixFitLine *line, const MixFitPerson *person, MixDate as_at);
gboolean mix_fit_equal (const MixFit *a, const MixFit *b);
gint64 mix_fit_get_supervision_minutes (MixFitGrade grade, gint64 minutes);
gboolean mix_fit_is_mop_up (const MixFitLine *line, const MixFitPerson *person);
gboolean mix_fit_line_code_is_never_under_used (const char *line_code);

const char *mix_fit_grade_get_name (MixFitGrade grade);
const char *mix_fit_effect_get_name (MixFitEffect effect);
const char *mix_fit_rule_get_name (MixFitRule rule);
MixFitRule mix_fit_code_get_rule (MixFitCode code);
const char *mix_fit_code_get_name (MixFitCode code);

gboolean mix_prescriber_need_parse (const char *text, MixPrescriberNeed *need);
gboolean mix_registration_parse (const char *text, MixRegistration *registration);
gboolean mix_pathway_parse (const char *text, MixPathway *pathway);
gboolean mix_competence_level_parse (const char *text, MixCompetenceLevel *level);
const char *mix_competence_level_get_name (MixCompetenceLevel level);

G_END_DECLS
