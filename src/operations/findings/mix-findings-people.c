#include "mix-findings-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-words.h"
#include "mix-fit-words.h"
#include "mix-plan-options.h"
#include "mix-text.h"

/* Findings about people: too much work, too many to supervise, too many sites, and what is about to run out. */

/* A sign-off takes about this long to renew: our default, grade C. */
#define DAYS_OF_WARNING 90

static MixFinding *
begin_finding (MixFindingCode code, MixPerson *person)
{
  MixFinding *finding = mix_finding_new (code);

  mix_finding_add_person (finding, person);
  mix_finding_take_title (finding, g_strdup (mix_person_get_name (person)));
  return finding;
}

/* What rounds to no tenth of an hour is said in minutes. */
static char *
dup_overload_text (const char *used, int over_minutes)
{
  g_autofree char *hours = mix_text_format_hours (over_minutes);

  if (over_minutes < MIX_LEAST_SHOWN_MINUTES)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%s used: %d minute too much.", "%s used: %d minutes too much.", over_minutes),
        used, over_minutes);
  /* Translators: "15.4 of 13.6 h", a number of hours. */
  return g_strdup_printf (_ ("%s used: %s h too much."), used, hours);
}

static void
add_overload (MixFindingsDraft *draft, const MixPersonLoad *load)
{
  g_autofree char *used = mix_person_load_dup_used (load);
  MixFinding *finding;
  int free_minutes;

  if (!mix_person_load_get_free (load, &free_minutes) || free_minutes >= 0)
    return;
  finding = begin_finding (MIX_FINDING_OVERLOAD_PERSON, load->person);
  mix_finding_set_minutes (finding, -free_minutes);
  mix_finding_take_text (finding, dup_overload_text (used, -free_minutes));
  _mix_findings_take (draft, finding);
}

static void
add_hours_not_known (MixFindingsDraft *draft, const MixPersonLoad *load)
{
  g_autofree char *used = mix_text_format_hours (mix_person_load_get_used (load));
  MixFinding *finding;

  if (load->sheet.known || mix_person_load_get_used (load) == 0)
    return;
  finding = begin_finding (MIX_FINDING_NOT_KNOWN, load->person);
  mix_finding_take_text (finding,
                         g_strdup_printf (_ ("Has %s h of work a week; contracted hours are not known."), used));
  _mix_findings_take (draft, finding);
}

static void
add_sites (MixFindingsDraft *draft, const MixPersonLoad *load)
{
  int most = mix_plan_options_get (draft->plan, MIX_SETTING_MOST_SITES);
  MixFinding *finding;

  if (load->n_sites <= (guint) most)
    return;
  finding = begin_finding (MIX_FINDING_TOO_MANY_SITES, load->person);
  mix_finding_take_text (finding,
                         g_strdup_printf (_ ("Works at %u practices; at most %d are meant."), load->n_sites, most));
  _mix_findings_take (draft, finding);
}

static void
add_registration (MixFindingsDraft *draft, const MixPersonLoad *load)
{
  MixRole role;
  MixRegistration registration;
  MixFinding *finding;

  if (!mix_role_parse (mix_person_get_fact (load->person, MIX_FACT_ROLE), &role) || !mix_role_is_registered (role)
      || !mix_registration_parse (mix_person_get_fact (load->person, MIX_FACT_REGISTRATION), &registration)
      || registration != MIX_REGISTRATION_LAPSED)
    return;
  finding = begin_finding (MIX_FINDING_REGISTRATION_LAPSING, load->person);
  mix_finding_take_text (finding,
                         g_strdup (_ ("Registration has lapsed. Nothing registered may be done until it is renewed.")));
  _mix_findings_take (draft, finding);
}

/* Minutes a week of somebody's high-risk work that asks for a competence. */
static gint64
count_high_risk_minutes (MixFindingsDraft *draft, MixPerson *person, const char *competence)
{
  GPtrArray *cards = mix_board_get_cards (draft->board);
  gint64 minutes = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      MixCard *card = g_ptr_array_index (cards, i);

      if (mix_card_get_person (card) == person && mix_card_counts (card) && mix_card_is_high_risk (card)
          && g_strcmp0 (mix_service_line_get_row (mix_card_get_line (card))->competence, competence) == 0)
        minutes += mix_card_get_minutes (card);
    }
  return minutes;
}

