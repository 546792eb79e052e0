#include "mix-assignments.h"
#include "mix-deploy-accept.h"
#include "mix-deploy-job.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-plan-fixture.h"
#include "test-folder.h"

/* Enough for an answer that moves much. */
#define STEPS 4

/* The one proposal that all tests share: each brings it up to date with its own copy of the plan. */
static MixDeployProposal *shared_proposal;

/* A copy of the sample plan, and the proposal for it. */
typedef struct
{
  char *folder;
  MixStore *store;
  MixPlan *plan;
  MixDeployProposal *proposal;
} Fixture;

static MixPlan *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  MixPlan *plan = mix_store_load (self->store, MIX_DATE_NONE, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static MixDeployProposal *
propose (MixPlan *plan)
{
  g_autoptr (MixDeployOptions) options = mix_deploy_options_new ();
  g_autoptr (GError) error = NULL;
  MixDeployProposal *proposal;

  options->iterations = STEPS;
  options->mode = MIX_DEPLOY_FLOATING;
  proposal = mix_deploy_run (plan, options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return proposal;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("MIX_SAMPLE_PLAN"));
  g_autoptr (GFile) copy = NULL;
  g_autofree char *path = NULL;

  self->folder = test_folder_new ();
  path = g_build_filename (self->folder, "sample.skillmix", NULL);
  copy = g_file_new_for_path (path);
  g_file_copy (sample, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  self->store = mix_store_open (path, MIX_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  self->plan = load (self);
  if (shared_proposal == NULL)
    shared_proposal = propose (self->plan);
  self->proposal = shared_proposal;
  g_assert_cmpuint (mix_deploy_proposal_update (self->proposal, self->plan), ==, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->plan);
  mix_store_close (self->store);
  g_object_unref (self->store);
  test_folder_remove (self->folder);
  g_free (self->folder);
}

static void
assert_same (GPtrArray *one, GPtrArray *other)
{
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    g_assert_true (mix_assignment_equal (one->pdata[i], other->pdata[i]));
}

static void
assert_undone (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MixPlan) after = NULL;

  mix_store_undo (self->store, 1, &error);
  g_assert_no_error (error);
  after = load (self);
  assert_same (mix_plan_get_assignments (self->plan), mix_plan_get_assignments (after));
  assert_same (mix_plan_get_other_assignments (self->plan), mix_plan_get_other_assignments (after));
  g_assert_cmpuint (mix_plan_get_fit_overrides (self->plan)->len, ==, mix_plan_get_fit_overrides (after)->len);
  g_assert_cmpuint (mix_deploy_proposal_update (self->proposal, after), ==, 0);
}

static void
accept (Fixture *self, GPtrArray *changes, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undo_name = NULL;

  mix_deploy_accept (self->store, self->proposal, changes, &error);
  g_assert_no_error (error);
  undo_name = mix_store_dup_undo_name (self->store);
  g_test_message ("%s", undo_name);
  g_assert_true (g_pattern_match_simple (name, undo_name));
}

static guint
count_open (Fixture *self)
{
  return mix_deploy_proposal_count (self->proposal, MIX_DEPLOY_OPEN);
}

/* The plan comes to what the proposal said, and undoing gives back what was there. */
static void
test_accept_all (Fixture *self, gconstpointer data)
{
  guint n_changes = g_list_model_get_n_items (mix_deploy_proposal_get_changes (self->proposal));
  const MixDeployFigures *after = mix_deploy_proposal_get_after (self->proposal);
  g_autoptr (MixPlan) accepted = NULL;
  g_autoptr (MixBoard) board = NULL;
  MixBoardCounts counts;

  g_assert_cmpuint (n_changes, >, 50);
  accept (self, NULL, "Accept the proposal, * changes");
  accepted = load (self);
  board = mix_board_new (accepted);
  counts = mix_board_count (board, NULL);
  g_assert_cmpint (counts.nobody_minutes, ==, after->nobody_minutes);
  g_assert_cmpuint (counts.n_cards[MIX_FIT_BLOCKED], ==, after->n_unsafe);
  g_assert_cmpuint (counts.n_over, ==, after->n_over);
  g_assert_cmpint (counts.minutes[MIX_FIT_STRETCHED], ==, after->stretched_minutes);
  g_assert_cmpint (counts.minutes[MIX_FIT_UNDER_USED], ==, after->under_used_minutes);
  g_assert_cmpuint (mix_deploy_proposal_update (self->proposal, accepted), ==, 0);
  g_assert_cmpuint (mix_deploy_proposal_count (self->proposal, MIX_DEPLOY_DONE), ==, n_changes);
  assert_undone (self);
  g_assert_cmpuint (count_open (self), ==, n_changes);
}

/* Only what a decision keeps stays unsafe, and nobody is over capacity. */
static void
test_figures (Fixture *self, gconstpointer data)
{
  const MixDeployFigures *before = mix_deploy_proposal_get_before (self->proposal);
  const MixDeployFigures *after = mix_deploy_proposal_get_after (self->proposal);

  g_assert_cmpuint (before->n_unsafe, >=, 8);
  g_assert_cmpuint (after->n_unsafe, ==, 2);
  g_assert_cmpuint (after->n_over, ==, 0);
  g_assert_cmpint (after->nobody_minutes, <, before->nobody_minutes);
}

static MixDeployChange *
get_first (Fixture *self, MixDeployChangeKind kind)
{
  GListModel *changes = mix_deploy_proposal_get_changes (self->proposal);

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (MixDeployChange) change = g_list_model_get_item (changes, i);

      if (mix_deploy_change_get_kind (change) == kind)
        return change;
    }
  return NULL;
}

/* Practice by practice it comes to the same as all at once. */
static void
test_accept_by_practice (Fixture *self, gconstpointer data)
{
  GPtrArray *practices = mix_plan_get_practices (self->plan);
  GPtrArray *networks = mix_plan_get_networks (self->plan);
  const MixDeployFigures *after = mix_deploy_proposal_get_after (self->proposal);
  g_autoptr (MixPlan) accepted = NULL;
  g_autoptr (MixBoard) board = NULL;

  for (guint i = 0; i < practices->len + networks->len; i++)
    {
      const char *id = i < practices->len ? mix_practice_get_id (practices->pdata[i])
                                          : mix_network_get_id (networks->pdata[i - practices->len]);
      g_autoptr (GPtrArray) changes = mix_deploy_proposal_list_of_place (self->proposal, id);

      if (changes->len > 0)
        accept (self, changes, changes->len > 1 ? "Accept * proposed changes at *" : "Accept *, for *");
    }
  accepted = load (self);
  board = mix_board_new (accepted);
  g_assert_cmpint (mix_board_count (board, NULL).nobody_minutes, ==, after->nobody_minutes);
  g_assert_cmpuint (mix_deploy_proposal_update (self->proposal, accepted), ==, 0);
  g_assert_cmpuint (count_open (self), ==, 0);
}

static void
test_accept_by_person (Fixture *self, gconstpointer data)
{
  MixPerson *person = mix_deploy_change_get_person (get_first (self, MIX_DEPLOY_NEW));
  g_autoptr (GPtrArray) changes = mix_deploy_proposal_list_of_person (self->proposal, mix_person_get_id (person));
  guint n_open = count_open (self);
  g_autoptr (MixPlan) accepted = NULL;

  g_assert_cmpuint (changes->len, >, 1);
  accept (self, changes, "Accept * proposed changes *");
  accepted = load (self);
  g_assert_cmpuint (mix_deploy_proposal_update (self->proposal, accepted), ==, 0);
  g_assert_cmpuint (count_open (self), ==, n_open - changes->len);
  assert_undone (self);
}

static void
test_accept_card_by_card (Fixture *self, gconstpointer data)
{
  for (MixDeployChangeKind kind = 0; kind < MIX_DEPLOY_N_CHANGE_KINDS; kind++)
    {
      g_autoptr (GPtrArray) changes = g_ptr_array_new ();
      MixDeployChange *change = get_first (self, kind);
      g_autofree char *words = NULL;

      if (change == NULL)
        continue;
      words = mix_deploy_change_dup_words (change);
      g_test_message ("%s", words);
      g_ptr_array_add (changes, change);
      accept (self, changes, "Accept *, for *");
      assert_undone (self);
    }
}

/* Work that was changed otherwise is named, and nothing is written. */
static void
test_stale (Fixture *self, gconstpointer data)
{
  MixDeployChange *change = get_first (self, MIX_DEPLOY_MOVED);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autoptr (MixPlan) changed = NULL;

  mix_assignments_set_minutes (self->store, mix_deploy_change_get_assignment_id (change), 7, &error);
  g_assert_no_error (error);
  g_assert_false (mix_deploy_accept (self->store, self->proposal, NULL, &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "was changed since this was proposed"));
  name = mix_store_dup_undo_name (self->store);
  g_assert_true (g_str_has_prefix (name, "Change "));
  changed = load (self);
  g_assert_cmpuint (mix_deploy_proposal_update (self->proposal, changed), >=, 1);
  g_assert_cmpint (mix_deploy_change_get_state (change), ==, MIX_DEPLOY_STALE);
}

static void
count_progress_cb (MixDeployJob *job, gpointer data)
{
  (*(guint *) data)++;
}

static void
finished_cb (MixDeployJob *job, gpointer data)
{
  g_main_loop_quit (data);
}

/* The job gives the same answer as the call, and can be stopped at once. */
static void
test_job (Fixture *self, gconstpointer data)
{
  g_autoptr (MixDeployOptions) options = mix_deploy_options_new ();
  g_autoptr (MixDeployJob) job = NULL;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint n_progress = 0;

  options->seconds = 600;
  options->mode = MIX_DEPLOY_ATTACHED;
  job = mix_deploy_job_new (self->plan, options);
  g_signal_connect (job, "progress", G_CALLBACK (count_progress_cb), &n_progress);
  g_signal_connect_swapped (job, "progress", G_CALLBACK (mix_background_job_stop), job);
  g_signal_connect (job, "finished", G_CALLBACK (finished_cb), loop);
  mix_background_job_start (MIX_BACKGROUND_JOB (job));
  g_assert_true (mix_background_job_is_running (MIX_BACKGROUND_JOB (job)));
  g_main_loop_run (loop);
  g_assert_false (mix_background_job_is_running (MIX_BACKGROUND_JOB (job)));
  g_assert_no_error (mix_deploy_job_get_error (job));
  g_assert_nonnull (mix_deploy_job_get_proposal (job));
  g_assert_cmpuint (n_progress, >=, 1);
  g_assert_cmpuint (mix_deploy_job_get_course (job)->len, ==, n_progress);
}

#define PROPOSAL_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  PROPOSAL_TEST ("/deploy-proposal/figures", test_figures);
  PROPOSAL_TEST ("/deploy-proposal/accept-all", test_accept_all);
  PROPOSAL_TEST ("/deploy-proposal/accept-by-practice", test_accept_by_practice);
  PROPOSAL_TEST ("/deploy-proposal/accept-by-person", test_accept_by_person);
  PROPOSAL_TEST ("/deploy-proposal/accept-card-by-card", test_accept_card_by_card);
  PROPOSAL_TEST ("/deploy-proposal/stale", test_stale);
  PROPOSAL_TEST ("/deploy-proposal/job", test_job);
  status = g_test_run ();
  g_clear_object (&shared_proposal);
  return status;
}
