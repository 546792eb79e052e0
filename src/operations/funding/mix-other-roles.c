#include "mix-other-roles.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-funding-deed-private.h"
#include "mix-id.h"
#include "mix-row-type.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>

/* A million pounds a year of one person, ten million a month of all, a thousand people. */
#define MOST_MAXIMUM G_GINT64_CONSTANT (100000000)
#define MOST_PENCE G_GINT64_CONSTANT (1000000000)
#define MOST_WORK 100000

static gboolean
check_draft (const MixOtherRoleDraft *draft, GError **error)
{
  if (draft->maximum <= MOST_MAXIMUM)
    return _mix_deed_check_text (draft->name, NULL, _ ("The name of the role"), error)
           && (draft->source == NULL || *draft->source == '\0'
               || _mix_deed_check_text (draft->source, draft->name, _ ("The source"), error));
  mix_set_error (error, MIX_ERROR_REFUSED, draft->name,
                 _ ("So much is not reimbursed for one person. Check the amount."));
  return FALSE;
}

static gboolean
put_role (MixStore *store, const char *id, const MixOtherRoleDraft *draft, gboolean is_new, GError **error)
{
  g_autoptr (MixOrganisationRow) network = _mix_funding_read_network (store, draft->network, error);
  g_autofree char *name = NULL;
  MixOtherRoleRow row = { .id = id,
                          .name = draft->name,
                          .source = draft->source != NULL && *draft->source != '\0' ? draft->source : NULL,
                          .maximum = draft->maximum >= 0 ? draft->maximum : -1 };

  if (network == NULL || !check_draft (draft, error))
    return FALSE;
  row.network_id = network->id;
  name = g_strdup_printf (is_new ? C_ ("change", "Add %s, %s") : C_ ("change", "Change %s, %s"), row.name,
                          network->short_name);
  return _mix_funding_put (store, name, MIX_PLAN_OTHER_ROLE, &row, error);
}

/**
 * mix_other_roles_add:
 * @store: an open plan
 * @draft: another role of the scheme
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): its id; %NULL with %MIX_ERROR_REFUSED where something is not right
 */
char *
mix_other_roles_add (MixStore *store, const MixOtherRoleDraft *draft, GError **error)
{
  g_autofree char *id = mix_id_new ();

  return put_role (store, id, draft, TRUE, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_other_roles_change:
 * @store: an open plan
 * @role_id: which
 * @draft: all that is to be so from here on
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_other_roles_change (MixStore *store, const char *role_id, const MixOtherRoleDraft *draft, GError **error)
{
  g_autoptr (MixOtherRoleRow) row = mix_store_read_funding (store, MIX_PLAN_OTHER_ROLE, role_id, error);

  return row != NULL && put_role (store, row->id, draft, FALSE, error);
}

static gboolean
check_amount (const MixOtherRoleRow *role, MixPence pence, int work, GError **error)
{
  if ((pence >= 0) == (work >= 0))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, role->name,
                     _ ("Say of “%s” either pounds a month or whole-time equivalents."), role->name);
      return FALSE;
    }
  if (pence > MOST_PENCE || work > MOST_WORK)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, role->name, _ ("“%s” cannot be so much. Check the amount."), role->name);
      return FALSE;
    }
  if (work < 0 || role->maximum >= 0)
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, role->name,
                 _ ("What one whole-time equivalent of “%s” is reimbursed is not known. Say that first, or pounds a "
                    "month."),
                 role->name);
  return FALSE;
}

static char *
make_month_id (const char *role_id, MixDate month)
{
  g_autofree char *day = mix_date_format_iso (month);

  return _mix_deed_make_id ("other_role_month", role_id, day, NULL);
}

/**
 * mix_other_roles_set_month:
 * @store: an open plan
 * @role_id: which
 * @month: any day of the month from which on it holds, until something else is said
 * @pence: what it comes to a month, or -1
 * @work: hundredths of a whole-time equivalent, or -1
 * @error: return location for an error
 *
 * Returns: whether the change was made; %MIX_ERROR_REFUSED where not exactly one amount is said
 */
gboolean
mix_other_roles_set_month (
    MixStore *store, const char *role_id, MixDate month, MixPence pence, int work, GError **error)
{
  g_autoptr (MixOtherRoleRow) role = mix_store_read_funding (store, MIX_PLAN_OTHER_ROLE, role_id, error);
  MixOtherRoleMonthRow row
      = { .role_id = role_id, .month = _mix_funding_get_month_start (month), .pence = pence, .work = work };
  g_autofree char *id = NULL, *words = NULL, *name = NULL;

  if (role == NULL || !_mix_funding_check_month (month, role->name, error) || !check_amount (role, pence, work, error))
    return FALSE;
  id = make_month_id (role->id, row.month);
  row.id = id;
  words = mix_date_format_month_year (row.month);
  name = g_strdup_printf (C_ ("change", "Plan %s from %s"), role->name, words);
  return _mix_funding_put (store, name, MIX_PLAN_OTHER_ROLE_MONTH, &row, error);
}

/**
 * mix_other_roles_reset_month:
 * @store: an open plan
 * @role_id: which
 * @month: any day of a month from which on something was said
 * @error: return location for an error
 *
 * Lets what is said of the months before hold on.
 *
 * Returns: whether the change was made; %MIX_ERROR_NOT_FOUND where nothing was said of that month
 */
gboolean
mix_other_roles_reset_month (MixStore *store, const char *role_id, MixDate month, GError **error)
{
  g_autoptr (MixOtherRoleRow) role = mix_store_read_funding (store, MIX_PLAN_OTHER_ROLE, role_id, error);
  g_autofree char *id = NULL, *words = NULL, *name = NULL;

  if (role == NULL)
    return FALSE;
  id = make_month_id (role->id, _mix_funding_get_month_start (month));
  words = mix_date_format_month_year (month);
  name = g_strdup_printf (C_ ("change", "Plan %s from %s as before"), role->name, words);
  return _mix_funding_remove (store, name, MIX_PLAN_OTHER_ROLE_MONTH, id, error);
}

/**
 * mix_other_roles_remove:
 * @store: an open plan
 * @role_id: which
 * @error: return location for an error
 *
 * Takes a role out that was entered by mistake. One for which something was claimed stays: plan nothing for it.
 *
 * Returns: whether the change was made
 */
gboolean
mix_other_roles_remove (MixStore *store, const char *role_id, GError **error)
{
  g_autoptr (MixOtherRoleRow) role = mix_store_read_funding (store, MIX_PLAN_OTHER_ROLE, role_id, error);
  g_autofree char *name = NULL;

  if (role == NULL)
    return FALSE;
  name = g_strdup_printf (C_ ("change", "Take %s out of the plan"), role->name);
  return _mix_funding_remove (store, name, MIX_PLAN_OTHER_ROLE, role_id, error);
}
