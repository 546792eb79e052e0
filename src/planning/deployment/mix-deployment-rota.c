#include "mix-deployment-rota-private.h"

#include "mix-config.h"
#include "mix-error.h"

#include <glib/gi18n-lib.h>

/* Parts of real weeks need a handful; a made-up one in which everybody is everywhere does not end without. */
#define MOST_NODES 400

/**
 * mix_deployment_needs_supervisor:
 * @problem: a problem
 * @answer: a deployment
 * @person: number of a person
 *
 * A supervisor without sessions or half-days is not of the team: when they are there is not known, so nothing is asked
 * of the week.
 *
 * Returns: whether the person does stretched work under a supervisor, so that both must share half a day
 */
gboolean
mix_deployment_needs_supervisor (const MixDeployment *problem, const MixDeploymentAnswer *answer, int person)
{
  int supervisor = problem->people[person].supervisor;

  if (supervisor < 0 || supervisor == person || problem->supervision_percent == 0
      || problem->people[supervisor].available == 0)
    return FALSE;
  for (guint i = 0; i < answer->minutes->len; i++)
    {
      const MixDeploymentMinutes *minutes = &g_array_index (answer->minutes, MixDeploymentMinutes, i);

      if (minutes->person == person && minutes->on_site + minutes->remote > 0
          && mix_deployment_get_fit (problem, person, minutes->line) == MIX_FIT_STRETCHED)
        return TRUE;
    }
  return FALSE;
}

static int
find_root (int *parents, int node)
{
  while (parents[node] != node)
    node = parents[node] = parents[parents[node]];
  return node;
}

/* People and practices (numbered after them) that hang together: somebody goes there, or supervises. */
static int *
connect_people (const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  int n = problem->n_people + problem->n_practices;
  int *parents = g_new (int, MAX (n, 1));

  for (int i = 0; i < n; i++)
    parents[i] = i;
  for (int p = 0; p < problem->n_people; p++)
    {
      for (int r = 0; r < problem->n_practices; r++)
        if (answer->sessions[(gsize) p * problem->n_practices + r] > 0)
          parents[find_root (parents, problem->n_people + r)] = find_root (parents, p);
      if (mix_deployment_needs_supervisor (problem, answer, p))
        parents[find_root (parents, problem->people[p].supervisor)] = find_root (parents, p);
    }
  return parents;
}

/* The parts of the week: for each, (element-type int) the numbers of its people. */
static GPtrArray *
split_people (const MixDeployment *problem, const MixDeploymentAnswer *answer)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree int *parents = connect_people (problem, answer);
  g_autofree int *numbers = g_new0 (int, MAX (problem->n_people + problem->n_practices, 1));

  for (int p = 0; p < problem->n_people; p++)
    {
      int root = find_root (parents, p);

      if (numbers[root] == 0)
        {
          g_ptr_array_add (parts, g_array_new (FALSE, FALSE, sizeof (int)));
          numbers[root] = (int) parts->len;
        }
      g_array_append_val (g_ptr_array_index (parts, numbers[root] - 1), p);
    }
  return parts;
}

static void
read_part (MixDeploymentRota *self, const MixDeploymentRotaPart *part)
{
  for (guint i = 0; i < part->members->len; i++)
    {
      const MixDeploymentClashMember *member = &g_array_index (part->members, MixDeploymentClashMember, i);

      for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
        if (mix_deployment_program_is_one (part->program, _mix_deployment_rota_part_get_column (part, i, h)))
          self->places[member->person * MIX_DEPLOYMENT_HALF_DAYS + h] = member->place;
    }
}

/* Looks for any week at all, without a limit, and for the clash if there is none. */
static gboolean
place_anyhow (MixDeploymentRota *self, const MixDeploymentRotaPart *hard, MixDeploymentClash **clash, GError **error)
{
  g_autoptr (MixDeploymentRotaPart) part
      = _mix_deployment_rota_part_new (hard->problem, hard->answer, NULL, hard->people, MIX_DEPLOYMENT_ROTA_ANY);
  MixDeploymentProgramStatus status;

  if (!mix_deployment_program_run (part->program, NULL, &status, error))
    return FALSE;
  if (status == MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE)
    *clash = _mix_deployment_rota_part_find_clash (part, error);
  else
    read_part (self, part);
  return status != MIX_DEPLOYMENT_PROGRAM_IMPOSSIBLE || *clash != NULL;
}

