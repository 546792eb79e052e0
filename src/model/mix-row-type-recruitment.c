#include "mix-row-type-private.h"

const MixRowType mix_row_type_vacancy = {
  sizeof (MixVacancyRow),
  { AT (MixVacancyRow, id), AT (MixVacancyRow, post_id), AT (MixVacancyRow, lead), AT (MixVacancyRow, notice_from),
    AT (MixVacancyRow, outcome), AT (MixVacancyRow, reason), AT (MixVacancyRow, person_id), NO_STRING },
  { NUMBER (MixVacancyRow, opened_on), NUMBER (MixVacancyRow, closing_on), NUMBER (MixVacancyRow, interview_on),
    NUMBER (MixVacancyRow, criteria_agreed_on), NUMBER (MixVacancyRow, criteria_frozen_on),
    NUMBER (MixVacancyRow, start_on), NUMBER (MixVacancyRow, closed_on), NUMBER (MixVacancyRow, usual_notice_days),
    NUMBER (MixVacancyRow, anonymous), NO_NUMBER },
};

const MixRowType mix_row_type_stage_visit = {
  sizeof (MixStageVisitRow),
  { AT (MixStageVisitRow, id), AT (MixStageVisitRow, vacancy_id), AT (MixStageVisitRow, stage),
    AT (MixStageVisitRow, outcome), NO_STRING },
  { NUMBER (MixStageVisitRow, from_date), NUMBER (MixStageVisitRow, until), NO_NUMBER },
};

const MixRowType mix_row_type_vacancy_task = {
  sizeof (MixVacancyTaskRow),
  { AT (MixVacancyTaskRow, id), AT (MixVacancyTaskRow, vacancy_id), AT (MixVacancyTaskRow, stage),
    AT (MixVacancyTaskRow, title), AT (MixVacancyTaskRow, owner), AT (MixVacancyTaskRow, turn), NO_STRING },
  { NUMBER (MixVacancyTaskRow, due_on), NUMBER (MixVacancyTaskRow, done_on), NUMBER (MixVacancyTaskRow, position),
    NO_NUMBER },
};

const MixRowType mix_row_type_vacancy_criterion = {
  sizeof (MixVacancyCriterionRow),
  { AT (MixVacancyCriterionRow, id), AT (MixVacancyCriterionRow, vacancy_id), AT (MixVacancyCriterionRow, name),
    AT (MixVacancyCriterionRow, need), NO_STRING },
  { NUMBER (MixVacancyCriterionRow, position), NO_NUMBER },
};

const MixRowType mix_row_type_panel_member = {
  sizeof (MixPanelMemberRow),
  { AT (MixPanelMemberRow, id), AT (MixPanelMemberRow, vacancy_id), AT (MixPanelMemberRow, name), NO_STRING },
  { NO_NUMBER },
};

const MixRowType mix_row_type_stage_template = {
  sizeof (MixStageTemplateRow),
  { AT (MixStageTemplateRow, id), AT (MixStageTemplateRow, role), AT (MixStageTemplateRow, stage),
    AT (MixStageTemplateRow, conditions), NO_STRING },
  { NUMBER (MixStageTemplateRow, used), NO_NUMBER },
};

const MixRowType mix_row_type_task_template = {
  sizeof (MixTaskTemplateRow),
  { AT (MixTaskTemplateRow, id), AT (MixTaskTemplateRow, role), AT (MixTaskTemplateRow, stage),
    AT (MixTaskTemplateRow, title), AT (MixTaskTemplateRow, owner), AT (MixTaskTemplateRow, turn), NO_STRING },
  { NUMBER (MixTaskTemplateRow, days), NUMBER (MixTaskTemplateRow, position), NO_NUMBER },
};

