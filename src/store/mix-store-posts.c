#include "mix-store-rows.h"

#include "mix-store-private.h"
#include "mix-table.h"

const MixTable mix_table_post = {
  "post",
  sizeof (MixPostRow),
  { MIX_COLUMN (MixPostRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixPostRow, name, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixPostRow, role, MIX_COLUMN_TEXT), MIX_COLUMN (MixPostRow, band, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixPostRow, pay_point, MIX_COLUMN_TEXT), MIX_COLUMN (MixPostRow, organisation_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixPostRow, area, MIX_COLUMN_TEXT), MIX_COLUMN (MixPostRow, model, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixPostRow, funding, MIX_COLUMN_TEXT), MIX_COLUMN (MixPostRow, person_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixPostRow, minutes, MIX_COLUMN_INT), MIX_COLUMN (MixPostRow, wanted_from, MIX_COLUMN_DATE),
    MIX_COLUMN (MixPostRow, closed_on, MIX_COLUMN_DATE) },
};

const MixTable mix_table_post_place = {
  "post_place",
  sizeof (MixPostPlaceRow),
  { MIX_COLUMN (MixPostPlaceRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixPostPlaceRow, post_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixPostPlaceRow, organisation_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixPostPlaceRow, minutes, MIX_COLUMN_INT) },
  { "post_id", "organisation_id" },
};

const MixTable mix_table_employment_model = {
  "employment_model",
  sizeof (MixEmploymentModelRow),
  { MIX_COLUMN (MixEmploymentModelRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixEmploymentModelRow, code, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixEmploymentModelRow, name, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixEmploymentModelRow, employer, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixEmploymentModelRow, based_on, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixEmploymentModelRow, enabled, MIX_COLUMN_BOOLEAN) },
  { "code" },
};

const MixTable mix_table_employment_figure = {
  "employment_figure",
  sizeof (MixEmploymentFigureRow),
  { MIX_COLUMN (MixEmploymentFigureRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixEmploymentFigureRow, model, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixEmploymentFigureRow, parameter, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixEmploymentFigureRow, choice, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixEmploymentFigureRow, source, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixEmploymentFigureRow, low, MIX_COLUMN_KNOWN_INT64),
    MIX_COLUMN (MixEmploymentFigureRow, likely, MIX_COLUMN_KNOWN_INT64),
    MIX_COLUMN (MixEmploymentFigureRow, high, MIX_COLUMN_KNOWN_INT64),
    MIX_COLUMN (MixEmploymentFigureRow, grade, MIX_COLUMN_LETTER) },
  { "model", "parameter" },
};

/**
 * mix_store_put_post:
 * @self: a store whose change runs
 * @row: a funded position
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_post (MixStore *self, const MixPostRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_post, row, error);
}

static const char *const post_belongings[] = {
  "DELETE FROM post_place WHERE post_id = ?1",
  "DELETE FROM comparison_post WHERE post_id = ?1",
};

/**
 * mix_store_remove_post:
 * @self: a store whose change runs
 * @id: a post
 *
 * Removes it with where it works.
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_post (MixStore *self, const char *id, GError **error)
{
  return _mix_store_is_changing (self, error)
         && _mix_store_run_each (self, post_belongings, G_N_ELEMENTS (post_belongings), id, error)
         && mix_table_remove (self, &mix_table_post, id, error);
}

/**
 * mix_store_put_post_place:
 * @self: a store whose change runs
 * @row: where a post works; of each place there is at most one a post
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_post_place (MixStore *self, const MixPostPlaceRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_post_place, row, error);
}

/**
 * mix_store_remove_post_place:
 * @self: a store whose change runs
 * @id: a place of a post
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_post_place (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_post_place, id, error);
}

/**
 * mix_store_put_employment_model:
 * @self: a store whose change runs
 * @row: what the plan says of an employment model
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_employment_model (MixStore *self, const MixEmploymentModelRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_employment_model, row, error);
}

/**
 * mix_store_remove_employment_model:
 * @self: a store whose change runs
 * @id: a model
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_employment_model (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_employment_model, id, error);
}

/**
 * mix_store_put_employment_figure:
 * @self: a store whose change runs
 * @row: a figure of an employment model, in place of the data pack’s
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_employment_figure (MixStore *self, const MixEmploymentFigureRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_employment_figure, row, error);
}

/**
 * mix_store_remove_employment_figure:
 * @self: a store whose change runs
 * @id: a figure
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_employment_figure (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_employment_figure, id, error);
}
