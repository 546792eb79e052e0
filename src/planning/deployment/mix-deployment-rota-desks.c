#include "mix-deployment-rota.h"

#include <string.h>

/* People's sessions at one practice as a flow from people to half-days, one unit an arc. */
typedef struct
{
  const MixDeployment *problem;
  const guint8 *sessions;
  int practice;
  gboolean *placed;
  gboolean *seen_people;
  gboolean seen_half_days[MIX_DEPLOYMENT_HALF_DAYS];
  int used[MIX_DEPLOYMENT_HALF_DAYS];
} Flow;

static int
count_sessions (const Flow *self, int person)
{
  return self->sessions[(gsize) person * self->problem->n_practices + self->practice];
}

static gboolean visit_person (Flow *self, int person);

/* Finds room in a half-day: a free desk, or somebody there who can go to another half-day. */
static gboolean
visit_half_day (Flow *self, int half_day)
{
  self->seen_half_days[half_day] = TRUE;
  if (self->used[half_day] < self->problem->practices[self->practice].desks)
    {
      self->used[half_day]++;
      return TRUE;
    }
  for (int p = 0; p < self->problem->n_people; p++)
    if (self->placed[p * MIX_DEPLOYMENT_HALF_DAYS + half_day] && !self->seen_people[p] && visit_person (self, p))
      {
        self->placed[p * MIX_DEPLOYMENT_HALF_DAYS + half_day] = FALSE;
        return TRUE;
      }
  return FALSE;
}

static gboolean
visit_person (Flow *self, int person)
{
  self->seen_people[person] = TRUE;
  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    {
      gboolean *placed = &self->placed[person * MIX_DEPLOYMENT_HALF_DAYS + h];

      if (*placed || self->seen_half_days[h] || (self->problem->people[person].available >> h & 1) == 0
          || !visit_half_day (self, h))
        continue;
      *placed = TRUE;
      return TRUE;
    }
  return FALSE;
}

static gboolean
place_session (Flow *self, int person)
{
  memset (self->seen_people, 0, sizeof (gboolean) * self->problem->n_people);
  memset (self->seen_half_days, 0, sizeof self->seen_half_days);
  return visit_person (self, person);
}

/* The people reached from somebody who finds no room are the side of a least cut: their half-days are all full. */
static MixDeploymentDeskCut *
make_cut (const Flow *self)
{
  MixDeploymentDeskCut *cut = g_new0 (MixDeploymentDeskCut, 1);

  cut->practice = self->practice;
  cut->people = g_array_new (FALSE, FALSE, sizeof (int));
  for (int p = 0; p < self->problem->n_people; p++)
    if (self->seen_people[p])
      g_array_append_val (cut->people, p);
  for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
    {
      int there = 0;

      for (guint i = 0; i < cut->people->len; i++)
        there += self->problem->people[g_array_index (cut->people, int, i)].available >> h & 1;
      cut->most += MIN (there, self->problem->practices[self->practice].desks);
    }
  return cut;
}

/**
 * mix_deployment_find_desk_cut:
 * @problem: a problem
 * @sessions: sessions on site, at [person × n_practices + practice]
 * @practice: number of a practice
 * @cut: (out) (optional) (transfer full): people whose sessions there are too many, if so
 *
 * Looks at one practice alone: whether the sessions of all people there find desks on half-days on which they work
 * (a maximum flow). Where not, the people of a least cut and the most sessions that they can have there are a limit
 * which holds in every deployment.
 *
 * Returns: whether they are too many
 */
gboolean
mix_deployment_find_desk_cut (const MixDeployment *problem,
                              const guint8 *sessions,
                              int practice,
                              MixDeploymentDeskCut **cut)
{
  g_autofree gboolean *placed = g_new0 (gboolean, (gsize) MAX (problem->n_people, 1) * MIX_DEPLOYMENT_HALF_DAYS);
  g_autofree gboolean *seen = g_new0 (gboolean, MAX (problem->n_people, 1));
  Flow flow = { .problem = problem, .sessions = sessions, .practice = practice, .placed = placed, .seen_people = seen };

  for (int p = 0; p < problem->n_people; p++)
    for (int i = 0; i < count_sessions (&flow, p); i++)
      if (!place_session (&flow, p))
        {
          if (cut != NULL)
            *cut = make_cut (&flow);
          return TRUE;
        }
  return FALSE;
}

/**
 * mix_deployment_desk_cut_free:
 * @self: a limit
 *
 * Frees it.
 */
void
mix_deployment_desk_cut_free (MixDeploymentDeskCut *self)
{
  g_array_unref (self->people);
  g_free (self);
}
