#include "mix-plan-demand.h"

#include "mix-driver.h"

static gboolean
is_of_network (MixServiceLine *line)
{
  MixDriver driver;

  return mix_driver_parse (mix_service_line_get_row (line)->driver, &driver, NULL) && mix_driver_is_of_network (driver);
}

static gboolean
is_wanted (MixServiceLine *line)
{
  return mix_service_line_is_demand (line) && mix_service_line_get_row (line)->enabled;
}

/**
 * mix_plan_demand_get_input:
 * @line: a service line
 * @figures: of the practice or network that needs it
 *
 * Returns: the figures that its demand there is worked out from
 */
MixDemandInput
mix_plan_demand_get_input (MixServiceLine *line, const MixFigures *figures)
{
  const MixServiceLineRow *row = mix_service_line_get_row (line);
  MixDemandInput input = {
    .driver_count = MIX_DEMAND_NOT_KNOWN,
    .rate_micros = row->rate_micros,
    .minutes_millis = row->minutes_millis,
    .override_minutes = MIX_DEMAND_NOT_KNOWN,
  };

  if (!mix_figures_get_driver (figures, row->driver, &input.driver_count))
    input.driver_count = MIX_DEMAND_NOT_KNOWN;
  return input;
}

/**
 * mix_plan_demand_find_figure:
 * @line: a service line
 * @figures: of the practice or network that needs it
 *
 * Returns: (transfer none) (nullable): the recorded figure behind the driver's count, for its grade and source; %NULL
 *   where there is none, as for drivers that count practices or networks
 */
const MixFigure *
mix_plan_demand_find_figure (MixServiceLine *line, const MixFigures *figures)
{
  static const struct
  {
    MixDriver driver;
    const char *kind;
  } kinds[] = {
    { MIX_DRIVER_REGISTERED, MIX_FIGURE_PATIENTS },
    { MIX_DRIVER_ADULTS, MIX_FIGURE_AGED_18_64 },
    { MIX_DRIVER_AGED_65_PLUS, MIX_FIGURE_AGED_65_74 },
    { MIX_DRIVER_AGED_75_PLUS, MIX_FIGURE_AGED_75_84 },
    { MIX_DRIVER_CARE_HOME_BEDS, MIX_FIGURE_CARE_HOME_BEDS },
    { MIX_DRIVER_ITEMS, MIX_FIGURE_REPEAT_ITEMS },
    { MIX_DRIVER_LEARNER, MIX_FIGURE_LEARNERS },
    { MIX_DRIVER_ALERT, MIX_FIGURE_ALERTS },
  };
  const char *register_code = NULL;
  MixDriver driver;

  if (!mix_driver_parse (mix_service_line_get_row (line)->driver, &driver, &register_code))
    return NULL;
  if (driver == MIX_DRIVER_REGISTER)
    {
      g_autofree char *kind = g_strconcat (MIX_FIGURE_REGISTER_PREFIX, register_code, NULL);

      return mix_figures_find (figures, kind);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].driver == driver)
      return mix_figures_find (figures, kinds[i].kind);
  return NULL;
}

static MixDemand
work_out (MixPlan *plan, MixServiceLine *line, const MixFigures *figures, const MixDemandInput *input)
{
  MixServiceLine *other
      = mix_plan_find_service_line (plan, mix_demand_get_net_of (mix_service_line_get_row (line)->code));

  if (other != NULL && is_wanted (other))
    {
      MixDemandInput already_done = mix_plan_demand_get_input (other, figures);

      return mix_demand_work_out_net (input, &already_done);
    }
  return mix_demand_work_out (input);
}

static void
add_place (GArray *demands, MixPlan *plan, MixPractice *practice, MixNetwork *network)
{
  GPtrArray *lines = mix_plan_get_service_lines (plan);
  MixFigures *figures = practice != NULL ? mix_practice_get_figures (practice) : mix_network_get_figures (network);

  for (guint i = 0; i < lines->len; i++)
    {
      MixPlaceDemand demand = { .practice = practice, .network = network, .line = g_ptr_array_index (lines, i) };

      if (!is_wanted (demand.line) || is_of_network (demand.line) != (practice == NULL))
        continue;
      demand.place_id = practice != NULL ? mix_practice_get_id (practice) : mix_network_get_id (network);
      demand.input = mix_plan_demand_get_input (demand.line, figures);
      demand.demand = work_out (plan, demand.line, figures, &demand.input);
      g_array_append_val (demands, demand);
    }
}

/**
 * mix_plan_demand_work_out:
 * @plan: a plan
 *
 * The demand for every line that is switched on, at every practice and, for work that grows with networks, learners or
 * alerts, at every network. Demand that is not known is listed too. On any thread.
 *
 * Returns: (transfer full) (element-type MixPlaceDemand): the demand, practice by practice, then by network; valid
 *   while @plan lives
 */
GArray *
mix_plan_demand_work_out (MixPlan *plan)
{
  GPtrArray *practices = mix_plan_get_practices (plan);
  GPtrArray *networks = mix_plan_get_networks (plan);
  GArray *demands = g_array_sized_new (FALSE, FALSE, sizeof (MixPlaceDemand),
                                       practices->len * mix_plan_get_service_lines (plan)->len);

  for (guint i = 0; i < practices->len; i++)
    {
      MixPractice *practice = g_ptr_array_index (practices, i);

      add_place (demands, plan, practice, mix_practice_get_network (practice));
    }
  for (guint i = 0; i < networks->len; i++)
    add_place (demands, plan, NULL, g_ptr_array_index (networks, i));
  return demands;
}
