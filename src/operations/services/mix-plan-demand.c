#include "mix-plan-demand.h"

#include "mix-driver.h"
#include "mix-plan-entries.h"

static gboolean
is_of_network (MixServiceLine *line)
{
  MixDriver driver;

  return mix_driver_parse (mix_service_line_get_row (line)->driver, &driver, NULL) && mix_driver_is_of_network (driver);
}

/* The practice or network that an id or code stands for. */
static gboolean
find_place (MixPlan *plan, const char *id_or_code, MixPractice **practice, MixNetwork **network)
{
  *practice = mix_plan_find_practice (plan, id_or_code);
  *network = *practice != NULL ? mix_practice_get_network (*practice) : mix_plan_find_network (plan, id_or_code);
  return *network != NULL;
}

static MixFigures *
get_figures (MixPractice *practice, MixNetwork *network)
{
  return practice != NULL ? mix_practice_get_figures (practice) : mix_network_get_figures (network);
}

static gint64
get_driver_count (MixServiceLine *line, const MixFigures *figures)
{
  gint64 count;

  return mix_figures_get_driver (figures, mix_service_line_get_row (line)->driver, &count) ? count
                                                                                           : MIX_DEMAND_NOT_KNOWN;
}

/* The newest count of a line, if it was made where the line's driver is counted. */
static const MixTallyRow *
find_tally (MixPlan *plan, MixServiceLine *line, MixTally *tally)
{
  const MixTallyRow *row = mix_plan_find_tally (plan, mix_service_line_get_id (line));
  MixPractice *practice;
  MixNetwork *network;

  if (row == NULL || !find_place (plan, row->organisation_id, &practice, &network))
    return NULL;
  *tally = (MixTally) { row->items, row->weeks, get_driver_count (line, get_figures (practice, network)) };
  return mix_tally_is_valid (tally) ? row : NULL;
}

/**
 * mix_plan_demand_get_tally_rate:
 * @plan: a plan
 * @line: a service line
 * @rate: (out): the rate that its newest tally stands for, with the sampling range
 *
 * Returns: whether there is a tally, made where the line's driver is counted
 */
