/* Times the exact overload check of a year: 200 people in seven networks, 52 weeks, 5,000 assignments, beside one plain
 * pass that only adds up each person's minutes of each week. Says figures (time of this process, whatever else the
 * machine does), judges none. */

#include "mix-overload.h"

#include <stdlib.h>
#include <time.h>

#define N_PEOPLE 200
#define N_WEEKS 52
#define N_ASSIGNMENTS 5000
#define N_NETWORKS 7
#define N_PLACES 42
#define N_LINES 60
#define ROUNDS 9
#define SEED 52

typedef struct
{
  guint unit;
  guint person;
  guint first_week;
  guint n_weeks;
  int minutes;
} Assignment;

typedef struct
{
  const char *name;
  int least_time; /* minutes a week of whoever has least */
  int most_time;
  guint absence; /* weeks of leave in a hundred */
} Load;

typedef struct
{
  gboolean skilled[N_LINES][N_PEOPLE];
  gboolean has_unit[N_LINES][N_PLACES];
  guint units[N_LINES][N_PLACES];
  int time[N_WEEKS][N_PEOPLE];
  Assignment assignments[N_ASSIGNMENTS];
  guint n_units;
} Year;

static guint
draw (GRand *random, guint below)
{
  return (guint) g_rand_int_range (random, 0, (int) below);
}

static gboolean
is_in_reach (guint person, guint place)
{
  return person % N_NETWORKS == place % N_NETWORKS || person % 23 == place % N_NETWORKS;
}

/* Common work that nearly everybody does, and rare skills that a sixth of the team has. */
static void
draw_skills (Year *year, GRand *random)
{
  for (guint line = 0; line < N_LINES; line++)
    for (guint person = 0; person < N_PEOPLE; person++)
      year->skilled[line][person] = draw (random, 100) < (line % 3 == 0 ? 16U : 75U);
}

static void
draw_time (Year *year, GRand *random, const Load *load)
{
  for (guint person = 0; person < N_PEOPLE; person++)
    {
      int usual = g_rand_int_range (random, load->least_time, load->most_time);

      for (guint week = 0; week < N_WEEKS; week++)
        year->time[week][person] = draw (random, 100) < load->absence ? usual * (int) draw (random, 3) / 4 : usual;
    }
}

static void
draw_assignments (Year *year, GRand *random)
{
  for (guint i = 0; i < N_ASSIGNMENTS; i++)
    {
      Assignment *assignment = &year->assignments[i];
      guint line, place;

      do
        {
          line = draw (random, N_LINES);
          place = draw (random, N_PLACES);
          assignment->person = draw (random, N_PEOPLE);
        }
      while (!year->skilled[line][assignment->person] || !is_in_reach (assignment->person, place));
      if (!year->has_unit[line][place])
        {
          year->has_unit[line][place] = TRUE;
          year->units[line][place] = year->n_units++;
        }
      assignment->unit = year->units[line][place];
      assignment->minutes = 15 * g_rand_int_range (random, 2, 8);
      assignment->first_week = draw (random, 4) == 0 ? draw (random, N_WEEKS) : 0;
      assignment->n_weeks = N_WEEKS - assignment->first_week;
    }
}

static Year *
make_year (const Load *load)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  Year *year = g_new0 (Year, 1);

  draw_skills (year, random);
  draw_time (year, random, load);
  draw_assignments (year, random);
  return year;
}

static void
pose_unit (MixOverloadProblem *problem, const Year *year, guint line, guint place)
{
  for (guint person = 0; person < N_PEOPLE; person++)
    if (year->skilled[line][person] && is_in_reach (person, place))
      mix_overload_problem_allow (problem, year->units[line][place], person);
}

