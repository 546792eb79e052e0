#include "mix-store-rows.h"

#include "mix-config.h"
#include "mix-plan-entries.h"
#include "mix-store-private.h"
#include "mix-store-read.h"
#include "mix-table.h"

#include <glib/gi18n-lib.h>

const MixTable mix_table_claim = {
  "claim",
  sizeof (MixClaimRow),
  { MIX_COLUMN (MixClaimRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixClaimRow, network_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixClaimRow, person_id, MIX_COLUMN_REFERENCE), MIX_COLUMN (MixClaimRow, role_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixClaimRow, note, MIX_COLUMN_TEXT), MIX_COLUMN (MixClaimRow, month, MIX_COLUMN_START),
    MIX_COLUMN (MixClaimRow, claimed_on, MIX_COLUMN_START), MIX_COLUMN (MixClaimRow, paid_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixClaimRow, claimed, MIX_COLUMN_INT64), MIX_COLUMN (MixClaimRow, paid, MIX_COLUMN_INT64) },
};

const MixTable mix_table_entitlement = {
  "entitlement",
  sizeof (MixEntitlementRow),
  { MIX_COLUMN (MixEntitlementRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixEntitlementRow, network_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixEntitlementRow, source, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixEntitlementRow, entered_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixEntitlementRow, pence, MIX_COLUMN_KNOWN_INT64),
    MIX_COLUMN (MixEntitlementRow, patient_millionths, MIX_COLUMN_KNOWN_INT64),
    MIX_COLUMN (MixEntitlementRow, year, MIX_COLUMN_INT) },
  { "network_id", "year" },
};

const MixTable mix_table_other_role = {
  "other_role",
  sizeof (MixOtherRoleRow),
  { MIX_COLUMN (MixOtherRoleRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixOtherRoleRow, network_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixOtherRoleRow, name, MIX_COLUMN_TEXT), MIX_COLUMN (MixOtherRoleRow, source, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixOtherRoleRow, maximum, MIX_COLUMN_KNOWN_INT64) },
};

const MixTable mix_table_other_role_month = {
  "other_role_month",
  sizeof (MixOtherRoleMonthRow),
  { MIX_COLUMN (MixOtherRoleMonthRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixOtherRoleMonthRow, role_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixOtherRoleMonthRow, month, MIX_COLUMN_START),
    MIX_COLUMN (MixOtherRoleMonthRow, pence, MIX_COLUMN_KNOWN_INT64),
    MIX_COLUMN (MixOtherRoleMonthRow, work, MIX_COLUMN_KNOWN_INT) },
  { "role_id", "month" },
};

const MixTable mix_table_top_up_payer = {
  "top_up_payer",
  sizeof (MixTopUpPayerRow),
  { MIX_COLUMN (MixTopUpPayerRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixTopUpPayerRow, network_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixTopUpPayerRow, person_id, MIX_COLUMN_REFERENCE), MIX_COLUMN (MixTopUpPayerRow, way, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixTopUpPayerRow, organisation_id, MIX_COLUMN_REFERENCE) },
};

/* What a row of funding is, from claims on. */
static const struct
{
  const MixTable *table;
  const MixRowType *type;
  const char *what;
} kinds[] = {
  { &mix_table_claim, &mix_row_type_claim, N_ ("claim") },
  { &mix_table_entitlement, &mix_row_type_entitlement, N_ ("entitlement") },
  { &mix_table_other_role, &mix_row_type_other_role, N_ ("role of the scheme") },
  { &mix_table_other_role_month, &mix_row_type_other_role_month, N_ ("month of a role of the scheme") },
  { &mix_table_top_up_payer, &mix_row_type_top_up_payer, N_ ("payer of top-up") },
};

static const char *const role_belongings[] = {
  "DELETE FROM other_role_month WHERE role_id = ?1",
};

/**
 * mix_store_put_funding:
 * @self: a store whose change runs
 * @kind: from %MIX_PLAN_CLAIM on
 * @row: a row of that kind
 *
 * Returns: whether it is in the plan; see mix-store-rows.h for the errors
 */
gboolean
mix_store_put_funding (MixStore *self, MixPlanEntryKind kind, gconstpointer row, GError **error)
{
  return mix_table_put (self, kinds[kind - MIX_PLAN_CLAIM].table, row, error);
}

/**
 * mix_store_remove_funding:
 * @self: a store whose change runs
 * @kind: from %MIX_PLAN_CLAIM on
 * @id: the id of a row of that kind
 *
 * Removes it, and another role with its months; one for which something was claimed is refused.
 *
 * Returns: whether it was removed; see mix-store-rows.h for the errors
 */
gboolean
mix_store_remove_funding (MixStore *self, MixPlanEntryKind kind, const char *id, GError **error)
{
  if (kind == MIX_PLAN_OTHER_ROLE
      && (!_mix_store_is_changing (self, error)
          || !_mix_store_run_each (self, role_belongings, G_N_ELEMENTS (role_belongings), id, error)))
    return FALSE;
  return mix_table_remove (self, kinds[kind - MIX_PLAN_CLAIM].table, id, error);
}

/**
 * mix_store_read_claims:
 * @self: an open plan
 * @month: the first day of a month
 *
 * Returns: (transfer full) (nullable) (element-type MixClaimRow): what was claimed for it, by day
 */
GPtrArray *
mix_store_read_claims (MixStore *self, MixDate month, GError **error)
{
  g_autofree char *key = mix_date_format_iso (month);

  return _mix_store_read_rows (self, &mix_table_claim, &mix_row_type_claim, (GDestroyNotify) mix_free_claim_row,
                               "WHERE month = ?1 ORDER BY claimed_on, id", key, error);
}

/**
 * mix_store_read_funding:
 * @self: an open plan
 * @kind: from %MIX_PLAN_CLAIM on
 * @id: (nullable): an id
 *
 * Returns: (transfer full) (nullable): the row, of the row type of its kind
 */
gpointer
mix_store_read_funding (MixStore *self, MixPlanEntryKind kind, const char *id, GError **error)
{
  return _mix_store_read_one (self, kinds[kind - MIX_PLAN_CLAIM].table, kinds[kind - MIX_PLAN_CLAIM].type,
                              "WHERE id = ?1", id, _ (kinds[kind - MIX_PLAN_CLAIM].what), error);
}
