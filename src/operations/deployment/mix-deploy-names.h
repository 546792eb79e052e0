#pragma once

#include "mix-deploy-picture.h"
#include "mix-deployment-training.h"

G_BEGIN_DECLS

/**
 * MixDeployNeed:
 * @MIX_DEPLOY_NEED_NOT_KNOWN: nothing is known but that it is so
 * @MIX_DEPLOY_NEED_SIGN_OFF: a dated sign-off
 * @MIX_DEPLOY_NEED_PRESCRIBER: an independent prescriber
 * @MIX_DEPLOY_NEED_REGISTRATION: a current registration
 * @MIX_DEPLOY_NEED_ROLE: a higher role
 * @MIX_DEPLOY_NEED_WISH: that a wish against it is lifted
 *
 * What those who are blocked from a line need first, of those who are nearest to it.
 */
typedef enum
{
  MIX_DEPLOY_NEED_NOT_KNOWN,
  MIX_DEPLOY_NEED_SIGN_OFF,
  MIX_DEPLOY_NEED_PRESCRIBER,
  MIX_DEPLOY_NEED_REGISTRATION,
  MIX_DEPLOY_NEED_ROLE,
  MIX_DEPLOY_NEED_WISH,
} MixDeployNeed;

/**
 * MixDeployNames:
 * @problem: the problem
 * @picture: (nullable): the plan behind it
 * @people: (array length=n_people): names
 * @people_ids: (array length=n_people): ids; numbers where there is no plan
 * @places: (array length=n_practices): names
 * @places_ids: (array length=n_practices): ids
 * @lines: (array length=n_lines): names
 * @lines_ids: (array length=n_lines): ids; a line that is there more than once has the same id
 * @competences: (array length=n_lines): (nullable): codes of what the lines ask sign-off for
 * @rules: what training does: a sign-off for a competence
 *
 * What people, places and lines of a deployment problem are called, and what training would do in it.
 */
typedef struct
{
  const MixDeployment *problem;
  MixDeployPicture *picture;
  char **people;
  char **people_ids;
  char **places;
  char **places_ids;
  char **lines;
  char **lines_ids;
  char **competences;
  MixDeploymentTrainingRules rules;

  /*< private >*/
  int *subjects;
  guint8 *trained;
} MixDeployNames;

MixDeployNames *mix_deploy_names_new (MixDeployPicture *picture) G_GNUC_WARN_UNUSED_RESULT;
MixDeployNames *mix_deploy_names_new_for_problem (const MixDeployment *problem) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_names_free (MixDeployNames *self);

MixDeployNeed mix_deploy_names_find_need (const MixDeployNames *self, int line);
guint mix_deploy_names_count_in_training (const MixDeployNames *self, int line);
char *mix_deploy_names_dup_line (const MixDeployNames *self, int line) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeployNames, mix_deploy_names_free)

G_END_DECLS
