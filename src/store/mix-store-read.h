#pragma once

#include "mix-plan-entries.h"
#include "mix-rows.h"
#include "mix-store.h"

G_BEGIN_DECLS

/*
 * Recorded rows as they are, whatever the day: what a deed checks before it writes, and what an import compares with.
 * Each row is a copy that mix_row_free() frees with the row type of its kind; an unknown id or code is
 * MIX_ERROR_NOT_FOUND. They may be called inside a change, and then see what it wrote.
 */
MixPlanRow *mix_store_read_plan_row (MixStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixOrganisationRow *
mix_store_read_organisation (MixStore *self, const char *id_or_code, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixPersonRow *mix_store_read_person (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixSupervisionRow *
mix_store_read_supervision (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixServiceLineRow *
mix_store_read_service_line (MixStore *self, const char *id_or_code, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixAssignmentRow *mix_store_read_assignment (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixFitOverrideRow *
mix_store_read_fit_override (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixDemandOverrideRow *
mix_store_read_demand_override (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixCohortRow *mix_store_read_cohort (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixTallyRow *mix_store_read_tally (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixLeaveRow *mix_store_read_leave (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixSessionPlaceRow *
mix_store_read_session_place (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixPinRow *mix_store_read_pin (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixSavedViewRow *mix_store_read_saved_view (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixPostRow *mix_store_read_post (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixPostPlaceRow *mix_store_read_post_place (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixEmploymentModelRow *
mix_store_read_employment_model (MixStore *self, const char *id_or_code, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixEmploymentFigureRow *
mix_store_read_employment_figure (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixComparisonRow *mix_store_read_comparison (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixComparisonOptionRow *
mix_store_read_comparison_option (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixCriterionRow *mix_store_read_criterion (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixScoreRow *mix_store_read_score (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixSwingRow *mix_store_read_swing (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixComparisonPostRow *
mix_store_read_comparison_post (MixStore *self, const char *id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *mix_store_read_leave_of (MixStore *self, const char *person_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
mix_store_read_session_places_of (MixStore *self, const char *person_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_store_read_fact (
    MixStore *self, const char *person_id, const char *fact, MixDate date, char **value, GError **error);
GPtrArray *mix_store_read_sources (MixStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_store_read_organisations (MixStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_store_read_memberships (MixStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_store_read_figures (MixStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_store_read_people (MixStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_store_read_competences (MixStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_store_read_facts (MixStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_store_read_claims (MixStore *self, MixDate month, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gpointer mix_store_read_funding (MixStore *self, MixPlanEntryKind kind, const char *id, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gpointer mix_store_read_recruitment (MixStore *self, MixPlanEntryKind kind, const char *id, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mix_store_read_recruitment_of (MixStore *self, MixPlanEntryKind kind, const char *owner_id, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