/* Places one part, or finds the clash in it. */
static gboolean
place_part (MixDeploymentRota *self, MixDeploymentRotaPart *part, MixDeploymentClash **clash, GError **error)
{
  MixDeploymentProgramLimits limits = { .nodes = MOST_NODES, .gap = 0.9 };
  MixDeploymentProgramStatus status;

  if (!mix_deployment_program_run (part->program, &limits, &status, error))
    return FALSE;
  if (status == MIX_DEPLOYMENT_PROGRAM_SOLVED || status == MIX_DEPLOYMENT_PROGRAM_FOUND)
    read_part (self, part);
  else
    return place_anyhow (self, part, clash, error);
  return TRUE;
}

static gboolean
is_first_there (const MixDeploymentRota *self, int person, int half_day)
{
  return half_day % 2 == 0
         || mix_deployment_rota_get_place (self, person, half_day)
                != mix_deployment_rota_get_place (self, person, half_day - 1);
}

static void
count (MixDeploymentRota *self, const int *present)
{
  for (int p = 0; p < self->n_people; p++)
    for (int h = 0; h < MIX_DEPLOYMENT_HALF_DAYS; h++)
      {
        int place = mix_deployment_rota_get_place (self, p, h);

        self->journeys += place >= 0 && is_first_there (self, p, h);
        self->changed
            += present != NULL && place != MIX_DEPLOYMENT_NOWHERE && present[p * MIX_DEPLOYMENT_HALF_DAYS + h] != place;
      }
}

/**
 * mix_deployment_rota_new:
 * @problem: a problem
 * @answer: a deployment of it
 * @present: (nullable): where everybody is as the week stands, at [person × %MIX_DEPLOYMENT_HALF_DAYS + half-day]
 * @rota: (out) (nullable) (transfer full): the week
 * @clash: (out) (nullable) (transfer full): what cannot all be placed, where there is no week
 * @error: return location for an error
 *
 * Puts each session of a deployment into a half-day on which the person works, with a desk for everybody on site, and
 * half a day shared with the supervisor by everybody who does stretched work (on site or remote, wherever the other
 * is). The week found has the fewest journeys, and among those keeps most half-days as they stand; where that takes the
 * solver too many steps, the best it found. Whether there is a week at all is always settled.
 *
 * Without availability and supervision there is always one: people and practices split into desks are a bipartite
 * multigraph of degree at most 10, which Koenig's theorem colours with ten half-days.
 *
 * Returns: whether one of the two was found
 */
gboolean
mix_deployment_rota_new (const MixDeployment *problem,
                         const MixDeploymentAnswer *answer,
                         const int *present,
                         MixDeploymentRota **rota,
                         MixDeploymentClash **clash,
                         GError **error)
{
  g_autoptr (GPtrArray) parts = split_people (problem, answer);
  g_autoptr (MixDeploymentRota) self = g_new0 (MixDeploymentRota, 1);

  *rota = NULL;
  *clash = NULL;
  self->n_people = problem->n_people;
  self->places = g_new (int, (gsize) MAX (problem->n_people, 1) * MIX_DEPLOYMENT_HALF_DAYS);
  for (int i = 0; i < problem->n_people * MIX_DEPLOYMENT_HALF_DAYS; i++)
    self->places[i] = MIX_DEPLOYMENT_NOWHERE;
  for (guint i = 0; i < parts->len && *clash == NULL; i++)
    {
      g_autoptr (MixDeploymentRotaPart) part = _mix_deployment_rota_part_new (
          problem, answer, present, g_ptr_array_index (parts, i), MIX_DEPLOYMENT_ROTA_BEST);

      if (part->members->len > 0 && !place_part (self, part, clash, error))
        return FALSE;
    }
  if (*clash != NULL)
    return TRUE;
  count (self, present);
  *rota = g_steal_pointer (&self);
  return TRUE;
}

