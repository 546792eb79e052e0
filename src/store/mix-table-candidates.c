#include "mix-table.h"

const MixTable mix_table_candidate = {
  "candidate",
  sizeof (MixCandidateRow),
  { MIX_COLUMN (MixCandidateRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixCandidateRow, vacancy_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixCandidateRow, letter, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateRow, name, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateRow, email, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateRow, telephone, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateRow, source, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateRow, prescriber, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateRow, stage, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateRow, outcome, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateRow, reason, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateRow, interview_place, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateRow, applied_on, MIX_COLUMN_START),
    MIX_COLUMN (MixCandidateRow, stage_from, MIX_COLUMN_START),
    MIX_COLUMN (MixCandidateRow, outcome_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixCandidateRow, interview_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixCandidateRow, notice_given_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixCandidateRow, start_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixCandidateRow, interview_time, MIX_COLUMN_KNOWN_INT),
    MIX_COLUMN (MixCandidateRow, interview_minutes, MIX_COLUMN_KNOWN_INT),
    MIX_COLUMN (MixCandidateRow, notice_days, MIX_COLUMN_KNOWN_INT),
    MIX_COLUMN (MixCandidateRow, contracted_minutes, MIX_COLUMN_KNOWN_INT) },
  .apart = TRUE,
};

const MixTable mix_table_candidate_check = {
  "candidate_check",
  sizeof (MixCandidateCheckRow),
  { MIX_COLUMN (MixCandidateCheckRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixCandidateCheckRow, candidate_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixCandidateCheckRow, kind, MIX_COLUMN_TEXT), MIX_COLUMN (MixCandidateCheckRow, state, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateCheckRow, chaser, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateCheckRow, asked_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixCandidateCheckRow, chase_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixCandidateCheckRow, cleared_on, MIX_COLUMN_DATE) },
  .apart = TRUE,
};

const MixTable mix_table_candidate_offer = {
  "candidate_offer",
  sizeof (MixCandidateOfferRow),
  { MIX_COLUMN (MixCandidateOfferRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixCandidateOfferRow, candidate_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixCandidateOfferRow, kind, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateOfferRow, answer, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateOfferRow, made_on, MIX_COLUMN_START),
    MIX_COLUMN (MixCandidateOfferRow, expires_on, MIX_COLUMN_DATE),
    MIX_COLUMN (MixCandidateOfferRow, answered_on, MIX_COLUMN_DATE) },
  .apart = TRUE,
};

const MixTable mix_table_candidate_score = {
  "candidate_score",
  sizeof (MixCandidateScoreRow),
  { MIX_COLUMN (MixCandidateScoreRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixCandidateScoreRow, candidate_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixCandidateScoreRow, criterion_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixCandidateScoreRow, member_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixCandidateScoreRow, round, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateScoreRow, points, MIX_COLUMN_INT) },
  .apart = TRUE,
};

const MixTable mix_table_candidate_answer = {
  "candidate_answer",
  sizeof (MixCandidateAnswerRow),
  { MIX_COLUMN (MixCandidateAnswerRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixCandidateAnswerRow, candidate_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixCandidateAnswerRow, criterion_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixCandidateAnswerRow, words, MIX_COLUMN_TEXT) },
  .apart = TRUE,
};

const MixTable mix_table_candidate_note = {
  "candidate_note",
  sizeof (MixCandidateNoteRow),
  { MIX_COLUMN (MixCandidateNoteRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixCandidateNoteRow, candidate_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixCandidateNoteRow, author, MIX_COLUMN_TEXT), MIX_COLUMN (MixCandidateNoteRow, words, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixCandidateNoteRow, written_on, MIX_COLUMN_START) },
  .apart = TRUE,
};

const MixTable mix_table_funnel_count = {
  "funnel_count",
  sizeof (MixFunnelCountRow),
  { MIX_COLUMN (MixFunnelCountRow, id, MIX_COLUMN_ID), MIX_COLUMN (MixFunnelCountRow, vacancy_id, MIX_COLUMN_REFERENCE),
    MIX_COLUMN (MixFunnelCountRow, stage, MIX_COLUMN_TEXT), MIX_COLUMN (MixFunnelCountRow, outcome, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixFunnelCountRow, reason, MIX_COLUMN_TEXT), MIX_COLUMN (MixFunnelCountRow, people, MIX_COLUMN_INT) },
  .apart = TRUE,
};

const MixTable mix_table_equality_count = {
  "equality_count",
  sizeof (MixEqualityCountRow),
  { MIX_COLUMN (MixEqualityCountRow, id, MIX_COLUMN_ID),
    MIX_COLUMN (MixEqualityCountRow, characteristic, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixEqualityCountRow, people_group, MIX_COLUMN_TEXT),
    MIX_COLUMN (MixEqualityCountRow, year, MIX_COLUMN_INT), MIX_COLUMN (MixEqualityCountRow, applied, MIX_COLUMN_INT),
    MIX_COLUMN (MixEqualityCountRow, shortlisted, MIX_COLUMN_INT),
    MIX_COLUMN (MixEqualityCountRow, appointed, MIX_COLUMN_INT) },
  .apart = TRUE,
};

static const MixTable *const apart[] = {
  &mix_table_candidate_check,  &mix_table_candidate_offer, &mix_table_candidate_score,
  &mix_table_candidate_answer, &mix_table_candidate_note,  &mix_table_candidate,
  &mix_table_funnel_count,     &mix_table_equality_count,  NULL,
};

/**
 * mix_table_list_apart:
 *
 * Returns: (transfer none): the tables apart from the history, each before what it refers to, ended by %NULL
 */
const MixTable *const *
mix_table_list_apart (void)
{
  return apart;
}

/**
 * mix_table_is_apart:
 * @name: the name of a table
 *
 * Returns: whether it lies apart from the history
 */
gboolean
mix_table_is_apart (const char *name)
{
  for (guint i = 0; apart[i] != NULL; i++)
    if (g_str_equal (apart[i]->name, name))
      return TRUE;
  return FALSE;
}
