#include "mix-person-words.h"

#include "mix-capacity.h"
#include "mix-config.h"
#include "mix-fact-choice.h"

#include <glib/gi18n-lib.h>

#define PATHWAY_MONTHS 18

static int
count_months (MixDate from, MixDate until)
{
  int months = 0;

  while (mix_date_add_months (from, months + 1) <= until)
    months++;
  return months;
}

static gboolean
has_fact (MixPerson *person, const char *fact, const char *value)
{
  return g_strcmp0 (mix_person_get_fact (person, fact), value) == 0;
}

static char *
dup_pathway_words (MixPerson *person, MixDate as_at)
{
  MixDate from = mix_person_get_fact_date (person, MIX_FACT_PATHWAY);
  int month = count_months (from, as_at) + 1;

  if (month > PATHWAY_MONTHS)
    return g_strdup (_ ("In training"));
  /* Translators: how far somebody is in the eighteen months of the education pathway */
  return g_strdup_printf (_ ("In training, month %d of %d"), month, PATHWAY_MONTHS);
}

/**
 * mix_person_dup_role_words:
 * @person: somebody of the team
 *
 * Returns: (transfer full): their role in words
 */
char *
mix_person_dup_role_words (MixPerson *person)
{
  return g_strdup (mix_fact_choice_get_words (MIX_FACT_ROLE, mix_person_get_fact (person, MIX_FACT_ROLE)));
}

/**
 * mix_person_dup_status_words:
 * @person: somebody of the team
 * @as_at: the day of the question
 *
 * Returns: (transfer full): the one thing to know about them beside their name: that they have yet to start, that they
 *   leave, training, prescribing, or else their role
 */
char *
mix_person_dup_status_words (MixPerson *person, MixDate as_at)
{
  const MixPersonRow *row = mix_person_get_row (person);
  g_autofree char *day = NULL;

  if (row->start_date > as_at)
    {
      day = mix_date_format_short (row->start_date);
      return g_strdup_printf (_ ("Starts %s"), day);
    }
  if (row->leaving_date != MIX_DATE_NONE)
    {
      day = mix_date_format_short (row->leaving_date);
      return g_strdup_printf (_ ("Leaves %s"), day);
    }
  if (has_fact (person, MIX_FACT_REGISTRATION, "lapsed"))
    return g_strdup (_ ("Registration lapsed"));
  if (has_fact (person, MIX_FACT_PATHWAY, "on_pathway"))
    return dup_pathway_words (person, as_at);
  if (has_fact (person, MIX_FACT_PRESCRIBER, "yes"))
    return g_strdup (_ ("Prescriber"));
  if (has_fact (person, MIX_FACT_PRESCRIBER, "on_course"))
    return g_strdup (_ ("On the prescribing course"));
  return mix_person_dup_role_words (person);
}

/**
 * mix_person_dup_wte:
 * @person: somebody of the team
 *
 * Returns: (transfer full) (nullable): their contracted time in WTE to 0.1; %NULL where it is not known
 */
char *
mix_person_dup_wte (MixPerson *person)
{
  int minutes;

  return mix_person_get_contracted_minutes (person, &minutes) ? mix_person_format_wte (minutes) : NULL;
}

/**
 * mix_person_format_wte:
 * @minutes: contracted minutes a week
 *
 * Returns: (transfer full): the same in WTE to 0.1, rounded half up
 */
char *
mix_person_format_wte (gint64 minutes)
{
  gint64 tenths = (minutes * 10 + MIX_MINUTES_A_WTE / 2) / MIX_MINUTES_A_WTE;

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%d", tenths / 10, (int) (tenths % 10));
}

/**
 * mix_person_get_home_practice:
 * @person: somebody of the team
 * @plan: the plan
 *
 * Returns: (transfer none) (nullable): the practice they belong to
 */
MixPractice *
mix_person_get_home_practice (MixPerson *person, MixPlan *plan)
{
  return mix_plan_find_practice (plan, mix_person_get_fact (person, MIX_FACT_HOME_PRACTICE));
}

/**
 * mix_person_get_network:
 * @person: somebody of the team
 * @plan: the plan
 *
 * Returns: (transfer none) (nullable): the network of their home practice
 */
MixNetwork *
mix_person_get_network (MixPerson *person, MixPlan *plan)
{
  MixPractice *practice = mix_person_get_home_practice (person, plan);

  return practice != NULL ? mix_practice_get_network (practice) : NULL;
}
