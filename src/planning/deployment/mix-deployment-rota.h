#pragma once

#include "mix-deployment-answer.h"

G_BEGIN_DECLS

/**
 * MIX_DEPLOYMENT_NOWHERE:
 *
 * In place of a practice: the half-day is free.
 */
#define MIX_DEPLOYMENT_NOWHERE (-1)

/**
 * MIX_DEPLOYMENT_REMOTE:
 *
 * In place of a practice: remote work.
 */
#define MIX_DEPLOYMENT_REMOTE (-2)

/**
 * MixDeploymentRota:
 * @n_people: people
 * @places: where each is: a practice, %MIX_DEPLOYMENT_REMOTE or %MIX_DEPLOYMENT_NOWHERE, at [person ×
 *   %MIX_DEPLOYMENT_HALF_DAYS + half-day]
 * @journeys: how often anybody goes to a practice: once for each person, day and practice
 * @changed: half-days with work that are spent elsewhere than as the week stands
 *
 * The week of a deployment: each session in a half-day.
 */
typedef struct
{
  int n_people;
  int *places;
  int journeys;
  int changed;
} MixDeploymentRota;

/**
 * MixDeploymentClashKind:
 * @MIX_DEPLOYMENT_CLASH_SITE: a person's sessions at a practice
 * @MIX_DEPLOYMENT_CLASH_REMOTE: a person's sessions of remote work
 * @MIX_DEPLOYMENT_CLASH_SUPERVISION: a person's sharing half a day with their supervisor
 *
 * What takes part in a clash.
 */
typedef enum
{
  MIX_DEPLOYMENT_CLASH_SITE,
  MIX_DEPLOYMENT_CLASH_REMOTE,
  MIX_DEPLOYMENT_CLASH_SUPERVISION,
} MixDeploymentClashKind;

/**
 * MixDeploymentClashMember:
 * @kind: what it is
 * @person: whose
 * @place: the practice, if at a site; the supervisor, if it is supervision; else %MIX_DEPLOYMENT_REMOTE
 * @sessions: how many sessions are wanted; 1 for supervision
 *
 * One thing that is wanted of the week.
 */
typedef struct
{
  MixDeploymentClashKind kind;
  int person;
  int place;
  int sessions;
} MixDeploymentClashMember;

/**
 * MixDeploymentClash:
 * @members: (element-type MixDeploymentClashMember): what cannot all be had, by person
 * @is_least: whether without any one of them the others can be had; else the search for the least was cut short
 *
 * Why a deployment has no week.
 */
typedef struct
{
  GArray *members;
  gboolean is_least;
} MixDeploymentClash;

/**
 * MixDeploymentDeskCut:
 * @practice: where
 * @people: (element-type int): whose sessions there together
 * @most: can be so many at most
 *
 * What desks and availability leave of sessions at one practice. It holds in every deployment.
 */
typedef struct
{
  int practice;
  GArray *people;
  int most;
} MixDeploymentDeskCut;

gboolean mix_deployment_rota_new (const MixDeployment *problem,
                                  const MixDeploymentAnswer *answer,
                                  const int *present,
                                  MixDeploymentRota **rota,
                                  MixDeploymentClash **clash,
                                  GError **error);
void mix_deployment_rota_free (MixDeploymentRota *self);
int mix_deployment_rota_get_place (const MixDeploymentRota *self, int person, int half_day);
gboolean mix_deployment_rota_check (const MixDeploymentRota *self,
                                    const MixDeployment *problem,
                                    const MixDeploymentAnswer *answer,
                                    GError **error);

MixDeployment *mix_deployment_avoid_clash (const MixDeployment *problem,
                                           const MixDeploymentAnswer *answer,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_deployment_needs_supervisor (const MixDeployment *problem, const MixDeploymentAnswer *answer, int person);
void mix_deployment_clash_free (MixDeploymentClash *self);

gboolean mix_deployment_find_desk_cut (const MixDeployment *problem,
                                       const guint8 *sessions,
                                       int practice,
                                       MixDeploymentDeskCut **cut);
void mix_deployment_desk_cut_free (MixDeploymentDeskCut *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentRota, mix_deployment_rota_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentClash, mix_deployment_clash_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixDeploymentDeskCut, mix_deployment_desk_cut_free)

G_END_DECLS
