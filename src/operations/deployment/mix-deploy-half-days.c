#include "mix-deploy-half-days.h"

#include "mix-config.h"
#include "mix-people-private.h"
#include "mix-row-type.h"
#include "mix-store-read.h"
#include "mix-week-places-private.h"
#include "mix-week-rota.h"

/* Takes the half-days of a proposal over into working patterns and places of sessions. */

typedef struct
{
  MixStore *store;
  MixDeployPicture *picture;
  const MixDeploymentRota *rota;
  const gboolean *people;
  MixWeekRota *week;
  int *used; /* desks, at [place × half-days + half-day] */
} Writing;

static int *
get_used (const Writing *self, int place, int half_day)
{
  return &self->used[place * MIX_DEPLOYMENT_HALF_DAYS + half_day];
}

static gboolean
is_taken_over (const Writing *self, int person)
{
  return self->people == NULL || self->people[person];
}

static const MixRotaPerson *
find_person (const Writing *self, int person)
{
  return mix_week_rota_find_person (self->week,
                                    mix_person_get_id (mix_deploy_picture_get_person (self->picture, person)));
}

/* Where somebody is in a half-day as the week stands; a number of a place, or one of those in place of it. */
static int
find_present (const Writing *self, int person, int half_day)
{
  const MixRotaPerson *it = find_person (self, person);

  if (it == NULL || it->sessions[half_day].usual == MIX_WHERE_OFF)
    return MIX_DEPLOYMENT_NOWHERE;
  if (it->sessions[half_day].usual == MIX_WHERE_REMOTE)
    return MIX_DEPLOYMENT_REMOTE;
  if (it->sessions[half_day].usual != MIX_WHERE_ON_SITE || it->sessions[half_day].place_id == NULL)
    return MIX_DEPLOYMENT_NOWHERE;
  return MAX (mix_deploy_picture_find_place (self->picture, it->sessions[half_day].place_id), MIX_DEPLOYMENT_NOWHERE);
}

static void
count_used (Writing *self)
{
  for (int p = 0; p < self->rota->n_people; p++)
    for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
      {
        int place
            = is_taken_over (self, p) ? mix_deployment_rota_get_place (self->rota, p, h) : find_present (self, p, h);

        if (place >= 0)
          (*get_used (self, place, h))++;
      }
}

static gboolean
has_desk (const Writing *self, int place, int half_day)
{
  return *get_used (self, place, half_day) < self->picture->problem->practices[place].desks;
}

/* A half-day without work in the proposal stays where it is if there is a desk, else where the person also goes that
   week, else it is remote. */
static int
choose_place (const Writing *self, int person, int half_day)
{
  int place = mix_deployment_rota_get_place (self->rota, person, half_day);
  int present = find_present (self, person, half_day);

  if (place != MIX_DEPLOYMENT_NOWHERE || present < 0 || has_desk (self, present, half_day))
    return place != MIX_DEPLOYMENT_NOWHERE ? place : present;
  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    {
      int other = mix_deployment_rota_get_place (self->rota, person, h);

      if (other >= 0 && has_desk (self, other, half_day))
        return other;
    }
  return MIX_DEPLOYMENT_REMOTE;
}

static gboolean
write_pattern (const Writing *self, const char *person_id, const char *pattern, GError **error)
{
  const char *facts[] = { MIX_FACT_PATTERN, pattern, NULL };

  return _mix_people_put_facts (self->store, person_id, facts, mix_plan_get_as_at (self->picture->plan), error);
}

