#include "mix-funding-private.h"

#include "mix-config.h"
#include "mix-plan-entries.h"
#include "mix-round.h"

#include <glib/gi18n-lib.h>

/* Hundredths of a whole-time equivalent, and months of a year. */
#define WORK_A_YEAR (100 * 12)

/*
 * _mix_funding_find_month:
 * @date: a day
 * @month: (out): its month, from 0 for April
 *
 * Returns: whether it is in the financial year
 */
gboolean
_mix_funding_find_month (const MixFunding *self, MixDate date, guint *month)
{
  int year, number;

  if (mix_date_get_financial_year (date) != self->financial_year || !mix_date_split (date, &year, &number, NULL))
    return FALSE;
  *month = (guint) (number + 8) % MIX_LEDGER_MONTHS;
  return TRUE;
}

/* The last row of the role that begins on or before the day. */
static const MixOtherRoleMonthRow *
find_row (GPtrArray *rows, const char *role_id, MixDate day)
{
  const MixOtherRoleMonthRow *found = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const MixOtherRoleMonthRow *row = rows->pdata[i];

      if (g_str_equal (row->role_id, role_id) && row->month <= day)
        found = row;
    }
  return found;
}

static gboolean
has_rows (GPtrArray *rows, const char *role_id)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const MixOtherRoleMonthRow *) rows->pdata[i])->role_id, role_id))
      return TRUE;
  return FALSE;
}

static void
fill_month (MixLedgerRole *role, guint month, const MixOtherRoleRow *of, const MixOtherRoleMonthRow *row)
{
  role->known[month] = row->pence >= 0 || of->maximum >= 0;
  if (row->pence >= 0)
    role->planned[month] = row->pence;
  else if (of->maximum >= 0)
    role->planned[month] = mix_round_half_up ((MixWide) of->maximum * row->work, WORK_A_YEAR);
}

static void
add_role (MixFunding *self, const MixOtherRoleRow *row)
{
  GPtrArray *rows = mix_plan_get_entries (self->plan, MIX_PLAN_OTHER_ROLE_MONTH);
  MixDate april = mix_financial_year_get_first_day (self->financial_year);
  MixFundingRole named = { g_strdup (row->id), g_strdup (row->name) };
  MixLedgerRole role = { .network = _mix_funding_find_network (self, row->network_id) };
  gboolean said = has_rows (rows, row->id);

  for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
    {
      const MixOtherRoleMonthRow *holding = find_row (rows, row->id, mix_date_add_months (april, (int) month));

      role.known[month] = said;
      if (holding != NULL)
        fill_month (&role, month, row, holding);
    }
  g_array_append_val (self->roles, named);
  g_array_append_val (self->ledger_roles, role);
}

/*
 * _mix_funding_add_roles:
 *
 * Adds the other roles of the scheme: what is said of a month holds until something else is.
 */
void
_mix_funding_add_roles (MixFunding *self)
{
  GPtrArray *rows = mix_plan_get_entries (self->plan, MIX_PLAN_OTHER_ROLE);

  for (guint i = 0; i < rows->len; i++)
    add_role (self, rows->pdata[i]);
}

/* Claims for people whom the plan has no more, or who are outside the scheme, stand in a line of their own, so that
 * their pounds stay in the pot. */
static guint
find_erased (MixFunding *self, guint network)
{
  MixFundingRole named = { NULL, g_strdup (_ ("Other people")) };
  MixLedgerRole role = { .network = network };

  for (guint i = 0; i < self->roles->len; i++)
    if (g_array_index (self->roles, MixFundingRole, i).id == NULL
        && g_array_index (self->ledger_roles, MixLedgerRole, i).network == network)
      {
        g_free (named.title);
        return i;
      }
  for (guint month = 0; month < MIX_LEDGER_MONTHS; month++)
    role.known[month] = TRUE;
  g_array_append_val (self->roles, named);
  g_array_append_val (self->ledger_roles, role);
  return self->roles->len - 1;
}

static gboolean
find_job (const MixFunding *self, const char *person_id, guint *job)
{
  for (guint i = 0; i < self->jobs->len; i++)
    if (g_strcmp0 (g_array_index (self->jobs, MixFundingJob, i).person_id, person_id) == 0)
      {
        *job = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_role (const MixFunding *self, const char *role_id, guint *role)
{
  for (guint i = 0; i < self->roles->len; i++)
    if (g_strcmp0 (g_array_index (self->roles, MixFundingRole, i).id, role_id) == 0)
      {
        *role = i;
        return TRUE;
      }
  return FALSE;
}

static void
add_claim (MixFunding *self, const MixClaimRow *row, guint month)
{
  MixLedgerClaim claim = { .network = _mix_funding_find_network (self, row->network_id),
                           .month = month,
                           .claimed = row->claimed,
                           .claimed_on = row->claimed_on,
                           .is_paid = row->paid_on != MIX_DATE_NONE,
                           .paid = row->paid };

  claim.is_role = row->person_id == NULL || !find_job (self, row->person_id, &claim.item);
  if (claim.is_role && (row->role_id == NULL || !find_role (self, row->role_id, &claim.item)))
    claim.item = find_erased (self, claim.network);
  g_array_append_val (self->ledger_claims, claim);
  g_ptr_array_add (self->claims, (gpointer) row);
}

/*
 * _mix_funding_add_claims:
 *
 * Adds what was claimed for months of the year.
 */
void
_mix_funding_add_claims (MixFunding *self)
{
  GPtrArray *rows = mix_plan_get_entries (self->plan, MIX_PLAN_CLAIM);
  guint month;

  for (guint i = 0; i < rows->len; i++)
    if (_mix_funding_find_month (self, ((const MixClaimRow *) rows->pdata[i])->month, &month))
      add_claim (self, rows->pdata[i], month);
}

/**
 * mix_funding_get_role:
 * @role: its number in the ledger
 *
 * Returns: (transfer none): another role of the scheme
 */
const MixFundingRole *
mix_funding_get_role (const MixFunding *self, guint role)
{
  return &g_array_index (self->roles, MixFundingRole, role);
}
