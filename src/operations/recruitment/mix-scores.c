#include "mix-scores.h"

static const MixCandidateScoreRow *
find_score (const MixVacancyCandidate *candidate, const char *round, const char *criterion_id, const char *member_id)
{
  for (guint i = 0; i < candidate->scores->len; i++)
    {
      const MixCandidateScoreRow *score = g_ptr_array_index (candidate->scores, i);

      if (g_str_equal (score->round, round) && g_str_equal (score->criterion_id, criterion_id)
          && g_strcmp0 (score->member_id, member_id) == 0)
        return score;
    }
  return NULL;
}

static gboolean
has_scored_all (const MixVacancyCandidate *candidate, const char *round, const char *member_id)
{
  const MixVacancy *vacancy = candidate->vacancy;

  for (guint i = 0; i < vacancy->criteria->len; i++)
    {
      const MixVacancyCriterionRow *criterion = g_ptr_array_index (vacancy->criteria, i);

      if (find_score (candidate, round, criterion->id, member_id) == NULL)
        return FALSE;
    }
  return vacancy->criteria->len > 0;
}

static guint
count_done (const MixVacancyCandidate *candidate, const char *round)
{
  guint n_done = 0;

  for (guint i = 0; i < candidate->vacancy->panel->len; i++)
    {
      const MixPanelMemberRow *member = g_ptr_array_index (candidate->vacancy->panel, i);

      n_done += has_scored_all (candidate, round, member->id) ? 1 : 0;
    }
  return n_done;
}

/**
 * mix_scores_are_complete:
 * @candidate: a candidate of a vacancy
 * @round: shortlist or interview
 *
 * Returns: whether every member of the panel has scored every criterion; not so without a panel or criteria
 */
gboolean
mix_scores_are_complete (const MixVacancyCandidate *candidate, const char *round)
{
  return candidate->vacancy != NULL && candidate->vacancy->panel->len > 0
         && count_done (candidate, round) == candidate->vacancy->panel->len;
}

/**
 * mix_scores_are_agreed:
 * @candidate: a candidate of a vacancy
 * @round: shortlist or interview
 *
 * Returns: whether the panel agreed on points for every criterion
 */
gboolean
mix_scores_are_agreed (const MixVacancyCandidate *candidate, const char *round)
{
  return candidate->vacancy != NULL && has_scored_all (candidate, round, NULL);
}

/**
 * mix_scores_were_given:
 * @vacancy: a vacancy
 *
 * Returns: whether the panel has scored anybody of it for the shortlist
 */
gboolean
mix_scores_were_given (const MixVacancy *vacancy)
{
  for (guint i = 0; i < vacancy->candidates->len; i++)
    if (mix_scores_are_complete (g_ptr_array_index (vacancy->candidates, i), MIX_ROUND_SHORTLIST))
      return TRUE;
  return FALSE;
}

/* Whose scores go where. */
static void
sort_score (MixScoreSheet *self, MixCandidateScoreRow *score, const char *member_id)
{
  if (score->member_id == NULL)
    g_ptr_array_add (self->together, score);
  else if (self->apart != NULL)
    g_ptr_array_add (self->apart, score);
  if (score->member_id != NULL && g_strcmp0 (score->member_id, member_id) == 0)
    g_ptr_array_add (self->own, score);
}

/**
 * mix_score_sheet_new:
 * @candidate: a candidate of a vacancy
 * @round: shortlist or interview
 * @member_id: (nullable): the member of the panel who asks, or %NULL for anybody else
 *
 * Returns: (transfer full): what they may see; it borrows the rows
 */
MixScoreSheet *
mix_score_sheet_new (const MixVacancyCandidate *candidate, const char *round, const char *member_id)
{
  MixScoreSheet *self = g_new0 (MixScoreSheet, 1);

  self->n_members = candidate->vacancy->panel->len;
  self->n_done = count_done (candidate, round);
  self->is_complete = mix_scores_are_complete (candidate, round);
  self->own = g_ptr_array_new ();
  self->together = g_ptr_array_new ();
  if (self->is_complete)
    self->apart = g_ptr_array_new ();
  for (guint i = 0; i < candidate->scores->len; i++)
    {
      MixCandidateScoreRow *score = g_ptr_array_index (candidate->scores, i);

      if (g_str_equal (score->round, round))
        sort_score (self, score, member_id);
    }
  return self;
}

/**
 * mix_score_sheet_free:
 * @self: (transfer full): a sheet
 */
void
mix_score_sheet_free (MixScoreSheet *self)
{
  g_ptr_array_unref (self->own);
  g_ptr_array_unref (self->together);
  g_clear_pointer (&self->apart, g_ptr_array_unref);
  g_free (self);
}
