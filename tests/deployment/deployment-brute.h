#pragma once

#include "mix-deployment.h"

MixDeployment *deployment_brute_make_case (guint32 seed, guint most_ways);
gboolean deployment_brute_solve (const MixDeployment *problem, double *optimum);
