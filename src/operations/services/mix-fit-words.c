#include "mix-fit-words.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

/* The words for what the mathematics finds, in one place, for every screen that says it. */

static const char *const grade_words[] = {
  [MIX_FIT_BLOCKED] = N_ ("Blocked"),
  [MIX_FIT_STRETCHED] = N_ ("Stretched"),
  [MIX_FIT_UNDER_USED] = N_ ("Under-used"),
  [MIX_FIT_FITS] = N_ ("Fits"),
};

static const char *const role_words[MIX_N_ROLES] = {
  [MIX_ROLE_ADMIN] = N_ ("Administrator"),
  [MIX_ROLE_TRAINEE_PHARMACY_TECHNICIAN] = N_ ("Trainee technician"),
  [MIX_ROLE_PHARMACY_TECHNICIAN] = N_ ("Pharmacy technician"),
  [MIX_ROLE_TRAINEE_PHARMACIST] = N_ ("Trainee pharmacist"),
  [MIX_ROLE_CLINICAL_PHARMACIST] = N_ ("Clinical pharmacist"),
  [MIX_ROLE_SENIOR_CLINICAL_PHARMACIST] = N_ ("Senior clinical pharmacist"),
  [MIX_ROLE_ADVANCED_PHARMACIST] = N_ ("Advanced pharmacist"),
  [MIX_ROLE_GP] = N_ ("General practitioner"),
};

/* Inside a sentence: "No sign-off for anticoagulation". */
static const struct
{
  const char *code;
  const char *words;
} competences[] = {
  { "induction", N_ ("practice induction") },
  { "pathway", N_ ("the education pathway") },
  { "repeat_prescribing", N_ ("the repeat prescribing protocol") },
  { "reconciliation", N_ ("medicines reconciliation") },
  { "high_risk_monitoring", N_ ("high-risk medicines monitoring") },
  { "anticoagulation", N_ ("anticoagulation") },
  { "frailty", N_ ("frailty and care homes") },
  { "dependence", N_ ("opioid and gabapentinoid tapering") },
  { "learning_disability", N_ ("learning disability and autism") },
  { "cardio_renal", N_ ("hypertension, lipids, kidney and heart failure") },
  { "diabetes", N_ ("diabetes") },
  { "respiratory", N_ ("respiratory and inhaler technique") },
  { "mental_health", N_ ("mental health medicines") },
  { "acute", N_ ("clinical examination and acute illness") },
  { "audit", N_ ("audit, searches and safety alerts") },
  { "vaccination", N_ ("vaccination") },
  { "supervision", N_ ("supervising others") },
};

/**
 * mix_fit_grade_get_words:
 * @grade: a fit
 *
 * Returns: (transfer none): its word
 */
const char *
mix_fit_grade_get_words (MixFitGrade grade)
{
  return _ (grade_words[grade]);
}

/**
 * mix_role_get_words:
 * @role: a role
 *
 * Returns: (transfer none): its name
 */
const char *
mix_role_get_words (MixRole role)
{
  return _ (role_words[role]);
}

/**
 * mix_competence_get_words:
 * @code: (nullable): a competence's code
 *
 * Returns: (transfer none): what it is called inside a sentence; the code of one that is not ours
 */
const char *
mix_competence_get_words (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (competences); i++)
    if (g_strcmp0 (competences[i].code, code) == 0)
      return _ (competences[i].words);
  return code != NULL ? code : "";
}

static const char *
get_role_words (const char *code)
{
  MixRole role;

  return mix_role_parse (code, &role) ? mix_role_get_words (role) : _ ("Role not known");
}

static const char *
get_person_role_words (MixPerson *person)
{
  return get_role_words (mix_person_get_fact (person, MIX_FACT_ROLE));
}

static char *
dup_date (MixDate date)
{
  g_autofree char *day = mix_date_format_short (date);
  int year, month, day_of_month;

  mix_date_split (date, &year, &month, &day_of_month);
  /* Translators: a day and its year: "1 Sep 2025". */
  return g_strdup_printf (C_ ("date", "%s %d"), day, year);
}

