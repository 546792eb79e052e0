#include "mix-claims.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-funding-deed-private.h"
#include "mix-id.h"
#include "mix-money.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>

/* Ten million pounds: more than a network gets in a year. */
#define MOST_PENCE G_GINT64_CONSTANT (1000000000)

static gboolean
check_money (MixPence pence, const char *subject, GError **error)
{
  g_autofree char *most = NULL;

  if (pence >= -MOST_PENCE && pence <= MOST_PENCE)
    return TRUE;
  most = mix_money_format_pounds (MOST_PENCE);
  mix_set_error (error, MIX_ERROR_REFUSED, subject, _ ("A claim cannot be more than %s. Check the amount."), most);
  return FALSE;
}

static gboolean
check_days (const MixClaimRow *row, const char *subject, GError **error)
{
  if (row->claimed_on < row->month)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, subject,
                     _ ("A month cannot be claimed before it begins. Check the month and the day of the claim."));
      return FALSE;
    }
  if (row->paid_on == MIX_DATE_NONE && row->paid != 0)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, subject, _ ("On which day it was paid is not said. Say the day, too."));
      return FALSE;
    }
  return row->paid_on == MIX_DATE_NONE || _mix_deed_check_dates (row->claimed_on, row->paid_on, subject, error);
}

static gboolean
check_row (const MixClaimRow *row, const char *subject, GError **error)
{
  return check_money (row->claimed, subject, error) && check_money (row->paid, subject, error)
         && check_days (row, subject, error)
         && (row->note == NULL || _mix_deed_check_text (row->note, subject, _ ("The note"), error));
}

/* The name of whom, or of what, it is for. */
static char *
read_subject (MixStore *store, const MixClaimDraft *draft, const char *network_id, GError **error)
{
  g_autoptr (MixPersonRow) person = NULL;
  g_autoptr (MixOtherRoleRow) role = NULL;

  if ((draft->person != NULL) == (draft->role != NULL))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, NULL,
                     _ ("A claim is for one person, or for one other role of the scheme. Say which."));
      return NULL;
    }
  if (draft->person != NULL)
    {
      person = mix_store_read_person (store, draft->person, error);
      return person != NULL ? g_strdup (person->name) : NULL;
    }
  role = mix_store_read_funding (store, MIX_PLAN_OTHER_ROLE, draft->role, error);
  if (role == NULL || g_str_equal (role->network_id, network_id))
    return role != NULL ? g_strdup (role->name) : NULL;
  mix_set_error (error, MIX_ERROR_REFUSED, role->name, _ ("“%s” is a role of another network. Choose that network."),
                 role->name);
  return NULL;
}

static gboolean
put_claim (MixStore *store, const char *id, const MixClaimDraft *draft, gboolean is_new, GError **error)
{
  g_autoptr (MixOrganisationRow) network = _mix_funding_read_network (store, draft->network, error);
  g_autofree char *subject = network != NULL ? read_subject (store, draft, network->id, error) : NULL;
  g_autofree char *month = NULL, *pounds = NULL, *name = NULL;
  MixClaimRow row = { .id = id,
                      .person_id = draft->person,
                      .role_id = draft->role,
                      .note = draft->note != NULL && *draft->note != '\0' ? draft->note : NULL,
                      .month = _mix_funding_get_month_start (draft->month),
                      .claimed_on = draft->claimed_on,
                      .paid_on = draft->paid_on,
                      .claimed = draft->claimed,
                      .paid = draft->paid };

  if (subject == NULL || !_mix_funding_check_month (row.month, subject, error)
      || !_mix_deed_choose_date (store, &row.claimed_on, error) || !check_row (&row, subject, error))
    return FALSE;
  row.network_id = network->id;
  month = mix_date_format_month_year (row.month);
  pounds = mix_money_format_pounds (row.claimed);
  name = g_strdup_printf (is_new ? C_ ("change", "Claim %s for %s, %s")
                                 : C_ ("change", "Change the claim: %s for %s, %s"),
                          pounds, subject, month);
  return _mix_funding_put (store, name, MIX_PLAN_CLAIM, &row, error);
}

/**
 * mix_claims_add:
 * @store: an open plan
 * @draft: what was claimed
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the claim’s id; %NULL with %MIX_ERROR_REFUSED where something is not right
 */
char *
mix_claims_add (MixStore *store, const MixClaimDraft *draft, GError **error)
{
  g_autofree char *id = mix_id_new ();

  return put_claim (store, id, draft, TRUE, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_claims_change:
 * @store: an open plan
 * @claim_id: which
 * @draft: all that is to be so from here on
 * @error: return location for an error
 *
 * Returns: whether the change was made
 */
gboolean
mix_claims_change (MixStore *store, const char *claim_id, const MixClaimDraft *draft, GError **error)
{
  g_autoptr (MixClaimRow) row = mix_store_read_funding (store, MIX_PLAN_CLAIM, claim_id, error);

  return row != NULL && put_claim (store, row->id, draft, FALSE, error);
}

/**
 * mix_claims_remove:
 * @store: an open plan
 * @claim_id: which
 * @error: return location for an error
 *
 * Takes a claim out that was entered by mistake.
 *
 * Returns: whether the change was made
 */
gboolean
mix_claims_remove (MixStore *store, const char *claim_id, GError **error)
{
  g_autoptr (MixClaimRow) row = mix_store_read_funding (store, MIX_PLAN_CLAIM, claim_id, error);
  g_autofree char *month = NULL, *pounds = NULL, *name = NULL;

  if (row == NULL)
    return FALSE;
  month = mix_date_format_month_year (row->month);
  pounds = mix_money_format_pounds (row->claimed);
  name = g_strdup_printf (C_ ("change", "Take out a claim of %s for %s"), pounds, month);
  return _mix_funding_remove (store, name, MIX_PLAN_CLAIM, claim_id, error);
}
