#include "mix-store-rows.h"

#include "mix-error.h"
#include "mix-id.h"
#include "mix-table.h"

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixPlanRow, name) }

const MixTable mix_table_plan = {
  "plan",
  sizeof (MixPlanRow),
  { COLUMN (id, MIX_COLUMN_ID), COLUMN (name, MIX_COLUMN_TEXT), COLUMN (created_on, MIX_COLUMN_START),
    COLUMN (planning_date, MIX_COLUMN_DATE), COLUMN (sample, MIX_COLUMN_BOOLEAN) },
};
#undef COLUMN

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixSettingRow, name) }

const MixTable mix_table_setting = {
  "setting",
  sizeof (MixSettingRow),
  { COLUMN (id, MIX_COLUMN_ID), COLUMN (key, MIX_COLUMN_TEXT), COLUMN (value, MIX_COLUMN_TEXT) },
  { "key" },
};
#undef COLUMN

#define COLUMN(name, type) { #name, type, G_STRUCT_OFFSET (MixSourceRow, name) }

const MixTable mix_table_source = {
  "source",
  sizeof (MixSourceRow),
  { COLUMN (id, MIX_COLUMN_ID), COLUMN (title, MIX_COLUMN_TEXT), COLUMN (publisher, MIX_COLUMN_TEXT),
    COLUMN (licence, MIX_COLUMN_TEXT), COLUMN (file_name, MIX_COLUMN_TEXT), COLUMN (as_at, MIX_COLUMN_DATE) },
};
#undef COLUMN

/**
 * mix_store_put_plan:
 * @self: a store whose change runs
 * @row: the plan's own row, of which there is one
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_plan (MixStore *self, const MixPlanRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_plan, row, error);
}

/**
 * mix_store_put_setting:
 * @self: a store whose change runs
 * @key: a setting's key
 * @value: (nullable): what the plan sets it to; %NULL goes back to our default
 *
 * Returns: whether the plan says so; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_setting (MixStore *self, const char *key, const char *value, GError **error)
{
  g_autofree char *id = mix_id_from_name (mix_table_setting.name, key);
  g_autoptr (GError) failure = NULL;

  if (value != NULL)
    return mix_table_put (self, &mix_table_setting, &(MixSettingRow) { id, key, value }, error);
  if (mix_table_remove (self, &mix_table_setting, id, &failure)
      || g_error_matches (failure, MIX_ERROR, MIX_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * mix_store_put_source:
 * @self: a store whose change runs
 * @row: where figures come from
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_source (MixStore *self, const MixSourceRow *row, GError **error)
{
  return mix_table_put (self, &mix_table_source, row, error);
}
