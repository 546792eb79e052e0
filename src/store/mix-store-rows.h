#pragma once

#include "mix-plan-entries.h"
#include "mix-rows.h"
#include "mix-store.h"

G_BEGIN_DECLS

/*
 * Writing rows. Each function may only be called by a MixChangeFunc while its change runs. put inserts the row or,
 * where its id is known, replaces its values; nothing is written where nothing differs. What a row refers to (source,
 * organisation, person, service line) is put before it. Text with a valid NHS number, a value that the plan does not
 * allow and a second row of the same identity (such as two figures of a kind from one date) are MIX_ERROR_REFUSED, and
 * so is another identity for a known id: remove that row and put one with an id of its own. remove of an unknown id is
 * MIX_ERROR_NOT_FOUND. Removing a person, an assignment, a post or a comparison with what it is made of removes what
 * belongs to it; removing anything else that is still referred to is MIX_ERROR_REFUSED.
 */
gboolean mix_store_put_plan (MixStore *self, const MixPlanRow *row, GError **error);
gboolean mix_store_put_setting (MixStore *self, const char *key, const char *value, GError **error);
gboolean mix_store_put_source (MixStore *self, const MixSourceRow *row, GError **error);
gboolean mix_store_put_organisation (MixStore *self, const MixOrganisationRow *row, GError **error);
gboolean mix_store_put_membership (MixStore *self, const MixMembershipRow *row, GError **error);
gboolean mix_store_put_figure (MixStore *self, const MixFigureRow *row, GError **error);
gboolean mix_store_put_person (MixStore *self, const MixPersonRow *row, GError **error);
gboolean mix_store_put_person_fact (MixStore *self, const MixPersonFactRow *row, GError **error);
gboolean mix_store_put_competence (MixStore *self, const MixCompetenceRow *row, GError **error);
gboolean mix_store_put_supervision (MixStore *self, const MixSupervisionRow *row, GError **error);
gboolean mix_store_put_service_line (MixStore *self, const MixServiceLineRow *row, GError **error);
gboolean mix_store_put_assignment (MixStore *self, const MixAssignmentRow *row, GError **error);
gboolean mix_store_put_allocation (MixStore *self, const MixAllocationRow *row, GError **error);
gboolean mix_store_put_fit_override (MixStore *self, const MixFitOverrideRow *row, GError **error);
gboolean mix_store_put_demand_override (MixStore *self, const MixDemandOverrideRow *row, GError **error);
gboolean mix_store_put_cohort (MixStore *self, const MixCohortRow *row, GError **error);
gboolean mix_store_put_tally (MixStore *self, const MixTallyRow *row, GError **error);
gboolean mix_store_put_leave (MixStore *self, const MixLeaveRow *row, GError **error);
gboolean mix_store_put_session_place (MixStore *self, const MixSessionPlaceRow *row, GError **error);
gboolean mix_store_put_pin (MixStore *self, const MixPinRow *row, GError **error);
gboolean mix_store_put_saved_view (MixStore *self, const MixSavedViewRow *row, GError **error);
gboolean mix_store_put_post (MixStore *self, const MixPostRow *row, GError **error);
gboolean mix_store_put_post_place (MixStore *self, const MixPostPlaceRow *row, GError **error);
gboolean mix_store_put_employment_model (MixStore *self, const MixEmploymentModelRow *row, GError **error);
gboolean mix_store_put_employment_figure (MixStore *self, const MixEmploymentFigureRow *row, GError **error);
gboolean mix_store_put_comparison (MixStore *self, const MixComparisonRow *row, GError **error);
gboolean mix_store_put_comparison_option (MixStore *self, const MixComparisonOptionRow *row, GError **error);
gboolean mix_store_put_criterion (MixStore *self, const MixCriterionRow *row, GError **error);
gboolean mix_store_put_score (MixStore *self, const MixScoreRow *row, GError **error);
gboolean mix_store_put_swing (MixStore *self, const MixSwingRow *row, GError **error);
gboolean mix_store_put_comparison_post (MixStore *self, const MixComparisonPostRow *row, GError **error);
gboolean mix_store_put_funding (MixStore *self, MixPlanEntryKind kind, gconstpointer row, GError **error);
gboolean mix_store_put_recruitment (MixStore *self, MixPlanEntryKind kind, gconstpointer row, GError **error);

gboolean mix_store_remove_organisation (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_membership (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_figure (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_person (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_person_fact (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_competence (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_supervision (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_service_line (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_assignment (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_allocation (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_fit_override (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_fit_overrides_of (MixStore *self, const char *assignment_id, GError **error);
gboolean mix_store_remove_demand_override (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_cohort (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_tally (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_leave (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_session_place (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_pin (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_saved_view (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_post (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_post_place (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_employment_model (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_employment_figure (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_comparison (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_comparison_option (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_criterion (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_score (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_swing (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_comparison_post (MixStore *self, const char *id, GError **error);
gboolean mix_store_remove_funding (MixStore *self, MixPlanEntryKind kind, const char *id, GError **error);
gboolean mix_store_remove_recruitment (MixStore *self, MixPlanEntryKind kind, const char *id, GError **error);

G_END_DECLS
