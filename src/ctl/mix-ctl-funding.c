#include "mix-ctl-funding.h"

#include "mix-config.h"
#include "mix-ctl-find.h"
#include "mix-ctl-forecast.h"
#include "mix-error.h"
#include "mix-pack-set.h"
#include "mix-plan-entries.h"
#include "mix-row-type.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>

/**
 * mix_ctl_read_year:
 * @self: a command with the option `--year`
 * @financial_year: (inout): 2026 for 2026/27; left alone where it was not given
 *
 * Returns: whether it is a financial year
 */
gboolean
mix_ctl_read_year (MixCtl *self, int *financial_year, GError **error)
{
  const char *text = mix_ctl_get (self, "year");

  if (text == NULL || mix_financial_year_parse (text, financial_year))
    return TRUE;
  g_propagate_error (
      error, mix_error_new (MIX_ERROR_USAGE, text, _ ("“%s” is no financial year. Write it as 2026/27."), text));
  return FALSE;
}

static MixFunding *
load (MixCtl *self, MixPlan *plan, int financial_year, GError **error)
{
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);

  return mix_funding_new_from_store (mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error), plan, packs, financial_year,
                                     error);
}

/**
 * mix_ctl_load_funding_of:
 * @self: a command
 * @financial_year: 2026 for 2026/27
 * @plan: (out) (transfer full): the plan's picture
 *
 * Returns: (transfer full) (nullable): the money of the year
 */
MixFunding *
mix_ctl_load_funding_of (MixCtl *self, int financial_year, MixPlan **plan, GError **error)
{
  g_autoptr (MixPlan) picture = mix_ctl_load_plan (self, error);
  MixFunding *funding = picture != NULL ? load (self, picture, financial_year, error) : NULL;

  if (funding != NULL)
    *plan = g_steal_pointer (&picture);
  return funding;
}

/**
 * mix_ctl_load_funding:
 * @self: a command with the option `--year`
 * @financial_year: (out): the year that it names, or that of the planning date
 * @plan: (out) (transfer full): the plan's picture
 *
 * Returns: (transfer full) (nullable): the money of the year
 */
MixFunding *
mix_ctl_load_funding (MixCtl *self, int *financial_year, MixPlan **plan, GError **error)
{
  g_autoptr (MixPlan) picture = mix_ctl_load_plan (self, error);
  MixFunding *funding = NULL;

  if (picture == NULL)
    return NULL;
  *financial_year = mix_date_get_financial_year (mix_plan_get_as_at (picture));
  if (mix_ctl_read_year (self, financial_year, error))
    funding = load (self, picture, *financial_year, error);
  if (funding != NULL)
    *plan = g_steal_pointer (&picture);
  return funding;
}

#define MOST_RUNS 1000000

/**
 * mix_ctl_load_year:
 * @self: a command with %MIX_CTL_YEAR_OPTIONS
 * @year: (out): the year that `--year` names, or that of the planning date
 *
 * Returns: whether it could be loaded
 */
gboolean
mix_ctl_load_year (MixCtl *self, MixCtlYear *year, GError **error)
{
  MixForecastAsk ask = { .until = MIX_DATE_NONE, .has_seed = mix_ctl_has (self, "seed") };
  int runs = 0, seed = 0;

  if (!mix_ctl_get_whole (self, "runs", MOST_RUNS, &runs, error)
      || !mix_ctl_get_whole (self, "seed", G_MAXINT, &seed, error))
    return FALSE;
  year->funding = mix_ctl_load_funding (self, &year->number, &year->plan, error);
  if (year->funding == NULL)
    return FALSE;
  ask.runs = (guint) runs;
  ask.seed = (guint64) seed;
  year->picture = mix_ctl_load_forecast_picture (year->plan);
  year->forecast = mix_forecast_new (year->picture, &ask, NULL, NULL);
  year->outcome = mix_funding_outcome_new (year->funding, year->forecast);
  return TRUE;
}

/**
 * mix_ctl_clear_year:
 *
 * Frees what is in it.
 */
void
mix_ctl_clear_year (MixCtlYear *self)
{
  g_clear_pointer (&self->outcome, mix_funding_outcome_free);
  g_clear_pointer (&self->forecast, mix_forecast_free);
  g_clear_pointer (&self->picture, mix_forecast_picture_free);
  g_clear_pointer (&self->funding, mix_funding_free);
  g_clear_object (&self->plan);
}

/**
 * mix_ctl_add_funding_range:
 * @prefix: what its keys begin with
 * @range: money as it may turn out
 */
void
mix_ctl_add_funding_range (MixCtl *self, const char *prefix, MixFundingRange range)
{
  g_autofree char *low = g_strconcat (prefix, "_low", NULL), *expected = g_strconcat (prefix, "_expected", NULL);
  g_autofree char *high = g_strconcat (prefix, "_high", NULL), *known = g_strconcat (prefix, "_known", NULL);

  mix_ctl_add_number (self, low, range.low);
  mix_ctl_add_number (self, expected, range.expected);
  mix_ctl_add_number (self, high, range.high);
  mix_ctl_add_truth (self, known, range.known);
}

/**
 * mix_ctl_dup_network:
 * @self: a command with the option `--network`
 *
 * Returns: (transfer full) (nullable): the id or code that it names; of a plan of one network that one, without it
 */
