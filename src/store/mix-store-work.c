#include "mix-store-rows.h"

#include "mix-store-private.h"
#include "mix-table.h"

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixServiceLineRow, name) }

const MixTable mix_table_service_line = {
  "service_line",
  sizeof (MixServiceLineRow),
  { COLUMN (id, MIX_COLUMN_ID),
    COLUMN (code, MIX_COLUMN_TEXT),
    COLUMN (name, MIX_COLUMN_TEXT),
    COLUMN (short_name, MIX_COLUMN_TEXT),
    COLUMN (category, MIX_COLUMN_TEXT),
    COLUMN (kind, MIX_COLUMN_TEXT),
    COLUMN (competence, MIX_COLUMN_TEXT),
    COLUMN (driver, MIX_COLUMN_TEXT),
    COLUMN (min_role, MIX_COLUMN_TEXT),
    COLUMN (prescriber, MIX_COLUMN_TEXT),
    COLUMN (risk, MIX_COLUMN_TEXT),
    COLUMN (side, MIX_COLUMN_TEXT),
    COLUMN (remote, MIX_COLUMN_TEXT),
    COLUMN (requires_training, MIX_COLUMN_TEXT),
    COLUMN (level, MIX_COLUMN_INT),
    COLUMN (minutes_millis, MIX_COLUMN_KNOWN_INT64),
    COLUMN (minutes_grade, MIX_COLUMN_LETTER),
    COLUMN (rate_micros, MIX_COLUMN_KNOWN_INT64),
    COLUMN (rate_grade, MIX_COLUMN_LETTER),
    COLUMN (undone_weight, MIX_COLUMN_KNOWN_INT),
    COLUMN (enabled, MIX_COLUMN_BOOLEAN),
    COLUMN (own, MIX_COLUMN_BOOLEAN),
    COLUMN (source_id, MIX_COLUMN_REFERENCE) },
  { "code" },
};
#undef COLUMN

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixAssignmentRow, name) }

const MixTable mix_table_assignment = {
  "assignment",
  sizeof (MixAssignmentRow),
  { COLUMN (id, MIX_COLUMN_ID), COLUMN (person_id, MIX_COLUMN_REFERENCE),
    COLUMN (organisation_id, MIX_COLUMN_REFERENCE), COLUMN (service_line_id, MIX_COLUMN_REFERENCE),
    COLUMN (minutes, MIX_COLUMN_INT), COLUMN (from_date, MIX_COLUMN_START), COLUMN (until, MIX_COLUMN_DATE),
    COLUMN (status, MIX_COLUMN_TEXT) },
};
#undef COLUMN

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixAllocationRow, name) }

const MixTable mix_table_allocation = {
  "allocation",
  sizeof (MixAllocationRow),
  { COLUMN (id, MIX_COLUMN_ID), COLUMN (person_id, MIX_COLUMN_REFERENCE),
    COLUMN (organisation_id, MIX_COLUMN_REFERENCE), COLUMN (minutes, MIX_COLUMN_INT),
    COLUMN (from_date, MIX_COLUMN_START), COLUMN (until, MIX_COLUMN_DATE) },
};
#undef COLUMN

/**
 * mix_store_put_service_line:
 * @self: a store whose change runs
 * @row: a line of the plan's catalogue
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_service_line (MixStore *self, const MixServiceLineRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_service_line, row, error);
}

/**
 * mix_store_remove_service_line:
 * @self: a store whose change runs
 * @id: a line of which nobody has an assignment
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_service_line (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_service_line, id, error);
}

/**
 * mix_store_put_assignment:
 * @self: a store whose change runs
 * @row: a person's work; minutes must be above zero
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_assignment (MixStore *self, const MixAssignmentRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_assignment, row, error);
}

/**
 * mix_store_remove_assignment:
 * @self: a store whose change runs
 * @id: an assignment
 *
 * Removes it with the overrides that keep it.
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_assignment (MixStore *self, const char *id, GError **error)
{
  static const char *const belongings[] = { "DELETE FROM fit_override WHERE assignment_id = ?1" };

  return _mix_store_is_changing (self, error)
         && _mix_store_run_each (self, belongings, G_N_ELEMENTS (belongings), id, error)
         && mix_table_remove (self, &mix_table_assignment, id, error);
}

/**
 * mix_store_put_allocation:
 * @self: a store whose change runs
 * @row: where a person is; minutes must be above zero
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_allocation (MixStore *self, const MixAllocationRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_allocation, row, error);
}

/**
 * mix_store_remove_allocation:
 * @self: a store whose change runs
 * @id: an allocation
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_allocation (MixStore *self, const char *id, GError **error)
{
  return mix_table_remove (self, &mix_table_allocation, id, error);
}
