#pragma once

#include "mix-options-private.h"

G_BEGIN_DECLS

/* A full day's and a full week's work. */
#define MIX_OPTION_DAY_MINUTES 450
#define MIX_OPTION_FULL_MINUTES 2250

/*
 * MixOptionFinding:
 * @outlook: what becomes of the plan
 * @network: number of a network, or %MIX_FUNDING_ALL_NETWORKS
 * @options: (element-type MixOption): what was found so far
 *
 * What is looked for in a network.
 */
typedef struct
{
  const MixPlanOutlook *outlook;
  guint network;
  GPtrArray *options;
} MixOptionFinding;

MixOption *
_mix_option_finding_add (MixOptionFinding *self, MixOptionKind kind, const char *subject_id, const char *more);
int _mix_option_finding_get_setting (const MixOptionFinding *self, const char *key);
void _mix_option_finding_add_for_vacancies (MixOptionFinding *self);
void _mix_option_finding_add_for_people (MixOptionFinding *self);
MixDate _mix_option_find_next_month (MixDate day);
guint _mix_option_count_days (const MixPlanOutlook *outlook);

G_END_DECLS
