#include "mix-deploy-picture-private.h"

#include "mix-deploy-settings.h"
#include "mix-plan-entries.h"

/* What is wanted where, what is done today, and which wishes hold. */

int
_mix_deploy_draft_find (GHashTable *index, const char *key)
{
  return key != NULL ? (int) GPOINTER_TO_UINT (g_hash_table_lookup (index, key)) - 1 : -1;
}

static char *
make_cell_key (const char *line_id, int place)
{
  return g_strdup_printf ("%s %d", line_id, place);
}

MixDeployCell *
_mix_deploy_draft_find_cell (MixDeployDraft *draft, const char *line_id, int place)
{
  g_autofree char *key = make_cell_key (line_id, place);
  int position = _mix_deploy_draft_find (draft->cell_index, key);

  return position >= 0 ? &g_array_index (draft->cells, MixDeployCell, position) : NULL;
}

void
_mix_deploy_draft_list_cells (MixDeployDraft *draft)
{
  g_autoptr (GArray) demands = mix_plan_demand_work_out (draft->picture->plan);

  for (guint i = 0; i < demands->len; i++)
    {
      const MixPlaceDemand *demand = &g_array_index (demands, MixPlaceDemand, i);
      int place = _mix_deploy_draft_find (draft->place_index, demand->place_id);
      MixDeployCell cell = { .line = demand->line, .place = place };

      if (place < 0 || demand->demand.basis == MIX_DEMAND_BASIS_NOT_KNOWN)
        continue;
      cell.minutes = (int) CLAMP (demand->demand.minutes, 0, G_MAXINT / 1000);
      g_array_append_val (draft->cells, cell);
      g_hash_table_insert (draft->cell_index, make_cell_key (mix_service_line_get_id (demand->line), place),
                           GUINT_TO_POINTER (draft->cells->len));
    }
}

static gboolean
is_kept_by_decision (MixDeployDraft *draft, MixAssignment *assignment)
{
  MixPlan *plan = draft->picture->plan;
  const MixFitOverrideRow *override = mix_plan_find_fit_override (plan, mix_assignment_get_id (assignment));
  const MixFit *fit = mix_team_load_find_fit (draft->picture->load, assignment);

  return override != NULL && fit != NULL && fit->grade == MIX_FIT_BLOCKED
         && mix_date_in_range (mix_plan_get_as_at (plan), override->from_date, override->until);
}

static void
leave_outside (MixDeployDraft *draft, MixAssignment *assignment, int person, MixDeployCell *cell)
{
  const MixAssignmentRow *row = mix_assignment_get_row (assignment);
  int place = _mix_deploy_draft_find (draft->place_index, row->organisation_id);

  g_ptr_array_add (draft->picture->outside, assignment);
  if (cell != NULL)
    cell->minutes = MAX (cell->minutes - row->minutes, 0);
  if (person < 0)
    return;
  g_array_index (draft->outside, MixDeployOutside, person).minutes += row->minutes;
  if (place >= 0 && _mix_deploy_draft_needs_site (draft, row))
    g_hash_table_add (g_array_index (draft->outside, MixDeployOutside, person).places, GINT_TO_POINTER (place + 1));
}

/* Unsafe work has to go to somebody else even where nobody knows how much of it is needed: at least what is done. */
static void
add_guessed_cells (MixDeployDraft *draft, GPtrArray *assignments)
{
  for (guint i = 0; i < assignments->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (assignments, i);
      const MixAssignmentRow *row = mix_assignment_get_row (assignment);
      const MixFit *fit = mix_team_load_find_fit (draft->picture->load, assignment);
      MixDeployCell cell = { .line = mix_plan_find_service_line (draft->picture->plan, row->service_line_id),
                             .place = _mix_deploy_draft_find (draft->place_index, row->organisation_id),
                             .is_guess = TRUE };

      if (cell.line == NULL || cell.place < 0 || !mix_service_line_is_demand (cell.line)
          || !mix_assignment_counts (assignment) || fit == NULL || fit->grade != MIX_FIT_BLOCKED
          || is_kept_by_decision (draft, assignment)
          || _mix_deploy_draft_find_cell (draft, row->service_line_id, cell.place) != NULL)
        continue;
      g_array_append_val (draft->cells, cell);
      g_hash_table_insert (draft->cell_index, make_cell_key (row->service_line_id, cell.place),
                           GUINT_TO_POINTER (draft->cells->len));
    }
}