/* The day the person's record of the line's competence names, or NULL. */
static char *
dup_competence_date (MixPerson *person, MixServiceLine *line, gboolean until)
{
  const char *code = mix_service_line_get_row (line)->competence;
  const MixCompetenceRow *row = code != NULL ? mix_person_find_competence (person, code) : NULL;
  MixDate date = row == NULL ? MIX_DATE_NONE : until ? row->until : row->from_date;

  return date != MIX_DATE_NONE ? dup_date (date) : NULL;
}

static char *
dup_competence_reason (const MixFitReason *reason, MixServiceLine *line)
{
  const char *competence = mix_competence_get_words (mix_service_line_get_row (line)->competence);

  switch (reason->code)
    {
    case MIX_FIT_CODE_SIGNED_OFF:
      return g_strdup_printf (_ ("Signed off for %s"), competence);
    case MIX_FIT_CODE_SIGN_OFF_NOT_DATED:
      return g_strdup_printf (_ ("Sign-off for %s has no date"), competence);
    case MIX_FIT_CODE_SIGN_OFF_EXPIRED:
      return g_strdup_printf (_ ("Sign-off for %s has run out"), competence);
    case MIX_FIT_CODE_SUPERVISED:
      return g_strdup_printf (_ ("Supervised for %s"), competence);
    case MIX_FIT_CODE_SUPERVISOR_NOT_NAMED:
      return g_strdup_printf (_ ("Supervised for %s, but no supervisor is named"), competence);
    default:
      return g_strdup_printf (_ ("No sign-off for %s"), competence);
    }
}

/**
 * mix_fit_reason_dup_words:
 * @reason: a rule that fired
 * @person: whose fit it is
 * @line: for which work
 *
 * Returns: (transfer full): what the rule found, in a few words
 */
char *
mix_fit_reason_dup_words (const MixFitReason *reason, MixPerson *person, MixServiceLine *line)
{
  const MixServiceLineRow *row = mix_service_line_get_row (line);

  switch (reason->code)
    {
    case MIX_FIT_CODE_ROLE_HIGH_ENOUGH:
      return g_strdup_printf (_ ("%s: role is enough"), get_person_role_words (person));
    case MIX_FIT_CODE_ROLE_BELOW_LEAST:
      return g_strdup_printf (_ ("Needs at least: %s"), get_role_words (row->min_role));
    case MIX_FIT_CODE_REGISTRATION_CURRENT:
      return g_strdup (_ ("Registration is current"));
    case MIX_FIT_CODE_REGISTRATION_MISSING:
      return g_strdup (_ ("Registration is not known"));
    case MIX_FIT_CODE_REGISTRATION_LAPSED:
      return g_strdup (_ ("Registration has lapsed"));
    case MIX_FIT_CODE_PRESCRIBER:
      return g_strdup (_ ("Independent prescriber"));
    case MIX_FIT_CODE_PRESCRIBER_ON_COURSE:
      return g_strdup (_ ("On the prescribing course"));
    case MIX_FIT_CODE_PRESCRIBER_ON_PATHWAY:
      return g_strdup (_ ("Not a prescriber, on the education pathway"));
    case MIX_FIT_CODE_PRESCRIBER_PATHWAY_COMPLETE:
      return g_strdup (_ ("Not a prescriber, education pathway complete"));
    case MIX_FIT_CODE_PRESCRIBER_NEEDED:
      return g_strdup (_ ("Not an independent prescriber"));
    case MIX_FIT_CODE_PRESCRIBER_PREFERRED:
      return g_strdup (_ ("A prescriber would be better"));
    case MIX_FIT_CODE_SKILL_UNDER_USED:
      return g_strdup_printf (_ ("Work for a lower role than %s"), get_person_role_words (person));
    default:
      return dup_competence_reason (reason, line);
    }
}

static char *
dup_dated (const char *with_date, const char *without, char *date)
{
  g_autofree char *owned = date;

  return date != NULL ? g_strdup_printf (with_date, date) : g_strdup (without);
}

/**
 * mix_fit_reason_dup_remedy:
 * @reason: a rule that fired
 * @person: whose fit it is
 * @line: for which work
 *
 * Returns: (transfer full) (nullable): more about it, and what would put it right; %NULL where there is nothing to say
 */
