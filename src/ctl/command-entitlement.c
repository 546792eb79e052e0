#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-funding.h"
#include "mix-entitlements.h"
#include "mix-error.h"
#include "mix-text.h"
#include "mix-top-up.h"

#include <glib/gi18n-lib.h>

/* What networks may claim, and who pays the rest. */

static const MixCtlOption set_options[] = {
  { "year", N_ ("YEAR"), N_ ("financial year, such as 2026/27"), MIX_CTL_REQUIRED },
  { "network", N_ ("CODE"), N_ ("whose; without it, every network’s") },
  { "pounds", N_ ("POUNDS"), N_ ("what it may claim in the year") },
  { "per-patient", N_ ("POUNDS"), N_ ("or what it may claim for each weighted patient, such as 27.668") },
  { "source", N_ ("TEXT"), N_ ("where that is from") },
  { NULL },
};

static const MixCtlOption reset_options[] = {
  { "year", N_ ("YEAR"), N_ ("financial year, such as 2026/27"), MIX_CTL_REQUIRED },
  { "network", N_ ("CODE"), N_ ("whose; without it, the plan’s only network’s") },
  { NULL },
};

static const MixCtlOption payer_options[] = {
  { "network", N_ ("CODE"), N_ ("whose people; without it, the plan’s only network’s") },
  { "person", N_ ("NAME"), N_ ("only for this person: name or id") },
  { "way", N_ ("WAY"), N_ ("practice, network, or patients: all practices by their patients"), MIX_CTL_REQUIRED },
  { "practice", N_ ("CODE"), N_ ("with “practice”: which one; without it, the home practice") },
  { NULL },
};

static const MixCtlOption payer_reset_options[] = {
  { "network", N_ ("CODE"), N_ ("whose people; without it, the plan’s only network’s") },
  { "person", N_ ("NAME"), N_ ("only for this person: name or id") },
  { NULL },
};

static gboolean
set_entitlement (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  MixEntitlementDraft draft = { .network = mix_ctl_get (self, "network"),
                                .pence = -1,
                                .patient_millionths = -1,
                                .source = mix_ctl_get (self, "source") };
  const char *per_patient = mix_ctl_get (self, "per-patient");
  gint64 thousandths;

  if (store == NULL || !mix_ctl_read_year (self, &draft.financial_year, error)
      || !mix_ctl_get_pounds (self, "pounds", &draft.pence, error))
    return FALSE;
  if (per_patient != NULL && !mix_text_parse_decimal (per_patient, "£", &thousandths))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, per_patient,
                     _ ("--per-patient “%s” is no amount in pounds. Write it as 27.668."), per_patient);
      return FALSE;
    }
  if (per_patient != NULL)
    draft.patient_millionths = thousandths * 1000;
  return mix_entitlements_set (store, &draft, error) && mix_ctl_report_change (self, error);
}

static gboolean
reset_entitlement (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *network = store != NULL ? mix_ctl_dup_network (self, error) : NULL;
  int financial_year;

  return network != NULL && mix_ctl_read_year (self, &financial_year, error)
         && mix_entitlements_reset (store, network, financial_year, error) && mix_ctl_report_change (self, error);
}

/* The network, and the person where one is named. */
static gboolean
read_whose (MixCtl *self, char **network, char **person, GError **error)
{
  *network = mix_ctl_dup_network (self, error);
  if (*network == NULL)
    return FALSE;
  if (mix_ctl_has (self, "person"))
    *person = mix_ctl_find_person (self, "person", error);
  return !mix_ctl_has (self, "person") || *person != NULL;
}

static gboolean
set_payer (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  const char *name = mix_ctl_get (self, "way");
  g_autofree char *network = NULL, *person = NULL;
  MixTopUpWay way;

  if (store == NULL || !read_whose (self, &network, &person, error))
    return FALSE;
  if (!mix_top_up_way_parse (name, &way))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, name,
                     _ ("“%s” is no way to pay top-up. Choose practice, network or patients."), name);
      return FALSE;
    }
  return mix_top_up_set_payer (store, network, person, way, mix_ctl_get (self, "practice"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
reset_payer (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *network = NULL, *person = NULL;

  return store != NULL && read_whose (self, &network, &person, error)
         && mix_top_up_reset_payer (store, network, person, error) && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_entitlement_set = {
  .name = "entitlement set",
  .summary = N_ ("set what a network may claim in a year, in place of the data pack’s figure"),
  .run = set_entitlement,
  .options = set_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_entitlement_reset = {
  .name = "entitlement reset",
  .summary = N_ ("go back to the data pack’s figure"),
  .run = reset_entitlement,
  .options = reset_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_top_up_set = {
  .name = "top-up set",
  .summary = N_ ("set who pays what somebody costs above what is reimbursed"),
  .run = set_payer,
  .options = payer_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_top_up_reset = {
  .name = "top-up reset",
  .summary = N_ ("let the home practice pay it, or whom the network says"),
  .run = reset_payer,
  .options = payer_reset_options,
  .keys = mix_ctl_change_keys,
};
