#include <gio/gio.h>

#include "mix-assignments.h"
#include "mix-leave.h"
#include "mix-options.h"
#include "mix-people.h"
#include "mix-plan-options.h"
#include "mix-posts.h"
#include "mix-scenario-figures.h"
#include "mix-scenario.h"
#include "test-folder.h"

/*
 * A plan and a scenario of it, each of which goes its own way by random changes of every kind: the difference of the
 * plan to the scenario applied to the plan gives the scenario.
 */

#define N_ROUNDS 8
#define MOST_CHANGES 5
#define SEED 20261122

/* A copy of the sample plan, its scenario, and chance. */
typedef struct
{
  char *folder;
  char *path;
  MixStore *store;
  MixScenario *scenario;
  GRand *random;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("MIX_SAMPLE_PLAN"));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) copy = NULL;

  self->folder = test_folder_new ();
  self->path = g_build_filename (self->folder, "plan.skillmix", NULL);
  copy = g_file_new_for_path (self->path);
  g_file_copy (sample, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  self->store = mix_store_open (self->path, MIX_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  self->scenario = mix_scenario_new (self->store, "Another way", NULL, &error);
  g_assert_no_error (error);
  self->random = g_rand_new_with_seed (SEED);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  mix_store_close (self->store);
  g_object_unref (self->store);
  mix_scenario_free (self->scenario);
  g_rand_free (self->random);
  test_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* One plan while it is changed. */
typedef struct
{
  GRand *random;
  MixStore *store;
  MixPlan *plan;
} Way;

static int
draw (const Way *way, int n)
{
  return g_rand_int_range (way->random, 0, n);
}

static const char *
draw_person (const Way *way)
{
  GPtrArray *people = mix_plan_get_people (way->plan);

  return mix_person_get_id (people->pdata[draw (way, (int) people->len)]);
}

static MixDate
draw_day (const Way *way)
{
  return mix_plan_get_as_at (way->plan) - 60 + draw (way, 300);
}

static void
hire (const Way *way)
{
  g_autofree char *name = g_strdup_printf ("Newcomer %d", draw (way, 1000));
  const char *const facts[] = { "role", "clinical_pharmacist", "band", "7", "contracted_minutes", "1125", NULL };
  MixPersonDraft draft = { .name = name, .start_date = draw_day (way), .facts = facts };
  g_autofree char *id = mix_people_add (way->store, &draft, NULL);

  g_assert_nonnull (id);
}

static void
change_hours (const Way *way)
{
  g_autofree char *minutes = g_strdup_printf ("%d", 450 * (1 + draw (way, 5)));
  const char *const facts[] = { "contracted_minutes", minutes, NULL };

  mix_people_set_facts (way->store, draw_person (way), facts, draw_day (way), NULL);
}

static void
train (const Way *way)
{
  MixCompetenceDraft draft = { .code = draw (way, 2) == 0 ? "anticoagulation" : "frailty",
                               .level = "signed_off",
                               .from_date = draw_day (way),
                               .until = MIX_DATE_NONE,
                               .signed_off_by = "Somebody" };

  mix_people_set_competence (way->store, draw_person (way), &draft, NULL);
}

static void
leave (const Way *way)
{
  mix_people_set_leaving_date (way->store, draw_person (way), mix_plan_get_as_at (way->plan) + draw (way, 200), NULL);
}

static void
erase (const Way *way)
{
  mix_people_remove (way->store, draw_person (way), NULL);
}

static void
take_leave (const Way *way)
{
  MixLeaveDraft draft = { .person_id = draw_person (way), .kind = "study", .from_date = draw_day (way) };
  g_autofree char *id = NULL;

  draft.until = draft.from_date + 3;
  id = mix_leave_add (way->store, &draft, NULL);
}

static void
open_post (const Way *way)
{
  GPtrArray *networks = mix_plan_get_networks (way->plan);
  MixPostDraft draft = { .name = "Another post", .role = "pharmacy_technician", .band = "5", .minutes = 2250 };
  g_autofree char *id = NULL;

  draft.organisation = mix_network_get_id (networks->pdata[draw (way, (int) networks->len)]);
  draft.wanted_from = draw_day (way);
  id = mix_posts_add (way->store, &draft, NULL);
  g_assert_nonnull (id);
  if (draw (way, 2) == 0)
    mix_posts_fill (way->store, id, draw_person (way), NULL);
}

static void
set_figure (const Way *way)
{
  mix_plan_options_set (way->store, MIX_OPTION_OUTLOOK_HOUR, 10 + draw (way, 90), NULL);
}

static void
change_work (const Way *way)
{
  GPtrArray *all = mix_plan_get_assignments (way->plan);
  const char *id = mix_assignment_get_id (all->pdata[draw (way, (int) all->len)]);

  switch (draw (way, 3))
    {
    case 0:
      mix_assignments_move (way->store, id, draw_person (way), NULL);
      break;
    case 1:
      mix_assignments_set_minutes (way->store, id, 15 * (1 + draw (way, 40)), NULL);
      break;
    default:
      mix_assignments_remove (way->store, id, NULL);
    }
}

static void
take_back (const Way *way)
{
  mix_store_undo (way->store, 1, NULL);
}

/* A change that a plan does not take, such as a day before another, is as good: nothing is done. */
static void
change_something (GRand *random, MixStore *store)
{
  static void (*const changes[]) (const Way *way)
      = { hire, change_hours, train, leave, erase, take_leave, open_post, set_figure, change_work, take_back };
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlan) plan = mix_store_load (store, MIX_DATE_NONE, NULL, &error);
  Way way = { random, store, plan };

  g_assert_no_error (error);
  changes[draw (&way, G_N_ELEMENTS (changes))](&way);
}

static void
go_on (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixStore) scenario = mix_store_open (self->scenario->path, MIX_STORE_DEFAULT, &error);
  int n_changes = g_rand_int_range (self->random, 1, MOST_CHANGES);

  g_assert_no_error (error);
  for (int i = 0; i < n_changes; i++)
    {
      change_something (self->random, scenario);
      if (g_rand_boolean (self->random))
        change_something (self->random, self->store);
    }
  mix_store_close (scenario);
}

