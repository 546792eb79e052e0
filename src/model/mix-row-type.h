#pragma once

#include <glib.h>

#include "mix-funding-rows.h"
#include "mix-recruitment-rows.h"
#include "mix-rows.h"

G_BEGIN_DECLS

/**
 * MixRowType:
 *
 * Describes one kind of row of mix-rows.h, so that all of them are copied, freed and compared by the same code.
 */
typedef struct _MixRowType MixRowType;

extern const MixRowType mix_row_type_plan;
extern const MixRowType mix_row_type_source;
extern const MixRowType mix_row_type_organisation;
extern const MixRowType mix_row_type_membership;
extern const MixRowType mix_row_type_figure;
extern const MixRowType mix_row_type_person;
extern const MixRowType mix_row_type_person_fact;
extern const MixRowType mix_row_type_competence;
extern const MixRowType mix_row_type_supervision;
extern const MixRowType mix_row_type_service_line;
extern const MixRowType mix_row_type_assignment;
extern const MixRowType mix_row_type_allocation;
extern const MixRowType mix_row_type_fit_override;
extern const MixRowType mix_row_type_demand_override;
extern const MixRowType mix_row_type_cohort;
extern const MixRowType mix_row_type_tally;
extern const MixRowType mix_row_type_leave;
extern const MixRowType mix_row_type_session_place;
extern const MixRowType mix_row_type_pin;
extern const MixRowType mix_row_type_saved_view;
extern const MixRowType mix_row_type_post;
extern const MixRowType mix_row_type_post_place;
extern const MixRowType mix_row_type_employment_model;
extern const MixRowType mix_row_type_employment_figure;
extern const MixRowType mix_row_type_comparison;
extern const MixRowType mix_row_type_comparison_option;
extern const MixRowType mix_row_type_criterion;
extern const MixRowType mix_row_type_score;
extern const MixRowType mix_row_type_swing;
extern const MixRowType mix_row_type_comparison_post;
extern const MixRowType mix_row_type_vacancy;
extern const MixRowType mix_row_type_stage_visit;
extern const MixRowType mix_row_type_vacancy_task;
extern const MixRowType mix_row_type_vacancy_criterion;
extern const MixRowType mix_row_type_panel_member;
extern const MixRowType mix_row_type_stage_template;
extern const MixRowType mix_row_type_task_template;
extern const MixRowType mix_row_type_candidate;
extern const MixRowType mix_row_type_candidate_check;
extern const MixRowType mix_row_type_candidate_offer;
extern const MixRowType mix_row_type_candidate_score;
extern const MixRowType mix_row_type_candidate_answer;
extern const MixRowType mix_row_type_candidate_note;
extern const MixRowType mix_row_type_funnel_count;
extern const MixRowType mix_row_type_equality_count;
extern const MixRowType mix_row_type_claim;
extern const MixRowType mix_row_type_entitlement;
extern const MixRowType mix_row_type_other_role;
extern const MixRowType mix_row_type_other_role_month;
extern const MixRowType mix_row_type_top_up_payer;

gpointer mix_row_copy (const MixRowType *type, gconstpointer row) G_GNUC_WARN_UNUSED_RESULT;
void mix_row_free (const MixRowType *type, gpointer row);
gboolean mix_row_equal (const MixRowType *type, gconstpointer a, gconstpointer b);
gsize mix_row_type_get_widest_gap (const MixRowType *type);

