#pragma once

#include "mix-deployment-program.h"
#include "mix-deployment-rota.h"

G_BEGIN_DECLS

#define MIX_DEPLOYMENT_DAYS (MIX_DEPLOYMENT_HALF_DAYS / 2)

/*
 * One part of the week whose people share neither a practice nor a supervisor with anybody else: a program with a
 * column for each half-day of each wanted session. Every wanted thing (MixDeploymentClashMember) has a row that can be
 * relaxed to "at most", so that wanting less is never harder.
 */
typedef struct
{
  const MixDeployment *problem;
  const MixDeploymentAnswer *answer;
  const int *present;
  GArray *people;
  GArray *members;
  GArray *rows;
  GArray *columns;
  GArray *left_out;
  int *free_columns;
  MixDeploymentProgram *program;
} MixDeploymentRotaPart;

/* How the sessions of a part that is hard to place are sought: what each costs, and whether some may be left out. */
typedef enum
{
  MIX_DEPLOYMENT_ROTA_BEST,
  MIX_DEPLOYMENT_ROTA_ANY,
  MIX_DEPLOYMENT_ROTA_SHORT,
} MixDeploymentRotaAim;

MixDeploymentRotaPart *_mix_deployment_rota_part_new (const MixDeployment *problem,
                                                      const MixDeploymentAnswer *answer,
                                                      const int *present,
                                                      GArray *people,
                                                      MixDeploymentRotaAim aim);
void _mix_deployment_rota_part_free (MixDeploymentRotaPart *self);
void _mix_deployment_rota_part_want (MixDeploymentRotaPart *self, guint member, gboolean wanted);
int _mix_deployment_rota_part_get_column (const MixDeploymentRotaPart *self, guint member, int half_day);
MixDeploymentClash *_mix_deployment_rota_part_find_clash (MixDeploymentRotaPart *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentRotaPart, _mix_deployment_rota_part_free)

G_END_DECLS
