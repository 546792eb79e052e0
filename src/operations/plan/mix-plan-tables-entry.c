#include "mix-plan-tables-private.h"

#include "mix-config.h"
#include "mix-half-day.h"
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

static void
add_known (MixDataTable *table, gint64 value, gint64 factor)
{
  if (value < 0)
    mix_data_table_add_unknown (table);
  else
    mix_data_table_add_number (table, value * factor);
}

/* Two cells: code and name. */
static void
add_line (MixDataTable *table, MixPlan *plan, const char *service_line_id)
{
  MixServiceLine *line = mix_plan_find_service_line (plan, service_line_id);

  mix_data_table_add_text (table, line != NULL ? mix_service_line_get_row (line)->code : NULL);
  mix_data_table_add_text (table, line != NULL ? mix_service_line_get_row (line)->name : NULL);
}

static void
fill_leave (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *people = mix_plan_get_people (plan);

  for (guint i = 0; i < people->len; i++)
    {
      GPtrArray *leave = mix_person_get_leave (people->pdata[i]);

      for (guint n = 0; n < leave->len; n++)
        {
          const MixLeaveRow *row = leave->pdata[n];

          mix_data_table_begin_row (table);
          mix_data_table_add_text (table, row->id);
          _mix_plan_table_add_person (table, plan, row->person_id);
          mix_data_table_add_text (table, row->kind);
          mix_data_table_add_date (table, row->from_date);
          mix_data_table_add_date (table, row->until);
          add_known (table, row->minutes, 1);
        }
    }
}

static void
fill_cohorts (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *rows = mix_plan_get_cohorts (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixCohortRow *row = rows->pdata[i];

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->id);
      mix_data_table_add_text (table, row->name);
      _mix_plan_table_add_place (table, plan, row->organisation_id);
      add_line (table, plan, row->service_line_id);
      mix_data_table_add_number (table, row->items);
      add_known (table, row->minutes_millis, 1000);
      mix_data_table_add_date (table, row->from_date);
      mix_data_table_add_date (table, row->deadline);
    }
}

static void
fill_tallies (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *rows = mix_plan_get_tallies (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixTallyRow *row = rows->pdata[i];

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->id);
      _mix_plan_table_add_place (table, plan, row->organisation_id);
      add_line (table, plan, row->service_line_id);
      mix_data_table_add_number (table, row->items);
      mix_data_table_add_number (table, row->weeks);
      mix_data_table_add_date (table, row->from_date);
      mix_data_table_add_text (table, row->counted_by);
    }
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
      add_line (table, plan, work != NULL ? work->service_line_id : NULL);
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
  GPtrArray *rows = mix_plan_get_demand_overrides (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixDemandOverrideRow *row = rows->pdata[i];

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->id);
      _mix_plan_table_add_place (table, plan, row->organisation_id);
      add_line (table, plan, row->service_line_id);
      mix_data_table_add_date (table, row->from_date);
      add_known (table, row->minutes, 1);
    }
}

static void
fill_pins (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *rows = mix_plan_get_pins (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixPinRow *row = rows->pdata[i];

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->id);
      _mix_plan_table_add_person (table, plan, row->person_id);
      _mix_plan_table_add_place (table, plan, row->organisation_id);
      add_line (table, plan, row->service_line_id);
      mix_data_table_add_text (table, row->kind);
      mix_data_table_add_text (table, row->reason);
      mix_data_table_add_date (table, row->from_date);
      mix_data_table_add_date (table, row->until);
    }
}

static void
fill_sessions (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *rows = mix_plan_get_session_places (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixSessionPlaceRow *row = rows->pdata[i];

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->id);
      _mix_plan_table_add_person (table, plan, row->person_id);
      mix_data_table_add_text (table, mix_half_day_get_code ((guint) row->session));
      _mix_plan_table_add_place (table, plan, row->organisation_id);
      mix_data_table_add_date (table, row->from_date);
      mix_data_table_add_date (table, row->until);
    }
}

static void
fill_views (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *rows = mix_plan_get_saved_views (plan);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixSavedViewRow *row = rows->pdata[i];

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->id);
      mix_data_table_add_text (table, row->page);
      mix_data_table_add_text (table, row->name);
      mix_data_table_add_text (table, row->state);
    }
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
