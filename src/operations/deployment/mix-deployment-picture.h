#pragma once

#include "mix-deploy-options.h"
#include "mix-deployment.h"
#include "mix-team-load.h"

G_BEGIN_DECLS

/**
 * MixDeploymentPicture:
 * @plan: the plan
 * @load: of the plan
 * @mode: way to deploy
 * @most_moves: changes from today that are wanted at most, or %MIX_DEPLOY_ALL_MOVES
 * @problem: who could do what, where, in numbers
 * @people: (element-type MixPerson): by number
 * @places: (element-type utf8): ids of practices, then of networks for their own work, by number
 * @lines: (element-type MixServiceLine): by number; a line may be there more than once, since its work at a network
 *   needs nobody to go there, and a wish may be about one place only
 * @assignments: assignments behind each person, place and line, by key
 * @outside: (element-type MixAssignment): work that counts but is no part of the problem and stays as it is: nobody
 *   knows how much of it is needed, whose hours are not known, or a decision keeps it
 *
 * A plan as a deployment problem, with the way back. Immutable, reference counted; everything lives as long as it.
 */
typedef struct
{
  gatomicrefcount references;
  MixPlan *plan;
  MixTeamLoad *load;
  MixDeployMode mode;
  int most_moves;
  MixDeployment *problem;
  GPtrArray *people;
  GPtrArray *places;
  GPtrArray *lines;
  GHashTable *assignments;
  GPtrArray *outside;
} MixDeploymentPicture;

MixDeploymentPicture *mix_deployment_picture_new (MixPlan *plan,
                                                  MixTeamLoad *load,
                                                  const MixDeployOptions *options,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixDeploymentPicture *mix_deployment_picture_ref (MixDeploymentPicture *self);
void mix_deployment_picture_unref (MixDeploymentPicture *self);

MixPerson *mix_deployment_picture_get_person (const MixDeploymentPicture *self, int person);
const char *mix_deployment_picture_get_place_id (const MixDeploymentPicture *self, int place);
const char *mix_deployment_picture_get_place_name (const MixDeploymentPicture *self, int place);
MixPractice *mix_deployment_picture_get_practice (const MixDeploymentPicture *self, int place);
MixServiceLine *mix_deployment_picture_get_line (const MixDeploymentPicture *self, int line);
int mix_deployment_picture_find_person (const MixDeploymentPicture *self, const char *person_id);
int mix_deployment_picture_find_place (const MixDeploymentPicture *self, const char *place_id);
int mix_deployment_picture_find_line (const MixDeploymentPicture *self, const char *line_id, int place);
const GPtrArray *
mix_deployment_picture_get_assignments (const MixDeploymentPicture *self, int person, int place, int line);
int mix_deployment_picture_get_today (const MixDeploymentPicture *self, int person, int place, int line);
void mix_deployment_picture_split_key (gint64 key, int *person, int *place, int *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentPicture, mix_deployment_picture_unref)

G_END_DECLS