void
_mix_deploy_draft_list_work (MixDeployDraft *draft)
{
  GPtrArray *assignments = mix_plan_get_assignments (draft->picture->plan);

  add_guessed_cells (draft, assignments);
  for (guint i = 0; i < assignments->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (assignments, i);
      const MixAssignmentRow *row = mix_assignment_get_row (assignment);
      int person = _mix_deploy_draft_find (draft->person_index, row->person_id);
      int place = _mix_deploy_draft_find (draft->place_index, row->organisation_id);
      MixDeployCell *cell = _mix_deploy_draft_find_cell (draft, row->service_line_id, place);

      if (!mix_assignment_counts (assignment))
        continue;
      if (cell != NULL && cell->is_guess)
        cell->minutes += row->minutes;
      if (person < 0 || cell == NULL || is_kept_by_decision (draft, assignment))
        {
          leave_outside (draft, assignment, person, cell);
          continue;
        }
      cell->worked = TRUE;
      g_ptr_array_add (draft->inside, assignment);
    }
}

/* Wishes against one line at one place make a line of its own of it, so that nothing else is blocked with it. */
static void
find_places_of_wishes (MixDeployDraft *draft)
{
  GPtrArray *pins = mix_plan_get_pins (draft->picture->plan);

  for (guint i = 0; i < pins->len; i++)
    {
      const MixPinRow *pin = g_ptr_array_index (pins, i);
      int place = _mix_deploy_draft_find (draft->place_index, pin->organisation_id);

      if (place >= 0 && pin->service_line_id != NULL && g_str_equal (pin->kind, "never")
          && _mix_deploy_draft_holds (draft, pin))
        g_hash_table_add (draft->never, make_cell_key (pin->service_line_id, place));
    }
}

static int
get_rank (MixDeployDraft *draft, const char *line_id, int place)
{
  g_autofree char *key = make_cell_key (line_id, place);

  if (g_hash_table_contains (draft->never, key))
    return MIX_DEPLOY_AT_ONE_PLACE + place;
  return mix_deploy_picture_get_practice (draft->picture, place) != NULL ? MIX_DEPLOY_AT_PRACTICES
                                                                         : MIX_DEPLOY_AT_NETWORKS;
}

static int
compare_variants (gconstpointer a, gconstpointer b)
{
  const MixDeployVariant *one = a;
  const MixDeployVariant *other = b;

  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return (one->rank > other->rank) - (one->rank < other->rank);
}

static void
list_variants (MixDeployDraft *draft)
{
  GPtrArray *lines = mix_plan_get_service_lines (draft->picture->plan);
  g_autoptr (GHashTable) positions = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lines->len; i++)
    g_hash_table_insert (positions, lines->pdata[i], GUINT_TO_POINTER (i));
  for (guint i = 0; i < draft->cells->len; i++)
    {
      const MixDeployCell *cell = &g_array_index (draft->cells, MixDeployCell, i);
      MixDeployVariant variant = { GPOINTER_TO_UINT (g_hash_table_lookup (positions, cell->line)),
                                   get_rank (draft, mix_service_line_get_id (cell->line), cell->place) };

      if (cell->minutes > 0 || cell->worked)
        g_array_append_val (draft->variants, variant);
    }
  g_array_sort (draft->variants, compare_variants);
}

void
_mix_deploy_draft_list_lines (MixDeployDraft *draft)
{
  GPtrArray *lines = mix_plan_get_service_lines (draft->picture->plan);
  guint n = 0;

  find_places_of_wishes (draft);
  list_variants (draft);
  for (guint i = 0; i < draft->variants->len; i++)
    {
      MixDeployVariant variant = g_array_index (draft->variants, MixDeployVariant, i);

      if (n > 0 && compare_variants (&g_array_index (draft->variants, MixDeployVariant, n - 1), &variant) == 0)
        continue;
      g_array_index (draft->variants, MixDeployVariant, n++) = variant;
      g_ptr_array_add (draft->picture->lines, g_ptr_array_index (lines, variant.position));
    }
  g_array_set_size (draft->variants, n);
}

