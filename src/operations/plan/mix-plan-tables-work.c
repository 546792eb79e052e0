#include "mix-plan-tables-private.h"

#include "mix-config.h"
#include "mix-plan-entries.h"

#include <glib/gi18n-lib.h>

static const MixDataColumn person_columns[] = {
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, N_ ("the person’s id") },
  { "name", NULL, N_ ("Name"), MIX_CELL_TEXT, N_ ("what the team calls them") },
  { "role", NULL, N_ ("Role"), MIX_CELL_TEXT, N_ ("role code on the day; this and all below null where not known") },
  { "band", NULL, N_ ("Band"), MIX_CELL_TEXT, N_ ("pay band: \"6\", \"8a\"") },
  { "contracted_minutes", NULL, N_ ("Hours"), MIX_CELL_MINUTES, N_ ("contracted minutes a week") },
  { "pattern", NULL, N_ ("Pattern"), MIX_CELL_TEXT,
    N_ ("ten half-days, Monday morning first: W on site, R remote, S study, E elsewhere, - off") },
  { "employer", NULL, N_ ("Employer"), MIX_CELL_TEXT, N_ ("who employs them") },
  { "home_practice", NULL, N_ ("Home practice"), MIX_CELL_TEXT, N_ ("code of their home practice") },
  { "prescriber", NULL, N_ ("Prescriber"), MIX_CELL_TEXT, N_ ("none, on_course or yes") },
  { "pathway", NULL, N_ ("Pathway"), MIX_CELL_TEXT, N_ ("none, on_pathway or complete") },
  { "registration", NULL, N_ ("Registration"), MIX_CELL_TEXT, N_ ("current or lapsed") },
  { "start_date", NULL, N_ ("Starts"), MIX_CELL_DATE, N_ ("their first day") },
  { "leaving_date", NULL, N_ ("Leaves"), MIX_CELL_DATE, N_ ("their last day; null while they stay") },
};

static const MixDataColumn competence_columns[] = {
  { "person_id", NULL, N_ ("Person’s id"), MIX_CELL_TEXT, N_ ("whose it is") },
  { "person", NULL, N_ ("Person"), MIX_CELL_TEXT, N_ ("their name") },
  { "competence", NULL, N_ ("Competence"), MIX_CELL_TEXT, N_ ("code of the competence") },
  { "level", NULL, N_ ("Level"), MIX_CELL_TEXT, N_ ("none, in_training, supervised or signed_off") },
  { "from", NULL, N_ ("From"), MIX_CELL_DATE, N_ ("since when") },
  { "until", NULL, N_ ("Until"), MIX_CELL_DATE, N_ ("until when; null where it does not end") },
  { "signed_off_by", NULL, N_ ("Signed off by"), MIX_CELL_TEXT, N_ ("the name of who signed it off; null for nobody") },
};

static const MixDataColumn supervision_columns[] = {
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, N_ ("the supervision’s id") },
  { "person_id", NULL, N_ ("Person’s id"), MIX_CELL_TEXT, N_ ("who is supervised") },
  { "person", NULL, N_ ("Person"), MIX_CELL_TEXT, N_ ("their name") },
  { "supervisor_id", NULL, N_ ("Supervisor’s id"), MIX_CELL_TEXT, N_ ("by whom") },
  { "supervisor", NULL, N_ ("Supervisor"), MIX_CELL_TEXT, N_ ("their name") },
  { "kind", NULL, N_ ("Kind"), MIX_CELL_TEXT, N_ ("clinical, educational or prescribing") },
  { "minutes_a_month", NULL, N_ ("Minutes a month"), MIX_CELL_COUNT,
    N_ ("minutes a month that the supervisor gives; null for our default") },
  { "every_weeks", NULL, N_ ("Every weeks"), MIX_CELL_COUNT,
    N_ ("they meet at least once in so many weeks; null where it is not said") },
  { "from", NULL, N_ ("From"), MIX_CELL_DATE, N_ ("since when") },
  { "until", NULL, N_ ("Until"), MIX_CELL_DATE, N_ ("until when; null where it does not end") },
};

