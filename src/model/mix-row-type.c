#include "mix-row-type-private.h"

#include <string.h>

const MixRowType mix_row_type_plan = {
  sizeof (MixPlanRow),
  { AT (MixPlanRow, id), AT (MixPlanRow, name), NO_STRING },
  { NUMBER (MixPlanRow, created_on), NUMBER (MixPlanRow, planning_date), NUMBER (MixPlanRow, sample), NO_NUMBER },
};

const MixRowType mix_row_type_source = {
  sizeof (MixSourceRow),
  { AT (MixSourceRow, id), AT (MixSourceRow, title), AT (MixSourceRow, publisher), AT (MixSourceRow, licence),
    AT (MixSourceRow, file_name), NO_STRING },
  { NUMBER (MixSourceRow, as_at), NO_NUMBER },
};

const MixRowType mix_row_type_organisation = {
  sizeof (MixOrganisationRow),
  { AT (MixOrganisationRow, id), AT (MixOrganisationRow, code), AT (MixOrganisationRow, name),
    AT (MixOrganisationRow, short_name), AT (MixOrganisationRow, postcode), AT (MixOrganisationRow, supplier),
    AT (MixOrganisationRow, sub_icb_code), AT (MixOrganisationRow, sub_icb_name), AT (MixOrganisationRow, icb_code),
    AT (MixOrganisationRow, icb_name), AT (MixOrganisationRow, source_id), NO_STRING },
  { NUMBER (MixOrganisationRow, kind), NUMBER (MixOrganisationRow, in_plan), NO_NUMBER },
};

const MixRowType mix_row_type_membership = {
  sizeof (MixMembershipRow),
  { AT (MixMembershipRow, id), AT (MixMembershipRow, practice_id), AT (MixMembershipRow, network_id),
    AT (MixMembershipRow, source_id), NO_STRING },
  { NUMBER (MixMembershipRow, start_date), NUMBER (MixMembershipRow, end_date), NO_NUMBER },
};

const MixRowType mix_row_type_figure = {
  sizeof (MixFigureRow),
  { AT (MixFigureRow, id), AT (MixFigureRow, organisation_id), AT (MixFigureRow, kind), AT (MixFigureRow, source_id),
    NO_STRING },
  { NUMBER (MixFigureRow, from_date), NUMBER (MixFigureRow, value), NUMBER (MixFigureRow, grade), NO_NUMBER },
};

const MixRowType mix_row_type_person = {
  sizeof (MixPersonRow),
  { AT (MixPersonRow, id), AT (MixPersonRow, name), NO_STRING },
  { NUMBER (MixPersonRow, start_date), NUMBER (MixPersonRow, leaving_date), NO_NUMBER },
};

const MixRowType mix_row_type_person_fact = {
  sizeof (MixPersonFactRow),
  { AT (MixPersonFactRow, id), AT (MixPersonFactRow, person_id), AT (MixPersonFactRow, fact),
    AT (MixPersonFactRow, value), NO_STRING },
  { NUMBER (MixPersonFactRow, from_date), NO_NUMBER },
};

const MixRowType mix_row_type_competence = {
  sizeof (MixCompetenceRow),
  { AT (MixCompetenceRow, id), AT (MixCompetenceRow, person_id), AT (MixCompetenceRow, code),
    AT (MixCompetenceRow, level), AT (MixCompetenceRow, signed_off_by_id), AT (MixCompetenceRow, signed_off_by),
    NO_STRING },
  { NUMBER (MixCompetenceRow, from_date), NUMBER (MixCompetenceRow, until), NO_NUMBER },
};

const MixRowType mix_row_type_supervision = {
  sizeof (MixSupervisionRow),
  { AT (MixSupervisionRow, id), AT (MixSupervisionRow, person_id), AT (MixSupervisionRow, supervisor_id),
    AT (MixSupervisionRow, kind), NO_STRING },
  { NUMBER (MixSupervisionRow, from_date), NUMBER (MixSupervisionRow, until),
    NUMBER (MixSupervisionRow, minutes_a_month), NUMBER (MixSupervisionRow, every_weeks), NO_NUMBER },
};

