#include "mix-deployment-run.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-deployment-greedy.h"
#include "mix-deployment-search.h"
#include "mix-error.h"

/* Rounds in which everybody is planned anew, as long as somebody is planned better. */
#define PASSES 3

static void
refuse_pin (const MixDeploymentRun *self, int person, int practice, int line, GError **error)
{
  const char *code = self->problem->practices[practice].code;
  const char *id = self->problem->lines[line].id;

  mix_set_error (error, MIX_ERROR_REFUSED, "deployment",
                 _ ("What is pinned cannot hold: line %d (%s) of person %d at practice %d (%s). Take the pin away, or "
                    "give the person, "
                    "the practice or the supervisor more room."),
                 line, id != NULL ? id : "", person, practice, code != NULL ? code : "");
}

/* A pin on what cannot be done at all. */
static gboolean
check_pins_exist (const MixDeploymentRun *self, GError **error)
{
  for (guint i = 0; i < self->problem->pins->len; i++)
    {
      const MixDeploymentWork *pin = &g_array_index (self->problem->pins, MixDeploymentWork, i);

      if (pin->minutes == 0 || mix_deployment_space_find_arc (self->space, pin->person, pin->practice, pin->line) >= 0)
        continue;
      refuse_pin (self, pin->person, pin->practice, pin->line, error);
      return FALSE;
    }
  return TRUE;
}

static int
list_pinned (const MixDeploymentSpace *space, int *people, guint8 *pairs)
{
  int n = 0;

  for (int p = 0; p < space->problem->n_people; p++)
    {
      gboolean pinned = FALSE;

      for (int i = space->first_pair[p]; i < space->first_pair[p + 1]; i++)
        {
          pairs[i] = MIX_DEPLOYMENT_SITE_FORBIDDEN;
          for (int arc = space->pairs[i].first_arc; arc < space->pairs[i].end_arc; arc++)
            if (space->arcs[arc].pin > 0)
              {
                pairs[i] = MIX_DEPLOYMENT_SITE_FREE;
                pinned = TRUE;
              }
        }
      if (pinned)
        people[n++] = p;
    }
  return n;
}

/**
 * mix_deployment_run_keep_pins:
 * @self: a run
 * @draft: a draft in which nobody does anything; changed
 * @error: return location for an error
 *
 * Has everybody do what is pinned, before anything else takes the room: exact, but small.
 *
 * Returns: whether all pins hold; otherwise the error names one
 */
gboolean
mix_deployment_run_keep_pins (MixDeploymentRun *self, MixDeploymentDraft *draft, GError **error)
{
  g_autofree int *people = g_new0 (int, self->problem->n_people + 1);
  g_autofree guint8 *pairs = g_new0 (guint8, self->space->n_pairs + 1);
  const MixDeploymentOffer offer = {
    .people = people,
    .n_people = list_pinned (self->space, people, pairs),
    .only_pinned = TRUE,
    .pairs = pairs,
  };
  const MixDeploymentEffort effort = { .gap = 10, .elastic_pins = TRUE };
  MixDeploymentOutcome outcome;

  if (offer.n_people == 0)
    return TRUE;
  outcome = mix_deployment_neighbourhood_improve (draft, &offer, &effort);
  if (outcome.broken_pin >= 0)
    {
      const MixDeploymentArc *arc = &self->space->arcs[outcome.broken_pin];

      refuse_pin (self, arc->person, arc->practice, arc->line, error);
    }
  return outcome.broken_pin < 0;
}

static void
plan_everybody (MixDeploymentRun *self, MixDeploymentDraft *draft)
{
  g_autoptr (MixDeploymentGreedy) greedy = mix_deployment_greedy_new (self->space);

  for (int i = 0; i < PASSES; i++)
    if (mix_deployment_greedy_pass (greedy, draft) == 0)
      break;
}

/* Takes away the weeks of those who break a limit, so that they are planned anew. Whose pins do not hold is planned
 * first, and exactly, with those around them. */
static gboolean
mend (MixDeploymentRun *self, MixDeploymentDraft *draft)
{
  g_autoptr (MixDeploymentSearch) search = mix_deployment_search_new (draft, self->options->seed);
  g_autoptr (MixDeploymentGreedy) greedy = mix_deployment_greedy_new (self->space);

  for (int p = 0; p < self->problem->n_people; p++)
    if (!mix_deployment_draft_fits (draft, p))
      {
        if (!mix_deployment_draft_keeps_pins (draft, p))
          {
            mix_deployment_search_choose (search, p);
            mix_deployment_search_plan_anew (search, 0);
          }
        if (mix_deployment_draft_fits (draft, p))
          continue;
        mix_deployment_draft_clear_person (draft, p);
        mix_deployment_greedy_plan_person (greedy, draft, p);
      }
  return mix_deployment_draft_all_fit (draft);
}

/**
 * mix_deployment_run_find_first_answer:
 * @self: a run
 * @draft: a draft in which nobody does anything; changed
 * @error: return location for an error
 *
 * Finds an answer quickly: the one to begin with, mended; or pins, then people one after the other, then everybody's
 * minutes by a linear program.
 *
 * Returns: whether there is one; otherwise pins cannot hold
 */
gboolean
mix_deployment_run_find_first_answer (MixDeploymentRun *self, MixDeploymentDraft *draft, GError **error)
{
  g_autoptr (MixDeploymentDraft) start = NULL;
  g_autoptr (MixDeploymentSearch) search = NULL;

  if (!check_pins_exist (self, error))
    return FALSE;
  if (self->options->start_answer != NULL)
    start = mix_deployment_draft_new_from_answer (self->space, self->options->start_answer);
  if (start != NULL && mend (self, start))
    {
      mix_deployment_draft_set (draft, start);
      mix_deployment_run_take_draft (self, draft, mix_deployment_draft_get_cost (draft));
      return TRUE;
    }
  if (!mix_deployment_run_keep_pins (self, draft, error))
    return FALSE;
  plan_everybody (self, draft);
  if (mix_deployment_draft_all_fit (draft))
    mix_deployment_run_take_draft (self, draft, mix_deployment_draft_get_cost (draft));
  search = mix_deployment_search_new (draft, self->options->seed);
  mix_deployment_search_choose_everybody (search);
  mix_deployment_search_share_out (search, mix_deployment_run_get_seconds_left (self));
  mix_deployment_run_take_draft (self, draft, mix_deployment_draft_get_cost (draft));
  return TRUE;
}
