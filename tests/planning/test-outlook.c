#include <glib.h>

#include "mix-hiring-team.h"
#include "mix-outlook-choice.h"
#include "mix-outlook.h"

/*
 * The work in every run of a forecast: nothing of it is lost, whoever comes and goes, and what is at work is what the
 * forecast says.
 */

#define N_CASES 60
#define N_RUNS 200
#define N_LINES 5
#define N_PLACES 6
#define N_NETWORKS 3
#define MOST_WORKERS 90
#define MOST_UNITS (N_LINES * N_PLACES)
#define N_DAYS 4

typedef struct
{
  GRand *random;
  MixOutlookUnit units[MOST_UNITS];
  MixOutlookWorker workers[MOST_WORKERS];
  MixOutlookDuty duties[MOST_WORKERS][3];
  gboolean may[MOST_WORKERS][N_LINES];
  guint16 starts[MOST_WORKERS][N_RUNS];
  guint16 ends[MOST_WORKERS][N_RUNS];
  int days[N_DAYS];
  MixOutlookProblem problem;
} Case;

static int
pick (Case *self, int most)
{
  return g_rand_int_range (self->random, 0, most + 1);
}

static void
fill_units (Case *self)
{
  for (guint i = 0; i < MOST_UNITS; i++)
    {
      guint place = i / N_LINES;

      self->units[i] = (MixOutlookUnit) { i % N_LINES, place, place < N_PLACES - 1 ? place / 2 : MIX_OUTLOOK_NO_NETWORK,
                                          pick (self, 1200), pick (self, 3) == 0 ? pick (self, 400) : 0 };
    }
}

static void
fill_worker (Case *self, guint i)
{
  MixOutlookWorker *worker = &self->workers[i];
  guint network = (guint) pick (self, N_NETWORKS);

  *worker = (MixOutlookWorker) { .work = pick (self, 100),
                                 .minutes = pick (self, 2250),
                                 .network = network < N_NETWORKS ? network : MIX_OUTLOOK_NO_NETWORK,
                                 .starts_in = pick (self, 1) * pick (self, 200),
                                 .ends_in = pick (self, 1) ? MIX_OUTLOOK_STAYS : pick (self, 300) };
  for (guint run = 0; run < N_RUNS; run++)
    {
      self->starts[i][run] = (guint16) pick (self, 300);
      self->ends[i][run] = (guint16) (self->starts[i][run] + pick (self, 400));
    }
  if (pick (self, 2) == 0)
    worker->starts = self->starts[i];
  if (pick (self, 2) == 0)
    worker->ends = self->ends[i];
  worker->duties = self->duties[i];
  worker->n_duties = (guint) pick (self, 3);
  for (guint d = 0; d < worker->n_duties; d++)
    self->duties[i][d] = (MixOutlookDuty) { (guint) pick (self, MOST_UNITS - 1), pick (self, 500) };
  for (guint line = 0; line < N_LINES; line++)
    self->may[i][line] = pick (self, 1);
  worker->may = pick (self, 1) ? self->may[i] : NULL;
}

static Case *
case_new (guint32 seed)
{
  Case *self = g_new0 (Case, 1);
  guint n_workers;

  self->random = g_rand_new_with_seed (seed);
  n_workers = (guint) pick (self, seed % 4 == 0 ? MOST_WORKERS : 12);
  fill_units (self);
  for (guint i = 0; i < n_workers; i++)
    fill_worker (self, i);
  for (guint i = 0; i < N_DAYS; i++)
    self->days[i] = (int) i * 60;
  self->problem = (MixOutlookProblem) { self->days,  N_DAYS,     N_RUNS,  self->workers, n_workers,
                                        self->units, MOST_UNITS, N_LINES, N_PLACES,      N_NETWORKS };
  return self;
}

static void
case_free (Case *self)
{
  g_rand_free (self->random);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Case, case_free)

static gboolean
is_there (const MixOutlookWorker *worker, int day, guint run)
{
  int start = worker->starts != NULL ? worker->starts[run] : worker->starts_in;
  int end = worker->ends != NULL ? worker->ends[run] : worker->ends_in;

  return start <= day && day < end;
}

