#pragma once

#include "mix-pack-set.h"
#include "mix-plan.h"
#include "mix-recruitment-rows.h"
#include "mix-recruitment-stage.h"
#include "mix-rows.h"
#include "mix-store.h"

G_BEGIN_DECLS

/**
 * MixUsualDays:
 * @p10: days that one in ten stays below, or -1: not known
 * @p50: days that half stay below, or -1: not known
 * @p90: days that nine in ten stay below, or -1: not known
 * @grade: 'A' to 'C', or 0 where nothing is known
 * @source: (nullable): where it was read
 *
 * How long a stage usually takes.
 */
typedef struct
{
  int p10, p50, p90;
  char grade;
  const char *source;
} MixUsualDays;

/**
 * MixNextAction:
 * @turn: whose turn it is
 * @words: what is to be done, in the user's language
 * @due: by when, or %MIX_DATE_NONE
 * @is_overdue: whether that day is past
 *
 * What is to be done next.
 */
typedef struct
{
  MixTurn turn;
  char *words;
  MixDate due;
  gboolean is_overdue;
} MixNextAction;

/**
 * MixStartRange:
 * @early: the first day that is likely, or %MIX_DATE_NONE: not known
 * @likely: the typical day, or %MIX_DATE_NONE
 * @late: the last day that is likely, or %MIX_DATE_NONE
 * @is_agreed: whether the day is agreed, so that all three are it
 *
 * When somebody is expected, by the usual days of what is left. The forecast says it better.
 */
typedef struct
{
  MixDate early, likely, late;
  gboolean is_agreed;
} MixStartRange;

/**
 * MixVacancy:
 * @row: the vacancy
 * @post: (nullable): the post it is for
 * @title: what the post is called
 * @place: (nullable): the short name of the network or practice that the post belongs to
 * @role: the post's role code
 * @is_open: whether it is not closed
 * @stage: where it stands
 * @stage_from: since when
 * @days_in_stage: up to the plan's day
 * @usual: how long the stage usually takes
 * @visits: (element-type MixStageVisitRow): its stays in stages, by first day
 * @tasks: (element-type MixVacancyTaskRow): its tasks, by position
 * @criteria: (element-type MixVacancyCriterionRow): what candidates are judged by
 * @panel: (element-type MixPanelMemberRow): who judges them
 * @candidates: (element-type MixVacancyCandidate): everybody who is or was in, by letter
 * @next: what is to be done next about the vacancy itself
 * @start: when somebody is expected
 *
 * A vacancy as it stands on the plan's day.
 */
typedef struct
{
  const MixVacancyRow *row;
  const MixPostRow *post;
  const char *title;
  const char *place;
  const char *role;
  gboolean is_open;
  MixRecruitmentStage stage;
  MixDate stage_from;
  int days_in_stage;
  MixUsualDays usual;
  GPtrArray *visits;
  GPtrArray *tasks;
  GPtrArray *criteria;
  GPtrArray *panel;
  GPtrArray *candidates;
  MixNextAction next;
  MixStartRange start;
} MixVacancy;

/**
 * MixVacancyCandidate:
 * @row: the candidate. Do not show its name: show @label. Where a start was undone it says that they wait for it
 * @vacancy: (nullable): the vacancy; %NULL where it was undone
 * @label: how they are to be called everywhere: “Letter B” while the vacancy is anonymous and they are not scored, then
 *   their name
 * @is_named: whether @label is their name
 * @is_in: whether nothing has ended it
 * @start_undone: whether they started, and that was undone
 * @stage: the stage they are in; of those who applied, the shortlist, or the advert while that is open
 * @days_in_stage: up to the plan's day
 * @usual: how long that stage usually takes
 * @checks: (element-type MixCandidateCheckRow): their checks, all of them once an offer is accepted
 * @offers: (element-type MixCandidateOfferRow): their offers, by day
 * @scores: (element-type MixCandidateScoreRow): their scores, to be shown by mix-scores.h only
 * @answers: (element-type MixCandidateAnswerRow): what they wrote
 * @notes: (element-type MixCandidateNoteRow): notes about them, by day
 * @next: what is to be done next
 * @start: when they are expected
 * @keep_until: the last day their data may be kept, or %MIX_DATE_NONE while nothing has ended
 *
 * A candidate as they stand on the plan's day.
 */
typedef struct
{
  const MixCandidateRow *row;
  MixVacancy *vacancy;
  char *label;
  gboolean is_named;
  gboolean is_in;
  gboolean start_undone;
  MixRecruitmentStage stage;
  int days_in_stage;
  MixUsualDays usual;
  GPtrArray *checks;
  GPtrArray *offers;
  GPtrArray *scores;
  GPtrArray *answers;
  GPtrArray *notes;
  MixNextAction next;
  MixStartRange start;
  MixDate keep_until;
} MixVacancyCandidate;

#define MIX_TYPE_RECRUITMENT (mix_recruitment_get_type ())
G_DECLARE_FINAL_TYPE (MixRecruitment, mix_recruitment, MIX, RECRUITMENT, GObject)

MixRecruitment *mix_recruitment_new (MixPlan *plan, MixPackSet *packs) G_GNUC_WARN_UNUSED_RESULT;
MixRecruitment *
mix_recruitment_new_of_branch (MixPlan *branch, MixPlan *plan, MixPackSet *packs) G_GNUC_WARN_UNUSED_RESULT;
MixRecruitment *mix_recruitment_load (MixStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixPlan *mix_recruitment_get_plan (MixRecruitment *self);
GPtrArray *mix_recruitment_get_vacancies (MixRecruitment *self);
GPtrArray *mix_recruitment_get_candidates (MixRecruitment *self);
MixVacancy *mix_recruitment_find_vacancy (MixRecruitment *self, const char *id);
MixVacancyCandidate *mix_recruitment_find_candidate (MixRecruitment *self, const char *id);
MixUsualDays mix_recruitment_get_usual_days (MixRecruitment *self, MixRecruitmentStage stage, const MixPostRow *post);

int mix_vacancy_candidate_get_start_minutes (const MixVacancyCandidate *candidate);

G_END_DECLS
