#include "mix-config.h"
#include "mix-ctl-commands.h"
#include "mix-ctl-recruitment.h"
#include "mix-error.h"
#include "mix-vacancy-candidates.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define ON_OPTION { "on", N_ ("DATE"), N_ ("the day; without it, the planning date") }

static const MixCtlOption interview_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  { "on", N_ ("DATE"), N_ ("the day; without it, no interview is fixed") },
  { "at", N_ ("TIME"), N_ ("the time in London, such as 14:30") },
  { "minutes", N_ ("MINUTES"), N_ ("how long it takes") },
  { "place", N_ ("WORDS"), N_ ("where") },
  { NULL },
};

static const MixCtlOption check_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  { "check", N_ ("KIND"),
    N_ ("identity, right_to_work, qualifications, references, criminal_record, work_health or register"),
    MIX_CTL_REQUIRED },
  { "state", N_ ("WORD"), N_ ("to_do, with_candidate, with_others or cleared"), MIX_CTL_REQUIRED },
  { "chaser", N_ ("NAME"), N_ ("who asks after it") },
  { "asked", N_ ("DATE"), N_ ("the day it was asked for") },
  { "chase", N_ ("DATE"), N_ ("the day to ask again; without it, in a week") },
  { "cleared", N_ ("DATE"), N_ ("the day it was cleared; without it, the planning date") },
  { NULL },
};

static const MixCtlOption offer_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  { "unconditional", NULL, N_ ("all checks are cleared; without it, on condition of that") },
  ON_OPTION,
  { "expires", N_ ("DATE"), N_ ("last day to answer") },
  { NULL },
};

static const MixCtlOption answer_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  { "decline", NULL, N_ ("they say no; without it, yes") },
  { "reason", N_ ("CODE"),
    N_ ("of a no: other_job, stays, pay, hours, place, role, took_too_long, personal, not_said") },
  ON_OPTION,
  { NULL },
};

static const MixCtlOption notice_options[] = {
  MIX_CTL_CANDIDATE_OPTIONS,
  ON_OPTION,
  { "days", N_ ("DAYS"), N_ ("how long their notice is") },
  { "start", N_ ("DATE"), N_ ("the first day that was agreed") },
  { NULL },
};

static gboolean
parse_time (const char *text, int *minutes, GError **error)
{
  int hour, minute, n_read = 0;

  *minutes = -1;
  if (text == NULL)
    return TRUE;
  if (sscanf (text, "%2d:%2d%n", &hour, &minute, &n_read) == 2 && text[n_read] == '\0' && hour >= 0 && hour < 24
      && minute >= 0 && minute < 60)
    {
      *minutes = hour * 60 + minute;
      return TRUE;
    }
  mix_set_error (error, MIX_ERROR_REFUSED, text, _ ("“%s” is not a time. Write it as 14:30."), text);
  return FALSE;
}

static gboolean
set_interview (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_candidate_id (self, error) : NULL;
  MixInterviewDraft draft = { .place = mix_ctl_get (self, "place"), .minutes = -1 };

  return id != NULL && mix_ctl_get_date (self, "on", &draft.date, error)
         && parse_time (mix_ctl_get (self, "at"), &draft.time, error)
         && mix_ctl_get_whole (self, "minutes", 480, &draft.minutes, error)
         && mix_vacancy_candidates_set_interview (store, id, &draft, error) && mix_ctl_report_change (self, error);
}

static gboolean
set_check (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_candidate_id (self, error) : NULL;
  MixCheckDraft draft = { .kind = mix_ctl_get (self, "check"),
                          .state = mix_ctl_get (self, "state"),
                          .chaser = mix_ctl_get (self, "chaser") };

  return id != NULL && mix_ctl_get_date (self, "asked", &draft.asked_on, error)
         && mix_ctl_get_date (self, "chase", &draft.chase_on, error)
         && mix_ctl_get_date (self, "cleared", &draft.cleared_on, error)
         && mix_vacancy_candidates_set_check (store, id, &draft, error) && mix_ctl_report_change (self, error);
}

static gboolean
make_offer (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_candidate_id (self, error) : NULL;
  g_autofree char *offer = NULL;
  MixDate made_on, expires_on;

  if (id == NULL || !mix_ctl_get_date (self, "on", &made_on, error)
      || !mix_ctl_get_date (self, "expires", &expires_on, error))
    return FALSE;
  offer
      = mix_vacancy_candidates_make_offer (store, id, mix_ctl_has (self, "unconditional"), made_on, expires_on, error);
  return mix_ctl_report_new (self, offer, error);
}

static gboolean
answer_offer (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_candidate_id (self, error) : NULL;
  MixDate date;

  return id != NULL && mix_ctl_get_date (self, "on", &date, error)
         && mix_vacancy_candidates_answer_offer (store, id, !mix_ctl_has (self, "decline"),
                                                 mix_ctl_get (self, "reason"), date, error)
         && mix_ctl_report_change (self, error);
}

static gboolean
agree_start (MixCtl *self, MixStore *store, const char *id, GError **error)
{
  MixDate start;

  return mix_ctl_get_date (self, "start", &start, error)
         && (start == MIX_DATE_NONE || mix_vacancy_candidates_agree_start (store, id, start, error));
}

static gboolean
give_notice (MixCtl *self, GError **error)
{
  MixStore *store = mix_ctl_open_plan (self, MIX_STORE_DEFAULT, error);
  g_autofree char *id = store != NULL ? mix_ctl_dup_candidate_id (self, error) : NULL;
  gboolean gives = mix_ctl_has (self, "on") || mix_ctl_has (self, "days") || !mix_ctl_has (self, "start");
  MixDate date;
  int days;

  return id != NULL && mix_ctl_get_date (self, "on", &date, error) && mix_ctl_get_days (self, "days", &days, error)
         && (!gives || mix_vacancy_candidates_give_notice (store, id, date, days, error))
         && agree_start (self, store, id, error) && mix_ctl_report_change (self, error);
}

const MixCtlCommand mix_command_candidate_interview = {
  .name = "candidate interview",
  .summary = N_ ("fix the interview of a candidate"),
  .run = set_interview,
  .options = interview_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_candidate_check = {
  .name = "candidate check",
  .summary = N_ ("say how far one of the checks of a candidate is"),
  .run = set_check,
  .options = check_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_candidate_offer = {
  .name = "candidate offer",
  .summary = N_ ("make an offer, and print its id"),
  .run = make_offer,
  .options = offer_options,
  .keys = mix_ctl_new_keys,
};

const MixCtlCommand mix_command_candidate_answer = {
  .name = "candidate answer",
  .summary = N_ ("say what a candidate answered to an offer"),
  .run = answer_offer,
  .options = answer_options,
  .keys = mix_ctl_change_keys,
};

const MixCtlCommand mix_command_candidate_notice = {
  .name = "candidate notice",
  .summary = N_ ("say when a candidate gave notice, or which first day was agreed"),
  .run = give_notice,
  .options = notice_options,
  .keys = mix_ctl_change_keys,
};
