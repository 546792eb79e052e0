#pragma once

#include "mix-deployment-program.h"

G_BEGIN_DECLS

/**
 * MixDeploymentFilterWant:
 * @member: number of something that can be wanted
 * @wanted: whether it is
 * @data: the caller's
 *
 * Changes limits of the program so that a member must hold, or need not.
 */
typedef void (*MixDeploymentFilterWant) (guint member, gboolean wanted, gpointer data);

gboolean mix_deployment_filter (MixDeploymentProgram *program,
                                GArray *members,
                                MixDeploymentFilterWant want,
                                gpointer data,
                                int most_nodes,
                                gboolean *is_least,
                                GError **error);

G_END_DECLS