/* A second way to the same figures: one unit and one worker at a time, with nothing shared between runs. */
static int
find_undone (const Case *self, guint of, int day, guint run)
{
  int open[MOST_UNITS];
  int undone = 0;

  for (guint u = 0; u < MOST_UNITS; u++)
    {
      int given = self->units[u].given;

      for (guint w = 0; w < self->problem.n_workers; w++)
        for (guint d = 0; d < self->workers[w].n_duties; d++)
          if (self->duties[w][d].unit == u && is_there (&self->workers[w], day, run))
            given += self->duties[w][d].minutes;
      open[u] = MAX (self->units[u].wanted - given, 0);
    }
  for (guint w = 0; w < self->problem.n_workers; w++)
    {
      const MixOutlookWorker *worker = &self->workers[w];
      int left = worker->minutes;

      for (guint d = 0; d < worker->n_duties; d++)
        left -= worker->duties[d].minutes;
      for (guint u = 0; u < MOST_UNITS && worker->may != NULL && left > 0 && is_there (worker, day, run); u++)
        if (worker->may[self->units[u].line]
            && (worker->network == MIX_OUTLOOK_NO_NETWORK || worker->network == self->units[u].network))
          {
            int taken = MIN (open[u], left);

            open[u] -= taken;
            left -= taken;
          }
    }
  for (guint u = 0; u < MOST_UNITS; u++)
    undone += of == N_LINES || self->units[u].line == of ? open[u] : 0;
  return undone;
}

static int
add_up (const MixOutlook *outlook, guint day, MixOutlookMeasure measure, guint n, guint run)
{
  int sum = 0;

  for (guint i = 0; i < n; i++)
    sum += mix_outlook_get_run (outlook, day, measure, i, run);
  return sum;
}

static int
find_capacity_of_those_who_take (const Case *self, int day, guint run)
{
  int sum = 0;

  for (guint w = 0; w < self->problem.n_workers; w++)
    {
      const MixOutlookWorker *worker = &self->workers[w];
      int left = worker->minutes;

      for (guint d = 0; d < worker->n_duties; d++)
        left -= worker->duties[d].minutes;
      if (worker->may != NULL && is_there (worker, day, run))
        sum += MAX (left, 0);
    }
  return sum;
}

/* Minutes wanted are held, taken or undone; minutes of those who take are taken or free; lines and places each add up
 * to all. */
static void
test_conserved (void)
{
  for (guint32 seed = 1; seed <= N_CASES; seed++)
    {
      g_autoptr (Case) one = case_new (seed);
      g_autoptr (MixOutlook) outlook = mix_outlook_new (&one->problem, NULL, NULL);
      int wanted = 0;

      for (guint u = 0; u < MOST_UNITS; u++)
        wanted += one->units[u].wanted;
      for (guint day = 0; day < N_DAYS; day++)
        for (guint run = 0; run < N_RUNS; run += 7)
          {
            int held = mix_outlook_get_run (outlook, day, MIX_OUTLOOK_HELD, 0, run);
            int taken = mix_outlook_get_run (outlook, day, MIX_OUTLOOK_TAKEN, 0, run);
            int undone = mix_outlook_get_run (outlook, day, MIX_OUTLOOK_UNDONE, 0, run);
            int free = mix_outlook_get_run (outlook, day, MIX_OUTLOOK_FREE, 0, run);

            g_assert_cmpint (held + taken + undone, ==, wanted);
            g_assert_cmpint (taken + free, ==, find_capacity_of_those_who_take (one, one->days[day], run));
            g_assert_cmpint (add_up (outlook, day, MIX_OUTLOOK_UNDONE_OF_LINE, N_LINES, run), ==, undone);
            g_assert_cmpint (add_up (outlook, day, MIX_OUTLOOK_UNDONE_AT_PLACE, N_PLACES, run), ==, undone);
            g_assert_cmpint (add_up (outlook, day, MIX_OUTLOOK_UNDONE_OF_NETWORK, N_NETWORKS, run), <=, undone);
          }
    }
}

