#include "mix-deploy-job.h"
#include "mix-deploy-desk.h"
#include "mix-deploy-explain.h"
#include "mix-error.h"
#include "mix-plan-fixture.h"
#include "test-folder.h"

#include <string.h>

#define STEPS 2
#define N_ANEW 1

/* The sample plan, and a deployment of it. */
typedef struct
{
  char *folder;
  MixStore *store;
  MixPlan *plan;
  MixDeployProposal *proposal;
} Fixture;

static void
set_up (Fixture *self)
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
  self->plan = mix_store_load (self->store, MIX_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  options->iterations = STEPS;
  options->mode = MIX_DEPLOY_FLOATING;
  self->proposal = mix_deploy_run (self->plan, options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self)
{
  g_object_unref (self->proposal);
  g_object_unref (self->plan);
  mix_store_close (self->store);
  g_object_unref (self->store);
  test_folder_remove (self->folder);
  g_free (self->folder);
}

static MixDeployExplanations *
explain (const Fixture *self, guint n_solved_anew)
{
  g_autoptr (GError) error = NULL;
  MixDeployExplanations *explanations
      = mix_deploy_explain (mix_deploy_proposal_get_picture (self->proposal),
                            mix_deploy_proposal_get_result (self->proposal), n_solved_anew, NULL, &error);

  g_assert_no_error (error);
  return explanations;
}

static char *
print (const MixDeployExplanations *explanations)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  mix_deploy_explanations_add_json (explanations, builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

static void
assert_sentence (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strstr (text, "(null)"));
}

/* All that is left undone is explained, once, in whole sentences, and whoever is named is there. */
static void
test_reasons (gconstpointer data)
{
  const Fixture *self = data;
  MixDeployPicture *picture = mix_deploy_proposal_get_picture (self->proposal);
  g_autofree double *undone
      = mix_deployment_answer_dup_undone (mix_deploy_proposal_get_result (self->proposal)->answer, picture->problem);
  g_autoptr (MixDeployExplanations) explanations = explain (self, 0);
  int explained = 0;
  double all = 0;

  for (int i = 0; i < picture->problem->n_practices * picture->problem->n_lines; i++)
    all += undone[i] >= 5 ? undone[i] : 0;
  g_assert_cmpuint (explanations->reasons->len, >, 0);
  for (guint i = 0; i < explanations->reasons->len; i++)
    {
      const MixDeployReasonWords *words = explanations->reasons->pdata[i];

      g_test_message ("%s | %d min | %s | %s", words->title, words->minutes, words->reason, words->advice);
      assert_sentence (words->reason);
      if (words->advice != NULL)
        assert_sentence (words->advice);
      if (words->person_id != NULL)
        g_assert_cmpint (mix_deploy_picture_find_person (picture, words->person_id), >=, 0);
      if (words->place_id != NULL)
        g_assert_cmpint (mix_deploy_picture_find_place (picture, words->place_id), >=, 0);
      g_assert_cmpint (words->place_id != NULL, ==, words->n_places == 1);
      g_assert_cmpint (words->action == MIX_DEPLOY_ACTION_SHOW_SWAP, ==, words->relieved_line_id != NULL);
      if (i > 0)
        g_assert_cmpint (words->minutes, <=,
                         ((const MixDeployReasonWords *) explanations->reasons->pdata[i - 1])->minutes);
      explained += words->minutes;
    }
  g_assert_cmpfloat_with_epsilon (explained, all, explanations->reasons->len);
}

/* What is worked out anew is never more than was estimated, and comes first. */
static void
test_training (gconstpointer data)
{
  const Fixture *self = data;
  g_autoptr (MixDeployExplanations) explanations = explain (self, N_ANEW);
  MixDeployPicture *picture = mix_deploy_proposal_get_picture (self->proposal);

  g_assert_cmpuint (explanations->train_next->len, >, N_ANEW);
  for (guint i = 0; i < explanations->train_next->len; i++)
    {
      const MixDeployTrainingWords *words = explanations->train_next->pdata[i];

      g_test_message ("%s | %d %d | %s", words->title, words->estimate_minutes, words->exact_minutes, words->words);
      assert_sentence (words->words);
      g_assert_cmpint (words->exact_minutes >= 0, ==, i < N_ANEW);
      g_assert_cmpint (words->exact_minutes, <=, words->estimate_minutes);
      g_assert_nonnull (words->competence);
      g_assert_cmpint (mix_deploy_picture_find_person (picture, words->person_id), >=, 0);
    }
  for (guint i = 0; i < explanations->worth->len; i++)
    assert_sentence (((const MixDeployWorthWords *) explanations->worth->pdata[i])->words);
}

/* A sign-off that somebody has is nothing to train them in. */
static void
test_nobody_is_trained_in_what_they_can (gconstpointer data)
{
  const Fixture *self = data;
  g_autoptr (MixDeployExplanations) explanations = explain (self, 0);

  for (guint i = 0; i < explanations->train_next->len; i++)
    {
      const MixDeployTrainingWords *words = explanations->train_next->pdata[i];
      MixPerson *person = mix_plan_find_person (self->plan, words->person_id);
      const MixCompetenceRow *row = mix_person_find_competence (person, words->competence);

      if (row != NULL && g_strcmp0 (row->level, "signed_off") == 0)
        g_assert_true (row->from_date == MIX_DATE_NONE || row->from_date > mix_plan_get_as_at (self->plan)
                       || (row->until != MIX_DATE_NONE && row->until < mix_plan_get_as_at (self->plan)));
    }
}

static void
test_same_answer_same_bytes (gconstpointer data)
{
  const Fixture *self = data;
  g_autoptr (MixDeployExplanations) one = explain (self, 0);
  g_autoptr (MixDeployExplanations) other = explain (self, 0);
  g_autofree char *first = print (one);
  g_autofree char *second = print (other);

  g_assert_cmpstr (first, ==, second);
  g_assert_nonnull (strstr (first, "\"explanations\""));
  g_assert_nonnull (strstr (first, "\"train_next\""));
  g_assert_nonnull (strstr (first, "\"worth\""));
}

static void
test_alternatives (gconstpointer data)
{
  const Fixture *self = data;
  MixDeployPicture *picture = mix_deploy_proposal_get_picture (self->proposal);
  const MixDeploymentResult *result = mix_deploy_proposal_get_result (self->proposal);
  const MixDeploymentMinutes *work = &g_array_index (result->answer->minutes, MixDeploymentMinutes, 0);
  const char *person_id = mix_person_get_id (mix_deploy_picture_get_person (picture, work->person));
  g_autoptr (GPtrArray) all = mix_deploy_explain_alternatives (
      picture, result, person_id, mix_deploy_picture_get_place_id (picture, work->practice),
      mix_service_line_get_id (mix_deploy_picture_get_line (picture, work->line)));
  g_autoptr (GPtrArray) none = mix_deploy_explain_alternatives (picture, result, "nobody", "nowhere", "nothing");

  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < all->len; i++)
    {
      const MixDeployAlternativeWords *words = all->pdata[i];

      g_test_message ("%s", words->words);
      assert_sentence (words->words);
      g_assert_cmpstr (words->person_id, !=, person_id);
    }
}

