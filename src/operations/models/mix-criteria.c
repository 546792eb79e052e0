#include "mix-comparison-criteria.h"

#include "mix-comparisons.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-employment-models.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

#define MOST_POINTS 100

static gboolean
check_ends (const char *worst, const char *best, const char *subject, GError **error)
{
  return (worst == NULL || _mix_deed_check_text (worst, subject, _ ("What 0 points mean"), error))
         && (best == NULL || _mix_deed_check_text (best, subject, _ ("What 100 points mean"), error));
}

/**
 * mix_criteria_add:
 * @store: an open plan
 * @comparison_id: of which comparison
 * @name: what it is called
 * @worst: (nullable): what 0 points mean
 * @best: (nullable): what 100 points mean
 * @error: return location for an error
 *
 * Adds a criterion of one's own.
 *
 * Returns: (transfer full) (nullable): its id
 */
char *
mix_criteria_add (
    MixStore *store, const char *comparison_id, const char *name, const char *worst, const char *best, GError **error)
{
  g_autoptr (MixComparisonRow) comparison = mix_store_read_comparison (store, comparison_id, error);
  g_autoptr (MixPlan) plan = comparison != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, error) : NULL;
  g_autoptr (GPtrArray) criteria = plan != NULL ? mix_comparison_list_criteria (plan, comparison_id) : NULL;
  g_autofree char *id = mix_id_new (), *change = NULL;
  MixCriterionRow row = {
    .id = id, .comparison_id = comparison_id, .code = MIX_CRITERION_OWN, .name = name, .worst = worst, .best = best
  };

  if (plan == NULL || !_mix_deed_check_text (name, comparison->name, _ ("The name"), error)
      || !check_ends (worst, best, name, error))
    return NULL;
  row.position = (int) criteria->len;
  change = g_strdup_printf (C_ ("change", "Add the criterion %s to %s"), name, comparison->name);
  return _mix_deed_put (store, change, (MixDeedPut) mix_store_put_criterion, &row, error) ? g_steal_pointer (&id)
                                                                                          : NULL;
}

/**
 * mix_criteria_set:
 * @store: an open plan
 * @criterion_id: which
 * @name: (nullable): what it is called; %NULL leaves it
 * @worst: (nullable): what 0 points mean; %NULL leaves it
 * @best: (nullable): what 100 points mean; %NULL leaves it
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_criteria_set (
    MixStore *store, const char *criterion_id, const char *name, const char *worst, const char *best, GError **error)
{
  g_autoptr (MixCriterionRow) known = mix_store_read_criterion (store, criterion_id, error);
  g_autofree char *change = NULL;
  MixCriterionRow row;

  if (known == NULL)
    return FALSE;
  row = *known;
  row.name = name != NULL ? name : row.name;
  row.worst = worst != NULL ? worst : row.worst;
  row.best = best != NULL ? best : row.best;
  if ((name != NULL && !_mix_deed_check_text (name, NULL, _ ("The name"), error))
      || !check_ends (worst, best, row.name, error))
    return FALSE;
  change = g_strdup_printf (C_ ("change", "Change the criterion %s"), mix_criterion_get_title (&row));
  return _mix_deed_put (store, change, (MixDeedPut) mix_store_put_criterion, &row, error);
}

/**
 * mix_criteria_remove:
 * @store: an open plan
 * @criterion_id: which
 * @error: return location for an error
 *
 * Removes it with its scores and weights. Money stays.
 *
 * Returns: whether the change was made
 */
gboolean
mix_criteria_remove (MixStore *store, const char *criterion_id, GError **error)
{
  g_autoptr (MixCriterionRow) row = mix_store_read_criterion (store, criterion_id, error);
  g_autofree char *change = NULL;

  if (row == NULL)
    return FALSE;
  if (mix_criterion_is_money (row))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, mix_criterion_get_title (row),
                     _ ("Money stays a criterion. Give its swing no points where it is not to count."));
      return FALSE;
    }
  change = g_strdup_printf (C_ ("change", "Remove the criterion %s"), mix_criterion_get_title (row));
  return _mix_deed_remove (store, change, mix_store_remove_criterion, criterion_id, error);
}

