#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"
#include "mix-figure.h"
#include "mix-half-day.h"
#include "mix-organisations.h"
#include "mix-people.h"
#include "mix-person.h"
#include "mix-session-places.h"

#include <glib/gi18n-lib.h>

#define MOST_DESKS 1000

static const MixCtlOption pattern_options[] = {
  { "person", N_ ("PERSON"), N_ ("whose: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { "week", N_ ("WEEK"), N_ ("ten letters, Monday morning first: W on site, R remote, S study, E elsewhere, - off"),
    MIX_CTL_REQUIRED },
  { "from", N_ ("DATE"), N_ ("the day from which it holds; without it, the planning date") },
  { NULL },
};

static const MixCtlOption desk_options[] = {
  { "practice", N_ ("CODE"), N_ ("where"), MIX_CTL_REQUIRED },
  { "count", N_ ("NUMBER"), N_ ("how many desks the team may use there"), MIX_CTL_REQUIRED },
  { "from", N_ ("DATE"), N_ ("the day from which it holds; without it, the planning date") },
  { NULL },
};

static const MixCtlOption session_options[] = {
  { "person", N_ ("PERSON"), N_ ("who: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { "session", N_ ("HALF-DAY"), N_ ("mon_am to fri_pm"), MIX_CTL_REQUIRED },
  { "practice", N_ ("CODE"), N_ ("where they are then"), MIX_CTL_REQUIRED },
  { "from", N_ ("DATE"), N_ ("first day; without it, the planning date") },
  { "until", N_ ("DATE"), N_ ("last day; without it, it does not end") },
  { NULL },
};

static const MixCtlOption remove_options[] = {
  { "place", N_ ("ID"), N_ ("which, as “show sessions” says"), MIX_CTL_REQUIRED },
  { NULL },
};

static gboolean
set_pattern (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *person = store != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  const char *facts[] = { MIX_FACT_PATTERN, mix_ctl_get (self, "week"), NULL };
  MixPersonUpdate update = { .facts = facts, .part_pay_until = MIX_DATE_NONE };

  return person != NULL && mix_ctl_get_date (self, "from", &update.from_date, error)
         && mix_people_update (store, person, &update, error) && mix_ctl_report_change (self, error);
}

static gboolean
set_desks (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  MixFigureDraft draft = { .organisation = mix_ctl_get (self, "practice"), .kind = MIX_FIGURE_DESKS };
  int count = 0;

  if (store == NULL || !mix_ctl_get_whole (self, "count", MOST_DESKS, &count, error)
      || !mix_ctl_get_date (self, "from", &draft.from_date, error))
    return FALSE;
  draft.value = count;
  return mix_organisations_set_figure (store, &draft, error) && mix_ctl_report_change (self, error);
}

static gboolean
read_session (MixCtl *self, int *session, GError **error)
{
  const char *text = mix_ctl_get (self, "session");
  guint half_day;

  if (mix_half_day_parse (text, &half_day))
    {
      *session = (int) half_day;
      return TRUE;
    }
  mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("--session “%s” is not a half-day, such as mon_am or fri_pm."),
                 text);
  return FALSE;
}

static gboolean
set_session (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *person = store != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  MixSessionPlaceDraft draft = { .person_id = person, .organisation = mix_ctl_get (self, "practice") };

  return person != NULL && read_session (self, &draft.session, error)
         && mix_ctl_get_date (self, "from", &draft.from_date, error)
         && mix_ctl_get_date (self, "until", &draft.until, error) && mix_session_places_set (store, &draft, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
remove_session (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_session_places_remove (store, mix_ctl_get (self, "place"), error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_pattern = {
  .name = "pattern",
  .summary = N_ ("say which half-days somebody works, and how"),
  .run = set_pattern,
  .options = pattern_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_desk = {
  .name = "desk",
  .summary = N_ ("say how many desks a practice has for the team"),
  .run = set_desks,
  .options = desk_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_session_set = {
  .name = "session set",
  .summary = N_ ("say where somebody is in one on-site half-day of the week"),
  .run = set_session,
  .options = session_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_session_remove = {
  .name = "session remove",
  .summary = N_ ("take back where somebody is in a half-day: they are at their home practice"),
  .run = remove_session,
  .options = remove_options,
  .keys = mix_ctl_change_keys,
};
