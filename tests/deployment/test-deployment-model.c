#include "deployment-model-solve.h"
#include "mix-deployment-model-text.h"
#include "mix-deployment-text.h"

#include <glib/gstdio.h>
#include <string.h>

#include "mix-error.h"

/* Of small.txt, and what programs leave open by default. */
#define SMALL_OPTIMUM 279800
#define NEARLY 30

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

/* What a program prints after @label, having read our text: a command in which %s is the file. */
static double
solve_text (
    const MixDeployment *problem, gboolean with_links, const char *suffix, const char *command, const char *label)
{
  g_autofree char *folder = g_dir_make_tmp ("deployment-model-XXXXXX", NULL);
  g_autofree char *name = g_strconcat ("model", suffix, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_auto (GStrv) parts = g_strsplit (command, "%s", 2);
  g_autofree char *line = g_strjoinv (path, parts);
  g_autofree char *printed = NULL;
  g_autoptr (GError) error = NULL;
  const char *found;

  mix_deployment_model_text_save (path, problem, with_links, &error);
  g_assert_no_error (error);
  g_spawn_command_line_sync (line, &printed, NULL, NULL, &error);
  g_assert_no_error (error);
  found = strstr (printed, label);
  g_assert_nonnull (found);
  g_unlink (path);
  g_rmdir (folder);
  return g_ascii_strtod (found + strlen (label), NULL);
}

static MixDeployment *
load_small (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "deployment", "data", "small.txt", NULL);

  return load (path);
}

/* Everything that an instance can have, in both forms. */
static void
test_small (void)
{
  g_autoptr (MixDeployment) problem = load_small ();

  g_assert_cmpfloat_with_epsilon (solve (problem, TRUE), SMALL_OPTIMUM, 1);
  g_assert_cmpfloat_with_epsilon (solve (problem, FALSE), SMALL_OPTIMUM, 1);
}

typedef struct
{
  const char *program; /* or %NULL: our own */
  const char *suffix;
  const char *command;
  const char *label;
} Reader;

static const Reader readers[] = {
  { NULL, ".lp", "%s 60", "objective " },
  { NULL, ".mps", "%s 60", "objective " },
  { "glpsol", ".lp", "glpsol --lp %s --output /dev/stdout", "Objective:  cost = " },
  { "glpsol", ".mps", "glpsol --freemps %s --output /dev/stdout", "Objective:  cost = " },
  { "cbc", ".lp", "cbc %s -solve -quit", "Objective value:" },
  { "cbc", ".mps", "cbc %s -solve -quit", "Objective value:" },
};

/* The same optimum whichever program reads whichever text. */
static void
test_texts (void)
{
  g_autoptr (MixDeployment) problem = load_small ();

  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      const Reader *reader = &readers[i];
      g_autofree char *installed = reader->program != NULL ? g_find_program_in_path (reader->program) : NULL;
      g_autofree char *command = reader->program != NULL
                                     ? g_strdup (reader->command)
                                     : g_strdup_printf ("%s %s", g_getenv ("RUN_HIGHS"), reader->command);

      if (reader->program != NULL && installed == NULL)
        continue;
      for (int with_links = FALSE; with_links <= TRUE; with_links++)
        g_assert_cmpfloat_with_epsilon (solve_text (problem, with_links, reader->suffix, command, reader->label),
                                        SMALL_OPTIMUM, NEARLY);
    }
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
  g_test_add_func ("/deployment-model/texts", test_texts);
  g_test_add_func ("/deployment-model/network", test_network);
  g_test_add_func ("/deployment-model/other-name", test_other_name);

  return g_test_run ();
}