static guint
count_changes (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDifference) difference = mix_scenario_compare (self->scenario, self->path, &error);

  g_assert_no_error (error);
  return mix_difference_get_n_changes (difference);
}

static void
assert_same_figures (Fixture *self)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  g_autoptr (MixPlan) plan = mix_scenario_load (self->path, MIX_DATE_NONE, NULL);
  MixScenarioFigures one = { 0 }, other = { 0 };

  g_assert_true (mix_scenario_work_out (self->path, plan, MIX_DATE_NONE, packs, &one, NULL));
  g_assert_true (mix_scenario_work_out (self->scenario->path, plan, MIX_DATE_NONE, packs, &other, NULL));
  g_assert_cmpint (one.money.forecast.pence, ==, other.money.forecast.pence);
  g_assert_cmpint (one.lapse.expected, ==, other.lapse.expected);
  g_assert_cmpint (one.overview.nobody_minutes, ==, other.overview.nobody_minutes);
  g_assert_cmpint (one.overview.contracted_minutes, ==, other.overview.contracted_minutes);
}

static void
test_all (Fixture *self, gconstpointer data)
{
  guint n_changes = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GError) error = NULL;

      go_on (self);
      n_changes += count_changes (self);
      mix_scenario_take (self->scenario, self->store, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_changes (self), ==, 0);
    }
  g_assert_cmpuint (n_changes, >, N_ROUNDS);
  assert_same_figures (self);
}

/* Taken over one by one in any order, each with what goes with it, changes come to the same. */
static void
test_one_by_one (Fixture *self, gconstpointer data)
{
  for (guint round = 0; round < N_ROUNDS / 3; round++)
    {
      guint n;

      go_on (self);
      while ((n = count_changes (self)) > 0)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (MixDifference) difference = mix_scenario_compare (self->scenario, self->path, &error);
          guint any = (guint) g_rand_int_range (self->random, 0, (int) n);
          const char *row = mix_difference_get_change (difference, any)->id;

          mix_scenario_take (self->scenario, self->store, (const char *const[]) { row, NULL }, &error);
          g_assert_no_error (error);
          g_assert_cmpuint (count_changes (self), <, n);
        }
    }
  assert_same_figures (self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/scenario-changes/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/scenario-changes/one-by-one", Fixture, NULL, set_up, test_one_by_one, tear_down);
  return g_test_run ();
}
