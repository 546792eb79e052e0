#include "mix-fit.h"

#include "mix-round.h"

/* Stretched minutes need this share of their time from the named supervisor, in per cent (our default, grade C). */
#define SUPERVISION_PERCENT 20

/* Work up to this level is beneath people from that level on. */
#define ROUTINE_LEVEL 3
#define ROUTINE_BENEATH_LEVEL 5
#define ADMINISTRATION_LEVEL 1
#define ADMINISTRATION_BENEATH_LEVEL 3

/* Keeps the list sorted by effect, rules with the same effect in the order of their application. */
static void
add_reason (MixFit *fit, MixFitCode code, MixFitEffect effect)
{
  guint position = fit->n_reasons++;

  g_assert (position < G_N_ELEMENTS (fit->reasons));
  for (; position > 0 && fit->reasons[position - 1].effect > effect; position--)
    fit->reasons[position] = fit->reasons[position - 1];
  fit->reasons[position] = (MixFitReason) { mix_fit_code_get_rule (code), code, effect };
}

static void
check_role (MixFit *fit, const MixFitLine *line, const MixFitPerson *person)
{
  if (mix_role_get_level (person->role) < mix_role_get_level (line->min_role))
    add_reason (fit, MIX_FIT_CODE_ROLE_BELOW_LEAST, MIX_FIT_EFFECT_BLOCKED);
  else
    add_reason (fit, MIX_FIT_CODE_ROLE_HIGH_ENOUGH, MIX_FIT_EFFECT_PASSED);
}

static void
check_registration (MixFit *fit, const MixFitPerson *person)
{
  if (!mix_role_is_registered (person->role))
    return;

  switch (person->registration)
    {
    case MIX_REGISTRATION_CURRENT:
      add_reason (fit, MIX_FIT_CODE_REGISTRATION_CURRENT, MIX_FIT_EFFECT_PASSED);
      break;
    case MIX_REGISTRATION_LAPSED:
      add_reason (fit, MIX_FIT_CODE_REGISTRATION_LAPSED, MIX_FIT_EFFECT_BLOCKED);
      break;
    case MIX_REGISTRATION_MISSING:
    default:
      add_reason (fit, MIX_FIT_CODE_REGISTRATION_MISSING, MIX_FIT_EFFECT_BLOCKED);
    }
}

/* Lines that accept training: whoever finished the pathway without prescribing is no worse than whoever is on it. */
static void
check_training (MixFit *fit, const MixFitPerson *person)
{
  if (person->prescriber == MIX_PRESCRIBER_ON_COURSE)
    add_reason (fit, MIX_FIT_CODE_PRESCRIBER_ON_COURSE, MIX_FIT_EFFECT_STRETCHED);
  else if (person->pathway == MIX_PATHWAY_ON)
    add_reason (fit, MIX_FIT_CODE_PRESCRIBER_ON_PATHWAY, MIX_FIT_EFFECT_STRETCHED);
  else if (person->pathway == MIX_PATHWAY_COMPLETE)
    add_reason (fit, MIX_FIT_CODE_PRESCRIBER_PATHWAY_COMPLETE, MIX_FIT_EFFECT_STRETCHED);
  else
    add_reason (fit, MIX_FIT_CODE_PRESCRIBER_NEEDED, MIX_FIT_EFFECT_BLOCKED);
}

static void
check_prescriber (MixFit *fit, const MixFitLine *line, const MixFitPerson *person)
{
  if (line->prescriber == MIX_PRESCRIBER_NEED_NO)
    return;

  if (person->prescriber == MIX_PRESCRIBER_YES)
    add_reason (fit, MIX_FIT_CODE_PRESCRIBER, MIX_FIT_EFFECT_PASSED);
  else if (line->prescriber == MIX_PRESCRIBER_NEED_IN_TRAINING_ACCEPTED)
    check_training (fit, person);
  else if (line->prescriber == MIX_PRESCRIBER_NEED_PREFERRED)
    add_reason (fit,
                person->prescriber == MIX_PRESCRIBER_NONE ? MIX_FIT_CODE_PRESCRIBER_PREFERRED
                                                          : MIX_FIT_CODE_PRESCRIBER_ON_COURSE,
                MIX_FIT_EFFECT_NOTE);
  else if (person->prescriber == MIX_PRESCRIBER_ON_COURSE)
    add_reason (fit, MIX_FIT_CODE_PRESCRIBER_ON_COURSE, MIX_FIT_EFFECT_STRETCHED);
  else
    add_reason (fit, MIX_FIT_CODE_PRESCRIBER_NEEDED, MIX_FIT_EFFECT_BLOCKED);
}

/* What the person's competence amounts to on the day. A sign-off dated later is none yet. */
static MixFitCode
judge_competence (const MixFitPerson *person, MixDate as_at)
{
  if (person->competence == MIX_COMPETENCE_NONE
      || (person->competence_from != MIX_DATE_NONE && person->competence_from > as_at))
    return MIX_FIT_CODE_NO_COMPETENCE;
  if (person->competence_until != MIX_DATE_NONE && person->competence_until < as_at)
    return MIX_FIT_CODE_SIGN_OFF_EXPIRED;
  if (person->competence == MIX_COMPETENCE_IN_TRAINING)
    return MIX_FIT_CODE_IN_TRAINING;
  if (person->competence_from == MIX_DATE_NONE)
    return MIX_FIT_CODE_SIGN_OFF_NOT_DATED;
  if (person->competence == MIX_COMPETENCE_SIGNED_OFF)
    return MIX_FIT_CODE_SIGNED_OFF;
  return person->has_supervisor ? MIX_FIT_CODE_SUPERVISED : MIX_FIT_CODE_SUPERVISOR_NOT_NAMED;
}

