#include "mix-store-rows.h"

#include "mix-table.h"

const MixTable mix_table_demand_override = {
  "demand_override",
  sizeof (MixDemandOverrideRow),
  { MIX_COLUMN (MixDemandOverrideRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixDemandOverrideRow, organisation_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixDemandOverrideRow, service_line_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixDemandOverrideRow, from_date, MIX_COLUMN_START),
    MIX_COLUMN (MixDemandOverrideRow, minutes, MIX_COLUMN_KNOWN_INT) },
  { "organisation_id", "service_line_id", "from_date" },
};

const MixTable mix_table_cohort = {
  "cohort",
  sizeof (MixCohortRow),
  { MIX_COLUMN (MixCohortRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixCohortRow, organisation_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixCohortRow, service_line_id, MIX_COLUMN_REFERENCE), MIX_COLUMN (MixCohortRow, name, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCohortRow, items, MIX_COLUMN_INT), MIX_COLUMN (MixCohortRow, minutes_millis, MIX_COLUMN_KNOWN_INT64),
    MIX_COLUMN (MixCohortRow, from_date, MIX_COLUMN_START), MIX_COLUMN (MixCohortRow, deadline, MIX_COLUMN_DATE) },
};

const MixTable mix_table_tally = {
  "tally",
  sizeof (MixTallyRow),
  { MIX_COLUMN (MixTallyRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixTallyRow, service_line_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixTallyRow, organisation_id, MIX_COLUMN_REFERENCE), MIX_COLUMN (MixTallyRow, items, MIX_COLUMN_INT),
    MIX_COLUMN (MixTallyRow, weeks, MIX_COLUMN_INT), MIX_COLUMN (MixTallyRow, from_date, MIX_COLUMN_START),
    MIX_COLUMN (MixTallyRow, counted_by, MIX_COLUMN_TEXT) },
};

/**
 * mix_store_put_demand_override:
 * @self: a store whose change runs
 * @row: what is wanted of a line at a place from a day on; at most one a place, line and day
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_demand_override (MixStore *self, const MixDemandOverrideRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_demand_override, row, error);
}

/**
 * mix_store_remove_demand_override:
 * @self: a store whose change runs
 * @id: an override of a demand
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_demand_override (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_demand_override, id, error);
}

/**
 * mix_store_put_cohort:
 * @self: a store whose change runs
 * @row: items to be done by a day
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_cohort (MixStore *self, const MixCohortRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_cohort, row, error);
}

/**
 * mix_store_remove_cohort:
 * @self: a store whose change runs
 * @id: a cohort
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_cohort (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_cohort, id, error);
}

/**
 * mix_store_put_tally:
 * @self: a store whose change runs
 * @row: a count at one practice
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_tally (MixStore *self, const MixTallyRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_tally, row, error);
}

/**
 * mix_store_remove_tally:
 * @self: a store whose change runs
 * @id: a tally
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_tally (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_tally, id, error);
}
