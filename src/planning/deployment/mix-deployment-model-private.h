#pragma once

#include "mix-deployment-model.h"

G_BEGIN_DECLS

/* Numbers of what a column or row is of, as far as it is of one. */
#define MIX_DEPLOYMENT_OF_NONE ((const int[3]) { -1, -1, -1 })
#define MIX_DEPLOYMENT_OF_ONE(a) ((const int[3]) { a, -1, -1 })
#define MIX_DEPLOYMENT_OF_TWO(a, b) ((const int[3]) { a, b, -1 })
#define MIX_DEPLOYMENT_OF_THREE(a, b, c) ((const int[3]) { a, b, c })

/* Where there is no column. */
#define MIX_DEPLOYMENT_NO_COLUMN G_MAXUINT

/**
 * MixDeploymentModelBuilder:
 * @problem: (unowned): the problem
 * @model: (unowned): the model as far as it is written
 * @with_links: whether there are linking rows
 * @on_site: columns at [(person × n_practices + practice) × n_lines + line], or MIX_DEPLOYMENT_NO_COLUMN
 * @remote: the same
 * @sessions: columns at [person × n_practices + practice]
 * @sites: the same
 * @remote_sessions: columns of each person
 * @undone: columns at [practice × n_lines + line]
 *
 * A model in the making, and which columns stand for what.
 */
typedef struct
{
  const MixDeployment *problem;
  MixDeploymentModel *model;
  gboolean with_links;
  guint *on_site;
  guint *remote;
  guint *sessions;
  guint *sites;
  guint *remote_sessions;
  guint *undone;
} MixDeploymentModelBuilder;

gsize _mix_deployment_model_get_arc (const MixDeploymentModelBuilder *self, int person, int practice, int line);
gsize _mix_deployment_model_get_pair (const MixDeploymentModelBuilder *self, int person, int practice);
guint _mix_deployment_model_add_column (MixDeploymentModelBuilder *self,
                                        MixDeploymentColumnKind kind,
                                        const int index[3],
                                        gint64 cost,
                                        int most,
                                        gboolean whole);
void _mix_deployment_model_begin_row (MixDeploymentModelBuilder *self,
                                      MixDeploymentRowKind kind,
                                      const int index[3],
                                      MixDeploymentSense sense,
                                      gint64 limit);
void _mix_deployment_model_add_term (MixDeploymentModelBuilder *self, guint column, gint64 factor);
void _mix_deployment_model_end_row (MixDeploymentModelBuilder *self);
void _mix_deployment_model_add_rows (MixDeploymentModelBuilder *self);

G_END_DECLS
