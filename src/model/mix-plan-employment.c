#include "mix-plan-private.h"

/**
 * mix_plan_get_posts:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixPostRow): every post, closed ones included, by name
 */
GPtrArray *
mix_plan_get_posts (MixPlan *self)
{
  return self->entries[MIX_PLAN_POST];
}

/**
 * mix_plan_get_post_places:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixPostPlaceRow): where posts work
 */
GPtrArray *
mix_plan_get_post_places (MixPlan *self)
{
  return self->entries[MIX_PLAN_POST_PLACE];
}

/**
 * mix_plan_get_employment_models:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixEmploymentModelRow): what the plan says of employment models, by code;
 *   those of the
 */
GPtrArray *
mix_plan_get_employment_models (MixPlan *self)
{
  return self->entries[MIX_PLAN_EMPLOYMENT_MODEL];
}

/**
 * mix_plan_get_employment_figures:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixEmploymentFigureRow): figures of employment models that stand in place of
 *   the data
 */
GPtrArray *
mix_plan_get_employment_figures (MixPlan *self)
{
  return self->entries[MIX_PLAN_EMPLOYMENT_FIGURE];
}

/**
 * mix_plan_get_comparisons:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixComparisonRow): the saved comparisons, by name
 */
GPtrArray *
mix_plan_get_comparisons (MixPlan *self)
{
  return self->entries[MIX_PLAN_COMPARISON];
}

/**
 * mix_plan_get_comparison_options:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixComparisonOptionRow): the options of all comparisons, in their order
 */
GPtrArray *
mix_plan_get_comparison_options (MixPlan *self)
{
  return self->entries[MIX_PLAN_COMPARISON_OPTION];
}

/**
 * mix_plan_get_criteria:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixCriterionRow): the criteria of all comparisons, in their order
 */
GPtrArray *
mix_plan_get_criteria (MixPlan *self)
{
  return self->entries[MIX_PLAN_CRITERION];
}

/**
 * mix_plan_get_scores:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixScoreRow): the scores of all comparisons
 */
GPtrArray *
mix_plan_get_scores (MixPlan *self)
{
  return self->entries[MIX_PLAN_SCORE];
}

/**
 * mix_plan_get_swings:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixSwingRow): everybody’s swing weights, of all comparisons
 */
GPtrArray *
mix_plan_get_swings (MixPlan *self)
{
  return self->entries[MIX_PLAN_SWING];
}

/**
 * mix_plan_get_comparison_posts:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type MixComparisonPostRow): the posts of those comparisons that are about some
 *   posts only
 */
GPtrArray *
mix_plan_get_comparison_posts (MixPlan *self)
{
  return self->entries[MIX_PLAN_COMPARISON_POST];
}