static void
explained_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
explain_and_wait (const Fixture *self, guint n_solved_anew, GCancellable *cancellable)
{
  GAsyncResult *result = NULL;

  mix_deploy_explain_async (mix_deploy_proposal_get_picture (self->proposal),
                            mix_deploy_proposal_get_result (self->proposal), n_solved_anew, cancellable, explained_cb,
                            &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

static void
test_off_the_main_thread (gconstpointer data)
{
  const Fixture *self = data;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = explain_and_wait (self, 0, NULL);
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (MixDeployExplanations) explanations = NULL;
  g_autoptr (GError) error = NULL;

  explanations = mix_deploy_explain_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (explanations->reasons->len, >, 0);
  g_cancellable_cancel (cancellable);
  cancelled = explain_and_wait (self, 5, cancellable);
  g_assert_null (mix_deploy_explain_finish (cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static GAsyncResult *
try_desk_and_wait (const Fixture *self, const char *place_id)
{
  GAsyncResult *result = NULL;

  mix_deploy_try_desk_async (mix_deploy_proposal_get_picture (self->proposal),
                             mix_deploy_proposal_get_result (self->proposal), place_id, NULL, explained_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

static void
test_one_more_desk (gconstpointer data)
{
  const Fixture *self = data;
  const MixDeployPicture *picture = mix_deploy_proposal_get_picture (self->proposal);
  int desks = picture->problem->practices[0].desks;
  g_autoptr (GAsyncResult) tried = try_desk_and_wait (self, mix_deploy_picture_get_place_id (picture, 0));
  g_autoptr (GAsyncResult) refused = try_desk_and_wait (self, "nowhere");
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeployDeskTrial) trial = mix_deploy_try_desk_finish (tried, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (trial->words, mix_deploy_picture_get_place_name (picture, 0)));
  g_assert_cmpint (picture->problem->practices[0].desks, ==, desks);
  g_assert_null (mix_deploy_try_desk_finish (refused, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_NOT_FOUND);
}

#define add(path, test) g_test_add_data_func ("/deployment-explain/" path, &fixture, test)

int
main (int argc, char **argv)
{
  Fixture fixture;
  int status;

  g_test_init (&argc, &argv, NULL);
  set_up (&fixture);
  add ("reasons", test_reasons);
  add ("training", test_training);
  add ("nobody-is-trained-in-what-they-can", test_nobody_is_trained_in_what_they_can);
  add ("same-answer-same-bytes", test_same_answer_same_bytes);
  add ("alternatives", test_alternatives);
  add ("one-more-desk", test_one_more_desk);
  add ("off-the-main-thread", test_off_the_main_thread);
  status = g_test_run ();
  tear_down (&fixture);
  return status;
}
