#include "mix-comparisons.h"

#include "mix-plan-entries.h"

/**
 * mix_comparison_find:
 * @plan: a picture of a plan
 * @id_or_name: (nullable): an id, or a name in capitals or not; %NULL for the only comparison there is
 *
 * Returns: (transfer none) (nullable): the comparison
 */
const MixComparisonRow *
mix_comparison_find (MixPlan *plan, const char *id_or_name)
{
  GPtrArray *rows = mix_plan_get_comparisons (plan);

  for (guint i = 0; id_or_name != NULL && i < rows->len; i++)
    {
      const MixComparisonRow *row = rows->pdata[i];

      if (g_str_equal (row->id, id_or_name) || g_ascii_strcasecmp (row->name, id_or_name) == 0)
        return row;
    }
  return id_or_name == NULL && rows->len == 1 ? rows->pdata[0] : NULL;
}

/* Rows of one comparison, by the field that names it. */
static GPtrArray *
list_of (GPtrArray *rows, gsize field, const char *comparison_id)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (G_STRUCT_MEMBER (const char *, rows->pdata[i], field), comparison_id))
      g_ptr_array_add (list, rows->pdata[i]);
  return list;
}

/**
 * mix_comparison_list_options:
 * @plan: a picture of a plan
 * @comparison_id: a comparison
 *
 * Returns: (transfer container) (element-type MixComparisonOptionRow): what it compares, in its order
 */
GPtrArray *
mix_comparison_list_options (MixPlan *plan, const char *comparison_id)
{
  return list_of (mix_plan_get_comparison_options (plan), G_STRUCT_OFFSET (MixComparisonOptionRow, comparison_id),
                  comparison_id);
}

/**
 * mix_comparison_list_criteria:
 * @plan: a picture of a plan
 * @comparison_id: a comparison
 *
 * Returns: (transfer container) (element-type MixCriterionRow): by what it judges, in its order
 */
GPtrArray *
mix_comparison_list_criteria (MixPlan *plan, const char *comparison_id)
{
  return list_of (mix_plan_get_criteria (plan), G_STRUCT_OFFSET (MixCriterionRow, comparison_id), comparison_id);
}

/**
 * mix_comparison_list_posts:
 * @plan: a picture of a plan
 * @comparison_id: a comparison
 *
 * Returns: (transfer container) (element-type MixComparisonPostRow): the posts that it is about; none: all of the plan
 */
GPtrArray *
mix_comparison_list_posts (MixPlan *plan, const char *comparison_id)
{
  return list_of (mix_plan_get_comparison_posts (plan), G_STRUCT_OFFSET (MixComparisonPostRow, comparison_id),
                  comparison_id);
}

/**
 * mix_comparison_list_people:
 * @plan: a picture of a plan
 * @comparison_id: a comparison
 *
 * Returns: (transfer container) (element-type utf8): the names of those who weighed its criteria, in alphabetical order
 */
GPtrArray *
mix_comparison_list_people (MixPlan *plan, const char *comparison_id)
{
  GPtrArray *swings = mix_plan_get_swings (plan), *people = g_ptr_array_new ();
  g_autoptr (GPtrArray) criteria = mix_comparison_list_criteria (plan, comparison_id);

  for (guint i = 0; i < swings->len; i++)
    {
      const MixSwingRow *swing = swings->pdata[i];
      gboolean is_known
          = people->len > 0 && g_str_equal (g_ptr_array_index (people, people->len - 1), swing->weighed_by);

      for (guint j = 0; !is_known && j < criteria->len; j++)
        if (g_str_equal (((const MixCriterionRow *) criteria->pdata[j])->id, swing->criterion_id))
          {
            g_ptr_array_add (people, (gpointer) swing->weighed_by);
            break;
          }
    }
  return people;
}

/**
 * mix_comparison_find_score:
 * @plan: a picture of a plan
 * @criterion_id: a criterion
 * @option_id: an option of the same comparison
 *
 * Returns: (transfer none) (nullable): how well the option does by it; %NULL: nobody has said
 */
const MixScoreRow *
mix_comparison_find_score (MixPlan *plan, const char *criterion_id, const char *option_id)
{
  GPtrArray *scores = mix_plan_get_scores (plan);

  for (guint i = 0; i < scores->len; i++)
    {
      const MixScoreRow *score = scores->pdata[i];

      if (g_str_equal (score->criterion_id, criterion_id) && g_str_equal (score->option_id, option_id))
        return score;
    }
  return NULL;
}

/**
 * mix_comparison_find_swing:
 * @plan: a picture of a plan
 * @criterion_id: a criterion
 * @weighed_by: somebody's name
 *
 * Returns: (transfer none) (nullable): what its swing is worth to them; %NULL: they have not said
 */
const MixSwingRow *
mix_comparison_find_swing (MixPlan *plan, const char *criterion_id, const char *weighed_by)
{
  GPtrArray *swings = mix_plan_get_swings (plan);

  for (guint i = 0; i < swings->len; i++)
    {
      const MixSwingRow *swing = swings->pdata[i];

      if (g_str_equal (swing->criterion_id, criterion_id) && g_str_equal (swing->weighed_by, weighed_by))
        return swing;
    }
  return NULL;
}
