#include "mix-plan-tables-private.h"

#include "mix-config.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

/* Columns that several of these tables have. */
#define PERSON_COLUMNS                                                                                                 \
  { "person_id", NULL, N_ ("Person’s id"), MIX_CELL_TEXT, N_ ("who it is about") },                                    \
  {                                                                                                                    \
    "person", NULL, N_ ("Person"), MIX_CELL_TEXT, N_ ("their name")                                                    \
  }
#define PLACE_COLUMNS                                                                                                  \
  { "practice_code", NULL, N_ ("Practice"), MIX_CELL_TEXT,                                                             \
    N_ ("code of the practice or network; null for any place") },                                                      \
  {                                                                                                                    \
    "practice", NULL, N_ ("Practice name"), MIX_CELL_NAME, N_ ("its name as published")                                \
  }
#define LINE_COLUMNS                                                                                                   \
  { "service_line_code", NULL, N_ ("Line"), MIX_CELL_TEXT, N_ ("code of the service line; null for any work") },       \
  {                                                                                                                    \
    "service_line", NULL, N_ ("Service line"), MIX_CELL_TEXT, N_ ("its name")                                          \
  }
#define FROM_COLUMN { "from", NULL, N_ ("From"), MIX_CELL_DATE, N_ ("first day") }
#define UNTIL_COLUMN { "until", NULL, N_ ("Until"), MIX_CELL_DATE, N_ ("last day; null where it does not end") }
#define ID_COLUMN(meaning) { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, meaning }

static const MixDataColumn leave_columns[] = {
  ID_COLUMN (N_ ("the leave’s id")),
  PERSON_COLUMNS,
  { "kind", NULL, N_ ("Kind"), MIX_CELL_TEXT, N_ ("annual, sick, study, parental or other") },
  FROM_COLUMN,
  UNTIL_COLUMN,
  { "minutes", NULL, N_ ("Hours"), MIX_CELL_MINUTES, N_ ("minutes in all; null for whole contracted days") },
};

static const MixDataColumn cohort_columns[] = {
  ID_COLUMN (N_ ("the cohort’s id")),
  { "name", NULL, N_ ("Name"), MIX_CELL_TEXT, N_ ("what it is") },
  PLACE_COLUMNS,
  LINE_COLUMNS,
  { "items", NULL, N_ ("Items"), MIX_CELL_COUNT, N_ ("how many are to be done") },
  { "minutes_per_item", NULL, N_ ("Minutes an item"), MIX_CELL_MICROS, N_ ("null for what the line says") },
  FROM_COLUMN,
  { "deadline", NULL, N_ ("Deadline"), MIX_CELL_DATE, N_ ("the day by which they are to be done") },
};

static const MixDataColumn tally_columns[] = {
  ID_COLUMN (N_ ("the tally’s id")),
  PLACE_COLUMNS,
  LINE_COLUMNS,
  { "items", NULL, N_ ("Items"), MIX_CELL_COUNT, N_ ("how many were counted") },
  { "weeks", NULL, N_ ("Weeks"), MIX_CELL_COUNT, N_ ("over how many weeks") },
  FROM_COLUMN,
  { "counted_by", NULL, N_ ("Counted by"), MIX_CELL_TEXT, N_ ("who counted") },
};

static const MixDataColumn override_columns[] = {
  ID_COLUMN (N_ ("the override’s id")),
  { "assignment_id", NULL, N_ ("Assignment’s id"), MIX_CELL_TEXT, N_ ("the work that is kept") },
  PERSON_COLUMNS,
  PLACE_COLUMNS,
  LINE_COLUMNS,
  { "decided_by", NULL, N_ ("Decided by"), MIX_CELL_TEXT, N_ ("who took the decision") },
  { "reason", NULL, N_ ("Reason"), MIX_CELL_TEXT, N_ ("why") },
  FROM_COLUMN,
  UNTIL_COLUMN,
  { "in_force", NULL, N_ ("In force"), MIX_CELL_TRUTH, N_ ("whether it holds on the day") },
};

static const MixDataColumn demand_override_columns[] = {
  ID_COLUMN (N_ ("the override’s id")),
  PLACE_COLUMNS,
  LINE_COLUMNS,
  FROM_COLUMN,
  { "minutes", NULL, N_ ("Hours a week"), MIX_CELL_MINUTES,
    N_ ("wanted minutes a week; null where the calculation holds again from that day") },
};