static void
test_second_way (void)
{
  for (guint32 seed = 1; seed <= N_CASES; seed++)
    {
      g_autoptr (Case) one = case_new (seed);
      g_autoptr (MixOutlook) outlook = mix_outlook_new (&one->problem, NULL, NULL);

      for (guint day = 0; day < N_DAYS; day++)
        for (guint run = seed % 11; run < N_RUNS; run += 23)
          {
            g_assert_cmpint (mix_outlook_get_run (outlook, day, MIX_OUTLOOK_UNDONE, 0, run), ==,
                             find_undone (one, N_LINES, one->days[day], run));
            g_assert_cmpint (mix_outlook_get_run (outlook, day, MIX_OUTLOOK_UNDONE_OF_LINE, 2, run), ==,
                             find_undone (one, 2, one->days[day], run));
          }
    }
}

/* Fans are counts of runs. */
static void
test_fan (void)
{
  g_autoptr (Case) one = case_new (8);
  g_autoptr (MixOutlook) outlook = mix_outlook_new (&one->problem, NULL, NULL);
  gint64 values[N_RUNS];
  gint64 sum = 0;
  MixOutlookFan fan, again;

  for (guint run = 0; run < N_RUNS; run++)
    sum += values[run] = mix_outlook_get_run (outlook, 2, MIX_OUTLOOK_UNDONE, 0, run);
  fan = mix_outlook_get_fan (outlook, 2, MIX_OUTLOOK_UNDONE, 0);
  again = mix_outlook_fan_new (values, N_RUNS);
  g_assert_cmpint (fan.p10, ==, again.p10);
  g_assert_cmpint (fan.p25, ==, again.p25);
  g_assert_cmpint (fan.p50, ==, again.p50);
  g_assert_cmpint (fan.p75, ==, again.p75);
  g_assert_cmpint (fan.p90, ==, again.p90);
  g_assert_cmpfloat_with_epsilon (fan.mean, (double) sum / N_RUNS, 1e-6);
  g_assert_cmpfloat_with_epsilon (mix_outlook_get_mean (outlook, 2, MIX_OUTLOOK_UNDONE, 0), (double) sum / N_RUNS,
                                  1e-6);
  g_assert_cmpint (fan.p10, <, fan.p90);
}

/* The team of the forecast and that of the outlook are the same, run by run. */
static void
test_team (void)
{
  static const double shares[] = { 0.1, 0.25, 0.5, 0.75, 0.9 };
  static const int days[] = { 0, 45, 120, 365 };
  const MixHiringReference references[MIX_HIRING_N_STAGES] = {
    [MIX_HIRING_ADVERT] = { 14, 21, 30, 0.1 },   [MIX_HIRING_INTERVIEW] = { 10, 20, 40, 0.2 },
    [MIX_HIRING_CHECKS] = { 20, 40, 80, 0.1 },   [MIX_HIRING_NOTICE] = { 30, 60, 90, 0.05 },
    [MIX_HIRING_SHORTLIST] = { 3, 7, 14, 0.15 }, [MIX_HIRING_OFFER] = { 2, 5, 10, 0.1 },
  };
  g_autoptr (MixHiringRecord) record = mix_hiring_record_new (references, NULL, 0, 5);
  MixHiringVacancy vacancies[]
      = { { record, MIX_HIRING_ADVERT, 3, -1, FALSE, 80, 0 }, { record, MIX_HIRING_CHECKS, 9, 30, TRUE, 100, 0 } };
  MixHiringMember members[] = { { 100, MIX_HIRING_STAYS, 0 }, { 60, 100, 0 }, { 40, MIX_HIRING_STAYS, 30 } };
  g_autoptr (MixHiringForecast) forecast = mix_hiring_forecast_new (vacancies, 2, 2000, 7);
  g_autoptr (MixHiringTeam) team = mix_hiring_team_new (forecast, members, 3, 0.3, 8);
  guint16 ends[2][2000];
  MixOutlookWorker workers[5];
  MixOutlookProblem problem = { days, 4, 2000, workers, 5, NULL, 0, 0, 0, 0 };
  g_autoptr (MixOutlook) outlook = NULL;

  for (guint i = 0; i < 3; i++)
    workers[i] = (MixOutlookWorker) { .work = members[i].work,
                                      .network = MIX_OUTLOOK_NO_NETWORK,
                                      .starts_in = members[i].starts_in,
                                      .ends = mix_hiring_team_get_leaves (team, i) };
  for (guint v = 0; v < 2; v++)
    {
      const guint16 *starts = mix_hiring_forecast_get_starts (forecast, v);

      for (guint run = 0; run < 2000; run++)
        ends[v][run] = (guint16) (starts[run] + mix_hiring_team_get_stays (team, v)[run]);
      workers[3 + v] = (MixOutlookWorker) {
        .work = vacancies[v].work, .network = MIX_OUTLOOK_NO_NETWORK, .starts = starts, .ends = ends[v]
      };
    }
  outlook = mix_outlook_new (&problem, NULL, NULL);
  for (guint day = 0; day < G_N_ELEMENTS (days); day++)
    {
      MixOutlookFan fan = mix_outlook_get_fan (outlook, day, MIX_OUTLOOK_WORK, 0);
      int quantiles[5];

      mix_hiring_team_get_quantiles (team, days[day], shares, 5, quantiles);
      g_assert_cmpint (fan.p10, ==, quantiles[0]);
      g_assert_cmpint (fan.p25, ==, quantiles[1]);
      g_assert_cmpint (fan.p50, ==, quantiles[2]);
      g_assert_cmpint (fan.p75, ==, quantiles[3]);
      g_assert_cmpint (fan.p90, ==, quantiles[4]);
    }
}

