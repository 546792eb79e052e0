#include "mix-ctl-funding.h"

#include "mix-config.h"
#include "mix-error.h"
#include "mix-pack-set.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>

static gboolean
read_year (MixCtl *self, MixPlan *plan, int *financial_year, GError **error)
{
  const char *text = mix_ctl_get (self, "year");

  *financial_year = mix_date_get_financial_year (mix_plan_get_as_at (plan));
  if (text == NULL || mix_financial_year_parse (text, financial_year))
    return TRUE;
  g_propagate_error (
      error, mix_error_new (MIX_ERROR_USAGE, text, _ ("“%s” is no financial year. Write it as 2026/27."), text));
  return FALSE;
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
  g_autoptr (MixPackSet) packs = mix_pack_set_new (NULL, NULL);
  MixFunding *funding = NULL;

  if (picture != NULL && read_year (self, picture, financial_year, error))
    funding = mix_funding_new_from_store (mix_ctl_open_plan (self, MIX_STORE_READ_ONLY, error), picture, packs,
                                          *financial_year, error);
  if (funding != NULL)
    *plan = g_steal_pointer (&picture);
  return funding;
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
