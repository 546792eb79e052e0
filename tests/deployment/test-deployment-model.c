#include "deployment-model-solve.h"
#include "mix-deployment-model-text.h"
#include "mix-deployment-text.h"

#include <glib/gstdio.h>
#include <string.h>

#include "mix-error.h"

static MixDeployment *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  MixDeployment *problem = mix_deployment_text_load_instance (path, &error);

  g_assert_no_error (error);
  return problem;
}

static MixDeployment *
load_shared (const char *name)
{
  const char *folder = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "planning", name, NULL) : NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the shared examples are not here");
      return NULL;
    }
  return load (path);
}

/* What HiGHS finds is a deployment that costs what HiGHS says. */
static double
solve (const MixDeployment *problem, gboolean with_links)
{
  g_autoptr (MixDeploymentModel) model = mix_deployment_model_new (problem, with_links);
  double objective = 0;
  g_autoptr (MixDeploymentAnswer) answer = deployment_model_solve (model, problem, &objective);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (answer);
  mix_deployment_answer_check (answer, problem, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (mix_deployment_answer_get_cost (answer, problem).total, objective, 2);
  return objective;
}

/* What HiGHS, a program of its own, reads of our text. */
static double
solve_text (const MixDeployment *problem, gboolean with_links, const char *suffix)
{
  g_autofree char *folder = g_dir_make_tmp ("deployment-model-XXXXXX", NULL);
  g_autofree char *name = g_strconcat ("model", suffix, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  const char *command[] = { g_getenv ("RUN_HIGHS"), path, "60", NULL };
  g_autofree char *printed = NULL;
  const char *found;
  g_autoptr (GError) error = NULL;

  mix_deployment_model_text_save (path, problem, with_links, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &printed, NULL, NULL, &error);
  g_assert_no_error (error);
  found = strstr (printed, "objective ");
  g_assert_nonnull (found);
  g_unlink (path);
  g_rmdir (folder);
  return g_ascii_strtod (found + strlen ("objective "), NULL);
}

/* Everything that an instance can have; its optimum is that of all forms and formats. */
static void
test_small (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "deployment", "data", "small.txt", NULL);
  g_autoptr (MixDeployment) problem = load (path);

  g_assert_cmpfloat_with_epsilon (solve (problem, TRUE), 279800, 1);
  g_assert_cmpfloat_with_epsilon (solve (problem, FALSE), 279800, 1);
  g_assert_cmpfloat_with_epsilon (solve_text (problem, TRUE, ".lp"), 279800, 30);
  g_assert_cmpfloat_with_epsilon (solve_text (problem, FALSE, ".lp"), 279800, 30);
  g_assert_cmpfloat_with_epsilon (solve_text (problem, TRUE, ".mps"), 279800, 30);
  g_assert_cmpfloat_with_epsilon (solve_text (problem, FALSE, ".mps"), 279800, 30);
}

/* The optimum of the shared example, which others proved. */
static void
test_network (void)
{
  g_autoptr (MixDeployment) problem = load_shared ("example-network.txt");

  if (problem != NULL)
    g_assert_cmpfloat_with_epsilon (solve (problem, TRUE), 906900, 10);
}

static void
test_other_name (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mix_deployment_model_text_check_path ("/tmp/model.lp", NULL));
  g_assert_false (mix_deployment_model_text_check_path ("/tmp/model.txt", &error));
  g_assert_error (error, MIX_ERROR, MIX_ERROR_USAGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deployment-model/small", test_small);
  g_test_add_func ("/deployment-model/network", test_network);
  g_test_add_func ("/deployment-model/other-name", test_other_name);

  return g_test_run ();
}
