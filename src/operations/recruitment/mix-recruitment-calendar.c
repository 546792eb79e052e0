#include "mix-recruitment-calendar.h"

#include "mix-calendar-writer.h"
#include "mix-config.h"

#include <glib/gi18n-lib.h>

static void
clear_event (gpointer data)
{
  mix_calendar_event_clear (data);
}

static void
add (GArray *events, const char *id, const char *kind, MixDate date, char *summary)
{
  MixCalendarEvent event = { .id = g_strdup_printf ("%s-%s", kind, id), .date = date, .time = -1, .summary = summary };

  g_array_append_val (events, event);
}

static void
add_interview (GArray *events, const MixVacancyCandidate *candidate)
{
  const MixCandidateRow *row = candidate->row;
  MixCalendarEvent event = { .id = g_strconcat ("interview-", row->id, NULL),
                             .date = row->interview_on,
                             .time = row->interview_time,
                             .minutes = row->interview_minutes,
                             .place = g_strdup (row->interview_place) };

  event.summary = g_strdup_printf (_ ("Interview: %s, %s"), candidate->label, candidate->vacancy->title);
  g_array_append_val (events, event);
}

static void
add_candidate (GArray *events, const MixVacancyCandidate *candidate)
{
  if (!candidate->is_in || candidate->vacancy == NULL)
    return;
  if (candidate->row->interview_on != MIX_DATE_NONE)
    add_interview (events, candidate);
  for (guint i = 0; i < candidate->offers->len; i++)
    {
      const MixCandidateOfferRow *offer = g_ptr_array_index (candidate->offers, i);

      if (offer->answer == NULL && offer->expires_on != MIX_DATE_NONE)
        add (events, offer->id, "offer", offer->expires_on,
             g_strdup_printf (_ ("Offer expires: %s, %s"), candidate->label, candidate->vacancy->title));
    }
  if (candidate->row->start_on != MIX_DATE_NONE)
    add (events, candidate->row->id, "start", candidate->row->start_on,
         g_strdup_printf (_ ("First day: %s, %s"), candidate->label, candidate->vacancy->title));
}

static void
add_vacancy (GArray *events, const MixVacancy *vacancy)
{
  if (vacancy->is_open && vacancy->row->closing_on != MIX_DATE_NONE && vacancy->stage <= MIX_STAGE_ADVERT)
    add (events, vacancy->row->id, "advert", vacancy->row->closing_on,
         g_strdup_printf (_ ("Advert closes: %s"), vacancy->title));
}

/**
 * mix_recruitment_calendar_write:
 * @recruitment: a plan's recruitment
 * @written_at: when it is written, in seconds since 1970
 *
 * Returns: (transfer full): a calendar (RFC 5545) of interviews, offers that expire, first days and adverts that close.
 *   Candidates are called as everywhere: by letter until they may be named
 */
char *
mix_recruitment_calendar_write (MixRecruitment *recruitment, gint64 written_at)
{
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (MixCalendarEvent));
  GPtrArray *vacancies = mix_recruitment_get_vacancies (recruitment);
  GPtrArray *candidates = mix_recruitment_get_candidates (recruitment);
  g_autofree char *name
      = g_strdup_printf (_ ("Recruitment: %s"), mix_plan_get_name (mix_recruitment_get_plan (recruitment)));

  g_array_set_clear_func (events, clear_event);
  for (guint i = 0; i < vacancies->len; i++)
    add_vacancy (events, vacancies->pdata[i]);
  for (guint i = 0; i < candidates->len; i++)
    add_candidate (events, candidates->pdata[i]);
  return mix_calendar_write (name, events, written_at);
}
