#include "mix-store-rows.h"

#include "mix-table.h"

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixOrganisationRow, name) }

const MixTable mix_table_organisation = {
  "organisation",
  sizeof (MixOrganisationRow),
  { COLUMN (id, MIX_COLUMN_ID), COLUMN (kind, MIX_COLUMN_ORGANISATION_KIND), COLUMN (code, MIX_COLUMN_TEXT),
    COLUMN (name, MIX_COLUMN_TEXT), COLUMN (short_name, MIX_COLUMN_TEXT), COLUMN (postcode, MIX_COLUMN_TEXT),
    COLUMN (supplier, MIX_COLUMN_TEXT), COLUMN (sub_icb_code, MIX_COLUMN_TEXT), COLUMN (sub_icb_name, MIX_COLUMN_TEXT),
    COLUMN (icb_code, MIX_COLUMN_TEXT), COLUMN (icb_name, MIX_COLUMN_TEXT), COLUMN (in_plan, MIX_COLUMN_BOOLEAN),
    COLUMN (source_id, MIX_COLUMN_REFERENCE) },
  { "code" },
};
#undef COLUMN

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixMembershipRow, name) }

const MixTable mix_table_membership = {
  "membership",
  sizeof (MixMembershipRow),
  { COLUMN (id, MIX_COLUMN_ID), COLUMN (practice_id, MIX_COLUMN_REFERENCE), COLUMN (network_id, MIX_COLUMN_REFERENCE),
    COLUMN (start_date, MIX_COLUMN_START), COLUMN (end_date, MIX_COLUMN_DATE),
    COLUMN (source_id, MIX_COLUMN_REFERENCE) },
};
#undef COLUMN

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixFigureRow, name) }

const MixTable mix_table_figure = {
  "figure",
  sizeof (MixFigureRow),
  { COLUMN (id, MIX_COLUMN_ID), COLUMN (organisation_id, MIX_COLUMN_REFERENCE), COLUMN (kind, MIX_COLUMN_TEXT),
    COLUMN (from_date, MIX_COLUMN_START), COLUMN (value, MIX_COLUMN_INT64), COLUMN (grade, MIX_COLUMN_LETTER),
    COLUMN (source_id, MIX_COLUMN_REFERENCE) },
  { "organisation_id", "kind", "from_date" },
};
#undef COLUMN

/**
 * mix_store_put_organisation:
 * @self: a store whose change runs
 * @row: a practice or a network; its source, if it names one, must be there
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_organisation (MixStore *self, const MixOrganisationRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_organisation, row, error);
}

/**
 * mix_store_remove_organisation:
 * @self: a store whose change runs
 * @id: a practice or network to which nothing refers
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_organisation (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_organisation, id, error);
}

/**
 * mix_store_put_membership:
 * @self: a store whose change runs
 * @row: a practice's time in a network, or in none
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_membership (MixStore *self, const MixMembershipRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_membership, row, error);
}

/**
 * mix_store_remove_membership:
 * @self: a store whose change runs
 * @id: a membership
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_membership (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_membership, id, error);
}

/**
 * mix_store_put_figure:
 * @self: a store whose change runs
 * @row: a figure; an organisation has at most one of a kind from a date
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_figure (MixStore *self, const MixFigureRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_figure, row, error);
}

/**
 * mix_store_remove_figure:
 * @self: a store whose change runs
 * @id: a figure
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_figure (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_figure, id, error);
}