static gboolean
stop_cb (guint n_done, guint n_days, gpointer data)
{
  return n_done == 2;
}

static void
test_stop (void)
{
  g_autoptr (Case) one = case_new (3);
  g_autoptr (MixOutlook) outlook = mix_outlook_new (&one->problem, stop_cb, NULL);

  g_assert_cmpuint (mix_outlook_get_n_days (outlook), ==, 2);
}

#define N_OPTIONS 7

/* A worth with interplay, and some choices that may not be made. */
static gboolean
judge_cb (guint32 chosen, double *worth, gpointer data)
{
  *worth = (double) ((chosen * 2654435761u) >> 20);
  return (chosen * 40503u) % 5 != 0;
}

static gboolean
is_choice (guint32 chosen, const guint *groups)
{
  guint n = 0;

  for (guint i = 0; i < N_OPTIONS; i++)
    for (guint j = 0; j < i; j++)
      if ((chosen >> i & 1) && (chosen >> j & 1) && groups[i] == groups[j])
        return FALSE;
  for (guint i = 0; i < N_OPTIONS; i++)
    n += chosen >> i & 1;
  return n >= 1 && n <= 3;
}

/* Nothing better is left out. */
static void
test_choice (void)
{
  static const guint groups[N_OPTIONS] = { 0, 1, 1, 2, 3, 3, 4 };
  g_autoptr (GArray) best = mix_outlook_choose (N_OPTIONS, groups, 3, 4, judge_cb, NULL);
  double least = g_array_index (best, MixOutlookChoice, 3).worth;
  guint n_better = 0;

  g_assert_cmpuint (best->len, ==, 4);
  for (guint i = 1; i < best->len; i++)
    g_assert_cmpfloat (g_array_index (best, MixOutlookChoice, i - 1).worth, >=,
                       g_array_index (best, MixOutlookChoice, i).worth);
  for (guint32 chosen = 1; chosen < 1u << N_OPTIONS; chosen++)
    {
      double worth;

      if (is_choice (chosen, groups) && judge_cb (chosen, &worth, NULL))
        n_better += worth > least;
    }
  g_assert_cmpuint (n_better, <=, 3);
  for (guint i = 0; i < best->len; i++)
    g_assert_true (is_choice (g_array_index (best, MixOutlookChoice, i).chosen, groups));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlook/conserved", test_conserved);
  g_test_add_func ("/outlook/second-way", test_second_way);
  g_test_add_func ("/outlook/fan", test_fan);
  g_test_add_func ("/outlook/team", test_team);
  g_test_add_func ("/outlook/stop", test_stop);
  g_test_add_func ("/outlook/choice", test_choice);
  return g_test_run ();
}
