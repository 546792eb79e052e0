#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-find.h"
#include "mix-demand-overrides.h"
#include "mix-error.h"
#include "mix-fit-overrides.h"
#include "mix-row-type.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>

#define MOST_MINUTES 10000000

static const MixCtlOption override_options[] = {
  { "assignment", N_ ("ID"), N_ ("blocked work to keep, as “show assignments” says; then --by, --reason, --until") },
  { "person", N_ ("PERSON"), N_ ("instead of --assignment, with --practice and --service-line: whose work it is") },
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
static const char *const keep_needs[] = { "by", "reason", "until", NULL };
static const char *const keep_named_needs[] = { "person", "practice", "service-line", "by", "reason", "until", NULL };
static const char *const keep_may[] = { "assignment", "person", "by", "reason", "until", NULL };
static const char *const demand_needs[] = { "practice", "service-line", NULL };
static const char *const demand_only[] = { "minutes", NULL };

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

/* The one piece of work that goes on of that person, place and line. */
static char *
find_work (MixCtl *self, GError **error)
{
  g_autoptr (MixPlan) plan = mix_ctl_load_plan (self, error);
  g_autofree char *person = plan != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  MixServiceLine *line = person != NULL ? mix_ctl_find_line (self, plan, error) : NULL;
  GPtrArray *assignments = line != NULL ? mix_plan_get_assignments (plan) : NULL;
  const char *id = NULL;
  MixCtlPlace place;
  guint n_found = 0;

  if (line == NULL || !mix_ctl_find_place (self, plan, &place, error))
    return NULL;
  for (guint i = 0; i < assignments->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (assignments->pdata[i]);

      if (!g_str_equal (row->person_id, person) || !g_str_equal (row->organisation_id, place.id)
          || !g_str_equal (row->service_line_id, mix_service_line_get_id (line)))
        continue;
      id = row->id;
      n_found++;
    }
  if (n_found == 1)
    return g_strdup (id);
  mix_set_error (error, n_found > 1 ? MIX_ERROR_REFUSED : MIX_ERROR_NOT_FOUND, mix_ctl_get (self, "person"),
                 n_found > 1 ? _ ("%s has that work there more than once. Give --assignment instead.")
                             : _ ("%s does not have that work there. See “show assignments”."),
                 mix_ctl_get (self, "person"));
  return NULL;
}

static gboolean
keep_work (MixCtl *self, GError **error)
{
  gboolean by_id = mix_ctl_has (self, "assignment");
  MixStore *store = check_form (self, by_id ? keep_needs : keep_named_needs, demand_only, error)
                        ? mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error)
                        : NULL;
  g_autofree char *id = store == NULL ? NULL
                        : by_id       ? g_strdup (mix_ctl_get (self, "assignment"))
                                      : find_work (self, error);
  MixFitOverrideDraft draft
      = { .assignment_id = id, .decided_by = mix_ctl_get (self, "by"), .reason = mix_ctl_get (self, "reason") };

  return id != NULL && mix_ctl_get_date (self, "from", &draft.from_date, error)
         && mix_ctl_get_date (self, "until", &draft.until, error) && mix_fit_overrides_keep (store, &draft, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
enter_demand (MixCtl *self, GError **error)
{
  MixStore *store
      = check_form (self, demand_needs, keep_may, error) ? mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error) : NULL;
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
  return mix_ctl_has (self, "assignment") || mix_ctl_has (self, "person") ? keep_work (self, error)
                                                                          : enter_demand (self, error);
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