char *
mix_ctl_dup_network (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = NULL;

  if (mix_ctl_has (self, "network"))
    return g_strdup (mix_ctl_get (self, "network"));
  plan = mix_ctl_load_plan (self, error);
  if (plan == NULL)
    return NULL;
  if (mix_plan_get_networks (plan)->len == 1)
    return g_strdup (mix_network_get_id (mix_plan_get_networks (plan)->pdata[0]));
  g_propagate_error (error, mix_error_new (MIX_ERROR_USAGE, "network",
                                           _ ("The plan has more than one network. Say which with --network.")));
  return NULL;
}

/**
 * mix_ctl_get_month:
 * @option: an option’s name
 * @month: (out): the first day of the month, or %MIX_DATE_NONE where the option was not given
 *
 * Returns: whether it is a month as 2026-04, or a day in it
 */
gboolean
mix_ctl_get_month (MixCtl *self, const char *option, MixDate *month, GError **error)
{
  const char *text = mix_ctl_get (self, option);
  g_autofree char *first = text != NULL ? g_strdup_printf ("%s-01", text) : NULL;
  int day;

  *month = MIX_DATE_NONE;
  if (text == NULL || mix_date_parse_iso (first, month))
    return TRUE;
  if (mix_date_parse_iso (text, month) && mix_date_split (*month, NULL, NULL, &day))
    {
      *month -= day - 1;
      return TRUE;
    }
  mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("--%s “%s” is not a month. Write it as 2026-04."), option, text);
  return FALSE;
}

/**
 * mix_ctl_get_pounds:
 * @option: an option’s name
 * @pence: (inout): the amount; left alone where the option was not given
 *
 * Returns: whether it is an amount in pounds as 1234.50
 */
gboolean
mix_ctl_get_pounds (MixCtl *self, const char *option, MixPence *pence, GError **error)
{
  const char *text = mix_ctl_get (self, option);

  if (text == NULL || mix_money_parse (text, pence))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("--%s “%s” is no amount in pounds. Write it as 1234.50."), option,
                 text);
  return FALSE;
}

/**
 * mix_ctl_read_network_number:
 * @self: a command with the option `--network`
 * @funding: the money of a year
 * @network: (out): the number of the network that it names; all of them without it
 *
 * Returns: whether there is such a network, or none was asked
 */
gboolean
mix_ctl_read_network_number (MixCtl *self, const MixFunding *funding, guint *network, GError **error)
{
  MixNetwork *named;

  *network = MIX_FUNDING_ALL_NETWORKS;
  if (!mix_ctl_find_network (self, mix_funding_get_plan (funding), &named, error))
    return FALSE;
  for (guint i = 0; named != NULL && i < mix_funding_get_n_networks (funding); i++)
    if (mix_funding_get_network (funding, i) == named)
      *network = i;
  return TRUE;
}

/**
 * mix_ctl_find_role:
 * @self: a command with the options `--role` and `--network`
 * @plan: its plan
 *
 * Returns: (transfer full) (nullable): the other role of the scheme that they name, by id or by a name that only one
 *   has
 */
MixOtherRoleRow *
mix_ctl_find_role (MixCtl *self, MixPlan *plan, GError **error)
{
  const char *text = mix_ctl_get (self, "role");
  GPtrArray *rows = mix_plan_get_entries (plan, MIX_PLAN_OTHER_ROLE);
  const MixOtherRoleRow *found = NULL;
  MixNetwork *network;
  guint n_found = 0;

  if (!mix_ctl_find_network (self, plan, &network, error))
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const MixOtherRoleRow *row = rows->pdata[i];

      if ((network != NULL && !g_str_equal (row->network_id, mix_network_get_id (network)))
          || (g_strcmp0 (row->id, text) != 0 && g_strcmp0 (row->name, text) != 0))
        continue;
      found = row;
      n_found++;
    }
  if (n_found == 1)
    return mix_row_copy (&mix_row_type_other_role, found);
  if (n_found == 0)
    mix_set_error (error, MIX_ERROR_NOT_FOUND, text, _ ("This plan has no other role of the scheme “%s”."), text);
  else
    mix_set_error (error, MIX_ERROR_REFUSED, text,
                   _ ("Several roles are called “%s”. Say the network, or give the id instead."), text);
  return NULL;
}

/**
 * mix_ctl_add_held_rates:
 * @funding: the money of a year
 *
 * Says whether rates of earlier years stand for those of the year.
 */
void
mix_ctl_add_held_rates (MixCtl *self, const MixFunding *funding)
{
  mix_ctl_add_truth (self, "rates_held", mix_funding_holds_rates (funding));
  if (mix_funding_holds_rates (funding))
    mix_ctl_print (self, _ ("No rate of this year is known yet: the last known ones stand for them.\n"));
}

/**
 * mix_ctl_add_amount:
 * @key: of the pence
 * @known_key: of whether they are known
 * @amount: money
 */
void
mix_ctl_add_amount (MixCtl *self, const char *key, const char *known_key, MixLedgerAmount amount)
{
  mix_ctl_add_number (self, key, amount.pence);
  mix_ctl_add_truth (self, known_key, amount.known);
}

/**
 * mix_ctl_dup_amount:
 * @amount: money
 * @at_most: whether what is not known is at most so much, not at least
 *
 * Returns: (transfer full): "£1,234", "at least £1,234", "at most £1,234"
 */
char *
mix_ctl_dup_amount (MixLedgerAmount amount, gboolean at_most)
{
  g_autofree char *pounds = mix_money_format_pounds (amount.pence);

  if (amount.known)
    return g_steal_pointer (&pounds);
  return g_strdup_printf (at_most ? _ ("at most %s") : _ ("at least %s"), pounds);
}
