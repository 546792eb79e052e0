#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-error.h"
#include "mix-people.h"
#include "mix-row-type.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>

static const MixCtlOption competence_options[] = {
  { "person", N_ ("PERSON"), N_ ("whose: an id, or a name that only one person has"), MIX_CTL_REQUIRED },
  { "competence", N_ ("CODE"), N_ ("which, such as anticoagulation"), MIX_CTL_REQUIRED },
  { "level", N_ ("LEVEL"), N_ ("none, in_training, supervised or signed_off"), MIX_CTL_REQUIRED },
  { "by", N_ ("PERSON"), N_ ("who of the team signed it off: an id or a name") },
  { "by-name", N_ ("NAME"), N_ ("who signed it off, where they are not of the team") },
  { "from", N_ ("DATE"), N_ ("since when; without it, the planning date") },
  { "until", N_ ("DATE"), N_ ("until when; without it, it does not end") },
  { NULL },
};

static const MixCtlOption supervise_options[] = {
  { "person", N_ ("PERSON"), N_ ("who is supervised: an id or a name"), MIX_CTL_REQUIRED },
  { "supervisor", N_ ("PERSON"), N_ ("by whom: an id or a name"), MIX_CTL_REQUIRED },
  { "kind", N_ ("KIND"), N_ ("clinical, educational or prescribing; without it, clinical") },
  { "minutes-a-month", N_ ("MINUTES"), N_ ("that the supervisor gives; without it, our default") },
  { "every-weeks", N_ ("WEEKS"), N_ ("they meet at least once in so many weeks") },
  { "from", N_ ("DATE"), N_ ("since when; without it, the planning date") },
  { "until", N_ ("DATE"), N_ ("until when; without it, it does not end") },
  { NULL },
};

static const MixCtlOption supervision_set_options[] = {
  { "supervision", N_ ("ID"), N_ ("which, as “show supervision” says"), MIX_CTL_REQUIRED },
  { "minutes-a-month", N_ ("MINUTES"), N_ ("that the supervisor gives; 0 for our default") },
  { "every-weeks", N_ ("WEEKS"), N_ ("they meet at least once in so many weeks; 0 where it is not said") },
  { "until", N_ ("DATE"), N_ ("last day") },
  { NULL },
};

static const MixCtlOption unsupervise_options[] = {
  { "supervision", N_ ("ID"), N_ ("which, as “show supervision” says"), MIX_CTL_REQUIRED },
  { NULL },
};

static gboolean
get_dates (MixCtl *self, MixDate *from, MixDate *until, GError **error)
{
  return mix_ctl_get_date (self, "from", from, error) && mix_ctl_get_date (self, "until", until, error);
}

static gboolean
set_competence (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *person = store != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  g_autofree char *signer = NULL;
  MixCompetenceDraft draft = { .code = mix_ctl_get (self, "competence"),
                               .level = mix_ctl_get (self, "level"),
                               .signed_off_by = mix_ctl_get (self, "by-name") };

  if (person == NULL || !get_dates (self, &draft.from_date, &draft.until, error))
    return FALSE;
  if (mix_ctl_has (self, "by"))
    {
      draft.signed_off_by_id = signer = mix_ctl_find_person (self, "by", error);
      if (signer == NULL)
        return FALSE;
    }
  return mix_people_set_competence (store, person, &draft, error) && mix_ctl_report_change (self, error);
}

static gboolean
get_time (MixCtl *self, MixSupervisionDraft *draft, GError **error)
{
  return mix_ctl_get_whole (self, "minutes-a-month", G_MAXINT, &draft->minutes_a_month, error)
         && mix_ctl_get_whole (self, "every-weeks", G_MAXINT, &draft->every_weeks, error);
}

static gboolean
supervise (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *person = store != NULL ? mix_ctl_find_person (self, "person", error) : NULL;
  g_autofree char *supervisor = person != NULL ? mix_ctl_find_person (self, "supervisor", error) : NULL;
  const char *kind = mix_ctl_has (self, "kind") ? mix_ctl_get (self, "kind") : "clinical";
  MixSupervisionDraft draft = { .person_id = person, .supervisor_id = supervisor, .kind = kind };

  return supervisor != NULL && get_dates (self, &draft.from_date, &draft.until, error) && get_time (self, &draft, error)
         && mix_people_supervise (store, &draft, error) && mix_ctl_report_change (self, error);
}

static gboolean
set_supervision (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autoptr (MixSupervisionRow) row
      = store != NULL ? mix_store_read_supervision (store, mix_ctl_get (self, "supervision"), error) : NULL;
  MixSupervisionDraft draft = { 0 };

  if (row == NULL)
    return FALSE;
  draft.minutes_a_month = MAX (row->minutes_a_month, 0);
  draft.every_weeks = MAX (row->every_weeks, 0);
  return get_time (self, &draft, error) && mix_ctl_get_date (self, "until", &draft.until, error)
         && mix_people_change_supervision (store, row->id, draft.minutes_a_month, draft.every_weeks,
                                           draft.until != MIX_DATE_NONE ? draft.until : row->until, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
end_supervision (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);

  return store != NULL && mix_people_end_supervision (store, mix_ctl_get (self, "supervision"), error)
         && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_competence_set = {
  .name = "competence set",
  .summary = N_ ("record what somebody is signed off for, by whom and until when"),
  .run = set_competence,
  .options = competence_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_supervise = {
  .name = "supervise",
  .summary = N_ ("record who supervises whom"),
  .run = supervise,
  .options = supervise_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_supervision_set = {
  .name = "supervision set",
  .summary = N_ ("change how long and how often somebody is supervised"),
  .run = set_supervision,
  .options = supervision_set_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_unsupervise = {
  .name = "unsupervise",
  .summary = N_ ("take a supervision out of the plan"),
  .run = end_supervision,
  .options = unsupervise_options,
  .keys = mix_ctl_change_keys,
};