static const MixDataColumn service_line_columns[] = {
  { "code", NULL, N_ ("Code"), MIX_CELL_TEXT, N_ ("the line’s code") },
  { "name", NULL, N_ ("Service line"), MIX_CELL_TEXT, N_ ("what the work is") },
  { "short_name", NULL, N_ ("Short name"), MIX_CELL_TEXT, N_ ("the same in at most 28 characters") },
  { "category", NULL, N_ ("Category"), MIX_CELL_TEXT, N_ ("a group of alike lines") },
  { "kind", NULL, N_ ("Kind"), MIX_CELL_TEXT, N_ ("demand, or capacity for time of people’s own") },
  { "side", NULL, N_ ("Side"), MIX_CELL_TEXT, N_ ("whose priority it serves: pcn, practice or both") },
  { "driver", NULL, N_ ("Driver"), MIX_CELL_TEXT, N_ ("what is counted to work out demand") },
  { "minutes_per_item", NULL, N_ ("Minutes an item"), MIX_CELL_MICROS, N_ ("minutes an item; null where not known") },
  { "items_per_driver", NULL, N_ ("Items a unit"), MIX_CELL_MICROS,
    N_ ("items a year for each unit of the driver; null where not known") },
  { "min_role", NULL, N_ ("Least role"), MIX_CELL_TEXT, N_ ("least role code that may do it") },
  { "prescriber", NULL, N_ ("Prescriber"), MIX_CELL_TEXT, N_ ("yes, in_training_accepted, preferred or no") },
  { "competence", NULL, N_ ("Competence"), MIX_CELL_TEXT, N_ ("code of the competence it asks for; null for none") },
  { "risk", NULL, N_ ("Risk"), MIX_CELL_TEXT, N_ ("low, medium or high") },
  { "remote", NULL, N_ ("Remote"), MIX_CELL_TEXT, N_ ("yes, partly or no") },
  { "level", NULL, N_ ("Level"), MIX_CELL_COUNT, N_ ("level of the work, 1 to 6") },
  { "enabled", NULL, N_ ("In use"), MIX_CELL_TRUTH, N_ ("whether the plan counts it") },
  { "own", NULL, N_ ("Own"), MIX_CELL_TRUTH, N_ ("whether the plan added or changed it") },
};

static const MixDataColumn assignment_columns[] = {
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, N_ ("the assignment’s id") },
  { "person_id", NULL, N_ ("Person’s id"), MIX_CELL_TEXT, N_ ("who does it") },
  { "person", NULL, N_ ("Person"), MIX_CELL_TEXT, N_ ("their name") },
  { "practice_code", NULL, N_ ("Practice"), MIX_CELL_TEXT,
    N_ ("code of the practice, or of the network for its own work") },
  { "practice", NULL, N_ ("Practice name"), MIX_CELL_NAME, N_ ("its name as published") },
  { "service_line_code", NULL, N_ ("Line"), MIX_CELL_TEXT, N_ ("code of the service line") },
  { "service_line", NULL, N_ ("Service line"), MIX_CELL_TEXT, N_ ("its name") },
  { "minutes", NULL, N_ ("Hours a week"), MIX_CELL_MINUTES, N_ ("minutes a week") },
  { "from", NULL, N_ ("From"), MIX_CELL_DATE, N_ ("first day") },
  { "until", NULL, N_ ("Until"), MIX_CELL_DATE, N_ ("last day; null where it does not end") },
  { "status", NULL, N_ ("Status"), MIX_CELL_TEXT, N_ ("proposed, agreed, active, paused or ended") },
};

