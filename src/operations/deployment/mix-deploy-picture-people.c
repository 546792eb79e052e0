#include "mix-deploy-picture-private.h"

#include "mix-deploy-settings.h"
#include "mix-findings.h"
#include "mix-pattern.h"
#include "mix-plan-fairness.h"
#include "mix-plan-fit.h"
#include "mix-plan-options.h"
#include "mix-week-rota.h"

/* Who there is, what they have, and where they may go; and what practices have to offer and are due. */

static MixRole
get_role (MixPerson *person)
{
  MixRole role = MIX_ROLE_ADMIN;

  mix_role_parse (mix_person_get_fact (person, MIX_FACT_ROLE), &role);
  return role;
}

/* In post on the plan's day, with hours that are known; a doctor's are not asked for, since they only supervise. */
static gboolean
is_there (MixDeployDraft *draft, const MixPersonLoad *load)
{
  MixDate start_date = mix_person_get_row (load->person)->start_date;

  return (start_date == MIX_DATE_NONE || start_date <= mix_plan_get_as_at (draft->picture->plan))
         && (load->sheet.known || mix_role_only_supervises (get_role (load->person)));
}

void
_mix_deploy_draft_list_people (MixDeployDraft *draft)
{
  MixTeamLoad *load = draft->picture->load;

  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      const MixPersonLoad *person = mix_team_load_get_person (load, i);
      MixDeployOutside outside = { 0, NULL };

      if (!is_there (draft, person))
        continue;
      outside.places = g_hash_table_new (NULL, NULL);
      g_array_append_val (draft->outside, outside);
      g_array_append_val (draft->positions, i);
      g_ptr_array_add (draft->picture->people, person->person);
      g_hash_table_insert (draft->person_index, (gpointer) mix_person_get_id (person->person),
                           GUINT_TO_POINTER (draft->picture->people->len));
    }
}

static const MixPersonLoad *
get_load (MixDeployDraft *draft, int person)
{
  return mix_team_load_get_person (draft->picture->load, g_array_index (draft->positions, guint, person));
}

static int
get_network_number (MixDeployDraft *draft, MixNetwork *network)
{
  GPtrArray *networks = mix_plan_get_networks (draft->picture->plan);
  guint number;

  return network != NULL && g_ptr_array_find (networks, network, &number) ? (int) number : -1;
}

static int
get_network_of_place (MixDeployDraft *draft, int place)
{
  MixPlan *plan = draft->picture->plan;
  MixPractice *practice = mix_deploy_picture_get_practice (draft->picture, place);

  if (practice != NULL)
    return get_network_number (draft, mix_practice_get_network (practice));
  return get_network_number (draft,
                             mix_plan_find_network (plan, mix_deploy_picture_get_place_id (draft->picture, place)));
}

static gboolean
is_practice (MixDeployDraft *draft, int place)
{
  return mix_deploy_picture_get_practice (draft->picture, place) != NULL;
}

/* The practice that somebody belongs to: their home, else where they do most; −1 where neither is known. */
static int
find_own_practice (MixDeployDraft *draft, int person)
{
  const MixPersonLoad *load = get_load (draft, person);
  const MixDeployment *problem = draft->picture->problem;
  int place = _mix_deploy_draft_find (draft->place_index, mix_person_get_fact (load->person, MIX_FACT_HOME_PRACTICE));
  g_autofree int *minutes = NULL;

  if (place >= 0 && is_practice (draft, place))
    return place;
  place = -1;
  minutes = g_new0 (int, problem->n_practices);
  for (guint i = 0; i < draft->inside->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (g_ptr_array_index (draft->inside, i));
      int at = _mix_deploy_draft_find (draft->place_index, row->organisation_id);

      if (_mix_deploy_draft_find (draft->person_index, row->person_id) == person && is_practice (draft, at))
        minutes[at] += row->minutes;
    }
  for (int r = 0; r < problem->n_practices; r++)
    if (minutes[r] > 0 && (place < 0 || minutes[r] > minutes[place]))
      place = r;
  return place;
}