static const MixDataColumn pin_columns[] = {
  ID_COLUMN (N_ ("the pin’s id")),
  PERSON_COLUMNS,
  PLACE_COLUMNS,
  LINE_COLUMNS,
  { "kind", NULL, N_ ("Kind"), MIX_CELL_TEXT, N_ ("keep or never") },
  { "reason", NULL, N_ ("Reason"), MIX_CELL_TEXT, N_ ("why") },
  FROM_COLUMN,
  UNTIL_COLUMN,
};

static const MixDataColumn session_columns[] = {
  ID_COLUMN (N_ ("the place’s id")),
  PERSON_COLUMNS,
  { "session", NULL, N_ ("Session"), MIX_CELL_TEXT, N_ ("half-day of the week: mon_am to fri_pm") },
  PLACE_COLUMNS,
  FROM_COLUMN,
  UNTIL_COLUMN,
};

static const MixDataColumn view_columns[] = {
  ID_COLUMN (N_ ("the view’s id")),
  { "page", NULL, N_ ("Page"), MIX_CELL_TEXT, N_ ("the page it is a view of") },
  { "name", NULL, N_ ("Name"), MIX_CELL_TEXT, N_ ("what it is called") },
  { "state", NULL, N_ ("State"), MIX_CELL_TEXT, N_ ("how the page is set, as JSON of the page’s own") },
};

static const MixPlanCell leave_cells[] = {
  MIX_PLAN_CELL (TEXT, MixLeaveRow, id),
  MIX_PLAN_CELL (PERSON, MixLeaveRow, person_id),
  MIX_PLAN_CELL (TEXT, MixLeaveRow, kind),
  MIX_PLAN_CELL (DATE, MixLeaveRow, from_date),
  MIX_PLAN_CELL (DATE, MixLeaveRow, until),
  MIX_PLAN_CELL (MINUTES, MixLeaveRow, minutes),
  MIX_PLAN_LAST_CELL,
};

static const MixPlanCell cohort_cells[] = {
  MIX_PLAN_CELL (TEXT, MixCohortRow, id),
  MIX_PLAN_CELL (TEXT, MixCohortRow, name),
  MIX_PLAN_CELL (PLACE, MixCohortRow, organisation_id),
  MIX_PLAN_CELL (LINE, MixCohortRow, service_line_id),
  MIX_PLAN_CELL (COUNT, MixCohortRow, items),
  MIX_PLAN_CELL (MILLIS, MixCohortRow, minutes_millis),
  MIX_PLAN_CELL (DATE, MixCohortRow, from_date),
  MIX_PLAN_CELL (DATE, MixCohortRow, deadline),
  MIX_PLAN_LAST_CELL,
};

static const MixPlanCell tally_cells[] = {
  MIX_PLAN_CELL (TEXT, MixTallyRow, id),
  MIX_PLAN_CELL (PLACE, MixTallyRow, organisation_id),
  MIX_PLAN_CELL (LINE, MixTallyRow, service_line_id),
  MIX_PLAN_CELL (COUNT, MixTallyRow, items),
  MIX_PLAN_CELL (COUNT, MixTallyRow, weeks),
  MIX_PLAN_CELL (DATE, MixTallyRow, from_date),
  MIX_PLAN_CELL (TEXT, MixTallyRow, counted_by),
  MIX_PLAN_LAST_CELL,
};

static const MixPlanCell demand_override_cells[] = {
  MIX_PLAN_CELL (TEXT, MixDemandOverrideRow, id),
  MIX_PLAN_CELL (PLACE, MixDemandOverrideRow, organisation_id),
  MIX_PLAN_CELL (LINE, MixDemandOverrideRow, service_line_id),
  MIX_PLAN_CELL (DATE, MixDemandOverrideRow, from_date),
  MIX_PLAN_CELL (MINUTES, MixDemandOverrideRow, minutes),
  MIX_PLAN_LAST_CELL,
};

static const MixPlanCell pin_cells[] = {
  MIX_PLAN_CELL (TEXT, MixPinRow, id),
  MIX_PLAN_CELL (PERSON, MixPinRow, person_id),
  MIX_PLAN_CELL (PLACE, MixPinRow, organisation_id),
  MIX_PLAN_CELL (LINE, MixPinRow, service_line_id),
  MIX_PLAN_CELL (TEXT, MixPinRow, kind),
  MIX_PLAN_CELL (TEXT, MixPinRow, reason),
  MIX_PLAN_CELL (DATE, MixPinRow, from_date),
  MIX_PLAN_CELL (DATE, MixPinRow, until),
  MIX_PLAN_LAST_CELL,
};

