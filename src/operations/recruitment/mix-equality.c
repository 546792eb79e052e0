#include "mix-equality.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-plan-entries.h"
#include "mix-recruitment-rows.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define N_STEPS 3
#define APPLIED 0
#define APPOINTED 2

/* Two-sided 95% of the normal law. */
#define NORMAL_95 1.959964

static gboolean
put_count (MixStore *store, gpointer row, GError **error)
{
  return mix_store_put_recruitment (store, MIX_PLAN_EQUALITY_COUNT, row, error);
}

/**
 * mix_equality_set:
 * @store: an open plan
 * @count: totals of a group in a year, in place of those that were there
 *
 * Returns: whether they were written, apart from the history; %MIX_ERROR_REFUSED where more were appointed than
 *   shortlisted, or shortlisted than applied
 */
gboolean
mix_equality_set (MixStore *store, const MixEqualityCount *count, GError **error)
{
  g_autofree char *year = g_strdup_printf ("%d", count->year), *id = NULL;
  MixEqualityCountRow row = { .characteristic = count->characteristic,
                              .people_group = count->group,
                              .year = count->year,
                              .applied = count->applied,
                              .shortlisted = count->shortlisted,
                              .appointed = count->appointed };

  if (!_mix_deed_check_text (count->characteristic, NULL, _ ("The characteristic"), error)
      || !_mix_deed_check_text (count->group, NULL, _ ("The group"), error))
    return FALSE;
  if (count->appointed < 0 || count->shortlisted < count->appointed || count->applied < count->shortlisted)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, count->group,
                     _ ("Of “%s”, no more can be appointed than shortlisted, nor shortlisted than applied."),
                     count->group);
      return FALSE;
    }
  row.id = id = _mix_deed_make_id ("equality_count", count->characteristic, count->group, year, NULL);
  return mix_store_change_apart (store, put_count, &row, error);
}

static void
clear_row (gpointer data)
{
  MixEqualityRow *row = data;

  g_free (row->characteristic);
  g_free (row->group);
}

static MixEqualityRow *
find_row (GArray *report, const MixEqualityCountRow *count)
{
  MixEqualityRow fresh = { 0 };

  for (guint i = 0; i < report->len; i++)
    {
      MixEqualityRow *row = &g_array_index (report, MixEqualityRow, i);

      if (g_str_equal (row->characteristic, count->characteristic) && g_str_equal (row->group, count->people_group))
        return row;
    }
  fresh.characteristic = g_strdup (count->characteristic);
  fresh.group = g_strdup (count->people_group);
  g_array_append_val (report, fresh);
  return &g_array_index (report, MixEqualityRow, report->len - 1);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const MixEqualityRow *one = a, *other = b;
  int order = g_strcmp0 (one->characteristic, other->characteristic);

  return order != 0 ? order : g_strcmp0 (one->group, other->group);
}

/* The smallest number of a step that is still shown, or the end of the rows. */
static guint
find_smallest (const MixEqualityRow *rows, guint n_rows, guint step)
{
  guint smallest = n_rows;

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].people[step] >= 0 && (smallest == n_rows || rows[i].people[step] < rows[smallest].people[step]))
      smallest = i;
  return smallest;
}

/* Small numbers go, and, where only one went, the next one with it: else the total would tell it. */
static void
suppress (MixEqualityRow *rows, guint n_rows, guint step)
{
  guint n_suppressed = 0, smallest;

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].people[step] < MIX_EQUALITY_LEAST_PEOPLE)
      {
        rows[i].people[step] = -1;
        n_suppressed++;
      }
  smallest = n_suppressed == 1 ? find_smallest (rows, n_rows, step) : n_rows;
  if (smallest < n_rows)
    rows[smallest].people[step] = -1;
}

static gboolean
has_rate (const MixEqualityRow *row)
{
  return row->people[APPLIED] > 0 && row->people[APPOINTED] > 0;
}

static double
get_rate (const MixEqualityRow *row)
{
  return (double) row->people[APPOINTED] / row->people[APPLIED];
}

/* The interval of a ratio of two shares on the scale of the logarithm (Katz and others, 1978). */
static void
set_ratio (MixEqualityRow *row, const MixEqualityRow *best)
{
  double error = sqrt (1.0 / row->people[APPOINTED] - 1.0 / row->people[APPLIED] + 1.0 / best->people[APPOINTED]
                       - 1.0 / best->people[APPLIED]);

  row->has_ratio = TRUE;
  row->ratio = get_rate (row) / get_rate (best);
  row->low = row->ratio * exp (-NORMAL_95 * error);
  row->high = row->ratio * exp (NORMAL_95 * error);
}

static void
set_ratios (MixEqualityRow *rows, guint n_rows)
{
  const MixEqualityRow *best = NULL;

  for (guint i = 0; i < n_rows; i++)
    if (has_rate (&rows[i]) && (best == NULL || get_rate (&rows[i]) > get_rate (best)))
      best = &rows[i];
  for (guint i = 0; best != NULL && i < n_rows; i++)
    if (has_rate (&rows[i]) && &rows[i] != best)
      set_ratio (&rows[i], best);
}

static guint
count_of_characteristic (GArray *report, guint first)
{
  guint end = first;

  while (end < report->len
         && g_str_equal (g_array_index (report, MixEqualityRow, end).characteristic,
                         g_array_index (report, MixEqualityRow, first).characteristic))
    end++;
  return end - first;
}

/**
 * mix_equality_report:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type MixEqualityRow): how far each group came, over all years and vacancies, by
 *   characteristic. Numbers below five are suppressed, and others where they would tell those
 */
GArray *
mix_equality_report (MixPlan *plan)
{
  GPtrArray *counts = mix_plan_get_entries (plan, MIX_PLAN_EQUALITY_COUNT);
  GArray *report = g_array_new (FALSE, FALSE, sizeof (MixEqualityRow));

  g_array_set_clear_func (report, clear_row);
  for (guint i = 0; i < counts->len; i++)
    {
      const MixEqualityCountRow *count = g_ptr_array_index (counts, i);
      MixEqualityRow *row = find_row (report, count);

      row->people[0] += count->applied;
      row->people[1] += count->shortlisted;
      row->people[2] += count->appointed;
    }
  g_array_sort (report, compare_rows);
  for (guint first = 0; first < report->len; first += count_of_characteristic (report, first))
    {
      MixEqualityRow *rows = &g_array_index (report, MixEqualityRow, first);
      guint n_rows = count_of_characteristic (report, first);

      for (guint step = 0; step < N_STEPS; step++)
        suppress (rows, n_rows, step);
      set_ratios (rows, n_rows);
    }
  return report;
}