int
_mix_deploy_draft_find_variant (MixDeployDraft *draft, const char *line_id, int place)
{
  int rank = get_rank (draft, line_id, place);

  for (guint i = 0; i < draft->variants->len; i++)
    if (g_array_index (draft->variants, MixDeployVariant, i).rank == rank
        && g_str_equal (mix_service_line_get_id (g_ptr_array_index (draft->picture->lines, i)), line_id))
      return (int) i;
  return -1;
}

static MixDeploymentSide
get_side (MixServiceLine *line)
{
  const char *side = mix_service_line_get_row (line)->side;

  if (g_strcmp0 (side, "pcn") == 0)
    return MIX_DEPLOYMENT_NETWORK;
  return g_strcmp0 (side, "practice") == 0 ? MIX_DEPLOYMENT_PRACTICE : MIX_DEPLOYMENT_BOTH;
}

static int
get_competence_number (GHashTable *competences, const char *competence)
{
  gpointer known;

  if (competence == NULL)
    return -1;
  if (!g_hash_table_lookup_extended (competences, competence, NULL, &known))
    {
      known = GUINT_TO_POINTER (g_hash_table_size (competences));
      g_hash_table_insert (competences, (gpointer) competence, known);
    }
  return (int) GPOINTER_TO_UINT (known);
}

void
_mix_deploy_draft_fill_lines (MixDeployDraft *draft)
{
  MixDeployment *problem = draft->picture->problem;
  g_autoptr (GHashTable) competences = g_hash_table_new (g_str_hash, g_str_equal);

  for (int t = 0; t < problem->n_lines; t++)
    {
      const MixDeployVariant *variant = &g_array_index (draft->variants, MixDeployVariant, t);
      MixServiceLine *line = g_ptr_array_index (draft->picture->lines, t);
      const MixServiceLineRow *row = mix_service_line_get_row (line);
      gboolean at_network
          = variant->rank == MIX_DEPLOY_AT_NETWORKS
            || (variant->rank >= MIX_DEPLOY_AT_ONE_PLACE
                && mix_deploy_picture_get_practice (draft->picture, variant->rank - MIX_DEPLOY_AT_ONE_PLACE) == NULL);

      problem->lines[t] = (MixDeploymentLine) { g_strdup (row->code), mix_deploy_settings_get_weight (line),
                                                at_network || !mix_service_line_needs_site (line), get_side (line),
                                                get_competence_number (competences, row->competence) };
    }
  for (guint i = 0; i < draft->cells->len; i++)
    {
      const MixDeployCell *cell = &g_array_index (draft->cells, MixDeployCell, i);
      int line = cell->minutes > 0 || cell->worked
                     ? _mix_deploy_draft_find_variant (draft, mix_service_line_get_id (cell->line), cell->place)
                     : -1;

      if (line >= 0)
        problem->demand[(gsize) cell->place * problem->n_lines + line] = cell->minutes;
    }
}

void
_mix_deploy_draft_fill_today (MixDeployDraft *draft)
{
  for (guint i = 0; i < draft->inside->len; i++)
    {
      MixAssignment *assignment = g_ptr_array_index (draft->inside, i);
      const MixAssignmentRow *row = mix_assignment_get_row (assignment);
      MixDeploymentWork work = { .person = _mix_deploy_draft_find (draft->person_index, row->person_id),
                                 .practice = _mix_deploy_draft_find (draft->place_index, row->organisation_id),
                                 .minutes = row->minutes };

      work.line = _mix_deploy_draft_find_variant (draft, row->service_line_id, work.practice);
      mix_deployment_add_today (draft->picture->problem, work.person, work.practice, work.line, work.minutes);
      _mix_deploy_picture_add_assignment (draft->picture, &work, assignment);
    }
}