static gboolean
put_order (MixStore *store, gpointer data, GError **error)
{
  GPtrArray *criteria = data;

  for (guint i = 0; i < criteria->len; i++)
    {
      MixCriterionRow row = *(const MixCriterionRow *) criteria->pdata[i];

      row.position = (int) i;
      if (!mix_store_put_criterion (store, &row, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * mix_criteria_move:
 * @store: an open plan
 * @criterion_id: which
 * @by: how many places further down; below zero for further up; it stops at the ends
 * @error: return location for an error
 *
 * Criteria stand in one order wherever they are listed.
 *
 * Returns: whether the change was made
 */
gboolean
mix_criteria_move (MixStore *store, const char *criterion_id, int by, GError **error)
{
  g_autoptr (MixCriterionRow) row = mix_store_read_criterion (store, criterion_id, error);
  g_autoptr (MixPlan) plan = row != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, error) : NULL;
  g_autoptr (GPtrArray) criteria = plan != NULL ? mix_comparison_list_criteria (plan, row->comparison_id) : NULL;
  g_autofree char *change = NULL;
  gpointer moved = NULL;
  guint from;

  if (criteria == NULL)
    return FALSE;
  for (from = 0; from < criteria->len && moved == NULL; from++)
    if (g_str_equal (((const MixCriterionRow *) criteria->pdata[from])->id, criterion_id))
      moved = g_ptr_array_steal_index (criteria, from--);
  g_ptr_array_insert (criteria, CLAMP ((int) from + by, 0, (int) criteria->len), moved);
  change = g_strdup_printf (C_ ("change", "Move the criterion %s"), mix_criterion_get_title (row));
  return mix_store_change (store, change, put_order, criteria, error);
}

static gboolean
check_points (int low, int likely, int high, const char *subject, GError **error)
{
  if (low >= 0 && low <= likely && likely <= high && high <= MOST_POINTS)
    return TRUE;
  mix_set_error (
      error, MIX_ERROR_REFUSED, subject,
      _ ("%d, %d and %d are no range of points. Give low, likely and high from 0 to %d, each no less than the "
         "one before."),
      low, likely, high, MOST_POINTS);
  return FALSE;
}

/* "Federation", or "Federation, then Lead practice". */
static char *
name_option (MixStore *store, const MixComparisonOptionRow *option)
{
  g_autofree char *first = mix_employment_models_dup_short_name (store, option->model), *later = NULL;

  if (option->later_model == NULL)
    return g_steal_pointer (&first);
  later = mix_employment_models_dup_short_name (store, option->later_model);
  return g_strdup_printf (C_ ("option", "%s, then %s"), first, later);
}

static gboolean
check_score (const MixCriterionRow *criterion,
             const MixComparisonOptionRow *option,
             const MixScoreRow *score,
             GError **error)
{
  const char *title = mix_criterion_get_title (criterion);

  if (mix_criterion_is_money (criterion))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, title,
                     _ ("Money has no scores: it is worked out from what options cost."));
      return FALSE;
    }
  if (!g_str_equal (criterion->comparison_id, option->comparison_id))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, title,
                     _ ("“%s” and the option are of different comparisons. Choose two of the same."), title);
      return FALSE;
    }
  return check_points (score->low, score->likely, score->high, title, error)
         && _mix_deed_check_text (score->reason, title, _ ("The reason"), error);
}

/**
 * mix_scores_set:
 * @store: an open plan
 * @score: how well an option does by a criterion, with the reason; its id is made
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_scores_set (MixStore *store, const MixScoreRow *score, GError **error)
{
  g_autoptr (MixCriterionRow) criterion = mix_store_read_criterion (store, score->criterion_id, error);
  g_autoptr (MixComparisonOptionRow) option
      = criterion != NULL ? mix_store_read_comparison_option (store, score->option_id, error) : NULL;
  g_autofree char *id = NULL, *option_name = NULL, *change = NULL;
  MixScoreRow row = *score;

  if (option == NULL || !check_score (criterion, option, score, error))
    return FALSE;
  row.id = id = _mix_deed_make_id ("comparison_score", row.criterion_id, row.option_id, NULL);
  option_name = name_option (store, option);
  change = g_strdup_printf (C_ ("change", "%s of %s: %d points"), mix_criterion_get_title (criterion), option_name,
                            row.likely);
  return _mix_deed_put (store, change, (MixDeedPut) mix_store_put_score, &row, error);
}

/**
 * mix_scores_clear:
 * @store: an open plan
 * @criterion_id: by what
 * @option_id: of what
 * @error: return location for an error
 *
 * Nobody says any more how well the option does by it: any number of points may be right.
 *
 * Returns: whether the change was made
 */
