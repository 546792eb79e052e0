#include "mix-claims.h"

#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-funding-deed-private.h"
#include "mix-funding-private.h"
#include "mix-id.h"
#include "mix-money.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"

#include <glib/gi18n-lib.h>

/* Claims that are made, or paid, as one change. */
typedef struct
{
  GPtrArray *rows; /* of MixClaimRow */
  MixPence sum;
} Many;

static void
clear_many (Many *self)
{
  g_ptr_array_unref (self->rows);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Many, clear_many)

static Many
begin_many (void)
{
  return (Many) { g_ptr_array_new_with_free_func ((GDestroyNotify) mix_free_claim_row), 0 };
}

static void
add_row (Many *self, const MixClaimRow *row, MixPence pence)
{
  g_ptr_array_add (self->rows, mix_row_copy (&mix_row_type_claim, row));
  self->sum += pence;
}

static gboolean
put_many (MixStore *store, gpointer data, GError **error)
{
  const Many *many = data;

  for (guint i = 0; i < many->rows->len; i++)
    if (!mix_store_put_funding (store, MIX_PLAN_CLAIM, many->rows->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_many (MixStore *store, Many *many, const char *name, guint *n_claims, GError **error)
{
  *n_claims = many->rows->len;
  return many->rows->len == 0 || mix_store_change (store, name, put_many, many, error);
}

/* Whether the plan has a claim for the same that the funding may not know of yet. */
static gboolean
is_claimed (GPtrArray *known, const MixClaimRow *row)
{
  for (guint i = 0; i < known->len; i++)
    {
      const MixClaimRow *claim = known->pdata[i];

      if (g_str_equal (claim->network_id, row->network_id) && g_strcmp0 (claim->person_id, row->person_id) == 0
          && g_strcmp0 (claim->role_id, row->role_id) == 0)
        return TRUE;
    }
  return FALSE;
}

static MixClaimRow
make_row (const MixFunding *funding, gboolean is_role, guint item, guint network, guint month, MixDate claimed_on)
{
  MixDate april = mix_financial_year_get_first_day (mix_funding_get_year (funding));

  return (MixClaimRow) { .network_id = mix_network_get_id (mix_funding_get_network (funding, network)),
                         .person_id = is_role ? NULL : mix_funding_get_job (funding, item)->person_id,
                         .role_id = is_role ? mix_funding_get_role (funding, item)->id : NULL,
                         .month = mix_date_add_months (april, (int) month),
                         .claimed_on = claimed_on,
                         .paid_on = MIX_DATE_NONE };
}

/* What can be claimed by what was known on the day of the claim. */
static MixLedgerAmount
find_due (const MixFunding *funding, const MixLedgerLine *line, MixDate claimed_on)
{
  if (line->is_role)
    return line->claimable;
  return mix_ledger_find_claimable (mix_funding_get_ledger (funding), line->item, line->network, line->month,
                                    claimed_on);
}

static void
add_line (Many *many, const MixFunding *funding, const MixLedgerLine *line, MixDate claimed_on, GPtrArray *known)
{
  g_autofree char *id = mix_id_new ();
  MixClaimRow row = make_row (funding, line->is_role, line->item, line->network, line->month, claimed_on);
  MixLedgerAmount due = find_due (funding, line, claimed_on);

  if (!due.known || due.pence == 0 || (row.person_id == NULL && row.role_id == NULL) || is_claimed (known, &row))
    return;
  row.id = id;
  row.claimed = due.pence;
  add_row (many, &row, due.pence);
}

static gboolean
is_asked (guint asked, guint network)
{
  return network != MIX_LEDGER_NO_NETWORK && (asked == MIX_FUNDING_ALL_NETWORKS || asked == network);
}

static char *
dup_name (const MixFunding *funding, guint network, const Many *many, const char *what)
{
  g_autofree char *pounds = mix_money_format_pounds (many->sum);

  if (network == MIX_FUNDING_ALL_NETWORKS)
    return g_strdup_printf ("%s, %s", what, pounds);
  return g_strdup_printf ("%s, %s, %s", what, mix_network_get_name (mix_funding_get_network (funding, network)),
                          pounds);
}

/**
 * mix_claims_make:
 * @store: an open plan
 * @funding: its money
 * @network: whose claims: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS
 * @month: from 0 for April
 * @claimed_on: the day of the claim, whose knowledge of rates counts; %MIX_DATE_NONE for the planning date
 * @n_claims: (out): how many claims were made
 * @error: return location for an error
 *
 * Claims for a month all that is due and known and was not claimed yet, as one change.
 *
 * Returns: whether it was done; without anything to claim nothing changes
 */
gboolean
mix_claims_make (MixStore *store,
                 const MixFunding *funding,
                 guint network,
                 guint month,
                 MixDate claimed_on,
                 guint *n_claims,
                 GError **error)
{
  g_auto (Many) many = begin_many ();
  MixDate april = mix_financial_year_get_first_day (mix_funding_get_year (funding));
  MixDate first_day = mix_date_add_months (april, (int) month);
  g_autoptr (GPtrArray) known = mix_store_read_claims (store, first_day, error);
  g_autofree char *words = NULL, *what = NULL, *name = NULL;
  const MixLedgerLine *lines;
  guint n_lines;

  if (known == NULL || !_mix_deed_choose_date (store, &claimed_on, error)
      || !_mix_deed_check_dates (first_day, claimed_on, NULL, error))
    return FALSE;
  lines = mix_ledger_get_lines (mix_funding_get_ledger (funding), &n_lines);
  for (guint i = 0; i < n_lines; i++)
    if (lines[i].month == month && !lines[i].has_claim && is_asked (network, lines[i].network))
      add_line (&many, funding, &lines[i], claimed_on, known);
  words = mix_date_format_month_year (first_day);
  what = g_strdup_printf (C_ ("change", "Claim for %s"), words);
  name = dup_name (funding, network, &many, what);
  return write_many (store, &many, name, n_claims, error);
}

static void
add_revision (Many *many, const MixFunding *funding, const MixLedgerRevision *revision, MixDate claimed_on)
{
  g_autofree char *id = mix_id_new ();
  MixClaimRow row = make_row (funding, FALSE, revision->job, revision->network, revision->month, claimed_on);

  row.id = id;
  row.claimed = revision->due.pence - revision->claimed;
  add_row (many, &row, row.claimed);
}

/**
 * mix_claims_make_again:
 * @store: an open plan
 * @funding: its money
 * @network: whose claims: its number in the ledger, or %MIX_FUNDING_ALL_NETWORKS
 * @claimed_on: the day of the claim, or %MIX_DATE_NONE for the planning date
 * @n_claims: (out): how many claims were made
 * @error: return location for an error
 *
 * Claims, or pays back, what claims of the year differ from what is due by what is known, person by person, as one
 * change.
 *
 * Returns: whether it was done; without anything to claim nothing changes
 */
gboolean
mix_claims_make_again (
    MixStore *store, const MixFunding *funding, guint network, MixDate claimed_on, guint *n_claims, GError **error)
{
  g_auto (Many) many = begin_many ();
  g_autofree char *name = NULL;
  const MixLedgerRevision *revisions;
  guint n_revisions;

  if (!_mix_deed_choose_date (store, &claimed_on, error))
    return FALSE;
  revisions = mix_ledger_get_revisions (mix_funding_get_ledger (funding), &n_revisions);
  for (guint i = 0; i < n_revisions; i++)
    if (is_asked (network, revisions[i].network) && mix_funding_get_job (funding, revisions[i].job)->person_id != NULL)
      add_revision (&many, funding, &revisions[i], claimed_on);
  name = dup_name (funding, network, &many, C_ ("change", "Claim again what is due otherwise"));
  return write_many (store, &many, name, n_claims, error);
}

static void
add_payments (Many *many, GPtrArray *claims, const char *network_id, MixDate paid_on)
{
  for (guint i = 0; i < claims->len; i++)
    {
      MixClaimRow row = *(const MixClaimRow *) claims->pdata[i];

      if (row.paid_on != MIX_DATE_NONE || row.claimed_on > paid_on
          || (network_id != NULL && !g_str_equal (row.network_id, network_id)))
        continue;
      row.paid_on = paid_on;
      row.paid = row.claimed;
      add_row (many, &row, row.paid);
    }
}

/**
 * mix_claims_pay:
 * @store: an open plan
 * @network: (nullable): id or code of a network; %NULL: all of them
 * @month: any day of the month that was claimed
 * @paid_on: the day it was paid, or %MIX_DATE_NONE for the planning date
 * @n_claims: (out): how many claims were paid
 * @error: return location for an error
 *
 * Notes that every claim for a month that was not paid yet was paid as it was claimed, as one change.
 *
 * Returns: whether it was done; without a claim to pay nothing changes
 */
gboolean
mix_claims_pay (MixStore *store, const char *network, MixDate month, MixDate paid_on, guint *n_claims, GError **error)
{
  g_auto (Many) many = begin_many ();
  g_autoptr (MixOrganisationRow) of = network != NULL ? _mix_funding_read_network (store, network, error) : NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autofree char *words = NULL, *pounds = NULL, *name = NULL;

  if ((network != NULL && of == NULL) || !_mix_funding_check_month (month, network, error)
      || !_mix_deed_choose_date (store, &paid_on, error))
    return FALSE;
  claims = mix_store_read_claims (store, _mix_funding_get_month_start (month), error);
  if (claims == NULL)
    return FALSE;
  add_payments (&many, claims, of != NULL ? of->id : NULL, paid_on);
  words = mix_date_format_month_year (month);
  pounds = mix_money_format_pounds (many.sum);
  name = g_strdup_printf (C_ ("change", "%s was paid for %s"), pounds, words);
  return write_many (store, &many, name, n_claims, error);
}