static const MixDataColumn allocation_columns[] = {
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, N_ ("the allocation’s id") },
  { "person_id", NULL, N_ ("Person’s id"), MIX_CELL_TEXT, N_ ("who is there") },
  { "person", NULL, N_ ("Person"), MIX_CELL_TEXT, N_ ("their name") },
  { "practice_code", NULL, N_ ("Practice"), MIX_CELL_TEXT, N_ ("code of the practice") },
  { "practice", NULL, N_ ("Practice name"), MIX_CELL_NAME, N_ ("its name as published") },
  { "minutes", NULL, N_ ("Hours a week"), MIX_CELL_MINUTES, N_ ("minutes a week") },
  { "from", NULL, N_ ("From"), MIX_CELL_DATE, N_ ("first day") },
  { "until", NULL, N_ ("Until"), MIX_CELL_DATE, N_ ("last day; null where it does not end") },
};

static void
add_known (MixDataTable *table, gint64 value, gint64 factor)
{
  if (value < 0)
    mix_data_table_add_unknown (table);
  else
    mix_data_table_add_number (table, value * factor);
}

static void
add_home_practice (MixDataTable *table, MixPlan *plan, MixPerson *person)
{
  MixPractice *practice = mix_plan_find_practice (plan, mix_person_get_fact (person, MIX_FACT_HOME_PRACTICE));

  mix_data_table_add_text (table, practice != NULL ? mix_practice_get_code (practice) : NULL);
}

static void
fill_people (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *people = mix_plan_get_people (plan);

  for (guint i = 0; i < people->len; i++)
    {
      MixPerson *person = people->pdata[i];
      const MixPersonRow *row = mix_person_get_row (person);
      int minutes;

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->id);
      mix_data_table_add_text (table, row->name);
      mix_data_table_add_text (table, mix_person_get_fact (person, MIX_FACT_ROLE));
      mix_data_table_add_text (table, mix_person_get_fact (person, MIX_FACT_BAND));
      if (mix_person_get_contracted_minutes (person, &minutes))
        mix_data_table_add_number (table, minutes);
      else
        mix_data_table_add_unknown (table);
      mix_data_table_add_text (table, mix_person_get_fact (person, MIX_FACT_PATTERN));
      mix_data_table_add_text (table, mix_person_get_fact (person, MIX_FACT_EMPLOYER));
      add_home_practice (table, plan, person);
      mix_data_table_add_text (table, mix_person_get_fact (person, MIX_FACT_PRESCRIBER));
      mix_data_table_add_text (table, mix_person_get_fact (person, MIX_FACT_PATHWAY));
      mix_data_table_add_text (table, mix_person_get_fact (person, MIX_FACT_REGISTRATION));
      mix_data_table_add_date (table, row->start_date);
      mix_data_table_add_date (table, row->leaving_date);
    }
}

static void
add_competence (MixDataTable *table, MixPlan *plan, const MixCompetenceRow *row)
{
  MixPerson *signer = mix_plan_find_person (plan, row->signed_off_by_id);

  mix_data_table_begin_row (table);
  _mix_plan_table_add_person (table, plan, row->person_id);
  mix_data_table_add_text (table, row->code);
  mix_data_table_add_text (table, row->level);
  mix_data_table_add_date (table, row->from_date);
  mix_data_table_add_date (table, row->until);
  mix_data_table_add_text (table, signer != NULL ? mix_person_get_name (signer) : row->signed_off_by);
}

static void
fill_competences (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *people = mix_plan_get_people (plan);

  for (guint i = 0; i < people->len; i++)
    for (guint n = 0; n < mix_person_get_n_competences (people->pdata[i]); n++)
      add_competence (table, plan, mix_person_get_competence (people->pdata[i], n));
}

static void
fill_supervision (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *people = mix_plan_get_people (plan);

  for (guint i = 0; i < people->len; i++)
    for (guint n = 0; n < mix_person_get_n_supervisions (people->pdata[i]); n++)
      {
        const MixSupervisionRow *row = mix_person_get_supervision (people->pdata[i], n);

        mix_data_table_begin_row (table);
        mix_data_table_add_text (table, row->id);
        _mix_plan_table_add_person (table, plan, row->person_id);
        _mix_plan_table_add_person (table, plan, row->supervisor_id);
        mix_data_table_add_text (table, row->kind);
        add_known (table, row->minutes_a_month, 1);
        add_known (table, row->every_weeks, 1);
        mix_data_table_add_date (table, row->from_date);
        mix_data_table_add_date (table, row->until);
      }
}

