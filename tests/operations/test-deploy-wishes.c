#include "mix-deploy-job.h"
#include "mix-deploy-moves.h"
#include "mix-deploy-point.h"
#include "mix-deploy-wishes.h"
#include "mix-error.h"
#include "mix-store.h"
#include "test-folder.h"

/* A copy of the sample plan. */
typedef struct
{
  char *folder;
  MixStore *store;
  MixPlan *plan;
} Fixture;

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
  self->plan = mix_store_load (self->store, MIX_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
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

static MixDeployPicture *
pin (Fixture *self, MixPerson *person)
{
  g_autoptr (MixDeployOptions) options = mix_deploy_options_new ();
  g_autoptr (GError) error = NULL;
  MixDeployPicture *picture;

  if (person != NULL)
    mix_deploy_options_add_pin (options, MIX_DEPLOY_PIN_PERSON, mix_person_get_id (person));
  picture = mix_deploy_picture_new (self->plan, NULL, options, &error);
  g_assert_no_error (error);
  return picture;
}

/* Who has more than they can do cannot keep all of it; that is said with their name, and who can keep it may. */
static void
test_pins (Fixture *self, gconstpointer data)
{
  g_autoptr (MixDeployPicture) all = pin (self, NULL);
  guint n_refused = 0;

  g_assert_true (mix_deploy_check_pins (all, NULL));
  for (guint i = 0; i < all->people->len; i++)
    {
      MixPerson *person = g_ptr_array_index (all->people, i);
      g_autoptr (MixDeployPicture) picture = pin (self, person);
      g_autoptr (GError) error = NULL;

      if (mix_deploy_check_pins (picture, &error))
        continue;
      g_test_message ("%s", error->message);
      g_assert_error (error, MIX_ERROR, MIX_ERROR_REFUSED);
      g_assert_nonnull (strstr (error->message, mix_person_get_name (person)));
      n_refused++;
    }
  g_assert_cmpuint (n_refused, >, 0);
  g_assert_cmpuint (n_refused, <, all->people->len);
}

/* What today breaks is what keeps the curve from beginning with no moves. */
static void
test_today (Fixture *self, gconstpointer data)
{
  g_autoptr (MixDeployPicture) picture = pin (self, NULL);
  g_autoptr (MixDeploymentAnswer) today = mix_deployment_make_today (picture->problem);
  g_autoptr (GPtrArray) sentences = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mix_deploy_list_broken_today (picture, &sentences, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < sentences->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (sentences, i));
  g_assert_cmpint (sentences->len > 0, ==, mix_deployment_get_excess (picture->problem, today) > 0);
}

/* So few moves are as many rows of changes. */
static void
test_moves (Fixture *self, gconstpointer data)
{
  g_autoptr (MixDeployOptions) options = mix_deploy_options_new ();
  g_autoptr (MixDeployProposal) proposal = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changes;

  options->iterations = 1;
  options->most_moves = 3;
  proposal = mix_deploy_run (self->plan, options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  n_changes = g_list_model_get_n_items (mix_deploy_proposal_get_changes (proposal));
  g_assert_cmpuint (n_changes, <=, 3);
  g_assert_cmpuint (n_changes, >, 0);
}

/* A point of the curve as a proposal of its own: so few rows of changes, and a week or why there is none. */
static void
test_point (Fixture *self, gconstpointer data)
{
  g_autoptr (MixDeployOptions) options = mix_deploy_options_new ();
  g_autoptr (MixDeployProposal) whole = NULL;
  g_autoptr (MixDeployProposal) few = NULL;
  g_autoptr (MixDeploymentMovesPoint) point = NULL;
  g_autoptr (GError) error = NULL;

  options->iterations = 1;
  whole = mix_deploy_run (self->plan, options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  point = mix_deploy_find_moves_to (mix_deploy_proposal_get_picture (whole),
                                    mix_deploy_proposal_get_result (whole)->answer, 2, 1, &error);
  g_assert_no_error (error);
  few = mix_deploy_propose_point (whole, point, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_list_model_get_n_items (mix_deploy_proposal_get_changes (few)), ==, point->moves);
  g_assert_cmpfloat (mix_deploy_proposal_get_result (few)->bound, ==, mix_deploy_proposal_get_result (whole)->bound);
  g_assert_true ((mix_deploy_proposal_get_week (few) != NULL) == (mix_deploy_proposal_get_clashes (few)->len == 0));
}

static void
test_wishes (Fixture *self, gconstpointer data)
{
  g_autoptr (MixDeployPicture) picture = pin (self, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sentences = mix_deploy_list_conflicts (picture, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < sentences->len; i++)
    g_assert_nonnull (strstr (g_ptr_array_index (sentences, i), " cannot "));
}

static void
test_wishes_nobody_waits_for (Fixture *self, gconstpointer data)
{
  g_autoptr (MixDeployPicture) picture = pin (self, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (mix_deploy_list_conflicts (picture, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Sentences of conflicts made up of people and places of the sample. */
static void
test_words (Fixture *self, gconstpointer data)
{
  g_autoptr (MixDeployPicture) picture = pin (self, NULL);
  g_autoptr (GArray) wishes = g_array_new (FALSE, FALSE, sizeof (MixDeploymentWish));
  MixDeploymentConflict conflict = { wishes, TRUE };
  MixDeploymentWish all[] = { { MIX_DEPLOYMENT_WISH_FAIR, 0, -1 },
                              { MIX_DEPLOYMENT_WISH_SITES, 0, -1 },
                              { MIX_DEPLOYMENT_WISH_DESKS, 0, -1 } };
  g_autofree char *words = NULL;
  g_autofree char *unproved = NULL;
  g_autofree char *unknown = NULL;
  g_autoptr (GArray) no_wishes = g_array_new (FALSE, FALSE, sizeof (MixDeploymentWish));

  g_array_append_vals (wishes, all, G_N_ELEMENTS (all));
  unknown = mix_deploy_conflict_dup_words (picture, &(MixDeploymentConflict) { no_wishes, FALSE });
  g_assert_cmpstr (unknown, ==, "There was no time to find out whether all other wishes can hold together.");
  words = mix_deploy_conflict_dup_words (picture, &conflict);
  g_test_message ("%s", words);
  g_assert_true (g_str_has_prefix (words, "These cannot all hold: "));
  g_assert_true (g_str_has_suffix (words, " Any two of the three work."));
  conflict.is_least = FALSE;
  unproved = mix_deploy_conflict_dup_words (picture, &conflict);
  g_assert_null (strstr (unproved, "Any"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/deploy-wishes/pins", Fixture, NULL, set_up, test_pins, tear_down);
  g_test_add ("/deploy-wishes/today", Fixture, NULL, set_up, test_today, tear_down);
  g_test_add ("/deploy-wishes/moves", Fixture, NULL, set_up, test_moves, tear_down);
  g_test_add ("/deploy-wishes/point", Fixture, NULL, set_up, test_point, tear_down);
  g_test_add ("/deploy-wishes/wishes", Fixture, NULL, set_up, test_wishes, tear_down);
  g_test_add ("/deploy-wishes/wishes-nobody-waits-for", Fixture, NULL, set_up, test_wishes_nobody_waits_for, tear_down);
  g_test_add ("/deploy-wishes/words", Fixture, NULL, set_up, test_words, tear_down);
  return g_test_run ();
}
