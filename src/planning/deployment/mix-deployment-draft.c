#include "mix-deployment-draft.h"

#include <math.h>
#include <string.h>

/* Minutes by which a sum of minutes may be off. */
#define SLACK 1e-6

/**
 * mix_deployment_draft_new:
 * @space: a space, which must outlive the result
 *
 * Returns: (transfer full): a draft in which nobody does anything
 */
MixDeploymentDraft *
mix_deployment_draft_new (const MixDeploymentSpace *space)
{
  MixDeploymentDraft *self = g_new0 (MixDeploymentDraft, 1);
  const MixDeployment *problem = space->problem;

  self->space = space;
  self->sessions = g_new0 (int, space->n_pairs + 1);
  self->remote_sessions = g_new0 (int, problem->n_people + 1);
  self->on_site = g_new0 (double, space->n_arcs + 1);
  self->remote = g_new0 (double, space->n_arcs + 1);
  self->left = g_new0 (double, space->n_cells + 1);
  self->desks_left = g_new0 (int, problem->n_practices + 1);
  self->supervision_left = g_new0 (double, problem->n_people + 1);
  for (int i = 0; i < space->n_cells; i++)
    self->left[i] = problem->demand[i];
  for (int r = 0; r < problem->n_practices; r++)
    self->desks_left[r] = problem->practices[r].desks * MIX_DEPLOYMENT_HALF_DAYS;
  for (int p = 0; p < problem->n_people; p++)
    self->supervision_left[p] = problem->people[p].is_supervisor ? problem->people[p].supervision_limit : INFINITY;
  return self;
}

/**
 * mix_deployment_draft_new_from_answer:
 * @space: a space, which must outlive the result
 * @answer: an answer to this problem or one like it
 *
 * What the answer has that cannot be done is left out; other limits may be broken.
 *
 * Returns: (transfer full): a draft of it
 */
MixDeploymentDraft *
mix_deployment_draft_new_from_answer (const MixDeploymentSpace *space, const MixDeploymentAnswer *answer)
{
  MixDeploymentDraft *self = mix_deployment_draft_new (space);
  const MixDeployment *problem = space->problem;

  for (int i = 0; i < space->n_pairs; i++)
    mix_deployment_draft_set_sessions (
        self, i, answer->sessions[(gsize) space->pairs[i].person * problem->n_practices + space->pairs[i].practice]);
  for (int p = 0; p < problem->n_people; p++)
    self->remote_sessions[p] = answer->remote_sessions[p];
  for (guint i = 0; i < answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *work = &g_array_index (answer->minutes, MixDeploymentMinutes, i);
      const int arc = mix_deployment_space_find_arc (space, work->person, work->practice, work->line);

      if (arc >= 0)
        mix_deployment_draft_set_minutes (self, arc, work->on_site, space->arcs[arc].remote ? work->remote : 0);
    }
  return self;
}

/**
 * mix_deployment_draft_free:
 * @self: a draft
 *
 * Frees it.
 */
void
mix_deployment_draft_free (MixDeploymentDraft *self)
{
  g_free (self->sessions);
  g_free (self->remote_sessions);
  g_free (self->on_site);
  g_free (self->remote);
  g_free (self->left);
  g_free (self->desks_left);
  g_free (self->supervision_left);
  g_free (self);
}

/**
 * mix_deployment_draft_set:
 * @self: a draft
 * @other: another of the same space
 *
 * Makes it like the other.
 */
void
mix_deployment_draft_set (MixDeploymentDraft *self, const MixDeploymentDraft *other)
{
  const MixDeploymentSpace *space = self->space;

  memcpy (self->sessions, other->sessions, sizeof (int) * space->n_pairs);
  memcpy (self->remote_sessions, other->remote_sessions, sizeof (int) * space->problem->n_people);
  memcpy (self->on_site, other->on_site, sizeof (double) * space->n_arcs);
  memcpy (self->remote, other->remote, sizeof (double) * space->n_arcs);
  memcpy (self->left, other->left, sizeof (double) * space->n_cells);
  memcpy (self->desks_left, other->desks_left, sizeof (int) * space->problem->n_practices);
  memcpy (self->supervision_left, other->supervision_left, sizeof (double) * space->problem->n_people);
}

/**
 * mix_deployment_draft_dup_answer:
 * @self: a draft
 *
 * Returns: (transfer full): the answer, in exact minutes; sites where nothing is done are not visited
 */
MixDeploymentAnswer *
mix_deployment_draft_dup_answer (const MixDeploymentDraft *self)
{
  const MixDeploymentSpace *space = self->space;
  const MixDeployment *problem = space->problem;
  MixDeploymentAnswer *answer = mix_deployment_answer_new (problem);

  for (int p = 0; p < problem->n_people; p++)
    answer->remote_sessions[p] = self->remote_sessions[p];
  for (int i = 0; i < space->n_pairs; i++)
    {
      const MixDeploymentPair *pair = &space->pairs[i];
      double on_site = 0;

      for (int arc = pair->first_arc; arc < pair->end_arc; arc++)
        {
          on_site += self->on_site[arc];
          if (self->on_site[arc] > SLACK || self->remote[arc] > SLACK)
            mix_deployment_answer_add (answer, pair->person, pair->practice, space->arcs[arc].line, self->on_site[arc],
                                       self->remote[arc]);
        }
      if (on_site > SLACK)
        answer->sessions[(gsize) pair->person * problem->n_practices + pair->practice] = self->sessions[i];
    }
  mix_deployment_answer_finish (answer);
  mix_deployment_answer_make_exact (answer, problem);
  return answer;
}

/**
 * mix_deployment_draft_set_sessions:
 * @self: a draft
 * @pair: number of a pair
 * @sessions: sessions on site
 *
 * Sets them.
 */