char *
mix_fit_reason_dup_remedy (const MixFitReason *reason, MixPerson *person, MixServiceLine *line)
{
  switch (reason->code)
    {
    case MIX_FIT_CODE_ROLE_BELOW_LEAST:
      return g_strdup_printf (_ ("%s is below that. Give it to somebody else."), get_person_role_words (person));
    case MIX_FIT_CODE_REGISTRATION_MISSING:
      return g_strdup (_ ("Enter it on the Team page."));
    case MIX_FIT_CODE_REGISTRATION_LAPSED:
      return g_strdup (_ ("Nothing registered may be done until it is renewed."));
    case MIX_FIT_CODE_PRESCRIBER_NEEDED:
      return g_strdup (_ ("Only a prescriber may sign this work."));
    case MIX_FIT_CODE_PRESCRIBER_ON_COURSE:
    case MIX_FIT_CODE_PRESCRIBER_ON_PATHWAY:
    case MIX_FIT_CODE_PRESCRIBER_PATHWAY_COMPLETE:
      return g_strdup (_ ("A prescriber signs for them; takes a fifth of its time from a supervisor."));
    case MIX_FIT_CODE_NO_COMPETENCE:
      return g_strdup (_ ("Not started. Needs training and a dated sign-off."));
    case MIX_FIT_CODE_IN_TRAINING:
      return dup_dated (_ ("In training since %s. Needs a dated sign-off."), _ ("In training. Needs a dated sign-off."),
                        dup_competence_date (person, line, FALSE));
    case MIX_FIT_CODE_SUPERVISED:
      return g_strdup (_ ("Takes a fifth of its time from the supervisor."));
    case MIX_FIT_CODE_SUPERVISOR_NOT_NAMED:
      return g_strdup (_ ("Name the supervisor on the Team page."));
    case MIX_FIT_CODE_SIGN_OFF_NOT_DATED:
      return g_strdup (_ ("Enter the date on the Team page."));
    case MIX_FIT_CODE_SIGN_OFF_EXPIRED:
      return dup_dated (_ ("Ended %s. Needs to be renewed."), _ ("Needs to be renewed."),
                        dup_competence_date (person, line, TRUE));
    case MIX_FIT_CODE_SIGNED_OFF:
      return dup_dated (_ ("Since %s"), NULL, dup_competence_date (person, line, FALSE));
    case MIX_FIT_CODE_SKILL_UNDER_USED:
      return g_strdup (_ ("Their time is worth more elsewhere."));
    default:
      return NULL;
    }
}

static const char *
get_blocked_verdict (MixFitCode code)
{
  switch (code)
    {
    case MIX_FIT_CODE_ROLE_BELOW_LEAST:
      return _ ("The role is below the least that this work asks for.");
    case MIX_FIT_CODE_REGISTRATION_MISSING:
    case MIX_FIT_CODE_REGISTRATION_LAPSED:
      return _ ("Registered work without a registration that is known to be current.");
    case MIX_FIT_CODE_PRESCRIBER_NEEDED:
      return _ ("This work is for an independent prescriber.");
    default:
      return _ ("High-risk work without a dated sign-off.");
    }
}

/**
 * mix_fit_get_verdict:
 * @fit: a fit with its reasons
 *
 * Returns: (transfer none): one sentence that says it
 */
const char *
mix_fit_get_verdict (const MixFit *fit)
{
  switch (fit->grade)
    {
    case MIX_FIT_BLOCKED:
      return get_blocked_verdict (fit->reasons[0].code);
    case MIX_FIT_STRETCHED:
      return _ ("Possible with supervision, which takes a fifth of its time.");
    case MIX_FIT_UNDER_USED:
      return _ ("Safe, but below what this person can do.");
    case MIX_FIT_FITS:
    default:
      return _ ("Nothing speaks against it.");
    }
}

/**
 * mix_prescriber_get_words:
 * @prescriber: whether somebody is an independent prescriber
 *
 * Returns: (transfer none): that in a word or two, which a table that is imported may hold
 */
const char *
mix_prescriber_get_words (MixPrescriber prescriber)
{
  return prescriber == MIX_PRESCRIBER_YES         ? C_ ("prescriber", "yes")
         : prescriber == MIX_PRESCRIBER_ON_COURSE ? C_ ("prescriber", "on course")
                                                  : C_ ("prescriber", "no");
}
