#include "mix-vacancy-candidates.h"

#include "mix-candidate-change-private.h"
#include "mix-candidate-draft-private.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-scores.h"
#include "mix-store-rows.h"
#include "mix-withdrawal-reason.h"

#include <glib/gi18n-lib.h>

static const char *const outcomes[] = { "withdrawn", "not_selected", "declined", NULL };

static gboolean
check_optional_text (const char *text, const char *what, GError **error)
{
  return text == NULL || _mix_deed_check_text (text, NULL, what, error);
}

static gboolean
put_row (MixStore *store, gpointer row, GError **error)
{
  return _mix_candidate_put (store, row, error);
}

/**
 * mix_vacancy_candidates_add:
 * @store: an open plan
 * @vacancy_id: an open vacancy
 * @draft: who
 *
 * Adds a candidate under a letter of their own.
 *
 * Returns: (transfer full) (nullable): the candidate's id; %NULL with %MIX_ERROR_REFUSED where something is not right
 */
char *
mix_vacancy_candidates_add (MixStore *store, const char *vacancy_id, const MixCandidateDraft *draft, GError **error)
{
  g_autoptr (MixRecruitment) recruitment = mix_recruitment_load (store, error);
  MixVacancy *vacancy = recruitment != NULL ? _mix_vacancy_find (recruitment, vacancy_id, error) : NULL;
  g_autofree char *id = mix_id_new (),
                  *letter = vacancy != NULL ? _mix_candidate_find_free_letter (vacancy, NULL) : NULL;
  MixCandidateRow row;

  if (vacancy == NULL || !_mix_candidate_check_draft (draft, error))
    return NULL;
  if (!_mix_candidate_check_open (vacancy, error))
    return NULL;
  row = _mix_candidate_make_row (id, vacancy_id, letter, draft);
  if (!_mix_deed_choose_date (store, &row.applied_on, error))
    return NULL;
  row.stage_from = row.applied_on;
  return mix_store_change_apart (store, put_row, &row, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * mix_vacancy_candidates_set:
 * @store: an open plan
 * @candidate_id: whom
 * @draft: what is so; the day they applied stays where it is %MIX_DATE_NONE
 *
 * Returns: whether it was written
 */
gboolean
mix_vacancy_candidates_set (MixStore *store, const char *candidate_id, const MixCandidateDraft *draft, GError **error)
{
  g_auto (MixCandidateChange) change = { .date = MIX_DATE_NONE };

  if (!_mix_candidate_check_draft (draft, error) || !_mix_candidate_begin (&change, store, candidate_id, error))
    return FALSE;
  _mix_candidate_take_draft (&change.row, draft);
  if (draft->applied_on != MIX_DATE_NONE)
    change.row.applied_on = draft->applied_on;
  return _mix_candidate_commit (&change, store, error);
}

/* Offers and what follows them have deeds of their own; whoever was invited by mistake may go back. */
static gboolean
check_stage (const MixCandidateChange *change, MixRecruitmentStage stage, GError **error)
{
  const MixVacancyCandidate *candidate = change->candidate;

  if (stage != MIX_STAGE_SHORTLIST && stage != MIX_STAGE_INTERVIEW)
    {
      mix_set_error (
          error, MIX_ERROR_REFUSED, NULL,
          _ ("A candidate comes to “%s” by what is done: an offer, its answer, checks that are cleared, a day "
             "agreed. Do that."),
          mix_recruitment_stage_get_name (stage));
      return FALSE;
    }
  if (stage == MIX_STAGE_INTERVIEW && candidate->vacancy->row->anonymous && !candidate->is_named
      && !mix_scores_are_complete (candidate, MIX_ROUND_SHORTLIST))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, NULL,
                     _ ("%s is not scored by everybody on the panel. Score first, then invite."), candidate->label);
      return FALSE;
    }
  return TRUE;
}

/**
 * mix_vacancy_candidates_move:
 * @store: an open plan
 * @candidate_id: whom
 * @stage: to the interview, or back to the shortlist
 * @date: the day, or %MIX_DATE_NONE for the planning date
 *
 * Returns: whether it was written; %MIX_ERROR_REFUSED while they are not scored
 */
gboolean
mix_vacancy_candidates_move (
    MixStore *store, const char *candidate_id, MixRecruitmentStage stage, MixDate date, GError **error)
{
  g_auto (MixCandidateChange) change = { .date = date };

  if (!_mix_candidate_begin (&change, store, candidate_id, error) || !_mix_candidate_check_in (&change, error)
      || !check_stage (&change, stage, error))
    return FALSE;
  if (stage == MIX_STAGE_INTERVIEW)
    _mix_candidate_go_to (&change, stage);
  else
    {
      change.row.stage = "applied";
      change.row.stage_from = change.date;
    }
  return _mix_candidate_commit (&change, store, error);
}

/**
 * mix_vacancy_candidates_end:
 * @store: an open plan
 * @candidate_id: whom
 * @outcome: withdrawn, not_selected or declined
 * @reason: (nullable): of who withdrew or declined, code of mix-withdrawal-reason.h
 * @date: the day, or %MIX_DATE_NONE for the planning date
 *
 * They are out; the vacancy goes back to where the next one stands. Their data is kept until its time is over.
 *
 * Returns: whether it was written
 */
gboolean
mix_vacancy_candidates_end (
    MixStore *store, const char *candidate_id, const char *outcome, const char *reason, MixDate date, GError **error)
{
  g_auto (MixCandidateChange) change = { .date = date };
  MixWithdrawalReason known;

  if (!_mix_deed_check_listed (outcome, outcomes, _ ("an outcome"), error)
      || (!g_str_equal (outcome, "not_selected") && !mix_withdrawal_reason_parse (reason, &known, error))
      || !_mix_candidate_begin (&change, store, candidate_id, error) || !_mix_candidate_check_in (&change, error))
    return FALSE;
  change.row.outcome = outcome;
  change.row.outcome_on = change.date;
  change.row.reason = g_str_equal (outcome, "not_selected") ? NULL : reason;
  return _mix_candidate_commit (&change, store, error);
}

/**
 * mix_vacancy_candidates_set_interview:
 * @store: an open plan
 * @candidate_id: whom
 * @draft: when and where
 *
 * Returns: whether it was written
 */
gboolean
mix_vacancy_candidates_set_interview (MixStore *store,
                                      const char *candidate_id,
                                      const MixInterviewDraft *draft,
                                      GError **error)
{
  g_auto (MixCandidateChange) change = { .date = MIX_DATE_NONE };

  if (!check_optional_text (draft->place, _ ("The place"), error)
      || !_mix_candidate_begin (&change, store, candidate_id, error) || !_mix_candidate_check_in (&change, error))
    return FALSE;
  change.row.interview_on = draft->date;
  change.row.interview_time = draft->time;
  change.row.interview_minutes = draft->minutes;
  change.row.interview_place = draft->place;
  return _mix_candidate_commit (&change, store, error);
}