static MixOverloadProblem *
pose (const Year *year)
{
  MixOverloadProblem *problem = mix_overload_problem_new (N_PEOPLE, N_WEEKS);

  for (guint unit = 0; unit < year->n_units; unit++)
    mix_overload_problem_add_unit (problem, unit % 2 == 0);
  for (guint line = 0; line < N_LINES; line++)
    for (guint place = 0; place < N_PLACES; place++)
      if (year->has_unit[line][place])
        pose_unit (problem, year, line, place);
  for (guint week = 0; week < N_WEEKS; week++)
    for (guint person = 0; person < N_PEOPLE; person++)
      mix_overload_problem_set_capacity (problem, person, week, year->time[week][person],
                                         year->time[week][person] * 3 / 4);
  for (guint i = 0; i < N_ASSIGNMENTS; i++)
    {
      const Assignment *assignment = &year->assignments[i];

      mix_overload_problem_add_work (problem, assignment->unit, assignment->person, assignment->first_week,
                                     assignment->n_weeks, assignment->minutes);
    }
  return problem;
}

/* Each person's minutes of each week: the sum that exactness is compared with. */
static guint
add_up (const Year *year)
{
  g_autofree int *used = g_new0 (int, N_WEEKS *N_PEOPLE);
  guint n_over = 0;

  for (guint i = 0; i < N_ASSIGNMENTS; i++)
    for (guint week = 0; week < year->assignments[i].n_weeks; week++)
      used[(week + year->assignments[i].first_week) * N_PEOPLE + year->assignments[i].person]
          += year->assignments[i].minutes;
  for (guint week = 0; week < N_WEEKS; week++)
    for (guint person = 0; person < N_PEOPLE; person++)
      n_over += used[week * N_PEOPLE + person] > year->time[week][person] ? 1 : 0;
  return n_over;
}

/* Microseconds of processor time. */
static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

static double
get_median (gint64 *times)
{
  qsort (times, ROUNDS, sizeof *times, compare);
  return (double) times[ROUNDS / 2] / 1000;
}

static void
describe (const char *name, const Year *year, const MixOverload *answer)
{
  guint n_weeks_over = 0, n_most = 0;

  for (guint week = 0; week < N_WEEKS; week++)
    n_weeks_over += mix_overload_get_minutes_over (answer, week) > 0 ? 1 : 0;
  for (guint i = 0; i < mix_overload_get_n_sets (answer); i++)
    n_most = MAX (n_most, mix_overload_get_set (answer, i)->n_people);
  g_print (
      "%s: %u units, %u of %u weeks overbooked, %u sets, at most %u people; %u weeks of people over by their sums\n",
      name, year->n_units, n_weeks_over, N_WEEKS, mix_overload_get_n_sets (answer), n_most, add_up (year));
}

static void
time_load (const Load *load)
{
  g_autofree Year *year = make_year (load);
  gint64 poses[ROUNDS], checks[ROUNDS], sums[ROUNDS];
  double check, sum;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (MixOverloadProblem) problem = NULL;
      g_autoptr (MixOverload) answer = NULL;
      gint64 start = get_time ();

      problem = pose (year);
      poses[i] = get_time () - start;
      start = get_time ();
      answer = mix_overload_work_out (problem, NULL, NULL);
      checks[i] = get_time () - start;
      start = get_time ();
      add_up (year);
      sums[i] = get_time () - start;
      if (i == 0)
        describe (load->name, year, answer);
    }
  check = get_median (checks);
  sum = get_median (sums);
  g_print ("  exact check %.1f ms (posing it %.1f ms); sums alone %.2f ms; ratio %.0f (medians of %d)\n", check,
           get_median (poses), sum, check / sum, ROUNDS);
}

int
main (void)
{
  static const Load loads[] = {
    { "easy", 2600, 3200, 8 },
    { "tight", 1900, 2300, 12 },
    { "overbooked", 1200, 2000, 12 },
  };

  g_print ("%d people, %d weeks, %d assignments\n", N_PEOPLE, N_WEEKS, N_ASSIGNMENTS);
  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    time_load (&loads[i]);
  return 0;
}
