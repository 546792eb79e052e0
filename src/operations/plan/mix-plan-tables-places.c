#include "mix-plan-tables-private.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const MixDataColumn practice_columns[] = {
  { "code", NULL, N_ ("Code"), MIX_CELL_TEXT, N_ ("the practice’s official code") },
  { "name", NULL, N_ ("Name"), MIX_CELL_NAME, N_ ("its name as published") },
  { "pcn_code", NULL, N_ ("Network"), MIX_CELL_TEXT, N_ ("the official code of its network on the day") },
  { "patients", NULL, N_ ("Patients"), MIX_CELL_COUNT, N_ ("registered patients; null where not known") },
  { "aged_65_plus", NULL, N_ ("65 and over"), MIX_CELL_COUNT, N_ ("of those, 65 and over; null where not known") },
  { "aged_75_plus", NULL, N_ ("75 and over"), MIX_CELL_COUNT, N_ ("of those, 75 and over; null where not known") },
};

static const MixDataColumn network_columns[] = {
  { "code", NULL, N_ ("Code"), MIX_CELL_TEXT, N_ ("the network’s official code") },
  { "name", NULL, N_ ("Name"), MIX_CELL_NAME, N_ ("its name as published") },
  { "practices", NULL, N_ ("Practices"), MIX_CELL_COUNT, N_ ("how many practices are in it on the day") },
  { "patients", NULL, N_ ("Patients"), MIX_CELL_COUNT,
    N_ ("registered patients of its practices; null where one of them is not known") },
  { "aged_65_plus", NULL, N_ ("65 and over"), MIX_CELL_COUNT, N_ ("of those, 65 and over; null where not known") },
  { "aged_75_plus", NULL, N_ ("75 and over"), MIX_CELL_COUNT, N_ ("of those, 75 and over; null where not known") },
  { "sub_icb_code", NULL, N_ ("Sub-ICB"), MIX_CELL_TEXT, N_ ("its sub-ICB location; null where not known") },
  { "icb_code", NULL, N_ ("ICB"), MIX_CELL_TEXT, N_ ("its integrated care board; null where not known") },
  { "icb_name", NULL, N_ ("Board"), MIX_CELL_NAME, N_ ("the board’s name; null where not known") },
};

/* All kinds with @prefix that any of the organisations has, in the order of their text. */
static GPtrArray *
list_kinds (GPtrArray *organisations, MixFigures *(*get_figures) (gpointer organisation), const char *prefix)
{
  GPtrArray *kinds = g_ptr_array_new ();

  for (guint i = 0; i < organisations->len; i++)
    {
      MixFigures *figures = get_figures (organisations->pdata[i]);

      for (guint n = 0; n < mix_figures_get_n (figures); n++)
        {
          const char *kind = mix_figures_get_nth (figures, n)->kind;

          if (g_str_has_prefix (kind, prefix) && !g_ptr_array_find (kinds, kind, NULL))
            g_ptr_array_add (kinds, (gpointer) kind);
        }
    }
  g_ptr_array_sort_values (kinds, (GCompareFunc) strcmp);
  return kinds;
}

static MixFigures *
get_practice_figures (gpointer practice)
{
  return mix_practice_get_figures (practice);
}

static MixFigures *
get_network_figures (gpointer network)
{
  return mix_network_get_figures (network);
}

static GPtrArray *
list_registers (MixPlan *plan)
{
  return list_kinds (mix_plan_get_practices (plan), get_practice_figures, MIX_FIGURE_REGISTER_PREFIX);
}

static GPtrArray *
list_staff (MixPlan *plan)
{
  return list_kinds (mix_plan_get_networks (plan), get_network_figures, MIX_FIGURE_STAFF_PREFIX);
}

static void
add_kind_columns (MixDataTable *table, GPtrArray *kinds, const char *prefix, MixDataColumn column)
{
  for (guint i = 0; i < kinds->len; i++)
    {
      column.key = column.title = (const char *) kinds->pdata[i] + strlen (prefix);
      mix_data_table_add_column (table, &column);
    }
}