const MixRowType mix_row_type_service_line = {
  sizeof (MixServiceLineRow),
  { AT (MixServiceLineRow, id), AT (MixServiceLineRow, code), AT (MixServiceLineRow, name),
    AT (MixServiceLineRow, short_name), AT (MixServiceLineRow, category), AT (MixServiceLineRow, kind),
    AT (MixServiceLineRow, competence), AT (MixServiceLineRow, driver), AT (MixServiceLineRow, min_role),
    AT (MixServiceLineRow, prescriber), AT (MixServiceLineRow, risk), AT (MixServiceLineRow, side),
    AT (MixServiceLineRow, remote), AT (MixServiceLineRow, requires_training), AT (MixServiceLineRow, source_id),
    NO_STRING },
  { NUMBER (MixServiceLineRow, level), NUMBER (MixServiceLineRow, minutes_millis),
    NUMBER (MixServiceLineRow, rate_micros), NUMBER (MixServiceLineRow, undone_weight),
    NUMBER (MixServiceLineRow, minutes_grade), NUMBER (MixServiceLineRow, rate_grade),
    NUMBER (MixServiceLineRow, enabled), NUMBER (MixServiceLineRow, own), NO_NUMBER },
};

const MixRowType mix_row_type_assignment = {
  sizeof (MixAssignmentRow),
  { AT (MixAssignmentRow, id), AT (MixAssignmentRow, person_id), AT (MixAssignmentRow, organisation_id),
    AT (MixAssignmentRow, service_line_id), AT (MixAssignmentRow, status), NO_STRING },
  { NUMBER (MixAssignmentRow, minutes), NUMBER (MixAssignmentRow, from_date), NUMBER (MixAssignmentRow, until),
    NO_NUMBER },
};

const MixRowType mix_row_type_allocation = {
  sizeof (MixAllocationRow),
  { AT (MixAllocationRow, id), AT (MixAllocationRow, person_id), AT (MixAllocationRow, organisation_id), NO_STRING },
  { NUMBER (MixAllocationRow, minutes), NUMBER (MixAllocationRow, from_date), NUMBER (MixAllocationRow, until),
    NO_NUMBER },
};

const MixRowType mix_row_type_fit_override = {
  sizeof (MixFitOverrideRow),
  { AT (MixFitOverrideRow, id), AT (MixFitOverrideRow, assignment_id), AT (MixFitOverrideRow, decided_by),
    AT (MixFitOverrideRow, reason), NO_STRING },
  { NUMBER (MixFitOverrideRow, from_date), NUMBER (MixFitOverrideRow, until), NO_NUMBER },
};

const MixRowType mix_row_type_demand_override = {
  sizeof (MixDemandOverrideRow),
  { AT (MixDemandOverrideRow, id), AT (MixDemandOverrideRow, organisation_id),
    AT (MixDemandOverrideRow, service_line_id), NO_STRING },
  { NUMBER (MixDemandOverrideRow, from_date), NUMBER (MixDemandOverrideRow, minutes), NO_NUMBER },
};

const MixRowType mix_row_type_cohort = {
  sizeof (MixCohortRow),
  { AT (MixCohortRow, id), AT (MixCohortRow, organisation_id), AT (MixCohortRow, service_line_id),
    AT (MixCohortRow, name), NO_STRING },
  { NUMBER (MixCohortRow, minutes_millis), NUMBER (MixCohortRow, items), NUMBER (MixCohortRow, from_date),
    NUMBER (MixCohortRow, deadline), NO_NUMBER },
};

const MixRowType mix_row_type_tally = {
  sizeof (MixTallyRow),
  { AT (MixTallyRow, id), AT (MixTallyRow, service_line_id), AT (MixTallyRow, organisation_id),
    AT (MixTallyRow, counted_by), NO_STRING },
  { NUMBER (MixTallyRow, items), NUMBER (MixTallyRow, weeks), NUMBER (MixTallyRow, from_date), NO_NUMBER },
};

const MixRowType mix_row_type_leave = {
  sizeof (MixLeaveRow),
  { AT (MixLeaveRow, id), AT (MixLeaveRow, person_id), AT (MixLeaveRow, kind), NO_STRING },
  { NUMBER (MixLeaveRow, from_date), NUMBER (MixLeaveRow, until), NUMBER (MixLeaveRow, minutes), NO_NUMBER },
};

