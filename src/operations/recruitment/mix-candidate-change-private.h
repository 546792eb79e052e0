#pragma once

#include "mix-plan-entries.h"
#include "mix-vacancies-private.h"

G_BEGIN_DECLS

/*
 * What is to become of one candidate: their row, at most one row that belongs to them, and where the vacancy goes with
 * them. Only the last is recorded.
 */
typedef struct
{
  MixRecruitment *recruitment;
  MixVacancyCandidate *candidate;
  MixCandidateRow row;
  MixPlanEntryKind more_kind;
  gconstpointer more; /* nullable */
  MixDate date;
} MixCandidateChange;

gboolean _mix_candidate_begin (MixCandidateChange *self, MixStore *store, const char *candidate_id, GError **error);
void _mix_candidate_clear (MixCandidateChange *self);
void _mix_candidate_go_to (MixCandidateChange *self, MixRecruitmentStage stage);
gboolean _mix_candidate_commit (MixCandidateChange *self, MixStore *store, GError **error);
gboolean _mix_candidate_check_in (const MixCandidateChange *self, GError **error);
const MixCandidateOfferRow *_mix_candidate_find_offer (const MixVacancyCandidate *candidate, const char *kind);
gboolean _mix_candidate_is_cleared (const MixVacancyCandidate *candidate, const char *but_for);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MixCandidateChange, _mix_candidate_clear)

G_END_DECLS
