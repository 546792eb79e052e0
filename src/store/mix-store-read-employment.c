#include "mix-store-read.h"

#include "mix-config.h"
#include "mix-row-type.h"
#include "mix-table.h"

#include <glib/gi18n-lib.h>

static const char by_id[] = "WHERE id = ?1";

/**
 * mix_store_read_post:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the post
 */
MixPostRow *
mix_store_read_post (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_post, &mix_row_type_post, by_id, id, _ ("post"), error);
}

/**
 * mix_store_read_post_place:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the place of a post
 */
MixPostPlaceRow *
mix_store_read_post_place (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_post_place, &mix_row_type_post_place, by_id, id, _ ("place of a post"),
                              error);
}

/**
 * mix_store_read_employment_model:
 * @self: an open plan
 * @id_or_code: (nullable): an id or a code
 *
 * Returns: (transfer full) (nullable): the employment model
 */
MixEmploymentModelRow *
mix_store_read_employment_model (MixStore *self, const char *id_or_code, GError **error)
{
  return _mix_store_read_one (self, &mix_table_employment_model, &mix_row_type_employment_model,
                              "WHERE id = ?1 OR code = ?1", id_or_code, _ ("employment model"), error);
}

/**
 * mix_store_read_employment_figure:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the figure of an employment model
 */
MixEmploymentFigureRow *
mix_store_read_employment_figure (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_employment_figure, &mix_row_type_employment_figure, by_id, id,
                              _ ("figure of an employment model"), error);
}

/**
 * mix_store_read_comparison:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the comparison
 */
MixComparisonRow *
mix_store_read_comparison (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_comparison, &mix_row_type_comparison, by_id, id, _ ("comparison"),
                              error);
}

/**
 * mix_store_read_comparison_option:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the option
 */
MixComparisonOptionRow *
mix_store_read_comparison_option (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_comparison_option, &mix_row_type_comparison_option, by_id, id,
                              _ ("option"), error);
}

/**
 * mix_store_read_criterion:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the criterion
 */
MixCriterionRow *
mix_store_read_criterion (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_criterion, &mix_row_type_criterion, by_id, id, _ ("criterion"), error);
}

/**
 * mix_store_read_score:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the score
 */
MixScoreRow *
mix_store_read_score (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_score, &mix_row_type_score, by_id, id, _ ("score"), error);
}

/**
 * mix_store_read_swing:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the swing weight
 */
MixSwingRow *
mix_store_read_swing (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_swing, &mix_row_type_swing, by_id, id, _ ("swing weight"), error);
}

/**
 * mix_store_read_comparison_post:
 * @self: an open plan
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the post of a comparison
 */
MixComparisonPostRow *
mix_store_read_comparison_post (MixStore *self, const char *id, GError **error)
{
  return _mix_store_read_one (self, &mix_table_comparison_post, &mix_row_type_comparison_post, by_id, id,
                              _ ("post of a comparison"), error);
}