void
mix_deployment_draft_set_sessions (MixDeploymentDraft *self, int pair, int sessions)
{
  self->desks_left[self->space->pairs[pair].practice] += self->sessions[pair] - sessions;
  self->sessions[pair] = sessions;
}

/**
 * mix_deployment_draft_set_minutes:
 * @self: a draft
 * @arc: number of an arc
 * @on_site: minutes there
 * @remote: minutes from elsewhere
 *
 * Sets them.
 */
void
mix_deployment_draft_set_minutes (MixDeploymentDraft *self, int arc, double on_site, double remote)
{
  const MixDeploymentArc *what = &self->space->arcs[arc];
  const MixDeployment *problem = self->space->problem;
  const int supervisor = problem->people[what->person].supervisor;
  const double more = on_site + remote - self->on_site[arc] - self->remote[arc];

  self->left[what->cell] -= more;
  if (what->stretched && supervisor >= 0)
    self->supervision_left[supervisor] -= more * problem->supervision_percent / 100;
  self->on_site[arc] = on_site;
  self->remote[arc] = remote;
}

/**
 * mix_deployment_draft_clear_person:
 * @self: a draft
 * @person: who
 *
 * Takes away all that the person does.
 */
void
mix_deployment_draft_clear_person (MixDeploymentDraft *self, int person)
{
  const MixDeploymentSpace *space = self->space;

  for (int i = space->first_pair[person]; i < space->first_pair[person + 1]; i++)
    {
      mix_deployment_draft_set_sessions (self, i, 0);
      for (int arc = space->pairs[i].first_arc; arc < space->pairs[i].end_arc; arc++)
        if (self->on_site[arc] != 0 || self->remote[arc] != 0)
          mix_deployment_draft_set_minutes (self, arc, 0, 0);
    }
  self->remote_sessions[person] = 0;
}

/**
 * mix_deployment_draft_copy_person:
 * @self: a draft
 * @other: another of the same space
 * @person: who
 *
 * Has the person do what they do in the other.
 */
void
mix_deployment_draft_copy_person (MixDeploymentDraft *self, const MixDeploymentDraft *other, int person)
{
  const MixDeploymentSpace *space = self->space;

  for (int i = space->first_pair[person]; i < space->first_pair[person + 1]; i++)
    {
      mix_deployment_draft_set_sessions (self, i, other->sessions[i]);
      for (int arc = space->pairs[i].first_arc; arc < space->pairs[i].end_arc; arc++)
        if (self->on_site[arc] != other->on_site[arc] || self->remote[arc] != other->remote[arc])
          mix_deployment_draft_set_minutes (self, arc, other->on_site[arc], other->remote[arc]);
    }
  self->remote_sessions[person] = other->remote_sessions[person];
}

/**
 * mix_deployment_draft_keeps_pins:
 * @self: a draft
 * @person: who
 *
 * Returns: whether the person does all that is pinned
 */
gboolean
mix_deployment_draft_keeps_pins (const MixDeploymentDraft *self, int person)
{
  const MixDeploymentSpace *space = self->space;

  for (int i = space->first_pair[person]; i < space->first_pair[person + 1]; i++)
    for (int arc = space->pairs[i].first_arc; arc < space->pairs[i].end_arc; arc++)
      if (self->on_site[arc] + self->remote[arc] < space->arcs[arc].pin - SLACK)
        return FALSE;
  return TRUE;
}

static gboolean
pair_fits (const MixDeploymentDraft *self, int number, double *all, double *remote)
{
  const MixDeploymentPair *pair = &self->space->pairs[number];
  double on_site = 0;

  if (self->sessions[number] > pair->most_sessions
      || (self->sessions[number] > 0 && self->desks_left[pair->practice] < 0))
    return FALSE;
  for (int arc = pair->first_arc; arc < pair->end_arc; arc++)
    {
      on_site += self->on_site[arc];
      *remote += self->remote[arc];
      if (self->on_site[arc] + self->remote[arc] > 0 && self->left[self->space->arcs[arc].cell] < -SLACK)
        return FALSE;
    }
  *all += on_site;
  return on_site <= (double) self->sessions[number] * self->space->problem->session_minutes + SLACK;
}

/**
 * mix_deployment_draft_fits:
 * @self: a draft
 * @person: who
 *
 * Returns: whether the person's week keeps to all limits, pins included, and to those shared with others
 */
gboolean
mix_deployment_draft_fits (const MixDeploymentDraft *self, int person)
{
  const MixDeploymentSpace *space = self->space;
  const MixDeploymentPerson *who = &space->problem->people[person];
  double on_site = 0;
  double remote = 0;
  int sessions = self->remote_sessions[person];
  int sites = 0;

  for (int i = space->first_pair[person]; i < space->first_pair[person + 1]; i++)
    {
      sessions += self->sessions[i];
      sites += self->sessions[i] > 0;
      if (!pair_fits (self, i, &on_site, &remote))
        return FALSE;
    }
  if (who->supervisor >= 0 && self->supervision_left[who->supervisor] < -SLACK)
    return FALSE;
  return sessions <= who->sessions && sites <= who->most_sites && on_site + remote <= who->capacity + SLACK
         && remote <= (double) self->remote_sessions[person] * space->problem->session_minutes + SLACK
         && mix_deployment_draft_keeps_pins (self, person);
}

/**
 * mix_deployment_draft_all_fit:
 * @self: a draft
 *
 * Returns: whether everybody's week keeps to all limits
 */
gboolean
mix_deployment_draft_all_fit (const MixDeploymentDraft *self)
{
  for (int p = 0; p < self->space->problem->n_people; p++)
    if (!mix_deployment_draft_fits (self, p))
      return FALSE;
  return TRUE;
}