static MixFitEffect
get_competence_effect (const MixFitLine *line, const MixFitPerson *person, MixFitCode code)
{
  if (code == MIX_FIT_CODE_SIGNED_OFF)
    return MIX_FIT_EFFECT_PASSED;
  if (line->high_risk)
    return code == MIX_FIT_CODE_SUPERVISED ? MIX_FIT_EFFECT_STRETCHED : MIX_FIT_EFFECT_BLOCKED;
  if (code == MIX_FIT_CODE_SIGN_OFF_NOT_DATED && person->competence == MIX_COMPETENCE_SIGNED_OFF)
    return MIX_FIT_EFFECT_NOTE;
  return MIX_FIT_EFFECT_STRETCHED;
}

static void
check_competence (MixFit *fit, const MixFitLine *line, const MixFitPerson *person, MixDate as_at)
{
  MixFitCode code;

  if (!line->needs_competence)
    return;

  code = judge_competence (person, as_at);
  add_reason (fit, code, get_competence_effect (line, person, code));
}

static gboolean
is_beneath (int line_level, int person_level)
{
  return (line_level <= ROUTINE_LEVEL && person_level >= ROUTINE_BENEATH_LEVEL)
         || (line_level <= ADMINISTRATION_LEVEL && person_level >= ADMINISTRATION_BENEATH_LEVEL);
}

/* Only work that would fit can be a waste: what blocks or stretches somebody is not beneath them. */
static void
check_use_of_skill (MixFit *fit, const MixFitLine *line, const MixFitPerson *person)
{
  int level = mix_role_get_person_level (person->role, person->prescriber);
  gboolean fits = fit->n_reasons == 0 || fit->reasons[0].effect >= MIX_FIT_EFFECT_NOTE;

  if (fits && !line->never_under_used && is_beneath (line->level, level))
    add_reason (fit, MIX_FIT_CODE_SKILL_UNDER_USED, MIX_FIT_EFFECT_UNDER_USED);
}

/* The worst effect comes first in the list, so it is the grade. */
static MixFitGrade
get_grade (const MixFit *fit)
{
  switch (fit->reasons[0].effect)
    {
    case MIX_FIT_EFFECT_BLOCKED:
      return MIX_FIT_BLOCKED;
    case MIX_FIT_EFFECT_STRETCHED:
      return MIX_FIT_STRETCHED;
    case MIX_FIT_EFFECT_UNDER_USED:
      return MIX_FIT_UNDER_USED;
    case MIX_FIT_EFFECT_NOTE:
    case MIX_FIT_EFFECT_PASSED:
    default:
      return MIX_FIT_FITS;
    }
}

/**
 * mix_fit_work_out:
 * @line: the work
 * @person: the person, with the competence that @line names
 * @as_at: the day
 *
 * Says how work suits a person: the table "Fit" of the definitions. First the rules that block or stretch, then whether
 * what is left is beneath the person.
 *
 * Returns: the grade and every rule that fired, the deciding ones first
 */
MixFit
mix_fit_work_out (const MixFitLine *line, const MixFitPerson *person, MixDate as_at)
{
  MixFit fit = { .n_reasons = 0 };

  check_role (&fit, line, person);
  check_registration (&fit, person);
  check_prescriber (&fit, line, person);
  check_competence (&fit, line, person, as_at);
  check_use_of_skill (&fit, line, person);
  fit.grade = get_grade (&fit);
  return fit;
}

/**
 * mix_fit_equal:
 * @a: a fit
 * @b: another one
 *
 * Returns: whether both have the same grade for the same reasons
 */
gboolean
mix_fit_equal (const MixFit *a, const MixFit *b)
{
  if (a->grade != b->grade || a->n_reasons != b->n_reasons)
    return FALSE;
  for (guint i = 0; i < a->n_reasons; i++)
    if (a->reasons[i].code != b->reasons[i].code || a->reasons[i].effect != b->reasons[i].effect)
      return FALSE;
  return TRUE;
}

/**
 * mix_fit_get_supervision_minutes:
 * @grade: the fit of an assignment
 * @minutes: its minutes
 *
 * Returns: the minutes it takes from the named supervisor: a fifth of stretched work, none of other work
 */
gint64
mix_fit_get_supervision_minutes (MixFitGrade grade, gint64 minutes)
{
  return grade == MIX_FIT_STRETCHED ? mix_round_half_up ((MixWide) minutes * SUPERVISION_PERCENT, 100) : 0;
}

/**
 * mix_fit_is_mop_up:
 *
 * Returns: whether hours on @line count as "mop-up" for @person: work of level 1 for anybody, of level 3 or less for
 *   people of level 5 or more
 */
gboolean
mix_fit_is_mop_up (const MixFitLine *line, const MixFitPerson *person)
{
  int level = mix_role_get_person_level (person->role, person->prescriber);

  return line->level <= ADMINISTRATION_LEVEL || (line->level <= ROUTINE_LEVEL && level >= ROUTINE_BENEATH_LEVEL);
}

/**
 * mix_fit_line_code_is_never_under_used:
 * @line_code: (nullable): the code of a service line of the catalogue
 *
 * Returns: whether it is one of the two demand lines worth anybody's time: training practice staff (T55) and
 * improvement projects (T60)
 */
gboolean
mix_fit_line_code_is_never_under_used (const char *line_code)
{
  return g_strcmp0 (line_code, "T55") == 0 || g_strcmp0 (line_code, "T60") == 0;
}