const MixRowType mix_row_type_candidate = {
  sizeof (MixCandidateRow),
  { AT (MixCandidateRow, id), AT (MixCandidateRow, vacancy_id), AT (MixCandidateRow, letter),
    AT (MixCandidateRow, name), AT (MixCandidateRow, email), AT (MixCandidateRow, telephone),
    AT (MixCandidateRow, source), AT (MixCandidateRow, prescriber), AT (MixCandidateRow, stage),
    AT (MixCandidateRow, outcome), AT (MixCandidateRow, reason), AT (MixCandidateRow, interview_place), NO_STRING },
  { NUMBER (MixCandidateRow, applied_on), NUMBER (MixCandidateRow, stage_from), NUMBER (MixCandidateRow, outcome_on),
    NUMBER (MixCandidateRow, interview_on), NUMBER (MixCandidateRow, notice_given_on),
    NUMBER (MixCandidateRow, start_on), NUMBER (MixCandidateRow, interview_time),
    NUMBER (MixCandidateRow, interview_minutes), NUMBER (MixCandidateRow, notice_days),
    NUMBER (MixCandidateRow, contracted_minutes), NO_NUMBER },
};

const MixRowType mix_row_type_candidate_check = {
  sizeof (MixCandidateCheckRow),
  { AT (MixCandidateCheckRow, id), AT (MixCandidateCheckRow, candidate_id), AT (MixCandidateCheckRow, kind),
    AT (MixCandidateCheckRow, state), AT (MixCandidateCheckRow, chaser), NO_STRING },
  { NUMBER (MixCandidateCheckRow, asked_on), NUMBER (MixCandidateCheckRow, chase_on),
    NUMBER (MixCandidateCheckRow, cleared_on), NO_NUMBER },
};

const MixRowType mix_row_type_candidate_offer = {
  sizeof (MixCandidateOfferRow),
  { AT (MixCandidateOfferRow, id), AT (MixCandidateOfferRow, candidate_id), AT (MixCandidateOfferRow, kind),
    AT (MixCandidateOfferRow, answer), NO_STRING },
  { NUMBER (MixCandidateOfferRow, made_on), NUMBER (MixCandidateOfferRow, expires_on),
    NUMBER (MixCandidateOfferRow, answered_on), NO_NUMBER },
};

const MixRowType mix_row_type_candidate_score = {
  sizeof (MixCandidateScoreRow),
  { AT (MixCandidateScoreRow, id), AT (MixCandidateScoreRow, candidate_id), AT (MixCandidateScoreRow, criterion_id),
    AT (MixCandidateScoreRow, member_id), AT (MixCandidateScoreRow, round), NO_STRING },
  { NUMBER (MixCandidateScoreRow, points), NO_NUMBER },
};

const MixRowType mix_row_type_candidate_answer = {
  sizeof (MixCandidateAnswerRow),
  { AT (MixCandidateAnswerRow, id), AT (MixCandidateAnswerRow, candidate_id), AT (MixCandidateAnswerRow, criterion_id),
    AT (MixCandidateAnswerRow, words), NO_STRING },
  { NO_NUMBER },
};

const MixRowType mix_row_type_candidate_note = {
  sizeof (MixCandidateNoteRow),
  { AT (MixCandidateNoteRow, id), AT (MixCandidateNoteRow, candidate_id), AT (MixCandidateNoteRow, author),
    AT (MixCandidateNoteRow, words), NO_STRING },
  { NUMBER (MixCandidateNoteRow, written_on), NO_NUMBER },
};

const MixRowType mix_row_type_funnel_count = {
  sizeof (MixFunnelCountRow),
  { AT (MixFunnelCountRow, id), AT (MixFunnelCountRow, vacancy_id), AT (MixFunnelCountRow, stage),
    AT (MixFunnelCountRow, outcome), AT (MixFunnelCountRow, reason), NO_STRING },
  { NUMBER (MixFunnelCountRow, people), NO_NUMBER },
};

const MixRowType mix_row_type_equality_count = {
  sizeof (MixEqualityCountRow),
  { AT (MixEqualityCountRow, id), AT (MixEqualityCountRow, characteristic), AT (MixEqualityCountRow, people_group),
    NO_STRING },
  { NUMBER (MixEqualityCountRow, year), NUMBER (MixEqualityCountRow, applied),
    NUMBER (MixEqualityCountRow, shortlisted), NUMBER (MixEqualityCountRow, appointed), NO_NUMBER },
};
