#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-leave.h"
#include "mix-row-type.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>

/* What a year has, in minutes of eight hours a day. */
#define MOST_MINUTES (365 * 480)

#define LEAVE_OPTION { "leave", N_ ("ID"), N_ ("which, as “show leave” says"), MIX_CTL_REQUIRED }

static const MixCtlOption add_options[] = {
  { "person", N_ ("PERSON"), N_ ("who is away: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { "from", N_ ("DATE"), N_ ("first day"), MIX_CTL_REQUIRED },
  { "until", N_ ("DATE"), N_ ("last day; without it, the first day only") },
  { "kind", N_ ("KIND"), N_ ("annual, sick, study, parental or other; without it, annual") },
  { "minutes", N_ ("MINUTES"), N_ ("in all; without it, whole contracted days") },
  { NULL },
};

static const MixCtlOption set_options[] = {
  LEAVE_OPTION,
  { "from", N_ ("DATE"), N_ ("first day") },
  { "until", N_ ("DATE"), N_ ("last day") },
  { "kind", N_ ("KIND"), N_ ("annual, sick, study, parental or other") },
  { "minutes", N_ ("MINUTES"), N_ ("in all; 0 for whole contracted days") },
  { NULL },
};

static const MixCtlOption remove_options[] = { LEAVE_OPTION, { NULL } };

/* Takes what was given; the rest stays as it is in @draft. */
static gboolean
read_draft (MixCtl *self, MixLeaveDraft *draft, GError **error)
{
  MixDate from, until;

  if (!mix_ctl_get_date (self, "from", &from, error) || !mix_ctl_get_date (self, "until", &until, error)
      || !mix_ctl_get_whole (self, "minutes", MOST_MINUTES, &draft->minutes, error))
    return FALSE;
  if (from != MIX_DATE_NONE)
    draft->from_date = from;
  if (until != MIX_DATE_NONE)
    draft->until = until;
  if (mix_ctl_has (self, "kind"))
    draft->kind = mix_ctl_get (self, "kind");
  return TRUE;
}

static gboolean
add_leave (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *person = store != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  g_autofree char *id = NULL;
  MixLeaveDraft draft = { person, "annual", MIX_DATE_NONE, MIX_DATE_NONE, 0 };

  if (person == NULL || !read_draft (self, &draft, error))
    return FALSE;
  id = mix_leave_add (store, &draft, error);
  return mix_ctl_report_new (self, id, error);
}

static gboolean
set_leave (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixLeaveRow) row = store != NULL ? mix_store_read_leave (store, mix_ctl_get (self, "leave"), error) : NULL;
  MixLeaveDraft draft;

  if (row == NULL)
    return FALSE;
  draft = (MixLeaveDraft) { row->person_id, row->kind, row->from_date, row->until, MAX (row->minutes, 0) };
  return read_draft (self, &draft, error) && mix_leave_change (store, row->id, &draft, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
remove_leave (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_leave_remove (store, mix_ctl_get (self, "leave"), error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_leave_add = {
  .name = "leave add",
  .summary = N_ ("say when somebody is away, and print the leave’s id"),
  .run = add_leave,
  .options = add_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_leave_set = {
  .name = "leave set",
  .summary = N_ ("change a leave"),
  .run = set_leave,
  .options = set_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_leave_remove = {
  .name = "leave remove",
  .summary = N_ ("take a leave out of the plan"),
  .run = remove_leave,
  .options = remove_options,
  .keys = mix_ctl_change_keys,
};
