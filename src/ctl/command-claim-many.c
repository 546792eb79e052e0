#include "mix-claim-timetable.h"
#include "mix-claims.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-funding.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/* Claims of a whole month, and by when they are due. */

#define NETWORK_OPTION { "network", N_ ("CODE"), N_ ("only this one’s; without it, every network’s") }

static const MixCtlOption make_options[] = {
  { "month", N_ ("MONTH"), N_ ("for which month, such as 2026-04"), MIX_CTL_REQUIRED },
  NETWORK_OPTION,
  { "on", N_ ("DATE"), N_ ("the day of the claim, whose knowledge of rates counts; without it, the planning date") },
  { NULL },
};

static const MixCtlOption again_options[] = {
  { "year", N_ ("YEAR"), N_ ("financial year, such as 2026/27; without it, that of the planning date") },
  NETWORK_OPTION,
  { "on", N_ ("DATE"), N_ ("the day of the claim; without it, the planning date") },
  { NULL },
};

static const MixCtlOption pay_options[] = {
  { "month", N_ ("MONTH"), N_ ("for which month, such as 2026-04"), MIX_CTL_REQUIRED },
  NETWORK_OPTION,
  { "on", N_ ("DATE"), N_ ("the day it was paid; without it, the planning date") },
  { NULL },
};

static const MixCtlOption timetable_options[] = {
  { "months", N_ ("NUMBER"), N_ ("how many months after its own the claim for a month is due") },
  { "day", N_ ("DAY"), N_ ("on which day of that month; 31 for its end") },
  { "days", N_ ("DAYS"),
    N_ ("in their place, days of each year such as '30 Apr, 31 Oct': a month is claimed by the first "
        "after it; '' for none") },
  { "reminder-days", N_ ("NUMBER"), N_ ("how long before a reminder comes") },
  { "source", N_ ("TEXT"), N_ ("where that is written") },
  { NULL },
};

static gboolean
report (MixCtl *self, guint n_claims, GError **error)
{
  if (n_claims > 0)
    return mix_ctl_report_change (self, error);
  mix_ctl_print (self, _ ("There was nothing of that to do, so nothing has changed.\n"));
  return TRUE;
}

static gboolean
make_claims (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (MixFunding) funding = NULL;
  MixDate month, on;
  guint network, n_claims;
  int number;

  if (store == NULL || !mix_ctl_get_month (self, "month", &month, error) || !mix_ctl_get_date (self, "on", &on, error))
    return FALSE;
  funding = mix_ctl_load_funding_of (self, mix_date_get_financial_year (month), &plan, error);
  if (funding == NULL || !mix_ctl_read_network_number (self, funding, &network, error)
      || !mix_date_split (month, NULL, &number, NULL))
    return FALSE;
  return mix_claims_make (store, funding, network, (guint) (number + 8) % MIX_LEDGER_MONTHS, on, &n_claims, error)
         && report (self, n_claims, error);
}

static gboolean
claim_again (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = NULL;
  g_autoptr (MixFunding) funding = NULL;
  int financial_year;
  guint network, n_claims;
  MixDate on;

  if (store == NULL || !mix_ctl_get_date (self, "on", &on, error))
    return FALSE;
  funding = mix_ctl_load_funding (self, &financial_year, &plan, error);
  return funding != NULL && mix_ctl_read_network_number (self, funding, &network, error)
         && mix_claims_make_again (store, funding, network, on, &n_claims, error) && report (self, n_claims, error);
}

static gboolean
pay_claims (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  MixDate month, on;
  guint n_claims;

  return store != NULL && mix_ctl_get_month (self, "month", &month, error) && mix_ctl_get_date (self, "on", &on, error)
         && mix_claims_pay (store, mix_ctl_get (self, "network"), month, on, &n_claims, error)
         && report (self, n_claims, error);
}

static gboolean
set_timetable (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixPlan) plan = store != NULL ? mix_ctl_load_plan (self, error) : NULL;
  MixClaimTimetable timetable;

  if (plan == NULL)
    return FALSE;
  timetable = mix_claim_timetable_read (plan);
  if (mix_ctl_has (self, "source"))
    timetable.source = mix_ctl_get (self, "source");
  if (mix_ctl_has (self, "days"))
    timetable.days = mix_ctl_get (self, "days");
  return mix_ctl_get_whole (self, "months", G_MAXINT, &timetable.due_months, error)
         && mix_ctl_get_whole (self, "day", G_MAXINT, &timetable.due_day, error)
         && mix_ctl_get_whole (self, "reminder-days", G_MAXINT, &timetable.reminder_days, error)
         && mix_claim_timetable_set (store, &timetable, error) && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_claim_make = {
  .name = "claim make",
  .summary = N_ ("claim for a month all that is due and was not claimed"),
  .run = make_claims,
  .options = make_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_claim_again = {
  .name = "claim again",
  .summary = N_ ("claim, or pay back, what is due otherwise than it was claimed, person by person"),
  .run = claim_again,
  .options = again_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_claim_pay = {
  .name = "claim pay",
  .summary = N_ ("note that the claims for a month were paid as they were made"),
  .run = pay_claims,
  .options = pay_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_claim_timetable = {
  .name = "claim timetable",
  .summary = N_ ("set by when claims are to be made"),
  .run = set_timetable,
  .options = timetable_options,
  .keys = mix_ctl_change_keys,
};