static const MixPlanCell session_cells[] = {
  MIX_PLAN_CELL (TEXT, MixSessionPlaceRow, id),
  MIX_PLAN_CELL (PERSON, MixSessionPlaceRow, person_id),
  MIX_PLAN_CELL (SESSION, MixSessionPlaceRow, session),
  MIX_PLAN_CELL (PLACE, MixSessionPlaceRow, organisation_id),
  MIX_PLAN_CELL (DATE, MixSessionPlaceRow, from_date),
  MIX_PLAN_CELL (DATE, MixSessionPlaceRow, until),
  MIX_PLAN_LAST_CELL,
};

static const MixPlanCell view_cells[] = {
  MIX_PLAN_CELL (TEXT, MixSavedViewRow, id),
  MIX_PLAN_CELL (TEXT, MixSavedViewRow, page),
  MIX_PLAN_CELL (TEXT, MixSavedViewRow, name),
  MIX_PLAN_CELL (TEXT, MixSavedViewRow, state),
  MIX_PLAN_LAST_CELL,
};

static void
fill_leave (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *people = mix_plan_get_people (plan);

  for (guint i = 0; i < people->len; i++)
    _mix_plan_table_add_rows (table, plan, mix_person_get_leave (people->pdata[i]), leave_cells);
}

static void
fill_cohorts (MixDataTable *table, MixPlan *plan)
{
  _mix_plan_table_add_rows (table, plan, mix_plan_get_cohorts (plan), cohort_cells);
}

static void
fill_tallies (MixDataTable *table, MixPlan *plan)
{
  _mix_plan_table_add_rows (table, plan, mix_plan_get_tallies (plan), tally_cells);
}

static const MixAssignmentRow *
find_assignment (MixPlan *plan, const char *id)
{
  MixAssignment *assignment = mix_plan_find_assignment (plan, id);
  GPtrArray *others = mix_plan_get_other_assignments (plan);

  for (guint i = 0; assignment == NULL && i < others->len; i++)
    if (g_str_equal (mix_assignment_get_id (others->pdata[i]), id))
      assignment = others->pdata[i];
  return assignment != NULL ? mix_assignment_get_row (assignment) : NULL;
}

static void
fill_overrides (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *rows = mix_plan_get_fit_overrides (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixFitOverrideRow *row = rows->pdata[i];
      const MixAssignmentRow *work = find_assignment (plan, row->assignment_id);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->id);
      mix_data_table_add_text (table, row->assignment_id);
      _mix_plan_table_add_person (table, plan, work != NULL ? work->person_id : NULL);
      _mix_plan_table_add_place (table, plan, work != NULL ? work->organisation_id : NULL);
      _mix_plan_table_add_line (table, plan, work != NULL ? work->service_line_id : NULL);
      mix_data_table_add_text (table, row->decided_by);
      mix_data_table_add_text (table, row->reason);
      mix_data_table_add_date (table, row->from_date);
      mix_data_table_add_date (table, row->until);
      mix_data_table_add_number (table, mix_date_in_range (mix_plan_get_as_at (plan), row->from_date, row->until));
    }
}

static void
fill_demand_overrides (MixDataTable *table, MixPlan *plan)
{
  _mix_plan_table_add_rows (table, plan, mix_plan_get_demand_overrides (plan), demand_override_cells);
}

static void
fill_pins (MixDataTable *table, MixPlan *plan)
{
  _mix_plan_table_add_rows (table, plan, mix_plan_get_pins (plan), pin_cells);
}

static void
fill_sessions (MixDataTable *table, MixPlan *plan)
{
  _mix_plan_table_add_rows (table, plan, mix_plan_get_session_places (plan), session_cells);
}

static void
fill_views (MixDataTable *table, MixPlan *plan)
{
  _mix_plan_table_add_rows (table, plan, mix_plan_get_saved_views (plan), view_cells);
}

#define TABLE(name, columns, fill) { name, columns, G_N_ELEMENTS (columns), fill, NULL }

const MixPlanTableType _mix_plan_table_leave = TABLE ("leave", leave_columns, fill_leave);
const MixPlanTableType _mix_plan_table_cohorts = TABLE ("cohorts", cohort_columns, fill_cohorts);
const MixPlanTableType _mix_plan_table_tallies = TABLE ("tallies", tally_columns, fill_tallies);
const MixPlanTableType _mix_plan_table_overrides = TABLE ("overrides", override_columns, fill_overrides);
const MixPlanTableType _mix_plan_table_demand_overrides
    = TABLE ("demand_overrides", demand_override_columns, fill_demand_overrides);
const MixPlanTableType _mix_plan_table_pins = TABLE ("pins", pin_columns, fill_pins);
const MixPlanTableType _mix_plan_table_sessions = TABLE ("sessions", session_columns, fill_sessions);
const MixPlanTableType _mix_plan_table_views = TABLE ("views", view_columns, fill_views);