const MixRowType mix_row_type_session_place = {
  sizeof (MixSessionPlaceRow),
  { AT (MixSessionPlaceRow, id), AT (MixSessionPlaceRow, person_id), AT (MixSessionPlaceRow, organisation_id),
    NO_STRING },
  { NUMBER (MixSessionPlaceRow, session), NUMBER (MixSessionPlaceRow, from_date), NUMBER (MixSessionPlaceRow, until),
    NO_NUMBER },
};

const MixRowType mix_row_type_pin = {
  sizeof (MixPinRow),
  { AT (MixPinRow, id), AT (MixPinRow, person_id), AT (MixPinRow, organisation_id), AT (MixPinRow, service_line_id),
    AT (MixPinRow, kind), AT (MixPinRow, reason), NO_STRING },
  { NUMBER (MixPinRow, from_date), NUMBER (MixPinRow, until), NO_NUMBER },
};

const MixRowType mix_row_type_saved_view = {
  sizeof (MixSavedViewRow),
  { AT (MixSavedViewRow, id), AT (MixSavedViewRow, page), AT (MixSavedViewRow, name), AT (MixSavedViewRow, state),
    NO_STRING },
  { NO_NUMBER },
};

const MixRowType mix_row_type_post = {
  sizeof (MixPostRow),
  { AT (MixPostRow, id), AT (MixPostRow, name), AT (MixPostRow, role), AT (MixPostRow, band),
    AT (MixPostRow, pay_point), AT (MixPostRow, organisation_id), AT (MixPostRow, area), AT (MixPostRow, model),
    AT (MixPostRow, funding), AT (MixPostRow, person_id), NO_STRING },
  { NUMBER (MixPostRow, minutes), NUMBER (MixPostRow, wanted_from), NUMBER (MixPostRow, closed_on), NO_NUMBER },
};

const MixRowType mix_row_type_post_place = {
  sizeof (MixPostPlaceRow),
  { AT (MixPostPlaceRow, id), AT (MixPostPlaceRow, post_id), AT (MixPostPlaceRow, organisation_id), NO_STRING },
  { NUMBER (MixPostPlaceRow, minutes), NO_NUMBER },
};

const MixRowType mix_row_type_employment_model = {
  sizeof (MixEmploymentModelRow),
  { AT (MixEmploymentModelRow, id), AT (MixEmploymentModelRow, code), AT (MixEmploymentModelRow, name),
    AT (MixEmploymentModelRow, employer), AT (MixEmploymentModelRow, based_on), NO_STRING },
  { NUMBER (MixEmploymentModelRow, enabled), NO_NUMBER },
};

const MixRowType mix_row_type_employment_figure = {
  sizeof (MixEmploymentFigureRow),
  { AT (MixEmploymentFigureRow, id), AT (MixEmploymentFigureRow, model), AT (MixEmploymentFigureRow, parameter),
    AT (MixEmploymentFigureRow, choice), AT (MixEmploymentFigureRow, source), NO_STRING },
  { NUMBER (MixEmploymentFigureRow, low), NUMBER (MixEmploymentFigureRow, likely),
    NUMBER (MixEmploymentFigureRow, high), NUMBER (MixEmploymentFigureRow, grade), NO_NUMBER },
};

const MixRowType mix_row_type_comparison = {
  sizeof (MixComparisonRow),
  { AT (MixComparisonRow, id), AT (MixComparisonRow, name), AT (MixComparisonRow, shares), NO_STRING },
  { NUMBER (MixComparisonRow, from_date), NUMBER (MixComparisonRow, years), NO_NUMBER },
};

const MixRowType mix_row_type_comparison_option = {
  sizeof (MixComparisonOptionRow),
  { AT (MixComparisonOptionRow, id), AT (MixComparisonOptionRow, comparison_id), AT (MixComparisonOptionRow, model),
    AT (MixComparisonOptionRow, later_model), NO_STRING },
  { NUMBER (MixComparisonOptionRow, later_from), NUMBER (MixComparisonOptionRow, position), NO_NUMBER },
};

const MixRowType mix_row_type_criterion = {
  sizeof (MixCriterionRow),
  { AT (MixCriterionRow, id), AT (MixCriterionRow, comparison_id), AT (MixCriterionRow, code),
    AT (MixCriterionRow, name), AT (MixCriterionRow, worst), AT (MixCriterionRow, best), NO_STRING },
  { NUMBER (MixCriterionRow, position), NO_NUMBER },
};

