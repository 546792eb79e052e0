#include "mix-deployment-solve.h"
#include "mix-deployment-text.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/resource.h>
#include <time.h>

/* The table of figures of the deployment solver, on instances made from real list sizes:
 *   bench-deploy GENERATOR [SIZE SEEDS SECONDS]…
 * Prints for each instance when the first answer was there and the gap at the times that the table asks about, and says
 * where one is above what is asked. Times are of the wall: with less than two free cores, the seconds of processor
 * beside them say how much of the machine there was. */

#define N_MARKS 3

typedef struct
{
  const char *name;
  double first_answer;
  struct
  {
    double seconds;
    double gap;
  } marks[N_MARKS];
} Size;

static const Size sizes[] = {
  { "network", 0.2, { { 2, 0.005 }, { 5, 0.0001 }, { 5, 0.0001 } } },
  { "federation", 0.5, { { 20, 0.015 }, { 60, 0.025 }, { 60, 0.005 } } },
  { "board", 3, { { 30, 0.05 }, { 120, 0.03 }, { 300, 0.01 } } },
};

typedef struct
{
  const Size *size;
  double gaps[N_MARKS];
  double first_bound;
} Course;

static gboolean
progress_cb (const MixDeploymentProgress *progress, gpointer data)
{
  Course *course = data;
  const double gap = progress->objective > 0 ? (progress->objective - progress->bound) / progress->objective : 0;

  if (progress->bound > 0 && course->first_bound == 0)
    course->first_bound = progress->seconds;
  for (int i = 0; i < N_MARKS; i++)
    if (progress->seconds <= course->size->marks[i].seconds)
      course->gaps[i] = gap;
  return FALSE;
}

static double
get_processor_seconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static double
get_ratio (const MixDeployment *problem)
{
  double demand = 0;
  double capacity = 0;

  for (int i = 0; i < problem->n_practices * problem->n_lines; i++)
    demand += problem->demand[i];
  for (int p = 0; p < problem->n_people; p++)
    capacity += problem->people[p].capacity;
  return demand / capacity;
}

static MixDeployment *
make_instance (const char *generator, const char *size, int seed)
{
  g_autofree char *number = g_strdup_printf ("%d", seed);
  g_autofree char *path = g_strdup_printf ("%s/bench-deploy-%s-%d.txt", g_get_tmp_dir (), size, seed);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *text = NULL;
  MixDeployment *problem;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "python3", generator, size, number, NULL);
  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error)
      || !g_file_set_contents (path, text, -1, &error))
    g_error ("%s", error->message);
  problem = mix_deployment_text_load_instance (path, &error);
  if (problem == NULL)
    g_error ("%s", error->message);
  g_remove (path);
  return problem;
}

/* One person loses a third of their time: a new proposal from the old one. */
static void
measure_change (const MixDeployment *problem, const MixDeploymentResult *before)
{
  g_autoptr (MixDeployment) changed = mix_deployment_copy (problem);
  const MixDeploymentOptions options = {
    .seconds = 0.25,
    .start_answer = before->answer,
    .start_prices = before->prices,
  };
  g_autoptr (MixDeploymentResult) after = NULL;
  g_autoptr (GError) error = NULL;

  changed->people[0].capacity = changed->people[0].capacity * 2 / 3;
  if (!mix_deployment_finish (changed, &error))
    g_error ("%s", error->message);
  after = mix_deployment_solve (changed, &options, &error);
  if (after == NULL || !mix_deployment_answer_check (after->answer, changed, 0, &error))
    g_error ("%s", error->message);
  g_print ("    after a change: %.3f s, gap %.2f%%\n", after->seconds, 100 * mix_deployment_result_get_gap (after));
}

static void
measure (const char *generator, const Size *size, int seed, double seconds)
{
  g_autoptr (MixDeployment) problem = make_instance (generator, size->name, seed);
  Course course = { .size = size, .gaps = { 1, 1, 1 } };
  const MixDeploymentOptions options = {
    .seconds = seconds,
    .seed = seed,
    .poll = progress_cb,
    .poll_data = &course,
  };
  const double processor = get_processor_seconds ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MixDeploymentResult) result = mix_deployment_solve (problem, &options, &error);
  struct rusage usage;

  if (result == NULL || !mix_deployment_answer_check (result->answer, problem, 0, &error))
    g_error ("%s", error->message);
  getrusage (RUSAGE_SELF, &usage);
  for (int i = 0; i < N_MARKS; i++)
    if (result->seconds <= size->marks[i].seconds + 0.2)
      course.gaps[i] = mix_deployment_result_get_gap (result);
  g_print ("%s %d (%.2f): first answer %.2f s%s, bound %.2f s,", size->name, seed, get_ratio (problem),
           result->first_answer_seconds, result->first_answer_seconds > size->first_answer ? " (late)" : "",
           course.first_bound);
  for (int i = 0; i < N_MARKS; i++)
    if (i == 0 || size->marks[i].seconds > size->marks[i - 1].seconds)
      if (i == 0 || seconds > size->marks[i - 1].seconds || result->seconds > size->marks[i - 1].seconds)
        g_print (" gap at %.0f s %.3f%%%s,", MIN (seconds, size->marks[i].seconds), 100 * course.gaps[i],
                 course.gaps[i] > size->marks[i].gap ? " (above)" : "");
  g_print (" objective %.0f, bound %.0f, %.1f s, %.1f s of processor, %ld MB\n", result->cost.total, result->bound,
           result->seconds, get_processor_seconds () - processor, usage.ru_maxrss / 1024);
  if (g_str_equal (size->name, "federation"))
    measure_change (problem, result);
}

int
main (int argc, char **argv)
{
  g_assert (argc >= 2);
  for (int i = 2; i + 2 < argc; i += 3)
    for (gsize k = 0; k < G_N_ELEMENTS (sizes); k++)
      for (int seed = 1; g_str_equal (sizes[k].name, argv[i]) && seed <= g_ascii_strtoll (argv[i + 1], NULL, 10);
           seed++)
        measure (argv[1], &sizes[k], seed, g_ascii_strtod (argv[i + 2], NULL));
  return 0;
}