static gboolean
may_serve (MixDeployDraft *draft, int own_network, int own_practice, int place)
{
  switch (draft->picture->mode)
    {
    case MIX_DEPLOY_ATTACHED:
      if (own_practice < 0)
        return TRUE;
      return place == own_practice
             || (!is_practice (draft, place)
                 && get_network_of_place (draft, place) == get_network_of_place (draft, own_practice));
    case MIX_DEPLOY_FLOATING:
      return own_network < 0 || get_network_of_place (draft, place) == own_network;
    case MIX_DEPLOY_FREE:
    default:
      return TRUE;
    }
}

void
_mix_deploy_draft_fill_reach (MixDeployDraft *draft)
{
  MixDeployment *problem = draft->picture->problem;

  for (int p = 0; p < problem->n_people; p++)
    {
      int network = get_network_number (draft, get_load (draft, p)->network);
      int practice = draft->picture->mode == MIX_DEPLOY_ATTACHED ? find_own_practice (draft, p) : -1;

      problem->people[p].home_network = network;
      for (int r = 0; r < problem->n_practices; r++)
        problem->reach[(gsize) p * problem->n_practices + r] = may_serve (draft, network, practice, r);
      for (int t = 0; t < problem->n_lines; t++)
        problem->fit[(gsize) p * problem->n_lines + t]
            = (guint8) mix_plan_fit_work_out (draft->picture->plan, g_ptr_array_index (draft->picture->people, p),
                                              g_ptr_array_index (draft->picture->lines, t))
                  .grade;
    }
}

static char
get_kind (MixPerson *person)
{
  switch (get_role (person))
    {
    case MIX_ROLE_ADVANCED_PHARMACIST:
    case MIX_ROLE_SENIOR_CLINICAL_PHARMACIST:
      return 'S';
    case MIX_ROLE_CLINICAL_PHARMACIST:
    case MIX_ROLE_TRAINEE_PHARMACIST:
      return 'C';
    case MIX_ROLE_PHARMACY_TECHNICIAN:
    case MIX_ROLE_TRAINEE_PHARMACY_TECHNICIAN:
      return 'T';
    case MIX_ROLE_ADMIN:
      return 'A';
    case MIX_ROLE_GP:
    default:
      return 'G';
    }
}

/* Half-days on which somebody works, at a practice or not; without a pattern any may be. */
static void
fill_sessions (MixDeploymentPerson *person, const MixPersonLoad *load)
{
  const char *pattern = mix_person_get_fact (load->person, MIX_FACT_PATTERN);
  int minutes = 0;

  if (pattern == NULL || !mix_pattern_is_valid (pattern))
    {
      mix_person_get_contracted_minutes (load->person, &minutes);
      person->sessions = MIN ((minutes + MIX_MINUTES_A_SESSION - 1) / MIX_MINUTES_A_SESSION, MIX_PATTERN_N_SESSIONS);
      person->available = (1u << MIX_PATTERN_N_SESSIONS) - 1;
      return;
    }
  for (guint i = 0; i < MIX_PATTERN_N_SESSIONS; i++)
    if (pattern[i] == MIX_SESSION_ON_SITE || pattern[i] == MIX_SESSION_REMOTE)
      {
        person->sessions++;
        person->available |= 1u << i;
      }
}

static int
get_taken (const MixPersonLoad *load, MixCapacityKind kind)
{
  const MixCapacityLine *line = mix_capacity_sheet_find (&load->sheet, kind);

  return line != NULL ? line->minutes : 0;
}

