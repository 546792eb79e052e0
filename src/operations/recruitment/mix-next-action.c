#include "mix-recruitment-private.h"

#include "mix-check-kind.h"
#include "mix-config.h"
#include "mix-scores.h"

#include <glib/gi18n-lib.h>

static void
set_next (MixNextAction *next, MixTurn turn, const char *words, MixDate due)
{
  next->turn = turn;
  g_set_str (&next->words, words);
  next->due = due;
}

static gboolean
is_sooner (MixDate a, MixDate b)
{
  return a != MIX_DATE_NONE && (b == MIX_DATE_NONE || a < b);
}

/* Of the stage's tasks that are not done, the first by due day. */
static const MixVacancyTaskRow *
find_task (const MixVacancy *vacancy)
{
  const char *stage = mix_recruitment_stage_get_code (vacancy->stage);
  const MixVacancyTaskRow *found = NULL;

  for (guint i = 0; i < vacancy->tasks->len; i++)
    {
      const MixVacancyTaskRow *task = g_ptr_array_index (vacancy->tasks, i);

      if (task->done_on == MIX_DATE_NONE && g_str_equal (task->stage, stage)
          && (found == NULL || is_sooner (task->due_on, found->due_on)))
        found = task;
    }
  return found;
}

static const MixCandidateOfferRow *
find_offer (const MixVacancyCandidate *candidate, const char *kind)
{
  for (guint i = candidate->offers->len; i > 0; i--)
    {
      const MixCandidateOfferRow *offer = g_ptr_array_index (candidate->offers, i - 1);

      if (g_str_equal (offer->kind, kind))
        return offer;
    }
  return NULL;
}

static void
find_next_of_offer (MixVacancyCandidate *candidate, const char *kind, const char *make, const char *answer)
{
  const MixCandidateOfferRow *offer = find_offer (candidate, kind);

  if (offer != NULL && offer->answer == NULL)
    set_next (&candidate->next, MIX_TURN_CANDIDATE, answer, offer->expires_on);
  else
    set_next (&candidate->next, MIX_TURN_US, make, MIX_DATE_NONE);
}

/* Of the checks that are not cleared, what was not even asked for comes first, then the first to chase. */
static const MixCandidateCheckRow *
find_check (const MixVacancyCandidate *candidate)
{
  const MixCandidateCheckRow *found = NULL;

  for (guint i = 0; i < candidate->checks->len; i++)
    {
      const MixCandidateCheckRow *check = g_ptr_array_index (candidate->checks, i);

      if (g_str_equal (check->state, MIX_CHECK_CLEARED))
        continue;
      if (g_str_equal (check->state, MIX_CHECK_TO_DO))
        return check;
      if (found == NULL || is_sooner (check->chase_on, found->chase_on))
        found = check;
    }
  return found;
}

static void
find_next_of_checks (MixVacancyCandidate *candidate)
{
  const MixCandidateCheckRow *check = find_check (candidate);
  MixCheckKind kind;
  MixTurn turn = MIX_TURN_OTHERS;

  if (check == NULL || !mix_check_kind_parse (check->kind, &kind, NULL))
    {
      set_next (&candidate->next, MIX_TURN_US, _ ("Make the unconditional offer"), MIX_DATE_NONE);
      return;
    }
  if (g_str_equal (check->state, MIX_CHECK_TO_DO))
    turn = MIX_TURN_US;
  else if (g_str_equal (check->state, MIX_CHECK_WITH_CANDIDATE))
    turn = MIX_TURN_CANDIDATE;
  set_next (&candidate->next, turn, mix_check_kind_get_name (kind), check->chase_on);
}

static void
find_next_of_interview (MixVacancyCandidate *candidate, MixDate as_at)
{
  const MixCandidateRow *row = candidate->row;

  if (row->interview_on == MIX_DATE_NONE)
    set_next (&candidate->next, MIX_TURN_US, _ ("Fix the interview"), MIX_DATE_NONE);
  else if (row->interview_on >= as_at)
    set_next (&candidate->next, MIX_TURN_CANDIDATE, _ ("Interview"), row->interview_on);
  else if (!mix_scores_are_agreed (candidate, MIX_ROUND_INTERVIEW))
    set_next (&candidate->next, MIX_TURN_US, _ ("Score the interview"), row->interview_on);
  else
    set_next (&candidate->next, MIX_TURN_US, _ ("Offer, or say no"), MIX_DATE_NONE);
}

