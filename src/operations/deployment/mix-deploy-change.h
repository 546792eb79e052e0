#pragma once

#include "mix-card.h"
#include "mix-deploy-picture.h"

G_BEGIN_DECLS

/**
 * MixDeployChangeKind:
 * @MIX_DEPLOY_NEW: somebody gets work that they did not have
 * @MIX_DEPLOY_MOVED: somebody else has it
 * @MIX_DEPLOY_CHANGED: the same person does more or less of it
 * @MIX_DEPLOY_ENDED: nobody takes it over from whoever had it
 *
 * How a proposal differs from today in one piece of work.
 */
typedef enum
{
  MIX_DEPLOY_NEW,
  MIX_DEPLOY_MOVED,
  MIX_DEPLOY_CHANGED,
  MIX_DEPLOY_ENDED,
} MixDeployChangeKind;

#define MIX_DEPLOY_N_CHANGE_KINDS (MIX_DEPLOY_ENDED + 1)

/**
 * MixDeployChangeState:
 * @MIX_DEPLOY_OPEN: the plan is as it was when this was proposed
 * @MIX_DEPLOY_DONE: the plan has it already
 * @MIX_DEPLOY_STALE: the work was changed otherwise since
 *
 * Where a proposed change stands.
 */
typedef enum
{
  MIX_DEPLOY_OPEN,
  MIX_DEPLOY_DONE,
  MIX_DEPLOY_STALE,
} MixDeployChangeState;

/**
 * MixDeployTriple:
 * @person: number of a person
 * @place: number of a place
 * @line: number of a line
 * @before: minutes a week today
 * @after: minutes a week in the proposal
 *
 * What becomes of somebody's work of one kind at one place.
 */
typedef struct
{
  int person;
  int place;
  int line;
  int before;
  int after;
} MixDeployTriple;

#define MIX_TYPE_DEPLOY_CHANGE (mix_deploy_change_get_type ())
G_DECLARE_FINAL_TYPE (MixDeployChange, mix_deploy_change, MIX, DEPLOY_CHANGE, GObject)

MixDeployChange *mix_deploy_change_new (MixDeployPicture *picture,
                                        const MixDeployTriple *from,
                                        const MixDeployTriple *to) G_GNUC_WARN_UNUSED_RESULT;
const char *mix_deploy_change_get_id (MixDeployChange *self);
MixDeployChangeKind mix_deploy_change_get_kind (MixDeployChange *self);
MixDeployChangeState mix_deploy_change_get_state (MixDeployChange *self);
void mix_deploy_change_set_state (MixDeployChange *self, MixDeployChangeState state);
const MixDeployTriple *mix_deploy_change_get_from (MixDeployChange *self);
const MixDeployTriple *mix_deploy_change_get_to (MixDeployChange *self);

MixPerson *mix_deploy_change_get_person (MixDeployChange *self);
MixPerson *mix_deploy_change_get_from_person (MixDeployChange *self);
MixPractice *mix_deploy_change_get_practice (MixDeployChange *self);
MixServiceLine *mix_deploy_change_get_line (MixDeployChange *self);
const char *mix_deploy_change_get_place_id (MixDeployChange *self);
const char *mix_deploy_change_get_place (MixDeployChange *self);
const char *mix_deploy_change_get_assignment_id (MixDeployChange *self);
int mix_deploy_change_get_minutes_before (MixDeployChange *self);
int mix_deploy_change_get_minutes_after (MixDeployChange *self);
char *mix_deploy_change_dup_amount (MixDeployChange *self) G_GNUC_WARN_UNUSED_RESULT;
MixCardSide mix_deploy_change_get_side (MixDeployChange *self);
const MixFit *mix_deploy_change_get_fit (MixDeployChange *self);
gboolean mix_deploy_change_is_about (MixDeployChange *self, const char *person_id);
char *mix_deploy_change_dup_words (MixDeployChange *self) G_GNUC_WARN_UNUSED_RESULT;

const char *mix_deploy_change_kind_get_name (MixDeployChangeKind kind);
const char *mix_deploy_change_kind_get_words (MixDeployChangeKind kind);

G_END_DECLS