/* g_autoptr () for rows that mix_row_copy () gave. */
#define MIX_DEFINE_ROW_AUTOPTR(Row, kind)                                                                              \
  static inline void mix_free_##kind##_row (Row *row)                                                                  \
  {                                                                                                                    \
    mix_row_free (&mix_row_type_##kind, row);                                                                          \
  }                                                                                                                    \
  G_DEFINE_AUTOPTR_CLEANUP_FUNC (Row, mix_free_##kind##_row)

MIX_DEFINE_ROW_AUTOPTR (MixPlanRow, plan)
MIX_DEFINE_ROW_AUTOPTR (MixSourceRow, source)
MIX_DEFINE_ROW_AUTOPTR (MixOrganisationRow, organisation)
MIX_DEFINE_ROW_AUTOPTR (MixMembershipRow, membership)
MIX_DEFINE_ROW_AUTOPTR (MixFigureRow, figure)
MIX_DEFINE_ROW_AUTOPTR (MixPersonRow, person)
MIX_DEFINE_ROW_AUTOPTR (MixPersonFactRow, person_fact)
MIX_DEFINE_ROW_AUTOPTR (MixCompetenceRow, competence)
MIX_DEFINE_ROW_AUTOPTR (MixSupervisionRow, supervision)
MIX_DEFINE_ROW_AUTOPTR (MixServiceLineRow, service_line)
MIX_DEFINE_ROW_AUTOPTR (MixAssignmentRow, assignment)
MIX_DEFINE_ROW_AUTOPTR (MixAllocationRow, allocation)
MIX_DEFINE_ROW_AUTOPTR (MixFitOverrideRow, fit_override)
MIX_DEFINE_ROW_AUTOPTR (MixDemandOverrideRow, demand_override)
MIX_DEFINE_ROW_AUTOPTR (MixCohortRow, cohort)
MIX_DEFINE_ROW_AUTOPTR (MixTallyRow, tally)
MIX_DEFINE_ROW_AUTOPTR (MixLeaveRow, leave)
MIX_DEFINE_ROW_AUTOPTR (MixSessionPlaceRow, session_place)
MIX_DEFINE_ROW_AUTOPTR (MixPinRow, pin)
MIX_DEFINE_ROW_AUTOPTR (MixSavedViewRow, saved_view)
MIX_DEFINE_ROW_AUTOPTR (MixPostRow, post)
MIX_DEFINE_ROW_AUTOPTR (MixPostPlaceRow, post_place)
MIX_DEFINE_ROW_AUTOPTR (MixEmploymentModelRow, employment_model)
MIX_DEFINE_ROW_AUTOPTR (MixEmploymentFigureRow, employment_figure)
MIX_DEFINE_ROW_AUTOPTR (MixComparisonRow, comparison)
MIX_DEFINE_ROW_AUTOPTR (MixComparisonOptionRow, comparison_option)
MIX_DEFINE_ROW_AUTOPTR (MixCriterionRow, criterion)
MIX_DEFINE_ROW_AUTOPTR (MixScoreRow, score)
MIX_DEFINE_ROW_AUTOPTR (MixSwingRow, swing)
MIX_DEFINE_ROW_AUTOPTR (MixComparisonPostRow, comparison_post)
MIX_DEFINE_ROW_AUTOPTR (MixVacancyRow, vacancy)
MIX_DEFINE_ROW_AUTOPTR (MixStageVisitRow, stage_visit)
MIX_DEFINE_ROW_AUTOPTR (MixVacancyTaskRow, vacancy_task)
MIX_DEFINE_ROW_AUTOPTR (MixVacancyCriterionRow, vacancy_criterion)
MIX_DEFINE_ROW_AUTOPTR (MixPanelMemberRow, panel_member)
MIX_DEFINE_ROW_AUTOPTR (MixStageTemplateRow, stage_template)
MIX_DEFINE_ROW_AUTOPTR (MixTaskTemplateRow, task_template)
MIX_DEFINE_ROW_AUTOPTR (MixCandidateRow, candidate)
MIX_DEFINE_ROW_AUTOPTR (MixCandidateCheckRow, candidate_check)
MIX_DEFINE_ROW_AUTOPTR (MixCandidateOfferRow, candidate_offer)
MIX_DEFINE_ROW_AUTOPTR (MixCandidateScoreRow, candidate_score)
MIX_DEFINE_ROW_AUTOPTR (MixCandidateAnswerRow, candidate_answer)
MIX_DEFINE_ROW_AUTOPTR (MixCandidateNoteRow, candidate_note)
MIX_DEFINE_ROW_AUTOPTR (MixFunnelCountRow, funnel_count)
MIX_DEFINE_ROW_AUTOPTR (MixEqualityCountRow, equality_count)
MIX_DEFINE_ROW_AUTOPTR (MixClaimRow, claim)
MIX_DEFINE_ROW_AUTOPTR (MixEntitlementRow, entitlement)
MIX_DEFINE_ROW_AUTOPTR (MixOtherRoleRow, other_role)
MIX_DEFINE_ROW_AUTOPTR (MixOtherRoleMonthRow, other_role_month)
MIX_DEFINE_ROW_AUTOPTR (MixTopUpPayerRow, top_up_payer)

G_END_DECLS
