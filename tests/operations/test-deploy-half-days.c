#include "mix-deploy-half-days.h"
#include "mix-deployment-moves.h"
#include "mix-pattern.h"
#include "mix-store-read.h"
#include "mix-row-type.h"
#include "mix-week-rota.h"
#include "test-folder.h"

/* A copy of the sample plan, as a problem, with the week of what everybody does today. */
typedef struct
{
  char *folder;
  MixStore *store;
  MixPlan *plan;
  MixDeployPicture *picture;
  MixDeploymentRota *rota;
} Fixture;

/* The first week that is wholly after the plan's day. */
#define DAYS_A_WEEK 7

static MixPlan *
load (Fixture *self, MixDate as_at)
{
  g_autoptr (GError) error = NULL;
  MixPlan *plan = mix_store_load (self->store, as_at, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

/* Everybody with two sessions at the first practice with a desk left, and the others remote. */
static MixDeploymentRota *
make_rota (const MixDeployment *problem)
{
  g_autoptr (MixDeploymentAnswer) answer = mix_deployment_answer_new (problem);
  g_autoptr (MixDeploymentClash) clash = NULL;
  g_autoptr (GError) error = NULL;
  MixDeploymentRota *rota = NULL;

  for (int p = 0; p < problem->n_people; p++)
    {
      int sessions = problem->people[p].sessions;

      for (int r = 0; r < problem->n_practices && sessions >= 2; r++)
        if (problem->practices[(r + p) % problem->n_practices].desks > 0)
          {
            answer->sessions[p * problem->n_practices + (r + p) % problem->n_practices] = 2;
            sessions -= 2;
            break;
          }
      answer->remote_sessions[p] = (guint8) MAX (sessions - 1, 0);
    }
  mix_deployment_answer_finish (answer);
  g_assert_true (mix_deployment_rota_new (problem, answer, NULL, &rota, &clash, &error));
  g_assert_no_error (error);
  g_assert_nonnull (rota);
  return rota;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("MIX_SAMPLE_PLAN"));
  g_autoptr (GFile) copy = NULL;
  g_autoptr (MixDeployOptions) options = mix_deploy_options_new ();
  g_autofree char *path = NULL;

  self->folder = test_folder_new ();
  path = g_build_filename (self->folder, "sample.skillmix", NULL);
  copy = g_file_new_for_path (path);
  g_file_copy (sample, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  self->store = mix_store_open (path, MIX_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  self->plan = load (self, MIX_DATE_NONE);
  self->picture = mix_deploy_picture_new (self->plan, NULL, options, &error);
  g_assert_no_error (error);
  self->rota = make_rota (self->picture->problem);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  mix_deployment_rota_free (self->rota);
  mix_deploy_picture_unref (self->picture);
  g_object_unref (self->plan);
  mix_store_close (self->store);
  g_object_unref (self->store);
  test_folder_remove (self->folder);
  g_free (self->folder);
}

static gboolean
write_all (MixStore *store, gpointer data, GError **error)
{
  Fixture *self = data;

  return mix_deploy_half_days_write (store, self->picture, self->rota, NULL, error);
}

static gboolean
has_pattern (Fixture *self, const char *person_id)
{
  g_autofree char *pattern = NULL;

  g_assert_true (
      mix_store_read_fact (self->store, person_id, MIX_FACT_PATTERN, mix_plan_get_as_at (self->plan), &pattern, NULL));
  return pattern != NULL && mix_pattern_is_valid (pattern);
}

static void
check_half_day (Fixture *self, const MixRotaPerson *person, int number, int half_day)
{
  const MixRotaSession *session = &person->sessions[half_day];
  int place = mix_deployment_rota_get_place (self->rota, number, half_day);

  if (place == MIX_DEPLOYMENT_REMOTE)
    g_assert_cmpint (session->usual, ==, MIX_WHERE_REMOTE);
  if (place < 0)
    return;
  g_assert_cmpint (session->usual, ==, MIX_WHERE_ON_SITE);
  g_assert_cmpstr (session->place_id, ==, mix_deploy_picture_get_place_id (self->picture, place));
}

static guint
count_sessions (const MixRotaPerson *person)
{
  return mix_rota_person_count (person, MIX_WHERE_ON_SITE) + mix_rota_person_count (person, MIX_WHERE_REMOTE);
}

/* Everybody is where the week says, works as many half-days as before, and nobody is without a desk. */
static void
test_written (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlan) after = NULL;
  g_autoptr (MixPlan) next = load (self, mix_plan_get_as_at (self->plan) + DAYS_A_WEEK);
  g_autoptr (MixWeekRota) before = mix_week_rota_new (next, mix_plan_get_as_at (next));
  g_autoptr (MixWeekRota) week = NULL;

  mix_store_change (self->store, "Lay out the week", write_all, self, &error);
  g_assert_no_error (error);
  after = load (self, mix_plan_get_as_at (self->plan) + DAYS_A_WEEK);
  week = mix_week_rota_new (after, mix_plan_get_as_at (after));
  for (int p = 0; p < self->rota->n_people; p++)
    {
      const char *id = mix_person_get_id (mix_deploy_picture_get_person (self->picture, p));
      const MixRotaPerson *person = mix_week_rota_find_person (week, id);

      if (!has_pattern (self, id))
        continue;
      g_assert_cmpuint (count_sessions (person), ==, count_sessions (mix_week_rota_find_person (before, id)));
      for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
        check_half_day (self, person, p, h);
    }
  for (guint i = 0; i < mix_week_rota_get_n_places (week); i++)
    for (guint h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
      g_assert_cmpuint (mix_week_rota_get_place (week, i)->used[h], <=, mix_week_rota_get_place (week, i)->desks);
}

/* It is one change, and undoing it gives the week back. */
static void
test_undone (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlan) after = NULL;
  g_autoptr (MixPlan) next = load (self, mix_plan_get_as_at (self->plan) + DAYS_A_WEEK);
  g_autoptr (MixWeekRota) before = mix_week_rota_new (next, mix_plan_get_as_at (next));
  g_autoptr (MixWeekRota) week = NULL;

  mix_store_change (self->store, "Lay out the week", write_all, self, &error);
  g_assert_no_error (error);
  mix_store_undo (self->store, 1, &error);
  g_assert_no_error (error);
  after = load (self, mix_plan_get_as_at (self->plan) + DAYS_A_WEEK);
  week = mix_week_rota_new (after, mix_plan_get_as_at (after));
  for (guint i = 0; i < mix_week_rota_get_n_people (before); i++)
    for (guint h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
      {
        const MixRotaSession *one = &mix_week_rota_get_person (before, i)->sessions[h];
        const MixRotaSession *other = &mix_week_rota_get_person (week, i)->sessions[h];

        g_assert_cmpint (one->usual, ==, other->usual);
        g_assert_cmpstr (one->place_id, ==, other->place_id);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/deploy-half-days/written", Fixture, NULL, set_up, test_written, tear_down);
  g_test_add ("/deploy-half-days/undone", Fixture, NULL, set_up, test_undone, tear_down);
  return g_test_run ();
}
