#include "mix-plan-tables.h"

#include "mix-change.h"
#include "mix-config.h"
#include "mix-plan-tables-private.h"
#include "mix-rows.h"
#include "mix-store-read.h"

#include <glib/gi18n-lib.h>

static const MixDataColumn source_columns[] = {
  { "id", NULL, N_ ("Id"), MIX_CELL_TEXT, N_ ("the source’s id") },
  { "title", NULL, N_ ("Title"), MIX_CELL_TEXT, N_ ("what it is called") },
  { "publisher", NULL, N_ ("Publisher"), MIX_CELL_TEXT, N_ ("who published it") },
  { "licence", NULL, N_ ("Licence"), MIX_CELL_TEXT, N_ ("under which licence; null where none is known") },
  { "file_name", NULL, N_ ("File"), MIX_CELL_TEXT, N_ ("the file it was read from; null where it was none") },
  { "as_at", NULL, N_ ("As at"), MIX_CELL_DATE, N_ ("the day its figures are of; null where it does not say") },
};

static const MixDataColumn history_columns[] = {
  { "sequence", NULL, N_ ("No."), MIX_CELL_COUNT, N_ ("the change’s number; later ones are higher") },
  { "name", NULL, N_ ("Change"), MIX_CELL_TEXT, N_ ("what was done") },
  { "author", NULL, N_ ("By"), MIX_CELL_TEXT, N_ ("who did it") },
  { "made_at", NULL, N_ ("When"), MIX_CELL_TEXT, N_ ("when, as ISO 8601 in UTC") },
  { "undone", NULL, N_ ("Undone"), MIX_CELL_TRUTH, N_ ("whether it was taken back and redo can bring it again") },
};

static const MixPlanTableType table_sources = { "sources", source_columns, G_N_ELEMENTS (source_columns), NULL, NULL };
static const MixPlanTableType table_history
    = { "history", history_columns, G_N_ELEMENTS (history_columns), NULL, NULL };

static const MixPlanTableType *const types[MIX_N_PLAN_TABLES] = {
  [MIX_PLAN_TABLE_PRACTICES] = &_mix_plan_table_practices,
  [MIX_PLAN_TABLE_NETWORKS] = &_mix_plan_table_networks,
  [MIX_PLAN_TABLE_PEOPLE] = &_mix_plan_table_people,
  [MIX_PLAN_TABLE_COMPETENCES] = &_mix_plan_table_competences,
  [MIX_PLAN_TABLE_SUPERVISION] = &_mix_plan_table_supervision,
  [MIX_PLAN_TABLE_SERVICE_LINES] = &_mix_plan_table_service_lines,
  [MIX_PLAN_TABLE_ASSIGNMENTS] = &_mix_plan_table_assignments,
  [MIX_PLAN_TABLE_ALLOCATIONS] = &_mix_plan_table_allocations,
  [MIX_PLAN_TABLE_LEAVE] = &_mix_plan_table_leave,
  [MIX_PLAN_TABLE_COHORTS] = &_mix_plan_table_cohorts,
  [MIX_PLAN_TABLE_TALLIES] = &_mix_plan_table_tallies,
  [MIX_PLAN_TABLE_OVERRIDES] = &_mix_plan_table_overrides,
  [MIX_PLAN_TABLE_DEMAND_OVERRIDES] = &_mix_plan_table_demand_overrides,
  [MIX_PLAN_TABLE_PINS] = &_mix_plan_table_pins,
  [MIX_PLAN_TABLE_SESSIONS] = &_mix_plan_table_sessions,
  [MIX_PLAN_TABLE_VIEWS] = &_mix_plan_table_views,
  [MIX_PLAN_TABLE_SOURCES] = &table_sources,
  [MIX_PLAN_TABLE_HISTORY] = &table_history,
};

static MixDataTable *
make_table (const MixPlanTableType *type, MixPlan *plan)
{
  MixDataTable *table = mix_data_table_new (type->name);

  for (guint i = 0; i < type->n_columns; i++)
    {
      MixDataColumn column = type->columns[i];

      column.title = _ (column.title);
      mix_data_table_add_column (table, &column);
    }
  if (type->add_columns != NULL)
    type->add_columns (table, plan);
  return table;
}

static MixDataTable *
fill_sources (GPtrArray *rows)
{
  MixDataTable *table = make_table (&table_sources, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const MixSourceRow *row = g_ptr_array_index (rows, i);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->id);
      mix_data_table_add_text (table, row->title);
      mix_data_table_add_text (table, row->publisher);
      mix_data_table_add_text (table, row->licence);
      mix_data_table_add_text (table, row->file_name);
      mix_data_table_add_date (table, row->as_at);
    }
  return table;
}

