#include "mix-deploy-picture-private.h"
#include "mix-plan-entries.h"

/* What has to stay, and what somebody never does: pins of the plan and of the question. */

/* Whether a pin holds on the plan's day. */
gboolean
_mix_deploy_draft_holds (MixDeployDraft *draft, const MixPinRow *pin)
{
  return mix_date_in_range (mix_plan_get_as_at (draft->picture->plan), pin->from_date, pin->until);
}

/* Whether whoever does the work has to be at a practice for it. */
gboolean
_mix_deploy_draft_needs_site (MixDeployDraft *draft, const MixAssignmentRow *row)
{
  MixServiceLine *line = mix_plan_find_service_line (draft->picture->plan, row->service_line_id);

  return line != NULL && mix_service_line_needs_site (line)
         && mix_plan_find_practice (draft->picture->plan, row->organisation_id) != NULL;
}

static gboolean
is_pinned_by_plan (MixDeployDraft *draft, const MixAssignmentRow *row)
{
  GPtrArray *pins = mix_plan_get_pins (draft->picture->plan);

  for (guint i = 0; i < pins->len; i++)
    {
      const MixPinRow *pin = g_ptr_array_index (pins, i);

      if (g_str_equal (pin->kind, "keep") && g_str_equal (pin->person_id, row->person_id)
          && _mix_deploy_draft_holds (draft, pin)
          && (pin->organisation_id == NULL || g_str_equal (pin->organisation_id, row->organisation_id))
          && (pin->service_line_id == NULL || g_str_equal (pin->service_line_id, row->service_line_id)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_pinned_by_options (MixDeployDraft *draft, const MixAssignmentRow *row)
{
  for (guint i = 0; i < draft->options->pins->len; i++)
    {
      const MixDeployPin *pin = g_ptr_array_index (draft->options->pins, i);
      const char *id = pin->kind == MIX_DEPLOY_PIN_PERSON ? row->person_id
                       : pin->kind == MIX_DEPLOY_PIN_CARD ? row->id
                                                          : row->organisation_id;

      if (g_str_equal (pin->id, id))
        return TRUE;
    }
  return FALSE;
}

/* What is pinned may be out of the reach of a way to deploy, and at more practices: it stays all the same. */
static void
pin_place (MixDeployDraft *draft, int person, int place, gboolean needs_site, guint8 *visited)
{
  MixDeployment *problem = draft->picture->problem;
  gsize pair = (gsize) person * problem->n_practices + place;

  problem->reach[pair] = TRUE;
  if (needs_site && !visited[pair])
    draft->pinned_sites[person]++;
  visited[pair] = visited[pair] || needs_site;
}

/* What is pinned beyond what is needed stays all the same: it counts as needed. */
static void
pin_work (MixDeployDraft *draft, const MixAssignmentRow *row, int *pinned, guint8 *visited)
{
  MixDeployment *problem = draft->picture->problem;
  int person = _mix_deploy_draft_find (draft->person_index, row->person_id);
  int place = _mix_deploy_draft_find (draft->place_index, row->organisation_id);
  int line = _mix_deploy_draft_find_variant (draft, row->service_line_id, place);
  gsize cell = (gsize) place * problem->n_lines + line;

  mix_deployment_add_pin (problem, person, place, line, row->minutes);
  pin_place (draft, person, place, _mix_deploy_draft_needs_site (draft, row), visited);
  pinned[cell] += row->minutes;
  problem->demand[cell] = MAX (problem->demand[cell], pinned[cell]);
}

static void
forbid (MixDeployDraft *draft, const MixPinRow *pin)
{
  MixDeployment *problem = draft->picture->problem;
  int person = _mix_deploy_draft_find (draft->person_index, pin->person_id);
  int place = _mix_deploy_draft_find (draft->place_index, pin->organisation_id);

  if (person < 0)
    return;
  if (pin->service_line_id == NULL)
    {
      if (place >= 0)
        problem->reach[(gsize) person * problem->n_practices + place] = FALSE;
      return;
    }
  for (int t = 0; t < problem->n_lines; t++)
    {
      int rank = g_array_index (draft->variants, MixDeployVariant, t).rank;
      MixServiceLine *line = g_ptr_array_index (draft->picture->lines, t);

      if (g_str_equal (mix_service_line_get_id (line), pin->service_line_id)
          && (place < 0 || rank == MIX_DEPLOY_AT_ONE_PLACE + place))
        problem->fit[(gsize) person * problem->n_lines + t] = MIX_FIT_BLOCKED;
    }
}

void
_mix_deploy_draft_fill_wishes (MixDeployDraft *draft)
{
  const MixDeployment *problem = draft->picture->problem;
  GPtrArray *pins = mix_plan_get_pins (draft->picture->plan);
  g_autofree int *pinned = g_new0 (int, (gsize) problem->n_practices * problem->n_lines);
  g_autofree guint8 *visited = g_new0 (guint8, (gsize) problem->n_people * problem->n_practices);

  draft->pinned_sites = g_new0 (int, problem->n_people);
  for (guint i = 0; i < draft->inside->len; i++)
    {
      const MixAssignmentRow *row = mix_assignment_get_row (g_ptr_array_index (draft->inside, i));

      if (is_pinned_by_plan (draft, row) || is_pinned_by_options (draft, row))
        pin_work (draft, row, pinned, visited);
    }
  for (guint i = 0; i < pins->len; i++)
    {
      const MixPinRow *pin = g_ptr_array_index (pins, i);

      if (g_str_equal (pin->kind, "never") && _mix_deploy_draft_holds (draft, pin))
        forbid (draft, pin);
    }
}