static void
add_sign_off (MixFindingsDraft *draft, MixPerson *person, const MixCompetenceRow *row)
{
  MixFinding *finding = begin_finding (MIX_FINDING_SIGN_OFF_EXPIRING, person);
  gint64 minutes = count_high_risk_minutes (draft, person, row->code);
  g_autofree char *day = mix_date_format_short_year (row->until);
  g_autofree char *hours = mix_text_format_hours (minutes);
  const char *competence = mix_competence_get_words (row->code);

  if (minutes > 0)
    {
      mix_finding_set_severity (finding, MIX_SEVERITY_SERIOUS);
      mix_finding_set_minutes (finding, minutes);
      /* Translators: a competence, a day, a number of hours. */
      mix_finding_take_text (finding,
                             g_strdup_printf (_ ("Sign-off for %s ends %s; %s h a week of high-risk work needs it."),
                                              competence, day, hours));
    }
  else
    mix_finding_take_text (finding, g_strdup_printf (_ ("Sign-off for %s ends %s."), competence, day));
  _mix_findings_take (draft, finding);
}

static void
add_sign_offs (MixFindingsDraft *draft, MixPerson *person)
{
  MixDate as_at = mix_plan_get_as_at (draft->plan);

  for (guint i = 0; i < mix_person_get_n_competences (person); i++)
    {
      const MixCompetenceRow *row = mix_person_get_competence (person, i);

      if (g_strcmp0 (row->level, "signed_off") == 0 && row->until != MIX_DATE_NONE && row->until >= as_at
          && row->until - as_at <= DAYS_OF_WARNING)
        add_sign_off (draft, person, row);
    }
}

static gboolean
is_supervised_by (MixPerson *person, const char *supervisor_id)
{
  for (guint i = 0; i < mix_person_get_n_supervisions (person); i++)
    if (g_str_equal (mix_person_get_supervision (person, i)->supervisor_id, supervisor_id))
      return TRUE;
  return FALSE;
}

static void
add_supervisor (MixFindingsDraft *draft, MixPerson *supervisor)
{
  int most = mix_plan_options_get (draft->plan, MIX_SETTING_SUPERVISION_MOST_PEOPLE);
  gboolean own = mix_plan_get_setting (draft->plan, MIX_SETTING_SUPERVISION_MOST_PEOPLE) != NULL;
  GPtrArray *people = mix_plan_get_people (draft->plan);
  g_autoptr (MixFinding) finding = begin_finding (MIX_FINDING_SUPERVISOR_LIMIT, supervisor);
  int n = 0;

  for (guint i = 0; i < people->len; i++)
    if (is_supervised_by (g_ptr_array_index (people, i), mix_person_get_id (supervisor)))
      {
        mix_finding_add_person (finding, g_ptr_array_index (people, i));
        n++;
      }
  if (n <= most)
    return;
  mix_finding_take_text (
      finding, g_strdup_printf (own ? _ ("Supervises %d people; the plan has at most %d.")
                                    : _ ("Supervises %d people; at most %d are meant (our default, unconfirmed)."),
                                n, most));
  _mix_findings_take (draft, g_steal_pointer (&finding));
}

/* Adds what is wrong with the weeks and the papers of the people who belong to, or work in, the network. */
void
_mix_findings_add_people (MixFindingsDraft *draft)
{
  MixTeamLoad *load = mix_board_get_load (draft->board);

  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      const MixPersonLoad *person = mix_team_load_get_person (load, i);

      if (!mix_board_person_is_in_network (draft->board, person->person, draft->network_id))
        continue;
      add_overload (draft, person);
      add_hours_not_known (draft, person);
      add_sites (draft, person);
      add_registration (draft, person);
      add_sign_offs (draft, person->person);
      add_supervisor (draft, person->person);
    }
}
