#pragma once

#include "mix-demand.h"
#include "mix-plan.h"

G_BEGIN_DECLS

/**
 * MixPlaceDemand:
 * @place_id: a practice's id, or a network's for its own work
 * @practice: (nullable): the practice, or %NULL for a network's own work
 * @network: the network it belongs to
 * @line: the work
 * @input: the figures behind it
 * @demand: minutes a week, or what is missing to know them
 */
typedef struct
{
  const char *place_id;
  MixPractice *practice;
  MixNetwork *network;
  MixServiceLine *line;
  MixDemandInput input;
  MixDemand demand;
} MixPlaceDemand;

GArray *mix_plan_demand_work_out (MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
MixDemandInput mix_plan_demand_get_input (MixServiceLine *line, const MixFigures *figures);
const MixFigure *mix_plan_demand_find_figure (MixServiceLine *line, const MixFigures *figures);

G_END_DECLS
