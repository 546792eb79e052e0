#pragma once

#include "mix-demand.h"
#include "mix-plan.h"
#include "mix-tally.h"

G_BEGIN_DECLS

/**
 * MixPlaceDemand:
 * @place_id: a practice's id, or a network's for its own work
 * @practice: (nullable): the practice, or %NULL for a network's own work
 * @network: the network it belongs to
 * @line: the work
 * @input: the figures behind @usual
 * @override: (nullable): what was entered for this place, in force on the plan's day
 * @tally: (nullable): the count that gives the line its rate; mix_plan_demand_get_tally_rate() tells its range
 * @usual: what is wanted every week, without cohorts
 * @n_cohorts: how many cohorts run there on the plan's day
 * @deadline: the earliest deadline of those, or %MIX_DATE_NONE
 * @demand: minutes a week, cohorts included, or what is missing to know them
 *
 * What one line takes at one place on the plan's day, and what is behind that.
 */
typedef struct
{
  const char *place_id;
  MixPractice *practice;
  MixNetwork *network;
  MixServiceLine *line;
  MixDemandInput input;
  const MixDemandOverrideRow *override;
  const MixTallyRow *tally;
  MixDemand usual;
  guint n_cohorts;
  MixDate deadline;
  MixDemand demand;
} MixPlaceDemand;

GArray *mix_plan_demand_work_out (MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
gboolean
mix_plan_demand_work_out_place (MixPlan *plan, const char *place, const char *service_line, MixPlaceDemand *demand);
gboolean mix_plan_demand_get_tally_rate (MixPlan *plan, MixServiceLine *line, MixTallyRate *rate);
const MixFigure *mix_plan_demand_find_figure (MixServiceLine *line, const MixFigures *figures);

G_END_DECLS
