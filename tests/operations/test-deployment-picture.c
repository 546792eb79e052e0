#include "mix-deploy-picture.h"
#include "mix-fit-overrides.h"
#include "mix-pins.h"
#include "mix-plan-demand.h"
#include "mix-plan-entries.h"
#include "mix-plan-fixture.h"

static MixPlan *
load_sample (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) store = mix_store_open (g_getenv ("MIX_SAMPLE_PLAN"), MIX_STORE_READ_ONLY, &error);
  MixPlan *plan;

  g_assert_no_error (error);
  plan = mix_store_load (store, MIX_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  mix_store_close (store);
  return plan;
}

static MixDeployPicture *
make_picture (MixPlan *plan, MixDeployMode mode)
{
  g_autoptr (MixDeployOptions) options = mix_deploy_options_new ();
  g_autoptr (GError) error = NULL;
  MixDeployPicture *picture;

  options->mode = mode;
  picture = mix_deploy_picture_new (plan, NULL, options, &error);
  g_assert_no_error (error);
  return picture;
}

static gint64
sum_known_demand (MixPlan *plan)
{
  g_autoptr (GArray) demands = mix_plan_demand_work_out (plan);
  gint64 minutes = 0;

  for (guint i = 0; i < demands->len; i++)
    {
      const MixDemand *demand = &g_array_index (demands, MixPlaceDemand, i).demand;

      if (demand->basis != MIX_DEMAND_BASIS_NOT_KNOWN)
        minutes += demand->minutes;
    }
  return minutes;
}

static gint64
sum_assigned (MixPlan *plan)
{
  GPtrArray *assignments = mix_plan_get_assignments (plan);
  gint64 minutes = 0;

  for (guint i = 0; i < assignments->len; i++)
    if (mix_assignment_counts (assignments->pdata[i]))
      minutes += mix_assignment_get_row (assignments->pdata[i])->minutes;
  return minutes;
}

static gint64
sum_today (const MixDeployPicture *picture)
{
  GHashTableIter iter;
  gpointer key;
  gint64 minutes = 0;

  g_hash_table_iter_init (&iter, picture->assignments);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      int person, place, line;

      mix_deploy_picture_split_key (*(const gint64 *) key, &person, &place, &line);
      minutes += mix_deploy_picture_get_today (picture, person, place, line);
    }
  return minutes;
}

/* What stays outside of a demand that is known. */
static gint64
sum_outside (const MixDeployPicture *picture, gboolean known_only)
{
  gint64 minutes = 0;

  for (guint i = 0; i < picture->outside->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (picture->outside->pdata[i]);
      MixPlaceDemand demand;

      if (!known_only
          || (mix_plan_demand_work_out_place (picture->plan, row->organisation_id, row->service_line_id, &demand)
              && demand.demand.basis != MIX_DEMAND_BASIS_NOT_KNOWN))
        minutes += row->minutes;
    }
  return minutes;
}

/* Nothing that is needed or done is lost on the way into the problem, or counted twice. */
static void
test_minutes (void)
{
  g_autoptr (MixPlan) plan = load_sample ();
  g_autoptr (MixDeployPicture) picture = make_picture (plan, MIX_DEPLOY_FREE);
  const MixDeployment *problem = picture->problem;
  gint64 demand = 0, pinned = 0, pinned_demand = 0;

  for (int i = 0; i < problem->n_practices * problem->n_lines; i++)
    demand += problem->demand[i];
  for (guint i = 0; i < problem->pins->len; i++)
    {
      const MixDeploymentWork *pin = &g_array_index (problem->pins, MixDeploymentWork, i);

      pinned += pin->minutes;
      pinned_demand += mix_deployment_get_demand (problem, pin->practice, pin->line);
    }
  g_test_message ("%d people, %d places, %d lines, demand %" G_GINT64_FORMAT ", outside %u", problem->n_people,
                  problem->n_practices, problem->n_lines, demand, picture->outside->len);
  g_assert_cmpint (pinned, >, 0);
  g_assert_cmpint (pinned, <=, pinned_demand);
  g_assert_cmpint (sum_today (picture) + sum_outside (picture, FALSE), ==, sum_assigned (plan));
  g_assert_cmpint (demand + sum_outside (picture, TRUE), >=, sum_known_demand (plan));
  g_assert_cmpint (demand + sum_outside (picture, TRUE) - pinned, <=, sum_known_demand (plan));
  g_assert_cmpint (problem->n_people, >, 50);
  g_assert_cmpint (problem->n_practices, ==, 38 + 6);
}

