#pragma once

#include "mix-plan-demand.h"

G_BEGIN_DECLS

/**
 * MixLineDemand:
 * @line: a service line that is work for patients
 * @n_places: practices or networks that it is wanted at; 0 where it is switched off
 * @minutes: minutes a week wanted at the places where that is known: "at least" unless @n_not_known is 0
 * @n_not_known: at how many of them it is not known
 * @missing: what to enter so that all of it is known
 * @assigned_minutes: minutes a week that people have
 * @deadline: the earliest deadline of its cohorts, or %MIX_DATE_NONE
 *
 * What a service line takes in all of a plan.
 */
typedef struct
{
  MixServiceLine *line;
  guint n_places;
  gint64 minutes;
  guint n_not_known;
  MixDemandMissing missing;
  gint64 assigned_minutes;
  MixDate deadline;
} MixLineDemand;

GArray *mix_line_demand_list (MixPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
GArray *mix_line_demand_list_places (MixPlan *plan, MixServiceLine *line) G_GNUC_WARN_UNUSED_RESULT;
gint64 mix_line_demand_get_assigned (MixPlan *plan, MixServiceLine *line, const char *place_id);

G_END_DECLS
