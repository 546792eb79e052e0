#pragma once

#include "mix-recruitment-rows.h"
#include "mix-recruitment-stage.h"
#include "mix-store.h"

G_BEGIN_DECLS

/*
 * What is done with candidates. All of it is written apart from the history: nothing here can be undone, but for the
 * start of somebody, which is a change of the plan as well. Every text is refused that holds a valid NHS number.
 */

/**
 * MixCandidateDraft:
 * @name: who
 * @email: (nullable): where to write to
 * @telephone: (nullable): where to call
 * @source: (nullable): where they heard of the post
 * @prescriber: (nullable): none, on_course, yes; %NULL where it is not known
 * @applied_on: the day, or %MIX_DATE_NONE for the planning date
 * @notice_days: their own notice, or -1: not known
 * @contracted_minutes: a week that they want, or -1: as the post has it
 *
 * A candidate to add, or what is to be so of one.
 */
typedef struct
{
  const char *name;
  const char *email;
  const char *telephone;
  const char *source;
  const char *prescriber;
  MixDate applied_on;
  int notice_days;
  int contracted_minutes;
} MixCandidateDraft;

char *mix_vacancy_candidates_add (MixStore *store,
                                  const char *vacancy_id,
                                  const MixCandidateDraft *draft,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
mix_vacancy_candidates_set (MixStore *store, const char *candidate_id, const MixCandidateDraft *draft, GError **error);
gboolean mix_vacancy_candidates_move (
    MixStore *store, const char *candidate_id, MixRecruitmentStage stage, MixDate date, GError **error);
gboolean mix_vacancy_candidates_end (
    MixStore *store, const char *candidate_id, const char *outcome, const char *reason, MixDate date, GError **error);

/**
 * MixInterviewDraft:
 * @date: the day, or %MIX_DATE_NONE: not fixed
 * @time: minutes after midnight in London, or -1: not said
 * @minutes: how long it takes, or -1: not said
 * @place: (nullable): where
 */
typedef struct
{
  MixDate date;
  int time;
  int minutes;
  const char *place;
} MixInterviewDraft;

gboolean mix_vacancy_candidates_set_interview (MixStore *store,
                                               const char *candidate_id,
                                               const MixInterviewDraft *draft,
                                               GError **error);

/**
 * MixCheckDraft:
 * @kind: code of mix-check-kind.h
 * @state: to_do, with_candidate, with_others, cleared
 * @chaser: (nullable): who asks after it
 * @asked_on: when it was asked for, or %MIX_DATE_NONE
 * @chase_on: when to ask again, or %MIX_DATE_NONE
 * @cleared_on: of one that is cleared, the day, or %MIX_DATE_NONE for the planning date
 */
typedef struct
{
  const char *kind;
  const char *state;
  const char *chaser;
  MixDate asked_on;
  MixDate chase_on;
  MixDate cleared_on;
} MixCheckDraft;

gboolean mix_vacancy_candidates_set_check (MixStore *store,
                                           const char *candidate_id,
                                           const MixCheckDraft *draft,
                                           GError **error);

char *mix_vacancy_candidates_make_offer (MixStore *store,
                                         const char *candidate_id,
                                         gboolean is_unconditional,
                                         MixDate made_on,
                                         MixDate expires_on,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_vacancy_candidates_answer_offer (
    MixStore *store, const char *candidate_id, gboolean accepts, const char *reason, MixDate date, GError **error);
gboolean
mix_vacancy_candidates_give_notice (MixStore *store, const char *candidate_id, MixDate date, int days, GError **error);
gboolean mix_vacancy_candidates_agree_start (MixStore *store, const char *candidate_id, MixDate date, GError **error);

gboolean mix_vacancy_candidates_score (MixStore *store,
                                       const char *candidate_id,
                                       const char *round,
                                       const char *criterion_id,
                                       const char *member_id,
                                       int points,
                                       GError **error);
gboolean mix_vacancy_candidates_set_answer (
    MixStore *store, const char *candidate_id, const char *criterion_id, const char *words, GError **error);
char *mix_vacancy_candidates_add_note (MixStore *store,
                                       const char *candidate_id,
                                       const char *author,
                                       const char *words,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * MixCandidateStart:
 * @date: the first day, or %MIX_DATE_NONE for the one agreed
 * @supervisor_id: (nullable): a person of the plan
 * @home_practice: (nullable): id or code
 * @employer: (nullable): who employs them; %NULL as the post's model says
 * @contracted_minutes: a week, or 0: as they want it, or as the post has it
 * @pattern: (nullable): ten characters
 * @pathway: (nullable): none, on_pathway, complete
 *
 * How somebody starts.
 */
typedef struct
{
  MixDate date;
  const char *supervisor_id;
  const char *home_practice;
  const char *employer;
  int contracted_minutes;
  const char *pattern;
  const char *pathway;
} MixCandidateStart;

char *mix_vacancy_candidates_start (MixStore *store,
                                    const char *candidate_id,
                                    const MixCandidateStart *start,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_vacancy_candidates_erase (MixStore *store, const char *const *candidate_ids, GError **error);

G_END_DECLS