static void
fill_service_lines (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *lines = mix_plan_get_service_lines (plan);

  for (guint i = 0; i < lines->len; i++)
    {
      const MixServiceLineRow *row = mix_service_line_get_row (lines->pdata[i]);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->code);
      mix_data_table_add_text (table, row->name);
      mix_data_table_add_text (table, row->short_name);
      mix_data_table_add_text (table, row->category);
      mix_data_table_add_text (table, row->kind);
      mix_data_table_add_text (table, row->side);
      mix_data_table_add_text (table, row->driver);
      add_known (table, row->minutes_millis, 1000);
      add_known (table, row->rate_micros, 1);
      mix_data_table_add_text (table, row->min_role);
      mix_data_table_add_text (table, row->prescriber);
      mix_data_table_add_text (table, row->competence);
      mix_data_table_add_text (table, row->risk);
      mix_data_table_add_text (table, row->remote);
      mix_data_table_add_number (table, row->level);
      mix_data_table_add_number (table, row->enabled);
      mix_data_table_add_number (table, row->own);
    }
}

static const MixPlanCell assignment_cells[] = {
  MIX_PLAN_CELL (TEXT, MixAssignmentRow, id),
  MIX_PLAN_CELL (PERSON, MixAssignmentRow, person_id),
  MIX_PLAN_CELL (PLACE, MixAssignmentRow, organisation_id),
  MIX_PLAN_CELL (LINE, MixAssignmentRow, service_line_id),
  MIX_PLAN_CELL (COUNT, MixAssignmentRow, minutes),
  MIX_PLAN_CELL (DATE, MixAssignmentRow, from_date),
  MIX_PLAN_CELL (DATE, MixAssignmentRow, until),
  MIX_PLAN_CELL (TEXT, MixAssignmentRow, status),
  MIX_PLAN_LAST_CELL,
};

static const MixPlanCell allocation_cells[] = {
  MIX_PLAN_CELL (TEXT, MixAllocationRow, id),
  MIX_PLAN_CELL (PERSON, MixAllocationRow, person_id),
  MIX_PLAN_CELL (PLACE, MixAllocationRow, organisation_id),
  MIX_PLAN_CELL (COUNT, MixAllocationRow, minutes),
  MIX_PLAN_CELL (DATE, MixAllocationRow, from_date),
  MIX_PLAN_CELL (DATE, MixAllocationRow, until),
  MIX_PLAN_LAST_CELL,
};

static void
fill_assignments (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *assignments = mix_plan_get_assignments (plan);

  for (guint i = 0; i < assignments->len; i++)
    _mix_plan_table_add_row (table, plan, mix_assignment_get_row (assignments->pdata[i]), assignment_cells);
}

static void
fill_allocations (MixDataTable *table, MixPlan *plan)
{
  _mix_plan_table_add_rows (table, plan, mix_plan_get_allocations (plan), allocation_cells);
}

#define TABLE(name, columns, fill) { name, columns, G_N_ELEMENTS (columns), fill, NULL }

const MixPlanTableType _mix_plan_table_people = TABLE ("people", person_columns, fill_people);
const MixPlanTableType _mix_plan_table_competences = TABLE ("competences", competence_columns, fill_competences);
const MixPlanTableType _mix_plan_table_supervision = TABLE ("supervision", supervision_columns, fill_supervision);
const MixPlanTableType _mix_plan_table_service_lines
    = TABLE ("service_lines", service_line_columns, fill_service_lines);
const MixPlanTableType _mix_plan_table_assignments = TABLE ("assignments", assignment_columns, fill_assignments);
const MixPlanTableType _mix_plan_table_allocations = TABLE ("allocations", allocation_columns, fill_allocations);
