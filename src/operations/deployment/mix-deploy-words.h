#pragma once

#include "mix-deployment-alternatives.h"
#include "mix-deployment-anew.h"
#include "mix-deploy-names.h"
#include "mix-deployment-reasons.h"
#include "mix-deployment-worth.h"

G_BEGIN_DECLS

/**
 * MixDeployAction:
 * @MIX_DEPLOY_ACTION_NONE: nothing to offer
 * @MIX_DEPLOY_ACTION_SHOW_SWAP: show whose work would make room
 * @MIX_DEPLOY_ACTION_TRY_DESK: propose again with one more desk there
 * @MIX_DEPLOY_ACTION_WHO_AND_WHEN: show who could be trained, and who is
 *
 * What a page can offer beside a reason.
 */
typedef enum
{
  MIX_DEPLOY_ACTION_NONE,
  MIX_DEPLOY_ACTION_SHOW_SWAP,
  MIX_DEPLOY_ACTION_TRY_DESK,
  MIX_DEPLOY_ACTION_WHO_AND_WHEN,
} MixDeployAction;

/**
 * MixDeployReasonWords:
 * @code: what binds, as in files: "capacity"
 * @line_id: the line
 * @place_id: (nullable): the practice or network; %NULL where it is about several
 * @n_places: how many
 * @minutes: minutes a week undone
 * @weighted: the same by weight, in weighted minutes
 * @title: what is undone: "Lithium monitoring recall", "Annual medication review at Riverview"
 * @reason: a sentence or two: what stands in the way
 * @advice: (nullable): a sentence or two: the nearest way out
 * @action: what can be offered
 * @person_id: (nullable): who is nearest; the supervisor where supervision binds
 * @relieved_line_id: (nullable): what that person would be relieved of
 * @relieved_place_id: (nullable): where; %NULL where it is at several places
 * @relieved_minutes: how much of it
 * @way_minutes: minutes that the way out would do at most; 0 where it is not known
 *
 * Why work is left undone, in words. Demands of one line that the same thing keeps undone are one.
 */
typedef struct
{
  const char *code;
  char *line_id;
  char *place_id;
  guint n_places;
  int minutes;
  int weighted;
  char *title;
  char *reason;
  char *advice;
  MixDeployAction action;
  char *person_id;
  char *relieved_line_id;
  char *relieved_place_id;
  int relieved_minutes;
  int way_minutes;
} MixDeployReasonWords;

/**
 * MixDeployTrainingWords:
 * @person_id: who
 * @competence: (nullable): in what, a competence's code; %NULL without a plan
 * @line_id: the first line that it is for
 * @estimate_minutes: what it would bring at most a week, in minutes of average work; never below the truth
 * @exact_minutes: what it brings, planned anew, at least that where only those nearest were; −1: not looked at
 * @undone_minutes: by how much less is then undone, where it was solved anew
 * @title: "Pharmacist 12: diabetes"
 * @words: a sentence that says what it is worth
 *
 * A training, in words.
 */
typedef struct
{
  char *person_id;
  char *competence;
  char *line_id;
  int estimate_minutes;
  int exact_minutes;
  int undone_minutes;
  char *title;
  char *words;
} MixDeployTrainingWords;

/**
 * MixDeployWorthWords:
 * @thing: one more of what
 * @id: of the person or place
 * @minutes: what it is worth, in minutes of average work a week
 * @words: a sentence that says so
 */
typedef struct
{
  MixDeploymentThing thing;
  char *id;
  int minutes;
  char *words;
} MixDeployWorthWords;

/**
 * MixDeployAlternativeWords:
 * @person_id: who would do it instead
 * @possible: whether their week can take it
 * @minutes: what is lost, in minutes of the same work left undone
 * @words: "Pharmacist 12 instead: like +2.4 h undone."
 */
typedef struct
{
  char *person_id;
  gboolean possible;
  int minutes;
  char *words;
} MixDeployAlternativeWords;

double mix_deploy_get_average_weight (const MixDeployment *problem);
const char *mix_deploy_obstacle_get_name (MixDeploymentObstacle obstacle);
const char *mix_deploy_action_get_name (MixDeployAction action);
const char *mix_deploy_action_get_label (MixDeployAction action);
const char *mix_deploy_thing_get_name (MixDeploymentThing thing);

GPtrArray *mix_deploy_words_list_reasons (const MixDeployNames *names,
                                          const GArray *reasons,
                                          const GArray *trainings) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_reason_words_free (MixDeployReasonWords *self);

MixDeployTrainingWords *mix_deploy_training_words_new (const MixDeployNames *names,
                                                       const MixDeploymentTraining *training) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_training_words_set_exact (MixDeployTrainingWords *self,
                                          const MixDeployNames *names,
                                          const MixDeploymentGain *gain);
void mix_deploy_training_words_free (MixDeployTrainingWords *self);

MixDeployWorthWords *mix_deploy_worth_words_new (const MixDeployNames *names,
                                                 const MixDeploymentWorth *worth) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_worth_words_free (MixDeployWorthWords *self);

MixDeployAlternativeWords *mix_deploy_alternative_words_new (const MixDeployNames *names,
                                                             const MixDeploymentAlternative *alternative,
                                                             int line) G_GNUC_WARN_UNUSED_RESULT;
void mix_deploy_alternative_words_free (MixDeployAlternativeWords *self);

G_END_DECLS