gboolean
mix_scores_clear (MixStore *store, const char *criterion_id, const char *option_id, GError **error)
{
  g_autoptr (MixCriterionRow) criterion = mix_store_read_criterion (store, criterion_id, error);
  g_autoptr (MixComparisonOptionRow) option
      = criterion != NULL ? mix_store_read_comparison_option (store, option_id, error) : NULL;
  g_autofree char *id = NULL, *option_name = NULL, *change = NULL;

  if (option == NULL)
    return FALSE;
  id = _mix_deed_make_id ("comparison_score", criterion_id, option_id, NULL);
  option_name = name_option (store, option);
  change = g_strdup_printf (C_ ("change", "%s of %s is not known"), mix_criterion_get_title (criterion), option_name);
  return _mix_deed_remove (store, change, mix_store_remove_score, id, error);
}

static gboolean
put_swing (MixStore *store, const MixSwingRow *swing, GError **error)
{
  g_autofree char *id = _mix_deed_make_id ("comparison_swing", swing->criterion_id, swing->weighed_by, NULL);
  MixSwingRow row = *swing;

  row.id = id;
  return mix_store_put_swing (store, &row, error);
}

/* Everybody's weights of a change. */
typedef struct
{
  const MixSwingRow *swings;
  guint n_swings;
} Swings;

static gboolean
put_swings (MixStore *store, gpointer data, GError **error)
{
  const Swings *change = data;

  for (guint i = 0; i < change->n_swings; i++)
    if (!put_swing (store, &change->swings[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
check_swing (MixStore *store, const MixSwingRow *swing, GError **error)
{
  g_autoptr (MixCriterionRow) criterion = mix_store_read_criterion (store, swing->criterion_id, error);

  return criterion != NULL
         && check_points (swing->low, swing->likely, swing->high, mix_criterion_get_title (criterion), error)
         && _mix_deed_check_text (swing->weighed_by, NULL, _ ("Whose weight this is"), error);
}

/**
 * mix_swings_set:
 * @store: an open plan
 * @swing: what the swing from worst to best of a criterion is worth to somebody; its id is made
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_swings_set (MixStore *store, const MixSwingRow *swing, GError **error)
{
  return mix_swings_set_many (store, swing, 1, error);
}

/**
 * mix_swings_set_many:
 * @store: an open plan
 * @swings: what swings are worth; their ids are made
 * @n_swings: how many, at least one
 * @error: return location for an error
 *
 * One change: what somebody said in a workshop.
 *
 * Returns: whether the change was made
 */
gboolean
mix_swings_set_many (MixStore *store, const MixSwingRow *swings, guint n_swings, GError **error)
{
  g_autofree char *change = NULL;

  g_return_val_if_fail (n_swings > 0, FALSE);

  for (guint i = 0; i < n_swings; i++)
    if (!check_swing (store, &swings[i], error))
      return FALSE;
  change = g_strdup_printf (C_ ("change", "What counts for %s"), swings[0].weighed_by);
  return mix_store_change (store, change, put_swings, &(Swings) { swings, n_swings }, error);
}

typedef struct
{
  MixPlan *plan;
  const char *comparison_id;
  const char *weighed_by;
} PersonChange;

static gboolean
remove_swings (MixStore *store, gpointer data, GError **error)
{
  const PersonChange *change = data;
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (change->plan, change->comparison_id);

  for (guint i = 0; i < criteria->len; i++)
    {
      const MixCriterionRow *criterion = criteria->pdata[i];
      const MixSwingRow *swing = mix_comparison_find_swing (change->plan, criterion->id, change->weighed_by);

      if (swing != NULL && !mix_store_remove_swing (store, swing->id, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * mix_swings_remove_person:
 * @store: an open plan
 * @comparison_id: of which comparison
 * @weighed_by: whose weights
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_swings_remove_person (MixStore *store, const char *comparison_id, const char *weighed_by, GError **error)
{
  g_autoptr (MixComparisonRow) comparison = mix_store_read_comparison (store, comparison_id, error);
  g_autoptr (MixPlan) plan = comparison != NULL ? mix_store_load (store, MIX_DATE_NONE, NULL, error) : NULL;
  g_autofree char *name = NULL;

  if (plan == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Take the weights of %s out of %s"), weighed_by, comparison->name);
  return mix_store_change (store, name, remove_swings, &(PersonChange) { plan, comparison_id, weighed_by }, error);
}