/**
 * mix_deployment_rota_free:
 * @self: a week
 *
 * Frees it.
 */
void
mix_deployment_rota_free (MixDeploymentRota *self)
{
  g_free (self->places);
  g_free (self);
}

/**
 * mix_deployment_rota_get_place:
 * @self: a week
 * @person: number of a person
 * @half_day: 0 to 9, Monday morning first
 *
 * Returns: number of a practice, %MIX_DEPLOYMENT_REMOTE or %MIX_DEPLOYMENT_NOWHERE
 */
int
mix_deployment_rota_get_place (const MixDeploymentRota *self, int person, int half_day)
{
  return self->places[person * MIX_DEPLOYMENT_HALF_DAYS + half_day];
}

static gboolean
run_short (const MixDeploymentRotaPart *part, GError **error)
{
  MixDeploymentProgramLimits limits = { .nodes = 2000 };
  MixDeploymentProgramStatus status;

  if (!mix_deployment_program_run (part->program, &limits, &status, error))
    return FALSE;
  if (status == MIX_DEPLOYMENT_PROGRAM_SOLVED || status == MIX_DEPLOYMENT_PROGRAM_FOUND)
    return TRUE;
  mix_set_error (error, MIX_ERROR_FAILED, "deployment",
                 _ ("No deployment near this one was found that has a week. Propose again with another seed."));
  return FALSE;
}

static void
block_stretched (MixDeployment *problem, int person)
{
  for (int t = 0; t < problem->n_lines; t++)
    if (mix_deployment_get_fit (problem, person, t) == MIX_FIT_STRETCHED)
      problem->fit[(gsize) person * problem->n_lines + t] = MIX_FIT_BLOCKED;
}

static void
avoid (MixDeployment *narrower, const MixDeploymentClashMember *member, int left_out)
{
  if (member->kind == MIX_DEPLOYMENT_CLASH_SITE)
    mix_deployment_limit_sessions (narrower, member->person, member->place, member->sessions - left_out);
  else if (member->kind == MIX_DEPLOYMENT_CLASH_REMOTE)
    narrower->people[member->person].sessions -= left_out;
  else
    block_stretched (narrower, member->person);
}

static gboolean
avoid_in_part (MixDeployment *narrower, MixDeploymentRotaPart *part, GError **error)
{
  if (part->members->len == 0)
    return TRUE;
  if (!run_short (part, error))
    return FALSE;
  for (guint i = 0; i < part->members->len; i++)
    {
      double left_out = mix_deployment_program_get_value (part->program, g_array_index (part->left_out, int, i));

      if (left_out > 0.5)
        avoid (narrower, &g_array_index (part->members, MixDeploymentClashMember, i), (int) (left_out + 0.5));
    }
  return TRUE;
}

/**
 * mix_deployment_avoid_clash:
 * @problem: a problem
 * @answer: a deployment of it that has no week
 * @error: return location for an error
 *
 * Narrows a problem so that this deployment is none any more, while one near it, and with a week, still is: the
 * sessions least worth are left out until the rest has a week, and cannot come back where they were. A bound of the
 * problem stays a bound, since the week can only forbid.
 *
 * Returns: (transfer full): the narrower problem
 */
MixDeployment *
mix_deployment_avoid_clash (const MixDeployment *problem, const MixDeploymentAnswer *answer, GError **error)
{
  g_autoptr (MixDeployment) narrower = mix_deployment_copy (problem);
  g_autoptr (GPtrArray) parts = split_people (problem, answer);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autoptr (MixDeploymentRotaPart) part = _mix_deployment_rota_part_new (
          problem, answer, NULL, g_ptr_array_index (parts, i), MIX_DEPLOYMENT_ROTA_SHORT);

      if (!avoid_in_part (narrower, part, error))
        return NULL;
    }
  return g_steal_pointer (&narrower);
}
