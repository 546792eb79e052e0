#include "mix-plan-fixture.h"

#include "mix-comparison-criteria.h"
#include "mix-comparisons.h"
#include "mix-new-plan.h"
#include "mix-plan-demand.h"
#include "mix-plan-entries.h"
#include "mix-plan-library.h"
#include "mix-plan-overload.h"
#include "mix-team-load.h"

static const char *const sunderland[] = { "U69720", "U05458", "U52297", "U43314", "U14646", "U61868", NULL };

static MixPlan *
load_sample (void)
{
  const char *path = g_getenv ("MIX_SAMPLE_PLAN");
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) store = mix_store_open (path, MIX_STORE_READ_ONLY, &error);
  MixPlan *plan;

  g_assert_no_error (error);
  plan = mix_store_load (store, MIX_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  mix_store_close (store);
  return plan;
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

/* The values of one kind over all practices, in order of size. */
static GArray *
list_values (MixPlan *plan, const char *kind)
{
  GPtrArray *practices = mix_plan_get_practices (plan);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < practices->len; i++)
    {
      gint64 value;

      g_assert_true (mix_figures_get_value (mix_practice_get_figures (practices->pdata[i]), kind, &value));
      g_array_append_val (values, value);
    }
  g_array_sort (values, compare_sizes);
  return values;
}

static void
assert_same_values (MixPlan *sample, MixPlan *real, const char *kind)
{
  g_autoptr (GArray) of_sample = list_values (sample, kind);
  g_autoptr (GArray) of_real = list_values (real, kind);

  g_assert_cmpmem (of_sample->data, of_sample->len * sizeof (gint64), of_real->data, of_real->len * sizeof (gint64));
}

/* Sizes, ages and registers are those of six real networks. */
static void
test_sizes_are_real (MixPlanFixture *fixture, gconstpointer data)
{
  static const char *const kinds[] = { MIX_FIGURE_PATIENTS,     MIX_FIGURE_AGED_UNDER_18, MIX_FIGURE_AGED_75_84,
                                       MIX_FIGURE_AGED_85_PLUS, "register:HYP",           "register:DM" };
  MixNewPlanDraft draft = { .network_codes = sunderland, .planning_date = MIX_DATE_NONE };
  g_autofree char *path = g_build_filename (fixture->folder, "real.skillmix", NULL);
  g_autoptr (MixStore) store = mix_new_plan_create (path, NULL, NULL, &draft, NULL);
  g_autoptr (MixPlan) real = mix_store_load (store, mix_date_new (2026, 7, 1), NULL, NULL);
  g_autoptr (MixPlan) sample = load_sample ();

  g_assert_true (mix_plan_get_row (sample)->sample);
  g_assert_cmpuint (mix_plan_get_networks (sample)->len, ==, 6);
  g_assert_cmpuint (mix_plan_get_practices (sample)->len, ==, 38);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    assert_same_values (sample, real, kinds[i]);
  mix_store_close (store);
}

static gboolean
is_a_name_of_england (MixEngland *england, const char *name)
{
  for (guint i = 0; i < mix_england_get_n_practices (england); i++)
    if (g_ascii_strcasecmp (mix_england_get_practice (england, i)->name, name) == 0)
      return TRUE;
  for (guint i = 0; i < mix_england_get_n_networks (england); i++)
    if (g_ascii_strcasecmp (mix_england_get_network (england, i)->name, name) == 0)
      return TRUE;
  return FALSE;
}

/* No practice, network or board of England has a code or name of the sample. */
static void
test_names_are_invented (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixEngland) england = mix_new_plan_load_england (NULL);
  g_autoptr (MixPlan) sample = load_sample ();
  GPtrArray *practices = mix_plan_get_practices (sample);
  GPtrArray *networks = mix_plan_get_networks (sample);

  for (guint i = 0; i < practices->len; i++)
    {
      const MixOrganisationRow *row = mix_practice_get_row (practices->pdata[i]);

      g_assert_null (mix_england_find_practice (england, row->code));
      g_assert_null (mix_england_find_icb (england, row->icb_code));
      g_assert_null (mix_england_find_sub_icb (england, row->sub_icb_code));
      g_assert_false (is_a_name_of_england (england, row->name));
      g_assert_cmpuint (g_utf8_strlen (row->short_name, -1), <=, 14);
      g_assert_null (row->postcode);
    }
  for (guint i = 0; i < networks->len; i++)
    {
      const MixOrganisationRow *row = mix_network_get_row (networks->pdata[i]);

      g_assert_null (mix_england_find_network (england, row->code));
      g_assert_false (is_a_name_of_england (england, row->name));
    }
}

/* The board has something of everything to show. */
static void
test_trouble (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPlan) sample = load_sample ();
  g_autoptr (MixTeamLoad) load = mix_team_load_new (sample);
  g_autoptr (GArray) demands = mix_plan_demand_work_out (sample);
  guint grades[MIX_N_FIT_GRADES] = { 0 };
  guint n_over = 0;
  guint n_known = 0;

  g_assert_cmpuint (mix_plan_get_people (sample)->len, ==, 60);
  for (guint i = 0; i < mix_plan_get_assignments (sample)->len; i++)
    grades[mix_team_load_get_fit (load, i)->grade]++;
  for (guint i = 0; i < mix_team_load_get_n_people (load); i++)
    n_over += mix_person_load_is_over (mix_team_load_get_person (load, i));
  for (guint i = 0; i < demands->len; i++)
    n_known += g_array_index (demands, MixPlaceDemand, i).demand.basis != MIX_DEMAND_BASIS_NOT_KNOWN;
  g_test_message ("blocked %u, stretched %u, under-used %u, fits %u; over capacity %u; demand known %u of %u",
                  grades[MIX_FIT_BLOCKED], grades[MIX_FIT_STRETCHED], grades[MIX_FIT_UNDER_USED], grades[MIX_FIT_FITS],
                  n_over, n_known, demands->len);
  g_assert_cmpuint (n_known, >=, 1100);
  g_assert_cmpuint (grades[MIX_FIT_BLOCKED], >=, 8);
  g_assert_cmpuint (grades[MIX_FIT_STRETCHED], >=, 15);
  g_assert_cmpuint (grades[MIX_FIT_UNDER_USED], >=, 6);
  g_assert_cmpuint (grades[MIX_FIT_FITS], >=, 300);
  g_assert_cmpuint (n_over, >=, 3);
  g_assert_cmpuint (n_over, <=, 12);
}