gboolean
mix_plan_demand_get_tally_rate (MixPlan *plan, MixServiceLine *line, MixTallyRate *rate)
{
  MixTally tally;

  if (find_tally (plan, line, &tally) == NULL)
    return FALSE;
  *rate = mix_tally_work_out (&tally);
  return TRUE;
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

/* A line whose rate the catalogue has needs no count; one that has none gets it from its newest. */
static MixDemandInput
get_input (MixPlan *plan, MixServiceLine *line, const MixFigures *figures, const char *place_id, MixPlaceDemand *behind)
{
  const MixServiceLineRow *row = mix_service_line_get_row (line);
  MixDemandInput input = {
    .driver_count = get_driver_count (line, figures),
    .rate_micros = row->rate_micros,
    .minutes_millis = row->minutes_millis,
    .override_minutes = MIX_DEMAND_NOT_KNOWN,
  };
  MixTally tally;

  behind->override = mix_plan_find_demand_override (plan, place_id, row->id);
  if (behind->override != NULL)
    input.override_minutes = behind->override->minutes;
  if (input.rate_micros < 0)
    behind->tally = find_tally (plan, line, &tally);
  if (behind->tally != NULL)
    input.rate_micros = mix_tally_get_rate (&tally);
  return input;
}

static MixDemand
work_out_usual (MixPlan *plan, MixPlaceDemand *demand, const MixFigures *figures)
{
  MixServiceLine *other
      = mix_plan_find_service_line (plan, mix_demand_get_net_of (mix_service_line_get_row (demand->line)->code));
  MixDemand usual;

  demand->input = get_input (plan, demand->line, figures, demand->place_id, demand);
  if (other != NULL && mix_service_line_is_wanted (other))
    {
      MixPlaceDemand behind_other = { 0 };
      MixDemandInput already_done = get_input (plan, other, figures, demand->place_id, &behind_other);

      usual = mix_demand_work_out_net (&demand->input, &already_done);
    }
  else
    usual = mix_demand_work_out (&demand->input);
  if (usual.basis == MIX_DEMAND_BASIS_RATE && demand->tally != NULL)
    usual.basis = MIX_DEMAND_BASIS_TALLY;
  return usual;
}

/*
 * A cohort is spread over the weeks from its first day to its deadline. What has been done meanwhile is not recorded;
 * work that goes to plan leaves the same minutes for each week that is left.
 */
static MixDemand
work_out_cohort (const MixCohortRow *cohort, MixServiceLine *line)
{
  gint64 minutes_millis
      = cohort->minutes_millis > 0 ? cohort->minutes_millis : mix_service_line_get_row (line)->minutes_millis;

  return mix_cohort_work_out (cohort->items, minutes_millis, cohort->from_date, cohort->deadline);
}

static gboolean
is_for (const MixCohortRow *cohort, MixPlan *plan, const char *line_id)
{
  return mix_date_in_range (mix_plan_get_as_at (plan), cohort->from_date, cohort->deadline)
         && g_str_equal (cohort->service_line_id, line_id);
}

/* Cohorts come with the earliest deadline first. */
static void
add_cohorts (MixPlan *plan, MixPlaceDemand *demand, GPtrArray *cohorts)
{
  for (guint i = 0; i < cohorts->len; i++)
    {
      const MixCohortRow *cohort = cohorts->pdata[i];

      if (!is_for (cohort, plan, mix_service_line_get_id (demand->line)))
        continue;
      if (demand->n_cohorts++ == 0)
        demand->deadline = cohort->deadline;
      demand->demand = mix_demand_add_cohort (demand->demand, work_out_cohort (cohort, demand->line));
    }
}

/* Work that is another kind of place's own is wanted here only as far as it was entered. */
static void
fill_demand (MixPlan *plan, MixPlaceDemand *demand, GPtrArray *cohorts)
{
  gboolean is_own = is_of_network (demand->line) == (demand->practice == NULL);

  demand->deadline = MIX_DATE_NONE;
  demand->usual = work_out_usual (plan, demand, get_figures (demand->practice, demand->network));
  if (!is_own && demand->override == NULL)
    demand->usual = (MixDemand) { MIX_DEMAND_BASIS_NOT_KNOWN, MIX_DEMAND_NOT_KNOWN, MIX_DEMAND_MISSING_NOTHING };
  demand->demand = demand->usual;
  add_cohorts (plan, demand, cohorts);
}

static gboolean
is_listed (const MixPlaceDemand *demand)
{
  return is_of_network (demand->line) == (demand->practice == NULL) || demand->override != NULL
         || demand->n_cohorts > 0;
}

static GPtrArray *
list_cohorts_at (MixPlan *plan, const char *place_id)
{
  GPtrArray *all = mix_plan_get_cohorts (plan);
  GPtrArray *cohorts = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (((const MixCohortRow *) all->pdata[i])->organisation_id, place_id))
      g_ptr_array_add (cohorts, all->pdata[i]);
  return cohorts;
}

static void
add_place (GArray *demands, MixPlan *plan, MixPractice *practice, MixNetwork *network)
{
  GPtrArray *lines = mix_plan_get_service_lines (plan);
  const char *place_id = practice != NULL ? mix_practice_get_id (practice) : mix_network_get_id (network);
  g_autoptr (GPtrArray) cohorts = list_cohorts_at (plan, place_id);

  for (guint i = 0; i < lines->len; i++)
    {
      MixPlaceDemand demand
          = { .place_id = place_id, .practice = practice, .network = network, .line = g_ptr_array_index (lines, i) };

      if (!mix_service_line_is_wanted (demand.line))
        continue;
      fill_demand (plan, &demand, cohorts);
      if (is_listed (&demand))
        g_array_append_val (demands, demand);
    }
}

/**
 * mix_plan_demand_work_out:
 * @plan: a plan
 *
 * The demand for every line that is switched on, at every practice and, for work that grows with networks, learners or
 * alerts, at every network; other work at a place where it was entered. Demand that is not known is listed too. On any
 * thread.
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

/**
 * mix_plan_demand_work_out_place:
 * @plan: a plan
 * @place: a practice or network: id or code
 * @service_line: a line: id or code
 * @demand: (out): what it takes there; valid while @plan lives
 *
 * Returns: whether that line is wanted at that place, known or not
 */
gboolean
mix_plan_demand_work_out_place (MixPlan *plan, const char *place, const char *service_line, MixPlaceDemand *demand)
{
  g_autoptr (GPtrArray) cohorts = NULL;

  *demand = (MixPlaceDemand) { .line = mix_plan_find_service_line (plan, service_line) };
  if (demand->line == NULL || !mix_service_line_is_wanted (demand->line)
      || !find_place (plan, place, &demand->practice, &demand->network))
    return FALSE;
  demand->place_id
      = demand->practice != NULL ? mix_practice_get_id (demand->practice) : mix_network_get_id (demand->network);
  cohorts = list_cohorts_at (plan, demand->place_id);
  fill_demand (plan, demand, cohorts);
  return is_listed (demand);
}