static MixDataTable *
fill_history (GPtrArray *changes)
{
  MixDataTable *table = make_table (&table_history, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      MixChange *change = g_ptr_array_index (changes, i);

      mix_data_table_begin_row (table);
      mix_data_table_add_number (table, mix_change_get_sequence (change));
      mix_data_table_add_text (table, mix_change_get_name (change));
      mix_data_table_add_text (table, mix_change_get_author (change));
      mix_data_table_add_text (table, mix_change_get_made_at (change));
      mix_data_table_add_number (table, mix_change_is_undone (change));
    }
  return table;
}

/* "Not known" is the figure of a set that does not have its kind. */
void
_mix_plan_table_add_figure (MixDataTable *table, MixFigures *figures, const char *kind)
{
  gint64 value;

  if (mix_figures_get_value (figures, kind, &value))
    mix_data_table_add_number (table, value);
  else
    mix_data_table_add_unknown (table);
}

void
_mix_plan_table_add_sum (MixDataTable *table, MixFigures *figures, const char *driver)
{
  gint64 count;

  if (mix_figures_get_driver (figures, driver, &count))
    mix_data_table_add_number (table, count);
  else
    mix_data_table_add_unknown (table);
}

/* Two cells: id and name. */
void
_mix_plan_table_add_person (MixDataTable *table, MixPlan *plan, const char *person_id)
{
  MixPerson *person = mix_plan_find_person (plan, person_id);

  mix_data_table_add_text (table, person_id);
  mix_data_table_add_text (table, person != NULL ? mix_person_get_name (person) : NULL);
}

/* Two cells: code and name, of a practice or of a network. */
void
_mix_plan_table_add_place (MixDataTable *table, MixPlan *plan, const char *organisation_id)
{
  MixPractice *practice = mix_plan_find_practice (plan, organisation_id);
  MixNetwork *network = practice == NULL ? mix_plan_find_network (plan, organisation_id) : NULL;
  const MixOrganisationRow *row = NULL;

  if (practice != NULL)
    row = mix_practice_get_row (practice);
  else if (network != NULL)
    row = mix_network_get_row (network);
  mix_data_table_add_text (table, row != NULL ? row->code : NULL);
  mix_data_table_add_text (table, row != NULL ? row->name : NULL);
}

/**
 * mix_plan_table_get_name:
 * @table: a table
 *
 * Returns: (transfer none): its name in commands and files: "service_lines"
 */
const char *
mix_plan_table_get_name (MixPlanTable table)
{
  g_return_val_if_fail ((guint) table < MIX_N_PLAN_TABLES, NULL);
  return types[table]->name;
}

/**
 * mix_plan_table_get_columns:
 * @table: a table
 * @n_columns: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_columns): the columns it has for every plan, untranslated
 */
const MixDataColumn *
mix_plan_table_get_columns (MixPlanTable table, guint *n_columns)
{
  g_return_val_if_fail ((guint) table < MIX_N_PLAN_TABLES, NULL);
  *n_columns = types[table]->n_columns;
  return types[table]->columns;
}

/**
 * mix_plan_table_fill:
 * @table: any table but the sources and the history
 * @plan: a plan's picture
 *
 * Returns: (transfer full): the table as on the plan's day
 */
MixDataTable *
mix_plan_table_fill (MixPlanTable table, MixPlan *plan)
{
  const MixPlanTableType *type;
  MixDataTable *filled;

  g_return_val_if_fail ((guint) table < MIX_N_PLAN_TABLES && types[table]->fill != NULL, NULL);
  type = types[table];
  filled = make_table (type, plan);
  type->fill (filled, plan);
  return filled;
}

/**
 * mix_plan_table_read:
 * @table: any table
 * @store: an open plan
 * @as_at: the day wanted, or %MIX_DATE_NONE for the planning date
 * @limit: how many changes of the history are wanted; 0 for all of them
 * @cancellable: (nullable): stops it
 *
 * Returns: (transfer full) (nullable): the table
 */
MixDataTable *
mix_plan_table_read (
    MixPlanTable table, MixStore *store, MixDate as_at, guint limit, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (MixPlan) plan = NULL;

  switch (table)
    {
    case MIX_PLAN_TABLE_SOURCES:
      rows = mix_store_read_sources (store, error);
      return rows != NULL ? fill_sources (rows) : NULL;
    case MIX_PLAN_TABLE_HISTORY:
      rows = mix_store_get_history (store, limit, error);
      return rows != NULL ? fill_history (rows) : NULL;
    default:
      plan = mix_store_load (store, as_at, cancellable, error);
      return plan != NULL ? mix_plan_table_fill (table, plan) : NULL;
    }
}
