#include "mix-select.h"

#include <stdlib.h>

#define MOST_VALUES 60
#define N_TRIES 2000

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* At every position what sorting puts there, with few different numbers and with many. */
static void
test_as_sorted (void)
{
  gint64 values[MOST_VALUES], sorted[MOST_VALUES];

  for (guint try = 0; try < N_TRIES; try++)
    {
      guint n = (guint) g_test_rand_int_range (1, MOST_VALUES + 1);
      gint32 spread = g_test_rand_int_range (1, 100);
      guint position = (guint) g_test_rand_int_range (0, (gint32) n);

      for (guint i = 0; i < n; i++)
        sorted[i] = values[i] = g_test_rand_int_range (-spread, spread);
      qsort (sorted, n, sizeof *sorted, compare);
      g_assert_cmpint (mix_select_nth (values, n, position), ==, sorted[position]);
      qsort (values, n, sizeof *values, compare);
      g_assert_cmpmem (values, n * sizeof *values, sorted, n * sizeof *sorted);
    }
}

static void
test_all_alike (void)
{
  gint64 values[MOST_VALUES];

  for (guint i = 0; i < MOST_VALUES; i++)
    values[i] = G_MININT64;
  g_assert_cmpint (mix_select_nth (values, MOST_VALUES, MOST_VALUES / 2), ==, G_MININT64);
  values[7] = G_MAXINT64;
  g_assert_cmpint (mix_select_nth (values, MOST_VALUES, MOST_VALUES - 1), ==, G_MAXINT64);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/select/as-sorted", test_as_sorted);
  g_test_add_func ("/select/all-alike", test_all_alike);
  return g_test_run ();
}