/* What everybody has is never more than the capacity sheet says. */
static void
test_capacity (void)
{
  g_autoptr (MixPlan) plan = load_sample ();
  g_autoptr (MixDeployPicture) picture = make_picture (plan, MIX_DEPLOY_FREE);
  const MixDeployment *problem = picture->problem;
  int n_able = 0;

  for (int p = 0; p < problem->n_people; p++)
    {
      const MixPersonLoad *load
          = mix_team_load_find_person (picture->load, mix_person_get_id (picture->people->pdata[p]));
      const MixCapacityLine *support = mix_capacity_sheet_find (&load->sheet, MIX_CAPACITY_SUPPORT);
      const MixCapacityLine *travel = mix_capacity_sheet_find (&load->sheet, MIX_CAPACITY_TRAVEL);
      int most
          = load->sheet.net_minutes + (support != NULL ? support->minutes : 0) + (travel != NULL ? travel->minutes : 0);

      g_assert_cmpint (problem->people[p].capacity + problem->people[p].supervision_limit, <=, MAX (most, 90));
      g_assert_cmpint (problem->people[p].sessions, <=, 10);
      n_able += problem->people[p].capacity > 0;
    }
  g_assert_cmpint (n_able, >, 45);
}

static int
count_practices (const MixDeployPicture *picture, int person)
{
  int n = 0;

  for (int r = 0; r < picture->problem->n_practices; r++)
    n += picture->problem->reach[person * picture->problem->n_practices + r]
         && mix_deploy_picture_get_practice (picture, r) != NULL;
  return n;
}

static gboolean
has_pins (const MixDeployPicture *picture, int person)
{
  for (guint i = 0; i < picture->problem->pins->len; i++)
    if (g_array_index (picture->problem->pins, MixDeploymentWork, i).person == person)
      return TRUE;
  return FALSE;
}

/* Each way to deploy takes people less far than the one before it, but to where a pin keeps them. */
static void
test_modes (void)
{
  g_autoptr (MixPlan) plan = load_sample ();
  g_autoptr (MixDeployPicture) everywhere = make_picture (plan, MIX_DEPLOY_FREE);
  g_autoptr (MixDeployPicture) attached = make_picture (plan, MIX_DEPLOY_ATTACHED);
  g_autoptr (MixDeployPicture) floating = make_picture (plan, MIX_DEPLOY_FLOATING);

  for (int p = 0; p < everywhere->problem->n_people; p++)
    {
      if (has_pins (everywhere, p))
        continue;
      g_assert_cmpint (attached->problem->people[p].most_sites, <=, 1);
      g_assert_cmpint (count_practices (attached, p), <=, 1);
      g_assert_cmpint (count_practices (floating, p), <, 38);
      g_assert_cmpint (count_practices (floating, p), >=, count_practices (attached, p));
      g_assert_cmpint (count_practices (everywhere, p), >=, count_practices (floating, p));
    }
}

/* Work that a decision keeps though it is blocked is no part of the problem, nor is the line open to them elsewhere. */
static void
test_decisions (void)
{
  g_autoptr (MixPlan) plan = load_sample ();
  g_autoptr (MixDeployPicture) picture = make_picture (plan, MIX_DEPLOY_FREE);
  guint n_kept = 0;

  for (guint i = 0; i < picture->outside->len; i++)
    {
      MixAssignment *assignment = picture->outside->pdata[i];
      const MixAssignmentRow *row = mix_assignment_get_row (assignment);
      int person = mix_deploy_picture_find_person (picture, row->person_id);

      if (mix_plan_find_fit_override (plan, row->id) == NULL)
        continue;
      n_kept++;
      for (int t = 0; t < picture->problem->n_lines; t++)
        if (g_str_equal (mix_service_line_get_id (picture->lines->pdata[t]), row->service_line_id))
          g_assert_cmpint (mix_deployment_get_fit (picture->problem, person, t), ==, MIX_FIT_BLOCKED);
    }
  g_assert_cmpuint (n_kept, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/deployment-picture/minutes", test_minutes);
  g_test_add_func ("/deployment-picture/capacity", test_capacity);
  g_test_add_func ("/deployment-picture/modes", test_modes);
  g_test_add_func ("/deployment-picture/decisions", test_decisions);
  return g_test_run ();
}