static void
find_next_of_applied (MixVacancyCandidate *candidate)
{
  if (candidate->stage == MIX_STAGE_ADVERT)
    set_next (&candidate->next, MIX_TURN_NOBODY, _ ("Waits for the advert to close"), MIX_DATE_NONE);
  else if (!mix_scores_are_complete (candidate, MIX_ROUND_SHORTLIST))
    set_next (&candidate->next, MIX_TURN_US, _ ("Score for the shortlist"), MIX_DATE_NONE);
  else
    set_next (&candidate->next, MIX_TURN_US, _ ("Invite, or say no"), MIX_DATE_NONE);
}

static void
find_next_in (MixVacancyCandidate *candidate, MixDate as_at)
{
  switch (candidate->stage)
    {
    case MIX_STAGE_INTERVIEW:
      find_next_of_interview (candidate, as_at);
      break;
    case MIX_STAGE_OFFER:
      find_next_of_offer (candidate, "conditional", _ ("Make the offer"), _ ("Answer the offer"));
      break;
    case MIX_STAGE_CHECKS:
      find_next_of_checks (candidate);
      break;
    case MIX_STAGE_UNCONDITIONAL_OFFER:
      find_next_of_offer (candidate, "unconditional", _ ("Make the unconditional offer"), _ ("Agree the first day"));
      break;
    case MIX_STAGE_NOTICE:
      set_next (&candidate->next, MIX_TURN_CANDIDATE, _ ("Serves notice"), candidate->row->start_on);
      break;
    default:
      find_next_of_applied (candidate);
      break;
    }
}

/*
 * _mix_recruitment_find_next_of_candidate:
 * @candidate: a candidate of a picture being made
 * @as_at: the day
 */
void
_mix_recruitment_find_next_of_candidate (MixVacancyCandidate *candidate, MixDate as_at)
{
  MixNextAction *next = &candidate->next;

  if (candidate->is_in && candidate->vacancy != NULL)
    find_next_in (candidate, as_at);
  else if (candidate->keep_until != MIX_DATE_NONE && candidate->keep_until < as_at)
    set_next (next, MIX_TURN_US, _ ("Erase"), candidate->keep_until);
  else
    set_next (next, MIX_TURN_NOBODY, _ ("Nothing"), MIX_DATE_NONE);
  next->is_overdue = next->due != MIX_DATE_NONE && next->due < as_at;
}

/*
 * _mix_recruitment_find_next_of_vacancy:
 * @vacancy: a vacancy of a picture being made, whose candidates have theirs
 * @as_at: the day
 *
 * A task of its stage comes first, then what is to be done about whoever is furthest.
 */
void
_mix_recruitment_find_next_of_vacancy (MixVacancy *vacancy, MixDate as_at)
{
  const MixVacancyTaskRow *task = vacancy->is_open ? find_task (vacancy) : NULL;
  const MixVacancyCandidate *furthest = _mix_recruitment_find_furthest (vacancy);
  MixNextAction *next = &vacancy->next;
  MixTurn turn = MIX_TURN_US;

  if (task != NULL)
    {
      mix_turn_parse (task->turn, &turn, NULL);
      set_next (next, turn, task->title, task->due_on);
    }
  else if (!vacancy->is_open)
    set_next (next, MIX_TURN_NOBODY, _ ("Closed"), MIX_DATE_NONE);
  else if (furthest != NULL)
    set_next (next, furthest->next.turn, furthest->next.words, furthest->next.due);
  else if (vacancy->stage == MIX_STAGE_ADVERT)
    set_next (next, MIX_TURN_OTHERS, _ ("Advert closes"), vacancy->row->closing_on);
  else
    set_next (next, MIX_TURN_US, _ ("See what the next stage needs"), MIX_DATE_NONE);
  next->is_overdue = next->due != MIX_DATE_NONE && next->due < as_at;
}
