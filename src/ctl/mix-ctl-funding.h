#pragma once

#include "mix-ctl.h"
#include "mix-forecast-picture.h"
#include "mix-funding-outcome.h"
#include "mix-funding.h"

G_BEGIN_DECLS

/**
 * MixCtlYear:
 * @number: 2026 for 2026/27
 * @plan: the plan’s picture
 * @funding: its money
 * @picture: what the forecast is made of
 * @forecast: when vacancies are filled
 * @outcome: how the year may turn out
 *
 * A financial year as commands show it.
 */
typedef struct
{
  int number;
  MixPlan *plan;
  MixFunding *funding;
  MixForecastPicture *picture;
  MixForecast *forecast;
  MixFundingOutcome *outcome;
} MixCtlYear;

/* Options of commands that load a year. */
#define MIX_CTL_YEAR_OPTIONS                                                                                           \
  { "year", N_ ("YEAR"), N_ ("financial year, such as 2026/27; without it, that of the planning date") },              \
      { "runs", N_ ("NUMBER"), N_ ("how often the forecast is run; as the plan says without it") },                    \
  {                                                                                                                    \
    "seed", N_ ("NUMBER"), N_ ("the same seed gives the same forecast; as the plan says without it")                   \
  }

gboolean mix_ctl_load_year (MixCtl *self, MixCtlYear *year, GError **error);
void mix_ctl_clear_year (MixCtlYear *self);
void mix_ctl_add_funding_range (MixCtl *self, const char *prefix, MixFundingRange range);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MixCtlYear, mix_ctl_clear_year)

MixFunding *
mix_ctl_load_funding (MixCtl *self, int *financial_year, MixPlan **plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixFunding *
mix_ctl_load_funding_of (MixCtl *self, int financial_year, MixPlan **plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_ctl_read_year (MixCtl *self, int *financial_year, GError **error);
char *mix_ctl_dup_network (MixCtl *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_ctl_get_month (MixCtl *self, const char *option, MixDate *month, GError **error);
gboolean mix_ctl_get_pounds (MixCtl *self, const char *option, MixPence *pence, GError **error);
gboolean mix_ctl_read_network_number (MixCtl *self, const MixFunding *funding, guint *network, GError **error);
MixOtherRoleRow *mix_ctl_find_role (MixCtl *self, MixPlan *plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mix_ctl_add_held_rates (MixCtl *self, const MixFunding *funding);
void mix_ctl_add_amount (MixCtl *self, const char *key, const char *known_key, MixLedgerAmount amount);
char *mix_ctl_dup_amount (MixLedgerAmount amount, gboolean at_most) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
