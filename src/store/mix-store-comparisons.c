#include "mix-store-rows.h"

#include "mix-store-private.h"
#include "mix-table.h"

const MixTable mix_table_comparison = {
  "comparison",
  sizeof (MixComparisonRow),
  { MIX_COLUMN (MixComparisonRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixComparisonRow, name, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixComparisonRow, shares, MIX_COLUMN_TEXT), MIX_COLUMN (MixComparisonRow, from_date, MIX_COLUMN_START),
    MIX_COLUMN (MixComparisonRow, years, MIX_COLUMN_INT) },
};

const MixTable mix_table_comparison_option = {
  "comparison_option",
  sizeof (MixComparisonOptionRow),
  { MIX_COLUMN (MixComparisonOptionRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixComparisonOptionRow, comparison_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixComparisonOptionRow, model, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixComparisonOptionRow, later_model, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixComparisonOptionRow, later_from, MIX_COLUMN_DATE),
    MIX_COLUMN (MixComparisonOptionRow, position, MIX_COLUMN_INT) },
};

const MixTable mix_table_criterion = {
  "comparison_criterion",
  sizeof (MixCriterionRow),
  { MIX_COLUMN (MixCriterionRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixCriterionRow, comparison_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixCriterionRow, code, MIX_COLUMN_TEXT), MIX_COLUMN (MixCriterionRow, name, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCriterionRow, worst, MIX_COLUMN_TEXT), MIX_COLUMN (MixCriterionRow, best, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCriterionRow, position, MIX_COLUMN_INT) },
};

const MixTable mix_table_score = {
  "comparison_score",
  sizeof (MixScoreRow),
  { MIX_COLUMN (MixScoreRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixScoreRow, criterion_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixScoreRow, option_id, MIX_COLUMN_REFERENCE), MIX_COLUMN (MixScoreRow, reason, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixScoreRow, low, MIX_COLUMN_KNOWN_INT), MIX_COLUMN (MixScoreRow, likely, MIX_COLUMN_KNOWN_INT),
    MIX_COLUMN (MixScoreRow, high, MIX_COLUMN_KNOWN_INT) },
  { "criterion_id", "option_id" },
};

const MixTable mix_table_swing = {
  "comparison_swing",
  sizeof (MixSwingRow),
  { MIX_COLUMN (MixSwingRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixSwingRow, criterion_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixSwingRow, weighed_by, MIX_COLUMN_TEXT), MIX_COLUMN (MixSwingRow, low, MIX_COLUMN_KNOWN_INT),
    MIX_COLUMN (MixSwingRow, likely, MIX_COLUMN_KNOWN_INT), MIX_COLUMN (MixSwingRow, high, MIX_COLUMN_KNOWN_INT) },
  { "criterion_id", "weighed_by" },
};

const MixTable mix_table_comparison_post = {
  "comparison_post",
  sizeof (MixComparisonPostRow),
  { MIX_COLUMN (MixComparisonPostRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixComparisonPostRow, comparison_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixComparisonPostRow, post_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixComparisonPostRow, person_id, MIX_COLUMN_REFERENCE) },
};

/**
 * mix_store_put_comparison:
 * @self: a store whose change runs
 * @row: employment models compared
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_comparison (MixStore *self, const MixComparisonRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_comparison, row, error);
}

static const char *const comparison_belongings[] = {
  "DELETE FROM comparison_score WHERE option_id IN (SELECT id FROM comparison_option WHERE comparison_id = ?1)",
  "DELETE FROM comparison_swing WHERE criterion_id IN (SELECT id FROM comparison_criterion WHERE comparison_id = ?1)",
  "DELETE FROM comparison_option WHERE comparison_id = ?1",
  "DELETE FROM comparison_criterion WHERE comparison_id = ?1",
  "DELETE FROM comparison_post WHERE comparison_id = ?1",
};

/**
 * mix_store_remove_comparison:
 * @self: a store whose change runs
 * @id: a comparison
 *
 * Removes it with its options, criteria, scores and weights.
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_comparison (MixStore *self, const char *id, GError **error)
{
  return _mix_store_is_changing (self, error)
         && _mix_store_run_each (self, comparison_belongings, G_N_ELEMENTS (comparison_belongings), id, error)
         && mix_table_remove (self, &mix_table_comparison, id, error);
}

/**
 * mix_store_put_comparison_option:
 * @self: a store whose change runs
 * @row: what is compared
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_comparison_option (MixStore *self, const MixComparisonOptionRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_comparison_option, row, error);
}

static const char *const comparison_option_belongings[] = {
  "DELETE FROM comparison_score WHERE option_id = ?1",
};

/**
 * mix_store_remove_comparison_option:
 * @self: a store whose change runs
 * @id: an option
 *
 * Removes it with its scores.
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_comparison_option (MixStore *self, const char *id, GError **error)
{
  return _mix_store_is_changing (self, error)
         && _mix_store_run_each (self, comparison_option_belongings, G_N_ELEMENTS (comparison_option_belongings), id,
                                 error)
         && mix_table_remove (self, &mix_table_comparison_option, id, error);
}

/**
 * mix_store_put_criterion:
 * @self: a store whose change runs
 * @row: by what options are judged
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_criterion (MixStore *self, const MixCriterionRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_criterion, row, error);
}

static const char *const criterion_belongings[] = {
  "DELETE FROM comparison_score WHERE criterion_id = ?1",
  "DELETE FROM comparison_swing WHERE criterion_id = ?1",
};

/**
 * mix_store_remove_criterion:
 * @self: a store whose change runs
 * @id: a criterion
 *
 * Removes it with its scores and weights.
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_criterion (MixStore *self, const char *id, GError **error)
{
  return _mix_store_is_changing (self, error)
         && _mix_store_run_each (self, criterion_belongings, G_N_ELEMENTS (criterion_belongings), id, error)
         && mix_table_remove (self, &mix_table_criterion, id, error);
}

/**
 * mix_store_put_score:
 * @self: a store whose change runs
 * @row: how well an option does by a criterion
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_score (MixStore *self, const MixScoreRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_score, row, error);
}

/**
 * mix_store_remove_score:
 * @self: a store whose change runs
 * @id: a score
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_score (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_score, id, error);
}

/**
 * mix_store_put_swing:
 * @self: a store whose change runs
 * @row: what a swing is worth to somebody
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_swing (MixStore *self, const MixSwingRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_swing, row, error);
}

/**
 * mix_store_remove_swing:
 * @self: a store whose change runs
 * @id: a swing weight
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_swing (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_swing, id, error);
}

/**
 * mix_store_put_comparison_post:
 * @self: a store whose change runs
 * @row: one of the posts of a comparison
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_comparison_post (MixStore *self, const MixComparisonPostRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_comparison_post, row, error);
}

/**
 * mix_store_remove_comparison_post:
 * @self: a store whose change runs
 * @id: a post of a comparison
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_comparison_post (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_comparison_post, id, error);
}