const MixRowType mix_row_type_score = {
  sizeof (MixScoreRow),
  { AT (MixScoreRow, id), AT (MixScoreRow, criterion_id), AT (MixScoreRow, option_id), AT (MixScoreRow, reason),
    NO_STRING },
  { NUMBER (MixScoreRow, low), NUMBER (MixScoreRow, likely), NUMBER (MixScoreRow, high), NO_NUMBER },
};

const MixRowType mix_row_type_swing = {
  sizeof (MixSwingRow),
  { AT (MixSwingRow, id), AT (MixSwingRow, criterion_id), AT (MixSwingRow, weighed_by), NO_STRING },
  { NUMBER (MixSwingRow, low), NUMBER (MixSwingRow, likely), NUMBER (MixSwingRow, high), NO_NUMBER },
};

const MixRowType mix_row_type_comparison_post = {
  sizeof (MixComparisonPostRow),
  { AT (MixComparisonPostRow, id), AT (MixComparisonPostRow, comparison_id), AT (MixComparisonPostRow, post_id),
    AT (MixComparisonPostRow, person_id), NO_STRING },
  { NO_NUMBER },
};

static char **
get_string (gconstpointer row, gsize offset)
{
  return (char **) ((char *) row + offset);
}

static gsize
get_size (const MixRowType *type, gconstpointer row)
{
  gsize size = type->size;

  for (const gsize *at = type->strings; *at != NO_STRING; at++)
    if (*get_string (row, *at) != NULL)
      size += strlen (*get_string (row, *at)) + 1;
  return size;
}

/**
 * mix_row_copy:
 * @type: which kind of row
 * @row: a row of that kind
 *
 * Returns: (transfer full): a copy with its strings, in one piece of memory; free it with mix_row_free()
 */
gpointer
mix_row_copy (const MixRowType *type, gconstpointer row)
{
  char *copy = g_malloc (get_size (type, row));
  char *end = copy + type->size;

  memcpy (copy, row, type->size);
  for (const gsize *at = type->strings; *at != NO_STRING; at++)
    if (*get_string (row, *at) != NULL)
      {
        gsize n_bytes = strlen (*get_string (row, *at)) + 1;

        memcpy (end, *get_string (row, *at), n_bytes);
        *get_string (copy, *at) = end;
        end += n_bytes;
      }
  return copy;
}

/**
 * mix_row_free:
 * @type: which kind of row
 * @row: (nullable) (transfer full): a row from mix_row_copy()
 */
void
mix_row_free (const MixRowType *type, gpointer row)
{
  g_free (row);
}

/**
 * mix_row_equal:
 * @type: which kind of row
 * @a: a row of that kind
 * @b: another one
 *
 * Returns: whether all fields agree; strings are compared as text
 */
gboolean
mix_row_equal (const MixRowType *type, gconstpointer a, gconstpointer b)
{
  for (const Number *number = type->numbers; number->size > 0; number++)
    if (memcmp ((const char *) a + number->offset, (const char *) b + number->offset, number->size) != 0)
      return FALSE;
  for (const gsize *at = type->strings; *at != NO_STRING; at++)
    if (g_strcmp0 (*get_string (a, *at), *get_string (b, *at)) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_in_field (const MixRowType *type, gsize offset)
{
  for (const Number *number = type->numbers; number->size > 0; number++)
    if (offset >= number->offset && offset < number->offset + number->size)
      return TRUE;
  for (const gsize *at = type->strings; *at != NO_STRING; at++)
    if (offset >= *at && offset < *at + sizeof (char *))
      return TRUE;
  return FALSE;
}

/**
 * mix_row_type_get_widest_gap:
 * @type: which kind of row
 *
 * Returns: the most bytes in a row's memory that follow each other and belong to none of the fields that @type names
 */
gsize
mix_row_type_get_widest_gap (const MixRowType *type)
{
  gsize gap = 0, widest = 0;

  for (gsize offset = 0; offset < type->size; offset++)
    {
      gap = is_in_field (type, offset) ? 0 : gap + 1;
      widest = MAX (widest, gap);
    }
  return widest;
}
