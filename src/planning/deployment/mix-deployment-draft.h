#pragma once

#include "mix-deployment-answer.h"
#include "mix-deployment-best-week.h"

G_BEGIN_DECLS

/**
 * MixDeploymentDraft:
 * @space: (unowned): the problem
 * @sessions: (array length=n_pairs): sessions on site
 * @remote_sessions: (array length=n_people): sessions of remote work
 * @on_site: (array length=n_arcs): minutes there
 * @remote: (array length=n_arcs): minutes from elsewhere
 * @left: minutes of demand that nobody does, at [practice × n_lines + line]
 * @desks_left: (array length=n_practices): sessions at desks that nobody uses
 * @supervision_left: (array length=n_people): minutes of supervision that nobody takes; infinite without a limit
 *
 * A deployment being worked on. What is left always follows from the rest.
 */
typedef struct
{
  const MixDeploymentSpace *space;
  int *sessions;
  int *remote_sessions;
  double *on_site;
  double *remote;
  double *left;
  int *desks_left;
  double *supervision_left;
} MixDeploymentDraft;

MixDeploymentDraft *mix_deployment_draft_new (const MixDeploymentSpace *space) G_GNUC_WARN_UNUSED_RESULT;
MixDeploymentDraft *mix_deployment_draft_new_from_answer (const MixDeploymentSpace *space,
                                                          const MixDeploymentAnswer *answer) G_GNUC_WARN_UNUSED_RESULT;
void mix_deployment_draft_free (MixDeploymentDraft *self);
void mix_deployment_draft_set (MixDeploymentDraft *self, const MixDeploymentDraft *other);
MixDeploymentAnswer *mix_deployment_draft_dup_answer (const MixDeploymentDraft *self) G_GNUC_WARN_UNUSED_RESULT;

void mix_deployment_draft_set_sessions (MixDeploymentDraft *self, int pair, int sessions);
void mix_deployment_draft_set_minutes (MixDeploymentDraft *self, int arc, double on_site, double remote);
void mix_deployment_draft_clear_person (MixDeploymentDraft *self, int person);
void mix_deployment_draft_copy_person (MixDeploymentDraft *self, const MixDeploymentDraft *other, int person);
void mix_deployment_draft_get_worth (const MixDeploymentDraft *self, double *worth);
double mix_deployment_draft_get_person_cost (const MixDeploymentDraft *self, int person);
double mix_deployment_draft_get_person_value (const MixDeploymentDraft *self,
                                              int person,
                                              const MixDeploymentWeekPrices *prices);
double mix_deployment_draft_get_undone_cost (const MixDeploymentDraft *self);
double mix_deployment_draft_get_cost (const MixDeploymentDraft *self);
gboolean mix_deployment_draft_keeps_pins (const MixDeploymentDraft *self, int person);
gboolean mix_deployment_draft_fits (const MixDeploymentDraft *self, int person);
gboolean mix_deployment_draft_all_fit (const MixDeploymentDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentDraft, mix_deployment_draft_free)

G_END_DECLS