static gboolean
write_half_day (Writing *self, int person, int half_day, char *pattern, GError **error)
{
  int place = choose_place (self, person, half_day);
  int present = find_present (self, person, half_day);

  if (place >= 0 && mix_deployment_rota_get_place (self->rota, person, half_day) == MIX_DEPLOYMENT_NOWHERE)
    (*get_used (self, place, half_day))++;
  if (place == present || place == MIX_DEPLOYMENT_NOWHERE)
    return TRUE;
  pattern[half_day] = place == MIX_DEPLOYMENT_REMOTE ? MIX_SESSION_REMOTE : MIX_SESSION_ON_SITE;
  if (place == MIX_DEPLOYMENT_REMOTE)
    return TRUE;
  return _mix_week_put_place (self->store, mix_person_get_id (mix_deploy_picture_get_person (self->picture, person)),
                              (guint) half_day, mix_deploy_picture_get_place_id (self->picture, place),
                              mix_plan_get_as_at (self->picture->plan), MIX_DATE_NONE, error);
}

/* Somebody whose pattern is not known has no half-days to be laid out. */
static gboolean
write_person (Writing *self, int person, GError **error)
{
  const char *person_id = mix_person_get_id (mix_deploy_picture_get_person (self->picture, person));
  g_autofree char *before = NULL;
  g_autofree char *pattern = NULL;

  if (!mix_store_read_fact (self->store, person_id, MIX_FACT_PATTERN, mix_plan_get_as_at (self->picture->plan), &before,
                            error))
    return FALSE;
  if (before == NULL || !mix_pattern_is_valid (before))
    return TRUE;
  pattern = g_strdup (before);
  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    if (!write_half_day (self, person, h, pattern, error))
      return FALSE;
  return g_str_equal (pattern, before) || write_pattern (self, person_id, pattern, error);
}

/**
 * mix_deploy_half_days_write:
 * @store: an open plan, inside a change
 * @picture: of the plan, as it was when the proposal was made
 * @rota: the week of the proposal
 * @people: (nullable): whose half-days are taken over, by number; everybody's if %NULL
 * @error: return location for an error
 *
 * Writes where people are in each half-day from the plan's day on: places of sessions, and letters of working patterns
 * where a session on site becomes remote or the other way round. What is as proposed already is left alone.
 *
 * Returns: whether it was written
 */
gboolean
mix_deploy_half_days_write (
    MixStore *store, MixDeployPicture *picture, const MixDeploymentRota *rota, const gboolean *people, GError **error)
{
  g_autoptr (MixWeekRota) week = mix_week_rota_new (picture->plan, mix_plan_get_as_at (picture->plan));
  g_autofree int *used = g_new0 (int, MAX (picture->problem->n_practices, 1) * MIX_DEPLOYMENT_HALF_DAYS);
  Writing writing = { store, picture, rota, people, week, used };

  count_used (&writing);
  for (int p = 0; p < rota->n_people; p++)
    if (is_taken_over (&writing, p) && !write_person (&writing, p, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_among (GPtrArray *changes, MixDeployChange *change)
{
  return g_ptr_array_find (changes, change, NULL);
}

/**
 * mix_deploy_half_days_list_people:
 * @proposal: a proposal
 * @changes: (element-type MixDeployChange): those that are being accepted
 *
 * A week is of a person's whole work, so it is taken over with the last of their changes; with everything it is
 * everybody's.
 *
 * Returns: (transfer full) (array): by number of the person, whether their week is taken over
 */
gboolean *
mix_deploy_half_days_list_people (MixDeployProposal *proposal, GPtrArray *changes)
{
  MixDeployPicture *picture = mix_deploy_proposal_get_picture (proposal);
  gboolean *people = g_new (gboolean, MAX (picture->people->len, 1));
  gboolean all = changes->len >= mix_deploy_proposal_count (proposal, MIX_DEPLOY_OPEN);

  for (guint p = 0; p < picture->people->len; p++)
    {
      const char *person_id = mix_person_get_id (g_ptr_array_index (picture->people, p));
      g_autoptr (GPtrArray) open = mix_deploy_proposal_list_of_person (proposal, person_id);

      people[p] = all || open->len > 0;
      for (guint i = 0; i < open->len && !all && people[p]; i++)
        people[p] = is_among (changes, g_ptr_array_index (open, i));
    }
  return people;
}
