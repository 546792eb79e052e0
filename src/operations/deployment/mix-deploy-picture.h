#pragma once

#include "mix-deploy-options.h"
#include "mix-deployment.h"
#include "mix-team-load.h"

G_BEGIN_DECLS

/**
 * MixDeployPicture:
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
} MixDeployPicture;

MixDeployPicture *mix_deploy_picture_new (MixPlan *plan,
                                          MixTeamLoad *load,
                                          const MixDeployOptions *options,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
MixDeployPicture *mix_deploy_picture_ref (MixDeployPicture *self);
void mix_deploy_picture_unref (MixDeployPicture *self);

MixPerson *mix_deploy_picture_get_person (const MixDeployPicture *self, int person);
const char *mix_deploy_picture_get_place_id (const MixDeployPicture *self, int place);
const char *mix_deploy_picture_get_place_name (const MixDeployPicture *self, int place);
MixPractice *mix_deploy_picture_get_practice (const MixDeployPicture *self, int place);
MixServiceLine *mix_deploy_picture_get_line (const MixDeployPicture *self, int line);
int mix_deploy_picture_find_person (const MixDeployPicture *self, const char *person_id);
int mix_deploy_picture_find_place (const MixDeployPicture *self, const char *place_id);
int mix_deploy_picture_find_line (const MixDeployPicture *self, const char *line_id, int place);
const GPtrArray *mix_deploy_picture_get_assignments (const MixDeployPicture *self, int person, int place, int line);
int mix_deploy_picture_get_today (const MixDeployPicture *self, int person, int place, int line);
void mix_deploy_picture_split_key (gint64 key, int *person, int *place, int *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeployPicture, mix_deploy_picture_unref)

G_END_DECLS
