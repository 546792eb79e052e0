#include "mix-plan-fit.h"

/* A plan's rows as what the fit rules ask. A text that no rule knows counts as the strictest value. */

/**
 * mix_plan_fit_get_line:
 * @line: a service line
 * @fit_line: (out): what the fit rules ask about it
 */
void
mix_plan_fit_get_line (MixServiceLine *line, MixFitLine *fit_line)
{
  const MixServiceLineRow *row = mix_service_line_get_row (line);

  *fit_line = (MixFitLine) {
    .min_role = MIX_ROLE_ADVANCED_PHARMACIST,
    .level = row->level,
    .prescriber = MIX_PRESCRIBER_NEED_YES,
    .high_risk = g_strcmp0 (row->risk, "high") == 0,
    .needs_competence = row->competence != NULL,
    .never_under_used = !mix_service_line_is_demand (line) || mix_fit_line_code_is_never_under_used (row->code),
  };
  mix_role_parse (row->min_role, &fit_line->min_role);
  mix_prescriber_need_parse (row->prescriber, &fit_line->prescriber);
}

/**
 * mix_plan_fit_get_person:
 * @person: a person
 * @competence: (nullable): the competence that the work names
 * @fit_person: (out): what the fit rules ask about them; somebody of no known role counts as the lowest
 */
void
mix_plan_fit_get_person (MixPerson *person, const char *competence, MixFitPerson *fit_person)
{
  const MixCompetenceRow *row = competence != NULL ? mix_person_find_competence (person, competence) : NULL;

  *fit_person = (MixFitPerson) {
    .role = MIX_ROLE_ADMIN,
    .registration = MIX_REGISTRATION_MISSING,
    .competence_from = MIX_DATE_NONE,
    .competence_until = MIX_DATE_NONE,
    .has_supervisor = mix_person_get_n_supervisions (person) > 0,
  };
  mix_role_parse (mix_person_get_fact (person, MIX_FACT_ROLE), &fit_person->role);
  mix_registration_parse (mix_person_get_fact (person, MIX_FACT_REGISTRATION), &fit_person->registration);
  mix_prescriber_parse (mix_person_get_fact (person, MIX_FACT_PRESCRIBER), &fit_person->prescriber);
  mix_pathway_parse (mix_person_get_fact (person, MIX_FACT_PATHWAY), &fit_person->pathway);
  if (row != NULL)
    {
      mix_competence_level_parse (row->level, &fit_person->competence);
      fit_person->competence_from = row->from_date;
      fit_person->competence_until = row->until;
    }
}

/**
 * mix_plan_fit_work_out:
 * @plan: a plan
 * @person: somebody in it
 * @line: one of its service lines
 *
 * Returns: how the work suits the person on the plan's day
 */
MixFit
mix_plan_fit_work_out (MixPlan *plan, MixPerson *person, MixServiceLine *line)
{
  return mix_plan_fit_work_out_on (person, line, mix_plan_get_as_at (plan));
}

/**
 * mix_plan_fit_work_out_on:
 * @person: somebody
 * @line: a service line
 * @day: a day
 *
 * Returns: how the work suits the person on a day, by what is known of them on their plan's day and the last days of
 *   their sign-offs
 */
MixFit
mix_plan_fit_work_out_on (MixPerson *person, MixServiceLine *line, MixDate day)
{
  MixFitLine fit_line;
  MixFitPerson fit_person;

  mix_plan_fit_get_line (line, &fit_line);
  mix_plan_fit_get_person (person, mix_service_line_get_row (line)->competence, &fit_person);
  return mix_fit_work_out (&fit_line, &fit_person, day);
}
