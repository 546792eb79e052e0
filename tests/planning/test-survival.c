#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "mix-survival.h"

/* Cells of the rows of an oracle without the heading. NULL without the folder. */
static GPtrArray *
read_oracle (const char *file_name)
{
  const char *shared = g_getenv ("MIX_SHARED_DIR");
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  g_auto (GStrv) rows = NULL;
  GPtrArray *cells;

  if (shared == NULL)
    {
      g_test_skip ("the folder of oracles is not here");
      return NULL;
    }
  path = g_build_filename (shared, "oracles", "survival", file_name, NULL);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  rows = g_strsplit (contents, "\n", -1);
  cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 1; rows[i] != NULL && *g_strstrip (rows[i]) != '\0'; i++)
    g_ptr_array_add (cells, g_strsplit (rows[i], ",", -1));
  return cells;
}

/* The waits of a group, whose name is in the first column. */
static GArray *
read_waits (const char *file_name, const char *group)
{
  GArray *waits = g_array_new (FALSE, FALSE, sizeof (MixWait));
  g_autoptr (GPtrArray) rows = read_oracle (file_name);

  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = rows->pdata[i];
      MixWait wait = { g_ascii_strtod (cells[1], NULL), atoi (cells[2]) };

      if (strcmp (cells[0], group) == 0)
        g_array_append_val (waits, wait);
    }
  g_assert_cmpuint (waits->len, >, 0);
  return waits;
}

static GArray *
estimate (const char *data, const char *group, MixSurvivalScale scale)
{
  const char *file_name = strcmp (data, "aml") == 0 ? "aml.csv" : "freireich_6mp.csv";
  g_autoptr (GArray) waits = read_waits (strcmp (data, "lung") == 0 ? "lung.csv" : file_name, group);

  return mix_survival_estimate ((const MixWait *) (const void *) waits->data, waits->len, scale);
}

static const MixSurvivalStep *
find_step (const GArray *steps, double days)
{
  for (guint i = 0; i < steps->len; i++)
    if (g_array_index (steps, MixSurvivalStep, i).days == days)
      return &g_array_index (steps, MixSurvivalStep, i);
  g_error ("no step at %g days", days);
}

static void
assert_number (double number, const char *expected)
{
  if (*expected == '\0')
    g_assert_true (isnan (number));
  else
    g_assert_cmpfloat_with_epsilon (number, g_ascii_strtod (expected, NULL), 1e-6);
}

/* Every step of two published data sets, on three scales. */
static void
test_kaplan_meier (void)
{
  g_autoptr (GPtrArray) rows = read_oracle ("kaplan_meier.csv");

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      char **cells = rows->pdata[i];

      for (MixSurvivalScale scale = MIX_SURVIVAL_PLAIN; scale <= MIX_SURVIVAL_LOG_LOG; scale++)
        {
          static const guint columns[]
              = { [MIX_SURVIVAL_PLAIN] = 9, [MIX_SURVIVAL_LOG] = 7, [MIX_SURVIVAL_LOG_LOG] = 11 };
          g_autoptr (GArray) steps = estimate (cells[0], cells[1], scale);
          const MixSurvivalStep *step = find_step (steps, g_ascii_strtod (cells[2], NULL));

          g_assert_cmpuint (step->n_waiting, ==, (guint) atoi (cells[3]));
          g_assert_cmpuint (step->n_ended, ==, (guint) atoi (cells[4]));
          assert_number (step->share_waiting, cells[5]);
          assert_number (step->standard_error, cells[6]);
          assert_number (step->lower, cells[columns[scale]]);
          assert_number (step->upper, cells[columns[scale] + 1]);
        }
    }
  g_assert_true (rows == NULL || rows->len == 35);
}

static void
test_medians (void)
{
  g_autoptr (GPtrArray) rows = read_oracle ("medians.csv");

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      char **cells = rows->pdata[i];
      const char *group = g_str_has_prefix (cells[1], "sex=") ? cells[1] + strlen ("sex=") : cells[1];
      g_autoptr (GArray) steps = estimate (cells[0], group, MIX_SURVIVAL_LOG);
      MixSurvivalMedian median = mix_survival_get_median (steps);

      assert_number (median.days, cells[4]);
      assert_number (median.lower, cells[5]);
      assert_number (median.upper, cells[6]);
    }
}

/* British Journal of Cancer 2004;91:1229, table 2: 305 patients, of whom the first rows are printed. */
static void
test_competing_ends (void)
{
  enum
  {
    OF_INTEREST = 1,
    COMPETING = 2
  };
  g_autoptr (GPtrArray) rows = read_oracle ("competing_risks.csv");
  g_autoptr (GArray) waits = g_array_new (FALSE, FALSE, sizeof (MixWait));
  const MixWait *all;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      char **cells = rows->pdata[i];
      MixWait wait = { g_ascii_strtod (cells[0], NULL), MIX_SURVIVAL_STILL_WAITING };

      if (strcmp (cells[1], "E") == 0)
        wait.outcome = OF_INTEREST;
      else if (strcmp (cells[1], "CR") == 0)
        wait.outcome = COMPETING;
      g_array_append_val (waits, wait);
    }
  for (MixWait rest = { 1000, MIX_SURVIVAL_STILL_WAITING }; rows != NULL && waits->len < 305;)
    g_array_append_val (waits, rest);

  all = (const MixWait *) (const void *) waits->data;
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      char **cells = rows->pdata[i];
      double days = g_ascii_strtod (cells[0], NULL);

      assert_number (1 - mix_survival_get_incidence (all, 305, OF_INTEREST, days)
                         - mix_survival_get_incidence (all, 305, COMPETING, days),
                     cells[3]);
      assert_number (mix_survival_get_incidence (all, 305, OF_INTEREST, days), cells[4]);
      assert_number (mix_survival_get_incidence (all, 305, COMPETING, days), cells[5]);
    }
}

static void
test_nobody (void)
{
  g_autoptr (GArray) none = mix_survival_estimate (NULL, 0, MIX_SURVIVAL_LOG_LOG);
  MixWait waiting = { 12, MIX_SURVIVAL_STILL_WAITING };
  g_autoptr (GArray) one = mix_survival_estimate (&waiting, 1, MIX_SURVIVAL_LOG_LOG);

  g_assert_cmpuint (none->len + one->len, ==, 0);
  g_assert_true (isnan (mix_survival_get_median (one).days));
  g_assert_cmpfloat (mix_survival_get_incidence (&waiting, 1, 1, 100), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survival/kaplan-meier", test_kaplan_meier);
  g_test_add_func ("/survival/medians", test_medians);
  g_test_add_func ("/survival/competing-ends", test_competing_ends);
  g_test_add_func ("/survival/nobody", test_nobody);
  return g_test_run ();
}