static void
add_kind_cells (MixDataTable *table, MixFigures *figures, GPtrArray *kinds)
{
  for (guint i = 0; i < kinds->len; i++)
    _mix_plan_table_add_figure (table, figures, kinds->pdata[i]);
}

static void
add_register_columns (MixDataTable *table, MixPlan *plan)
{
  g_autoptr (GPtrArray) kinds = list_registers (plan);

  add_kind_columns (table, kinds, MIX_FIGURE_REGISTER_PREFIX,
                    (MixDataColumn) { .group = "registers", .type = MIX_CELL_COUNT });
}

static void
add_staff_columns (MixDataTable *table, MixPlan *plan)
{
  g_autoptr (GPtrArray) kinds = list_staff (plan);

  add_kind_columns (table, kinds, MIX_FIGURE_STAFF_PREFIX,
                    (MixDataColumn) { .group = "staff_wte", .type = MIX_CELL_MICROS });
}

static void
fill_practices (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *practices = mix_plan_get_practices (plan);
  g_autoptr (GPtrArray) registers = list_registers (plan);

  for (guint i = 0; i < practices->len; i++)
    {
      MixPractice *practice = practices->pdata[i];
      MixNetwork *network = mix_practice_get_network (practice);
      MixFigures *figures = mix_practice_get_figures (practice);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, mix_practice_get_code (practice));
      mix_data_table_add_text (table, mix_practice_get_name (practice));
      mix_data_table_add_text (table, network != NULL ? mix_network_get_row (network)->code : NULL);
      _mix_plan_table_add_figure (table, figures, MIX_FIGURE_PATIENTS);
      _mix_plan_table_add_sum (table, figures, "aged_65_plus");
      _mix_plan_table_add_sum (table, figures, "aged_75_plus");
      add_kind_cells (table, figures, registers);
    }
}

typedef struct
{
  guint practices;
  gint64 sums[3];
  gboolean unknown[3];
} NetworkTotals;

static NetworkTotals
add_up_practices (MixPlan *plan, MixNetwork *network)
{
  static const char *const drivers[] = { "registered", "aged_65_plus", "aged_75_plus" };
  GPtrArray *practices = mix_plan_get_practices (plan);
  NetworkTotals totals = { 0 };

  for (guint i = 0; i < practices->len; i++)
    {
      MixPractice *practice = practices->pdata[i];

      if (mix_practice_get_network (practice) != network)
        continue;
      totals.practices++;
      for (guint driver = 0; driver < G_N_ELEMENTS (drivers); driver++)
        {
          gint64 count = 0;

          if (!mix_figures_get_driver (mix_practice_get_figures (practice), drivers[driver], &count))
            totals.unknown[driver] = TRUE;
          totals.sums[driver] += count;
        }
    }
  return totals;
}

static void
fill_networks (MixDataTable *table, MixPlan *plan)
{
  GPtrArray *networks = mix_plan_get_networks (plan);
  g_autoptr (GPtrArray) staff = list_staff (plan);

  for (guint i = 0; i < networks->len; i++)
    {
      MixNetwork *network = networks->pdata[i];
      const MixOrganisationRow *row = mix_network_get_row (network);
      NetworkTotals totals = add_up_practices (plan, network);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, row->code);
      mix_data_table_add_text (table, row->name);
      mix_data_table_add_number (table, totals.practices);
      for (guint n = 0; n < G_N_ELEMENTS (totals.sums); n++)
        if (totals.unknown[n])
          mix_data_table_add_unknown (table);
        else
          mix_data_table_add_number (table, totals.sums[n]);
      mix_data_table_add_text (table, row->sub_icb_code);
      mix_data_table_add_text (table, row->icb_code);
      mix_data_table_add_text (table, row->icb_name);
      add_kind_cells (table, mix_network_get_figures (network), staff);
    }
}

const MixPlanTableType _mix_plan_table_practices
    = { "practices", practice_columns, G_N_ELEMENTS (practice_columns), fill_practices, add_register_columns };
const MixPlanTableType _mix_plan_table_networks
    = { "networks", network_columns, G_N_ELEMENTS (network_columns), fill_networks, add_staff_columns };
