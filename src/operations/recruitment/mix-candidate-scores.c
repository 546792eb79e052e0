#include "mix-vacancy-candidates.h"

#include "mix-candidate-change-private.h"
#include "mix-candidate-draft-private.h"
#include "mix-config.h"
#include "mix-deed-private.h"
#include "mix-error.h"
#include "mix-id.h"
#include "mix-row-type.h"
#include "mix-scores.h"
#include "mix-store-read.h"
#include "mix-store-rows.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

static const char *const rounds[] = { MIX_ROUND_SHORTLIST, MIX_ROUND_INTERVIEW, NULL };

/* Rows that name their vacancy right after their id: one of the vacancy's with that id. */
static gboolean
is_of_vacancy (GPtrArray *rows, const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (*(const char *const *) rows->pdata[i], id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
check_criterion (const MixVacancy *vacancy, const char *criterion_id, GError **error)
{
  if (is_of_vacancy (vacancy->criteria, criterion_id))
    return TRUE;
  mix_set_error (error, MIX_ERROR_NOT_FOUND, criterion_id, _ ("“%s” has no criterion “%s”."), vacancy->title,
                 criterion_id != NULL ? criterion_id : "");
  return FALSE;
}

/* Points together come last: they are what the panel makes of everybody's own. */
static gboolean
check_member (const MixVacancyCandidate *candidate, const char *round, const char *member_id, GError **error)
{
  if (member_id == NULL && !mix_scores_are_complete (candidate, round))
    {
      mix_set_error (error, MIX_ERROR_REFUSED, NULL,
                     _ ("Not everybody on the panel has scored %s. First each member scores apart, then all together."),
                     candidate->label);
      return FALSE;
    }
  if (member_id == NULL || is_of_vacancy (candidate->vacancy->panel, member_id))
    return TRUE;
  mix_set_error (error, MIX_ERROR_NOT_FOUND, member_id, _ ("“%s” is not on the panel of “%s”."), member_id,
                 candidate->vacancy->title);
  return FALSE;
}

static gboolean
check_round (const MixVacancyCandidate *candidate, const char *round, int points, GError **error)
{
  const char *stage = g_strcmp0 (round, MIX_ROUND_INTERVIEW) == 0 ? "interview" : "applied";

  if (!_mix_deed_check_listed (round, rounds, _ ("a round"), error))
    return FALSE;
  if (points < 0 || points > MIX_MOST_POINTS)
    {
      mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("%d points cannot be given. Choose 0 to %d."), points,
                     MIX_MOST_POINTS);
      return FALSE;
    }
  if (g_str_equal (candidate->row->stage, stage))
    return TRUE;
  mix_set_error (error, MIX_ERROR_REFUSED, NULL, _ ("%s is not at that stage, so their scores stay as they are."),
                 candidate->label);
  return FALSE;
}

/**
 * mix_vacancy_candidates_score:
 * @store: an open plan
 * @candidate_id: whom
 * @round: shortlist or interview
 * @criterion_id: a criterion of the vacancy
 * @member_id: (nullable): a member of its panel, or %NULL for what all agreed once each has scored apart
 * @points: 0 to 4
 *
 * Returns: whether it was written
 */
gboolean
mix_vacancy_candidates_score (MixStore *store,
                              const char *candidate_id,
                              const char *round,
                              const char *criterion_id,
                              const char *member_id,
                              int points,
                              GError **error)
{
  g_auto (MixCandidateChange) change = { .date = MIX_DATE_NONE };
  MixCandidateScoreRow row = {
    .candidate_id = candidate_id, .criterion_id = criterion_id, .member_id = member_id, .round = round, .points = points
  };
  g_autofree char *id = NULL;

  if (!_mix_candidate_begin (&change, store, candidate_id, error) || !_mix_candidate_check_in (&change, error)
      || !check_criterion (change.candidate->vacancy, criterion_id, error)
      || !check_round (change.candidate, round, points, error)
      || !check_member (change.candidate, round, member_id, error))
    return FALSE;
  row.id = id = _mix_deed_make_id ("candidate_score", candidate_id, round, criterion_id,
                                   member_id != NULL ? member_id : "together", NULL);
  change.more_kind = MIX_PLAN_CANDIDATE_SCORE;
  change.more = &row;
  return _mix_candidate_commit (&change, store, error);
}

/**
 * mix_vacancy_candidates_set_answer:
 * @store: an open plan
 * @candidate_id: whom
 * @criterion_id: a criterion of the vacancy
 * @words: what they wrote about it, without their name
 *
 * Returns: whether it was written
 */
gboolean
mix_vacancy_candidates_set_answer (
    MixStore *store, const char *candidate_id, const char *criterion_id, const char *words, GError **error)
{
  g_auto (MixCandidateChange) change = { .date = MIX_DATE_NONE };
  MixCandidateAnswerRow row = { .candidate_id = candidate_id, .criterion_id = criterion_id, .words = words };
  g_autofree char *id = NULL;

  if (!_mix_candidate_check_words (words, error) || !_mix_candidate_begin (&change, store, candidate_id, error)
      || !check_criterion (change.candidate->vacancy, criterion_id, error)
      || !_mix_candidate_check_names_not (change.candidate->vacancy, change.row.name, change.row.email, words, error))
    return FALSE;
  row.id = id = _mix_deed_make_id ("candidate_answer", candidate_id, criterion_id, NULL);
  change.more_kind = MIX_PLAN_CANDIDATE_ANSWER;
  change.more = &row;
  return _mix_candidate_commit (&change, store, error);
}

/**
 * mix_vacancy_candidates_add_note:
 * @store: an open plan
 * @candidate_id: whom
 * @author: who writes
 * @words: the note
 *
 * Returns: (transfer full) (nullable): the note's id
 */
char *
mix_vacancy_candidates_add_note (
    MixStore *store, const char *candidate_id, const char *author, const char *words, GError **error)
{
  g_auto (MixCandidateChange) change = { .date = MIX_DATE_NONE };
  MixCandidateNoteRow row = { .candidate_id = candidate_id, .author = author, .words = words };
  g_autofree char *id = mix_id_new ();

  if (!_mix_candidate_check_words (words, error)
      || !_mix_deed_check_text (author, NULL, _ ("The name of who writes"), error)
      || !_mix_candidate_begin (&change, store, candidate_id, error))
    return NULL;
  row.id = id;
  row.written_on = change.date;
  change.more_kind = MIX_PLAN_CANDIDATE_NOTE;
  change.more = &row;
  return _mix_candidate_commit (&change, store, error) ? g_steal_pointer (&id) : NULL;
}