/* Somebody who has to be at practices for what stays outside has fewer left to go to, or only those. */
static void
fill_sites (MixDeployDraft *draft, int person)
{
  MixDeployment *problem = draft->picture->problem;
  MixDeploymentPerson *one = &problem->people[person];
  GHashTable *places = g_array_index (draft->outside, MixDeployOutside, person).places;
  int n_outside = (int) g_hash_table_size (places);

  one->most_sites = draft->picture->mode == MIX_DEPLOY_ATTACHED
                        ? 1
                        : mix_plan_options_get (draft->picture->plan, MIX_SETTING_MOST_SITES);
  one->most_sites = MAX (one->most_sites, draft->pinned_sites[person]);
  if (n_outside == 0)
    return;
  if (n_outside < one->most_sites)
    {
      one->most_sites -= n_outside;
      return;
    }
  for (int r = 0; r < problem->n_practices; r++)
    if (is_practice (draft, r) && !g_hash_table_contains (places, GINT_TO_POINTER (r + 1)))
      problem->reach[(gsize) person * problem->n_practices + r] = FALSE;
}

static int
count_practices_in_reach (MixDeployDraft *draft, int person)
{
  const MixDeployment *problem = draft->picture->problem;
  int n = 0;

  for (int r = 0; r < problem->n_practices; r++)
    n += problem->reach[(gsize) person * problem->n_practices + r] && is_practice (draft, r);
  return n;
}

/* Time for work, before supervision of others' stretched work is set aside. Travel is that of as many sites as they may
 * go to, so that nobody is over capacity wherever the answer sends them. */
static void
fill_capacity (MixDeployDraft *draft, int person)
{
  MixDeploymentPerson *one = &draft->picture->problem->people[person];
  const MixPersonLoad *load = get_load (draft, person);
  const MixDeployOutside *outside = &g_array_index (draft->outside, MixDeployOutside, person);
  int n_outside = (int) g_hash_table_size (outside->places);
  int n_sites = MIN (one->most_sites + n_outside, MAX (count_practices_in_reach (draft, person), n_outside));
  int travel = MAX (n_sites - 1, 0) * mix_team_load_get_travel_minutes (draft->picture->load);

  fill_sessions (one, load);
  one->sessions = MAX (one->sessions - (outside->minutes + MIX_MINUTES_A_SESSION / 2) / MIX_MINUTES_A_SESSION, 0);
  if (!load->sheet.known || mix_role_only_supervises (get_role (load->person)))
    {
      one->sessions = 0;
      return;
    }
  one->capacity = load->sheet.net_minutes + get_taken (load, MIX_CAPACITY_SUPPORT)
                  + get_taken (load, MIX_CAPACITY_TRAVEL) - travel - outside->minutes;
  one->capacity = MAX (one->capacity, 0);
}

static gboolean
may_be_stretched (const MixDeployment *problem, int person)
{
  for (int t = 0; t < problem->n_lines; t++)
    if (mix_deployment_get_fit (problem, person, t) == MIX_FIT_STRETCHED)
      return TRUE;
  return FALSE;
}

/* What those whom somebody supervises could need at most, if all that they do were stretched. */
static int
get_most_support (const MixDeployment *problem, int supervisor)
{
  gint64 minutes = 0;

  for (int p = 0; p < problem->n_people; p++)
    if (problem->people[p].supervisor == supervisor && may_be_stretched (problem, p))
      minutes += mix_fit_get_supervision_minutes (MIX_FIT_STRETCHED, problem->people[p].capacity);
  return (int) MIN (minutes, G_MAXINT);
}

static void
fill_supervision (MixDeployDraft *draft)
{
  MixDeployment *problem = draft->picture->problem;
  int usual = mix_plan_options_get (draft->picture->plan, MIX_OPTION_DEPLOY_SUPERVISION);

  for (int p = 0; p < problem->n_people; p++)
    {
      MixPerson *person = g_ptr_array_index (draft->picture->people, p);

      if (mix_person_get_n_supervisions (person) > 0)
        problem->people[p].supervisor
            = _mix_deploy_draft_find (draft->person_index, mix_person_get_supervision (person, 0)->supervisor_id);
      if (problem->people[p].supervisor >= 0)
        problem->people[problem->people[p].supervisor].is_supervisor = TRUE;
    }
  for (int p = 0; p < problem->n_people; p++)
    if (problem->people[p].is_supervisor)
      problem->people[p].supervision_limit
          = MIN (MAX (get_load (draft, p)->support_minutes, usual), get_most_support (problem, p));
  for (int p = 0; p < problem->n_people; p++)
    problem->people[p].capacity = MAX (problem->people[p].capacity - problem->people[p].supervision_limit, 0);
}

