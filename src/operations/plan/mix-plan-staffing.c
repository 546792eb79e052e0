#include "mix-plan-staffing.h"

#include "mix-plan-demand.h"
#include "mix-plan-weeks.h"

#define WEEKS_A_YEAR 52

typedef struct
{
  GArray *services; /* of MixWisnService */
  double individual_minutes;
  guint n_not_known;
  double existing;
  guint n_hours_not_known;
} Workload;

/* One whole-time equivalent of a role, with nothing of their own. */
static MixCapacitySheet
make_usual_sheet (const MixCapacitySettings *settings, MixRole role, MixDate as_at)
{
  MixCapacityPerson person = {
    .role = role,
    .contracted_minutes = MIX_MINUTES_A_WTE,
    .service_from = MIX_DATE_NONE,
    .n_sites = 1,
  };

  return mix_capacity_work_out (settings, &person, as_at);
}

static int
sum_lines (const MixCapacitySheet *sheet, const MixCapacityKind *kinds, gsize n_kinds)
{
  int minutes = 0;

  for (gsize i = 0; i < n_kinds; i++)
    {
      const MixCapacityLine *line = mix_capacity_sheet_find (sheet, kinds[i]);

      minutes += line != NULL ? ABS (line->minutes) : 0;
    }
  return minutes;
}

/* Days away are no working time. */
static int
get_working_minutes (const MixCapacitySheet *sheet)
{
  static const MixCapacityKind AWAY[]
      = { MIX_CAPACITY_ANNUAL_LEAVE, MIX_CAPACITY_BANK_HOLIDAYS, MIX_CAPACITY_SICKNESS };

  return MIX_MINUTES_A_WTE - sum_lines (sheet, AWAY, G_N_ELEMENTS (AWAY));
}

/* What everybody in the role spends on other than its services. */
static int
get_category_minutes (const MixCapacitySheet *sheet)
{
  static const MixCapacityKind CATEGORY[] = { MIX_CAPACITY_DEVELOPMENT, MIX_CAPACITY_SUPERVISION_RECEIVED,
                                              MIX_CAPACITY_ROLE_ALLOWANCE, MIX_CAPACITY_MEETINGS };

  return sum_lines (sheet, CATEGORY, G_N_ELEMENTS (CATEGORY));
}

/* What this person spends on other than its services, and nobody else in the role has to. */
static int
get_individual_minutes (const MixCapacitySheet *sheet)
{
  static const MixCapacityKind INDIVIDUAL[] = { MIX_CAPACITY_STUDY, MIX_CAPACITY_SUPERVISION_GIVEN,
                                                MIX_CAPACITY_SUPPORT, MIX_CAPACITY_OTHER_DUTIES, MIX_CAPACITY_TRAVEL };

  return sum_lines (sheet, INDIVIDUAL, G_N_ELEMENTS (INDIVIDUAL));
}

static gboolean
is_in (MixNetwork *network, const char *network_id)
{
  return network_id == NULL || (network != NULL && g_str_equal (mix_network_get_id (network), network_id));
}

static void
add_demands (Workload *workloads, MixPlan *plan, const char *network_id)
{
  g_autoptr (GArray) demands = mix_plan_demand_work_out (plan);

  for (guint i = 0; i < demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (demands, MixPlaceDemand, i);
      MixWisnService service = { .items_a_year = WEEKS_A_YEAR, .minutes = (double) demand->demand.minutes };
      MixRole role;

      if (!is_in (demand->network, network_id)
          || !mix_role_parse (mix_service_line_get_row (demand->line)->min_role, &role))
        continue;
      if (demand->demand.basis == MIX_DEMAND_BASIS_NOT_KNOWN)
        workloads[role].n_not_known++;
      else
        g_array_append_val (workloads[role].services, service);
    }
}

static void
add_people (Workload *workloads, const MixTeamLoad *load, const char *network_id)
{
  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    {
      const MixPersonLoad *person = mix_team_load_get_person (load, i);
      int contracted;
      MixRole role;

      if (!is_in (person->network, network_id)
          || !mix_role_parse (mix_person_get_fact (person->person, MIX_FACT_ROLE), &role))
        continue;
      if (!mix_person_get_contracted_minutes (person->person, &contracted))
        {
          workloads[role].n_hours_not_known++;
          continue;
        }
      workloads[role].existing += (double) contracted / MIX_MINUTES_A_WTE;
      workloads[role].individual_minutes += (double) get_individual_minutes (&person->sheet) * WEEKS_A_YEAR;
    }
}

static MixRoleStaffing
work_out_role (MixRole role, const Workload *workload, const MixCapacitySettings *settings, MixDate as_at)
{
  MixCapacitySheet sheet = make_usual_sheet (settings, role, as_at);
  int working_minutes = get_working_minutes (&sheet);
  MixWisnInput input = {
    .available_minutes = (double) working_minutes * WEEKS_A_YEAR,
    .services = (const MixWisnService *) (gpointer) workload->services->data,
    .n_services = workload->services->len,
    .category_share = working_minutes > 0 ? (double) get_category_minutes (&sheet) / working_minutes : 1,
    .individual_minutes = workload->individual_minutes,
  };

  return (MixRoleStaffing) { .role = role,
                             .wisn = mix_wisn_work_out (&input),
                             .n_not_known = workload->n_not_known,
                             .existing = workload->existing,
                             .n_hours_not_known = workload->n_hours_not_known };
}

/**
 * mix_plan_staffing_work_out:
 * @plan: a plan
 * @load: what its people have and use
 * @network_id: (nullable): one network alone
 *
 * How many whole-time equivalents of each role the work asks for, after "Workload indicators of staffing need" (World
 * Health Organization, 2010; see mix_wisn_work_out()). A line's work is counted for its least role. Working time is
 * contracted time less leave, bank holidays and sickness; development, supervision received, meetings and the role's
 * own allowance are category allowances; study, supervision given, support, travel and other duties of the people in
 * post are individual ones.
 *
 * Returns: (transfer full) (element-type MixRoleStaffing): each role that has work or people, in the order of roles
 */
GArray *
mix_plan_staffing_work_out (MixPlan *plan, const MixTeamLoad *load, const char *network_id)
{
  MixCapacitySettings settings = mix_team_load_get_settings (plan);
  GArray *staffing = g_array_new (FALSE, FALSE, sizeof (MixRoleStaffing));
  Workload workloads[MIX_N_ROLES] = { 0 };

  for (MixRole role = 0; role < MIX_N_ROLES; role++)
    workloads[role].services = g_array_new (FALSE, FALSE, sizeof (MixWisnService));
  add_demands (workloads, plan, network_id);
  add_people (workloads, load, network_id);
  for (MixRole role = 0; role < MIX_N_ROLES; role++)
    {
      const Workload *workload = &workloads[role];

      if (!mix_role_only_supervises (role)
          && (workload->services->len + workload->n_not_known + workload->n_hours_not_known > 0
              || workload->existing > 0))
        {
          MixRoleStaffing row = work_out_role (role, workload, &settings, mix_plan_get_as_at (plan));

          g_array_append_val (staffing, row);
        }
      g_array_unref (workload->services);
    }
  return staffing;
}
