#pragma once

#include "mix-deployment-records.h"
#include "mix-deployment-text.h"

G_BEGIN_DECLS

/* Far above what anybody has; sums stay within their types. */
#define MIX_DEPLOYMENT_MOST_MINUTES 1000000
#define MIX_DEPLOYMENT_MOST_COST 1000000
#define MIX_DEPLOYMENT_MOST_PEOPLE 5000
#define MIX_DEPLOYMENT_MOST_PRACTICES 5000
#define MIX_DEPLOYMENT_MOST_LINES 500

/**
 * MixDeploymentInstanceReader:
 * @problem: the problem as far as it is read; %NULL before its size is known
 * @has_version: whether the version came
 * @has_end: whether the end came
 * @settings: a bit for each number of the whole instance that came
 * @has_line: (array): which lines came
 * @has_practice: (array): which practices
 * @has_person: (array): which people
 * @has_demand: (array): the demand of which practices
 * @has_reach: (array): the reach of which people
 *
 * An instance being read.
 */
typedef struct
{
  MixDeployment *problem;
  gboolean has_version;
  gboolean has_end;
  guint settings;
  gboolean *has_line;
  gboolean *has_practice;
  gboolean *has_person;
  gboolean *has_demand;
  gboolean *has_reach;
} MixDeploymentInstanceReader;

gboolean _mix_deployment_instance_refuse_twice (const MixDeploymentRecord *record, GError **error);
MixDeployment *_mix_deployment_instance_get_problem (const MixDeploymentRecord *record,
                                                     const MixDeploymentInstanceReader *reader,
                                                     GError **error);
gboolean _mix_deployment_instance_take_line (const MixDeploymentRecord *record, gpointer data, GError **error);
gboolean _mix_deployment_instance_take_practice (const MixDeploymentRecord *record, gpointer data, GError **error);
gboolean _mix_deployment_instance_take_person (const MixDeploymentRecord *record, gpointer data, GError **error);
gboolean _mix_deployment_instance_take_supervisor (const MixDeploymentRecord *record, gpointer data, GError **error);
gboolean _mix_deployment_instance_take_demand (const MixDeploymentRecord *record, gpointer data, GError **error);
gboolean _mix_deployment_instance_take_reach (const MixDeploymentRecord *record, gpointer data, GError **error);
gboolean _mix_deployment_instance_take_work (const MixDeploymentRecord *record, gpointer data, GError **error);

G_END_DECLS
