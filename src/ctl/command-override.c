#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-demand-overrides.h"
#include "mix-error.h"
#include "mix-fit-overrides.h"
#include "mix-row-type.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>

#define MOST_MINUTES 10000000

static const MixCtlOption override_options[] = {
  { "assignment", N_ ("ID"), N_ ("blocked work to keep, as “show assignments” says; then --by, --reason, --until") },
  { "by", N_ ("NAME"), N_ ("who decided to keep it") },
  { "reason", N_ ("WORDS"), N_ ("why") },
  { "until", N_ ("DATE"), N_ ("the last day of it") },
  { "practice", N_ ("CODE"), N_ ("the practice or network whose demand is entered; then --service-line, --minutes") },
  { "service-line", N_ ("CODE"), N_ ("what it wants, such as T01") },
  { "minutes", N_ ("MINUTES"), N_ ("how many minutes a week it wants; without it, the calculation holds again") },
  { "from", N_ ("DATE"), N_ ("first day; without it, the planning date") },
  { NULL },
};

static const MixCtlOption remove_options[] = {
  { "override", N_ ("ID"), N_ ("which, as “show overrides” or “show demand-overrides” says"), MIX_CTL_REQUIRED },
  { NULL },
};

/* The two forms of the command: what each needs, and what belongs to the other. */
static const char *const keep_needs[] = { "assignment", "by", "reason", "until", NULL };
static const char *const demand_needs[] = { "practice", "service-line", NULL };
static const char *const demand_may[] = { "practice", "service-line", "minutes", NULL };

static gboolean
check_form (MixCtl *self, const char *const *needed, const char *const *others, GError **error)
{
  for (; *needed != NULL; needed++)
    if (!mix_ctl_has (self, *needed))
      {
        mix_set_error (error, MIX_ERROR_USAGE, *needed,
                       _ ("“override” needs --%s here. See “skillmixctl help override”."), *needed);
        return FALSE;
      }
  for (; *others != NULL; others++)
    if (mix_ctl_has (self, *others))
      {
        mix_set_error (error, MIX_ERROR_USAGE, *others,
                       _ ("--%s is for the other form of “override”. See “skillmixctl help override”."), *others);
        return FALSE;
      }
  return TRUE;
}

static gboolean
keep_work (MixCtl *self, GError **error)
{
  MixStore *store
      = check_form (self, keep_needs, demand_may, error) ? mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error) : NULL;
  MixFitOverrideDraft draft = { .assignment_id = mix_ctl_get (self, "assignment"),
                                .decided_by = mix_ctl_get (self, "by"),
                                .reason = mix_ctl_get (self, "reason") };

  return store != NULL && mix_ctl_get_date (self, "from", &draft.from_date, error)
         && mix_ctl_get_date (self, "until", &draft.until, error) && mix_fit_overrides_keep (store, &draft, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
enter_demand (MixCtl *self, GError **error)
{
  MixStore *store
      = check_form (self, demand_needs, keep_needs, error) ? mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error) : NULL;
  MixDemandOverrideDraft draft = { .organisation = mix_ctl_get (self, "practice"),
                                   .service_line = mix_ctl_get (self, "service-line"),
                                   .minutes = MIX_DEMAND_OVERRIDE_NONE };

  return store != NULL && mix_ctl_get_whole (self, "minutes", MOST_MINUTES, &draft.minutes, error)
         && mix_ctl_get_date (self, "from", &draft.from_date, error) && mix_demand_overrides_set (store, &draft, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
override (MixCtl *self, GError **error)
{
  return mix_ctl_has (self, "assignment") ? keep_work (self, error) : enter_demand (self, error);
}

static gboolean
remove_override (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  const char *id = mix_ctl_get (self, "override");
  g_autoptr (MixFitOverrideRow) of_fit = store != NULL ? mix_store_read_fit_override (store, id, NULL) : NULL;

  if (store == NULL)
    return FALSE;
  return (of_fit != NULL ? mix_fit_overrides_remove (store, id, error) : mix_demand_overrides_remove (store, id, error))
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_override = {
  .name = "override",
  .summary = N_ ("keep blocked work by a decision, or enter the demand of a place by hand"),
  .run = override,
  .options = override_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_override_remove = {
  .name = "override remove",
  .summary = N_ ("take back a decision to keep blocked work, or a demand that was entered"),
  .run = remove_override,
  .options = remove_options,
  .keys = mix_ctl_change_keys,
};