void
_mix_deploy_draft_fill_people (MixDeployDraft *draft)
{
  MixDeployment *problem = draft->picture->problem;

  for (int p = 0; p < problem->n_people; p++)
    {
      problem->people[p].kind = get_kind (g_ptr_array_index (draft->picture->people, p));
      fill_sites (draft, p);
      fill_capacity (draft, p);
    }
  fill_supervision (draft);
}

static int
get_demand_of_place (const MixDeployment *problem, int place)
{
  int minutes = 0;

  for (int t = 0; t < problem->n_lines; t++)
    minutes += mix_deployment_get_demand (problem, place, t);
  return minutes;
}

/* All that the team could do at practices: fair shares are of that. */
static gint64
get_minutes_to_share (MixDeployDraft *draft)
{
  const MixDeployment *problem = draft->picture->problem;
  gint64 capacity = 0, demand = 0;

  for (int p = 0; p < problem->n_people; p++)
    capacity += problem->people[p].capacity;
  for (int r = 0; r < problem->n_practices; r++)
    if (is_practice (draft, r))
      demand += get_demand_of_place (problem, r);
  return MIN (capacity, demand);
}

static void
fill_fair_shares (MixDeployDraft *draft)
{
  MixDeployment *problem = draft->picture->problem;
  MixFairness fairness;
  g_autoptr (GArray) shares = mix_plan_fairness_work_out (draft->picture->plan, NULL, &fairness);
  g_autofree MixFairShare *values = g_new0 (MixFairShare, shares->len + 1);
  gint64 left = get_minutes_to_share (draft);
  int percent = mix_plan_options_get (draft->picture->plan, MIX_OPTION_FAIRNESS_SHORTFALL);

  for (guint i = 0; i < shares->len; i++)
    {
      values[i].patients = g_array_index (shares, MixPlanFairShare, i).share.patients;
      if (values[i].patients < 1)
        continue;
      values[i].minutes = left;
      left = 0;
    }
  mix_fairness_work_out (values, shares->len, percent);
  for (guint i = 0; i < shares->len; i++)
    {
      MixPractice *practice = g_array_index (shares, MixPlanFairShare, i).practice;
      int place = _mix_deploy_draft_find (draft->place_index, mix_practice_get_id (practice));

      if (place < 0 || !values[i].known)
        continue;
      problem->practices[place].list_size = (int) MIN (values[i].patients, G_MAXINT);
      problem->practices[place].fair_share
          = (int) MIN (values[i].fair_minutes * percent / 100, get_demand_of_place (problem, place));
    }
}

void
_mix_deploy_draft_fill_places (MixDeployDraft *draft)
{
  MixDeployment *problem = draft->picture->problem;
  gint64 desks;

  for (int r = 0; r < problem->n_practices; r++)
    {
      MixPractice *practice = mix_deploy_picture_get_practice (draft->picture, r);
      MixNetwork *network
          = mix_plan_find_network (draft->picture->plan, mix_deploy_picture_get_place_id (draft->picture, r));

      problem->practices[r].network = MAX (get_network_of_place (draft, r), 0);
      problem->practices[r].code
          = g_strdup (practice != NULL ? mix_practice_get_code (practice) : mix_network_get_row (network)->code);
      if (practice == NULL)
        continue;
      problem->practices[r].desks = MIX_DESKS_DEFAULT;
      if (mix_figures_get_value (mix_practice_get_figures (practice), MIX_FIGURE_DESKS, &desks))
        problem->practices[r].desks = (int) CLAMP (desks, 0, G_MAXINT16);
    }
  fill_fair_shares (draft);
}