static guint
count_leave (MixPlan *plan)
{
  GPtrArray *people = mix_plan_get_people (plan);
  guint n_leave = 0;

  for (guint i = 0; i < people->len; i++)
    n_leave += mix_person_get_leave (people->pdata[i])->len;
  return n_leave;
}

static guint
count_overrides (MixPlan *plan, gboolean in_force)
{
  GPtrArray *overrides = mix_plan_get_fit_overrides (plan);
  guint n_overrides = 0;

  for (guint i = 0; i < overrides->len; i++)
    {
      const MixFitOverrideRow *row = overrides->pdata[i];

      n_overrides += mix_date_in_range (mix_plan_get_as_at (plan), row->from_date, row->until) == in_force;
    }
  return n_overrides;
}

/* What was entered is there to tell a story from: decisions kept and run out, deadlines, counts, leave, places. */
static void
test_story (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (MixPlan) sample = load_sample ();
  g_autoptr (MixTeamLoad) load = mix_team_load_new (sample);
  g_autoptr (MixPlanOverload) overload = mix_plan_overload_new (sample, load, NULL);
  g_autoptr (GArray) demands = mix_plan_demand_work_out (sample);
  GPtrArray *sets = mix_plan_overload_get_sets (overload);
  guint n_pairs = 0, n_deadlines = 0, n_counted = 0;

  g_assert_cmpuint (count_overrides (sample, TRUE), ==, 2);
  g_assert_cmpuint (count_overrides (sample, FALSE), ==, 1);
  g_assert_cmpuint (count_leave (sample), >=, 30);
  g_assert_cmpuint (mix_plan_get_session_places (sample)->len, >=, 150);
  g_assert_cmpuint (mix_plan_get_pins (sample)->len, >=, 4);
  for (guint i = 0; i < demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (demands, MixPlaceDemand, i);

      n_deadlines += demand->deadline != MIX_DATE_NONE;
      n_counted += demand->demand.basis == MIX_DEMAND_BASIS_TALLY;
    }
  g_assert_cmpuint (n_deadlines, ==, 7);
  g_assert_cmpuint (n_counted, >=, 400);
  /* Two who alone can do anticoagulation are away in the same week. */
  for (guint i = 0; i < sets->len; i++)
    n_pairs += ((const MixPlanOverbooked *) sets->pdata[i])->people->len == 2;
  g_assert_cmpuint (n_pairs, >=, 1);
}

/* It is copied when it is asked for the first time, and kept from then on. */
static void
test_take_sample (MixPlanFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = mix_plan_library_take_sample (NULL, &error);
  g_autofree char *second = mix_plan_library_take_sample (NULL, NULL);
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, second);
  entries = mix_plan_library_list ();
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_true (((const MixPlanEntry *) entries->pdata[0])->sample);
}

/* Everything is judged, so that the comparison of the sample plan has a story. */
static void
assert_judged (MixPlan *plan, GPtrArray *criteria, GPtrArray *options, GPtrArray *people)
{
  for (guint i = 0; i < criteria->len; i++)
    {
      const MixCriterionRow *criterion = criteria->pdata[i];

      for (guint j = 0; j < options->len && !mix_criterion_is_money (criterion); j++)
        g_assert_nonnull (
            mix_comparison_find_score (plan, criterion->id, ((const MixComparisonOptionRow *) options->pdata[j])->id));
      for (guint j = 0; j < people->len; j++)
        g_assert_nonnull (mix_comparison_find_swing (plan, criterion->id, g_ptr_array_index (people, j)));
    }
}

static void
test_comparison (void)
{
  g_autoptr (MixPlan) plan = load_sample ();
  const MixComparisonRow *row = mix_comparison_find (plan, "Options for 2027");
  g_autoptr (GPtrArray) options = mix_comparison_list_options (plan, row->id);
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (plan, row->id);
  g_autoptr (GPtrArray) people = mix_comparison_list_people (plan, row->id);
  g_autoptr (GPtrArray) posts = mix_comparison_list_posts (plan, row->id);

  g_assert_cmpuint (options->len, ==, 4);
  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpuint (posts->len, ==, 12);
  assert_judged (plan, criteria, options, people);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  MIX_PLAN_TEST ("/sample/sizes-are-real", test_sizes_are_real);
  MIX_PLAN_TEST ("/sample/names-are-invented", test_names_are_invented);
  MIX_PLAN_TEST ("/sample/trouble", test_trouble);
  MIX_PLAN_TEST ("/sample/story", test_story);
  MIX_PLAN_TEST ("/sample/take", test_take_sample);
  g_test_add_func ("/sample/comparison", test_comparison);
  return g_test_run ();
}
