#pragma once

#include "mix-deployment.h"

G_BEGIN_DECLS

/**
 * MixDeploymentMinutes:
 * @person: who
 * @practice: where
 * @line: what
 * @on_site: minutes a week there
 * @remote: minutes a week from elsewhere
 */
typedef struct
{
  int person;
  int practice;
  int line;
  double on_site;
  double remote;
} MixDeploymentMinutes;

/**
 * MixDeploymentAnswer:
 * @n_people: people
 * @n_practices: practices
 * @sessions: sessions on site, at [person × n_practices + practice]; a site is visited where it is not 0
 * @remote_sessions: (array length=n_people): sessions of remote work
 * @minutes: (element-type MixDeploymentMinutes): in the order of person, practice and line, each once, none empty
 *
 * A deployment: who goes where for how many sessions, and what they do. What is left undone follows from it.
 */
typedef struct
{
  int n_people;
  int n_practices;
  guint8 *sessions;
  guint8 *remote_sessions;
  GArray *minutes;
} MixDeploymentAnswer;

/**
 * MixDeploymentCost:
 * @undone: work that nobody does, by weight
 * @misfit: stretched and under-used minutes
 * @change: minutes changed from today
 * @sites: people's going to practices
 * @fair: short of fair shares
 * @balance: outside the network/practice bands
 * @total: the sum: the objective
 *
 * What a deployment costs, in 1/100 weighted minute.
 */
typedef struct
{
  double undone;
  double misfit;
  double change;
  double sites;
  double fair;
  double balance;
  double total;
} MixDeploymentCost;

MixDeploymentAnswer *mix_deployment_answer_new (const MixDeployment *problem) G_GNUC_WARN_UNUSED_RESULT;
MixDeploymentAnswer *mix_deployment_answer_copy (const MixDeploymentAnswer *self) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_answer_free (MixDeploymentAnswer *self);
void mix_deployment_answer_add (
    MixDeploymentAnswer *self, int person, int practice, int line, double on_site, double remote);
void mix_deployment_answer_finish (MixDeploymentAnswer *self);
void mix_deployment_answer_make_exact (MixDeploymentAnswer *self, const MixDeployment *problem);
int mix_deployment_answer_get_sessions (const MixDeploymentAnswer *self, int person, int practice);
MixDeploymentCost mix_deployment_answer_get_cost (const MixDeploymentAnswer *self, const MixDeployment *problem);
double *mix_deployment_answer_dup_undone (const MixDeploymentAnswer *self,
                                          const MixDeployment *problem) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_deployment_answer_check (const MixDeploymentAnswer *self,
                                      const MixDeployment *problem,
                                      double slack,
                                      GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentAnswer, mix_deployment_answer_free)

G_END_DECLS
