#include "mix-line-demand.h"

#include "mix-team-load.h"

static MixLineDemand *
find_line (GArray *lines, GHashTable *positions, const char *line_id)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, line_id));

  return position > 0 ? &g_array_index (lines, MixLineDemand, position - 1) : NULL;
}

static GArray *
list_lines (MixPlan *plan, GHashTable *positions)
{
  GPtrArray *lines = mix_plan_get_service_lines (plan);
  GArray *list = g_array_sized_new (FALSE, FALSE, sizeof (MixLineDemand), lines->len);

  for (guint i = 0; i < lines->len; i++)
    {
      MixLineDemand row = { .line = lines->pdata[i], .deadline = MIX_DATE_NONE };

      if (!mix_service_line_is_demand (row.line))
        continue;
      g_array_append_val (list, row);
      g_hash_table_insert (positions, (gpointer) mix_service_line_get_id (row.line), GUINT_TO_POINTER (list->len));
    }
  return list;
}

static void
add_demand (MixLineDemand *row, const MixPlaceDemand *demand)
{
  row->n_places++;
  if (demand->demand.basis == MIX_DEMAND_BASIS_NOT_KNOWN)
    {
      row->n_not_known++;
      row->missing |= demand->demand.missing;
    }
  else
    row->minutes += demand->demand.minutes;
  if (demand->deadline != MIX_DATE_NONE && (row->deadline == MIX_DATE_NONE || demand->deadline < row->deadline))
    row->deadline = demand->deadline;
}

/**
 * mix_line_demand_list:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type MixLineDemand): every service line that is work for patients, those switched
 *   off too, in the plan's order; valid while @plan lives
 */
GArray *
mix_line_demand_list (MixPlan *plan)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *lines = list_lines (plan, positions);
  g_autoptr (GArray) demands = mix_plan_demand_work_out (plan);
  GPtrArray *assignments = mix_plan_get_assignments (plan);

  for (guint i = 0; i < demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (demands, MixPlaceDemand, i);

      add_demand (find_line (lines, positions, mix_service_line_get_id (demand->line)), demand);
    }
  for (guint i = 0; i < assignments->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (assignments->pdata[i]);
      MixLineDemand *line = find_line (lines, positions, row->service_line_id);

      if (line != NULL && mix_assignment_counts (assignments->pdata[i]))
        line->assigned_minutes += row->minutes;
    }
  return lines;
}

/* Most minutes first; what is not known last. */
static int
compare_demands (gconstpointer a, gconstpointer b)
{
  const MixPlaceDemand *first = a;
  const MixPlaceDemand *second = b;

  return (first->demand.minutes < second->demand.minutes) - (first->demand.minutes > second->demand.minutes);
}

/**
 * mix_line_demand_list_places:
 * @plan: a plan
 * @line: one of its service lines
 *
 * Returns: (transfer full) (element-type MixPlaceDemand): what is wanted of it at each place, most first; empty where
 * it is switched off; valid while @plan lives
 */
GArray *
mix_line_demand_list_places (MixPlan *plan, MixServiceLine *line)
{
  g_autoptr (GArray) demands = mix_plan_demand_work_out (plan);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (MixPlaceDemand));

  for (guint i = 0; i < demands->len; i++)
    if (g_array_index (demands, MixPlaceDemand, i).line == line)
      g_array_append_val (places, g_array_index (demands, MixPlaceDemand, i));
  g_array_sort (places, compare_demands);
  return places;
}

/**
 * mix_line_demand_get_assigned:
 * @plan: a plan
 * @line: one of its service lines
 * @place_id: id of a practice or network
 *
 * Returns: minutes a week that people have of it there
 */
gint64
mix_line_demand_get_assigned (MixPlan *plan, MixServiceLine *line, const char *place_id)
{
  GPtrArray *assignments = mix_plan_get_assignments (plan);
  gint64 minutes = 0;

  for (guint i = 0; i < assignments->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (assignments->pdata[i]);

      if (g_str_equal (row->service_line_id, mix_service_line_get_id (line))
          && g_str_equal (row->organisation_id, place_id) && mix_assignment_counts (assignments->pdata[i]))
        minutes += row->minutes;
    }
  return minutes;
}
