#include "mix-cohorts.h"
#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-tallies.h"

#include <glib/gi18n-lib.h>

#define MOST_ITEMS 1000000
#define MOST_MINUTES_AN_ITEM 1440
#define MOST_WEEKS 520

#define COHORT_OPTION { "cohort", N_ ("ID"), N_ ("which, as “show cohorts” says"), MIX_CTL_REQUIRED }

static const MixCtlOption cohort_options[] = {
  { "practice", N_ ("CODE"), N_ ("where: a practice, or a network for work of its own"), MIX_CTL_REQUIRED },
  { "service-line", N_ ("CODE"), N_ ("what, such as T01"), MIX_CTL_REQUIRED },
  { "name", N_ ("NAME"), N_ ("what it is, such as “Statin reviews”"), MIX_CTL_REQUIRED },
  { "items", N_ ("NUMBER"), N_ ("how many are to be done"), MIX_CTL_REQUIRED },
  { "deadline", N_ ("DATE"), N_ ("by when"), MIX_CTL_REQUIRED },
  { "from", N_ ("DATE"), N_ ("first day; without it, the planning date") },
  { "minutes", N_ ("MINUTES"), N_ ("an item takes; without it, what the line says") },
  { NULL },
};

static const MixCtlOption cohort_set_options[] = {
  COHORT_OPTION,
  { "name", N_ ("NAME"), N_ ("what it is") },
  { "items", N_ ("NUMBER"), N_ ("how many are to be done") },
  { "deadline", N_ ("DATE"), N_ ("by when") },
  { "from", N_ ("DATE"), N_ ("first day") },
  { "minutes", N_ ("MINUTES"), N_ ("an item takes; 0 for what the line says") },
  { NULL },
};

static const MixCtlOption cohort_remove_options[] = { COHORT_OPTION, { NULL } };

static const MixCtlOption tally_options[] = {
  { "practice", N_ ("CODE"), N_ ("where it was counted"), MIX_CTL_REQUIRED },
  { "service-line", N_ ("CODE"), N_ ("what, such as T20"), MIX_CTL_REQUIRED },
  { "items", N_ ("NUMBER"), N_ ("how many were counted"), MIX_CTL_REQUIRED },
  { "by", N_ ("NAME"), N_ ("who counted"), MIX_CTL_REQUIRED },
  { "weeks", N_ ("NUMBER"), N_ ("over how many weeks; without it, 1") },
  { "from", N_ ("DATE"), N_ ("first day of the count; without it, the planning date") },
  { NULL },
};

static const MixCtlOption tally_remove_options[] = {
  { "tally", N_ ("ID"), N_ ("which, as “show tallies” says"), MIX_CTL_REQUIRED },
  { NULL },
};

/* Takes what was given; the rest stays as it is in @draft. */
static gboolean
read_cohort (MixCtl *self, MixCohortDraft *draft, GError **error)
{
  int minutes = -1;
  MixDate from, deadline;

  if (!mix_ctl_get_whole (self, "items", MOST_ITEMS, &draft->items, error)
      || !mix_ctl_get_whole (self, "minutes", MOST_MINUTES_AN_ITEM, &minutes, error)
      || !mix_ctl_get_date (self, "from", &from, error) || !mix_ctl_get_date (self, "deadline", &deadline, error))
    return FALSE;
  if (minutes >= 0)
    draft->minutes_millis = (gint64) minutes * 1000;
  if (from != MIX_DATE_NONE)
    draft->from_date = from;
  if (deadline != MIX_DATE_NONE)
    draft->deadline = deadline;
  if (mix_ctl_has (self, "name"))
    draft->name = mix_ctl_get (self, "name");
  return TRUE;
}

static gboolean
add_cohort (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = NULL;
  MixCohortDraft draft = { .organisation = mix_ctl_get (self, "practice"),
                           .service_line = mix_ctl_get (self, "service-line"),
                           .from_date = MIX_DATE_NONE };

  if (store == NULL || !read_cohort (self, &draft, error))
    return FALSE;
  id = mix_cohorts_add (store, &draft, error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
set_cohort (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixCohortRow) row
      = store != NULL ? mix_store_read_cohort (store, mix_ctl_get (self, "cohort"), error) : NULL;
  MixCohortDraft draft;

  if (row == NULL)
    return FALSE;
  draft = (MixCohortDraft) { row->organisation_id,         row->service_line_id, row->name,    row->items,
                             MAX (row->minutes_millis, 0), row->from_date,       row->deadline };
  return read_cohort (self, &draft, error) && mix_cohorts_change (store, row->id, &draft, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
remove_cohort (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_cohorts_remove (store, mix_ctl_get (self, "cohort"), error)
         && mix_ctl_report_change (self, error);
}

static gboolean
add_tally (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = NULL;
  MixTallyDraft draft = { .organisation = mix_ctl_get (self, "practice"),
                          .service_line = mix_ctl_get (self, "service-line"),
                          .weeks = 1,
                          .counted_by = mix_ctl_get (self, "by") };

  if (store == NULL || !mix_ctl_get_whole (self, "items", MOST_ITEMS, &draft.items, error)
      || !mix_ctl_get_whole (self, "weeks", MOST_WEEKS, &draft.weeks, error)
      || !mix_ctl_get_date (self, "from", &draft.from_date, error))
    return FALSE;
  id = mix_tallies_add (store, &draft, error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
remove_tally (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_tallies_remove (store, mix_ctl_get (self, "tally"), error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_cohort_add = {
  .name = "cohort add",
  .summary = N_ ("plan a number of items to be done once, by a day, and print the cohort’s id"),
  .run = add_cohort,
  .options = cohort_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_cohort_set = {
  .name = "cohort set",
  .summary = N_ ("change a cohort, such as how many items are left"),
  .run = set_cohort,
  .options = cohort_set_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_cohort_remove = {
  .name = "cohort remove",
  .summary = N_ ("take a cohort out of the plan"),
  .run = remove_cohort,
  .options = cohort_remove_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_tally_add = {
  .name = "tally add",
  .summary = N_ ("record a count of work whose rate nobody knows, and print the tally’s id"),
  .run = add_tally,
  .options = tally_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_tally_remove = {
  .name = "tally remove",
  .summary = N_ ("take a count out of the plan"),
  .run = remove_tally,
  .options = tally_remove_options,
  .keys = mix_ctl_change_keys,
};
